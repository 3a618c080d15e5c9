// Incidents: how many, in which order, and to be merged.
import { h, number, plural, say } from "./dom.js";
import { party, when } from "./codes.js";
import { badge, codeWords, empty, follow, order, pages, place, whoLine } from "./results.js";
import { decide, nameField, undoButton } from "./reviewer.js";
import { go, state, url } from "./state.js";

/** How many tell of an incident, and how many of them on their own. */
export const reports = ({ sources: n }) => `${plural(n.reports, "report")}${n.reports > 1 ? `, ${number(n.independent)} independent` : ""}`;

function incidentCard(i) {
  const change = { incident: i.id, event: "" };
  const dead = i.size?.dead, papers = [...new Set(i.reports.map((r) => r.publication).filter(Boolean))];
  return h("li", { class: "pick" }, h("input", { type: "checkbox", value: i.id, "aria-label": `Choose ${i.event.join(", ")} ${party(i.actor, "")} to merge` }), h("a", { class: "card", href: url({ ...state(), ...change }), "data-id": i.id, "aria-current": String(state().incident === i.id), onclick: follow(change) },
    h("div", { class: "meta" }, codeWords(i), h("span", {}, when(i)), place(i) ? h("span", {}, place(i)) : null), whoLine(i),
    i.text ? h("p", { class: "quote", dir: "auto" }, i.text.split("\n")[0]) : null,
    h("div", { class: "meta" }, badge(i.verification), h("span", {}, reports(i)),
      dead ? h("span", {}, dead.low === dead.high ? `${dead.best} dead` : `${dead.low} to ${dead.high} dead`) : null,
      i.conflicts?.length ? h("span", { class: "badge disputed" }, `${plural(i.conflicts.length, "conflict")}`) : null, papers.length ? h("span", {}, papers.join(", ")) : null)));
}

/** Makes one incident of those that are chosen. */
function merger(holder) {
  const chosen = () => [...holder.querySelectorAll("input:checked")].map((b) => b.value);
  const button = h("button", { type: "button", class: "act", disabled: true }, "Merge");
  const trouble = h("span", { role: "alert" });
  holder.addEventListener("change", () => { const n = chosen().length; button.disabled = n < 2; button.textContent = n > 1 ? `Merge ${n}` : "Merge"; });
  button.addEventListener("click", async () => {
    try {
      const r = await decide("incidents/merge", { incidents: chosen() });
      if (r) { say("Merged"); go({}, { replace: true }); }
    } catch (e) { trouble.textContent = e.message; }
  });
  return h("div", { class: "deeds" }, button, undoButton(), nameField(), trouble, h("span", { class: "meta" }, "Choose incidents that tell one happening."));
}

const SORTS = [["", "newest first"], ["date", "oldest first"], ["-reports", "most reports first"], ["-dead", "most dead first"]];

/** How many incidents there are, and in which order. */
function counted(total) {
  const now = order("incidents");
  const select = h("select", { "aria-label": "Order", onchange: (e) => go({ sort: e.target.value }) }, SORTS.map(([v, name]) => h("option", { value: v, selected: v === now }, name)));
  return h("div", { class: "counted" }, h("p", {}, h("b", {}, number(total)), total === 1 ? " incident" : " incidents"), select);
}

export async function incidents() {
  const holder = h("ol", { class: "events" });
  const { first, more } = await pages("incidents", holder, incidentCard, 40);
  if (!first) return null;
  return first.total ? h("div", {}, counted(first.total), merger(holder), holder, more) : empty("No incidents", "Events that reports of one happening share become an incident once they are merged.");
}
