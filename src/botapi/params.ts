import { badRequest } from "./errors.ts";

/** A file that came with a multipart request. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The parameters of one call, read as leniently as Telegram reads them: every scalar may be text,
 * and every structure may be JSON text or JSON itself.
 */
export class Params {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly uploads: ReadonlyMap<string, Upload>;

  constructor(fields: ReadonlyMap<string, unknown>, uploads: ReadonlyMap<string, Upload> = new Map()) {
    this.fields = fields;
    this.uploads = uploads;
  }

  /** Wraps a plain object, as for a method called in the answer to a webhook. */
  static of(fields: Record<string, unknown>): Params {
    return new Params(new Map(Object.entries(fields)));
  }

  /** The value as text; empty when absent. */
  text(name: string): string {
    const value = this.fields.get(name);
    if (value === undefined || value === null) return "";
    if (typeof value === "string") return value;
    return typeof value === "object" ? JSON.stringify(value) : String(value as number | boolean);
  }

  has(name: string): boolean {
    return this.text(name) !== "";
  }

  /** The value as text, or the refusal for a parameter that must be there. */
  required(name: string): string {
    const value = this.text(name);
    if (value === "") throw badRequest(`parameter "${name}" is required`);
    return value;
  }

  /** A whole number held between two bounds; Telegram clamps rather than refuses, and reads rubbish as 0. */
  int(name: string, fallback: number, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): number {
    const text = this.text(name).trim();
    const value = text === "" ? fallback : Number.parseInt(text, 10) || 0;
    return Math.min(Math.max(value, min), max);
  }

  flag(name: string): boolean {
    return ["true", "yes", "1"].includes(this.text(name).trim().toLowerCase());
  }

  /** A structure; undefined when absent. `refusal` is Telegram's text for JSON that does not parse. */
  json(name: string, refusal: string): unknown {
    const value = this.fields.get(name);
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(refusal);
    }
  }
}

/** Whether a JSON value is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An optional text field of a JSON object, with Telegram's wording when it has the wrong type. */
export function textField(object: Record<string, unknown>, name: string): string {
  const value = object[name];
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new FieldError(`field "${name}" must be of type String`);
}

/** A text field that must be there (it may be empty, as with Telegram). */
export function requiredTextField(object: Record<string, unknown>, name: string): string {
  if (object[name] === undefined || object[name] === null) throw new FieldError(`can't find field "${name}"`);
  return textField(object, name);
}

/** A field of a JSON structure that does not fit; the caller adds which structure it was. */
export class FieldError extends Error {}

/** Runs a reader of a structure and words its FieldError as "can't parse WHAT: …". */
export function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`can't parse ${what}: ${error.message}`);
    throw error;
  }
}

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Drops the fields that are undefined, so that absent fields are absent in JSON and in the types. */
export function compact<const T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Compact<T>;
}
