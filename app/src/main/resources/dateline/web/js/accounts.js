// The chronology and the trends, as the server writes them.
import { h, number, plural, s } from "./dom.js";
import { country } from "./codes.js";
import { ask, here } from "./api.js";
import { state, url } from "./state.js";
import { follow, nothing } from "./results.js";

const file = (ending) => `/api/v1/chronology.${ending}?${new URLSearchParams({ q: here() })}`;

function line(l) {
  const change = { event: l.event, incident: "", view: "chronology" };
  return h("li", {}, h("p", { dir: "auto" }, l.sentence), h("cite", {}, l.note, " — ", h("a", { href: url({ ...state(), ...change }), onclick: follow(change) }, l.source || "evidence"), ` (characters ${l.start} to ${l.end})`));
}

export async function chronology() {
  const c = await ask("page", "chronology", { q: here() });
  if (!c) return null;
  if (!c.days.length) return nothing();
  return h("div", {}, h("p", { class: "exports" }, [["md", "Markdown"], ["docx", "Word"], ["pdf", "PDF"]].map(([e, n]) => h("a", { href: file(e), download: `chronology.${e}` }, n)), h("a", { href: `/api/v1/feed.rss?${new URLSearchParams({ q: here() })}` }, "Feed (RSS)")),
    h("div", { class: "chron" }, c.left ? h("p", {}, `The first ${number(c.lines)} of ${number(c.lines + c.left)} events; narrow the question for the rest.`) : null,
      c.days.map((d) => h("section", {}, h("h3", {}, d.title), h("ol", {}, d.lines.map(line))))));
}

function spark(bins, marks) {
  const w = 400, hgt = 80, most = Math.max(1, ...bins.map((b) => b.count), ...bins.map((b) => b.expected || 0));
  const x = (i) => (bins.length < 2 ? w / 2 : (i / (bins.length - 1)) * (w - 8) + 4), y = (n) => hgt - 6 - (n / most) * (hgt - 14);
  const svg = s("svg", { viewBox: `0 0 ${w} ${hgt}`, preserveAspectRatio: "none", role: "img", "aria-label": `${bins.length} ${bins.length === 1 ? "week" : "weeks"}, at most ${most.toFixed(0)} events` });
  svg.append(s("polyline", { class: "base", points: bins.map((b, i) => `${x(i)},${y(b.expected || 0)}`).join(" ") }), s("polyline", { points: bins.map((b, i) => `${x(i)},${y(b.count)}`).join(" ") }));
  bins.forEach((b, i) => { if (b.unusual) svg.append(s("circle", { cx: x(i), cy: y(b.count), r: 3.5 }, s("title", {}, `${b.start}: ${b.count}, expected ${b.expected.toFixed(1)}`))); });
  for (const m of marks) { const i = bins.findIndex((b) => b.start === m.start); if (i >= 0) svg.append(s("line", { x1: x(i), x2: x(i), y1: 2, y2: hgt - 4 })); }
  return svg;
}

export async function trends() {
  const t = await ask("page", "trends", { q: here() });
  if (!t) return null;
  if (!t.series.length) return nothing();
  return h("div", { class: "trend" }, h("p", { class: "meta" }, "Weekly counts; dashed: what the weeks before and the season lead one to expect; dots: unusual weeks; upright lines: where the level changes."),
    t.series.map((z) => h("figure", {}, h("figcaption", {}, h("b", {}, z.actor ? `${country(z.actor)} → ${country(z.recipient)}` : "All events"), h("span", {}, plural(z.total, "event"))), spark(z.bins, z.changes),
      h("ul", {}, z.notes.map((n) => h("li", {}, n.text, " ", h("a", { href: url({ ...state(), from: n.from, to: n.to, view: "" }), onclick: follow({ from: n.from, to: n.to, view: "" }) }, "its events")))))));
}
