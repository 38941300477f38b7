import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from "yaml";
import { documentKinds, type Metadata } from "../model/document.ts";
import type { Problem } from "../model/errors.ts";
import { normalise } from "../text/normalise.ts";
import { type FrontMatter, isKnown, type Key, keys, readValue, type Value } from "./fields.ts";

type Report = (problem: Omit<Problem, "where">) => void;

/** Splits a file into front matter and body; every problem of the front matter comes back at once, with its line. */
export function parseFrontMatter(path: string, text: string): FrontMatter {
  const lines = text.split("\n");
  const whole: FrontMatter = { metadata: {}, body: text, bodyLine: 1, problems: [] };
  const first = lines.slice(1).find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const fenced = lines[0]?.trimEnd() === "---";
  if (!fenced || (!/^["']?[\p{L}_-]+["']?\s*:(\s|$)/u.test(first) && first.trim() !== "---")) return whole;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) return { ...whole, problems: [unterminated(path, first)] };
  const problems: Problem[] = [];
  const metadata = readFields(lines.slice(1, end).join("\n"), (problem) => problems.push({ where: path, ...problem }));
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { metadata, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2, problems };
}

function unterminated(path: string, received: string): Problem {
  return {
    code: "front_matter_open",
    where: path,
    line: 1,
    expected: "a line --- behind the front matter",
    received: `none after "${received.slice(0, 60)}"`,
    mend: "put --- on a line of its own between the front matter and the text",
  };
}

function readFields(yaml: string, report: Report): Partial<Metadata> {
  const counter = new LineCounter();
  // The failsafe schema leaves every value the string that stands there: no 2020-09-01 becomes a Date, no 07 a number.
  const document = parseDocument(yaml, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lineAt(error.pos[0]);
    const received = yaml.split("\n")[line - 2]?.trim() ?? "";
    const double = error.code === "DUPLICATE_KEY";
    report({
      code: double ? "front_matter_duplicate_key" : "front_matter_syntax",
      line,
      expected: double ? "every key once" : "YAML, a line a key: key: value",
      received: received === "" ? error.message : received,
      mend: double
        ? "remove one of the two lines"
        : 'put a value that holds ": ", "#" or quotes between "double quotes"',
    });
  }
  const found: Record<string, Value> = {};
  if (!isMap(document.contents)) return {};
  for (const pair of document.contents.items) {
    const key = stringOf(pair.key);
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const line = lineAt(offset);
    if (!isKnown(key)) {
      const near = nearest(key);
      const mend = near ? `did you mean "${near}"?` : "remove the line, or move it into the text";
      report({ code: "front_matter_unknown_key", line, expected: `one of ${keys.join(", ")}`, received: key, mend });
      continue;
    }
    const raws = key === "replaces" ? valuesOf(pair.value) : valueOf(pair.value);
    if (raws === null) {
      report({
        code: "front_matter_value",
        line,
        expected: `one value for ${key}`,
        received: "a list or a map",
        mend: `write ${key}: value`,
      });
      continue;
    }
    const values: Value[] = [];
    for (const raw of raws) {
      const value = readValue(key, raw);
      if (value === null) report({ code: `front_matter_${key}`, line, received: normalise(raw), ...wants[key] });
      else if (value !== undefined) values.push(value);
    }
    const [first] = values;
    if (first !== undefined)
      found[key] = key === "replaces" ? values.flat().filter((one) => typeof one === "string") : first;
  }
  return found as Partial<Metadata>;
}

/** The value of a key that takes one, as a list of one; null where a list or a map stands. */
const valueOf = (node: unknown): string[] | null => (node === null || isScalar(node) ? [stringOf(node)] : null);

/** The values of a key that takes several, or one. */
const valuesOf = (node: unknown): string[] | null =>
  isSeq(node) && node.items.every((item) => isScalar(item)) ? node.items.map(stringOf) : valueOf(node);

const stringOf = (node: unknown): string => (isScalar(node) && typeof node.value === "string" ? node.value : "");
const aDay = "a day of the calendar as YYYY-MM-DD";
const wholeNumber = { expected: "a whole number of 0 or more", mend: "write the digits alone, for example 1825" };
const wants: Readonly<Record<Key, { expected: string; mend: string }>> = {
  id: { expected: "a name without spaces or #", mend: "for example id: 35-ct-tw" },
  kind: { expected: `one of ${documentKinds.join(", ")}`, mend: "for example kind: directive" },
  title: { expected: "text", mend: "write the title" },
  number: { expected: "text", mend: "for example number: 35-CT/TW" },
  issuer: { expected: "text", mend: "write who issued it" },
  date: { expected: aDay, mend: "for example date: 2020-09-01" },
  signer: { expected: "text", mend: "write who signed it" },
  field: { expected: "text", mend: "write what it is about" },
  effective: { expected: aDay, mend: "for example effective: 2020-09-15" },
  expires: { expected: aDay, mend: "for example expires: 2025-12-31" },
  replaces: { expected: "numbers of documents with their symbols", mend: "for example replaces: [12-KH/HU, 15-KH/HU]" },
  author: { expected: "text", mend: "write the author's name" },
  source: { expected: "text", mend: "write where it comes from" },
  views: wholeNumber,
  downloads: wholeNumber,
  held: {
    expected: "true or false",
    mend: "write held: false if only its number and title are known, else leave it out",
  },
};

/** The known key at most two edits away from a mistyped one. */
function nearest(word: string): string | null {
  const ranked = keys.map((key) => ({ key, edits: edits(word.toLowerCase(), key) })).sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best && best.edits <= 2 ? best.key : null;
}

/** Levenshtein distance, by rows. */
function edits(a: string, b: string): number {
  if (a.length > 20) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A file from metadata and body, the keys in their usual order; null values and `held: true` are left out. */
export function serialiseDocument(metadata: Metadata, body: string): string {
  const fields: Record<string, Value> = {};
  for (const key of keys) {
    const value = metadata[key];
    const isLeftOut =
      value === null || (key === "held" && value === true) || (Array.isArray(value) && value.length === 0);
    if (!isLeftOut) fields[key] = value;
  }
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}
