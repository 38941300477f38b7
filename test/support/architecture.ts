import { dirname, join, normalize } from "node:path/posix";

/** A source file for the checks: its path below src/ and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const stages = ["question", "corpus", "answer", "render"];

/** Which rooms a room may import besides itself; the table of the README's architecture section. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  ports: ["model"],
  question: ["model", "text"],
  corpus: ["model", "text"],
  answer: ["model", "text"],
  render: ["model", "text"],
  services: ["model", "ports", "text", "question", "corpus", "answer"],
  adapters: ["model", "text", "ports"],
  botapi: ["model"],
  channels: ["services", "render", "model", "botapi"],
  config: ["model"],
  assemble: ["config", "services", "adapters", "ports", "model"],
  main: ["config", "assemble", "channels", "render", "model"],
};

const mostLines = 250;
const impure = [
  /\b(?:new )?Date\(\s*\)/,
  /\bDate\.now\b/,
  /\bperformance\b/,
  /\bMath\.random\b/,
  /\bcrypto\./,
  /\bfetch\(/,
  /\bprocess\./,
];

/** The room of a file: its first folder, or its name where it stands at the top. */
export const roomOf = (path: string): string => path.split("/")[0]?.replace(/\.ts$/, "") ?? "";

/** Everything in which the sources break the rules of the house, one line each. */
export function violations(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map((source) => [source.path, localImports(source)]));
  return [...sources.flatMap((source) => ofOne(source, graph)), ...cycles(graph)];
}

function ofOne({ path, text }: Source, graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const room = roomOf(path);
  const mayImport = allowed[room];
  const code = withoutComments(text);
  const lines = text.replace(/\n$/, "").split("\n").length;
  if (mayImport === undefined) found.push(`${path}: ${room} is no room of the house`);
  if (lines > mostLines) found.push(`${path}: ${lines} lines, more than ${mostLines}`);
  for (const target of graph.get(path) ?? []) {
    const other = roomOf(target);
    if (!graph.has(target)) found.push(`${path}: imports ${target}, which does not exist`);
    if (other !== room && !mayImport?.includes(other)) found.push(`${path}: ${room} may not import ${other}`);
    if (room === "channels" && other === "botapi" && !path.startsWith("channels/preview/"))
      found.push(`${path}: only the preview may import botapi`);
  }
  if (stages.includes(room)) {
    for (const name of specifiers(code))
      if (name.startsWith("node:")) found.push(`${path}: a stage may not import ${name}`);
    for (const pattern of impure)
      if (pattern.test(code)) found.push(`${path}: a stage may not use ${pattern.exec(code)?.[0]}`);
  }
  if (path !== "main.ts" && /\bprocess\.exit\b/.test(code)) found.push(`${path}: process.exit stands in main.ts only`);
  return found;
}

/** All modules that a text imports, statically, dynamically, as types or by re-export. */
function specifiers(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}

const localImports = ({ path, text }: Source): string[] =>
  specifiers(withoutComments(text))
    .filter((name) => name.startsWith("."))
    .map((name) => normalize(join(dirname(path), name)));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

/** Each circle of imports once, named by its files. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const circle = trail.slice(at);
      const first = circle.indexOf(circle.toSorted()[0] ?? "");
      found.add(`a circle of imports: ${[...circle.slice(first), ...circle.slice(0, first)].join(" -> ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return [...found];
}
