import type { Role } from "../../../model/state.ts";
import type { Turn } from "../turn.ts";
import type { AdminDesk } from "./desk.ts";

/** A turn of somebody who may change the corpus. */
export interface AdminTurn<T extends Turn = Turn> {
  readonly turn: T;
  readonly admin: AdminDesk;
  readonly role: Role;
}
