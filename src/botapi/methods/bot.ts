import type { Method } from "../core.ts";
import { conflict } from "../errors.ts";
import type { Params } from "../params.ts";
import type { Updates } from "../updates.ts";

const LONGEST_POLL = 50;

/** getMe: who the bot is and what BotFather allows it. */
export const getMe: Method = (core) => core.me;

/** getUpdates: long polling; a later poll ends an earlier one with 409. */
export const getUpdates: Method = (core, params, signal) => {
  if (core.webhook.active) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  readAllowed(core.updates, params);
  const [offset, limit] = [params.int("offset", 0), params.int("limit", 100, 1, 100)];
  return core.updates.get(offset, limit, params.int("timeout", 0, 0, LONGEST_POLL), signal);
};

/** setWebhook: updates come by POST from now on; an empty URL ends that. */
export const setWebhook: Method = (core, params, signal) => {
  const url = params.text("url");
  if (url === "") return deleteWebhook(core, params, signal);
  if (params.flag("drop_pending_updates")) core.updates.drop();
  readAllowed(core.updates, params);
  const maxConnections = params.int("max_connections", 40, 1, 100);
  core.webhook.set({ url, secret: params.text("secret_token"), maxConnections });
  return true;
};

/** deleteWebhook: back to polling. */
export const deleteWebhook: Method = (core, params) => {
  if (params.flag("drop_pending_updates")) core.updates.drop();
  core.webhook.delete();
  return true;
};

/** getWebhookInfo: where updates go and what went wrong last. */
export const getWebhookInfo: Method = (core) => core.webhook.info();

/** getFile: where to download a file from. */
export const getFile: Method = (core, params) => core.files.describe(params.text("file_id"));

/** logOut and close: taken, without effect on a server that holds one bot. */
export const accept: Method = () => true;

/** A list that does not parse is ignored by Telegram, and the old setting stays. */
function readAllowed(updates: Updates, params: Params): void {
  try {
    updates.allow(params.json("allowed_updates", "ignored"));
  } catch {
    return;
  }
}
