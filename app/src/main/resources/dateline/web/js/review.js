// The review queue: j k to walk, a accept, x reject, e correct, u undo.
import { $, h, say } from "./dom.js";
import { ask, here, post, rights } from "./api.js";
import { eventDetail } from "./detail.js";
import { empty } from "./results.js";
import { go } from "./state.js";

let queue = [], at = 0, shown = null;
const done = [];

const reviewer = () => localStorage.getItem("reviewer") || "";
const open = () => [here(), "review:open"].filter(Boolean).join(" ");

export async function review() {
  const may = await rights();
  const page = await ask("page", "events", { q: here() ? `(${here()}) review:open` : open(), sort: "certainty", limit: 200 });
  if (!page) return null;
  queue = page.items;
  at = Math.min(at, Math.max(0, queue.length - 1));
  if (!queue.length) return empty("Nothing is left to review", "Every event of this view has been looked at.");
  const name = h("input", { id: "reviewer", value: reviewer(), placeholder: "Your name", "aria-label": "Reviewer's name", onchange: (e) => localStorage.setItem("reviewer", e.target.value.trim()) });
  const act = (key, title, f) => h("button", { type: "button", class: "act", disabled: !may?.writes, onclick: f, "aria-keyshortcuts": key }, title, " ", h("kbd", {}, key));
  const bar = h("div", { class: "review-bar" }, h("span", {}, `${at + 1} of ${page.total}, the least certain first`), act("a", "Accept", () => decide("accept")), act("x", "Reject", () => decide("reject")), act("e", "Correct", edit), act("u", "Undo", undo), name,
    may?.writes ? null : h("p", { class: "meta" }, "This server only reads the store, so decisions cannot be kept."),
    may?.writes ? h("a", { href: "/api/v1/corrections?limit=100000", download: "corrections.json" }, "Export corrections") : null);
  shown = queue[at];
  return h("div", {}, bar, h("div", { id: "correct" }), await eventDetail(shown.id));
}

const again = () => go({}, { replace: true });

async function decide(action, change, reason) {
  if (!shown || !(await rights())?.writes) return;
  if (!reviewer()) { $("reviewer").focus(); say("Give your name first"); return; }
  const r = await post("review", { event: shown.id, action, reviewer: reviewer(), change, reason });
  done.push(r.correction.no);
  say(`${action === "accept" ? "Accepted" : action === "reject" ? "Rejected" : "Corrected"}; u takes it back`);
  again();
}

async function undo() {
  if (!done.length) { say("Nothing to undo"); return; }
  await post("review/undo", { correction: done.pop(), reviewer: reviewer() });
  say("Taken back");
  again();
}

function edit() {
  const e = shown;
  const field = (id, title, value) => h("label", {}, title, h("input", { id: "c-" + id, value: value || "" }));
  const form = h("form", { class: "correct detail" }, field("event", "Type", e.event.join(" ")), field("mode", "Mode", e.mode.join(" ")), field("actor", "Actor's code", e.actor[0]?.code), field("recipient", "Recipient's code", e.recipient[0]?.code), field("date", "Date", e.date), field("reason", "Reason", ""), h("button", { class: "act", type: "submit" }, "Keep the correction"));
  form.addEventListener("submit", (ev) => { ev.preventDefault(); decide("correct", changes(e), $("c-reason").value || null).catch((x) => say(x.message)); });
  $("correct").replaceChildren(form);
  $("c-event").focus();
}

function changes(e) {
  const words = (id) => $("c-" + id).value.trim().split(/[\s,]+/).filter(Boolean);
  const change = {};
  for (const k of ["event", "mode"]) if (words(k).join() !== e[k].join()) change[k] = words(k);
  for (const k of ["actor", "recipient"]) {
    const code = $("c-" + k).value.trim();
    if (code && code !== (e[k][0]?.code || "") && e[k][0]) change[k] = [{ ...e[k][0], code }, ...e[k].slice(1)];
  }
  const date = $("c-date").value.trim();
  if (date !== (e.date || "")) { change.date = date || null; change.date_precision = date ? ({ 4: "year", 7: "month", 8: "week", 10: "day" })[date.length] || "day" : null; }
  return change;
}

/** The queue's keys; true where one was taken. */
export function reviewKey(key) {
  const step = (d) => { at = Math.max(0, Math.min(queue.length - 1, at + d)); again(); };
  const f = { j: () => step(1), k: () => step(-1), a: () => decide("accept"), x: () => decide("reject"), e: edit, u: undo }[key];
  if (!f) return false;
  Promise.resolve(f()).catch((e) => say(e.message));
  return true;
}
