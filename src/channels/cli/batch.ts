import type { Answer } from "../../model/answer.ts";

/** A question of a batch, or why its line holds none. */
export type Line =
  | { readonly id: Id; readonly question: string; readonly error: null }
  | { readonly id: Id | null; readonly question: ""; readonly error: LineError };
export type Id = string | number;

/** What is wrong with a line: bad JSON, a field of the wrong type, or a fault of the program. */
export interface LineError {
  readonly code: "bad_json" | "bad_question" | "bad_id" | "internal";
  readonly message: string;
}

type Complaints = { readonly notJson: string; readonly noQuestion: string; readonly badId: string };

/** Reads `{"id","question"}`; other fields are ignored, and the line's number stands in for a missing id. */
export function readJsonLine(line: string, number: number, complaints: Complaints): Line {
  const failed = (id: Id | null, code: LineError["code"], message: string): Line => ({
    id,
    question: "",
    error: { code, message },
  });
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return failed(null, "bad_json", complaints.notJson);
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    return failed(null, "bad_json", complaints.notJson);
  const { id = number, question } = read as { id?: unknown; question?: unknown };
  if (typeof id !== "string" && typeof id !== "number") return failed(null, "bad_id", complaints.badId);
  if (typeof question !== "string") return failed(id, "bad_question", complaints.noQuestion);
  return { id, question, error: null };
}

/** One answer of the batch form, version 1: fields are only ever added. */
export function answerLine(id: Id, question: string, answer: Answer, tookMs: number): string {
  const { status, understood, answers, excerpts, figures, checks, suggestions } = answer;
  return JSON.stringify({
    version: 1,
    id,
    question,
    status,
    understood,
    answers,
    excerpts,
    figures,
    checks,
    suggestions,
    error: null,
    tookMs: rounded(tookMs),
  });
}

/** The line that stands for one that could not be answered, with the same fields. */
export function errorLine(id: Id | null, question: string, error: LineError, tookMs = 0): string {
  return JSON.stringify({
    version: 1,
    id,
    question,
    status: "error",
    understood: { text: "", kinds: [] },
    answers: [],
    excerpts: [],
    figures: [],
    checks: [],
    suggestions: [],
    error,
    tookMs: rounded(tookMs),
  });
}

const rounded = (ms: number): number => Math.round(ms * 100) / 100;
