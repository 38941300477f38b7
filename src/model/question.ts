import type { QuestionKind } from "./answer.ts";
import type { DocumentKey, DocumentKind, Span } from "./document.ts";

/** What a word does in a question: only content counts in full. */
export type Role = "content" | "function" | "interrogative" | "particle" | "key";

/** One syllable or number of a question as it was understood. */
export interface QuestionTerm {
  readonly surface: string;
  readonly accented: string;
  readonly folded: string;
  readonly role: Role;
  /** 0 to 1, by role. */
  readonly weight: number;
  /** Whether only white space stands before it, so that it forms a pair with the term before. */
  readonly joined: boolean;
  readonly capital: boolean;
}

/** Another wording for the terms from `at` on, `length` of them. */
export interface Expansion {
  readonly at: number;
  readonly length: number;
  /** Accented syllables. */
  readonly to: readonly string[];
  /** Near 1 for equivalents by rule (12 = mười hai), less for synonyms. */
  readonly weight: number;
  /** Whether the terms mean nothing one by one: "thứ hai" is one thing, "hai là" its other wording. */
  readonly whole: boolean;
}

/** A name in a question, as a range of its terms. */
export interface Name {
  readonly at: number;
  readonly length: number;
  /** Known or shown to be a place. */
  readonly place: boolean;
  /** The accented word before a place that says what it is: "huyện", "phố" (thành phố), "" where there is none. */
  readonly head: string;
}

export interface Question {
  /** As understood: marks restored, abbreviations written out. */
  readonly text: string;
  /** Whether that differs from what was typed in more than case and punctuation. */
  readonly changed: boolean;
  /** Best first, never empty. */
  readonly kinds: readonly QuestionKind[];
  readonly terms: readonly QuestionTerm[];
  readonly expansions: readonly Expansion[];
  /** The documents it names by number. */
  readonly keys: readonly (DocumentKey & Span)[];
  /** The folded syllables, one or two, of the noun that is counted: "bao nhiêu đảng viên" -> dang, vien; empty where any noun will do ("mấy người"). */
  readonly counted: readonly string[];
  /** What it says of what is counted, as a range of its terms: "bị kỷ luật" of "bao nhiêu đảng viên bị kỷ luật"; null where it says nothing. */
  readonly predicate: { readonly at: number; readonly length: number } | null;
  /** Where it names what statistics divide by, as ranges of terms: "nữ", "phó bí thư", "tái cử". */
  readonly attributes: readonly { readonly at: number; readonly length: number }[];
  /** Ordinals that pick one of several, as ranges of terms: "lần thứ XV", "khóa 20", "loại II", "vùng B". */
  readonly ordinals: readonly { readonly at: number; readonly length: number }[];
  /** Whether it asks for the least or the most of several. */
  readonly extreme: "least" | "most" | null;
  /** Whether it asks for two figures of one sort. */
  readonly isPair: boolean;
  readonly years: readonly number[];
  /** Whether its two years are the ends of one time: "nhiệm kỳ 2020 - 2025". */
  readonly isPeriod: boolean;
  /** Places, bodies and persons it names: evidence for refusing. */
  readonly names: readonly Name[];
  /** The type of document it asks for: "kế hoạch nào", "số mấy" of a quyết định. */
  readonly documentKind: DocumentKind | null;
  /** The types of document that it speaks of: "cái chỉ thị mà …". */
  readonly spokenKinds: readonly DocumentKind[];
  /** Whether it wants what is in force now, or what was before. */
  readonly recent: "newest" | "oldest" | null;
  /** Whether it asks what came in the place of the document that it names. */
  readonly successor: boolean;
  /** The end of a time that it asks for: "đến hôm nào", "bắt đầu từ ngày nào". */
  readonly edge: "start" | "end" | null;
  /** Whether it asks for a range: "từ bao nhiêu đến bao nhiêu", "thấp nhất đến cao nhất". */
  readonly range: boolean;
}
