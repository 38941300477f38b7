import { describe, expect, it } from "vitest";
import { typedValue } from "../../src/corpus/typed.ts";
import type { Field } from "../../src/model/proposal.ts";

describe("A field that somebody types", () => {
  it.each<[Field, string, unknown]>([
    ["date", "30/5/2019", "2019-05-30"],
    ["date", "ngày 3 tháng 2 năm 2021", "2021-02-03"],
    ["date", "2019-05-30", "2019-05-30"],
    ["effective", "-", null],
    ["kind", "Chỉ thị", "directive"],
    ["kind", "quyết định", "decision"],
    ["kind", "directive", "directive"],
    ["views", "1.825", 1825],
    ["downloads", "12", 12],
    ["replaces", "12-KH/HU, 15-KH/HU", ["12-KH/HU", "15-KH/HU"]],
    ["replaces", "–", []],
    ["title", "  Về việc   trồng rừng ", "Về việc trồng rừng"],
  ])("is read: %s %j", (field, typed, value) => expect(typedValue(field, typed)).toEqual(value));

  it.each<[Field, string]>([
    ["date", "31/2/2020"],
    ["date", "hôm qua"],
    ["date", "1/2/2020 đến 3/2/2020"],
    ["kind", "bài thơ"],
    ["kind", "-"],
    ["title", "—"],
    ["title", "   "],
    ["views", "nhiều"],
    ["replaces", "số mười hai"],
  ])("is refused: %s %j", (field, typed) => expect(typedValue(field, typed)).toBeUndefined());
});
