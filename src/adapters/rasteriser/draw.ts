import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** The font of all charts, whose files resvg needs as TTF: with others it draws no text and says nothing. */
const font = "Be Vietnam Pro";
const weights = ["400Regular", "500Medium", "600SemiBold"];
const fontFiles = weights.map((weight) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`)),
);
const zoom = 2;

/** Draws a vega-lite specification as SVG; `over` replaces what vega-lite's compiler measured. */
export async function drawSvg(spec: TopLevelSpec, over: object = {}): Promise<string> {
  // A specification may come from nowhere but the program, yet none may fetch anything.
  const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
  const whole = { ...compile(spec).spec, ...over };
  const view = new View(parse(whole), { renderer: "none", loader });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Draws SVG as PNG, twice as large. */
export function toPng(svg: string): Uint8Array {
  const options = {
    fitTo: { mode: "zoom" as const, value: zoom },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: font },
  };
  return new Resvg(svg, options).render().asPng();
}

async function refuse(): Promise<never> {
  throw new Error("a chart holds its data itself");
}
