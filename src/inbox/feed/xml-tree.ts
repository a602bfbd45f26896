import { Parser } from "htmlparser2";
import { declaredEntities, decodeReferences, type Entities } from "./xml-entities.ts";
import { canonicalName, type Prefixes, prefixesOf, ROOT_PREFIXES } from "./xml-namespaces.ts";

/** An element: its name in lower case with the prefix that this desk uses for its namespace ("dc:creator"), whatever the feed calls it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  parent: XmlElement | null;
}

const MAX_DEPTH = 300;
const MAX_ELEMENTS = 2_000_000;
// in broken feeds these stand unescaped and unclosed inside a description
const NEVER_CLOSED = new Set(["br", "img", "hr", "input", "wbr", "meta"]);

/** Reads any XML, broken or cut off, as far as it makes sense; returns a nameless element that holds the top level. */
export function xmlTree(xml: string): XmlElement {
  const { entities, rest } = declaredEntities(xml);
  const top: XmlElement = { name: "", attributes: {}, children: [], parent: null };
  const builder = treeBuilder(top, entities);
  const parser = new FeedXml(builder.handler, { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true });
  try {
    parser.end(rest);
  } catch (error) {
    if (error !== LIMIT_REACHED) throw error; // what came before the limit is kept
  }
  return top;
}

const LIMIT_REACHED = new Error("the document is too deep or has too many elements");

class FeedXml extends Parser {
  protected override isVoidElement(name: string): boolean {
    return NEVER_CLOSED.has(name);
  }
}

function treeBuilder(top: XmlElement, entities: Entities) {
  let current = top;
  let depth = 0;
  let elements = 0;
  let inCdata = false;
  const scopes: Prefixes[] = [ROOT_PREFIXES];
  const handler = {
    onopentag(rawName: string, attributes: Record<string, string>) {
      depth += 1;
      elements += 1;
      if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) throw LIMIT_REACHED;
      for (const key of Object.keys(attributes)) attributes[key] = decodeReferences(attributes[key] ?? "", entities);
      const prefixes = prefixesOf(attributes, scopes.at(-1) ?? ROOT_PREFIXES);
      scopes.push(prefixes);
      const element: XmlElement = { name: canonicalName(rawName, prefixes), attributes, children: [], parent: current };
      current.children.push(element);
      current = element;
    },
    onclosetag() {
      depth -= 1;
      scopes.pop();
      current = current.parent ?? top;
    },
    ontext(text: string) {
      const decoded = inCdata ? text : decodeReferences(text, entities);
      const last = current.children.length - 1;
      if (typeof current.children[last] === "string") current.children[last] += decoded;
      else current.children.push(decoded);
    },
    oncdatastart() {
      inCdata = true;
    },
    oncdataend() {
      inCdata = false;
    },
  };
  return { handler };
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== "string";
}

export function childrenNamed(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && names.includes(child.name));
}

export function childNamed(element: XmlElement, ...names: string[]): XmlElement | null {
  return childrenNamed(element, ...names)[0] ?? null;
}

/** Elements of these names anywhere below, in document order, not looking inside those found. */
export function descendantsNamed(element: XmlElement, names: string[], limit: number): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  while (waiting.length > 0 && found.length < limit) {
    const next = waiting.pop();
    if (next === undefined || !isElement(next)) continue;
    if (names.includes(next.name)) found.push(next);
    else for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index] ?? "");
  }
  return found;
}

/** All text below, markup left out. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");
}

/** The nearest value of an inherited attribute such as xml:base or xml:lang. */
export function inherited(element: XmlElement | null, attribute: string): string | null {
  for (let at = element; at; at = at.parent) if (at.attributes[attribute] !== undefined) return at.attributes[attribute];
  return null;
}
