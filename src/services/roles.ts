import type { Role } from "../model/state.ts";
import type { StateStore } from "../ports.ts";

/** Who may change the corpus, by their numbers. */
export interface Roles {
  /** Null for everybody else. To be asked at every message and every button: it may have changed since. */
  of(person: number): Promise<Role | null>;
  readonly owners: readonly number[];
  editors(): Promise<readonly number[]>;
  /** False for one who is an owner or an editor already. */
  appoint(person: number): Promise<boolean>;
  /** False for one who is no editor. */
  dismiss(person: number): Promise<boolean>;
}

/** The roles that the settings and a store give. */
export function createRoles(store: StateStore, owners: readonly number[]): Roles {
  const of = async (person: number): Promise<Role | null> => {
    if (owners.includes(person)) return "owner";
    return (await store.editors()).includes(person) ? "editor" : null;
  };
  return {
    of,
    owners,
    editors: () => store.editors(),
    async appoint(person) {
      if ((await of(person)) !== null) return false;
      await store.addEditor(person);
      return true;
    },
    dismiss: (person) => store.removeEditor(person),
  };
}
