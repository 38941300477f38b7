import { h, icon, words } from "./dom.js";
import { openMenu } from "./menu.js";

/** The row in which one writes: the bot's commands, the field, files, sending. */
export function createField({ submit, files, commands, typed, key }) {
  const field = h("textarea", {
    class: "field",
    rows: 1,
    "aria-label": words.write,
    placeholder: words.write,
    maxLength: 4096,
  });
  const round = (name, label, act) => {
    const button = h("button", { type: "button", class: "round", "aria-label": label, title: label, onclick: act });
    button.append(icon(name));
    return button;
  };
  const picker = h("input", { type: "file", hidden: true, tabIndex: -1, "aria-label": words.attachFile });
  let kind = "document";
  const choose = (next, accept) => {
    kind = next;
    picker.accept = accept;
    picker.click();
  };
  picker.addEventListener("change", () => {
    const file = picker.files[0];
    picker.value = "";
    if (file !== undefined) void files(file, kind);
  });
  const attach = round("attach", words.attach, () =>
    openMenu(attach, words.attach, [
      { text: words.attachPhoto, act: () => choose("photo", "image/png,image/jpeg,image/gif") },
      { text: words.attachFile, act: () => choose("document", "") },
    ]),
  );
  attach.setAttribute("aria-haspopup", "menu");
  attach.setAttribute("aria-expanded", "false");
  const sendButton = round("send", words.send, submit);
  sendButton.classList.add("send");
  field.addEventListener("input", () => {
    grow();
    typed();
  });
  field.addEventListener("keydown", (event) => {
    // Enter may end a word that an input method composes, as Vietnamese ones do.
    if (event.isComposing || key(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  });

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
  }

  /** Puts a text into the field, with the cursor behind it. */
  function set(text) {
    field.value = text;
    grow();
    field.setSelectionRange(text.length, text.length);
  }

  /** Shows what sending does: a new message, or a change of an old one. */
  function saves(isEdit) {
    const label = isEdit ? words.save : words.send;
    sendButton.setAttribute("aria-label", label);
    sendButton.title = label;
    sendButton.replaceChildren(icon(isEdit ? "check" : "send"));
  }

  const row = h("div", { class: "row" }, round("menu", words.commands, commands), field, attach, sendButton, picker);
  return { row, field, set, saves };
}
