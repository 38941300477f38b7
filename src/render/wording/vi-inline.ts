import type { InlineWording } from "./inline.ts";

/** The Vietnamese sentences of inline mode. */
export const viInline: InlineWording = {
  askAlone: "Hỏi riêng bot",
  nothing: "Không tìm thấy trong kho. Hỏi riêng bot",
};
