import { decodeHTML, escapeAttribute, escapeText } from "entities";
import { isElement, textOf, type XmlElement } from "./xml-tree.ts";

const MAX_FIELD = 2_000_000;
const MAX_LINE = 2_000;
const VOID = new Set(["br", "img", "hr", "input", "wbr", "meta", "link", "col", "area", "source"]);
const BASE64 = /^[a-z0-9+/=\s]+$/i;

/** How an element writes its value: as plain text, as escaped markup, or as elements inside it. */
export type Writing = "text" | "html" | "xhtml";

/** Atom says it in `type` and, before 1.0, in `mode`; RSS says nothing and means markup. */
export function writingOf({ name, attributes, children }: XmlElement, otherwise: Writing): Writing {
  const type = (attributes.type ?? "").toLowerCase();
  const mode = (attributes.mode ?? "").toLowerCase();
  const holdsElements = children.some(isElement);
  if (holdsElements && (mode === "xml" || type.includes("xhtml") || /[/+]xml$/.test(type) || name.startsWith("xhtml:"))) return "xhtml";
  if (type === "text" || type === "text/plain") return mode === "escaped" && holdsElements ? "html" : "text";
  return type === "" && mode === "" ? otherwise : "html";
}

/** The value as markup, unsanitised. */
export function markupOf(element: XmlElement, otherwise: Writing): string | null {
  const writing = writingOf(element, otherwise);
  const value = writing === "text" ? escapeText(plainValue(element)) : writing === "xhtml" ? xhtmlOf(element) : htmlOf(element);
  return value.trim().slice(0, MAX_FIELD) || null;
}

/** The value as one line of plain text: a title, a name. */
export function lineOf(element: XmlElement | null, otherwise: Writing): string | null {
  if (!element) return null;
  if (writingOf(element, otherwise) === "text") return oneLine(plainValue(element));
  return plainLine(htmlOf(element));
}

/** Markup as one line of plain text. */
export function plainLine(markup: string): string | null {
  const text = markup
    .slice(0, MAX_LINE * 10)
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1\s*>/gis, " ")
    .replaceAll(/<!--.*?(-->|$)/gs, " ")
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, (tag) => (/^<\/?(br|p|div|li|td|tr|h\d)\b/i.test(tag) ? " " : ""));
  return oneLine(decodeHTML(text));
}

export function oneLine(text: string): string | null {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, MAX_LINE) || null;
}

/** Character data as it stands; base64 undone where the feed says so. */
function plainValue(element: XmlElement): string {
  const text = textOf(element);
  return isBase64(element, text) ? Buffer.from(text, "base64").toString("utf8") : text;
}

function isBase64({ attributes }: XmlElement, text: string): boolean {
  const type = (attributes.type ?? "").toLowerCase();
  if (!BASE64.test(text)) return false;
  return attributes.mode === "base64" || (type !== "" && !/^(text|html|xhtml)|xml$/.test(type) && type.includes("/") && text.trim().length > 8);
}

/** Escaped markup; elements that a careless publisher left unescaped in it are written back. */
function htmlOf(element: XmlElement): string {
  return element.children.some(isElement)
    ? element.children.map((child) => (isElement(child) ? written(child, (text) => text) : child)).join("")
    : plainValue(element);
}

/** The one div that Atom wraps around XHTML is no part of the content. */
function xhtmlOf(element: XmlElement): string {
  const [only, second] = element.children.filter((child) => isElement(child) || child.trim() !== "");
  const holder = only && !second && isElement(only) && only.name.replace("xhtml:", "") === "div" ? only : element;
  return holder.children.map((child) => (isElement(child) ? written(child, escapeText) : escapeText(child))).join("");
}

function written(element: XmlElement, writeText: (text: string) => string): string {
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith("xmlns") && /^[a-z][\w:.-]*$/.test(key))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("");
  if (VOID.has(name) && element.children.length === 0) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${element.children.map((child) => (isElement(child) ? written(child, writeText) : writeText(child))).join("")}</${name}>`;
}
