/** A whole number with its thousands set apart, by default in Vietnamese style: 29054 -> "29.054". */
export function wholeNumber(value: number, separator: "." | "," = "."): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** An ISO date as people write it: "2019-05-30" -> "30/05/2019"; anything else as it stands. */
export function shownDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** A line that ends as a question does: "số đảng viên." -> "số đảng viên?". */
export function asQuestion(text: string): string {
  return `${text.replace(/[\s?!.,;:]+$/u, "")}?`;
}
