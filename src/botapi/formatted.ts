import type { MessageEntity, User } from "@grammyjs/types";
import { mergeEntities, trimText } from "./entities.ts";
import { badRequest } from "./errors.ts";
import { type Found, MarkupError, parseHtml } from "./html.ts";
import { checkLink, LinkError } from "./links.ts";
import { FieldError, isObject, reading, requiredTextField, textField } from "./params.ts";

/** Text as it will stand in a message: markup gone, white space at the ends gone, entities in order. */
export interface Formatted {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** What a call says about a text: the text, its parse mode, and entities given as JSON. */
export interface TextInput {
  readonly text: string;
  readonly parseMode: string;
  readonly entities: unknown;
}

/** Finds a user that a mention by link names; undefined leaves the text without the mention. */
export type FindUser = (id: number) => User | undefined;

const PLAIN_TYPES = new Set(["bold", "italic", "underline", "strikethrough", "spoiler", "code"]);
const QUOTES = new Set(["blockquote", "expandable_blockquote"]);
/** Types that Telegram finds by itself and therefore ignores in the input. */
const AUTOMATIC = new Set([
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
  "bank_card_number",
]);
/** Telegram refuses longer input before it parses anything (bytes). */
const MAX_INPUT = 1 << 15;

/** Parses a text by its mode, or takes the given entities; refuses what Telegram refuses before it looks at the chat. */
export function format(input: TextInput, findUser: FindUser): Formatted {
  if (Buffer.byteLength(input.text) > MAX_INPUT) throw badRequest("text is too long");
  const { text, entities } = parse(input);
  const known = entities.flatMap((entity) => withUser(entity, findUser));
  const trimmed = trimText(text, known);
  return { text: trimmed.text, entities: mergeEntities(trimmed.entities, trimmed.text) };
}

function parse(input: TextInput): { text: string; entities: readonly Found[] } {
  const mode = input.parseMode.toLowerCase();
  if (input.text === "" || mode === "" || mode === "none") {
    return { text: input.text, entities: givenEntities(input.entities, input.text.length) };
  }
  if (mode === "markdown" || mode === "markdownv2") {
    throw badRequest(`parse_mode ${input.parseMode} is not supported by this local server, use HTML`);
  }
  if (mode !== "html") throw badRequest("unsupported parse_mode");
  try {
    return parseHtml(input.text);
  } catch (error) {
    if (error instanceof MarkupError) throw badRequest(`can't parse entities: ${error.message}`);
    throw error;
  }
}

function withUser(entity: Found, findUser: FindUser): MessageEntity[] {
  if (entity.type !== "user") return [entity];
  const user = findUser(entity.userId);
  return user === undefined ? [] : [{ type: "text_mention", user, offset: entity.offset, length: entity.length }];
}

function givenEntities(value: unknown, textLength: number): Found[] {
  const list = typeof value === "string" && value !== "" ? tryJson(value) : value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => reading("MessageEntity", () => givenEntity(item, textLength)));
}

/** Entities that are not JSON are ignored by Telegram, not refused. */
function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function givenEntity(item: unknown, textLength: number): Found[] {
  if (!isObject(item)) throw new FieldError("expected an Object");
  const [offset, length] = [wholeField(item, "offset"), wholeField(item, "length")];
  const type = requiredTextField(item, "type");
  if (AUTOMATIC.has(type) || length <= 0 || offset < 0 || offset + length > textLength) return [];
  const range = { offset, length };
  if (PLAIN_TYPES.has(type) || QUOTES.has(type)) return [{ type, ...range } as Found];
  if (type === "pre") {
    const language = textField(item, "language");
    return [language === "" ? { type, ...range } : { type, language, ...range }];
  }
  if (type === "text_link") return [{ type, url: linkField(requiredTextField(item, "url")), ...range }];
  if (type === "custom_emoji") return [{ type, custom_emoji_id: requiredTextField(item, type + "_id"), ...range }];
  if (type === "text_mention" && isObject(item["user"])) {
    return [{ type: "user", userId: wholeField(item["user"], "id"), ...range }];
  }
  throw new FieldError("Unsupported type specified");
}

function linkField(url: string): string {
  try {
    return checkLink(url);
  } catch (error) {
    if (error instanceof LinkError) throw badRequest(`entity URL '${url}' is invalid: ${error.message}`);
    throw error;
  }
}

function wholeField(object: Record<string, unknown>, name: string): number {
  const value = object[name];
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number))
    throw new FieldError(`field "${name}" must be of type Number`);
  return number;
}
