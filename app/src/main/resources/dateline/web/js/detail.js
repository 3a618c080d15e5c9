// An event with its evidence in the article; every mark explains its code.
import { h, plural, say } from "./dom.js";
import { QUADS, day, meaning, importedFrom, learn, party, resolution, when } from "./codes.js";
import { ask, one } from "./api.js";
import { go, state, url } from "./state.js";
import { reports } from "./incidents.js";
import { codeWords, follow, neighbour, onwards, place } from "./results.js";
import { decide, deed, nameField } from "./reviewer.js";

/** Back to what was listed, or to the record before or after this one there. */
function steps(kind, id) {
  const step = (by, name, key) => neighbour(kind, id, by) && h("button", { type: "button", "aria-keyshortcuts": key, onclick: () => onwards(by) }, name, " ", h("kbd", {}, key));
  return h("nav", { class: "steps", "aria-label": "Other results" }, h("button", { type: "button", id: "back", onclick: follow({ event: "", incident: "" }) }, "← Back to the results"), h("span", {}, step(-1, "Previous", "k"), step(1, "Next", "j")));
}


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
function pieces(text, marks, evidence) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length, evidence.start, evidence.end]);
  for (const m of marks) { cuts.add(m.start); cuts.add(m.end); }
  const at = [...cuts].filter((c) => c >= 0 && c <= points.length).sort((a, b) => a - b);
  return at.slice(1).map((to, i) => ({
    text: points.slice(at[i], to).join(""),
    over: marks.filter((m) => m.start <= at[i] && to <= m.end).sort((a, b) => a.end - a.start - (b.end - b.start))[0],
    inside: at[i] >= evidence.start && to <= evidence.end,
  }));
}

/** A piece of the article; a mark explains itself. */
function piece({ text, over, inside }, tell) {
  if (!over) return inside ? h("mark", { class: "evidence" }, text) : h("span", { class: "dim" }, text);
  return h("mark", { class: over.kind, tabindex: "0", role: "button", "aria-label": `${text}. ${over.title}`, title: over.title, onclick: () => tell(over), onkeydown: (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); tell(over); } } }, text);
}

const fact = (name, ...value) => [h("dt", {}, name), h("dd", {}, ...value)];

function facts(e) {
  const l = e.event_loc, silent = ` the ${importedFrom(e) ? "file" : "text"} does not say`;
  const size = Object.entries(e.size || {}).filter(([, v]) => v !== null).map(([k, v]) => `${typeof v === "object" ? (v.low === v.high ? v.best : `${v.low}–${v.high}`) : v} ${k}`).join(", ");
  return h("dl", { class: "facts" },
    fact("Event", codeWords(e), h("small", {}, ` ${QUADS[e.quad_code] || ""}${e.cameo ? ` · CAMEO ${e.cameo}` : ""}${e.event_scale === undefined ? "" : ` · score\u00a0${e.event_scale ?? "none"}`}`), e.event.map((t) => meaning("type", t)).filter(Boolean).map((m) => [h("br"), h("small", {}, m)])),
    fact("Actor", codes(e.actor)), fact("Recipient", codes(e.recipient)),
    fact("Date", when(e), h("small", {}, e.date ? ` precision: ${e.date_precision}` : silent)),
    fact("Place", l?.resolved_place ? all(`place:${l.resolved_place}`, place(e)) : "none", l ? h("small", {}, ` precision: ${resolution(l.resolution)}${l.lat !== null ? ` · ${l.lat}, ${l.lon}` : ""}`) : h("small", {}, silent)),
    importedFrom(e) ? fact("Coded by", importedFrom(e), h("small", {}, " not judged here: its file tells no words"))
      : [fact("Verification", h("span", { class: `badge ${e.verification}` }, e.verification), h("small", {}, ` ${VERIFIED[e.verification] || ""}`)),
        e.certainty === undefined ? null : fact("Certainty", e.certainty?.toFixed(2) ?? "none")],
    e.auxiliary ? fact("Reality", e.auxiliary) : null,
    size ? fact("Size", size) : null,
    e.context?.length ? fact("Context", e.context.join(", ").replaceAll("_", " ")) : null);
}

const VERIFIED = { stated: "the article says it in its own voice", claimed: "one named source says so", confirmed: "a second, independent source confirms it", disputed: "a source denies it", suspected: "hedged: suspected, alleged, reportedly" };

/** Leads to all that is known of somebody or something. */
function all(filter, name) {
  const change = { q: "", filters: [filter], from: "", to: "", box: "", event: "", incident: "", view: "" };
  return h("a", { class: "all", href: url({ ...state(), ...change }), title: `All events: ${name}`, onclick: follow(change) }, h("bdi", {}, name));
}

