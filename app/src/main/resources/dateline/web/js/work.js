// Long work: files taken in, all coded again, exports; with progress, and to be stopped.
import { $, h, number, openEmpty, say } from "./dom.js";
import { ask, remove, rights, send, sendFile } from "./api.js";
import { feeds } from "./feeds.js";
import { query } from "./state.js";

const EVERY = 700;
const NAMES = { ingest: "Taking in", recode: "Coding again", export: "Export as" };
const open = (j) => j.state === "waiting" || j.state === "running";

/** How a piece of work stands; the row and its button stay the same while it goes on. */
function progress(j) {
  const of = j.total === null ? "" : ` of ${number(j.total)}`;
  const bar = open(j) ? h("progress", { "aria-label": `${NAMES[j.kind]} ${j.what}`, max: j.total || null, value: j.total === null ? null : j.done }) : null;
  return h("div", {}, h("p", {}, `${NAMES[j.kind] || j.kind} `, h("bdi", {}, j.what), " ", h("span", { class: `badge${j.state === "failed" ? " disputed" : ""}` }, j.stopping ? "stopping" : j.state)), bar, h("p", { class: "meta" }, `${number(j.done)}${of} done`, j.message ? h("span", {}, j.message) : null));
}

function row(j, draw) {
  const stop = async () => { await remove(`jobs/${j.id}`); say("Stopping"); draw(); };
  return h("li", { "data-id": j.id }, h("div"), h("button", { type: "button", class: "slim act", onclick: stop, "aria-label": `Stop ${NAMES[j.kind]} ${j.what}` }, "Stop"),
    h("a", { class: "slim", href: `/api/v1/jobs/${j.id}/file`, download: true, hidden: true }, "Download"));
}

function update(li, j) {
  const [said, stop, file] = li.children;
  li.dataset.state = j.state;
  said.replaceWith(progress(j));
  stop.hidden = !open(j) || j.stopping;
  file.hidden = !j.file;
}

export async function openWork() {
  const box = $("work");
  openEmpty(box, "Work");
  const may = (await rights())?.writes;
  const trouble = h("p", { class: "problem", role: "alert", hidden: true });
  const list = h("ul", { "aria-label": "Work" });
  let busy = 0, timer = null;
  const draw = async () => {
    clearTimeout(timer);
    const jobs = may ? (await ask("jobs", "jobs"))?.jobs : [];
    if (!jobs) return;
    for (const li of [...list.children]) if (!jobs.some((j) => j.id === li.dataset.id)) li.remove();
    for (const j of jobs) {
      let li = [...list.children].find((x) => x.dataset.id === j.id);
      if (!li) list.prepend(li = row(j, draw));
      update(li, j);
    }
    const now = jobs.filter(open).length;
    if (busy && !now) { say("Work is done"); dispatchEvent(new Event("storechange")); }
    busy = now;
    if (now && box.open) timer = setTimeout(draw, EVERY);
  };
  const begin = async (work) => {
    try { await work(); trouble.hidden = true; busy = 1; await draw(); } catch (e) { trouble.textContent = e.message; trouble.hidden = false; }
  };
  const files = h("input", { type: "file", multiple: true, "aria-label": "Files to take in", onchange: () => begin(async () => { for (const f of files.files) await sendFile(`jobs/ingest?${new URLSearchParams({ name: f.name })}`, f); files.value = ""; }) });
  const formats = (may ? await ask("jobs", "jobs") : null)?.formats || [];
  const format = h("select", { "aria-label": "Format" }, formats.map((f) => h("option", { value: f }, f)));
  box.replaceChildren(h("h2", {}, "Work"),
    may ? h("div", { class: "stacked" }, h("label", {}, "Take in files ", files),
      h("div", { class: "deeds" }, h("button", { type: "button", class: "act", onclick: () => begin(() => send("jobs", { kind: "export", q: query(), format: format.value })) }, "Export what is shown"), format),
      h("div", { class: "deeds" }, h("button", { type: "button", class: "act", onclick: () => begin(() => send("jobs", { kind: "recode" })) }, "Code all again"))) : h("p", { class: "empty" }, "This server only reads the store, so it takes no work."),
    trouble, list, await feeds(), h("button", { type: "button", onclick: () => box.close() }, "Close"));
  await draw();
  if (box.open) box.querySelector("input, button").focus();
}
