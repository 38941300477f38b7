import type { Span } from "../../model/document.ts";
import type { Matched } from "../ranking/match.ts";
import type { Question } from "../../model/question.ts";
import { findAsked } from "./near.ts";
import type { Query } from "../ranking/query.ts";
import { beginning, held, trimmed, wholeSentences } from "./sentences.ts";

/** What opens a reason and is no part of it: "Nguyên nhân giải ngân chậm là …", "Lý do điều chỉnh: …". */
const NAMED = /(?:(?<!\p{L})(?:nguyên nhân|lý do|lí do)(?!\p{L})[^.;]{0,90}?(?:\slà(?: do)?|:|\sdo)\s+)/giu;
const BARE = /^(?:nguyên nhân|lý do|lí do)(?: (?:chủ yếu|chính|trên|này|chủ quan|khách quan))*(?: là)?(?: do)?:?\s+$/iu;
/** What opens a reason and belongs to it. */
const CUE = /(?<!\p{L})(?:chủ yếu do|là do|do|vì|bởi vì|bởi|nhờ|nhằm|để)(?=\s)/giu;
/** "Do Công an xã chủ trì" says who, "do đó" and "vì vậy" say what follows, "để lại" is a verb. */
const NO_CUE =
  /^(?:[Dd]o\s+(?:đó|vậy|đâu|ai|khác|dự)|[Vv]ì (?:vậy|thế)|[Đđ]ể (?:lại|trống|khuyết|xảy ra|ngỏ|dành|khi)|[Dd]o [^,;.]{2,70} (?:quản lý|chủ trì|tổ chức|ban hành|thiết kế|sản xuất|thành lập|lãnh đạo|điều hành|tài trợ|đứng đầu|phụ trách)(?=[,;.]|$)|[Dd]o\s+(?:các |đồng chí |ông |bà )?\p{Lu}[^,;.]{2,70}?\s(?:chủ trì|làm|ban hành|ký|tổ chức|lập|quản lý|phụ trách|bầu|giới thiệu|cấp|phát động|thiết kế|trao|là))(?!\p{L})/u;
const PURPOSE = /(?:để|nhằm) (?:làm gì|mục đích)|mục đích/iu;
/** How much of the question must stand before the reason, in its sentence or the one before. */
const LEAST = 0.4;
/** How much of it what a cause brings about must hold. */
const LEAST_EFFECT = 0.15;
/** What only the headings say of the question counts. */
const HEADINGS = 0.3;
/** What a sentence before counts. */
const BEFORE = 0.9;

/** The clause that gives the reason for what a question of why asks, from its cue on; null where none hangs on the question's words. */
export function findReason(question: Question, asked: Query, matched: Matched, window: Span): Span | null {
  const query = withoutWhy(question, asked);
  const { block } = matched.view.passage;
  const { text } = block;
  const found: (Span & { score: number })[] = [];
  for (const [index, sentence] of block.sentences.entries()) {
    const end = Math.min(sentence.end, window.end);
    if (sentence.start >= window.end || end <= Math.max(sentence.start, window.start)) continue;
    const previous = block.sentences[index - 1];
    for (const cue of cuesOf(text, sentence)) {
      if (cue.start < window.start || cue.end >= end) continue;
      const purpose = /^(?:để|nhằm)/iu.test(text.slice(cue.start, end));
      // The effect stands before its cause, or behind it where the cause opens the sentence.
      const opens = cue.start === sentence.start && !cue.named;
      const clause = opens ? firstClause(text, { start: cue.start, end }) : { start: cue.start, end };
      const effect = opens
        ? held(query, matched, { start: clause.end, end: sentence.end }, HEADINGS)
        : held(query, matched, { start: sentence.start, end: cue.end }, HEADINGS);
      // "Nguyên nhân thiếu áo phao là …" says itself of what, "Nguyên nhân do …" goes on with the sentence before.
      const own = !cue.named || BARE.test(text.slice(cue.start, cue.end));
      const earlier =
        previous && own ? BEFORE * held(query, matched, { start: previous.start, end: cue.end }, HEADINGS) : 0;
      const score = Math.max(effect, cue.named || cue.start === sentence.start ? earlier : 0);
      found.push({
        start: cue.named ? cue.end : cue.start,
        end: clause.end,
        score: score * (purpose && !PURPOSE.test(question.text) ? 0.75 : 1) * (cue.named ? 1.2 : 1),
      });
    }
  }
  found.push(...causesBefore(query, matched, window));
  if (WHICH.test(question.text)) found.push(...causesListed(query, matched, window));
  const most = Math.max(0, ...found.map((f) => f.score));
  const best = found.find((f) => f.score >= 0.9 * most);
  if (!best || most < LEAST) return null;
  const cut = beginning(block, groupOf(matched, best));
  return cut && trimmed(text, cut);
}

/** "Vì sao", "lý do gì" and what a text says for them, in folded words. */
const WHY = /(?:tai|vi|boi) sao|(?:do|vi) dau|(?:vi )?(?:ly do|li do|nguyen nhan)(?: (?:gi|nao))?|sao/;

