// Feeds that fill the store: how each does and how late its articles come.
import { h, plural } from "./dom.js";
import { ask } from "./api.js";

const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** A number of seconds as people say it: in the largest unit that it holds twice. */
export function span(seconds) {
  const [unit, length] = UNITS.find(([, l]) => seconds >= 2 * l) || UNITS[3];
  return plural(Math.round(seconds / length), unit);
}

const since = (instant, before, after) => {
  const seconds = Math.round((Date.now() - Date.parse(instant)) / 1000);
  return h("time", { datetime: instant, title: instant }, seconds >= 0 ? `${before} ${span(seconds)} ago` : `${after} ${span(-seconds)}`);
};

function row(f) {
  const facts = [plural(f.added, "article"), f.delay === null ? null : `${span(f.delay)} after publication`, f.dead ? `${plural(f.dead, "item")} given up` : null];
  const times = [f.answered ? since(f.answered, "answered", "answered in") : null, f.due ? since(f.due, "due since", "next in") : null];
  return h("li", {}, h("div", {}, h("p", {}, h("bdi", {}, f.address), " ", h("span", { class: `badge${f.health === "failing" ? " disputed" : ""}` }, f.health)),
    h("p", { class: "meta" }, facts.filter(Boolean).map((t) => h("span", {}, t)), times), f.problem ? h("p", { class: "problem" }, f.problem) : null));
}

/** What the Work dialog shows of them. */
export async function feeds() {
  const all = (await ask("feeds", "feeds"))?.feeds || [];
  return h("section", { class: "feeds", "aria-label": "Feeds" }, h("h3", {}, "Feeds"), all.length ? h("ul", {}, all.map(row)) : h("p", { class: "empty" }, "None are followed. dateline watch and serve --watch follow feeds, sitemaps and folders."));
}
