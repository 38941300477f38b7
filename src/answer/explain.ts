import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import type { Trace } from "./answer.ts";

const PASSAGES = 5;
const CANDIDATES = 8;

/** Shows how a question was read, which passages and figures were weighed with the parts of their scores, and what came out. */
export function explain(question: Question, answer: Answer, trace: Trace): string {
  const lines = [
    `read as    ${question.text}`,
    `kinds      ${question.kinds.join(", ")}`,
    `terms      ${question.terms.map((t) => `${t.surface}:${t.role}`).join(" ")}`,
    `wordings   ${question.expansions
      .map(
        (e) =>
          `${question.terms
            .slice(e.at, e.at + e.length)
            .map((t) => t.surface)
            .join(" ")} -> ${e.to.join(" ").normalize("NFC")}`,
      )
      .join("; ")}`,
    `documents  ${question.keys.map((k) => `${k.kind ?? "?"} ${k.number} ${k.symbol ?? ""}`).join("; ")}`,
    `counted    ${question.counted.join(" ")}`,
    `names      ${question.names
      .map(({ at, length }) =>
        question.terms
          .slice(at, at + length)
          .map((t) => t.surface)
          .join(" "),
      )
      .join("; ")}`,
    `years      ${question.years.join(" ")}`,
  ];
  for (const {
    matched: { view },
    window,
    score,
  } of trace.ranked.slice(0, PASSAGES)) {
    lines.push(
      `passage    ${score.toFixed(3)} ${view.document.id} ¶${view.passage.block.paragraph} ${snip(view.passage.block.text.slice(window.start, window.end))}`,
    );
  }
  for (const { candidate, score, parts } of trace.candidates.slice(0, CANDIDATES)) {
    const shown = candidate.view.passage.block.text.slice(candidate.start, candidate.end);
    const why = Object.entries(parts)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`)
      .join(", ");
    lines.push(
      `candidate  ${score.toFixed(3)} ${snip(shown)} (${candidate.view.document.id} ¶${candidate.view.passage.block.paragraph}; ${why})`,
    );
  }
  lines.push(
    answer.status === "answered"
      ? `answered   ${answer.answers[0]?.text ?? "(excerpt only)"}`
      : `refused    ${answer.refusal?.reason}: ${answer.refusal?.what}`,
  );
  return lines.join("\n");
}

function snip(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 110 ? `${flat.slice(0, 109)}…` : flat;
}
