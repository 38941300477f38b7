import { alertOf, choosePlace } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { follow } from "./links.js";
import { send } from "./net.js";
import { store } from "./store.js";
import { toast } from "./toast.js";
import { actor, currentView, go, places } from "./view.js";

/** The buttons that wait for the bot, by what `keyOf` makes of them, with their queries once those are known. */
const waiting = new Map();
/** Answers that came before the server had said to which press they belong. */
const early = new Map();
const PATIENCE_MS = 15_000;

const keyOf = ({ chat, message_id: id }, data) => `${chat.id}/${id}/${data}`;

/** The rows of buttons under a message; `type` puts words into the field. */
export function keyboard(message, type) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return null;
  return h(
    "div",
    { class: "keyboard" },
    rows.map((row) =>
      h(
        "div",
        { class: "keys" },
        row.map((one) => key(message, one, type)),
      ),
    ),
  );
}

function key(message, button, type) {
  const props = { type: "button", class: "key" };
  if (button.url !== undefined)
    return h("button", { ...props, onclick: () => follow(button.url) }, h("span", {}, button.text), icon("out"));
  if (button.switch_inline_query !== undefined)
    return h(
      "button",
      { ...props, onclick: () => share(button.switch_inline_query, type) },
      h("span", {}, button.text),
      icon("forward"),
    );
  if (button.switch_inline_query_current_chat !== undefined)
    return h(
      "button",
      { ...props, onclick: () => type(`@${store.bot.username} ${button.switch_inline_query_current_chat}`) },
      button.text,
    );
  if (button.callback_data === undefined) return h("button", { ...props, disabled: true }, button.text);
  const id = keyOf(message, button.callback_data);
  const isBusy = waiting.has(id);
  return h(
    "button",
    {
      ...props,
      "aria-busy": String(isBusy),
      "data-key": id,
      onclick: ({ currentTarget }) => press(message, button, currentTarget),
    },
    button.text,
  );
}

async function share(query, type) {
  const { me } = currentView();
  const chosen = await choosePlace(places(me));
  if (chosen === undefined) return;
  go(me, chosen.place);
  // The field is that of the place only once the address has changed.
  setTimeout(() => type(`@${store.bot.username} ${query}`));
}

async function press(message, { callback_data: data }, element) {
  const id = keyOf(message, data);
  if (waiting.has(id)) return;
  waiting.set(id, undefined);
  element.setAttribute("aria-busy", "true");
  const begun = await send({ do: "press", ...actor(currentView()), message: message.message_id, data });
  const query = begun?.query;
  if (query === undefined) return ended(id);
  waiting.set(id, query);
  const answer = early.get(query);
  if (answer !== undefined) return answered(answer);
  setTimeout(() => ended(id), PATIENCE_MS);
}

/** Ends the wait of the button whose press the bot answered, and shows what it said, in the window that pressed. */
export function answered(answer) {
  const id = [...waiting].find(([, query]) => query === answer.id)?.[0];
  if (id === undefined) {
    early.set(answer.id, answer);
    if (early.size > 50) early.delete(early.keys().next().value);
    return;
  }
  ended(id);
  if (answer.url !== "") void follow(answer.url);
  if (answer.text === "") return;
  if (answer.alert) void alertOf(answer.text);
  else toast(answer.text);
}

function ended(id) {
  waiting.delete(id);
  for (const element of document.querySelectorAll(".key[data-key]"))
    if (element.dataset.key === id) element.setAttribute("aria-busy", "false");
}
