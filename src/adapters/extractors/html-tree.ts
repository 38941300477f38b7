import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

const skipped = new Set(
  "script style noscript template nav footer button svg iframe head select textarea object video audio canvas".split(
    " ",
  ),
);
const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const ownHeader = new Set(["article", "main", "section"]);

export const isElement = (node: Node | Parent): node is Element => "tagName" in node;

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";

/** Whether an element starts a line of its own in a browser. */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName);

/** The value of an attribute, null where it is not given. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((a) => a.name === name)?.value ?? null;
}

/** The elements below, of the given names, in the order of the document. */
export function* descendants(parent: Parent, names: ReadonlySet<string>): Generator<Element> {
  const rest: Node[] = [...parent.childNodes].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!isElement(node)) continue;
    if (names.has(node.tagName)) yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) rest.push(node.childNodes[i] as Node);
  }
}

export function holds(parent: Parent, ...names: string[]): boolean {
  return descendants(parent, new Set(names)).next().done === false;
}

/** Whether a reader does not see an element or sees only the site's furniture in it. */
export function isFurniture(element: Element): boolean {
  if (skipped.has(element.tagName) || attribute(element, "hidden") !== null) return true;
  if (/display\s*:\s*none/i.test(attribute(element, "style") ?? "")) return true;
  // A page of ASP.NET stands in one form as a whole: a form with running text is no form.
  if (element.tagName === "form") return !holds(element, "p", "h1", "h2", "article", "table");
  if (element.tagName === "header") return !holds(element, "h1") && !standsIn(element, ownHeader);
  return false;
}

function standsIn(element: Element, names: ReadonlySet<string>): boolean {
  for (let at: Parent | null = element.parentNode; at !== null && isElement(at); at = at.parentNode)
    if (names.has(at.tagName)) return true;
  return false;
}

/** The text that a reader sees in an element, on one line: what stands in different blocks is kept apart by a space. */
export function lineOf(element: Element): string {
  const parts: string[] = [];
  const gather = (node: Node): void => {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node) && !isFurniture(node)) {
      const apart = isBlock(node) || node.tagName === "br";
      if (apart) parts.push(" ");
      node.childNodes.forEach(gather);
      if (apart) parts.push(" ");
    }
  };
  element.childNodes.forEach(gather);
  return collapse(parts.join(""));
}

/** White space to single spaces, no-break spaces included; soft hyphens out; NFC. */
export const collapse = (text: string): string =>
  text
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
