import { canonical, fold, foldText, isMarked } from "../../../src/text/fold.ts";
import type { Syllables } from "./syllables.ts";

/** A proper name: its syllables in lower case, and whether it is a person's. */
export interface Name {
  readonly syllables: readonly string[];
  readonly isPerson: boolean;
}

const CAPITAL = "\\p{Lu}\\p{Ll}*";
const RUN = `${CAPITAL}(?: ${CAPITAL}){1,3}`;
const NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const PLACES =
  "tỉnh|huyện|quận|xã|phường|thị trấn|thị xã|thành phố|bản|thôn|ấp|làng|hồ|sông|suối|cầu|chợ|đèo|núi|đồi|bến|bãi đỗ|khu vực|đường|cánh đồng|eo|tái định cư|" +
  "Tỉnh ủy|Huyện ủy|Thành ủy|Tỉnh đoàn|Huyện đoàn|đoàn|đội|Đoàn|Tiểu học|THCS|THPT";
const PEOPLE = "ông|bà|anh|chị|đồng chí|bác sĩ|Tác giả bài viết:|Tác giả:|author:";
const AFTER_PLACE = new RegExp(
  `${NO_LETTER_BEFORE}(?<!Hợp tác )(?:${PLACES}) (${RUN}(?:(?:, | và )${RUN})*)${END}`,
  "gu",
);
const AFTER_PERSON = new RegExp(`${NO_LETTER_BEFORE}(?:${PEOPLE}) (${RUN})${END}`, "gu");
const IN_CAPITALS =
  /(?<!\p{L})(?<!HỢP TÁC )(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|THỊ TRẤN|THÀNH PHỐ|TỈNH ỦY|HUYỆN ỦY) (\p{Lu}+(?: \p{Lu}+){1,2})[ \t]*$/gmu;
/** Between marks or "và" on both sides: an item of a list, or the place at a date's head. */
const BOUNDED = new RegExp(`(?<=^|[,(;:] | và |\\()${CAPITAL}(?: ${CAPITAL}){1,2}(?=[,);]|\\.\\s|\\.$| và )`, "gmu");
const LONG = new RegExp(`(?<=\\p{Ll} )(?<!Hợp tác xã )${CAPITAL}(?: ${CAPITAL}){2,3}${END}`, "gu");
/** First syllables of bodies and offices, which are no names: Ban Bí thư, Bộ Chính trị. */
const BODIES = new Set(
  "ban bộ sở phòng hội đoàn đảng đại ủy quốc trung chính nhân mặt văn công quân cựu liên tỉnh huyện thành phó bí chủ trưởng thường khối nhà quy nghị chỉ kế thông báo quyết ngân tổ tòa viện tết tiếng"
    .split(" ")
    .map(canonical),
);

/** What stands in capitals at a sentence's head before a name: "Ở Pú Chạng", "Xã Bản Chiềm". */
const PREPOSITIONS = new Set("ở tại theo từ của đến về năm hồi cuối đầu nếu khi".split(" ").map(canonical));
const HEADS = new Set("xã huyện tỉnh phường thôn chợ hồ cầu cụ ông bà trường".split(" ").map(canonical));

/** The names of places and persons of the texts, known by what stands before them, by standing in a list, or by their length. */
export function namesIn(texts: readonly string[]): Name[] {
  const names = new Map<string, Name>();
  const add = (run: string, isPerson: boolean): void => {
    const all = run.toLowerCase().normalize("NFC").split(" ");
    const first = canonical(all[0] ?? "");
    const isLed = PREPOSITIONS.has(first) || (HEADS.has(first) && all.length > 2);
    const syllables = isLed ? all.slice(1) : all;
    if (syllables.length < 2 || BODIES.has(canonical(syllables[0] ?? ""))) return;
    const key = syllables.map(canonical).join(" ");
    if (!names.has(key)) names.set(key, { syllables, isPerson });
  };
  for (const text of texts) {
    for (const [, run = ""] of text.matchAll(AFTER_PERSON)) add(run, true);
    for (const [, runs = ""] of text.matchAll(AFTER_PLACE)) for (const run of runs.split(/, | và /)) add(run, false);
    for (const [, run = ""] of text.matchAll(IN_CAPITALS)) add(run, false);
    for (const pattern of [BOUNDED, LONG]) for (const [run] of text.matchAll(pattern)) add(run, false);
  }
  // A longer name is tried first: Co Mạ Thượng before Co Mạ.
  return [...names.values()].toSorted((a, b) => b.syllables.length - a.syllables.length);
}

