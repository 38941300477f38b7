import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import type { Trace } from "./answer.ts";

const PASSAGES = 5;
const CANDIDATES = 8;

/** Shows how a question was read, which passages and figures were weighed with the parts of their scores, and why the answer was chosen or refused. */
export function explain(question: Question, answer: Answer, trace: Trace): string {
  return [...reading(question), ...passages(trace), ...candidates(trace), ...outcome(answer, trace)].join("\n");
}

function reading(question: Question): string[] {
  const words = ({ at, length }: { readonly at: number; readonly length: number }) =>
    question.terms
      .slice(at, at + length)
      .map((t) => t.surface)
      .join(" ");
  const { range, isPair, extreme, edge, recent, successor } = question;
  const shape = [range && "range", isPair && "pair", extreme, edge, recent, successor && "successor"].filter(Boolean);
  const lines: readonly (readonly [string, string])[] = [
    ["read as", question.text],
    ["kinds", question.kinds.join(", ")],
    ["shape", shape.join(", ")],
    ["terms", question.terms.map((t) => `${t.surface}:${t.role}`).join(" ")],
    ["wordings", question.expansions.map((e) => `${words(e)} -> ${e.to.map(shown).join(" ")}`).join("; ")],
    ["documents", question.keys.map((k) => `${k.kind ?? "?"} ${k.number} ${k.symbol ?? ""}`).join("; ")],
    ["counted", question.counted.join(" ")],
    ["names", question.names.map(words).join("; ")],
    ["demands", [...question.attributes, ...question.ordinals].map(words).join("; ")],
    ["years", question.years.join(" ")],
  ];
  return lines.flatMap(([name, text]) => (text === "" ? [] : [`${name.padEnd(10)} ${text}`]));
}

/** A canonical syllable, whose tone stands behind its letters, in a readable form. */
function shown(syllable: string): string {
  const [, letters = "", tone = ""] = /^(.*?)([\u0300-\u036f]?)$/u.exec(syllable) ?? [];
  const vowel = /[aeiouyăâêôơư](?![aeiouyăâêôơư]*[êôơâă])/u.exec(letters);
  if (tone === "" || !vowel) return letters;
  const at = vowel.index + 1;
  return (letters.slice(0, at) + tone + letters.slice(at)).normalize("NFC");
}

function passages(trace: Trace): string[] {
  return trace.ranked.slice(0, PASSAGES).map(({ matched: { view }, window, score }) => {
    const { text, paragraph } = view.passage.block;
    return `passage    ${score.toFixed(3)} ${view.document.id} ¶${paragraph} ${snip(text.slice(window.start, window.end))}`;
  });
}

function candidates(trace: Trace): string[] {
  return trace.candidates.slice(0, CANDIDATES).map(({ candidate, score, parts, lacks }) => {
    const { block } = candidate.view.passage;
    const text = candidate.text ?? block.text.slice(candidate.start, candidate.end);
    const why = Object.entries(parts)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`);
    const lacking = lacks ? [`not said of it: ${lacks.reason} ${lacks.what}`] : [];
    return `candidate  ${score.toFixed(3)} ${snip(text)} (${candidate.view.document.id} ¶${block.paragraph}; ${[...why, ...lacking].join(", ")})`;
  });
}

/** What came out, with what set the chosen candidate apart from the next, or with what is missing. */
function outcome(answer: Answer, { candidates: [first, second], spoken }: Trace): string[] {
  const held = `spoken of  ${spoken.toFixed(2)} of the question by the best passages`;
  if (answer.refusal) return [held, `refused    ${answer.refusal.reason}: ${answer.refusal.what}`];
  if (answer.answers.length === 0) return [held, "answered   (excerpt only: no candidate is sure enough)"];
  const lines = [held, `answered   ${answer.answers.map((one) => one.text).join(" | ")}`];
  if (!first || !second) return lines;
  const apart = Object.keys(first.parts)
    .map((name) => [name, (first.parts[name] ?? 0) - (second.parts[name] ?? 0)] as const)
    .filter(([, by]) => Math.abs(by) >= 0.005)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([name, by]) => `${name} ${by > 0 ? "+" : ""}${by.toFixed(2)}`);
  return [...lines, `before     the next by ${(first.score - second.score).toFixed(3)}: ${apart.join(", ")}`];
}

function snip(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 110 ? `${flat.slice(0, 109)}…` : flat;
}
