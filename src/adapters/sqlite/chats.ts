import type { Generated, Kysely } from "kysely";
import { type ChatSettings, type Feedback, type Group, type Missed, newGroup, type Note } from "../../model/state.ts";

/** The tables of the state, by column. */
export interface Tables {
  readonly chatSettings: ChatSettings & { readonly chat: number };
  /** SQLite has no truth values. */
  readonly groups: Omit<Group, "isOpen"> & { readonly isOpen: 0 | 1; readonly chat: number };
  readonly feedback: Omit<Feedback, "id"> & { readonly id: Generated<number> };
  readonly notes: Omit<Note, "id"> & { readonly id: Generated<number> };
  readonly missed: Omit<Missed, "id"> & { readonly id: Generated<number> };
  readonly editors: { readonly person: number };
}

type Database = Kysely<Tables>;

/** What a chat has set; see StateStore. */
export async function settingsOf(db: Database, chat: number): Promise<ChatSettings> {
  const row = db.selectFrom("chatSettings").select("language").where("chat", "=", chat);
  return (await row.executeTakeFirst()) ?? { language: null };
}

/** Keeps it. */
export async function saveSettings(db: Database, chat: number, settings: ChatSettings): Promise<void> {
  const row = db.insertInto("chatSettings").values({ ...settings, chat });
  await row.onConflict((conflict) => conflict.column("chat").doUpdateSet(settings)).execute();
}

/** What is kept about a group; see StateStore. */
export const groupOf = async (db: Database, chat: number): Promise<Group> => (await kept(db, chat)) ?? newGroup;

async function kept(db: Database, chat: number): Promise<Group | undefined> {
  const row = await db.selectFrom("groups").selectAll().where("chat", "=", chat).executeTakeFirst();
  if (row === undefined) return undefined;
  const { chat: _, isOpen, ...rest } = row;
  return { ...rest, isOpen: isOpen === 1 };
}

/** Changes some of it, at once, so that what changes the rest meanwhile is not lost. */
export async function changeGroup(db: Database, chat: number, change: Partial<Group>): Promise<void> {
  const { isOpen, ...rest } = change;
  const columns = { ...rest, ...(isOpen === undefined ? {} : { isOpen: truth(isOpen) }) };
  const whole = { ...newGroup, ...change };
  const row = db.insertInto("groups").values({ ...whole, isOpen: truth(whole.isOpen), chat });
  await row
    .onConflict((conflict) =>
      Object.keys(columns).length === 0 ? conflict.doNothing() : conflict.column("chat").doUpdateSet(columns),
    )
    .execute();
}

const truth = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** Carries over what a chat chose; see StateStore. */
export async function moveChat(db: Database, from: number, to: number): Promise<void> {
  const [settings, old] = [await settingsOf(db, from), await kept(db, from)];
  if (settings.language !== null) await saveSettings(db, to, settings);
  // Being put out of the old chat, which is no more, says nothing of the new one.
  if (old !== undefined) await changeGroup(db, to, chosen(old, await groupOf(db, to)));
  await db.deleteFrom("chatSettings").where("chat", "=", from).execute();
  await db.deleteFrom("groups").where("chat", "=", from).execute();
}

/** What the old group has, and where that is what every group has, what the new one has. */
function chosen(old: Group, present: Group): Group {
  const pick = <Key extends keyof Group>(key: Key): Group[Key] => (old[key] === newGroup[key] ? present : old)[key];
  return {
    answers: pick("answers"),
    kind: pick("kind"),
    issuer: pick("issuer"),
    fromYear: pick("fromYear"),
    toYear: pick("toYear"),
    isOpen: present.isOpen,
    greetedAt: pick("greetedAt"),
  };
}
