import type { Role } from "../model/question.ts";
import { particles } from "../text/common-words.ts";
import { canonical, fold } from "../text/fold.ts";

const set = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean).map(canonical));

const INTERROGATIVE = set("bao nhiêu mấy nào gì ai đâu sao như thế khi lúc hôm nhỉ");
const FUNCTION = set(
  `là của có các những cho về thì mà và ở tại trong được bị với từ đến này đó kia ấy ra vào lên xuống đã đang sẽ rồi cũng còn
   lại để do bởi trên dưới theo một việc người khi hay hoặc phải cần muốn biết hỏi xem xin tôi em mình anh chị bài số vì nên
   nếu như cái con chiếc giúp kể nói đi làm hiện nay hiện đây vẫn đều nhau hồi tới qua giờ năm ngày`,
);
/** Particles that are only that at the end or beside others: "thế", "với", "đi" carry meaning elsewhere. */
const PHRASES: readonly (readonly string[])[] = particles
  .split(/[;\n]/)
  .map((p) => p.trim().split(/\s+/).map(fold))
  .filter((p) => p[0] !== "")
  .sort((a, b) => b.length - a.length);
const WEAK_PARTICLES = new Set([
  "voi",
  "the",
  "vay",
  "di",
  "ha",
  "do",
  "ma",
  "thi",
  "nha",
  "co",
  "roi",
  "luon",
  "cho",
  "nao",
]);

const WEIGHT: Readonly<Record<Role, number>> = { content: 1, function: 0.35, interrogative: 0.1, particle: 0, key: 0 };

/** What each syllable does in the question, with its weight; `accented` and `folded` run in parallel. */
export function assignRoles(accented: readonly string[], folded: readonly string[]): { role: Role; weight: number }[] {
  const particle = markParticles(folded);
  return accented.map((word, index) => {
    const role: Role = particle.has(index)
      ? "particle"
      : INTERROGATIVE.has(word) || isPercent(accented, index)
        ? "interrogative"
        : FUNCTION.has(word)
          ? "function"
          : "content";
    return { role, weight: WEIGHT[role] };
  });
}

const [PART, HUNDRED] = [canonical("phần"), canonical("trăm")];

/** "Phần trăm" names the kind of figure, not what it is about. */
function isPercent(accented: readonly string[], at: number): boolean {
  return (
    (accented[at] === PART && accented[at + 1] === HUNDRED) || (accented[at] === HUNDRED && accented[at - 1] === PART)
  );
}

function markParticles(folded: readonly string[]): Set<number> {
  const marked = new Set<number>();
  const edge = (index: number) => index === 0 || index === folded.length - 1 || marked.has(index + 1);
  for (let round = 0; round < 2; round++) {
    for (let at = folded.length - 1; at >= 0; at--) {
      if (marked.has(at)) continue;
      const phrase = PHRASES.find((p) => p.every((word, i) => folded[at + i] === word && !marked.has(at + i)));
      if (!phrase) continue;
      if (
        phrase.length === 1 &&
        !(edge(at) && !(WEAK_PARTICLES.has(phrase[0] ?? "") && at < folded.length - 1 && !marked.has(at + 1)))
      )
        continue;
      for (let i = 0; i < phrase.length; i++) marked.add(at + i);
    }
  }
  return marked;
}
