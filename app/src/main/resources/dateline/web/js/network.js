// Who does what to whom, by quad class: arcs, and the same as a table.
import { $, h, number, s } from "./dom.js";
import { QUADS, country } from "./codes.js";
import { ask, here } from "./api.js";
import { go, state } from "./state.js";
import { nothing } from "./results.js";

const NODES = 24;
const LABEL = 200;

/** How many pixels wide the longest of these words is; the picture's margin. */
function longest(words) {
  const ctx = document.createElement("canvas").getContext("2d");
  ctx.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return Math.min(LABEL, Math.ceil(Math.max(...words.map((w) => ctx.measureText(w).width))));
}

/** A label, drawn narrower where it would not fit. */
function label(words, x, y) {
  const narrow = longest([words]) >= LABEL ? { textLength: LABEL, lengthAdjust: "spacingAndGlyphs" } : {};
  return s("text", { x, y, "text-anchor": "end", ...narrow }, words);
}

function order(edges) {
  const weight = new Map();
  for (const e of edges) for (const n of [e.actor, e.recipient]) weight.set(n, (weight.get(n) || 0) + e.count);
  return [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, NODES).map(([n]) => n);
}

function picture(edges) {
  const nodes = order(edges);
  const names = nodes.map((n) => (country(n) === n ? n : `${country(n)} ${n}`));
  const step = 26, x = longest(names) + 26, wide = Math.min(480, Math.max(300, $("view").clientWidth - 24)), most = Math.max(...edges.map((e) => e.count)), height = nodes.length * step + 10;
  const y = new Map(nodes.map((n, i) => [n, 18 + i * step]));
  const svg = s("svg", { viewBox: `0 0 ${wide} ${height}`, role: "img", "aria-label": "Arcs from actor to recipient; the table below says the same" });
  const seen = new Map();
  for (const e of edges) {
    if (!y.has(e.actor) || !y.has(e.recipient)) continue;
    const a = y.get(e.actor), b = y.get(e.recipient), width = 1.2 + 5 * Math.sqrt(e.count / most);
    const k = seen.get(`${e.actor}>${e.recipient}`) || 0;
    seen.set(`${e.actor}>${e.recipient}`, k + 1);
    const reach = e.actor === e.recipient ? 26 + 8 * k : Math.min(290, (wide - x - 12) / 0.75, 30 + Math.abs(b - a) * 0.62) + 8 * k;
    const d = e.actor === e.recipient ? `M${x} ${a - 5}C${x + reach} ${a - 14} ${x + reach} ${a + 14} ${x} ${a + 5}` : `M${x} ${a}C${x + reach} ${a} ${x + reach} ${b} ${x} ${b}`;
    svg.append(s("path", { d, class: `q${e.quad}`, "stroke-width": width.toFixed(1) }, s("title", {}, `${country(e.actor)} to ${country(e.recipient)}: ${QUADS[e.quad]}, ${e.count}`)));
    if (e.actor !== e.recipient) svg.append(s("circle", { cx: x + 5, cy: b, r: Math.min(3.5, 1 + width / 2) }));
  }
  nodes.forEach((n, i) => svg.append(label(names[i], x - 10, y.get(n) + 4)));
  return svg;
}

export async function network() {
  const net = await ask("page", "network", { q: here(), most: 120 });
  if (!net) return null;
  if (!net.edges.length) return nothing();
  const choose = (e) => go({ filters: [...new Set([...state().filters.filter((f) => !/^(actor|recipient|quad):/.test(f)), `actor:${e.actor}`, `recipient:${e.recipient}`])], view: "" });
  return h("div", { class: "net" }, h("p", { class: "meta" }, "From actor to recipient; a dot marks the recipient, the colour the quad class."), picture(net.edges),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of who does what to whom" }, h("table", {}, h("caption", {}, net.left ? `The ${net.edges.length} most frequent of ${number(net.edges.length + net.left)}` : "All pairs"),
      h("thead", {}, h("tr", {}, ["Actor", "Recipient", "Quad class", "Events"].map((t, i) => h("th", { scope: "col", class: i === 3 ? "num" : null }, t)))),
      h("tbody", {}, net.edges.map((e) => h("tr", {}, h("td", {}, country(e.actor)), h("td", {}, h("button", { type: "button", onclick: () => choose(e), "aria-label": `Show ${country(e.actor)} to ${country(e.recipient)}` }, country(e.recipient))), h("td", {}, h("i", { class: `swatch q${e.quad}` }), QUADS[e.quad]), h("td", { class: "num" }, number(e.count))))))));
}
