/** The sentences over the results of an inline query, at most 64 UTF-16 units each, in one language. */
export interface InlineWording {
  readonly askAlone: string;
  readonly nothing: string;
}
