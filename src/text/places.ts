const HEADS = new Set(["huyen", "xa", "tinh", "phuong", "thi tran", "thanh pho", "thi xa", "ban", "thon"]);

/** Whether a folded syllable, with the one before it, is the word that a place's name follows: huyện, xã, thành phố … */
export function isPlaceHead(before: string | undefined, word: string): boolean {
  return HEADS.has(word) || HEADS.has(`${before} ${word}`);
}