const codes = (list) => list.length ? list.map((a, i) => [i ? ", " : "", a.name ? all(`who:${a.name}`, a.name) : h("bdi", {}, a.entity_text), h("small", {}, " ", a.code ? all(`who:${a.code}`, a.code) : "", ` ${a.sector.join(" ")}`)]) : "not stated";

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
  const [article, log, incident] = await Promise.all([articleOf(e), corrections("event", id), incidentOf(id)]);
  const text = evidence(e, article);
  return h("article", { class: "detail" }, inQueue ? null : steps("events", id), h("h2", { tabindex: "-1" }, title(e)), from(e.cite_info), text?.sentence,
    facts(e), incident ? together(incident) : null, e.claims.length ? [h("h3", {}, "Who says so"), claimList(e.claims)] : null, text?.article, reasonList(article?.reasons?.[e.id]), logList(log), cite(e));
}

/** The incident that an event is one of several reports of; null where it stands alone. */
async function incidentOf(id) {
  const found = await ask("incident-of", "incidents", { q: `id:"${id}"`, limit: 1 }).catch(() => null);
  return found?.items.find((i) => i.sources.reports > 1) || null;
}

/** Leads to the other reports of the same happening. */
function together(i) {
  const change = { incident: i.id, event: "", view: "incidents" };
  return h("p", { class: "together" }, `One of ${plural(i.sources.reports, "report")} of this happening: `, h("a", { href: url({ ...state(), ...change }), onclick: follow(change) }, "see them side by side"));
}

/** Who published it when, under which headline. */
const from = (c) => h("p", { class: "from" }, [c.publication, day(c.published?.slice(0, 10))].filter(Boolean).map((t) => [h("bdi", {}, t), " · "]), h("bdi", {}, c.title || c.id));

const corrections = async (of, id) => (await ask(`log-${id}`, "corrections", { [of]: id }).catch(() => null))?.items || [];

/** What people changed, and for an incident why its reports were put together. */
const logList = (log, merges = []) => log.length || merges.length ? [h("h3", {}, "Log"), h("ol", { class: "log" }, log.map((c) => h("li", {}, deed(c))), merges.map((m) => h("li", {}, h("b", {}, "merged"), m.pinned ? " by a person" : ` by the program (${Math.round(100 * m.probability)} %)`, m.reasons.length ? `: ${m.reasons.join("; ")}` : "")))] : null;

const articleOf = async (e) => { try { return await ask("article", `articles/${encodeURIComponent(e.cite_info.id)}`); } catch { return null; } };

/** The sentence that an event stands on, and the article around it; null where no words are known. */
function evidence(e, article) {
  if (!e.evidence.text) return null;
  const shift = article ? 0 : e.evidence.start;
  const moved = ({ start, end, ...m }) => ({ ...m, start: start - shift, end: end - shift });
  const marks = spans(e, article).map(moved);
  const why = h("p", { class: "why", role: "status", hidden: true });
  const tell = (m) => { why.hidden = false; why.replaceChildren(h("b", {}, m.title), h("br"), m.why || "No further reason is recorded."); };
  const all = pieces(article?.text || e.evidence.text, marks, moved(e.evidence));
  const said = { dir: "auto", lang: e.cite_info.language };
  const kinds = KINDS.filter((k) => marks.some((m) => m.kind === k));
  return {
    sentence: h("blockquote", said, all.filter((p) => p.inside).map((p) => (p.over ? h("mark", { class: p.over.kind, title: p.over.title }, p.text) : p.text))),
    article: [h("h3", {}, "Evidence in the article"), h("p", { class: "keys", "aria-label": "Kinds of marks" }, kinds.map((k) => h("mark", { class: k }, k))), why,
      h("div", { class: "article", ...said }, all.map((p) => piece(p, tell)))],
  };
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
  return h("article", {}, h("p", { class: "meta" }, h("b", {}, h("bdi", {}, name)), h("span", {}, day(event.cite_info.published?.slice(0, 10)) || ""), r.copy_of ? h("span", { class: "badge" }, `copy of ${r.copy_of}`) : null),
    h("p", { dir: "auto" }, event.evidence.text), claimList(event.claims), h("p", {}, h("a", { href: url({ ...state(), ...change }), onclick: follow(change) }, "Its evidence")),
    several ? h("label", { class: "meta" }, h("input", { type: "checkbox", class: "out", value: r.event_id, "aria-label": `Take the report of ${name} out` }), "tells another happening") : null);
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
  return h("article", { class: "detail" }, steps("incidents", id), h("h2", { tabindex: "-1" }, title(i)),
    facts(i), h("p", {}, `${reports(i)}, published ${[...new Set([day(i.first_seen), day(i.last_seen)])].filter(Boolean).join(" to ")}`),
    part("Confirmed by", by("confirms")), part("Denied or doubted by", by("denies", "doubts")), part("Asserted or suspected by", by("asserts", "suspects")),
    i.conflicts?.length ? [h("h3", {}, "Reports disagree"), h("ul", { class: "conflicts" }, i.conflicts.map((c) => conflict(c, i.reports)))] : null,
    h("h3", {}, "Reports"), h("div", { class: "side" }, i.reports.map((r, n) => report(r, events[n], i.reports.length > 1))),
    i.reports.length > 1 ? splitter(i) : null,
    linked.length ? [h("h3", {}, "Linked"), h("ul", {}, linked)] : null,
    logList(await corrections("incident", id), i.merges));
}
