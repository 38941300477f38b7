import type { DocumentKind } from "../model/document.ts";
import { foldText } from "./fold.ts";

interface KindEntry {
  /** Vietnamese names, the usual one first. */
  readonly names: readonly string[];
  /** Abbreviations in document numbers, folded to upper-case ASCII. */
  readonly codes: readonly string[];
}

/** How each kind of document is named and abbreviated (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW); the first name is the one to show. */
export const kindTable: Readonly<Record<DocumentKind, KindEntry>> = {
  article: { names: ["bài viết"], codes: [] },
  directive: { names: ["chỉ thị"], codes: ["CT"] },
  plan: { names: ["kế hoạch"], codes: ["KH"] },
  guidance: { names: ["hướng dẫn"], codes: ["HD"] },
  regulation: { names: ["quy định", "qui định"], codes: ["QD", "QDI"] },
  conclusion: { names: ["kết luận"], codes: ["KL"] },
  letter: { names: ["công văn"], codes: ["CV"] },
  resolution: { names: ["nghị quyết", "nghị quyết liên tịch"], codes: ["NQ", "NQLT"] },
  decision: { names: ["quyết định"], codes: ["QD"] },
  report: { names: ["báo cáo"], codes: ["BC"] },
  notice: { names: ["thông báo"], codes: ["TB"] },
  proposal: { names: ["tờ trình"], codes: ["TTR"] },
  programme: {
    names: ["chương trình", "chương trình hành động", "chương trình công tác", "chương trình phối hợp"],
    codes: ["CTR", "CTHD", "CTPH"],
  },
  rules: {
    names: ["quy chế", "qui chế", "quy chế phối hợp", "quy chế làm việc"],
    codes: ["QC", "QCPH"],
  },
  minutes: { names: ["biên bản"], codes: ["BB"] },
  decree: { names: ["nghị định"], codes: ["ND"] },
  law: { names: ["luật", "bộ luật"], codes: ["L"] },
  circular: { names: ["thông tư", "thông tư liên tịch"], codes: ["TT", "TTLT"] },
  list: { names: ["danh mục", "danh sách"], codes: [] },
  other: {
    names: ["văn bản", "đề án", "phương án", "công điện", "pháp lệnh", "thông cáo", "giấy mời"],
    codes: ["DA", "PA", "CD", "GM", "TC"],
  },
};

const byName = new Map<string, DocumentKind>();
const byCode = new Map<string, DocumentKind[]>();
for (const [key, entry] of Object.entries(kindTable)) {
  const kind = key as DocumentKind;
  for (const name of entry.names) byName.set(foldText(name), kind);
  for (const code of entry.codes) byCode.set(code, [...(byCode.get(code) ?? []), kind]);
}
// These are words of speech before a number, not types that carry one.
for (const name of ["bai viet", "van ban", "danh muc", "danh sach"]) byName.delete(name);
const firstWords = new Set([...byName.keys()].map((name) => name.split(" ")[0]));

/** The kind that a Vietnamese name stands for, with or without tone marks and in any case; null for any other words. */
export function kindOfName(name: string): DocumentKind | null {
  return byName.get(foldText(name)) ?? null;
}

/** Whether a name of a kind may start with a folded word: rules most words of a text out before a name is put together. */
export function opensKindName(word: string): boolean {
  return firstWords.has(word);
}

/** The kinds that an abbreviation may stand for: two for QĐ (quy định, quyết định), none for letters that are no kind. */
export function kindsOfCode(code: string): readonly DocumentKind[] {
  return byCode.get(code) ?? [];
}

/** The name to show for a kind, lower case: "chỉ thị". */
export function kindName(kind: DocumentKind): string {
  return kindTable[kind].names[0] ?? "văn bản";
}

/** The kind named by the first words of a title ("Báo cáo tổng kết …", "Công văn về việc …"), null where none is. */
export function kindOfTitle(title: string): DocumentKind | null {
  const words =
    foldText(title)
      .match(/[a-z]+/g)
      ?.slice(0, 4) ?? [];
  for (let length = words.length; length > 0; length--) {
    const kind = byName.get(words.slice(0, length).join(" "));
    if (kind) return kind;
  }
  return null;
}
