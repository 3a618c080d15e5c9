// Small helpers to make elements; text always goes in as text.
const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

/** An HTML element: h("p", {class: "x"}, "text", child). */
export const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

/** An SVG element. */
export const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

export const $ = (id) => document.getElementById(id);

/** Opens a dialog at once, however long what goes into it takes. */
export function openEmpty(box, title) {
  box.replaceChildren(h("h2", {}, title), h("p", { class: "empty" }, "Looking …"), h("button", { type: "button", onclick: () => box.close() }, "Close"));
  box.showModal();
}

/** Says something to screen readers. */
export function say(text) {
  $("spoken").textContent = text;
}

export const number = (n) => Number(n).toLocaleString("en");

export const plural = (n, one, many = one + "s") => `${number(n)} ${n === 1 ? one : many}`;
