import type { Excerpt } from "../../model/answer.ts";
import type { Document } from "../../model/document.ts";
import { source } from "../plain.ts";
import type { Wording } from "../wording/wording.ts";
import { renderExcerpts, type Shown } from "./answer.ts";
import { documentEntry } from "./listing.ts";
import { line } from "./cut.ts";
import { bold, type Hrefs, join, MESSAGE_UNITS, nothing, plain, type Rich } from "./rich.ts";

/** One line of the list under an inline query, and the message that choosing it sends. */
export interface Sharing {
  readonly title: string;
  readonly description: string;
  readonly message: Rich;
}

const MOST = { title: 120, description: 200, direct: 320 };

/** An excerpt to share; `direct` is the answer that it supports, null where it stands for itself. */
export function shareExcerpt(excerpt: Excerpt, direct: string | null, shown: Shown, wording: Wording): Sharing {
  const cited = [...source(excerpt, wording), wording.paragraph(excerpt.paragraph)].join(" · ");
  const head = direct === null ? nothing : bold(plain(line(direct, MOST.direct)));
  const room = MESSAGE_UNITS - head.text.length - "\n".length;
  return {
    title: line(direct ?? cited, MOST.title),
    description: line(direct === null ? excerpt.text : `${cited}: ${excerpt.text}`, MOST.description),
    message: join([head, renderExcerpts([excerpt], shown, wording, room)], "\n"),
  };
}

/** A document to share. */
export function shareDocument(document: Document, hrefs: Hrefs, wording: Wording): Sharing {
  const [name, ...rest] = source(document, wording);
  const about = [...rest, ...(document.number === null ? [] : [document.title])].join(" · ");
  return {
    title: line(name, MOST.title),
    description: line(document.held ? about : `${about} (${wording.listedOnly})`, MOST.description),
    message: documentEntry(document, hrefs, wording),
  };
}
