// The histogram: stacked by quad class, brushed by pointer and by keys.
import { $, h, number, plural, s, say } from "./dom.js";
import { ask, here } from "./api.js";
import { go, state } from "./state.js";
import { day } from "./codes.js";
import { DAY, iso, time } from "./days.js";

let data = null, playing = null, whole = null;

function end(start, interval) {
  const d = new Date(time(start));
  if (interval === "day") return +d + DAY;
  if (interval === "week") return +d + 7 * DAY;
  if (interval === "month") return Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1);
  return Date.UTC(d.getUTCFullYear() + 1, 0, 1);
}

export async function loadTimeline() {
  const t = await ask("timeline", "timeline", { q: here("date") });
  if (!t) return;
  data = t;
  if (!state().span && t.bins.length) whole = scale(1);
  draw();
}

/** From the first bar to the last, and over all that the timeline is zoomed to. */
function scale(width) {
  const [from, to] = state().span ? state().span.split("..").map(time) : [Infinity, -Infinity];
  const first = Math.min(from, time(data.bins[0].start)), last = Math.max(to + DAY, end(data.bins.at(-1).start, data.interval));
  return { first, last, x: (t) => ((t - first) / (last - first)) * width, t: (x) => first + (x / width) * (last - first) };
}

const named = (t, how) => new Date(t).toLocaleDateString("en-GB", { timeZone: "UTC", ...how });

/** Where the axis says which year, month or day begins: whatever fits. */
function ticks(sc, width) {
  const days = (sc.last - sc.first) / DAY, first = new Date(sc.first), [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const until = (at, words) => { const out = []; for (let n = 0; at(n) < sc.last; n++) if (at(n) >= sc.first) out.push([at(n), words(at(n))]); return out; };
  if (days > 1.5 * 365.25) {
    const step = Math.max(1, Math.ceil(days / 365.25 / (width / 60)));
    return until((n) => Date.UTC(year + 1 + n * step, 0, 1), (t) => named(t, { year: "numeric" }));
  }
  if (days > 2.5 * 30.4) {
    const step = Math.ceil(days / 30.4 / (width / 70));
    return until((n) => Date.UTC(year, month + 1 + n * step, 1), (t) => named(t, { month: "short", year: "2-digit" }));
  }
  const step = Math.max(1, Math.ceil(days / (width / 60)));
  return until((n) => sc.first + n * step * DAY, (t) => named(t, { day: "numeric", month: "short" }));
}

function note() {
  const { span } = state();
  const parts = [`${span ? `${span.split("..").map(day).join(" to ")}, ` : ""}by ${data.interval}`];
  if (data.undated) parts.push(`${number(data.undated)} without a date`);
  if (data.imprecise) parts.push(`${number(data.imprecise)} dated too loosely for a bar`);
  $("timenote").textContent = parts.join(" · ");
}

/** The fields show the days that are chosen; one that is being typed in is left alone. */
function days() {
  const st = state();
  for (const k of ["from", "to"]) if ($(k).value !== st[k]) $(k).value = st[k];
}

/** What is typed is chosen, the end that is missing being that of the timeline; years of four digits only. */
function typed() {
  const given = [$("from").value, $("to").value];
  if (given.some((d) => d && d < "1000")) return;
  if (!given.some(Boolean)) { go({ from: "", to: "", event: "", incident: "" }); return; }
  const { first, last } = data?.bins.length ? scale(1) : { first: Date.now(), last: Date.now() + DAY };
  const [from, to] = [given[0] || iso(Math.min(first, time(given[1]))), given[1] || iso(Math.max(last - DAY, time(given[0])))].sort();
  go({ from, to, event: "", incident: "" });
}

/** When half of the events have happened. */
function middle() {
  let left = data.bins.reduce((n, b) => n + b.count, 0) / 2;
  const bin = data.bins.find((b) => (left -= b.count) <= 0);
  return (time(bin.start) + end(bin.start, data.interval)) / 2;
}

/** The timeline shows what is chosen; where nothing is, or it does so already, half as long a time. */
function zoomIn() {
  if (!data?.bins.length) return;
  const st = state(), chosen = st.from && `${st.from}..${st.to}`;
  if (chosen && chosen !== st.span) { go({ span: chosen }, { replace: true }); return; }
  const { first, last } = scale(1), half = Math.max(DAY, (last - first) / 4);
  const at = Math.max(first + half, Math.min(last - half, middle()));
  go({ span: `${iso(at - half)}..${iso(at + half - 1)}` }, { replace: true });
}

/** The timeline shows a time twice as long, or all. */
function zoomOut() {
  const { span } = state();
  if (!span) return;
  const [first, last] = span.split("..").map(time), long = 2 * (last + DAY - first);
  const from = whole && Math.max(whole.first, Math.min(whole.last - long, first - long / 4));
  go({ span: !whole || long >= whole.last - whole.first ? "" : `${iso(from)}..${iso(from + long - 1)}` }, { replace: true });
}

export function draw() {
  const box = $("timeline");
  if (!data) return;
  note();
  days();
  $("play").disabled = $("time-in").disabled = !data.bins.length;
  $("time-out").setAttribute("aria-disabled", String(!state().span));
  if (!data.bins.length) { box.replaceChildren(h("p", { class: "empty" }, state().span ? "No events in this stretch of time" : "No dated events")); return; }
  const width = Math.max(200, box.clientWidth), height = innerWidth >= 1900 ? 168 : innerWidth <= 520 ? 104 : 128, base = height - 20, top = 14;
  const sc = scale(width);
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, tabindex: "0", role: "slider", "aria-label": "Time range. Arrows move it, shift and arrows widen it, Escape clears it, plus and minus zoom", "aria-valuemin": "0", "aria-valuemax": String(data.bins.length), "aria-valuenow": "0" });
  bars(svg, sc, base, top);
  axis(svg, sc, width, base);
  brush(svg, sc, base, top);
  const had = box.contains(document.activeElement);
  box.replaceChildren(svg);
  if (had) svg.focus();
}

