import type { Comparison } from "../../model/statistics.ts";
import type { Wording } from "../wording/wording.ts";
import { widthOf, wrap } from "./measure.ts";
import { scaleOf, type Scale } from "./scale.ts";
import { capital, shownValue } from "./titles.ts";

/** A stretch of a bar, in the unit of the axis; `y` in pixels from the top of the plot. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly y2: number;
  readonly colour: string;
}

/** Lines of text at a place of the plot, in pixels; `y` is the middle of a value and the top of a label. */
export interface Note {
  readonly text: string | readonly string[];
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly align: "left" | "right";
}

/** Everything that a chart's plot shows, one row under the other: a label, then its bar with the value on it. */
export interface Plot {
  readonly height: number;
  readonly scale: Scale;
  /** What the bars could fill, behind those of shares. */
  readonly tracks: readonly Bar[];
  readonly bars: readonly Bar[];
  readonly labels: readonly Note[];
  readonly values: readonly Note[];
}

/** The colours of text. */
export const ink = "#1B1F24";
export const faint = "#5B6570";
const trackColour = "#E6EBF0";
const barColour = "rgb(11, 79, 138)";
/** The darkest and the lightest shade of parts, as red, green, blue: lightness tells them apart without colour. */
const shades = [
  [8, 48, 107],
  [190, 215, 236],
] as const;
/** How labels and values are printed. */
export const labelStyle = { fontSize: 14, lineHeight: 19 };
export const valueStyle = { fontSize: 14, fontWeight: 600 };
const labelLines = 3;
const row = { bar: 22, gap: 13, above: 5 };
const besideBar = 7;

/** Places the values of a comparison on a plot of the given width. */
export function layOut(comparison: Comparison, width: number, wording: Wording): Plot {
  const printed = comparison.data.map((datum) => shownValue(comparison, datum, wording));
  const spans = spansOf(comparison);
  const rooms = printed.map((text) => (valueWidth(text) + besideBar) / width);
  const roomy = scaleOf(comparison, rooms, wording);
  const beside = spans.map((span, i) => valueOn(span, printed[i] ?? "", roomy, width));
  // Where one value has no room by its bar, all of them stand on a line of their own above theirs.
  const isBeside = beside.every((place) => place !== undefined);
  const scale = isBeside ? roomy : scaleOf(comparison, [], wording);
  const bars: Bar[] = [];
  const tracks: Bar[] = [];
  const labels: Note[] = [];
  const values: Note[] = [];
  let y = 0;
  const open = (text: string, more = 0): { y: number; y2: number } => {
    const lines = wrap(text, labelStyle.fontSize, width, labelLines);
    labels.push({ text: lines, x: 0, y, colour: ink, align: "left" });
    const top = y + lines.length * labelStyle.lineHeight + more + row.above;
    y = top + row.bar + row.gap;
    return { y: top, y2: top + row.bar };
  };
  if (comparison.kind === "parts" && comparison.whole !== null) {
    const place = open(wording.statistics.whole(comparison.whole.text));
    bars.push(...spans.map((span) => ({ ...span, ...place })));
  }
  for (const [i, datum] of comparison.data.entries()) {
    const span = spans[i] ?? { from: 0, to: 0, colour: barColour };
    const place = open(capital(datum.label), isBeside ? 0 : labelStyle.lineHeight);
    const [from, to] = scale.domain;
    if (comparison.whole !== null) tracks.push({ from, to, colour: trackColour, ...place });
    bars.push({ ...span, ...place });
    const at = isBeside ? beside[i] : undefined;
    const text = printed[i] ?? "";
    if (at !== undefined) values.push({ ...at, text, y: (place.y + place.y2) / 2 });
    else values.push({ text, x: 0, y: place.y - row.above - labelStyle.lineHeight / 2, colour: ink, align: "left" });
  }
  return { height: y, scale, tracks, bars, labels, values };
}

/** Values are printed heavier than what is measured. */
const valueWidth = (text: string): number => 1.05 * widthOf(text, valueStyle.fontSize);

/** Where each bar begins and ends: parts go on where the one before ended, so that all together fill the whole. */
function spansOf({ kind, data }: Comparison): Pick<Bar, "from" | "to" | "colour">[] {
  let at = 0;
  return data.map(({ value: from, valueMax }, i) => {
    if (kind === "ranges") return { from, to: valueMax ?? from, colour: barColour };
    if (kind !== "parts") return { from: 0, to: from, colour: barColour };
    const start = at;
    at += from;
    return { from: start, to: at, colour: shade(data.length < 2 ? 0 : i / (data.length - 1)) };
  });
}

function shade(share: number): string {
  const [dark, light] = shades;
  const channel = (i: 0 | 1 | 2): number => Math.round(dark[i] + share * (light[i] - dark[i]));
  return `rgb(${channel(0)}, ${channel(1)}, ${channel(2)})`;
}

/** Where a value is printed: right or left of its bar, or at its end where neither has room but the bar does; undefined where none has. */
function valueOn(
  { from, to, colour }: Pick<Bar, "from" | "to" | "colour">,
  text: string,
  { domain: [low, high] }: Scale,
  width: number,
): Pick<Note, "x" | "colour" | "align"> | undefined {
  const pixel = (at: number): number => ((at - low) / (high - low)) * width;
  const room = valueWidth(text) + besideBar;
  if (pixel(to) + room <= width + 0.5) return { x: pixel(to) + besideBar, colour: ink, align: "left" };
  if (pixel(from) - room >= 0) return { x: pixel(from) - besideBar, colour: ink, align: "right" };
  if (pixel(to) - pixel(from) < room + besideBar) return undefined;
  return { x: pixel(to) - besideBar, colour: isDark(colour) ? "white" : ink, align: "right" };
}

const isDark = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue < 140;
};
