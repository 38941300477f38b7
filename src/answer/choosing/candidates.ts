import type { QuestionKind } from "../../model/answer.ts";
import type { Figure, FigureKind, Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import type { Candidate } from "./candidate.ts";
import { fromCitation, fromOwn } from "./documents.ts";
import { kept } from "../kept.ts";
import { isRecord } from "./scopes.ts";
import type { View } from "../ranking/view.ts";
import type { Weights } from "../weights.ts";
import { lean } from "../../text/letters.ts";

type Fits = Readonly<Partial<Record<QuestionKind, number>>>;

/** How well a figure's type answers a kind of question; what is absent answers not at all. */
const OPEN: readonly FigureKind[] = ["share", "money", "measure"];
const FITS: Readonly<Record<FigureKind, Fits>> = {
  count: { count: 1, share: 0.1, money: 0.15, measure: 0.4 },
  share: { share: 1, count: 0.1 },
  money: { money: 1, count: 0.6 },
  measure: { measure: 1, count: 0.7 },
  date: { date: 1, duration: 0.1 },
  time: { date: 0.8, duration: 0.3, count: 0.2 },
  duration: { duration: 1, count: 0.6, date: 0.25, measure: 0.2 },
  fraction: { count: 0.85, share: 0.35 },
  ordinal: { count: 0.4 },
  age: { count: 0.7, measure: 0.6, duration: 0.6 },
};

/** Words of a label that only say when: what the figure is stands in its head. */
const WHEN = lean(/(?<!\p{L})(?:năm|học|trước|sau|nay|cùng kỳ|kỳ|quý|tháng|đầu|cuối|so với)(?!\p{L})/giu);

const known = new WeakMap<Weights["scope"], WeakMap<View, readonly Candidate[]>>();

/** Every figure and every cited document of a passage, the latter with its subject and issuer, as candidates; the same objects each time. */
export function candidatesOf(view: View, scope: Weights["scope"]): readonly Candidate[] {
  const { figures, citations } = view.passage;
  return kept(
    kept(known, scope, () => new WeakMap()),
    view,
    () => [
      ...figures.map((f) => fromFigure(view, f, scope)),
      ...citations.flatMap((c) => fromCitation(view, c, scope)),
      ...fromOwn(view, scope),
    ],
  );
}

function fromFigure(view: View, figure: Figure, scope: Weights["scope"]): Candidate {
  const { block } = view.passage;
  const record = isRecord(view);
  const around = block.text.slice(figure.label.start, figure.start) + block.text.slice(figure.end, figure.label.end);
  const bare = !/\p{L}{2}/u.test(around.replace(WHEN, " "));
  const fits = fitsOf(view, figure);
  const counter = /lượt (?:xem|tải)/iu.test(around) || (block.kind === "meta" && /truy cập\s*:/iu.test(block.text));
  const isSpan = /\d.*(?:đến|tới|[-–]|và).*\d/iu.test(figure.text);
  return {
    view,
    start: figure.start,
    end: figure.end,
    figure,
    citation: view.passage.citations.find((c) => c.start <= figure.start && figure.end <= c.end) ?? null,
    column: figure.column,
    fits: (kind, question) => {
      if (counter && !/xem|tải|đọc|truy cập|quan tâm|lượt|vào/iu.test(question.text)) return undefined;
      const span = question.range && !isSpan ? 0.6 : 1;
      if (kind === "date" && figure.kind === "date")
        return (
          span *
          dateFit(figure.text, question) *
          (/giờ/iu.test(question.text) && !/giờ|:|h/iu.test(figure.text) ? 0.5 : 1)
        );
      if (kind === "date" && figure.kind === "time") return span * (/giờ/iu.test(question.text) ? 1 : 0.8);
      const wantsRange = question.range || question.extreme !== null;
      const isRange = figure.valueMax !== null;
      const range = wantsRange === isRange ? 1 : question.range ? 0.5 : question.extreme ? 0.9 : 0.95;
      // A bare "là bao nhiêu" asks for any quantity.
      if (question.range && isRange && kind === "count" && OPEN.includes(figure.kind)) return 0.8;
      const open = kind === "count" && question.counted.length === 0 && OPEN.includes(figure.kind);
      return (open ? Math.max(0.9, fits[kind] ?? 0) : (fits[kind] ?? 0)) * range || undefined;
    },
    named: bare && figure.head ? [figure.label, figure.head] : [figure.label],
    scopes: [
      { span: figure.label, weight: scope.label },
      ...(figure.head ? [{ span: figure.head, weight: scope.head }] : []),
      ...respectively(view, figure).map((span) => ({ span, weight: scope.label })),
      ...segmentScopes(view, figure, scope),
      ...(goesOn(view, figure) ? [{ span: before(view, figure.sentence), weight: scope.topic }] : []),
      ...(record ? otherLines(view, figure, scope) : []),
    ],
  };
}

/** "Gian A 1,4 triệu, gian B 0,9 triệu; năm trước lần lượt 1,2 và 0,8 triệu": the words of the figure that has the same place in the row before. */
function respectively(view: View, figure: Figure): Span[] {
  const { block, figures } = view.passage;
  const at = block.text.slice(figure.sentence.start, figure.start).search(/lần lượt/iu);
  if (at < 0) return [];
  const mark = figure.sentence.start + at;
  const alike = figures.filter((f) => isAlike(f, figure));
  const row = alike.filter((f) => f.start > mark && f.sentence.start === figure.sentence.start);
  const own = alike.filter((f) => f.end < mark && f.sentence.start === figure.sentence.start);
  const previous = before(view, figure.sentence);
  const earlier = own.length > 0 ? own : alike.filter((f) => f.start >= previous.start && f.end <= previous.end);
  const place = row.indexOf(figure);
  const twin = earlier.length >= row.length ? earlier[place] : undefined;
  const [first] = row;
  if (!twin || !first) return [];
  // "Gian quần áo, giày dép 1,1 triệu": all since the figure before names it; what leads to the row goes for all of it.
  const since = earlier[place - 1]?.end ?? twin.sentence.start;
  return [
    { start: Math.min(since, twin.label.start), end: twin.label.end },
    { start: first.label.start, end: first.start },
  ];
}

/** The other segments of its sentence: one that opens the sentence or its group, up to its first figure, or has no figure, speaks for all, and most for figures of its own figure's unit ("… xã là 187 triệu đồng; phường là 236 triệu đồng"); one with a figure speaks for that. */
function segmentScopes(view: View, figure: Figure, scope: Weights["scope"]): { span: Span; weight: number }[] {
  const { block, figures } = view.passage;
  const sentence = block.sentences.find((s) => s.start === figure.sentence.start);
  const own = sentence?.segments.find((s) => s.start <= figure.start && figure.start < s.end);
  const owned = new Set<number>();
  let first = true;
  return (sentence?.segments ?? []).map((segment) => {
    const owner = figures.find((f) => f.start >= segment.start && f.start < segment.end);
    const opens = first || (segment.group === own?.group && !owned.has(segment.group));
    if (owner) {
      first = false;
      owned.add(segment.group);
    }
    if (opens && owner && segment.end <= figure.start && isAlike(owner, figure))
      return { span: segment, weight: scope.shared };
    const weight = opens || !owner ? scope.topic : segment.group === own?.group ? scope.sibling : scope.owned;
    return { span: segment, weight };
  });
}

/** Whether two figures count the same thing, so that the words of the first go for the second. */
function isAlike(a: Figure, b: Figure): boolean {
  const unit = ({ unit }: Figure) => (unit ?? "").toLowerCase().split(/[\s/]/)[0];
  return a.kind === b.kind && unit(a) === unit(b);
}

/** In a record of several lines, the other lines say what it is about as well as its own. */
function otherLines(view: View, figure: Figure, scope: Weights["scope"]): { span: Span; weight: number }[] {
  return view.passage.block.sentences
    .filter((s) => s.start !== figure.sentence.start)
    .map(({ start, end }) => ({ span: { start, end }, weight: scope.head }));
}

/** "Cùng kỳ năm trước trạm A 8,9 g/l": a sentence that goes on with the subject of the one before. */
function goesOn({ passage: { block } }: View, { sentence }: Figure): boolean {
  return /^(?:Cùng kỳ|Năm trước|Kỳ trước|Năm \d{4}|Trong đó|Riêng|Còn|Như vậy)(?!\p{L})/u.test(
    block.text.slice(sentence.start, sentence.start + 20),
  );
}

/** The sentence before: what a sentence without a subject of its own goes on about. */
function before(view: View, sentence: Span): Span {
  const index = view.passage.block.sentences.findIndex((s) => s.start === sentence.start);
  return view.passage.block.sentences[index - 1] ?? { start: 0, end: 0 };
}

/** "Ngày nào" wants a day, "năm nào" or "giai đoạn nào" a year. */
function dateFit(text: string, question: Question): number {
  const day = /\d\s*[/-]\s*\d{1,2}(?!\d{2})|ngày|tháng/iu.test(text);
  const period = /(?:năm|nhiệm kỳ|giai đoạn|khóa|khoá) (?:nào|mấy)/iu.test(question.text);
  return day === period ? 0.55 : 1;
}

/** What says that bare numbers of a table are sums of money: a unit or a subject of money. */
const MONEY = /(?<!\p{L})(?:đồng|tiền|kinh phí|đơn giá|giá|phí|lương|vốn|chi|thu|mức)(?!\p{L})/iu;

/** A change ("tăng 1,7 điểm phần trăm") seldom is what is asked; a bare number under a column of money or shares answers as such. */
function fitsOf(view: View, figure: Figure): Fits {
  const fits = FITS[figure.kind];
  const { block } = view.passage;
  const { column } = figure;
  if (/điểm/u.test(figure.unit ?? ""))
    return figure.kind === "share" ? { share: 0.4, count: 0.1 } : { ...fits, measure: 1 };
  if (figure.kind !== "count" || !column) return fits;
  if (/%|tỷ lệ|tỉ lệ/iu.test(column)) return { ...fits, share: 0.95 };
  if (MONEY.test([column, block.trail.at(-1) ?? "", block.text, ...block.columns].join(" ")))
    return { ...fits, money: 0.95 };
  if (/\((?:ha|km|m2|m²|tấn|tạ|kg|m)\)|diện tích|sản lượng|năng suất/iu.test(column)) return { ...fits, measure: 0.95 };
  return fits;
}
