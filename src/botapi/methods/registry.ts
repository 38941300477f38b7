import type { Method } from "../core.ts";
import { answerCallbackQuery, answerInlineQuery } from "./answers.ts";
import { accept, deleteWebhook, getFile, getMe, getUpdates, getWebhookInfo, setWebhook } from "./bot.ts";
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat } from "./chat.ts";
import { deleteMessage, deleteMessages } from "./delete.ts";
import { editMessageCaption, editMessageMedia, editMessageReplyMarkup, editMessageText } from "./edit.ts";
import {
  deleteMyCommands,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from "./profile.ts";
import { sendChatAction, sendDocument, sendMessage, sendPhoto } from "./send.ts";

const ALL: Record<string, Method> = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  logOut: accept,
  close: accept,
  sendMessage,
  sendPhoto,
  sendDocument,
  sendChatAction,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  answerInlineQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName,
  getMyName,
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  getFile,
  leaveChat,
};

/** Every method that this server knows, by its name in lower case: Telegram does not mind the case. */
export const METHODS: ReadonlyMap<string, { name: string; run: Method }> = new Map(
  Object.entries(ALL).map(([name, run]) => [name.toLowerCase(), { name, run }]),
);
