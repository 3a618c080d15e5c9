// The command palette.
import { $, h } from "./dom.js";
import { go, query } from "./state.js";
import { nextTheme } from "./theme.js";
import { openSaved, shown, views } from "./views.js";
import { openWork } from "./work.js";

export const VIEWS = [["", "List"], ["table", "Table"], ["incidents", "Incidents"], ["network", "Network"], ["chronology", "Chronology"], ["trends", "Trends"], ["review", "Review"]];

let kept = [];

function commands() {
  return [
    ...VIEWS.map(([v, n]) => [`Show ${n.toLowerCase()}`, () => go({ view: v, event: "", incident: "" })]),
    ["Clear all filters", () => go({ q: "", filters: [], from: "", to: "", box: "", span: "", event: "", incident: "" })],
    ["Save this view", openSaved], ["Take in files, export, code again", openWork], ["Change theme", nextTheme], ["Focus search", () => $("q").focus()], ["Focus timeline", () => document.querySelector("#timeline svg")?.focus()],
    ...["json", "csv", "geojson"].map((f) => [`Export as ${f.toUpperCase()}`, () => { location.href = `/api/v1/events?${new URLSearchParams({ q: query(), format: f })}`; }]),
    ...kept.map((v) => [`Open “${v.name}”`, () => go(shown(v))]),
  ];
}

export function openPalette() {
  const box = $("palette");
  const items = h("ul", { role: "listbox", id: "palette-list", "aria-label": "Commands" });
  const input = h("input", { type: "text", role: "combobox", "aria-label": "Command", "aria-controls": "palette-list", "aria-expanded": "true", placeholder: "Type a command", autocomplete: "off" });
  let at = 0, found = [];
  const run = (c) => { box.close(); c[1](); };
  const draw = () => {
    const words = input.value.toLowerCase().split(/\s+/);
    found = commands().filter(([n]) => words.every((w) => n.toLowerCase().includes(w)));
    at = Math.max(0, Math.min(at, found.length - 1));
    items.replaceChildren(...found.map((c, i) => h("li", { role: "option", id: `cmd-${i}`, "aria-selected": String(i === at), onclick: () => run(c) }, h("span", { class: "cmd" }, c[0]))));
    if (found.length) input.setAttribute("aria-activedescendant", `cmd-${at}`); else input.removeAttribute("aria-activedescendant");
    items.children[at]?.scrollIntoView({ block: "nearest" });
  };
  input.addEventListener("input", () => { at = 0; draw(); });
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") { at += e.key === "ArrowDown" ? 1 : -1; at = (at + found.length) % Math.max(1, found.length); draw(); e.preventDefault(); }
    if (e.key === "Enter" && found[at]) { e.preventDefault(); run(found[at]); }
  });
  box.replaceChildren(input, items);
  draw();
  box.showModal();
  input.focus();
  views().then((all) => { kept = all; if (box.open) draw(); }).catch(() => {});
}
