import type { TopLevelSpec } from "vega-lite";
import type { Document } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import type { Wording } from "../wording/wording.ts";
import { type Bar, faint, ink, labelStyle, layOut, type Note, type Plot, valueStyle } from "./layout.ts";
import { wrap } from "./measure.ts";
import { sourceOf, titleOf } from "./titles.ts";

const font = "Be Vietnam Pro";
/** In pixels of the drawing, which is rastered at twice its size: 1000 pixels for a phone. */
const width = 500;
const margin = 24;
const title = { fontSize: 19, fontWeight: 600, lineHeight: 25, lines: 4 };
const subtitle = { fontSize: 13, lineHeight: 18, lines: 3 };
const foot = { fontSize: 11.5, lineHeight: 16, lines: 4 };
const belowTitle = 18;
/** From the plot to the source, over the axis; and below the source. */
const belowPlot = 36;
const bottom = 14;

/** The vega-lite specification of a comparison's chart: title, what it compares, bars with their values, axis and source. */
export function chartSpec(comparison: Comparison, document: Document | null, wording: Wording): TopLevelSpec {
  const inner = width - 2 * margin;
  const plot = layOut(comparison, inner, wording);
  const compares = wording.statistics.compares(comparison.kind, comparison.isPercent);
  const titles = linesOf(titleOf(comparison, document, wording), title, inner);
  const subtitles = linesOf(compares, subtitle, inner);
  const sources = linesOf(sourceOf(comparison, document, wording), foot, inner);
  const titleHeight = titles.length * title.lineHeight;
  const top = titleHeight + subtitles.length * subtitle.lineHeight + belowTitle;
  const parted = comparison.kind === "parts" ? { stroke: "white", strokeWidth: 1 } : {};
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "white",
    padding: {
      left: margin,
      right: margin,
      top: margin + top,
      bottom: belowPlot + sources.length * foot.lineHeight + bottom,
    },
    autosize: "none",
    width: inner,
    height: plot.height,
    layer: [
      ...(plot.tracks.length > 0 ? [bars(plot.tracks, { ...axisOf(plot), axis: null }, {})] : []),
      bars(plot.bars, axisOf(plot), parted),
      text(plot.labels, { baseline: "top", ...labelStyle }),
      text(plot.values, { baseline: "middle", ...valueStyle }),
      text([note(titles, -top, ink)], { baseline: "top", ...title }),
      text([note(subtitles, titleHeight - top, faint)], { baseline: "top", ...subtitle }),
      text([note(sources, plot.height + belowPlot, faint)], { baseline: "top", ...foot }),
    ],
    resolve: { scale: { x: "independent" } },
    config: { font, view: { stroke: null }, text: { font } },
  } as TopLevelSpec;
}

const linesOf = (words: string, { fontSize, lines }: { fontSize: number; lines: number }, room: number): string[] =>
  wrap(words, fontSize, room, lines);

const note = (lines: readonly string[], y: number, colour: string): Note => ({
  text: lines,
  x: 0,
  y,
  colour,
  align: "left",
});

/** A field that is a number of pixels as it stands. */
const pixels = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
const colour = { field: "colour", type: "nominal", scale: null };

const text = (notes: readonly Note[], style: object) => ({
  data: { values: notes },
  mark: { type: "text", align: { expr: "datum.align" }, ...style },
  encoding: { x: pixels("x"), y: pixels("y"), text: { field: "text" }, color: colour },
});

const bars = (values: readonly Bar[], x: object, style: object) => ({
  data: { values },
  mark: { type: "bar", ...style },
  encoding: { x, x2: { field: "to" }, y: pixels("y"), y2: { field: "y2" }, color: colour },
});

function axisOf({ scale: { domain, ticks } }: Plot) {
  const labels = Object.fromEntries(ticks.map(({ value, label }) => [String(value), label]));
  return {
    field: "from",
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: {
      title: null,
      values: ticks.map(({ value }) => value),
      labelExpr: `${JSON.stringify(labels)}[datum.value]`,
      labelFont: font,
      labelFontSize: foot.fontSize,
      labelColor: faint,
      labelFlush: 26,
      labelOverlap: "greedy",
      grid: false,
      domainColor: lines,
      tickColor: lines,
    },
  };
}

const lines = "#9AA4AE";
