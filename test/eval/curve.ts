import { mkdirSync, writeFileSync } from "node:fs";
import { toPng } from "../../src/adapters/rasteriser/draw.ts";
import { draw } from "./curve/plot.ts";
import { type Group, page } from "./curve/report.ts";
import { curveOf, judge, type Judged } from "./curve/risk.ts";
import { askSet, missing, sets } from "./curve/sets.ts";
import { measuredOn } from "./machine.ts";

const folder = "docs";

const lacking = missing();
if (lacking.length > 0) {
  console.error(`npm run curve needs sets that are not part of the project and not there:\n  ${lacking.join("\n  ")}`);
  process.exitCode = 2;
} else {
  const judged = new Map<string, Judged[]>();
  for (const set of sets) {
    const answers = (await askSet(set)).map(judge);
    judged.set(set.group, [...(judged.get(set.group) ?? []), ...answers]);
    const wrong = answers.filter(({ isAnswered, isWrong }) => isAnswered && isWrong).length;
    console.log(
      `${set.name}: ${answers.length} asked, ${answers.filter((one) => one.isAnswered).length} answered, ${wrong} wrong`,
    );
  }
  judged.set("All", [...judged.values()].flat());
  const groups: Group[] = [...judged].map(([name, answers]) => ({
    name,
    points: curveOf(answers),
    own: answers.filter(({ isCoverable }) => isCoverable).length,
    off: answers.filter(({ isCoverable }) => !isCoverable).length,
  }));
  const svg = await draw(groups);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/risk-coverage.svg`, svg);
  writeFileSync(`${folder}/risk-coverage.png`, toPng(svg));
  writeFileSync(`${folder}/risk-coverage.md`, page(groups, { on: measuredOn(), command: "npm run curve" }));
}
