import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ChartError } from "../../src/model/errors.ts";
import type { Rasteriser } from "../../src/ports.ts";
import { darkPixels, readPng } from "../support/png.ts";

const font = "Be Vietnam Pro";
/** A chart that is nothing but a text. */
const saying = (text: string, more: object = {}): object => ({
  background: "white",
  width: 300,
  height: 60,
  padding: 10,
  autosize: "none",
  data: { values: [{ text }] },
  mark: { type: "text", fontSize: 24, font, color: "black" },
  encoding: { text: { field: "text" }, x: { value: 150 }, y: { value: 30 } },
  config: { view: { stroke: null } },
  ...more,
});

/** What every Rasteriser keeps to; `make` gives a fresh one. */
export function rasteriserContract(name: string, make: () => Rasteriser): void {
  const fresh = (): Rasteriser => {
    const rasteriser = make();
    onTestFinished(() => rasteriser.close());
    return rasteriser;
  };

  describe(`${name} as a Rasteriser`, () => {
    it("draws a PNG twice as large as the specification says", async () => {
      const { width, height } = readPng(await fresh().draw(saying("Xin chào")));
      expect([width, height]).toEqual([640, 160]);
    });

    it("draws letters, with every mark that Vietnamese puts on them", async () => {
      const rasteriser = fresh();
      const dark = async (text: string): Promise<number> => darkPixels(readPng(await rasteriser.draw(saying(text))));
      expect(await dark(" ")).toBe(0);
      const bare = await dark("uoiaee");
      expect(bare).toBeGreaterThan(400);
      for (const marked of ["ươiăêe", "ứợỉẵềẽ", "ừởịặểẹ"]) expect(await dark(marked)).toBeGreaterThan(bare);
    });

    it("draws a heavier text in a heavier weight", async () => {
      const rasteriser = fresh();
      const dark = async (fontWeight: number): Promise<number> => {
        const mark = { type: "text", fontSize: 24, font, fontWeight, color: "black" };
        return darkPixels(readPng(await rasteriser.draw(saying("đảng viên", { mark }))));
      };
      expect(await dark(600)).toBeGreaterThan(1.15 * (await dark(400)));
    });

    it("gives equal charts equal pictures, and others others", async () => {
      const rasteriser = fresh();
      const [a, b, c] = await Promise.all(["nữ", "nữ", "nam"].map((text) => rasteriser.draw(saying(text))));
      expect(b).toEqual(a);
      expect(c).not.toEqual(a);
      expect(await rasteriser.draw(saying("nữ"))).toEqual(a);
    });

    it("refuses a specification that is none, and draws the next", async () => {
      const rasteriser = fresh();
      for (const bad of [{}, { mark: "nothing" }, { layer: 3 }])
        await expect(rasteriser.draw(bad)).rejects.toMatchObject({ name: "ChartError", reason: "failed" });
      expect(readPng(await rasteriser.draw(saying("nữ"))).width).toBe(640);
    });

    it("fetches nothing that a specification points to", async () => {
      let asked = 0;
      const server = createServer((_, response) => {
        asked++;
        response.end('[{"text": "xa"}]');
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`;
      await fresh()
        .draw(saying("nữ", { data: { url } }))
        .catch(() => {});
      expect(asked).toBe(0);
    });

    it("draws nothing any more once it is closed, nor what was waiting then", async () => {
      const rasteriser = fresh();
      const waiting = ["a", "b"].map((text) => rasteriser.draw(saying(text)));
      const ended = waiting.map((drawn) => expect(drawn).rejects.toMatchObject({ reason: "closed" }));
      await rasteriser.close();
      await Promise.all(ended);
      rasteriser.warm();
      await expect(rasteriser.draw(saying("c"))).rejects.toThrow(ChartError);
    });
  });
}
