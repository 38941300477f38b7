import { byId, h } from "./dom.js";

const SHOWN_MS = 4000;

/** Shows a line for a moment; screen readers say it. */
export function toast(text) {
  const line = h("p", { class: "toast" }, text);
  byId("toasts").append(line);
  setTimeout(() => line.remove(), SHOWN_MS);
}
