import { ProblemError } from "../../model/errors.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Extractor } from "../../ports.ts";
import { extractText } from "./text.ts";

/** Picks the extractor of a file by its name's ending; the HTML parser is loaded when the first HTML file is met. */
export const extractor: Extractor = {
  async sniff(file) {
    return (await import("./sniff.ts")).sniff(file);
  },
  async extract(file: SourceFile): Promise<string> {
    const ending = /\.[^./]+$/.exec(file.path)?.[0].toLowerCase() ?? "";
    if (ending === ".md" || ending === ".txt") return extractText(file);
    if (ending === ".html") return (await import("./html.ts")).extractHtml(file);
    throw new ProblemError([
      {
        code: "unknown_format",
        where: file.path,
        line: null,
        expected: "a file ending in .md, .txt or .html",
        received: ending === "" ? "no ending" : ending,
        mend: "save the text as .txt or .md",
      },
    ]);
  },
};
