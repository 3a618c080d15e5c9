// The same events as a list or as a table.
import { $, h, plural, say } from "./dom.js";
import { importedFrom, learn, party, when } from "./codes.js";
import { ask, here } from "./api.js";
import { go, state, url } from "./state.js";
import { openWork } from "./work.js";

export const follow = (change) => (e) => {
  if (e.metaKey || e.ctrlKey || e.shiftKey || e.button) return;
  e.preventDefault();
  go(change);
};

export const empty = (title, ...more) => h("div", { class: "empty" }, h("strong", {}, title), ...more);

export const nothing = () => (here()
  ? empty("Nothing matches", h("span", {}, "Take away a word or a filter, or ", h("a", { href: "/", onclick: follow({ q: "", filters: [], from: "", to: "", box: "", span: "" }) }, "start again"), "."))
  : empty("No events yet", h("p", {}, "Take files in here, or fill the store with “dateline ingest”."), h("p", {}, h("button", { type: "button", class: "act main", onclick: openWork }, "Take in files"))));

export function whoLine(e) {
  const to = e.recipient.length ? [h("span", { class: "to", "aria-hidden": "true" }, "→"), h("span", { class: "unseen" }, " to "), h("bdi", {}, party(e.recipient, ""))] : null;
  return h("p", { class: "who" }, h("bdi", {}, party(e.actor, "Not stated")), to);
}

export const badge = (v) => h("span", { class: `badge ${v}` }, v);

export const place = (e) => e.event_loc?.resolved_place ? [e.event_loc.resolved_place, e.event_loc.country].filter((x, i, a) => x && a.indexOf(x) === i).join(", ") : null;

export function codeWords(e) {
  return h("span", { class: "code" }, h("span", {}, h("i", { class: `swatch q${e.quad_code || 0}` }), e.event.join(", ")), e.mode.length ? ` ${e.mode.join(", ")}` : "");
}

function card(e) {
  learn(e);
  const change = { event: e.id, incident: "" };
  return h("li", {}, h("a", { class: "card", href: url({ ...state(), ...change }), "data-id": e.id, "aria-current": String(state().event === e.id), onclick: follow(change) },
    h("div", { class: "meta" }, codeWords(e), h("span", {}, when(e)), place(e) ? h("span", {}, place(e)) : null),
    whoLine(e),
    e.evidence.text ? h("p", { class: "quote", dir: "auto" }, e.evidence.text) : null,
    h("div", { class: "meta line" }, importedFrom(e) ? h("span", { class: "badge" }, e.cite_info.coder) : badge(e.verification), e.auxiliary !== "actual" ? badge(e.auxiliary) : null, h("span", {}, e.cite_info.publication || e.cite_info.title || e.cite_info.id), e.cite_info.publication && e.cite_info.title ? h("span", {}, e.cite_info.title) : null)));
}

const COLUMNS = [["date", "Date"], ["", "Event"], ["", "Actor"], ["", "Recipient"], ["", "Place"], ["", "Verification"], ["certainty", "Certainty"], ["score", "Score"], ["", "Source"]];

function row(e) {
  learn(e);
  const change = { event: e.id, incident: "" };
  return h("tr", {}, h("td", { class: "when" }, when(e)), h("td", {}, h("a", { href: url({ ...state(), ...change }), "data-id": e.id, onclick: follow(change) }, codeWords(e))),
    h("td", { dir: "auto" }, party(e.actor, "—")), h("td", { dir: "auto" }, party(e.recipient, "—")), h("td", {}, place(e) || "—"), h("td", {}, e.verification || e.cite_info.coder),
    h("td", { class: "num" }, importedFrom(e) ? "" : e.certainty?.toFixed(2) ?? ""), h("td", { class: "num" }, e.event_scale ?? ""), h("td", { dir: "auto" }, e.cite_info.publication || ""));
}

function headCell([key, name]) {
  const num = key === "certainty" || key === "score" ? "num" : null;
  if (!key) return h("th", { scope: "col" }, name);
  const sort = order("events") || "-date";
  const on = sort.replace("-", "") === key;
  const next = on && sort.startsWith("-") ? key : "-" + key;
  return h("th", { scope: "col", class: num, "aria-sort": on ? (sort.startsWith("-") ? "descending" : "ascending") : "none" },
    h("button", { type: "button", onclick: () => go({ sort: next === "-date" ? "" : next }) }, name, on ? (sort.startsWith("-") ? " ↓" : " ↑") : ""));
}

/** The ids that were listed last, by kind, in their order. */
const listed = {};

/** The record that stands so many places from another among what was listed last. */
export function neighbour(kind, id, by) {
  const at = listed[kind]?.indexOf(id) ?? -1;
  return at < 0 ? null : listed[kind][at + by] || null;
}

const ORDERS = { events: ["date", "certainty", "score"], incidents: ["date", "reports", "dead"] };

/** The order that is asked for, where records of the kind have it. */
export const order = (kind) => (ORDERS[kind].includes(state().sort.replace("-", "")) ? state().sort : "");

/** Puts pages of records into a holder, with a button for the next. */
export async function pages(kind, holder, make, limit) {
  let cursor = null;
  const more = h("button", { type: "button", class: "act" }, "Show more");
  const next = async () => {
    const page = await ask("page", kind, { q: here(), sort: order(kind), limit, cursor });
    if (!page) return null;
    listed[kind] = [...(cursor ? listed[kind] : []), ...page.items.map((x) => x.id)];
    holder.append(...page.items.map(make));
    cursor = page.next;
    more.hidden = !cursor;
    return page;
  };
  more.addEventListener("click", async () => { const p = await next(); if (p) say(`${plural(p.items.length, "more", "more")} shown`); });
  return { first: await next(), more: h("div", { class: "pager" }, more) };
}

export async function list() {
  const holder = h("ol", { class: "events" });
  const { first, more } = await pages("events", holder, card, 40);
  if (!first) return null;
  return first.total ? h("div", {}, holder, more) : nothing();
}

export async function table() {
  const body = h("tbody", {});
  const { first, more } = await pages("events", body, row, 60);
  if (!first) return null;
  if (!first.total) return nothing();
  const beside = h("p", { class: "meta beside", hidden: true }, "Further columns stand to the right: scroll sideways, or Tab into the table and press →.");
  const box = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of events" },
    h("table", {}, h("caption", { class: "unseen" }, "Events"), h("thead", {}, h("tr", {}, COLUMNS.map(headCell))), body), more);
  new ResizeObserver(() => { beside.hidden = box.scrollWidth <= box.clientWidth; }).observe(box);
  return h("div", {}, beside, box);
}

/** Opens the record so many places further in the results than the one that is open, be it drawn yet or not. */
export function onwards(by) {
  const { event, incident } = state(), next = event ? neighbour("events", event, by) : neighbour("incidents", incident, by);
  if (next) go(event ? { event: next } : { incident: next }, { replace: true });
}

/** j and k walk through what is listed: from card to card, or from one that is open to the next. */
export function walk(step) {
  const cards = [...$("view").querySelectorAll("a[data-id]")];
  if (!cards.length) { onwards(step); return; }
  const now = cards.indexOf(document.activeElement);
  const next = cards[Math.max(0, Math.min(cards.length - 1, now < 0 ? 0 : now + step))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
