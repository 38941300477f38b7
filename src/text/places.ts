import { canonical } from "./fold.ts";

const HEADS = new Set(["huyện", "xã", "tỉnh", "phường", "bản", "thôn", "trấn", "phố", "thị xã"].map(canonical));
/** Words that a place's name follows only behind the word before them: thị trấn, thành phố. */
const SECOND = new Map([
  [canonical("trấn"), canonical("thị")],
  [canonical("phố"), canonical("thành")],
]);

/** Whether an accented syllable, with the one before it, is the word that a place's name follows: huyện, xã, thành phố … */
export function isPlaceHead(before: string | undefined, word: string): boolean {
  if (!HEADS.has(word)) return false;
  const first = SECOND.get(word);
  return first === undefined || first === before;
}
