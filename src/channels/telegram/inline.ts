import { type Context, GrammyError } from "grammy";
import type { InlineQuery, InlineQueryResultArticle } from "grammy/types";
import type { Excerpt } from "../../model/answer.ts";
import type { Document } from "../../model/document.ts";
import { type Sharing, shareDocument, shareExcerpt } from "../../render/html/inline.ts";
import { directLine } from "../../render/plain.ts";
import { catalogueOf } from "../../services/catalogue/catalogue.ts";
import { surroundingsOf } from "../../services/browse.ts";
import { codeOfDocument, codeOfPassage, follow } from "../../services/catalogue/links.ts";
import { titlesLike } from "../../services/catalogue/titles.ts";
import type { Desk } from "./desk.ts";
import { hrefsOf } from "./hrefs.ts";
import { speaking } from "./turn.ts";
import type { Source } from "./views.ts";

/** What the button over the results opens in the private chat: a greeting. */
export const FROM_INLINE = "inline";
/** Results on one page; Telegram takes at most 50. */
const A_PAGE = 10;
/** How long Telegram may show the same results again, to the same person only: another may read another language. */
const CACHE_SECONDS = 60;
/** A title is like a query where it holds this share of its words. */
const LEAST_LIKE = 0.25;
const MOST_LIKE = 5;

/** Something to share, under a name that is unique among the results of a query. */
interface Result extends Sharing {
  readonly id: string;
}

/** Answers a query typed in any chat with what can be sent there: the answer and excerpts, without words the newest documents. */
export async function onInline(desk: Desk, ctx: Context, { query, offset, from }: InlineQuery): Promise<void> {
  const source = await speaking(desk, ctx, from.id, from);
  const { inline } = source.wording;
  const results = await resultsFor(source, query.trim());
  const start = /^\d{1,9}$/.test(offset) ? Number(offset) : 0;
  const page = results.slice(start, start + A_PAGE);
  const isNothing = results.length === 0;
  try {
    await ctx.answerInlineQuery(
      page.map((result) => toArticle(result())),
      {
        cache_time: CACHE_SECONDS,
        is_personal: true,
        next_offset: start + A_PAGE < results.length ? String(start + A_PAGE) : "",
        button: { text: isNothing ? inline.nothing : inline.askAlone, start_parameter: FROM_INLINE },
      },
    );
  } catch (error) {
    // Who types on has a newer query by now.
    if (!(error instanceof GrammyError && error.description.includes("query is too old"))) throw error;
  }
}

/** All results of a query, each to be written out only where its page is shown: a corpus may have ten thousand documents. */
async function resultsFor(source: Source, query: string): Promise<readonly (() => Result)[]> {
  const { corpus } = source;
  if (query === "") return catalogueOf(corpus).documents.map((document) => () => ofDocument(source, document));
  const linked = follow(corpus, query);
  if (linked.kind === "document") return [() => ofDocument(source, linked.document)];
  if (linked.kind === "passage") return ofPassage(source, linked.passage.id);
  if (linked.kind === "gone") return [];
  const { answer, words, more } = await source.ask.results(query);
  if (answer.status === "not_found") return likeTitles(source, query);
  const { answers } = answer;
  return [...answer.excerpts, ...more()].map((excerpt, at) => () => {
    const direct = answers.filter((one) => one.excerpt === at).map((one) => directLine(one, answers.length > 1));
    return ofExcerpt(source, excerpt, at, direct.length === 0 ? null : direct.join("; "), words);
  });
}

/** The documents whose titles are like a query that nothing answers, the most alike first. */
function likeTitles(source: Source, query: string): readonly (() => Result)[] {
  return [...titlesLike(source.corpus, query)]
    .filter(([, share]) => share >= LEAST_LIKE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_LIKE)
    .map(
      ([document]) =>
        () =>
          ofDocument(source, document),
    );
}

function ofPassage(source: Source, id: string): readonly (() => Result)[] {
  const found = surroundingsOf(source.corpus, id);
  if (found === undefined) return [];
  const { document, passage } = found;
  const { title, kind, number, issuer, date } = document;
  const { text, paragraph } = passage.block;
  const about = { documentId: document.id, passageId: id, title, kind, number, issuer, date };
  return [() => ofExcerpt(source, { ...about, text, paragraph, score: 0 }, 0, null, [])];
}

function ofExcerpt(
  source: Source,
  excerpt: Excerpt,
  at: number,
  direct: string | null,
  words: Parameters<typeof shareExcerpt>[2]["words"],
): Result {
  const passage = source.corpus.passages.get(excerpt.passageId);
  const shared = shareExcerpt(excerpt, direct, { words, hrefs: hrefsOf(source) }, source.wording);
  // A long passage may give two excerpts.
  return { id: `${passage === undefined ? "" : codeOfPassage(passage)}.${at}`, ...shared };
}

const ofDocument = (source: Source, document: Document): Result => ({
  id: codeOfDocument(document.id),
  ...shareDocument(document, hrefsOf(source), source.wording),
});

const toArticle = ({ id, title, description, message }: Result): InlineQueryResultArticle => ({
  type: "article",
  id,
  title,
  description,
  input_message_content: {
    message_text: message.html,
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
  },
});
