import type { BotCommand } from "@grammyjs/types";
import { findRoom } from "../access.ts";
import type { Core, Method } from "../core.ts";
import { badRequest } from "../errors.ts";
import { FieldError, isObject, type Params, reading, requiredTextField, textField } from "../params.ts";

const MAX_COMMANDS = 100;
const SIMPLE_SCOPES = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

/** setMyCommands: the menu for one scope and one language. */
export const setMyCommands: Method = (core, params) => {
  const commands = readCommands(params);
  const key = menuKey(core, params);
  for (const { command, description } of commands) checkCommand(command, description);
  if (commands.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  core.profile.commands.set(key, commands);
  return true;
};

/** getMyCommands: exactly what was set for that scope and language, without any falling back. */
export const getMyCommands: Method = (core, params) => core.profile.commands.get(menuKey(core, params)) ?? [];

/** deleteMyCommands: after it the next wider menu is shown. */
export const deleteMyCommands: Method = (core, params) => {
  core.profile.commands.delete(menuKey(core, params));
  return true;
};

/** setMyName and getMyName. */
export const [setMyName, getMyName] = localText("name", "names", 64, "BOT_TITLE_INVALID");
/** setMyDescription and getMyDescription: what an empty chat with the bot shows. */
export const [setMyDescription, getMyDescription] = localText(
  "description",
  "descriptions",
  512,
  "DESCRIPTION_TOO_LONG",
);
/** setMyShortDescription and getMyShortDescription: what the bot's profile shows. */
export const [setMyShortDescription, getMyShortDescription] = localText(
  "short_description",
  "shortDescriptions",
  120,
  "ABOUT_TOO_LONG",
);

/** The key under which the menu of a scope and a language is kept. */
export function scopeKey(
  type: string,
  chatId: number | undefined,
  userId: number | undefined,
  language: string,
): string {
  return [type, chatId ?? "", userId ?? "", language].join("|");
}

function localText(
  field: string,
  store: "names" | "descriptions" | "shortDescriptions",
  max: number,
  tooLong: string,
): [Method, Method] {
  const set: Method = (core, params) => {
    const language = readLanguage(params);
    const value = params.text(field).trim();
    if (value.length > max) throw badRequest(tooLong);
    if (value === "") core.profile[store].delete(language);
    else core.profile[store].set(language, value);
    return true;
  };
  const get: Method = (core, params) => {
    const texts = core.profile[store];
    const fallback = field === "name" ? core.me.first_name : "";
    return { [field]: texts.get(readLanguage(params)) ?? texts.get("") ?? fallback };
  };
  return [set, get];
}

function readLanguage(params: Params): string {
  const code = params.text("language_code");
  if (code !== "" && !/^[a-z]{2}$/.test(code)) throw badRequest("invalid language code specified");
  return code;
}

function readCommands(params: Params): BotCommand[] {
  const list = params.json("commands", "can't parse commands JSON object") ?? [];
  if (!Array.isArray(list)) throw badRequest("expected an Array of BotCommand");
  return list.map((item: unknown) =>
    reading("BotCommand", () => {
      if (!isObject(item)) throw new FieldError("expected an Object");
      const command = requiredTextField(item, "command").trim().replace(/^\//, "");
      return { command, description: requiredTextField(item, "description").trim() };
    }),
  );
}

function checkCommand(command: string, description: string): void {
  if (command === "") throw badRequest("command must be non-empty");
  if (Array.from(command).length > 32) throw badRequest("command length must not exceed 32");
  if (description === "") throw badRequest("command description must be non-empty");
  if (Array.from(description).length > 256) throw badRequest("command description length must not exceed 256");
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
}

function menuKey(core: Core, params: Params): string {
  const scope = params.json("scope", "can't parse BotCommandScope JSON object") ?? { type: "default" };
  const { type, chat, user } = reading("BotCommandScope", () => readScope(scope));
  const room = chat === "" ? undefined : findRoom(core, chat, "members");
  if (room?.chat.type === "channel") throw badRequest("can't change commands in channel chats");
  if (room?.chat.type === "private" && type !== "chat") throw badRequest("can't use specified scope in private chats");
  return scopeKey(type, room?.chat.id, user, readLanguage(params));
}

function readScope(scope: unknown): { type: string; chat: string; user: number | undefined } {
  if (!isObject(scope)) throw new FieldError("BotCommandScope must be an Object");
  const type = requiredTextField(scope, "type");
  if (SIMPLE_SCOPES.includes(type)) return { type, chat: "", user: undefined };
  if (!["chat", "chat_administrators", "chat_member"].includes(type))
    throw new FieldError("Unsupported type specified");
  requiredTextField(scope, "chat_id");
  const chat = textField(scope, "chat_id");
  if (chat === "") throw new FieldError("Empty chat_id specified");
  if (type !== "chat_member") return { type, chat, user: undefined };
  const user = Number(requiredTextField(scope, "user_id"));
  if (!(user > 0)) throw new FieldError("Invalid user_id specified");
  return { type, chat, user };
}
