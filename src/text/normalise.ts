/** Characters that are invisible or steer layout: controls, zero-width, bidirectional marks, variation selectors; at the end tags, as surrogates. */
const INVISIBLE = new RegExp(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\udb40-\udb43][\udc00-\udfff]`,
  "g",
);

/** Turns lone surrogates into U+FFFD and composes (NFC), so that equal texts are equal strings; line ends become "\n". */
export function compose(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .normalize("NFC");
}

/** Composes a text and removes its invisible characters: for questions and settings, which nobody quotes. */
export function clean(text: string): string {
  return compose(text).replace(INVISIBLE, "").normalize("NFC");
}

/** Composes a text and makes every run of white space one space: the "visible text" that excerpts are substrings of. */
export function visible(text: string): string {
  return compose(text).replace(/\s+/g, " ").trim();
}

/** Cleans a text and makes every run of white space one space. */
export function normalise(text: string): string {
  return visible(clean(text));
}
