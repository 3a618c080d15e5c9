// What the page asks of the server; answers that were overtaken by a newer question are dropped.
import { query, state } from "./state.js";

const ROOT = "/api/v1/";
const running = new Map();

class Trouble extends Error {}

async function answer(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  let detail = response.statusText;
  try { detail = (await response.json()).detail || detail; } catch { /* no JSON: the status must do */ }
  throw new Trouble(detail);
}

/** Asks; a newer question under the same name cancels this one. Null where it was cancelled. */
export async function ask(name, path, params = {}) {
  running.get(name)?.abort();
  const control = new AbortController();
  running.set(name, control);
  const p = new URLSearchParams();
  for (const [k, v] of Object.entries(params)) if (v !== "" && v !== null && v !== undefined) p.set(k, v);
  try {
    return await answer(await fetch(ROOT + path + (p.size ? "?" + p : ""), { signal: control.signal, headers: { Accept: "application/json" } }));
  } catch (e) {
    if (e.name === "AbortError") return null;
    if (e instanceof Trouble) throw e;
    throw new Trouble("The server does not answer. Is “dateline serve” still running?");
  }
}

export const one = async (kind, id) => ask(`one-${kind}`, `${kind}/${encodeURIComponent(id)}`);

let session = null;
/** What this server lets the page do; null where it does not say. */
export const rights = () => (session ||= ask("session", "session").catch(() => (session = null)));

async function change(method, path, type, body) {
  const csrf = (await rights())?.csrf || "";
  return answer(await fetch(ROOT + path, { method, headers: { "Content-Type": type, "X-Dateline-CSRF": csrf }, body }));
}

export const send = (path, body) => change("POST", path, "application/json", JSON.stringify(body));

export const sendFile = (path, file) => change("POST", path, "application/octet-stream", file);

export const remove = (path) => change("DELETE", path, "application/json", null);

export const here = (without) => query(state(), without);
