import type { Chat, ChatAdministratorRights, User } from "@grammyjs/types";
import type { BotApi } from "../../src/botapi/server.ts";
import type { Room } from "../../src/botapi/state.ts";
import type { Speaker } from "./speaker.ts";

/** A group or channel in a test's conversation. */
export class Place {
  readonly #api: BotApi;
  readonly #room: Room;
  readonly #creator: User;

  constructor(api: BotApi, room: Room, creator: User) {
    this.#api = api;
    this.#room = room;
    this.#creator = creator;
  }

  get id(): number {
    return this.#room.chat.id;
  }

  get chat(): Chat {
    return this.#room.chat;
  }

  addBot(status: "member" | "administrator" = "member"): void {
    this.#api.groups.addBot(this.id, this.#creator, status);
  }

  kickBot(): void {
    this.#api.groups.kickBot(this.id, this.#creator);
  }

  setBot(status: "member" | "administrator" | "restricted", rights: Partial<ChatAdministratorRights> = {}): void {
    this.#api.groups.setBot(this.id, this.#creator, status, rights);
  }

  join(speaker: Speaker): void {
    this.#api.groups.join(this.id, speaker.user);
  }

  leave(speaker: Speaker): void {
    this.#api.groups.leave(this.id, speaker.user);
  }

  promote(speaker: Speaker, rights: Partial<ChatAdministratorRights> = {}): void {
    this.#api.groups.setAdmin(this.id, this.#creator, speaker.user, rights);
  }

  demote(speaker: Speaker): void {
    this.#api.groups.setAdmin(this.id, this.#creator, speaker.user, undefined);
  }

  /** Opens a topic; its number is what messages in it carry. */
  topic(name: string): number {
    return this.#api.groups.addTopic(this.id, this.#creator, name);
  }

  closeTopic(id: number): void {
    this.#api.groups.closeTopic(this.id, this.#creator, id);
  }

  /** A supergroup gets topics. */
  becomesForum(): void {
    this.#api.groups.makeForum(this.id);
  }

  /** Discusses what a channel posts. */
  discusses(channel: Place): void {
    this.#api.groups.discuss(channel.id, this.id);
  }

  /** Becomes a supergroup; the place goes on under another id. */
  migrate(): Place {
    return new Place(this.#api, this.#api.groups.migrate(this.id, this.#creator), this.#creator);
  }
}