/** A bar for each stretch of time, stacked by quad class, and how many events the highest stands for. */
function bars(svg, sc, base, top) {
  const width = svg.viewBox.baseVal.width, most = Math.max(...data.bins.map((b) => b.count));
  svg.append(s("line", { x1: 0, x2: width, y1: base, y2: base }), s("line", { x1: 0, x2: width, y1: top, y2: top }), s("text", { x: 0, y: top - 3 }, plural(most, "event")));
  for (const b of data.bins) {
    const x = sc.x(time(b.start)), wide = Math.max(1.5, Math.min(sc.x(end(b.start, data.interval)) - x - 1, 26));
    const g = s("g", {}, s("title", {}, `${b.start}: ${plural(b.count, "event")}`));
    let y = base;
    b.quads.forEach((n, q) => {
      if (!n) return;
      const tall = (n / most) * (base - top);
      y -= tall;
      g.append(s("rect", { x: x.toFixed(1), y: y.toFixed(1), width: wide.toFixed(1), height: tall.toFixed(2), class: `q${q}` }));
    });
    svg.append(g);
  }
}

/** The ticks that have room. */
function axis(svg, sc, width, base) {
  let free = -60;
  for (const [t, text] of ticks(sc, width)) {
    const x = sc.x(t);
    if (x > width - 30 || x < free + 44) continue;
    free = x;
    svg.append(s("line", { x1: x, x2: x, y1: base, y2: base + 4 }), s("text", { x: x + 2, y: base + 16 }, text));
  }
}

