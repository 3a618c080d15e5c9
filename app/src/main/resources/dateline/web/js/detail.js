// An event with its evidence in the article; every mark explains its code.
import { h, plural, say } from "./dom.js";
import { QUADS, day, importedFrom, learn, party, resolution, when } from "./codes.js";
import { ask, one } from "./api.js";
import { go, state, url } from "./state.js";
import { codeWords, follow, place } from "./results.js";
import { decide, deed, nameField } from "./reviewer.js";

export const back = () => h("button", { type: "button", class: "back", id: "back", onclick: follow({ event: "", incident: "" }) }, "← Back to the results");

const KINDS = ["trigger", "actor", "recipient", "place", "time", "claim"];

/** The spans of an event in its article, the more telling first. */
function spans(e, article) {
  const found = [];
  const add = (kind, x, title, why) => { if (x && x.end > x.start) found.push({ kind, start: x.start, end: x.end, title, why }); };
  const reasons = article?.reasons?.[e.id] || [];
  const of = (field) => reasons.filter((r) => r.field === field).map((r) => `${r.detail} (${r.rule})`).join("; ");
  const entity = (a) => article?.entities?.find((x) => x.start === a.start && x.end === a.end)?.why;
  add("trigger", e.evidence.trigger, `Trigger of ${e.event.join(", ")} ${e.mode.join(", ")}, CAMEO ${e.cameo}`, of("event"));
  for (const [kind, list] of [["actor", e.actor], ["recipient", e.recipient]])
    for (const a of list) add(kind, a, `${kind[0].toUpperCase() + kind.slice(1)}: ${[a.code, ...a.sector].filter(Boolean).join(" ")}`, [entity(a), of(kind)].filter(Boolean).join("; "));
  add("time", e.date_evidence, `Date: ${e.date} (${e.date_precision})`, of("date"));
  for (const c of e.claims) {
    add("claim", c.cue, `Claim: ${c.source?.text || "a source"} ${c.stance}`, of("verification"));
    add("claim", c.source, `Who says so: ${[c.source?.code, ...(c.source?.sector || [])].filter(Boolean).join(" ") || "no code"}`, of("verification"));
  }
  if (e.event_loc) {
    const p = article?.places?.find((x) => x.text === e.event_loc.extracted_place && x.start >= e.evidence.start && x.end <= e.evidence.end) || article?.places?.find((x) => x.text === e.event_loc.extracted_place || x.resolved_place === e.event_loc.resolved_place);
    add("place", p, `Place: ${place(e)}, precision: ${resolution(e.event_loc.resolution)}`, of("event_loc"));
  }
  return found;
}

/** The text in pieces, each with the shortest mark over it; offsets count code points. */
function marked(text, marks, evidence, tell) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length, evidence.start, evidence.end]);
  for (const m of marks) { cuts.add(m.start); cuts.add(m.end); }
  const at = [...cuts].filter((c) => c >= 0 && c <= points.length).sort((a, b) => a - b);
  const out = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const [from, to] = [at[i], at[i + 1]];
    const piece = points.slice(from, to).join("");
    const over = marks.filter((m) => m.start <= from && to <= m.end).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const inside = from >= evidence.start && to <= evidence.end;
    if (over) out.push(h("mark", { class: over.kind, tabindex: "0", role: "button", "aria-label": `${piece}. ${over.title}`, title: over.title, onclick: () => tell(over), onkeydown: (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); tell(over); } } }, piece));
    else if (inside) out.push(h("mark", { class: "evidence" }, piece));
    else out.push(h("span", { class: "dim" }, piece));
  }
  return out;
}

const fact = (name, ...value) => [h("dt", {}, name), h("dd", {}, ...value)];

function facts(e) {
  const l = e.event_loc, silent = ` the ${importedFrom(e) ? "file" : "text"} does not say`;
  const size = Object.entries(e.size || {}).filter(([, v]) => v !== null).map(([k, v]) => `${typeof v === "object" ? (v.low === v.high ? v.best : `${v.low}–${v.high}`) : v} ${k}`).join(", ");
  return h("dl", { class: "facts" },
    fact("Event", codeWords(e), h("small", {}, ` ${QUADS[e.quad_code] || ""}${e.cameo ? ` · CAMEO ${e.cameo}` : ""}${e.event_scale === undefined ? "" : ` · score ${e.event_scale ?? "none"}`}`)),
    fact("Actor", codes(e.actor)), fact("Recipient", codes(e.recipient)),
    fact("Date", when(e), h("small", {}, e.date ? ` precision: ${e.date_precision}` : silent)),
    fact("Place", place(e) || "none", l ? h("small", {}, ` precision: ${resolution(l.resolution)}${l.lat !== null ? ` · ${l.lat}, ${l.lon}` : ""}`) : h("small", {}, silent)),
    importedFrom(e) ? fact("Coded by", importedFrom(e), h("small", {}, " not judged here: its file tells no words"))
      : [fact("Verification", h("span", { class: `badge ${e.verification}` }, e.verification), h("small", {}, ` ${VERIFIED[e.verification] || ""}`)),
        e.certainty === undefined ? null : fact("Certainty", e.certainty?.toFixed(2) ?? "none")],
    e.auxiliary ? fact("Reality", e.auxiliary) : null,
    size ? fact("Size", size) : null,
    e.context?.length ? fact("Context", e.context.join(", ").replaceAll("_", " ")) : null);
}

