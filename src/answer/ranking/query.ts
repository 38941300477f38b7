import type { Lexicon } from "../../model/lexicon.ts";
import type { Expansion, Question } from "../../model/question.ts";
import { type Amount, unitOf } from "../../text/bounds.ts";
import { fold } from "../../text/fold.ts";
import type { Weights } from "../weights.ts";

/** One way to say a thing, with how much a text that says it so is worth (0 to 1). */
export interface Wording {
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  readonly weight: number;
  /** Numbers stand between its words: "đổ 7 cột điện" for "mấy cột điện đổ". */
  readonly counted?: boolean;
}

/** One thing of the question that a text may hold: a syllable, a pair of neighbours or a phrase, with its other wordings. */
export interface Unit {
  readonly kind: "syllable" | "pair" | "phrase";
  readonly wordings: readonly Wording[];
  /** Whether it says where or when, which holds for a whole text and not for one figure of it. */
  readonly context: boolean;
  /** The terms of the question that it stands for, from `at` on. */
  readonly at: number;
  readonly length: number;
  /** The folded syllable before it in the question. */
  readonly before: string;
  /** The quantity that it says, which a text may hold by a bound: "18 mét" within "từ 15 m đến dưới 24 m". */
  readonly amount: Amount | null;
  /** Role weight times inverse document frequency. */
  readonly weight: number;
}

/** A question as weighted units. */
export interface Query {
  readonly units: readonly Unit[];
  /** Sum of the weights; at least a small number. */
  readonly total: number;
  /** Every folded syllable that the question or its other wordings speak of. */
  readonly spoken: ReadonlySet<string>;
  readonly weights: Weights;
}

/** Passages of other subjects that a small corpus is thought to stand among, so that its own subject's words still weigh. */
const BACKGROUND = 100;

/** Weighs a question by the corpus: idf(t) = ln(1 + (N - n + 0.5) / (n + 0.5)), Robertson's. */
export function toQuery(question: Question, lexicon: Lexicon, weights: Weights): Query {
  const all = lexicon.passages + BACKGROUND;
  const idf = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const units: Unit[] = [];
  const groups = groupExpansions(question.expansions);
  const wholes = weights.query.ordinal > 0 ? groups.filter((g) => g.whole) : [];
  const phrases = groups.filter((g) => !g.whole).map((g) => phraseUnit(question, g, lexicon, weights, idf));
  const scale = question.terms.map((_, at) => {
    if (wholes.some((g) => covers(g, at))) return 0;
    return phrases.some((p) => p.replaces && covers(p.group, at)) ? weights.query.inside : 1;
  });
  const isContext = (at: number) =>
    /^(?:19|20)\d{2}$/.test(question.terms[at]?.folded ?? "") ||
    question.names.some((n) => n.place && at >= n.at - (n.head === "" ? 0 : 1) && at < n.at + n.length);
  for (const [at, term] of question.terms.entries()) {
    const weight = term.weight * (scale[at] ?? 1);
    if (weight === 0) continue;
    const before = question.terms[at - 1]?.folded ?? "";
    const own = idf(lexicon.passagesOf.get(term.folded) ?? 0);
    units.push({
      kind: "syllable",
      at,
      length: 1,
      context: isContext(at),
      wordings: [{ accented: [term.accented], folded: [term.folded], weight: 1 }],
      before,
      amount: amountAt(question, at),
      weight: weight * own,
    });
    const next = question.terms[at + 1];
    const nextWeight = (next?.weight ?? 0) * (scale[at + 1] ?? 1);
    const count = next?.joined ? (lexicon.passagesOfPair.get(`${term.folded} ${next.folded}`) ?? 0) : 0;
    if (!next || nextWeight === 0 || count === 0) continue;
    const sides = own + idf(lexicon.passagesOf.get(next.folded) ?? 0);
    const pair = { accented: [term.accented, next.accented], folded: [term.folded, next.folded], weight: 1 };
    units.push({
      kind: "pair",
      at,
      length: 2,
      context: isContext(at) && isContext(at + 1),
      wordings: [pair, ...countedAs(question, pair, at)],
      before,
      amount: amountAt(question, at),
      weight: (weights.query.pair * Math.min(weight, nextWeight) * (idf(count) + sides / 2)) / 2,
    });
  }
  for (const { unit } of phrases) if (unit) units.push(unit);
  const words = units.reduce((sum, unit) => sum + unit.weight, 0);
  for (const group of wholes)
    units.push({
      kind: "phrase",
      at: group.at,
      length: group.length,
      context: false,
      wordings: wordingsOf(question, group, 1),
      before: "",
      amount: null,
      // A question may hold nothing else.
      weight: weights.query.ordinal * (words || 1),
    });
  const spoken = new Set(units.flatMap((u) => u.wordings.flatMap((w) => w.folded)));
  for (const term of question.terms) spoken.add(term.folded);
  return {
    units,
    total: Math.max(
      1e-6,
      units.reduce((sum, u) => sum + u.weight, 0),
    ),
    spoken,
    weights,
  };
}

