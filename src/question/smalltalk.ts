import { foldText } from "../text/fold.ts";

/** What is said without asking anything, folded; longer phrases first. */
const SAID =
  /\b(?:duoc roi|hay qua|tot lam|tuyet voi|hieu roi|biet roi|da hieu|cam on|tam biet|thank you|thanks?|chao|hello|hi|alo|bye|tks|oke|okay|ok|vang|da|u|uh|um|thoi)\b/g;
/** Whom it is said to, and what goes along with it. */
const BESIDE = /\b(?:moi nguoi|ca nha|xin|rat|ban|bot|em|anh|chi|ad|admin|nhe|nha|a|nhieu|roi|day|vay|the|lam)\b/g;

/** Whether a line is a greeting, thanks or a nod: nothing to go on from, and no end to what went before. */
export function isSmallTalk(typed: string): boolean {
  const words = (foldText(typed.normalize("NFC")).match(/[a-z]+|[0-9]/g) ?? []).join(" ");
  const rest = words.replace(SAID, "");
  return rest !== words && rest.replace(BESIDE, "").trim() === "";
}
