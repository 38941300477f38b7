import { h } from "./dom.js";

/** So near to the end, in pixels, more is fetched. */
const NEAR = 80;

/**
 * The list over the field that offers commands, names and inline results: a combobox as screen readers know it. The field keeps the
 * focus; arrow keys choose, Enter takes, Escape closes.
 */
export function createSuggestions(field) {
  const box = h("div", { class: "suggestions", role: "listbox", id: "suggestions", hidden: true });
  let items = [];
  let chosen = -1;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-controls", "suggestions");
  field.setAttribute("aria-autocomplete", "list");
  hide();

  /**
   * Offers items, each with a `title`, perhaps `detail` and `picture`, and what taking it does (`act`), which `atEnd` begins by
   * itself where the list is scrolled to its end; `first` is the one chosen, by default the one that is.
   */
  function offer(label, next, first = chosen) {
    items = next;
    chosen = first;
    box.setAttribute("aria-label", label);
    const options = items.map(({ title, detail, picture, act }, i) =>
      h(
        "div",
        {
          class: "option",
          role: "option",
          id: `option-${i}`,
          onpointerdown: (event) => event.preventDefault(),
          onclick: act,
        },
        picture,
        h("span", { class: "option-words" }, h("strong", {}, title), detail ? h("span", {}, detail) : null),
      ),
    );
    box.replaceChildren(...options);
    box.hidden = items.length === 0;
    field.setAttribute("aria-expanded", String(!box.hidden));
    mark();
  }

  function hide() {
    items = [];
    box.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function mark() {
    [...box.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    const option = box.children[chosen];
    if (option === undefined) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  box.addEventListener("scroll", () => {
    const last = items.at(-1);
    if (last?.atEnd && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) last.act();
  });

  /** Takes a key where it means something here. */
  function key(event) {
    if (box.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      chosen = (chosen + step + items.length + (chosen < 0 && step < 0 ? 1 : 0)) % items.length;
      mark();
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && chosen >= 0) items[chosen].act();
    else if (event.key === "Escape") hide();
    else return false;
    event.preventDefault();
    return true;
  }

  return { box, offer, hide, key, isShown: () => !box.hidden };
}
