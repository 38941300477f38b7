import { byId, h, icon, words } from "./dom.js";

/** Shows a dialog until it is closed; the answer is what its buttons say, "" for Escape. */
function show(dialog) {
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function dialogOf(label, children, buttons) {
  const dialog = h("dialog", { class: "dialog", "aria-label": label });
  const row = buttons.map(({ text, value, class: name = "" }) =>
    h("button", { type: "button", class: `plain ${name}`, onclick: () => dialog.close(value) }, text),
  );
  dialog.append(...children, h("div", { class: "dialog-buttons" }, row));
  closeOnBackdrop(dialog);
  return dialog;
}

function closeOnBackdrop(dialog) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close("");
  });
}

/** A note that has to be closed: what a button answers as an alert. */
export function alertOf(text) {
  return show(dialogOf(text, [h("p", {}, text)], [{ text: words.ok, value: "ok" }]));
}

/** Asks before a link is opened whose address its text does not show. */
export async function confirmLink(url) {
  const body = [h("p", {}, words.openLink), h("p", { class: "dialog-url" }, url)];
  const buttons = [
    { text: words.cancel, value: "" },
    { text: words.open, value: "open" },
  ];
  if ((await show(dialogOf(words.openLink, body, buttons))) === "open") openOutside(url);
}

/** Opens an address of the web in a window of its own, which learns nothing of this one. */
export function openOutside(url) {
  window.open(url, "_blank", "noopener,noreferrer");
}

/** Asks in which place something is to go on; undefined for nowhere. */
export async function choosePlace(places) {
  const dialog = dialogOf(words.shareWhere, [h("p", {}, words.shareWhere)], [{ text: words.cancel, value: "" }]);
  const list = places.map(({ name, place }) =>
    h("button", { type: "button", class: "choice", onclick: () => dialog.close(place) }, name),
  );
  dialog.querySelector(".dialog-buttons").before(h("div", { class: "choices" }, list));
  const chosen = await show(dialog);
  return places.find(({ place }) => place === chosen);
}

/** Shows a photo as large as the window. */
export function viewPhoto(source, alt) {
  const dialog = h("dialog", { class: "viewer", "aria-label": alt });
  const close = h("button", {
    type: "button",
    class: "round",
    "aria-label": words.close,
    onclick: () => dialog.close(""),
  });
  close.append(icon("close"));
  dialog.append(close, h("img", { src: source, alt }));
  closeOnBackdrop(dialog);
  return show(dialog);
}

/** Tells screen readers that a message came. */
export function announce(text) {
  byId("news").textContent = text;
}
