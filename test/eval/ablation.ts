import { mkdirSync, writeFileSync } from "node:fs";
import { readGroups } from "./ablation/groups.ts";
import { type Idea, ideas } from "./ablation/ideas.ts";
import { type Block, page, type Row } from "./ablation/page.ts";
import { hasAddedSynonyms, measure, open, type Opened } from "./ablation/run.ts";
import { measuredOn } from "./machine.ts";

const groups = readGroups();
const opened = new Map<string, Opened>();
for (const { corpus } of groups.flatMap(({ parts }) => parts))
  if (!opened.has(corpus)) opened.set(corpus, await open(corpus));

const blocks: Block[] = [];
for (const group of groups) {
  const questions = group.parts.reduce((sum, part) => sum + part.questions.length, 0);
  const { name, about } = group;
  blocks.push({ name, about, questions, all: await measure(group, null, opened) });
}

const rows: Row[] = [];
const isTellable = ({ name }: Idea): boolean => hasAddedSynonyms || !name.startsWith("Synonyms, the second half");
for (const idea of ideas.filter(isTellable)) {
  console.error(idea.name);
  const off: Row["off"][number][] = [];
  for (const group of groups) off.push(await measure(group, idea, opened));
  rows.push({ name: idea.name, off });
}

const text = page(rows, blocks, { on: measuredOn(), command: "npm run ablation" });
mkdirSync("docs", { recursive: true });
writeFileSync("docs/ablation.md", text);
console.log(text);
