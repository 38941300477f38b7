import { join } from "node:path";
import { expect, it } from "vitest";
import { torture } from "./torture/loop.ts";
import { temporaryFolder } from "./support/folders.ts";

it("A library loses no change that it acknowledged and holds none half-made, though the program is killed 12 times", async () => {
  const root = temporaryFolder({ "a.md": "Xã A có 5 hộ.", "b/c.md": "Xã B có 6 hộ." });
  const { kills, acknowledged, ...wrong } = await torture(
    root,
    join(temporaryFolder(), "library.sqlite"),
    12,
    () => {},
  );
  expect(kills).toBe(12);
  expect(acknowledged).toBeGreaterThanOrEqual(12);
  expect(wrong).toMatchObject({ lost: 0, halfMade: 0, litter: 0 });
}, 60_000);
