import { type Api, GrammyError, InputFile } from "grammy";
import type { InlineKeyboardButton, Message } from "grammy/types";
import { cut } from "../../../render/html/cut.ts";
import { CAPTION_UNITS, MESSAGE_UNITS, type Rich } from "../../../render/html/rich.ts";
import { causeOf, type Log } from "./log.ts";

/** A button under a message: its label, and what it sends, which address it opens, or which inline query it begins in a chat of the person's choice. */
export type Button = { readonly label: string } & (
  | { readonly data: string }
  | { readonly url: string }
  | { readonly share: string }
);

/** What the bot says: a text and rows of buttons. */
export interface Reply {
  readonly rich: Rich;
  readonly buttons: readonly (readonly Button[])[];
}

/** A reply that asks for words: who answers does so in reply to it. */
export interface Prompt {
  readonly rich: Rich;
  /** Stands in the empty field for the words, at most 64 UTF-16 units. */
  readonly placeholder: string;
}

/** A file that goes out with a caption of at most CAPTION_UNITS. */
export interface Upload extends Reply {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a message goes: a chat, its topic, and the message that it answers. */
export interface Place {
  readonly chat: number;
  readonly topic: number | undefined;
  readonly answers: number | undefined;
}

/** What became of an edit. */
type Edit = "edited" | "unchanged" | "gone";

/** Sends and edits messages: the one place that does. */
export interface Sender {
  send(place: Place, reply: Reply): Promise<Message>;
  ask(place: Place, prompt: Prompt): Promise<Message>;
  photo(place: Place, upload: Upload): Promise<Message>;
  document(place: Place, upload: Upload): Promise<Message>;
  /** Makes a message say something else; "gone" when it is no longer there to be edited. */
  edit(chat: number, message: number, reply: Reply): Promise<Edit>;
  /** Gives a message other buttons and leaves what it says. */
  rearrange(chat: number, message: number, buttons: InlineKeyboardButton[][]): Promise<Edit>;
}

/** Answers of Telegram that speak of the chat, not of a fault: nobody is there to hear. */
const UNREACHABLE = /bot was blocked|user is deactivated|chat not found|can't initiate conversation|bot was kicked/;
const GONE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/;
const UNSUITABLE = /can't parse entities|message is too long|MESSAGE_TOO_LONG|text is too long|ENTIT/;

/** Whether an error says that the user cannot be reached: nothing is wrong and nothing can be said. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof GrammyError && UNREACHABLE.test(error.description);
}

/** Binds sending to an API; what Telegram finds too long or badly marked up goes out as plain text, for an ugly answer beats none. */
export function createSender(api: Api, log: Log): Sender {
  const suitably = async <T>(
    rich: Rich,
    most: number,
    call: (text: string, mode: { parse_mode?: "HTML" }) => Promise<T>,
  ): Promise<T> => {
    const bare = (): Promise<T> => call(cut(rich.text, most), {});
    if (rich.text.length > most) {
      log("reply_too_long", { units: rich.text.length });
      return bare();
    }
    try {
      return await call(rich.html, { parse_mode: "HTML" });
    } catch (error) {
      if (!(error instanceof GrammyError && UNSUITABLE.test(error.description))) throw error;
      log("reply_unsuitable", { cause: causeOf(error) });
      return bare();
    }
  };
  const say = (place: Place, rich: Rich, markup: object): Promise<Message> =>
    suitably(rich, MESSAGE_UNITS, (text, mode) =>
      api.sendMessage(place.chat, text, { ...mode, ...where(place), ...markup, ...NO_PREVIEW }),
    );
  return {
    send: (place, { rich, buttons }) => say(place, rich, keyboard(buttons)),
    ask: (place, { rich, placeholder }) =>
      say(place, rich, { reply_markup: { force_reply: true, input_field_placeholder: placeholder } }),
    photo: (place, { rich, buttons, name, bytes }) =>
      suitably(rich, CAPTION_UNITS, (caption, mode) =>
        api.sendPhoto(place.chat, new InputFile(bytes, name), {
          ...mode,
          caption,
          ...where(place),
          ...keyboard(buttons),
        }),
      ),
    document: (place, { rich, buttons, name, bytes }) =>
      suitably(rich, CAPTION_UNITS, (caption, mode) =>
        api.sendDocument(place.chat, new InputFile(bytes, name), {
          ...mode,
          caption,
          ...where(place),
          ...keyboard(buttons),
        }),
      ),
    edit: (chat, message, { rich, buttons }) =>
      editing(() =>
        suitably(rich, MESSAGE_UNITS, (text, mode) =>
          api.editMessageText(chat, message, text, { ...mode, ...keyboard(buttons), ...NO_PREVIEW }),
        ),
      ),
    rearrange: (chat, message, inline_keyboard) =>
      editing(() => api.editMessageReplyMarkup(chat, message, { reply_markup: { inline_keyboard } })),
  };
}

async function editing(call: () => Promise<unknown>): Promise<Edit> {
  try {
    await call();
    return "edited";
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (error.description.includes("message is not modified")) return "unchanged";
    if (GONE.test(error.description)) return "gone";
    throw error;
  }
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } };

const where = ({ topic, answers }: Place) => ({
  ...(topic === undefined ? {} : { message_thread_id: topic }),
  ...(answers === undefined ? {} : { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
});

/** The markup of rows of buttons; empty where there are none. */
export function keyboard(rows: Reply["buttons"]) {
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: inlineKeyboard(rows) } };
}

/** Rows of buttons as Telegram has them. */
export const inlineKeyboard = (rows: Reply["buttons"]): InlineKeyboardButton[][] =>
  rows.map((row) => row.map(inlineButton));

function inlineButton(button: Button) {
  if ("url" in button) return { text: button.label, url: button.url };
  if ("share" in button) return { text: button.label, switch_inline_query: button.share };
  return { text: button.label, callback_data: button.data };
}
