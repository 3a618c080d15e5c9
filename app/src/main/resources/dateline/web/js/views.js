// Saved views: what the page shows, kept by the server, each with a feed, and with alerts where wanted.
import { $, h, openEmpty, say } from "./dom.js";
import { ask, remove, rights, send } from "./api.js";
import { query, read, state, url } from "./state.js";

/** What a saved view shows; of one that is older only the question is known. */
export const shown = (v) => (v.page === null ? { ...read(""), q: v.q } : read(v.page));

/** All that are kept; none where the server only reads. */
export const views = async () => ((await rights())?.writes ? (await ask("views", "views"))?.views || [] : []);

function row(v, draw) {
  const forget = async () => { await remove(`views/${v.id}`); say(`Forgot ${v.name}`); draw(); };
  return h("li", {}, h("a", { href: url(shown(v)), title: v.q || "all events" }, h("bdi", {}, v.name)), v.alert ? h("span", { class: "badge", title: v.alert }, v.alert === "file" ? "alerts to a file" : "alerts to a webhook") : null,
    h("a", { class: "slim", href: v.feed, "aria-label": `Feed of ${v.name}` }, "Feed"), h("button", { class: "slim", type: "button", "aria-label": `Forget ${v.name}`, onclick: forget }, "Forget"));
}

export async function openSaved() {
  const box = $("saved");
  openEmpty(box, "Saved views");
  const may = (await rights())?.writes;
  const trouble = h("p", { class: "problem", role: "alert", hidden: true });
  const name = h("input", { type: "text", "aria-label": "Name of this view", placeholder: "Name of this view", maxlength: "200" });
  const alert = h("input", { type: "text", "aria-label": "Where to tell of new events", placeholder: "Alert: file, or https://… (may be empty)" });
  const list = h("div", {});
  const draw = async () => {
    const all = await views();
    list.replaceChildren(all.length ? h("ul", {}, all.map((v) => row(v, draw))) : h("p", { class: "empty" }, may ? "None yet. A saved view is what the page shows now, with a feed (RSS) of what is new in it; an alert appends it to a file of the store, or posts it to an address." : "This server only reads the store, so views cannot be kept; the address of the page holds the whole view."));
  };
  const save = async (e) => {
    e.preventDefault();
    if (!name.value.trim()) { name.focus(); return; }
    try {
      await send("views", { name: name.value.trim(), q: query(), page: url(state()).replace(/^\/\??/, ""), alert: alert.value.trim() || null });
      trouble.hidden = true;
      say(`Saved ${name.value.trim()}`);
      name.value = alert.value = "";
      await draw();
    } catch (x) { trouble.textContent = x.message; trouble.hidden = false; }
  };
  box.replaceChildren(h("h2", {}, "Saved views"), may ? h("form", { onsubmit: save, class: "stacked" }, name, alert, h("button", { class: "act main", type: "submit" }, "Save this view")) : "", trouble, list, h("button", { type: "button", onclick: () => box.close() }, "Close"));
  await draw();
  (may ? name : box.querySelector("button")).focus();
}
