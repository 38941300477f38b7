import { setImmediate } from "node:timers/promises";
import { normalise } from "../text/normalise.ts";
import type { Ask } from "./ask.ts";

/** A question with what a right answer holds; none where the corpus has no answer. */
export interface GoldQuestion {
  readonly question: string;
  readonly answer: readonly string[];
}

/** What a change does to the gold questions. */
export interface GoldEffect {
  readonly asked: number;
  readonly before: number;
  readonly after: number;
  readonly nowWrong: readonly string[];
  readonly nowRight: readonly string[];
}

/** The gold questions of a corpus, a JSON object a line; lines that hold none are passed over. */
export function readGold(text: string): GoldQuestion[] {
  return text.split("\n").flatMap((line) => {
    try {
      const { question, answer, kind } = JSON.parse(line) as Record<string, unknown>;
      if (typeof question !== "string" || !Array.isArray(answer)) return [];
      const held = kind === "unanswerable" ? [] : answer.filter((one) => typeof one === "string");
      return [{ question, answer: held }];
    } catch {
      return [];
    }
  });
}

/** Asks every gold question before a change and after it, and gives the rest of the program a turn after each. */
export async function goldEffect(gold: readonly GoldQuestion[], before: Ask, after: Ask): Promise<GoldEffect> {
  const effect = { asked: gold.length, before: 0, after: 0, nowWrong: [] as string[], nowRight: [] as string[] };
  for (const one of gold) {
    const [was, is] = [await isRight(one, before), await isRight(one, after)];
    effect.before += Number(was);
    effect.after += Number(is);
    if (was && !is) effect.nowWrong.push(one.question);
    if (is && !was) effect.nowRight.push(one.question);
    await setImmediate();
  }
  return effect;
}

/** Whether what is said first holds what is wanted; a question that the corpus does not answer is to be refused. */
async function isRight({ question, answer }: GoldQuestion, ask: Ask): Promise<boolean> {
  const { status, answers, excerpts } = await ask(question);
  if (answer.length === 0) return status === "not_found";
  const said = plain(answers[0]?.text ?? excerpts[0]?.text ?? "");
  const shown = plain(excerpts[0]?.text ?? "");
  return (
    status === "answered" &&
    answer.some((wanted) => said.includes(plain(wanted)) || (answers.length === 0 && shown.includes(plain(wanted))))
  );
}

const plain = (text: string): string => normalise(text).toLowerCase();
