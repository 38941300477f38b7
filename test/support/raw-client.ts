import type { ResponseParameters, Update } from "@grammyjs/types";
import type { BotApi } from "../../src/botapi/server.ts";

/** The server's answer as it came over HTTP. */
export interface RawAnswer {
  readonly status: number;
  readonly ok: boolean;
  /** Tests look into results of every shape. */
  readonly result?: any;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: ResponseParameters;
}

/** Calls a method by JSON over HTTP, without any bot library in between. */
export async function call(api: BotApi, method: string, params: object = {}): Promise<RawAnswer> {
  return post(`${api.root}/bot${api.token}/${method}`, JSON.stringify(params), { "content-type": "application/json" });
}

/** Calls a method with files. */
export async function upload(
  api: BotApi,
  method: string,
  fields: Record<string, string | Blob | File>,
): Promise<RawAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return post(`${api.root}/bot${api.token}/${method}`, form);
}

/** Posts anything anywhere and reads the answer as the server's JSON. */
export async function post(
  url: string,
  body: string | FormData,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const response = await fetch(url, { method: "POST", body, headers });
  return { status: response.status, ...((await response.json()) as Omit<RawAnswer, "status">) };
}

/** Polls once without waiting, confirming what came before. */
export async function updates(api: BotApi, params: object = {}): Promise<Update[]> {
  return (await call(api, "getUpdates", params)).result as Update[];
}

/** What a refusal with a 400 looks like over HTTP. */
export function refused(description: string): object {
  return { status: 400, ok: false, error_code: 400, description: `Bad Request: ${description}` };
}
