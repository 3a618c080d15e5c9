// How codes are named on the page.
export const QUADS = ["no quad class", "Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict"];

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const OTHERS = { PSE: "Palestine", KOS: "Kosovo", UNO: "United Nations", EUR: "European Union", IGO: "Intergovernmental", NGO: "NGOs", ISM: "Social movements", IMG: "Armed group", MNC: "Companies" };
const NAMES = new Map();

/** Learns the countries' names from records as they come. */
export function learn(event) {
  for (const a of [...event.actor, ...event.recipient]) if (a.country) NAMES.set(a.code, a.country);
  if (event.event_loc?.country) NAMES.set(event.event_loc.country_code, event.event_loc.country);
}

let meanings = {};

/** Learns all countries' names, and what types, sectors and contexts mean. */
export async function learnCodes() {
  const [countries, codebook] = await Promise.all(["countries", "codebook"].map(async (p) => { const r = await fetch(`/api/v1/${p}`); return r.ok ? r.json() : {}; }));
  for (const [code, name] of Object.entries(countries)) NAMES.set(code, name);
  meanings = codebook;
}

/** What a code of a field means in words; null where the codebook does not say. */
export const meaning = (field, code) => meanings[field]?.[code] || null;

export const country = (code) => NAMES.get(code) || OTHERS[code] || code;

/** A facet's value in words beside its code. */
export function label(field, value) {
  if (field === "quad") return QUADS[+value] || value;
  if (field === "sector") return [value, meaning(field, value)].filter(Boolean).join(" ");
  if (["actor", "recipient", "who", "country", "claimant"].includes(field) && /^[A-Z]{3}$/.test(value)) {
    const name = country(value);
    return name === value ? value : `${name} ${value}`;
  }
  if (field === "language") { try { return new Intl.DisplayNames(["en"], { type: "language" }).of(value); } catch { return value; } }
  return value.replaceAll("_", " ");
}

/** Whose file an event came from; null where this program coded it. */
export const importedFrom = (e) => (/^imported (.*)/.exec(e.cite_info?.coder || "") || [])[1] || null;

const actorName = (a) => a.name || a.entity_text || country(a.code) || "someone";

export function party(list, none) {
  return list.length ? list.map(actorName).join(", ") : none;
}

const RESOLUTION = ["a sea or region", "country", "province", "district", "city", "below the city"];
export const resolution = (n) => RESOLUTION[n] || "unknown";

/** A date in words at its own precision. */
export const when = (event) => day(event.date) || "no date";

/** An ISO date in words; null where there is none. */
export function day(d) {
  if (!d) return null;
  const fmt = (o) => new Date((d.length === 7 ? d + "-01" : d.slice(0, 10)) + "T00:00Z").toLocaleDateString("en-GB", { timeZone: "UTC", ...o });
  if (/^\d{4}-\d\d-\d\d/.test(d)) return fmt({ day: "numeric", month: "short", year: "numeric" });
  if (/^\d{4}-\d\d$/.test(d)) return fmt({ month: "long", year: "numeric" });
  return d.replace(/^(\d{4})-W(\d\d)$/, "week $2 of $1");
}
