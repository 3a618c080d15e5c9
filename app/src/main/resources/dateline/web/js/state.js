// The whole view is in the URL: q, range, view, sort, event, incident, place of the map, span of the timeline.
const listeners = [];
const KEYS = ["q", "from", "to", "view", "sort", "event", "incident", "map", "box", "span"];
let current = read();

/** The view that an address holds behind its "?". */
export function read(search = location.search) {
  const p = new URLSearchParams(search);
  const state = { filters: [] };
  for (const k of KEYS) state[k] = p.get(k) || "";
  state.filters = p.getAll("f").filter((f) => f.indexOf(":") > 0);
  return state;
}

export const state = () => current;

export function url(next) {
  const p = new URLSearchParams();
  for (const k of KEYS) if (next[k]) p.set(k, next[k]);
  for (const f of next.filters) p.append("f", f);
  const text = p.toString();
  return text ? "/?" + text : "/";
}

/** Changes the view; keeps it in the history unless it is a passing one. */
export function go(change, { replace = false } = {}) {
  const before = current;
  current = { ...current, ...change };
  history[replace ? "replaceState" : "pushState"](null, "", url(current));
  listeners.forEach((l) => l(current, before));
}

export function onChange(listener) {
  listeners.push(listener);
}

addEventListener("popstate", () => {
  const before = current;
  current = read();
  listeners.forEach((l) => l(current, before));
});

const quote = (v) => (/^[\w-]+$/.test(v) ? v : `"${v.replaceAll('"', "")}"`);

/** The query as the server takes it; leave out a part to ask about all of it. */
export function query(of = current, without = "") {
  const parts = [];
  // Of all days the timeline shows those that it is zoomed to.
  const days = without === "date" ? of.span : of.from && `${of.from}..${of.to}`;
  if (of.q) parts.push(of.filters.length || days || of.box ? `(${of.q})` : of.q);
  const fields = new Map();
  for (const f of of.filters) {
    const at = f.indexOf(":");
    const field = f.slice(0, at);
    fields.set(field, [...(fields.get(field) || []), f.slice(at + 1)]);
  }
  for (const [field, values] of fields) {
    if (field === without) continue;
    const terms = values.map((v) => `${field}:${quote(v)}`);
    parts.push(terms.length > 1 ? `(${terms.join(" OR ")})` : terms[0]);
  }
  if (days) parts.push(`date:${days}`);
  if (of.box && without !== "box") parts.push(`box:${of.box}`);
  return parts.join(" ");
}

export function toggle(field, value) {
  const f = `${field}:${value}`;
  const filters = current.filters.includes(f) ? current.filters.filter((x) => x !== f) : [...current.filters, f];
  go({ filters, event: "", incident: "" });
}
