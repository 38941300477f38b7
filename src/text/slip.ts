/** Whether two words are one slip apart: a letter that is another, one more, one less, or two neighbours swapped; equal words are. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwap = left.length === 2 && right === `${left[1]}${left[0]}`;
  return isSwap || Math.max(left.length, right.length) <= 1;
}