const VERIFIED = { stated: "the article says it in its own voice", claimed: "one named source says so", confirmed: "a second, independent source confirms it", disputed: "a source denies it", suspected: "hedged: suspected, alleged, reportedly" };

const codes = (list) => list.length ? list.map((a, i) => [i ? ", " : "", h("bdi", {}, a.name || a.entity_text), h("small", {}, ` ${[a.code, ...a.sector].filter(Boolean).join(" ")}`)]) : "not stated";

function claimList(claims) {
  return h("ul", { class: "claimlist" }, claims.map((c) => h("li", {}, h("bdi", {}, c.source?.name || c.source?.text || "a source"), " ", h("span", { class: `stance ${c.stance}` }, c.stance), c.cue?.text ? ` (“${c.cue.text}”)` : "", c.source?.code ? h("small", {}, ` ${[c.source.code, ...(c.source.sector || [])].join(" ")}`) : null)));
}

function reasonList(reasons) {
  return reasons?.length ? [h("h3", {}, "Why it is coded so"), h("ul", { class: "reasons" }, reasons.map((r) => h("li", {}, h("b", {}, r.field.replaceAll("_", " ")), ": ", r.detail, " ", h("code", {}, r.rule))))] : null;
}

export async function eventDetail(id, { inQueue = false } = {}) {
  const e = await one("events", id);
  if (!e) return null;
  learn(e);
  const article = await articleOf(e);
  const log = await corrections("event", id);
  return h("article", { class: "detail" }, inQueue ? null : back(), h("h2", { tabindex: "-1" }, title(e)), from(e.cite_info),
    facts(e), e.claims.length ? [h("h3", {}, "Who says so"), claimList(e.claims)] : null, e.evidence.text ? evidence(e, article) : null, reasonList(article?.reasons?.[e.id]), logList(log), cite(e));
}

/** Who published it when, under which headline. */
const from = (c) => h("p", { class: "from" }, [c.publication, day(c.published?.slice(0, 10))].filter(Boolean).map((t) => [h("bdi", {}, t), " · "]), h("bdi", {}, c.title || c.id));

const corrections = async (of, id) => (await ask(`log-${id}`, "corrections", { [of]: id }).catch(() => null))?.items || [];

/** What people changed, and for an incident why its reports were put together. */
const logList = (log, merges = []) => log.length || merges.length ? [h("h3", {}, "Log"), h("ol", { class: "log" }, log.map((c) => h("li", {}, deed(c))), merges.map((m) => h("li", {}, h("b", {}, "merged"), m.pinned ? " by a person" : ` by the program (${Math.round(100 * m.probability)} %)`, m.reasons.length ? `: ${m.reasons.join("; ")}` : "")))] : null;

const articleOf = async (e) => { try { return await ask("article", `articles/${encodeURIComponent(e.cite_info.id)}`); } catch { return null; } };

function evidence(e, article) {
  const why = h("p", { class: "why", role: "status", hidden: true });
  const marks = spans(e, article);
  const tell = (m) => { why.hidden = false; why.replaceChildren(h("b", {}, m.title), h("br"), m.why || "No further reason is recorded."); };
  const text = article?.text || e.evidence.text;
  const shift = article ? 0 : e.evidence.start;
  const moved = marks.map((m) => ({ ...m, start: m.start - shift, end: m.end - shift }));
  const kinds = KINDS.filter((k) => marks.some((m) => m.kind === k));
  return [h("h3", {}, "Evidence"), h("p", { class: "keys", "aria-label": "Kinds of marks" }, kinds.map((k) => h("mark", { class: k }, k))), why,
    h("div", { class: "article", dir: "auto", lang: e.cite_info.language }, marked(text, moved, { start: e.evidence.start - shift, end: e.evidence.end - shift }, tell))];
}

function cite(e) {
  const c = e.cite_info;
  const link = /^https?:/.test(c.url || "") ? h("a", { href: c.url, rel: "noreferrer noopener", target: "_blank" }, c.title || c.url) : h("bdi", {}, c.title || c.id);
  return [h("h3", {}, "Source"), h("p", {}, link, h("br"), h("small", {}, [c.publication, c.published && `published ${c.published}`, c.coder, `record ${e.id}`].filter(Boolean).join(" · "))),
    h("p", {}, h("a", { href: `/api/v1/events/${encodeURIComponent(e.id)}.json` }, "This record as JSON"))];
}