/** Replaces names in texts: in documents where they are written in capitals, in questions however they are typed. */
export class Names {
  readonly #names: readonly Name[];
  readonly #syllables: Syllables;

  constructor(names: readonly Name[], syllables: Syllables) {
    this.#names = names;
    this.#syllables = syllables;
    for (const name of names) this.#made(name);
  }

  inDocument(text: string): string {
    return this.#replace(text, (word, syllable) => /^\p{Lu}/u.test(word) && canonical(word) === canonical(syllable));
  }

  inQuestion(text: string): string {
    const spelt = this.#replace(text, (word, syllable) => canonical(word) === canonical(syllable));
    const plain = this.#replace(spelt, (word, syllable) => fold(syllable) === word.toLowerCase());
    return this.#initials(plain);
  }

  /** A name within a file's name or an id: without marks, joined with "-". */
  inSlug(text: string): string {
    return this.#replace(text.replaceAll("-", " "), (word, syllable) => fold(syllable) === word).replaceAll(" ", "-");
  }

  /** Whether a question holds a name with a typing error, which nothing replaces: all of it but one letter, in a syllable that is no word. */
  holdsMisspelt(text: string, isWord: (folded: string) => boolean): boolean {
    const words =
      foldText(text)
        .toLowerCase()
        .match(/[a-z]+/g) ?? [];
    return this.#names.some(({ syllables }) => {
      const name = syllables.map(fold);
      return words.some((_, at) => {
        const wrong = name.flatMap((syllable, i) => {
          const typed = words[at + i] ?? "";
          return typed === syllable ? [] : [{ typed, syllable }];
        });
        const [one] = wrong;
        return wrong.length === 1 && one !== undefined && !isWord(one.typed) && oneApart(one.syllable, one.typed);
      });
    });
  }

  #made({ syllables, isPerson }: Name): string[] {
    return syllables.map((syllable) => this.#syllables(syllable, isPerson && SURNAMES.has(canonical(syllable))));
  }

  #replace(text: string, same: (word: string, syllable: string) => boolean): string {
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((found) => ({ word: found[0], at: found.index }));
    let replaced = "";
    let done = 0;
    for (let i = 0; i < words.length; i++) {
      const name = this.#names.find(({ syllables }) =>
        syllables.every((syllable, j) => {
          const [before, one] = [words[i + j - 1], words[i + j]];
          if (one === undefined || !same(one.word, syllable)) return false;
          return j === 0 || (before !== undefined && text.slice(before.at + before.word.length, one.at) === " ");
        }),
      );
      if (name === undefined) continue;
      const parts = words.slice(i, i + name.syllables.length);
      const asPlain = isPlainly(
        parts.map(({ word }) => word),
        name,
        text,
      );
      const made = this.#made(name);
      for (const [j, { word, at }] of parts.entries()) {
        const syllable = made[j] ?? "";
        replaced += text.slice(done, at) + inCase(asPlain ? fold(syllable) : syllable, word);
        done = at + word.length;
      }
      i += parts.length - 1;
    }
    return replaced + text.slice(done);
  }

  /** "huyện TL" for huyện Thạch Lũng. */
  #initials(text: string): string {
    return text.replace(/(?<=(?:huyện|tỉnh|xã|phường) )\p{Lu}{2,3}(?!\p{L})/gu, (letters) => {
      const name = this.#names.find(({ syllables }) => initialsOf(syllables) === letters);
      return name === undefined ? letters : initialsOf(this.#made(name));
    });
  }
}

const SURNAMES = new Set(
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai trương lâm cao"
    .split(" ")
    .map(canonical),
);

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.charAt(0).toUpperCase()).join("");

/** Whether a name is typed without the marks that it has, or, where it has none, stands in a text without any. */
function isPlainly(words: readonly string[], { syllables }: Name, text: string): boolean {
  return !words.some(isMarked) && (syllables.some(isMarked) || !isMarked(text));
}

function inCase(syllable: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return syllable.toUpperCase();
  return /^\p{Lu}/u.test(like) ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}

/** Whether two words differ by one letter more, less or other, or by two that changed places. */
function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === "" || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const [tail, rest] = [short.slice(from), long.slice(from)];
  if (short.length < long.length) return rest.slice(1) === tail;
  return (
    tail.slice(1) === rest.slice(1) || (tail.slice(2) === rest.slice(2) && tail[0] === rest[1] && tail[1] === rest[0])
  );
}
