import { globSync, readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { assemble } from "../src/assemble.ts";
import { ask } from "../src/channels/cli/ask.ts";
import { wordingOf } from "../src/render/wording/index.ts";

/** A question as it is typed at a shell, with the reply below it, in a fenced block. */
const block = /^```console\n\$ npm run --silent ask -- "(.+)"\n([\s\S]*?)^```$/gm;

const loaded = await (await assemble({ corpusDir: "corpus", dataDir: ".data", language: "vi" })).open();

async function replyTo(question: string): Promise<string> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const options = { json: false, explain: false, corpusDir: null, question };
  await ask(loaded, options, { input: new PassThrough(), output, errors }, wordingOf("vi"));
  output.end();
  errors.end();
  expect(await text(errors)).toBe("");
  return (await text(output)).trimEnd();
}

const files = ["README.md", ...globSync("test/examples/*.md").toSorted()];

describe("The examples", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThan(3);
  });

  // The replies of the README are tests like the others. After a wanted change of replies: npm run examples
  it.each(files)("of %s are what the program replies", async (file) => {
    let written = readFileSync(file, "utf8");
    const examples = [...written.matchAll(block)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [whole, question = "", expected = ""] of examples) {
      const reply = `${await replyTo(question)}\n`;
      written = written.replace(whole, () => whole.replace(`\n${expected}\`\`\``, () => `\n${reply}\`\`\``));
    }
    await expect(written).toMatchFileSnapshot(`../${file}`);
  });

  it("follow in the README the two commands that start and test the program", () => {
    expect(readFileSync("README.md", "utf8")).toMatch(
      /^# Tra Cứu\n\n {4}npm ci && npm start\n {4}npm ci && npm test\n/,
    );
  });
});
