import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import { checkLink, LinkError, linkedUser } from "./links.ts";
import { FieldError, isObject, type Params, reading, requiredTextField, textField } from "./params.ts";

/** What may hang under a message; only the inline kind is part of the message itself. */
export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const MAX_CALLBACK_BYTES = 64;
const MAX_BUTTONS = 100;
/** Buttons that need no check here beyond their presence. */
const PLAIN_BUTTONS = [
  "web_app",
  "login_url",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
  "disabled",
];

/** Reads reply_markup as Telegram's front does: structure, texts, links. Sizes are checked later, by `checkSizes`. */
export function readMarkup(params: Params): ReplyMarkup | undefined {
  const value = params.json("reply_markup", "can't parse reply keyboard markup JSON object");
  return value === undefined ? undefined : markupOf(value);
}

/** The same for markup that stands inside another structure, such as an inline result. */
export function markupOf(value: unknown): ReplyMarkup | undefined {
  if (!isObject(value)) throw badRequest("object expected as reply markup");
  if (Array.isArray(value["keyboard"]) && value["keyboard"].length > 0) return replyKeyboard(value);
  if (value["inline_keyboard"] !== undefined) return inlineKeyboard(value["inline_keyboard"]);
  if (value["remove_keyboard"] === true) return value as unknown as ReplyKeyboardRemove;
  if (value["force_reply"] === true) return value as unknown as ForceReply;
  return undefined;
}

/** The inline keyboard among the kinds, or undefined. */
export function inlineOnly(markup: ReplyMarkup | undefined): InlineKeyboardMarkup | undefined {
  return markup !== undefined && "inline_keyboard" in markup ? markup : undefined;
}

/** What Telegram's back refuses in a keyboard when the message is sent. */
export function checkSizes(markup: ReplyMarkup | undefined): void {
  const buttons = inlineOnly(markup)?.inline_keyboard.flat() ?? [];
  if (buttons.length > MAX_BUTTONS) throw badRequest("reply markup is too long");
  for (const button of buttons) {
    if ("callback_data" in button && Buffer.byteLength(button.callback_data) > MAX_CALLBACK_BYTES) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
    if ("switch_inline_query" in button && Buffer.byteLength(button.switch_inline_query) > 256) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
  }
}

function inlineKeyboard(rows: unknown): InlineKeyboardMarkup | undefined {
  if (!Array.isArray(rows)) throw badRequest('field "inline_keyboard" must be of type Array');
  const keyboard = rows.map((row: unknown) => {
    if (!Array.isArray(row)) {
      throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    }
    return row.flatMap((button: unknown) => reading("inline keyboard button", () => inlineButton(button)));
  });
  const filled = keyboard.filter((row) => row.length > 0);
  return filled.length === 0 ? undefined : { inline_keyboard: filled };
}

/** One button; none when its text is empty, which Telegram skips without a word. */
function inlineButton(value: unknown): InlineKeyboardButton[] {
  if (!isObject(value)) throw new FieldError("InlineKeyboardButton must be an Object");
  const text = requiredTextField(value, "text");
  const button = buttonKind(value);
  return text === "" ? [] : [{ text, ...button } as InlineKeyboardButton];
}

function buttonKind(value: Record<string, unknown>): object {
  const url = textField(value, "url");
  if (url !== "") return { url: buttonUrl(url) };
  const data = textField(value, "callback_data");
  if (data !== "") return { callback_data: data };
  for (const name of ["switch_inline_query", "switch_inline_query_current_chat"]) {
    if (value[name] !== undefined) return { [name]: textField(value, name) };
  }
  const plain = PLAIN_BUTTONS.find((name) => value[name] !== undefined);
  if (plain !== undefined) return { [plain]: value[plain] };
  throw new FieldError("Text buttons are unallowed in the inline keyboard");
}

function buttonUrl(url: string): string {
  if (linkedUser(url) !== undefined) return url;
  try {
    return checkLink(url);
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    throw badRequest(`inline keyboard button URL '${url}' is invalid: ${error.message}`);
  }
}

function replyKeyboard(value: Record<string, unknown>): ReplyKeyboardMarkup {
  for (const row of value["keyboard"] as unknown[]) {
    if (!Array.isArray(row)) throw badRequest('field "keyboard" must be an Array of Arrays');
    for (const button of row as unknown[]) {
      reading("keyboard button", () => {
        if (typeof button === "string") return;
        if (!isObject(button)) throw new FieldError("KeyboardButton must be a String or an Object");
        requiredTextField(button, "text");
      });
    }
  }
  return value as unknown as ReplyKeyboardMarkup;
}