/** The quantity that stands at a term, a number with its unit behind it: 18 of "18 mét". */
function amountAt({ terms }: Question, at: number): Amount | null {
  const [number, name] = [terms[at], terms[at + 1]];
  if (!number || !name?.joined || number.role === "key" || !/^\d+(?:[.,]\d+)?$/.test(number.surface)) return null;
  const unit = unitOf(name.surface);
  return unit === null ? null : { value: Number(number.surface.replace(",", ".")), unit };
}

const QUANTIFIERS = ["may", "nhieu"];

/** A text that counts says "đổ 7 cột điện" where a question says "mấy cột điện đổ". */
function countedAs({ terms }: Question, { accented, folded, weight }: Wording, at: number): Wording[] {
  if (!QUANTIFIERS.includes(terms[at - 1]?.folded ?? "")) return [];
  return [{ accented: accented.toReversed(), folded: folded.toReversed(), weight, counted: true }];
}

interface Group {
  readonly at: number;
  readonly length: number;
  readonly whole: boolean;
  readonly options: readonly Expansion[];
}

function groupExpansions(expansions: readonly Expansion[]): Group[] {
  const groups = new Map<string, Group>();
  for (const e of expansions) {
    const key = `${e.at} ${e.length} ${e.whole}`;
    const known = groups.get(key);
    groups.set(key, { at: e.at, length: e.length, whole: e.whole, options: [...(known?.options ?? []), e] });
  }
  return [...groups.values()];
}

function covers(group: Group, at: number): boolean {
  return at >= group.at && at < group.at + group.length;
}

/** The unit of a phrase with synonyms; it replaces its syllables where the corpus does not say the phrase itself. */
function phraseUnit(
  question: Question,
  group: Group,
  lexicon: Lexicon,
  weights: Weights,
  idf: (count: number) => number,
) {
  const holds = (words: readonly string[]) =>
    words.length === 1
      ? lexicon.passagesOf.has(words[0] ?? "")
      : words.slice(1).every((word, i) => lexicon.passagesOfPair.has(`${words[i]} ${word}`));
  const options = group.options.filter((e) => holds(e.to.map(fold)));
  const own = question.terms.slice(group.at, group.at + group.length).map((t) => t.folded);
  const known = holds(own);
  if (options.length === 0) return { group, unit: null, replaces: false };
  const rarest = Math.max(
    ...options.map((e) => Math.max(...e.to.map((w) => idf(lexicon.passagesOf.get(fold(w)) ?? 0)))),
  );
  const weight = known ? weights.query.synonymBeside : weights.query.synonymInstead;
  const wordings = wordingsOf(question, { ...group, options }, weight);
  return {
    group,
    unit: {
      kind: "phrase" as const,
      at: group.at,
      length: group.length,
      context: false,
      wordings,
      before: "",
      amount: group.length === 1 ? amountAt(question, group.at) : null,
      weight: rarest,
    },
    replaces: !known,
  };
}

/** The phrase of the question and its other wordings; rules of number keep their own weight. */
function wordingsOf(question: Question, group: Group, weight: number): Wording[] {
  const terms = question.terms.slice(group.at, group.at + group.length);
  const own = { accented: terms.map((t) => t.accented), folded: terms.map((t) => t.folded), weight: 1 };
  const others = group.options.map((e) => ({
    accented: e.to,
    folded: e.to.map(fold),
    weight: Math.max(weight, e.weight),
  }));
  const counted = others
    .filter((one) => one.folded.length === 2)
    .flatMap((one) => countedAs(question, one, group.at + 1));
  return [own, ...others, ...counted];
}
