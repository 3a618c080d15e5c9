// The map: clusters where events happened, never moved, the unplaced said aloud.
import * as L from "/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js";
import { $, number, plural, s } from "./dom.js";
import { QUADS } from "./codes.js";
import { ask, here } from "./api.js";
import { Borders } from "./borders.js";
import { go, state } from "./state.js";

const MOST = 600, NEAR = 4;
let map, layer, fitted = false, quiet = false, last = [], asked = null;

/** Moves the map without a word in the address: only what people do goes there. */
function quietly(move) {
  quiet = true;
  try { move(); } finally { quiet = false; }
}

/** The same point on the turn of the globe that lies nearest to the pane's middle. */
const nearest = (lat, lon) => [lat, lon + 360 * Math.round((map.getCenter().lng - lon) / 360)];

/** What lies on the map is shown on the turn of the globe that is looked at. */
function around() {
  layer.eachLayer((m) => m.setLatLng(nearest(m.at.lat, m.at.lon)));
}

export function startMap() {
  map = L.map($("map"), { minZoom: 1, maxZoom: 12, zoomSnap: 0.5, worldCopyJump: true, attributionControl: false, zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches });
  const [lat, lon, zoom] = (state().map || `15,20,${Math.max(1.5, Math.ceil(2 * Math.log2($("map").clientWidth / 256)) / 2)}`).split(",").map(Number);
  fitted = Boolean(state().map);
  map.setView([lat, lon], zoom);
  new Borders({ padding: 0.5 }).addTo(map);
  layer = L.layerGroup().addTo(map);
  map.on("moveend", () => {
    around();
    if (asked && map.getZoom() === asked.zoom && !asked.bounds.contains(map.getBounds())) loadMap().catch(() => {});
    if (quiet || !fitted) return;
    const c = map.getCenter();
    go({ map: `${c.lat.toFixed(2)},${c.lng.toFixed(2)},${map.getZoom()}` }, { replace: true });
  });
  map.on("zoomend", () => loadMap().catch(() => {}));
  new ResizeObserver(() => quietly(resized)).observe($("map"));
}

/** All stays in sight when the map's pane changes, until somebody has moved the map. */
function resized() {
  map.invalidateSize({ pan: false });
  around();
  if (fitted && !state().map && last.length) fit(last);
}

function arcs(quads, r) {
  const total = quads.reduce((a, b) => a + b, 0);
  let from = -Math.PI / 2;
  return [4, 3, 2, 1, 0].filter((q) => quads[q]).map((q) => {
    const part = quads[q] / total;
    if (part === 1) return s("circle", { r, class: `q${q}` });
    const to = from + part * 2 * Math.PI;
    const point = (a) => `${(r * Math.cos(a)).toFixed(2)} ${(r * Math.sin(a)).toFixed(2)}`;
    const d = `M0 0L${point(from)}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${point(to)}Z`;
    from = to;
    return s("path", { d, class: `q${q}` });
  });
}

const short = (n) => (n < 10000 ? String(n) : n < 1e6 ? Math.round(n / 1000) + "k" : (n / 1e6).toFixed(1) + "M");

function marker(c) {
  const r = Math.min(24, 11 + 3 * Math.log10(c.count));
  const name = `${c.name || c.country_code}${c.places > 1 ? ` and ${plural(c.places - 1, "other place")}` : ""}: ${plural(c.count, "event")}`;
  const coarse = c.resolution < 3;
  const svg = s("svg", { width: 2 * r, height: 2 * r, viewBox: `${-r} ${-r} ${2 * r} ${2 * r}`, "aria-hidden": "true" },
    arcs(c.quads, r), s("circle", { r: r - 4, class: "hole" }), s("text", { y: coarse ? r + 13 : 4 }, short(c.count)));
  const icon = L.divIcon({ html: svg, className: `cluster${coarse ? " coarse" : ""}`, iconSize: [2 * r, 2 * r] });
  const note = QUADS.map((q, i) => (c.quads[i] ? `${q.toLowerCase()} ${number(c.quads[i])}` : null)).filter(Boolean).join(", ");
  const m = L.marker(nearest(c.lat, c.lon), { icon, title: `${name}\n${note}${coarse ? "\nplaced no finer than its country or province" : ""}`, keyboard: true, alt: name, riseOnHover: true, zIndexOffset: coarse ? -1000 : 0 });
  m.at = c;
  m.on("click keypress", (e) => { if (e.type === "click" || e.originalEvent.key === "Enter") open(c); });
  m.on("add", () => { const el = m.getElement(); el.setAttribute("role", "button"); el.setAttribute("aria-label", `${name}; ${note}. Show them`); });
  return m;
}

/** A cluster opens into its list: the results are narrowed to the places in it. */
function open(c) {
  const e = 0.0001;
  const [w, so, ea, n] = c.box;
  go({ box: [w - e, so - e, ea + e, n + e].map((x) => +x.toFixed(5)).join(","), event: "", incident: "", view: state().view === "table" ? "table" : "" });
  $("panel").focus();
}

export async function loadMap() {
  const zoom = map.getZoom(), bounds = map.getBounds().pad(0.5);
  // From afar all the world is asked for, so that it can be fitted; from near what can be seen.
  const seen = zoom >= NEAR ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((x) => x.toFixed(2)).join(",") : "";
  const view = await ask("map", "map", { q: here("box"), zoom: Math.floor(zoom), seen });
  if (!view) return;
  asked = seen ? { zoom, bounds } : null;
  layer.clearLayers();
  last = view.clusters;
  last.slice(0, MOST).forEach((c) => layer.addLayer(marker(c)));
  const unplaced = view.unplaced ? `${number(view.unplaced)} without a place` : view.total ? "All have a place" : "No events";
  $("unplaced").textContent = last.length > MOST ? `${unplaced} · ${plural(last.length - MOST, "smaller place")} not drawn: zoom in` : unplaced;
  if (!fitted && view.clusters.length) {
    fitted = true;
    fit(view.clusters);
  }
}

function fit(clusters) {
  const points = clusters.map((c) => [c.lat, c.lon]);
  quietly(() => map.fitBounds(L.latLngBounds(points).pad(0.15), { maxZoom: 5, animate: false }));
}
