import type { TopLevelSpec } from "vega-lite";
import { drawSvg } from "../../../src/adapters/rasteriser/draw.ts";
import type { Group } from "./report.ts";
import type { Point } from "./risk.ts";

const font = "Be Vietnam Pro";
/** After Okabe and Ito, told apart by the colour-blind too, dark enough for letters; all together in black. */
const colours = ["#0072B2", "#D55E00", "#007A5A", "#9A4C95"];
const fewestAnswers = 20;
const panel = { width: 300, height: 260 };
const between = 150;
/** Above the highest line, in per cent, so that its label stays within the panel. */
const headroom = 3;
const ink = "#222";
const faint = "#666";

/** Both panels as SVG: the questions that the corpus answers, and all. */
export async function draw(groups: readonly Group[]): Promise<string> {
  const most = 10 * Math.ceil(Math.max(...groups.flatMap(({ points }) => drawn(points).map(({ risk }) => 10 * risk))));
  const spec: TopLevelSpec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "white",
    padding: { left: 58, right: 118, top: 62, bottom: 46 },
    spacing: between,
    bounds: "flush",
    autosize: "none",
    hconcat: [
      panelOf(groups, "ownRisk", most, {
        text: "Questions that the corpus answers",
        subtitle: "Dot: the program as it stands, with no refusals but its own",
      }),
      panelOf(groups, "risk", most, {
        text: "With questions that it does not answer",
        subtitle: "Every answer to those is wrong",
      }),
    ],
    config: {
      font,
      view: { stroke: null },
      axis: { labelFontSize: 11, titleFontSize: 12, titleFontWeight: 500, titleColor: ink, labelColor: faint },
      title: {
        fontSize: 13,
        fontWeight: 600,
        anchor: "start",
        frame: "group",
        color: ink,
        subtitleColor: faint,
        subtitleFontSize: 11,
        subtitlePadding: 5,
        offset: 16,
      },
    },
  };
  // Measured here, for without a canvas the widths of words are only guessed.
  return drawSvg(spec, { width: 2 * panel.width + between, height: panel.height });
}

/** Of each hundredth of coverage the last point, from where enough answers are given that one more or less shows little. */
function drawn(points: readonly Point[]): Point[] {
  const shown = points.filter(({ answered }) => answered >= fewestAnswers);
  const hundredth = (point: Point | undefined): number => Math.floor(100 * (point?.coverage ?? -1));
  return shown.filter((point, i) => hundredth(point) !== hundredth(shown[i + 1]));
}

function panelOf(
  groups: readonly Group[],
  risk: "risk" | "ownRisk",
  most: number,
  title: Readonly<Record<"text" | "subtitle", string>>,
) {
  const name = groups.map((group) => group.name);
  const lines = groups.flatMap((group) =>
    drawn(group.points).map((point) => ({ name: group.name, x: 100 * point.coverage, y: 100 * point[risk] })),
  );
  const ends = groups.flatMap((group) => lines.filter((one) => one.name === group.name).slice(-1));
  const labels = spread(ends, ((most + headroom) * 15) / panel.height);
  const colour = {
    field: "name",
    type: "nominal" as const,
    scale: { domain: name, range: [...colours.slice(0, name.length - 1), "black"] },
    legend: null,
  };
  const x = {
    field: "x",
    type: "quantitative" as const,
    scale: { domain: [0, 100] },
    axis: {
      title: "Coverage (%)",
      values: [0, 20, 40, 60, 80, 100],
      grid: false,
      domainColor: faint,
      tickColor: faint,
    },
  };
  const y = {
    field: "y",
    type: "quantitative" as const,
    scale: { domain: [0, most + headroom], nice: false },
    axis: {
      title: risk === "ownRisk" ? "Wrong of the answers (%)" : null,
      values: Array.from({ length: most / 10 + 1 }, (_, i) => 10 * i),
      gridColor: "#e6e6e6",
      domain: false,
      ticks: false,
    },
  };
  const size = { condition: { test: `datum.name === '${name.at(-1)}'`, value: 2.4 }, value: 1.6 };
  return {
    ...panel,
    title,
    layer: [
      {
        data: { values: lines },
        mark: { type: "line" as const },
        encoding: { x, y, color: colour, strokeWidth: size },
      },
      {
        data: { values: ends },
        mark: { type: "point" as const, filled: true, size: 46, opacity: 1 },
        encoding: { x, y, color: colour },
      },
      {
        data: { values: labels },
        mark: { type: "text" as const, align: "left" as const, dx: 9, fontSize: 11.5, fontWeight: 500 as const },
        encoding: { x: { ...x, field: "x" }, y, text: { field: "name" }, color: colour },
      },
    ],
  };
}

/** Moves labels apart so that none covers another. */
function spread<T extends { readonly y: number; readonly x: number }>(ends: readonly T[], gap: number): T[] {
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  const x = Math.max(...ends.map((end) => end.x));
  const places = sorted.map(({ y }) => y);
  for (let round = 0; round < 200; round++)
    for (let i = 1; i < places.length; i++) {
      const lack = gap - ((places[i] ?? 0) - (places[i - 1] ?? 0));
      if (lack <= 0) continue;
      places[i - 1] = (places[i - 1] ?? 0) - lack / 2;
      places[i] = (places[i] ?? 0) + lack / 2;
    }
  return sorted.map((end, i) => ({ ...end, x, y: places[i] ?? end.y }));
}
