// The command palette, and the saved views.
import { $, h, say } from "./dom.js";
import { go, query, state, url } from "./state.js";
import { nextTheme } from "./theme.js";

export const VIEWS = [["", "List"], ["table", "Table"], ["incidents", "Incidents"], ["network", "Network"], ["chronology", "Chronology"], ["trends", "Trends"], ["review", "Review"]];

const kept = () => { try { return JSON.parse(localStorage.getItem("views")) || []; } catch { return []; } };
const keep = (all) => localStorage.setItem("views", JSON.stringify(all));

function commands() {
  return [
    ...VIEWS.map(([v, n]) => [`Show ${n.toLowerCase()}`, () => go({ view: v, event: "", incident: "" })]),
    ["Clear all filters", () => go({ q: "", filters: [], from: "", to: "", box: "", event: "", incident: "" })],
    ["Save this view", openSaved], ["Change theme", nextTheme], ["Focus search", () => $("q").focus()], ["Focus timeline", () => document.querySelector("#timeline svg")?.focus()],
    ...["json", "csv", "geojson"].map((f) => [`Export as ${f.toUpperCase()}`, () => { location.href = `/api/v1/events?${new URLSearchParams({ q: query(), format: f })}`; }]),
    ...kept().map((v) => [`Open “${v.name}”`, () => { location.href = v.url; }]),
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
}

export function openSaved() {
  const box = $("saved");
  const name = h("input", { type: "text", "aria-label": "Name of this view", placeholder: "Name of this view" });
  const draw = () => {
    const views = kept();
    const row = (v, i) => h("li", {}, h("a", { href: v.url }, v.name), h("a", { class: "slim", href: v.feed, "aria-label": `Feed of ${v.name}` }, "Feed"), h("button", { class: "slim", type: "button", "aria-label": `Forget ${v.name}`, onclick: () => { keep(views.filter((_, k) => k !== i)); draw(); } }, "Forget"));
    box.replaceChildren(h("h2", {}, "Saved views"), h("form", { method: "dialog", onsubmit: (e) => { e.preventDefault(); save(); } }, name, h("button", { class: "act", type: "submit" }, "Save this view")),
      views.length ? h("ul", {}, views.map(row)) : h("p", { class: "empty" }, "None yet. A saved view is its address and a feed (RSS) of what is new in it; they are kept in this browser."), h("button", { type: "button", onclick: () => box.close() }, "Close"));
  };
  const save = () => {
    if (!name.value.trim()) { name.focus(); return; }
    keep([...kept(), { name: name.value.trim(), url: url(state()), feed: `/api/v1/feed.rss?${new URLSearchParams({ q: query(), title: name.value.trim() })}` }]);
    say(`Saved ${name.value.trim()}`);
    name.value = "";
    draw();
  };
  draw();
  box.showModal();
  name.focus();
}
