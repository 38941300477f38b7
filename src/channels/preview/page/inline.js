import { face, h, words } from "./dom.js";
import { send } from "./net.js";
import { store } from "./store.js";
import { actor, go } from "./view.js";

/** So long after the last key the bot is asked. */
const PAUSE_MS = 250;

/**
 * Inline mode: what is typed after the bot's name goes to the bot, and what it finds is offered. `done` is called when a result was
 * sent.
 */
export function createInline(suggestions, done) {
  let timer;
  let asked;
  let offers = false;
  /** Results that came before the server had said of which query they are. */
  let early;

  /** Asks for what stands behind the bot's name; undefined where its name does not begin the text. */
  function wordsOf(text) {
    const name = `@${store.bot.username} `;
    return text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length, name.length + 256) : undefined;
  }

  function ask(text, view) {
    clearTimeout(timer);
    // Older results stay until the new ones are there; what else was offered has nothing to do with these words.
    if (!offers) suggestions.hide();
    timer = setTimeout(() => void query({ text, view, offset: "", before: [] }), PAUSE_MS);
  }

  async function query(want) {
    asked = want;
    const begun = await send({ do: "inline", ...actor(want.view), text: want.text, offset: want.offset });
    if (asked !== want || begun === undefined) return;
    want.id = begun.query;
    if (early?.id === want.id) listed(early);
  }

  /** Offers the results of the query that this window asked. */
  function listed(answer) {
    if (asked?.id !== answer.id) {
      early = answer;
      return;
    }
    const { view, text, before } = asked;
    const results = [...before, ...answer.results.map((result) => ({ result, query: answer.id }))];
    const items = results.map(({ result, query: of }) => itemOf(result, () => choose(view, of, result.id)));
    const { button, nextOffset } = answer;
    if (button?.start_parameter !== undefined)
      items.unshift({ title: button.text, act: () => startWith(view, button) });
    // Scrolling and a click may both ask for them.
    const want = { text, view, offset: nextOffset, before: results };
    const more = () => asked !== want && query(want);
    if (nextOffset !== "") items.push({ title: words.moreResults, act: more, atEnd: true });
    if (items.length === 0) items.push({ title: words.noResults, act: () => suggestions.hide() });
    offers = true;
    suggestions.offer(words.results, items, before.length === 0 ? -1 : undefined);
  }

  async function choose(view, query, result) {
    stop();
    if ((await send({ do: "choose", ...actor(view), query, result })) !== undefined) done();
  }

  function startWith({ me }, { start_parameter: payload }) {
    stop();
    done();
    go(me, "bot");
    void send({ do: "start", as: me.id, payload });
  }

  function stop() {
    clearTimeout(timer);
    asked = undefined;
    offers = false;
    suggestions.hide();
  }

  return { wordsOf, ask, listed, stop };
}

function itemOf(result, act) {
  const title = result.title ?? result.caption ?? result.id;
  const source = result.photo_file_id ? `/file/${encodeURIComponent(result.photo_file_id)}` : undefined;
  const picture =
    source === undefined
      ? face(title.replace(/^[^\p{L}\p{N}]+/u, ""), 3)
      : h("img", { class: "option-photo", src: source, alt: "" });
  return { title, detail: result.description, picture, act };
}
