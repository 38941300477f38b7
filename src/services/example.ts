import type { Ask } from "./ask.ts";
import type { Corpus } from "./ingest.ts";

/** Longest example that fits a button, in UTF-16 units. */
const LONGEST = 60;
/** Questions tried before the search for an example ends. */
const TRIED = 40;

/**
 * Picks a question that the corpus really answers, out of its gold set (a JSON object a line); without one, the title of
 * the newest document serves. Null where nothing of that is answered.
 */
export async function pickExample(goldSet: string, corpus: Corpus, ask: Ask): Promise<string | null> {
  const asked = questionsOf(goldSet).slice(0, TRIED);
  const whole = asked.filter((question) => question.endsWith("?"));
  for (const question of [...whole, ...asked, ...titles(corpus)]) {
    const { status, answers } = await ask(question);
    if (status === "answered" && (answers.length > 0 || !asked.includes(question))) return question;
  }
  return null;
}

/** Lines that hold no short question are passed over: the gold set is checked elsewhere. */
function questionsOf(goldSet: string): string[] {
  return goldSet.split("\n").flatMap((line) => {
    const question = /"question"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    const text = question === undefined ? "" : readString(question).trim();
    return text !== "" && text.length <= LONGEST ? [text] : [];
  });
}

function readString(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return "";
  }
}

function titles({ documents }: Corpus): string[] {
  return [...documents.values()]
    .filter(({ held, title }) => held && title.length <= LONGEST)
    .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""))
    .slice(0, 3)
    .map(({ title }) => title);
}