/** The question without the words that only ask: "nguyên nhân" in a text is no effect of anything. */
function withoutWhy(question: Question, query: Query): Query {
  const why = findAsked(question, WHY);
  if (!why) return query;
  const units = query.units.map((unit) =>
    unit.at >= why.from && unit.at + unit.length <= why.to ? { ...unit, weight: 0 } : unit,
  );
  return {
    ...query,
    units,
    total: Math.max(
      1e-6,
      units.reduce((sum, { weight }) => sum + weight, 0),
    ),
  };
}

/** "Nguyên nhân nào nằm ở …" asks for one cause of several, by what it is about. */
const WHICH = /(?:nguyên nhân|lý do|lí do) nào/iu;
const NAMES = /(?<!\p{L})(?:nguyên nhân|lý do|lí do)(?!\p{L})/iu;

/** The causes that a paragraph lists behind the sentence that names them: "Nguyên nhân … là do …. Một số xã …; việc …". */
function causesListed(query: Query, matched: Matched, window: Span): (Span & { score: number })[] {
  const { block } = matched.view.passage;
  const named = block.sentences.findIndex(({ start, end }) => NAMES.test(block.text.slice(start, end)));
  if (named < 0) return [];
  return block.sentences
    .slice(named)
    .flatMap((sentence) => sentence.groups.slice(sentence === block.sentences[named] ? 1 : 0))
    .filter((group) => group.start >= window.start && group.end <= window.end)
    .map(({ start, end }) => ({ start, end, score: held(query, matched, { start, end }, HEADINGS) }));
}

/** What leads from a cause to what it brings about. */
const RESULT =
  /,?\s(?:dẫn (?:đến|tới)|khiến(?: cho)?|làm cho|(?<!(?:trở|tạo|gây|dựng|làm|cũng|đều|chỉ|không)\s)nên)(?=\s)/giu;

/** The causes of a window that stand before what they bring about: "nước cạn, dẫn đến mất mùa". */
function causesBefore(query: Query, matched: Matched, window: Span): (Span & { score: number })[] {
  const { block } = matched.view.passage;
  return block.sentences
    .flatMap((sentence) => sentence.groups)
    .map((group) => ({ start: Math.max(group.start, window.start), end: Math.min(group.end, window.end) }))
    .filter((group) => group.end > group.start)
    .flatMap((group) => {
      const cues = [...block.text.slice(group.start, group.end).matchAll(RESULT)].map((match) => ({
        start: group.start + match.index,
        end: group.start + match.index + match[0].length,
      }));
      return cues.map((cue, i) => {
        // What the effect is about may be said with the cause: "kho nằm ở chỗ trũng nên bị ngập".
        const end = cues[i + 1]?.start ?? group.end;
        const isEffect = held(query, matched, { start: cue.end, end }) >= LEAST_EFFECT;
        const score = isEffect ? held(query, matched, { start: group.start, end }, HEADINGS) : 0;
        // "Nguyên nhân … là do thiếu vốn nên …": the cause begins behind the words that name it.
        const lead = block.text.slice(group.start, cue.start).search(/(?<=\slà )do\s/u);
        return { start: group.start + Math.max(0, lead), end: cue.start, score };
      });
    });
}

interface Cue extends Span {
  readonly named: boolean;
}

/** The cues of a sentence, in order; one that names the reason hides those behind it. */
function cuesOf(text: string, { start, end }: Span): Cue[] {
  const words = text.slice(start, end);
  const named = [...words.matchAll(NAMED)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    named: true,
  }));
  const others = [...words.matchAll(CUE)]
    .filter((m) => !NO_CUE.test(words.slice(m.index)))
    .map((m) => ({ start: start + m.index, end: start + m.index + m[0].length, named: false }))
    .filter((cue) => !named.some((n) => cue.start >= n.start));
  return [...named, ...others].sort((a, b) => a.start - b.start);
}

/** What a cause that opens its sentence holds: up to the comma before whoever does what follows ("Để …, …, Ban Quản lý mở …"), else up to the first. */
function firstClause(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const actor = words.search(/,\s(?=\p{Lu})/u);
  const comma = actor >= 0 ? actor : words.search(/,\s/);
  return { start, end: comma < 0 ? end : start + comma };
}

/** A reason ends where another matter begins, behind a semicolon, unless more reasons of it stand there. */
function groupOf({ view }: Matched, span: Span): Span {
  const { block } = view.passage;
  const sentence = wholeSentences(block, { start: 0, end: block.text.length }).find(
    (s) => s.start <= span.start && span.start < s.end,
  );
  const group = sentence?.groups.find((g) => g.start <= span.start && span.start < g.end);
  const next = sentence?.groups.find((g) => group !== undefined && g.start >= group.end);
  const goesOn = next !== undefined && /^(?:\p{Lu}|riêng|còn)/u.test(block.text.slice(next.start));
  return group && goesOn ? { start: span.start, end: Math.min(group.end, span.end) } : span;
}
