import type { NamedKind, NamedSpan, Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { foldText } from "../../text/fold.ts";
import type { Matched } from "../ranking/match.ts";
import { byNearness, findAsked, type Near, wordsOf } from "./near.ts";
import type { Query } from "../ranking/query.ts";

/** "Ai", "cơ quan nào", "sở nào" … in the folded words of a question. */
const ASKED =
  /(?:(?:nhung )?ai|(?:nhung |cac )?(?:(?:co quan|don vi|to chuc(?: dang)?|doan the|dong chi|nguoi|cap|ban|phong|so|ong|ba|bac si|cong ty|doanh nghiep|hoi|vien|khoa|truong|uy ban|dang bo|chi bo|nha \S+) nao)|ten (?:la |cua \S+ )?(?:gi|chi))(?= |$)/;
/** Interrogatives that ask for a body, and those that name its sort. */
const BODY = /(?:co quan|don vi|to chuc(?: dang)?|doan the|cap) nao/;
const SORT = /(ban|phong|so|cong ty|hoi|vien|khoa|truong|uy ban|dang bo|chi bo) nao/;
/** How much of the question stands near a name at least, and how much more than near the next name. */
const LEAST = 0.42;
const AHEAD = 1.3;
/** In a table row that names nobody else. */
const LEAST_ROW = 0.3;
/** The same for a name that does not tell whether it is a person's. */
const AHEAD_UNKNOWN = 1.5;
const KINDS: Readonly<Record<"person" | "body", Readonly<Record<NamedKind, number>>>> = {
  person: { person: 1, name: 1, office: 0.95, body: 0.8 },
  body: { person: 0, name: 0.7, office: 0.3, body: 1 },
};

/** What a line or clause says before a colon, and the word of a question that asks for it. */
const LABELLED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:tác giả|người viết|bài)(?: bài viết| bài)?$/iu, /(?:ai|nguoi nao) (?:la )?(?:viet|tac gia)|tac gia|nguoi viet/],
  [/^(?:người ký|đã ký)$/iu, /(?:ai|nguoi nao|ong nao|dong chi nao) (?:la )?(?:nguoi )?(?:da )?ky|nguoi ky|do ai ky/],
];
const LABEL = /(?:^|[.;\n]\s*)(\p{Lu}[^.:;,\n]{1,40}):\s+([^;\n]{2,80}?)(?=\.(?:\s|$)|;|\n|$)/gu;

/** What stands behind "Thư ký:" where the question asks who that is; null where nothing does. */
function findLabelled(question: Question, matched: Matched, window: Span): Span | null {
  const { text } = matched.view.passage.block;
  const folded = wordsOf(question).join(" ");
  const said = new Set(folded.split(" "));
  for (const match of text.slice(window.start, window.end).matchAll(LABEL)) {
    const [whole, label = "", value = ""] = match;
    const asked = LABELLED.some(([name, question]) => name.test(label) && question.test(folded));
    const words = foldText(label).toLowerCase().split(/\s+/);
    if (!asked && !(words.length <= 4 && words.every((word) => said.has(word)))) continue;
    if (!/\p{L}{2}/u.test(value) || /\d/.test(value)) continue;
    const end = window.start + match.index + whole.length;
    return { start: end - value.length, end };
  }
  return null;
}

/** Verbs and links whose object is asked for: "trình ai", "gửi cho cơ quan nào"; the answer stands behind them. */
const OBJECT =
  /(?:^| )(gui|trinh|giao|gap|de nghi|moi|bau|chon|bao cao|nop|hoi|chi dinh|bo nhiem|tang|cam on|phan cong|xin)(?: (?:cho|voi|den|toi|len|y kien))?$/;
/** What a name counts that says nothing by itself, and is no answer. */
const ONLY_HEAD = 0.5;
const BARE =
  /^(?:Công ty|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Chi bộ|Đảng bộ|Bệnh viện|HTX|Hợp tác xã|Trung tâm|Trạm|Bộ trưởng|Giám đốc|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Trưởng [Bb]an|Tổ trưởng|Bộ phận|Văn phòng)$/u;

/** Behind these a name is a place's. */
const IN = /(?<!\p{L})(?:ở|tại|đến|tới|chính phủ|nước|thành phố|bang)\s$/iu;

