// Who reviews, and what they do to the store.
import { $, h, say } from "./dom.js";
import { rights, send } from "./api.js";
import { go } from "./state.js";

const UNDO = "review/undo";
const done = [];

export const reviewer = () => localStorage.getItem("reviewer") || "";

/** The field for the reviewer's name; kept in this browser. */
export const nameField = () => h("input", { id: "reviewer", class: "named", value: reviewer(), placeholder: "Your name", "aria-label": "Reviewer's name", maxlength: "80", oninput: (e) => localStorage.setItem("reviewer", e.target.value.trim()) });

/** Sends what a reviewer does; null, and says why, where it cannot be kept. */
export async function decide(path, body) {
  if (!(await rights())?.writes) { say("This server only reads the store"); return null; }
  if (!reviewer()) { $("reviewer")?.focus(); say("Give your name first"); return null; }
  const made = await send(path, { ...body, reviewer: reviewer() });
  if (path !== UNDO) done.push(made.correction.no);
  return made;
}

/** Takes back what was decided last in this page, be it of an event or of incidents. */
export async function undo() {
  if (!done.length) { say("Nothing to undo"); return; }
  if (!(await decide(UNDO, { correction: done.at(-1) }))) return;
  done.pop();
  say("Taken back");
  go({}, { replace: true });
}

export const undoButton = () => h("button", { type: "button", class: "act", onclick: () => undo().catch((e) => say(e.message)), "aria-keyshortcuts": "u" }, "Undo ", h("kbd", {}, "u"));

const part = (k, v) => (k === "pins" ? `${v.length} ${v.length === 1 ? "pair" : "pairs"}` : `${k.replaceAll("_", " ")}: ${Array.isArray(v) ? v.map((x) => x?.code || x?.name || x).join(" ") || "none" : v?.resolved_place || v || "none"}`);

/** A correction in words. */
export function deed(c) {
  const change = Object.entries(c.change || {}).filter(([k]) => !["quad_code", "event_scale", "cameo", "date_precision"].includes(k)).map(([k, v]) => part(k, v)).join("; ");
  return [h("b", {}, c.action), c.undone ? " (taken back)" : "", ` by `, h("bdi", {}, c.reviewer), change ? `: ${change}` : "", c.reason ? [" — ", h("q", {}, c.reason)] : "", " ", h("small", {}, c.made.slice(0, 16).replace("T", " "))];
}
