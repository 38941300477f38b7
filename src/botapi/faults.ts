import type { ResponseParameters } from "@grammyjs/types";

/**
 * Trouble that a test asks for:
 * - refuse: answer with this error instead of doing anything;
 * - delay: wait, then go on as usual;
 * - drop: take the request and never answer; with `performed` the call has had its effect;
 * - cut: perform the call (unless told not to) and break the connection in the middle of the answer;
 * - garble: perform the call and answer with something that is not JSON, as a proxy in between does.
 */
export type Fault =
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "drop"; readonly performed?: boolean }
  | { readonly kind: "cut"; readonly performed?: boolean }
  | { readonly kind: "garble"; readonly status: number; readonly body: string };

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  left: number;
}

/** The trouble that is planned, by method; each plan is used up call by call. */
export class Faults {
  #planned: Planned[] = [];

  /** Plans a fault for the next `times` calls of a method ("*": of any); returns a function that takes it back. */
  plan(method: string, fault: Fault, times = 1): () => void {
    const planned = { method: method.toLowerCase(), fault, left: times };
    this.#planned.push(planned);
    return () => {
      this.#planned = this.#planned.filter((other) => other !== planned);
    };
  }

  /** The fault for this call, if one is planned. */
  next(method: string): Fault | undefined {
    const planned = this.#planned.find((p) => p.method === "*" || p.method === method.toLowerCase());
    if (planned === undefined) return undefined;
    planned.left -= 1;
    if (planned.left <= 0) this.#planned = this.#planned.filter((other) => other !== planned);
    return planned.fault;
  }

  clear(): void {
    this.#planned = [];
  }
}
