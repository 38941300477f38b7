import { parse } from "parse5";
import { ProblemError } from "../../model/errors.ts";
import type { SourceFile } from "../../model/file.ts";
import { captionOf, isLayout, tableLines } from "./html-table.ts";
import type { Element, Node, Parent } from "./html-tree.ts";
import { collapse, descendants, isBlock, isElement, isFurniture, isText, lineOf } from "./html-tree.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Deeper than any page that people write; far above it the recursion would end the process. */
const deepest = 1000;

/** Turns a web page into the text form: headings, paragraphs, items and table rows in Markdown, without the site's furniture. */
export async function extractHtml(file: SourceFile): Promise<string> {
  return textOfHtml(decodeUtf8(file), file.path);
}

/** The same from a page's source; `where` names it in problems. */
export function textOfHtml(source: string, where: string): string {
  const page = parse(source);
  refuseTooDeep(page, where);
  const writer = new Writer();
  writer.children(page);
  writer.flush();
  const blocks = writer.blocks;
  const title = descendants(page, new Set(["title"])).next().value;
  const name = title === undefined ? "" : textOf(title);
  if (name !== "" && !blocks.some((block) => block.startsWith("# "))) blocks.unshift(`# ${name}`);
  return blocks.reduce((text, block) => text + (text === "" ? "" : gap(text, block)) + block, "");
}

/** Items of one list follow each other without a blank line. */
const gap = (text: string, block: string): string =>
  block.startsWith("- ") && /(?:^|\n)- [^\n]*$/.test(text) ? "\n" : "\n\n";

const textOf = (element: Element): string =>
  collapse(element.childNodes.map((node) => (isText(node) ? node.value : "")).join(""));

class Writer {
  readonly blocks: string[] = [];
  #line = "";
  #prefix = "";
  #isPreformatted = false;

  children(parent: Parent): void {
    for (const node of parent.childNodes) this.#node(node);
  }

  /** Ends the paragraph that is being gathered. */
  flush(): void {
    const lines = this.#line
      .split("\n")
      .map(collapse)
      .filter((line) => line !== "");
    this.#line = "";
    if (lines.length === 0) return;
    const isHeading = this.#prefix.startsWith("#");
    const text = isHeading
      ? lines.join(" ")
      : lines.map((line, i) => (i === 0 && this.#prefix !== "" ? line : escape(line))).join("\n");
    this.blocks.push(this.#prefix + text);
    if (!isHeading) this.#prefix = "";
  }

  #node(node: Node): void {
    if (isText(node)) this.#line += this.#isPreformatted ? node.value : node.value.replace(/\s+/g, " ");
    else if (isElement(node) && !isFurniture(node)) this.#element(node);
  }

  #element(element: Element): void {
    if (element.tagName === "br") this.#line += "\n";
    else if (!isBlock(element)) this.children(element);
    else {
      this.flush();
      this.#block(element);
      this.flush();
    }
  }

  #block(element: Element): void {
    const name = element.tagName;
    if (/^h[1-6]$/.test(name)) this.#within(`${"#".repeat(Number(name[1]))} `, element);
    else if (name === "li") this.#within("- ", element);
    else if (name === "table" && !isLayout(element)) this.#table(element);
    else if (name === "dl") this.#definitions(element);
    else if (name === "pre") {
      this.#isPreformatted = true;
      this.children(element);
      this.flush();
      this.#isPreformatted = false;
    } else this.children(element);
  }

  #within(prefix: string, element: Element): void {
    this.#prefix = prefix;
    this.children(element);
    this.flush();
    this.#prefix = "";
  }

  #table(table: Element): void {
    const caption = captionOf(table);
    if (caption !== null && caption !== "") this.blocks.push(escape(caption));
    const lines = tableLines(table);
    if (lines.length > 0) this.blocks.push(lines.join("\n"));
  }

  /** Terms with their descriptions read best as rows of two cells: the term stays beside what it means. */
  #definitions(list: Element): void {
    let term = "";
    for (const part of descendants(list, new Set(["dt", "dd"]))) {
      const text = lineOf(part).replaceAll("|", "\\|");
      if (part.tagName === "dt") term = text;
      else if (text !== "") this.blocks.push(`| ${term} | ${text} |`);
    }
  }
}

/** Keeps a paragraph that begins like Markdown a paragraph. */
const escape = (line: string): string => (/^[#|*-]/.test(line) ? `\\${line}` : line);

function refuseTooDeep(page: Parent, where: string): void {
  const rest: [Parent, number][] = [[page, 0]];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    const [parent, depth] = at;
    if (depth > deepest) throw tooDeep(where);
    for (const node of parent.childNodes) if (isElement(node)) rest.push([node, depth + 1]);
  }
}

const tooDeep = (where: string): ProblemError =>
  new ProblemError([
    {
      code: "html_too_deep",
      where,
      line: null,
      expected: `HTML with at most ${deepest} elements inside each other`,
      received: "more",
      mend: "save the page's text as .txt",
    },
  ]);
