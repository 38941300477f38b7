import { h } from "./dom.js";

let closeOpen = () => {};

/**
 * Opens a menu at an element, which gets the focus back; each item has a `text`, what it does (`act`), and, where one of them is
 * chosen, `checked`. Arrow keys, Home, End and Escape work as in any menu.
 */
export function openMenu(anchor, label, items, at) {
  closeOpen();
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label });
  const buttons = items.map(({ text, picture, checked, act }) => {
    const role = checked === undefined ? "menuitem" : "menuitemradio";
    const props = {
      type: "button",
      role,
      tabIndex: -1,
      "aria-checked": checked === undefined ? null : String(checked),
    };
    return h("button", { ...props, onclick: () => close(act) }, picture, h("span", {}, text));
  });
  menu.append(...buttons);
  document.body.append(menu);
  place(menu, at ?? below(anchor));
  anchor.setAttribute("aria-expanded", "true");

  function close(then) {
    closeOpen = () => {};
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    document.removeEventListener("click", touchOutside, true);
    anchor.focus();
    then?.();
  }
  function outside(event) {
    if (event.pointerType !== "touch" && !menu.contains(event.target)) close();
  }
  /** A touch beside the menu closes it and does nothing else. */
  function touchOutside(event) {
    if (event.pointerType !== "touch" || menu.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }
  menu.addEventListener("keydown", (event) => {
    const now = buttons.indexOf(document.activeElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) buttons.at(next % buttons.length).focus();
    else if (event.key !== "Escape" && event.key !== "Tab") return;
    else close();
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("click", touchOutside, true);
  closeOpen = close;
  (buttons.find((button) => button.getAttribute("aria-checked") === "true") ?? buttons[0]).focus();
}

function below(anchor) {
  const { left, right, bottom, top } = anchor.getBoundingClientRect();
  return { x: left, right, y: bottom + 4, above: top - 4 };
}

/** Beside the given point, but within the window. */
function place(menu, { x, y, right = x, above = y }) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = x + width > innerWidth - 8 ? right - width : x;
  const top = y + height > innerHeight - 8 ? above - height : y;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}