function brush(svg, sc, base, top) {
  const st = state();
  const mark = s("rect", { class: "brush", y: top, height: base - top, width: 0 });
  svg.append(mark);
  const show = (a, b) => { mark.setAttribute("x", Math.min(a, b)); mark.setAttribute("width", Math.max(1, Math.abs(b - a))); };
  if (st.from) {
    const wide = svg.viewBox.baseVal.width, inside = (x) => Math.max(0, Math.min(wide, x));
    const a = sc.x(time(st.from)), b = sc.x(time(st.to) + DAY);
    if (b > 0 && a < wide) show(inside(a), inside(b));
    for (const x of [a, b]) if (x === inside(x)) svg.append(s("rect", { class: "edge", x: x - 1, y: top, width: 2, height: base - top }));
    svg.setAttribute("aria-valuetext", `${st.from} to ${st.to}`);
  } else svg.setAttribute("aria-valuetext", "all time");
  let from = null;
  const at = (e) => { const r = svg.getBoundingClientRect(); return Math.max(0, Math.min(r.width, e.clientX - r.left)) * (svg.viewBox.baseVal.width / r.width); };
  svg.addEventListener("pointerdown", (e) => { from = at(e); svg.setPointerCapture(e.pointerId); });
  svg.addEventListener("pointermove", (e) => { if (from !== null) show(from, at(e)); });
  svg.addEventListener("pointerup", (e) => {
    if (from === null) return;
    const to = at(e), a = Math.min(from, to), b = Math.max(from, to);
    from = null;
    if (b - a < 3) pick(sc.t(a)); else choose(sc.t(a), sc.t(b));
  });
  svg.addEventListener("keydown", keys);
}

/** A click takes the whole bar. */
function pick(t) {
  const bin = data.bins.find((b) => time(b.start) <= t && t < end(b.start, data.interval));
  if (bin) go({ from: bin.start, to: iso(end(bin.start, data.interval) - DAY), event: "", incident: "" });
  else go({ from: "", to: "", event: "", incident: "" });
}

function choose(a, b) {
  go({ from: iso(a), to: iso(b - 1), event: "", incident: "" });
}

function keys(e) {
  const st = state();
  const i = (d) => data.bins.findIndex((b) => iso(end(b.start, data.interval) - DAY) >= d);
  const zoom = { "+": zoomIn, "=": zoomIn, "-": zoomOut }[e.key];
  if (zoom) { zoom(); e.preventDefault(); return; }
  if (e.key === "Escape") { go({ from: "", to: "" }); say("All time"); e.preventDefault(); return; }
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[e.key];
  if (!step && e.key !== "Home" && e.key !== "End") return;
  e.preventDefault();
  let a = st.from ? i(st.from) : -1, b = st.to ? i(st.to) : -1;
  const last = data.bins.length - 1;
  if (e.key === "Home") a = b = 0;
  else if (e.key === "End") a = b = last;
  else if (!st.from) a = b = step > 0 ? 0 : last;
  else if (e.shiftKey) b = Math.max(a, Math.min(last, (b < 0 ? last : b) + step));
  else { a = Math.max(0, Math.min(last, (a < 0 ? last : a) + step)); b = a; }
  const from = data.bins[a].start, to = iso(end(data.bins[b].start, data.interval) - DAY);
  go({ from, to, event: "" });
  say(`${from} to ${to}`);
}

/** Plays through time, a bar at a time; days are typed and the timeline zoomed beside it. */
export function startTimeline() {
  $("from").addEventListener("change", typed);
  $("to").addEventListener("change", typed);
  $("time-in").addEventListener("click", zoomIn);
  $("time-out").addEventListener("click", zoomOut);
  $("play").addEventListener("click", () => {
    if (playing) { stop(); return; }
    let i = 0;
    $("play").textContent = "Stop";
    $("play").setAttribute("aria-pressed", "true");
    const next = () => {
      if (!data || i >= data.bins.length) { stop(); return; }
      const b = data.bins[i++];
      go({ from: b.start, to: iso(end(b.start, data.interval) - DAY), event: "" }, { replace: true });
    };
    next();
    playing = setInterval(next, 900);
  });
  new ResizeObserver(() => draw()).observe($("timeline"));
}

function stop() {
  clearInterval(playing);
  playing = null;
  $("play").textContent = "Play";
  $("play").setAttribute("aria-pressed", "false");
}