function report(r, event, several) {
  if (!event) return h("article", {}, h("p", {}, `Record ${r.event_id} of ${r.doc}`));
  const change = { event: event.id, incident: "" };
  const name = event.cite_info.publication || event.cite_info.id;
  return h("article", {}, several ? h("label", { class: "meta" }, h("input", { type: "checkbox", class: "out", value: r.event_id, "aria-label": `Take the report of ${name} out` }), "tells another happening") : null, h("p", { class: "meta" }, event.cite_info.publication || event.cite_info.id, h("span", {}, event.cite_info.published || ""), r.copy_of ? h("span", { class: "badge" }, `copy of ${r.copy_of}`) : null),
    h("p", { dir: "auto" }, event.evidence.text), claimList(event.claims), h("p", {}, h("a", { href: url({ ...state(), ...change }), onclick: follow(change) }, "Its evidence")));
}

const shown = (v) => (v === null || v === undefined ? "not said" : typeof v === "object" ? Object.values(v).filter(Boolean).join(" ") : String(v));

const FIELDS = { date: "Date", event: "Type", mode: "Mode", event_loc: "Place", actor: "Actor", recipient: "Recipient", verification: "Verification" };
const fieldTitle = (f) => FIELDS[f] || f.replace("size.", "").replaceAll("_", " ").replace(/^./, (c) => c.toUpperCase());

/** What the reports say of a field, each version with the evidence that it stands on. */
function conflict(c, reports) {
  const paper = (id) => {
    const r = reports.find((x) => x.event_id === id), change = { event: id, incident: "" };
    return h("a", { href: url({ ...state(), ...change }), onclick: follow(change) }, r?.publication || r?.doc || id);
  };
  return h("li", {}, h("b", {}, fieldTitle(c.field)), ": ", c.versions.flatMap((v, n) => [n ? "; " : "", h("b", {}, shown(v.value)), " in ", ...v.reports.flatMap((id, k) => [k ? ", " : "", paper(id)])]));
}

const title = (e) => [`${e.event.join(", ")}: `, h("bdi", {}, party(e.actor, "actor not stated")), e.recipient.length ? [" → ", h("bdi", {}, party(e.recipient, ""))] : ""];

async function related(l) {
  const i = await ask(`l-${l.id}`, `incidents/${encodeURIComponent(l.id)}`).catch(() => null);
  return h("li", {}, `${l.relation}: `, h("a", { href: url({ ...state(), incident: l.id }), onclick: follow({ incident: l.id, event: "" }) }, i ? [title(i), `, ${when(i)}`] : l.id));
}

/** Takes the chosen reports out of an incident. */
function splitter(i) {
  const trouble = h("p", { role: "alert", class: "why", hidden: true });
  const split = async () => {
    const out = [...document.querySelectorAll(".side .out:checked")].map((b) => b.value);
    if (!out.length) { say("Choose the reports of another happening first"); document.querySelector(".side .out")?.focus(); return; }
    try {
      if (!(await decide("incidents/split", { incident: i.id, events: out }))) return;
      say("Split");
      go({ incident: "", event: "", view: "incidents" });
    } catch (e) { trouble.textContent = e.message; trouble.hidden = false; }
  };
  return [h("div", { class: "deeds" }, h("button", { type: "button", class: "act", onclick: split }, "Split what is chosen off"), nameField()), trouble];
}

export async function incidentDetail(id) {
  const i = await one("incidents", id);
  if (!i) return null;
  const events = await Promise.all(i.reports.slice(0, 40).map((r) => ask(`r-${r.event_id}`, `events/${encodeURIComponent(r.event_id)}`).catch(() => null)));
  const claims = events.filter(Boolean).flatMap((e) => e.claims);
  const by = (...stances) => claims.filter((c) => stances.includes(c.stance));
  const part = (title, list) => (list.length ? [h("h3", {}, title), claimList(list)] : null);
  const linked = await Promise.all((i.linked || []).slice(0, 20).map(related));
  return h("article", { class: "detail" }, back(), h("h2", { tabindex: "-1" }, title(i)),
    facts(i), h("p", {}, `${plural(i.sources.reports, "report")}, ${i.sources.independent} independent; seen ${i.first_seen} to ${i.last_seen}`),
    part("Confirmed by", by("confirms")), part("Denied or doubted by", by("denies", "doubts")), part("Asserted or suspected by", by("asserts", "suspects")),
    i.conflicts?.length ? [h("h3", {}, "Reports disagree"), h("ul", { class: "conflicts" }, i.conflicts.map((c) => conflict(c, i.reports)))] : null,
    h("h3", {}, "Reports"), h("div", { class: "side" }, i.reports.map((r, n) => report(r, events[n], i.reports.length > 1))),
    i.reports.length > 1 ? splitter(i) : null,
    linked.length ? [h("h3", {}, "Linked"), h("ul", {}, linked)] : null,
    logList(await corrections("incident", id), i.merges));
}
