import type { Role } from "../model/question.ts";
import { particles } from "../text/common-words.ts";
import { canonical } from "../text/fold.ts";

const set = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean).map(canonical));

const INTERROGATIVE = set("bao nhiêu mấy nào gì ai đâu sao như thế khi lúc hôm nhỉ");
const FUNCTION = set(
  `là của có các những cho về thì mà và ở tại trong được bị với từ đến này đó kia ấy ra vào lên xuống đã đang sẽ rồi cũng còn
   lại để do bởi trên dưới theo một việc người khi hay hoặc phải cần muốn biết hỏi xem xin tôi em mình anh chị bài số vì nên
   nếu như cái con chiếc chuyện giúp kể nói đi làm hiện nay hiện đây vẫn đều nhau hồi tới qua giờ năm ngày`,
);
/** Particles that are only that at the end or beside others: "thế", "với", "đi" carry meaning elsewhere. */
const PHRASES: readonly (readonly string[])[] = particles
  .split(/[;\n]/)
  .map((p) => p.trim().split(/\s+/).map(canonical))
  .filter((p) => p[0] !== "")
  .sort((a, b) => b.length - a.length);
const SINGLE = new Set(PHRASES.flatMap((p) => (p.length === 1 ? p : [])));
/** Particles only behind a question: before it they carry meaning. */
const WEAK_PARTICLES = set("với thế vậy đi hả đó mà thì nhá có rồi luôn cho nào");

const WEIGHT: Readonly<Record<Role, number>> = { content: 1, function: 0.35, interrogative: 0.1, particle: 0, key: 0 };

/** What each syllable does in the question, with its weight. */
export function assignRoles(accented: readonly string[]): { role: Role; weight: number }[] {
  const particle = markParticles(accented);
  return accented.map((word, index) => {
    const role: Role = particle.has(index)
      ? "particle"
      : INTERROGATIVE.has(word) || isKindOfFigure(accented, index)
        ? "interrogative"
        : FUNCTION.has(word)
          ? "function"
          : "content";
    return { role, weight: WEIGHT[role] };
  });
}

const KINDS = ["phần trăm", "tỷ lệ", "số lượng"].map((pair) => pair.split(" ").map(canonical));
const CAUSES = ["lý do", "lí do", "nguyên nhân"].map((pair) => pair.split(" ").map(canonical));
const WHICH = set("gì nào sao");

/** Whether two syllables are one of a list of pairs at a position, `at` being its first or its second syllable. */
const holds = (accented: readonly string[], at: number, [left, right]: readonly string[]): boolean =>
  accented[at] === left ? accented[at + 1] === right : accented[at] === right && accented[at - 1] === left;

/** "Phần trăm", "tỷ lệ" and "số lượng" name the kind of figure, not what it is about; "lý do gì" asks why. */
function isKindOfFigure(accented: readonly string[], at: number): boolean {
  return KINDS.some((pair) => holds(accented, at, pair)) || asksWhy(accented, at);
}

/** Whether a syllable is part of "lý do gì", "nguyên nhân nào", which ask why and speak of nothing. */
export function asksWhy(accented: readonly string[], at: number): boolean {
  return CAUSES.some(
    (pair) => holds(accented, at, pair) && WHICH.has(accented[at + (accented[at] === pair[0] ? 2 : 1)] ?? ""),
  );
}

/** Phrases of particles anywhere, single ones only at the ends, beside others or the edge. */
function markParticles(accented: readonly string[]): Set<number> {
  const marked = new Set<number>();
  for (let at = 0; at < accented.length; at++) {
    const phrase = PHRASES.find((p) => p.length > 1 && p.every((word, i) => accented[at + i] === word));
    if (!phrase || at + phrase.length >= accented.length + (at === 0 ? 0 : 1)) continue;
    for (let i = 0; i < phrase.length; i++) marked.add(at + i);
    at += phrase.length - 1;
  }
  const lone = (at: number, strong: boolean) => {
    const word = accented[at] ?? "";
    return marked.has(at) || (SINGLE.has(word) && !(strong && WEAK_PARTICLES.has(word)));
  };
  for (let at = 0; at < accented.length - 1 && lone(at, true); at++) marked.add(at);
  for (let at = accented.length - 1; at > 0 && lone(at, false); at--) marked.add(at);
  return marked;
}
