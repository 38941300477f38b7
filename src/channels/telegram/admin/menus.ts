import type { Api } from "grammy";
import type { Role } from "../../../model/state.ts";
import { adminCommandNames } from "../../../render/wording/admin.ts";
import { wordingOf } from "../../../render/wording/index.ts";
import { menuOf } from "../commands.ts";

const languages = [
  [wordingOf("vi"), {}],
  [wordingOf("en"), { language_code: "en" }],
] as const;

/** Puts the commands of administrators before everybody's in the menu of one's private chat, where nobody else sees them. */
export async function putMenu(api: Api, person: number, role: Role, signal?: AbortSignal): Promise<void> {
  const scope = { type: "chat", chat_id: person } as const;
  for (const [wording, language] of languages) {
    const names = adminCommandNames.filter((name) => role === "owner" || name !== "bientap");
    const own = names.map((name) => ({ command: name, description: wording.admin.commands[name] }));
    const menu = [...own, ...menuOf(wording, "all_private_chats")];
    await api.setMyCommands(menu, { scope, ...language }, signal as never);
  }
}

/** Leaves the menu that everybody has. */
export async function removeMenu(api: Api, person: number): Promise<void> {
  const scope = { type: "chat", chat_id: person } as const;
  for (const [, language] of languages) await api.deleteMyCommands({ scope, ...language });
}
