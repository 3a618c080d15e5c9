// The review queue: j k to walk, a accept, x reject, e correct, u undo.
import { $, h, plural, say } from "./dom.js";
import { ask, here, rights } from "./api.js";
import { eventDetail } from "./detail.js";
import { empty, nothing } from "./results.js";
import { decide, nameField, undo } from "./reviewer.js";
import { go } from "./state.js";

let queue = [], at = 0, shown = null;

/** What others coded has no words to judge it by. */
const CODED_HERE = ["gdelt", "gdelt1", "icews", "polecat", "phoenix", "acled"].map((c) => `-coder:${c}`).join(" ");

export async function review() {
  const may = await rights();
  const page = await ask("page", "events", { q: `${here() ? `(${here()}) ` : ""}review:open ${CODED_HERE}`, sort: "certainty", limit: 200 });
  if (!page) return null;
  queue = page.items;
  at = Math.min(at, Math.max(0, queue.length - 1));
  shown = queue[at] || null;
  const act = (key, title, f) => h("button", { type: "button", class: "act", disabled: !may?.writes, onclick: () => tell(f), "aria-keyshortcuts": key }, title, " ", h("kbd", {}, key));
  const bar = h("div", { class: "review-bar" }, h("p", { class: "meta" }, h("span", { id: "queue" }, queue.length ? `${at + 1} of ${page.total}, the least certain first` : ""), queue.length ? h("span", {}, h("kbd", {}, "j"), " ", h("kbd", {}, "k"), " next and previous") : null),
    shown ? [act("a", "Accept", () => judge("accept")), act("x", "Reject", () => judge("reject")), act("e", "Correct", edit)] : null, act("u", "Undo", undo), nameField(),
    may?.writes ? null : h("p", { class: "meta" }, "This server only reads the store, so decisions cannot be kept."));
  if (!shown && !(await ask("any", "events", { q: here(), limit: 0 }))?.total) return nothing();
  return h("div", {}, bar, h("p", { class: "problem", id: "refused", role: "alert", hidden: true }), h("div", { id: "correct" }), shown ? await eventDetail(shown.id, { inQueue: true }) : empty("Nothing is left to review", "Every event of this view has been looked at."), await reviewers());
}

/** How many each reviewer judged, how often the coder was right, how far they agree. */
async function reviewers() {
  const all = await ask("reviewers", "reviewers").catch(() => null);
  if (!all?.reviewers.length) return null;
  const pairs = all.agreement.filter((p) => p.both);
  return h("section", { class: "detail" }, h("h3", {}, "Reviewers"),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Reviewers" }, h("table", {}, h("thead", {}, h("tr", {}, ["Reviewer", "Accepted", "Corrected", "Rejected", "Precision"].map((t, i) => h("th", { scope: "col", class: i ? "num" : null }, t)))),
      h("tbody", {}, all.reviewers.map((r) => h("tr", {}, h("td", {}, h("bdi", {}, r.reviewer)), [r.accepted, r.corrected, r.rejected, `${Math.round(100 * r.precision)} %`].map((v) => h("td", { class: "num" }, v))))))),
    pairs.length ? h("ul", {}, pairs.map((p) => h("li", {}, h("bdi", {}, p.a), " and ", h("bdi", {}, p.b), ` both judged ${plural(p.both, "event")} and agree on ${p.same} (${Math.round(100 * p.same / p.both)} %)`))) : null,
    h("p", { class: "exports" }, h("a", { href: "/api/v1/corrections?limit=100000", download: "corrections.json" }, "Corrections as JSON"), h("a", { href: "/api/v1/corrections.txt", download: "corrections.txt" }, "As a training corpus")));
}

const again = () => go({}, { replace: true });

function tell(f) {
  return Promise.resolve(f()).catch((e) => { $("refused").textContent = e.message; $("refused").hidden = false; say(e.message); });
}

const SAID = { accept: "Accepted", reject: "Rejected", correct: "Corrected" };

async function judge(action, change, reason) {
  if (!shown) return;
  const r = await decide("review", { event: shown.id, action, change, reason });
  if (!r) return;
  say(`${SAID[action]}; u takes it back`);
  again();
}

const codesOf = (a) => (a ? [a.code, ...a.sector].filter(Boolean).join(" ") : "");

function edit() {
  if (!shown) return;
  const e = shown;
  const field = (id, title, value) => h("label", {}, title, h("input", { id: "c-" + id, value: value || "", autocomplete: "off", spellcheck: "false" }));
  const form = h("form", { class: "correct" }, field("event", "Type", e.event.join(" ")), field("mode", "Mode", e.mode.join(" ")), field("actor", "Actor: country or body, sectors", codesOf(e.actor[0])), field("recipient", "Recipient: country or body, sectors", codesOf(e.recipient[0])), field("date", "Date (2022, 2022-01, 2022-01-08)", e.date), field("place", "Place (Quetta, Pakistan)", placeOf(e)), field("reason", "Reason", ""), h("button", { class: "act", type: "submit" }, "Keep the correction"));
  form.addEventListener("submit", (ev) => { ev.preventDefault(); tell(() => judge("correct", changes(e), $("c-reason").value || null)); });
  form.addEventListener("keydown", (ev) => { if (ev.key === "Escape") { $("correct").replaceChildren(); ev.stopPropagation(); } });
  $("correct").replaceChildren(form);
  $("c-event").focus();
}

const placeOf = (e) => [e.event_loc?.resolved_place, e.event_loc?.country].filter(Boolean).join(", ");
const PRECISION = { 4: "year", 7: "month", 8: "week", 10: "day" };

/** The fields that the form changes. */
function changes(e) {
  const words = (id) => $("c-" + id).value.trim().split(/[\s,]+/).filter(Boolean);
  const change = {};
  for (const k of ["event", "mode"]) if (words(k).join() !== e[k].join()) change[k] = words(k);
  for (const k of ["actor", "recipient"]) {
    const [code, ...sector] = words(k);
    if ([code, ...sector].filter(Boolean).join(" ") !== codesOf(e[k][0])) change[k] = code ? [{ ...e[k][0], code, sector }, ...e[k].slice(1)] : e[k].slice(1);
  }
  const date = $("c-date").value.trim();
  if (date !== (e.date || "")) Object.assign(change, { date: date || null, date_precision: date ? PRECISION[date.length] || "day" : null });
  const place = $("c-place").value.trim();
  if (place !== placeOf(e)) change.place = place;
  return change;
}

/** The queue's keys; true where one was taken. */
export function reviewKey(key) {
  const step = (d) => { at = Math.max(0, Math.min(queue.length - 1, at + d)); again(); };
  const f = { j: () => step(1), k: () => step(-1), a: () => judge("accept"), x: () => judge("reject"), e: edit, u: undo }[key];
  if (!f) return false;
  tell(f);
  return true;
}
