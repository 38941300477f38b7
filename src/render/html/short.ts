import type { Answer } from "../../model/answer.ts";
import { directLine, supporting } from "../plain.ts";
import type { Wording } from "../wording/wording.ts";
import { renderSource, type Shown, understood } from "./answer.ts";
import { line } from "./cut.ts";
import { highlight } from "./highlight.ts";
import { bold, join, link, noHrefs, nothing, plain, quotation, type Rich } from "./rich.ts";

/** Most units of each part; a whole excerpt, so that what was found in it stays. */
const MOST = { answer: 200, excerpt: 700, refusal: 240 };
/** A longer quotation is folded: the whole is to fit a small screen. */
const LONG = 160;

/** What a short reply needs besides the answer. */
export interface ShortContext extends Shown {
  readonly typed: string;
}

/** An answer for many readers: each direct answer with its linked source, one short excerpt; a refusal is one line. */
export function renderShort(answer: Answer, { typed, words, hrefs = noHrefs }: ShortContext, wording: Wording): Rich {
  if (answer.status === "not_found")
    return plain(line(wording.refusal(answer.refusal ?? { reason: "nothing", what: "" }), MOST.refusal));
  const excerpts = supporting(answer).slice(0, Math.max(1, answer.answers.length));
  const parts = excerpts.map((excerpt, i) => {
    const direct = answer.answers.filter((one) => answer.excerpts[one.excerpt] === excerpt);
    const lines = direct.map((one) => bold(plain(line(directLine(one, answer.answers.length > 1), MOST.answer))));
    const source = link(
      renderSource(excerpt, wording, wording.paragraph(excerpt.paragraph)),
      hrefs.passage(excerpt.passageId),
    );
    const text = line(excerpt.text, MOST.excerpt);
    const quoted = i === 0 ? quotation(highlight(text, words), text.length > LONG) : nothing;
    return join([...lines, source, quoted], "\n");
  });
  return join([...parts, understood(answer, { typed }, wording)], "\n");
}
