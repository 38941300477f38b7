import { confirmLink, openOutside } from "./dialogs.js";
import { h } from "./dom.js";
import { send } from "./net.js";
import { store } from "./store.js";
import { currentView, go } from "./view.js";

/** What a link to this very bot asks for: a start with its payload, or just the chat; undefined for every other link. */
function startOf(url) {
  const { username } = store.bot;
  const parsed = URL.parse(url);
  if (parsed === null) return undefined;
  const isHere =
    parsed.protocol === "tg:"
      ? parsed.searchParams.get("domain") === username
      : ["t.me", "telegram.me"].includes(parsed.hostname) &&
        parsed.pathname.toLowerCase() === `/${username.toLowerCase()}`;
  return isHere ? { payload: parsed.searchParams.get("start") } : undefined;
}

/** Follows a link as Telegram does: those to the bot open its chat, all others a window of their own. */
export async function follow(url, isPlain = true) {
  const own = startOf(url);
  if (own === undefined) return isPlain ? openOutside(url) : confirmLink(url);
  const { me } = currentView();
  go(me, "bot");
  if (own.payload !== null) await send({ do: "start", as: me.id, payload: own.payload });
}

/** The element of an entity that can be followed; `use` says what is done with commands and names. */
export const linkMaker = (use) => (entity, text, children) => {
  const press = (act) => h("button", { type: "button", class: "link", onclick: act }, children);
  const anchor = (href, isPlain) =>
    h(
      "a",
      {
        class: "link",
        href,
        target: "_blank",
        rel: "noopener noreferrer",
        onclick: (event) => {
          event.preventDefault();
          void follow(href, isPlain);
        },
      },
      children,
    );
  switch (entity.type) {
    case "url":
      return anchor(text.includes("://") || text.startsWith("tg:") ? text : `https://${text}`, true);
    case "text_link":
      return anchor(entity.url, entity.url === text);
    case "email":
      return h("a", { class: "link", href: `mailto:${text}` }, children);
    case "bot_command":
      return press(() => use.command(text));
    case "mention":
      return press(() => use.mention(text));
    default:
      return h("span", { class: "link" }, children);
  }
};
