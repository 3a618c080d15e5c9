// The land under the map: rings kept as numbers and painted on one canvas, so that they take no elements.
import * as L from "/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js";

const FINE = 4;
const kept = new Map();

const north = (lat) => (1 - Math.log(Math.tan(Math.PI / 4 + (Math.max(-89, Math.min(89, lat)) * Math.PI) / 360)) / Math.PI) / 2;

/** A ring on the unit square of Mercator's projection, with its box. */
function ring(steps) {
  const points = new Float32Array(steps.length);
  let lon = 0, lat = 0, west = 1, top = 1, east = 0, bottom = 0;
  for (let i = 0; i < steps.length; i += 2) {
    lon += steps[i];
    lat += steps[i + 1];
    const x = points[i] = (lon / 100 + 180) / 360, y = points[i + 1] = north(lat / 100);
    west = Math.min(west, x); east = Math.max(east, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
  }
  return { points, west, top, east, bottom };
}

/** All rings of a file; null where it does not come. */
async function rings(file) {
  if (!kept.has(file)) {
    const r = await fetch(`/borders/${file}.json`);
    if (!r.ok) return null;
    kept.set(file, (await r.json()).map(ring));
  }
  return kept.get(file);
}

export const Borders = L.Canvas.extend({
  async load() {
    const file = this._map.getZoom() >= FINE ? "world-fine" : "world";
    if (file === this.file) return;
    this.file = file;
    const world = await rings(file);
    if (!world || file !== this.file) return;
    this.world = world;
    this._redraw();
  },
  onAdd(map) {
    L.Canvas.prototype.onAdd.call(this, map);
    map.on("zoomend", this.load, this);
    this.load();
    const again = () => this._redraw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  },
  /** Leaflet calls it whenever it has cleared the canvas. */
  _draw() {
    if (this.world) this.paint(this._ctx, this._bounds);
  },
  /** Paints the land in view, the world to its left and right too where the pane reaches there. */
  paint(ctx, seen) {
    const size = this._map.options.crs.scale(this._map.getZoom()), origin = this._map.getPixelOrigin();
    const style = getComputedStyle(document.documentElement);
    ctx.fillStyle = style.getPropertyValue("--land");
    ctx.strokeStyle = style.getPropertyValue("--border");
    ctx.lineWidth = 0.7;
    ctx.beginPath();
    const first = Math.floor((seen.min.x + origin.x) / size), last = Math.floor((seen.max.x + origin.x) / size);
    for (let turn = first; turn <= last; turn++) {
      const x = (u) => (u + turn) * size - origin.x, y = (v) => v * size - origin.y;
      for (const r of this.world) {
        if (x(r.east) < seen.min.x || x(r.west) > seen.max.x || y(r.bottom) < seen.min.y || y(r.top) > seen.max.y) continue;
        let px = NaN, py = NaN;
        for (let i = 0; i < r.points.length; i += 2) {
          const a = x(r.points[i]), b = y(r.points[i + 1]);
          if (Math.abs(a - px) < 0.6 && Math.abs(b - py) < 0.6) continue;
          if (i) ctx.lineTo(a, b); else ctx.moveTo(a, b);
          px = a; py = b;
        }
        ctx.closePath();
      }
    }
    ctx.fill("evenodd");
    ctx.stroke();
  },
});
