// Light, dark, or as the system has it.
import { $, h, say } from "./dom.js";

const NAMES = { auto: "Auto", light: "Light", dark: "Dark" };

function set(theme) {
  document.documentElement.dataset.theme = theme;
  const b = $("theme-button");
  b.replaceChildren(h("span", { class: "spare" }, "Theme: "), NAMES[theme]);
  b.setAttribute("aria-label", `Theme: ${NAMES[theme]}, change`);
}

export function nextTheme() {
  const order = Object.keys(NAMES);
  const next = order[(order.indexOf(document.documentElement.dataset.theme) + 1) % 3];
  localStorage.setItem("theme", next);
  set(next);
  say(`${NAMES[next]} theme`);
}

export function startTheme() {
  const kept = localStorage.getItem("theme");
  set(NAMES[kept] ? kept : "auto");
  $("theme-button").addEventListener("click", nextTheme);
}
