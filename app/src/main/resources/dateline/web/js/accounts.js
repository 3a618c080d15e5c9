// The chronology and the trends, as the server writes them.
import { h, number, plural, s } from "./dom.js";
import { country, day } from "./codes.js";
import { DAY, iso, time } from "./days.js";
import { ask, here } from "./api.js";
import { state, url } from "./state.js";
import { empty, follow, nothing } from "./results.js";

const file = (ending) => `/api/v1/chronology.${ending}?${new URLSearchParams({ q: here() })}`;

function line(l) {
  const change = { event: l.event, incident: "", view: "chronology" };
  return h("li", {}, h("p", { dir: "auto" }, l.sentence), h("cite", {}, l.note, " — ", h("a", { href: url({ ...state(), ...change }), onclick: follow(change) }, l.source || "evidence"), ` (characters ${l.start} to ${l.end})`));
}

export async function chronology() {
  const c = await ask("page", "chronology", { q: here() });
  if (!c) return null;
  if (!c.days.length) return c.wordless ? empty("No words to cite", `${plural(c.wordless, "event")} here were coded by others, whose files tell no words.`) : nothing();
  return h("div", {}, h("p", { class: "exports" }, [["md", "Markdown"], ["docx", "Word"], ["pdf", "PDF"]].map(([e, n]) => h("a", { href: file(e), download: `chronology.${e}` }, n)), h("a", { href: `/api/v1/feed.rss?${new URLSearchParams({ q: here() })}` }, "Feed (RSS)")),
    h("div", { class: "chron" }, c.left ? h("p", {}, `The first ${number(c.lines)} of ${number(c.lines + c.left)} events; narrow the question for the rest.`) : null,
      c.wordless ? h("p", {}, `${plural(c.wordless, "event")} that others coded are left out: there are no words to cite.`) : null,
      c.days.map((d) => h("section", {}, h("h3", {}, /^\d/.test(d.title) ? day(d.title) : d.title), h("ol", {}, d.lines.map(line))))));
}

const WEEK = 7 * DAY;

const WIDE = 400;

/** Where the middle of a week stands on the time that all series share, and how wide its bar is. */
function weeks([first, last]) {
  const step = (WIDE - 8) / (Math.round((last - first) / WEEK) + 1);
  return { x: (d) => 4 + ((time(d) - first) / WEEK + 0.5) * step, wide: Math.max(1.6, Math.min(step - 0.4, 14)) };
}

/** Weeks as bars; what is expected dashed above them. */
function spark(bins, marks, span) {
  const { x, wide } = weeks(span), hgt = 80, base = hgt - 4;
  const most = Math.max(1, ...bins.map((b) => b.count), ...bins.map((b) => b.expected || 0));
  const y = (n) => base - (n / most) * (hgt - 12);
  const svg = s("svg", { viewBox: `0 0 ${WIDE} ${hgt}`, preserveAspectRatio: "none", role: "img", "aria-label": `${plural(bins.length, "week")}, at most ${plural(most, "event")}` });
  svg.append(s("line", { class: "floor", x1: 0, x2: WIDE, y1: base, y2: base }));
  for (const m of marks) svg.append(s("line", { x1: x(m.start), x2: x(m.start), y1: 2, y2: base }));
  for (const b of bins) if (b.count) svg.append(s("rect", { class: b.unusual ? "odd" : null, x: x(b.start) - wide / 2, width: wide, y: y(b.count), height: base - y(b.count) }, s("title", {}, `${b.start}: ${b.count}${b.expected === null ? "" : `, expected ${b.expected.toFixed(1)}`}`)));
  svg.append(s("polyline", { class: "base", points: bins.filter((b) => b.expected !== null).map((b) => `${x(b.start)},${y(b.expected)}`).join(" ") }));
  return svg;
}

/** Weekly means of PLOVER's score, from -10 for conflict to 10 for cooperation, as bars from zero. */
function scores(bins, span) {
  const { x, wide } = weeks(span), most = bins.reduce((a, b) => Math.max(a, Math.abs(b.score || 0)), 2);
  const svg = s("svg", { class: "scores", viewBox: `0 0 ${WIDE} 40`, preserveAspectRatio: "none", role: "img", "aria-label": "Mean score of each week, conflict below the line, cooperation above it" });
  for (const b of bins) {
    if (b.score === null) continue;
    const tall = Math.max(0.6, 19 * Math.abs(b.score) / most);
    svg.append(s("rect", { class: b.score < 0 ? "odd" : null, x: x(b.start) - wide / 2, width: wide, y: b.score < 0 ? 20 : 20 - tall, height: tall }, s("title", {}, `${b.start}: mean score ${signed(b.score)}`)));
  }
  svg.append(s("line", { class: "floor", x1: 0, x2: WIDE, y1: 20, y2: 20 }));
  return svg;
}

const signed = (x) => x.toFixed(1).replace("-", "−");

const mean = (bins) => {
  const [sum, n] = bins.reduce(([a, k], b) => (b.score === null ? [a, k] : [a + b.score * b.count, k + b.count]), [0, 0]);
  return n ? `, mean score ${signed(sum / n)}` : "";
};

/** From when to when, and how high the bars are. */
function axis(bins, span) {
  const [first, last] = span.map((t) => day(iso(t)));
  return h("p", { class: "axis" }, h("span", {}, first), h("span", {}, `at most ${number(bins.reduce((a, b) => Math.max(a, b.count), 0))} a week`), h("span", {}, last));
}

export async function trends() {
  const t = await ask("page", "trends", { q: here() });
  if (!t) return null;
  if (!t.series.length) return nothing();
  const days = t.series.flatMap((z) => z.bins).map((b) => time(b.start));
  if (!days.length) return empty("No dated events", "Trends need events whose day or week the text tells.");
  const span = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  return h("div", { class: "trend", tabindex: "0", role: "region", "aria-label": "Trends" }, h("p", { class: "meta" }, "Events a week. Dashed: what the weeks before and the season lead one to expect. Red: unusual weeks. Upright lines: where the level changes. Below: the mean score of each week, conflict downwards."),
    t.series.map((z) => h("figure", {}, h("figcaption", {}, h("b", {}, z.actor ? `${country(z.actor)} → ${country(z.recipient)}` : "All events"), h("span", {}, plural(z.total, "event") + mean(z.bins))), spark(z.bins, z.changes, span), scores(z.bins, span), axis(z.bins, span),
      h("ul", {}, z.notes.map((n) => h("li", {}, n.text, " ", h("a", { href: url({ ...state(), from: n.from, to: n.to, view: "" }), onclick: follow({ from: n.from, to: n.to, view: "" }) }, "show them")))))));
}
