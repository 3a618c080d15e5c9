// The workspace: one screen, whose whole view is in the URL.
import { $, h, number } from "./dom.js";
import { chronology, trends } from "./accounts.js";
import { learnCodes } from "./codes.js";
import { DAY, iso } from "./days.js";
import { eventDetail, incidentDetail } from "./detail.js";
import { drawChips, drawLegend, draw as drawFacets, loadFacets } from "./facets.js";
import { incidents } from "./incidents.js";
import { loadMap, startMap } from "./map.js";
import { network } from "./network.js";
import { VIEWS, openPalette } from "./palette.js";
import { follow, list, table, walk } from "./results.js";
import { review, reviewKey } from "./review.js";
import { undo } from "./reviewer.js";
import { go, onChange, query, state, url } from "./state.js";
import { nextTheme, startTheme } from "./theme.js";
import { draw as redrawTimeline, loadTimeline, startTimeline } from "./timeline.js";
import { openSaved } from "./views.js";
import { openWork } from "./work.js";

const MAKERS = { "": list, table, incidents, network, chronology, trends, review };

function drawTabs() {
  const view = state().view;
  $("tabs").replaceChildren(...VIEWS.map(([v, name]) => h("a", { href: url({ ...state(), view: v, event: "", incident: "" }), "aria-current": v === view ? "page" : null, onclick: follow({ view: v, event: "", incident: "" }) }, name)));
  const detail = Boolean(state().event || state().incident);
  $("main").dataset.wide = view === "table" && !detail ? "most" : String(detail || ["network", "chronology", "incidents", "review"].includes(view));
}

function drawRanges() {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const of = (days) => ({ from: iso(today - days * DAY), to: iso(today) });
  const ranges = [["24 h", of(1)], ["7 d", of(7)], ["30 d", of(30)], ["All", { from: "", to: "" }]];
  const st = state();
  $("ranges").replaceChildren(...ranges.map(([name, r]) => h("button", { type: "button", "aria-pressed": String(r.from === st.from && r.to === st.to), onclick: () => go({ ...r, event: "", incident: "" }) }, name)));
}

async function tell(work) {
  try { await work; } catch (e) {
    $("problem").textContent = e.message;
    $("problem").hidden = false;
  }
}

let turn = 0;
/** Draws what is asked for; the focus goes to its head where it was opened, or to the card that it came from. */
async function drawView(opened, left) {
  const mine = ++turn;
  const st = state();
  const slow = setTimeout(() => $("view").replaceChildren(h("p", { class: "wait" }, "Looking …")), 250);
  try {
    const node = st.event && st.view !== "review" ? await eventDetail(st.event) : st.incident ? await incidentDetail(st.incident) : await (MAKERS[st.view] || list)();
    if (mine !== turn || !node) return;
    const focused = left || document.activeElement?.dataset?.id;
    $("view").replaceChildren(node);
    $("view").scrollTop = 0;
    if (opened) {
      const head = node.querySelector("h2[tabindex]") || $("panel");
      head.focus();
      if (innerWidth <= 1000) head.scrollIntoView({ block: "start" });
    }
    else if (focused) node.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  } catch (e) {
    if (mine === turn) $("view").replaceChildren(h("div", { class: "empty" }, h("strong", {}, "That did not work"), e.message));
    if (!(st.event || st.incident)) throw e;
  } finally { clearTimeout(slow); }
}

function drawExport() {
  const of = (format) => `/api/v1/events?${new URLSearchParams({ q: query(), format })}`;
  $("export").replaceChildren(...[["csv", "CSV"], ["json", "JSON"], ["geojson", "GeoJSON"]].map(([f, name]) => h("a", { href: of(f), download: `events.${f}` }, name)));
}

async function count() {
  const total = await loadFacets().catch((e) => { $("count").textContent = "No answer"; throw e; });
  if (total === null) return;
  $("count").replaceChildren(h("b", {}, number(total)), total === 1 ? " event" : " events");
}

/** What is asked of the store, and what is shown of its answer. */
const asked = (s) => JSON.stringify([s.q, s.filters, s.from, s.to, s.box]);
const seen = (s) => JSON.stringify([asked(s), s.view, s.sort, s.event, s.incident]);

function load(now, before) {
  const fresh = !before || asked(now) !== asked(before);
  $("problem").hidden = true;
  $("q").value = now.q;
  drawChips();
  drawTabs();
  drawRanges();
  drawExport();
  const left = before && !fresh && !now.event && !now.incident && (before.event || before.incident);
  const opened = before && (now.event || now.incident) && (now.event !== before.event || now.incident !== before.incident);
  const onlyMoved = before && seen(now) === seen(before) && (now.map !== before.map || now.span !== before.span);
  if (!onlyMoved) tell(drawView(opened, left));
  if (fresh) { tell(count()); tell(loadMap()); }
  if (fresh || now.span !== before.span) tell(loadTimeline());
  document.title = now.q ? `${now.q} · Dateline` : "Dateline";
}

function keys(e) {
  if ((e.ctrlKey || e.metaKey) && e.key === "k") { e.preventDefault(); openPalette(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]") || e.target.matches("input:not([type=checkbox]), textarea, select")) return;
  if (state().view === "review" && reviewKey(e.key)) { e.preventDefault(); return; }
  const f = { u: state().view === "incidents" ? () => tell(undo()) : null, "/": () => { $("q").focus(); $("q").select(); }, j: () => walk(1), k: () => walk(-1), t: nextTheme, Escape: () => { if (e.target.closest("#timeline")) return; if (state().event || state().incident) go({ event: "", incident: "" }); } }[e.key];
  if (f) { if (e.key !== "Escape") e.preventDefault(); f(); }
}

function start() {
  startTheme();
  drawLegend();
  if (innerWidth <= 1000) $("facets-fold").open = false;
  startMap();
  startTimeline();
  $("search").addEventListener("submit", (e) => { e.preventDefault(); go({ q: $("q").value.trim(), event: "", incident: "" }); });
  $("q").addEventListener("search", () => { if (!$("q").value && state().q) go({ q: "" }); });
  $("palette-button").addEventListener("click", openPalette);
  $("saved-button").addEventListener("click", () => tell(openSaved()));
  $("work-button").addEventListener("click", () => tell(openWork()));
  addEventListener("storechange", () => load(state(), null));
  addEventListener("keydown", keys);
  addEventListener("resize", redrawTimeline);
  onChange(load);
  const names = learnCodes();
  load(state(), null);
  names.then(() => { drawFacets(); drawChips(); if (state().view === "network" || state().view === "trends") load(state(), state()); }).catch(() => {});
}

start();
