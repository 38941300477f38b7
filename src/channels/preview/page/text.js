import { h, words } from "./dom.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
/** A quote that can be opened shows so many lines until then. */
const WORTH_FOLDING = 200;

/**
 * A text with Telegram's entities as elements. `link` makes the element of what can be followed: it is given the entity, its text
 * and the children.
 */
export function richText(text, entities = [], link = plainLink) {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch({ text, link }, sorted, 0, text.length);
}

const plainLink = (_entity, _text, children) => h("span", { class: "link" }, children);

/** The nodes of a part of the text, by the entities that lie in it, outermost first. */
function stretch(whole, entities, from, to) {
  const nodes = [];
  let at = from;
  let afterBlock = false;
  const plain = (end, beforeBlock) => {
    let part = whole.text.slice(at, end);
    // A block stands on lines of its own; the line breaks around it are not shown once more.
    if (afterBlock) part = part.replace(/^\n/, "");
    if (beforeBlock) part = part.replace(/\n$/, "");
    if (part !== "") nodes.push(part);
  };
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity.offset < at || entity.offset >= to) continue;
    const end = Math.min(entity.offset + entity.length, to);
    const isBlock = BLOCKS.has(entity.type);
    plain(entity.offset, isBlock);
    const inner = entities.slice(i + 1).filter((other) => other.offset < end);
    nodes.push(element(whole, entity, stretch(whole, inner, entity.offset, end), whole.text.slice(entity.offset, end)));
    at = end;
    afterBlock = isBlock;
  }
  plain(to, false);
  return nodes;
}

function element({ link }, entity, children, text) {
  switch (entity.type) {
    case "bold":
      return h("strong", {}, children);
    case "italic":
      return h("em", {}, children);
    case "underline":
      return h("u", {}, children);
    case "strikethrough":
      return h("s", {}, children);
    case "code":
      return h("code", {}, children);
    case "pre":
      return h("pre", { tabIndex: 0 }, h("code", {}, children));
    case "spoiler":
      return spoiler(children, text);
    case "blockquote":
      return h("blockquote", {}, children);
    case "expandable_blockquote":
      return foldable(children, text);
    case "custom_emoji":
      return h("span", {}, children);
    default:
      return link(entity, text, children);
  }
}

/** Covered words: what stands there is as long as they are, and says nothing. */
function spoiler(children, text) {
  const cover = h("button", {
    type: "button",
    class: "spoiler",
    "aria-label": words.spoiler,
    textContent: text.replace(/\S/g, "░"),
    onclick: () => cover.replaceWith(h("span", {}, children)),
  });
  return cover;
}

/** A quote that shows its first lines until it is opened. */
function foldable(children, text) {
  if (text.length < WORTH_FOLDING && text.split("\n").length <= 3) return h("blockquote", {}, children);
  const body = h("div", { class: "fold" }, children);
  const toggle = h("button", {
    type: "button",
    class: "unfold",
    "aria-expanded": "false",
    "aria-label": words.expand,
    onclick() {
      const isOpen = body.classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(isOpen));
      toggle.setAttribute("aria-label", isOpen ? words.collapse : words.expand);
    },
  });
  return h("blockquote", { class: "foldable" }, body, toggle);
}
