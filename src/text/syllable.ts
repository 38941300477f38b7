/** Onset, nucleus and coda of a Vietnamese syllable without its tone; some nuclei need a coda. */
const SYLLABLE = new RegExp(
  "^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?" +
    "(?:(?:iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu)" +
    "|(?:uyê|iê|yê|uô|ươ|uâ|oă|ă|â)(?:ch|ng|nh|[cmnpt])" +
    "|(?:oa|oe|uê|uơ|uy|oo|a|e|ê|i|o|ô|ơ|u|ư|y)(?:ch|ng|nh|[cmnpt])?)$",
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word could be a Vietnamese syllable, known or not: "phặc" is one, "kieens" and "trawm" are none. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word.toLowerCase().normalize("NFD").replace(TONES, "").normalize("NFC"));
}
