import type { InlineQueryResult, InlineQueryResultsButton } from "@grammyjs/types";
import { formatFor, MAX_CAPTION, MAX_TEXT } from "../content.ts";
import type { Core, Method } from "../core.ts";
import { badRequest } from "../errors.ts";
import { checkLink, LinkError } from "../links.ts";
import { checkSizes, inlineOnly, markupOf } from "../markup.ts";
import { FieldError, isObject, type Params, reading, requiredTextField, textField } from "../params.ts";

const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const MAX_ALERT = 200;

/** answerCallbackQuery: ends the spinner on a pressed button, with a note or a link if wanted. */
export const answerCallbackQuery: Method = (core, params) => {
  const id = params.text("callback_query_id");
  const text = params.text("text");
  const url = params.text("url");
  if (text.length > MAX_ALERT) throw badRequest("MESSAGE_TOO_LONG");
  // Without a game only links to this very bot may be opened by a button's answer.
  const own = new RegExp(`^(?:https?://)?t\\.me/${core.me.username}\\?start=`, "i");
  if (url !== "" && !own.test(url)) throw badRequest("URL_INVALID");
  core.queries.take(id, "callback", core.lifetimes.callbackMs);
  core.state.events.emit("callbackAnswered", { id, text, alert: params.flag("show_alert"), url });
  return true;
};

/** answerInlineQuery: the results under an inline query, kept for whoever asks the same. */
export const answerInlineQuery: Method = (core, params) => {
  const id = params.text("inline_query_id");
  const results = readResults(core, params);
  const button = readButton(params);
  const nextOffset = params.text("next_offset");
  if (Buffer.byteLength(nextOffset) > MAX_ID_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
  const query = core.queries.take(id, "inline", core.lifetimes.inlineMs);
  if (query === undefined) throw new Error("an inline query without its content");
  const answer = { id, results, nextOffset, fromCache: false, ...(button === undefined ? {} : { button }) };
  core.queries.remember(query, answer, params.int("cache_time", 300, 0), params.flag("is_personal"));
  core.state.events.emit("inlineAnswered", answer);
  return true;
};

function readResults(core: Core, params: Params): InlineQueryResult[] {
  const list = params.json("results", "can't parse JSON encoded inline query results") ?? [];
  if (!Array.isArray(list)) throw badRequest("expected an Array of inline query results");
  if (list.length > MAX_RESULTS) throw badRequest("too many inline query results specified");
  const results = list.map((item: unknown) => reading("inline query result", () => readResult(core, item)));
  const ids = results.map((result) => result.id);
  if (ids.some((id) => id === "" || Buffer.byteLength(id) > MAX_ID_BYTES)) throw badRequest("RESULT_ID_INVALID");
  if (new Set(ids).size < ids.length) throw badRequest("RESULT_ID_DUPLICATE");
  return results;
}

function readResult(core: Core, item: unknown): InlineQueryResult {
  if (!isObject(item)) throw new FieldError("Inline query result must be an object");
  const type = requiredTextField(item, "type").toLowerCase();
  requiredTextField(item, "id");
  checkContent(core, item, type === "article");
  checkCaption(core, item);
  if (item["reply_markup"] !== undefined) {
    const markup = markupOf(item["reply_markup"]);
    if (markup !== undefined && inlineOnly(markup) === undefined) throw badRequest("inline keyboard expected");
    checkSizes(markup);
  }
  checkKind(item, type);
  return item as unknown as InlineQueryResult;
}

function checkKind(item: Record<string, unknown>, type: string): void {
  switch (type) {
    case "article":
      if (requiredTextField(item, "title") === "") throw badRequest("ARTICLE_TITLE_EMPTY");
      return checkOptionalLink(textField(item, "url"));
    case "photo":
    case "document": {
      if (type === "document") requiredTextField(item, "title");
      if (textField(item, `${type}_url`) !== "") return;
      requiredTextField(item, `${type}_file_id`);
      return;
    }
    default:
      throw new FieldError(`type "${type}" is unsupported for the inline query result`);
  }
}

function checkContent(core: Core, item: Record<string, unknown>, needed: boolean): void {
  const content = item["input_message_content"];
  if (content === undefined || content === null) {
    if (needed) throw new FieldError('can\'t find field "message_text"');
    return;
  }
  if (!isObject(content)) throw new FieldError('field "input_message_content" must be of type Object');
  const text = textField(content, "message_text");
  if (text === "") {
    // Only texts are known here; other contents (a location, a contact) are taken as they are.
    if (needed && content["latitude"] === undefined && content["phone_number"] === undefined) {
      throw badRequest("input message content is not specified");
    }
    return;
  }
  const formatted = formatFor(core, {
    text,
    parseMode: textField(content, "parse_mode"),
    entities: content["entities"],
  });
  if (formatted.text === "") throw badRequest("text must be non-empty");
  if (formatted.text.length > MAX_TEXT) throw badRequest("MESSAGE_TOO_LONG");
}

function checkCaption(core: Core, item: Record<string, unknown>): void {
  const input = { text: textField(item, "caption"), parseMode: textField(item, "parse_mode") };
  const { text } = formatFor(core, { ...input, entities: item["caption_entities"] });
  if (text.length > MAX_CAPTION) throw badRequest("MEDIA_CAPTION_TOO_LONG");
}

function checkOptionalLink(url: string): void {
  try {
    if (url !== "") checkLink(url);
  } catch (error) {
    if (error instanceof LinkError) throw badRequest(`inline query result URL '${url}' is invalid: ${error.message}`);
    throw error;
  }
}

function readButton(params: Params): InlineQueryResultsButton | undefined {
  const value = params.json("button", "can't parse inline query results button JSON object");
  if (value === undefined) return undefined;
  return reading("inline query results button", () => {
    if (!isObject(value)) throw new FieldError("InlineQueryResultsButton must be an Object");
    const text = requiredTextField(value, "text");
    if (value["web_app"] !== undefined) return { text, web_app: value["web_app"] as { url: string } };
    if (value["start_parameter"] === undefined) {
      throw new FieldError("InlineQueryResultsButton must have exactly one optional field");
    }
    const start = textField(value, "start_parameter");
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(start)) throw badRequest("START_PARAM_INVALID");
    return { text, start_parameter: start };
  });
}
