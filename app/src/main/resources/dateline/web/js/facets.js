// Facets with counts, and the chips of what is chosen.
import { $, h, number } from "./dom.js";
import { QUADS, label, meaning } from "./codes.js";
import { ask, here } from "./api.js";
import { go, state, toggle } from "./state.js";

const SHOWN = [["quad", "Quad class"], ["type", "Event type"], ["mode", "Mode"], ["actor", "Actor"], ["recipient", "Recipient"], ["sector", "Sector"], ["country", "Country"], ["place", "Place"], ["verification", "Verification"], ["claimant", "Who says so"], ["stance", "Stance"], ["source", "Source"], ["auxiliary", "Reality"], ["context", "Context"], ["precision", "Date precision"], ["review", "Review"], ["language", "Language"], ["coder", "Coded by"]];
const FEW = 6;
const unfolded = new Set();

const fieldName = (f) => (f === "who" ? "Actor or recipient" : SHOWN.find(([k]) => k === f)?.[1] || f);

function item(field, { value, count }) {
  const on = state().filters.includes(`${field}:${value}`);
  const name = label(field, value), means = meaning(field, value);
  return h("li", {}, h("button", { type: "button", "aria-pressed": String(on), title: means && !name.includes(means) ? `${name}: ${means}` : name, onclick: () => toggle(field, value), "data-facet": `${field}:${value}` },
    h("span", {}, field === "quad" ? h("i", { class: `swatch q${value}` }) : null, name), h("span", { class: "n" }, number(count))));
}

function section([field, title], counts) {
  // Who coded it is told apart where there is more than one.
  if (!counts?.length || (field === "coder" && counts.length < 2)) return null;
  const all = unfolded.has(field);
  const rows = all ? counts : counts.slice(0, FEW);
  const more = counts.length > FEW
    ? h("button", { type: "button", class: "more", "aria-expanded": String(all), onclick: () => { all ? unfolded.delete(field) : unfolded.add(field); draw(); } }, all ? `Fewer of ${title.toLowerCase()}` : `${counts.length - FEW} more of ${title.toLowerCase()}`)
    : null;
  return h("section", {}, h("h2", {}, title), h("ul", {}, rows.map((c) => item(field, c))), more);
}

let last = {};
/** Draws what was counted last. */
export function draw() {
  const focused = document.activeElement?.dataset?.facet;
  const sections = SHOWN.map((f) => section(f, last[f[0]])).filter(Boolean);
  $("facets").replaceChildren(...(sections.length ? sections : [h("p", { class: "empty" }, "Nothing to narrow by")]));
  if (focused) document.querySelector(`[data-facet="${CSS.escape(focused)}"]`)?.focus();
}

/** Counts of the present question. A field with a choice in it still shows its other values. */
export async function loadFacets() {
  const chosen = [...new Set(state().filters.map((f) => f.split(":")[0]))];
  const [all, ...own] = await Promise.all([
    ask("facets", "facets", { q: here(), most: 20 }),
    ...chosen.map((f) => ask("facets-" + f, "facets", { q: here(f), fields: f, most: 20 }).catch(() => null)),
  ]);
  if (!all) return null;
  last = { ...all.facets };
  chosen.forEach((f, i) => { if (own[i]) last[f] = own[i].facets[f]; });
  draw();
  return all.total;
}

export function drawChips() {
  const st = state();
  const chip = (text, change) => h("li", {}, h("button", { type: "button", "aria-label": `Remove ${text}`, onclick: () => { go(change); $("panel").focus(); } }, text));
  const chips = [];
  if (st.q) chips.push(chip(st.q.includes('"') ? st.q : `“${st.q}”`, { q: "" }));
  for (const f of st.filters) {
    const at = f.indexOf(":");
    const field = f.slice(0, at);
    chips.push(chip(`${fieldName(field)}: ${label(field, f.slice(at + 1))}`, { filters: st.filters.filter((x) => x !== f) }));
  }
  if (st.from) chips.push(chip(st.from === st.to ? st.from : `${st.from} to ${st.to}`, { from: "", to: "" }));
  if (st.box) chips.push(chip("Area on the map", { box: "" }));
  $("chips").replaceChildren(...chips);
}

export function drawLegend() {
  $("legend").replaceChildren(...[1, 2, 3, 4].map((q) => h("li", {}, h("i", { class: `swatch q${q}` }), QUADS[q])));
}
