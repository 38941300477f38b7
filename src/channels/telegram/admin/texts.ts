import type { Answer } from "../../../model/answer.ts";
import { line } from "../../../render/html/cut.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import type { GoldEffect } from "../../../services/gold.ts";
import type { Wanted } from "./desk.ts";

/** Asks one question. */
export type AskText = (question: string) => Promise<Pick<Answer, "status" | "answers" | "excerpts">>;

const MOST = { answer: 160, question: 120, questions: 5 };

/** What an answer says first. */
export function gist({ status, answers, excerpts }: Awaited<ReturnType<AskText>>, { admin }: Wording): string {
  if (status === "not_found") return admin.missed.nothingNow;
  return line(answers[0]?.text ?? excerpts[0]?.text ?? admin.missed.nothingNow, MOST.answer);
}

/** What a change does to the gold questions, those that it makes wrong by name. */
export function goldLines(gold: GoldEffect, { admin }: Wording): string[] {
  const { missed } = admin;
  if (gold.asked === 0) return [missed.noGold];
  const named = (questions: readonly string[]): string[] =>
    questions.slice(0, MOST.questions).map((question) => `• ${line(question, MOST.question)}`);
  return [
    missed.gold(gold.asked, gold.before, gold.after),
    ...(gold.nowWrong.length === 0 ? [] : [missed.nowWrong(gold.nowWrong.length), ...named(gold.nowWrong)]),
    ...(gold.nowRight.length === 0 ? [] : [missed.nowRight(gold.nowRight.length), ...named(gold.nowRight)]),
  ];
}

/** What a line does to the question that it is written for. */
export async function trialLines(
  { line: added, question }: Extract<Wanted, { kind: "line" }>,
  now: AskText,
  then: AskText,
  wording: Wording,
): Promise<string[]> {
  const { missed } = wording.admin;
  return [
    missed.listed(added),
    `“${line(question, MOST.question)}”`,
    `${missed.before} ${gist(await now(question), wording)}`,
    `${missed.after} ${gist(await then(question), wording)}`,
  ];
}
