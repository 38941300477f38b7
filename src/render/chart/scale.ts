import type { Comparison } from "../../model/statistics.ts";
import type { Wording } from "../wording/wording.ts";

/** The axis of a chart: what it spans, and where it has marks. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** No value takes more of an axis. */
const MOST_ROOM = 0.6;
const MOST_TICKS = 5;
/** Ranges that all lie above this share of their greatest value are shown without what is below. */
const HIGH = 0.6;

/** The axis that suits the values: from 0, to the whole where there is one; only ranges may begin higher. Counted things get no halves. */
export function scaleOf(
  comparison: Comparison,
  /** The share of the axis that each value takes where it is printed beside its bar. */
  rooms: readonly number[],
  wording: Wording,
): Scale {
  const { kind, isPercent, whole, data } = comparison;
  const greatest = Math.max(...data.map(({ value, valueMax }) => valueMax ?? value));
  const least = Math.min(...data.map(({ value }) => value));
  const isHigh = kind === "ranges" && least > HIGH * greatest;
  const ends = data.map(({ value, valueMax }, i) => ({
    end: valueMax ?? value,
    free: 1 - Math.min(rooms[i] ?? 0, MOST_ROOM),
  }));
  const isOfHundred = isPercent && kind === "ranges" && greatest <= 100;
  const endFrom = (from: number): number =>
    whole?.value ?? (isOfHundred ? 100 : Math.max(...ends.map(({ end, free }) => from + (end - from) / free)));
  const isWhole = data.every((datum) => Number.isInteger(datum.value) && Number.isInteger(datum.valueMax ?? 0));
  const step = Math.max(stepOf(isHigh ? endFrom(least) - least : endFrom(0)), isWhole ? 1 : 0);
  const from = isHigh ? Math.max(0, (Math.ceil(least / step) - 1) * step) : 0;
  const to = endFrom(from);
  const values = Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => round(from + i * step));
  const label = tickLabel(isPercent, to, wording);
  return { domain: [from, to], ticks: values.map((value) => ({ value, label: label(value) })) };
}

/** 1, 2 or 5 times a power of ten, so that few marks are needed. */
function stepOf(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / MOST_TICKS));
  const step = [1, 2, 5, 10].find((factor) => span / (factor * power) <= MOST_TICKS) ?? 10;
  return round(step * power);
}

const round = (value: number): number => Number(value.toPrecision(12));

function tickLabel(isPercent: boolean, to: number, { number, statistics }: Wording): (value: number) => string {
  const { billion, million } = statistics.scales;
  const [scale, name] = isPercent || to < 1e6 ? [1, ""] : to < 1e9 ? [1e6, million] : [1e9, billion];
  const shown = (value: number): string => {
    const [, decimals] = String(value).split(".");
    return [number(Math.trunc(value)), ...(decimals === undefined ? [] : [decimals])].join(statistics.decimal);
  };
  return (value) => {
    const scaled = shown(round(value / scale));
    return isPercent ? `${scaled}%` : [scaled, ...(value === 0 || name === "" ? [] : [name])].join(" ");
  };
}