/** The name that a question of who asks for, as it stands in a window; null where none stands near enough, or two do. */
export function findName(question: Question, query: Query, matched: Matched, window: Span): Span | null {
  const labelled = findLabelled(question, matched, window);
  if (labelled) return labelled;
  const { names, block } = matched.view.passage;
  const words = wordsOf(question);
  const folded = words.join(" ");
  const sort = SORT.exec(folded)?.[1];
  const wanted = KINDS[sort !== undefined || BODY.test(folded) ? "body" : "person"];
  const open = names.filter(
    (name) =>
      name.start >= window.start &&
      name.end <= window.end &&
      !(name.kind === "name" && IN.test(block.text.slice(0, name.start))) &&
      !isGiven(question, block.text.slice(name.start, name.end)) &&
      (sort === undefined || foldText(block.text.slice(name.start, name.end)).toLowerCase().includes(sort)),
  );
  const asked = findAsked(question, ASKED);
  const behind = OBJECT.exec(words.slice(0, asked?.from ?? 0).join(" "))?.[1];
  const objects = behind === undefined ? open : open.filter((name) => follows(matched, name, behind));
  const holders = objects.flatMap((name) => holderOf(block.text, names, name));
  const ranked = objects
    .filter((name) => !holders.some((holder) => holder.office === name) && !isHeld(block.text, names, name))
    .flatMap((name) => {
      const whole = holders.filter((holder) => holder.person === name).map(({ start, end }) => ({ start, end }));
      const [near] = byNearness(query, matched, window, [name, ...whole], asked);
      const bare = BARE.test(block.text.slice(name.start, name.end)) ? ONLY_HEAD : 1;
      return near ? [{ ...name, score: near.score * wanted[name.kind] * bare }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const isAlone = block.kind === "row" && ranked.length === 1;
  const ahead = ranked[0]?.kind === "name" ? AHEAD_UNKNOWN : AHEAD;
  const best = pick(block.text, ranked, isAlone ? LEAST_ROW : LEAST, ahead);
  return best && !BARE.test(block.text.slice(best.start, best.end)) ? best : null;
}

/** A person and the office that stands beside the name: "Lò Văn Inh, Phó Chủ tịch huyện". */
interface Holder extends Span {
  readonly person: NamedSpan;
  readonly office: NamedSpan;
}

function holderOf(text: string, names: readonly NamedSpan[], person: NamedSpan): Holder[] {
  if (person.kind !== "person") return [];
  return names
    .filter((office) => office.kind === "office" && areBeside(text, person, office))
    .map((office) => ({
      person,
      office,
      start: Math.min(person.start, office.start),
      end: Math.max(person.end, office.end),
    }));
}

/** Whether an office stands beside the name of who holds it. */
function isHeld(text: string, names: readonly NamedSpan[], office: NamedSpan): boolean {
  return office.kind === "office" && names.some((name) => name.kind === "person" && areBeside(text, name, office));
}

function areBeside(text: string, person: Span, office: Span): boolean {
  const [first, second] = person.start < office.start ? [person, office] : [office, person];
  const between = text.slice(first.end, second.start);
  return first === person ? /^(?:,| -| –)? (?:là )?$/u.test(between) : /^,? (?:đồng chí |ông |bà )?$/u.test(between);
}

/** Whether folded words stand before a name in its own clause or the one before. */
function follows({ view }: Matched, name: Span, words: string): boolean {
  const { block } = view.passage;
  const sentence = block.sentences.find((s) => s.start <= name.start && name.start < s.end);
  return foldText(block.text.slice(sentence?.start ?? 0, name.start))
    .toLowerCase()
    .includes(words);
}

/** The best of several, where it is good enough and the next that says something else is clearly worse. */
export function pick(text: string, ranked: readonly Near[], least: number, ahead: number): Span | null {
  const [best] = ranked;
  if (!best || best.score < least) return null;
  const words = (span: Span): string => text.slice(span.start, span.end).toLowerCase();
  const next = ranked.find((near) => words(near) !== words(best));
  return next && best.score < next.score * ahead ? null : best;
}

/** Whether the question itself says all words of a name. */
export function isGiven(question: Question, name: string): boolean {
  const said = new Set(wordsOf(question));
  const words =
    foldText(name)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => said.has(word));
}
