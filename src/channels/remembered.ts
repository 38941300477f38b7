/** How long the question before is remembered for follow-ups; the wording says so too. */
export const REMEMBERED_MS = 10 * 60_000;
