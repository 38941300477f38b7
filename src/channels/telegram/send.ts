import { type Api, GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { cut } from "../../render/html/cut.ts";
import { MESSAGE_UNITS, type Rich } from "../../render/html/rich.ts";
import { causeOf, type Log } from "./log.ts";

/** A button under a message: its label and what pressing it sends. */
export interface Button {
  readonly label: string;
  readonly data: string;
}

/** What the bot says: a text and rows of buttons. */
export interface Reply {
  readonly rich: Rich;
  readonly buttons: readonly (readonly Button[])[];
}

/** Where a message goes: a chat, its topic, and the message that it answers. */
export interface Place {
  readonly chat: number;
  readonly topic: number | undefined;
  readonly answers: number | undefined;
}

/** Sends and edits messages: the one place that does. */
export interface Sender {
  send(place: Place, reply: Reply): Promise<Message>;
  /** Makes a message say something else; "gone" when it is no longer there to be edited. */
  edit(chat: number, message: number, reply: Reply): Promise<"edited" | "unchanged" | "gone">;
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
    call: (text: string, mode: { parse_mode?: "HTML" }) => Promise<T>,
  ): Promise<T> => {
    const bare = (): Promise<T> => call(cut(rich.text, MESSAGE_UNITS), {});
    if (rich.text.length > MESSAGE_UNITS) {
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
  return {
    send: ({ chat, topic, answers }, { rich, buttons }) =>
      suitably(rich, (text, mode) =>
        api.sendMessage(chat, text, {
          ...mode,
          ...(topic === undefined ? {} : { message_thread_id: topic }),
          ...(answers === undefined
            ? {}
            : { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
          ...keyboard(buttons),
          link_preview_options: { is_disabled: true },
        }),
      ),
    async edit(chat, message, { rich, buttons }) {
      try {
        await suitably(rich, (text, mode) =>
          api.editMessageText(chat, message, text, {
            ...mode,
            ...keyboard(buttons),
            link_preview_options: { is_disabled: true },
          }),
        );
        return "edited";
      } catch (error) {
        if (!(error instanceof GrammyError)) throw error;
        if (error.description.includes("message is not modified")) return "unchanged";
        if (GONE.test(error.description)) return "gone";
        throw error;
      }
    },
  };
}

function keyboard(rows: Reply["buttons"]) {
  if (rows.length === 0) return {};
  const inline_keyboard = rows.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })));
  return { reply_markup: { inline_keyboard } };
}
