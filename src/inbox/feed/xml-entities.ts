import { decodeHTML, decodeHTMLStrict } from "entities";

/** Internal entities of a DOCTYPE. */
export interface Entities {
  values: Map<string, string>;
  /** letters that may still be inserted for them in this document */
  budget: number;
}

const MAX_DOCTYPE = 100_000;
const MAX_ENTITIES = 500;
// a value is inserted as it stands, never expanded again: no bomb can grow
const MAX_ENTITY_LENGTH = 2_000;
const MAX_INSERTED = 1_000_000;
const REFERENCE = /&(#\d{1,8}|#x[\da-f]{1,8}|[\w.:-]{1,60});/gi;

/** Cuts the DOCTYPE out of a document and reads the entities declared inside it. External ones are never fetched. */
export function declaredEntities(xml: string): { entities: Entities; rest: string } {
  const start = prologEnd(xml);
  if (!/^<!DOCTYPE/i.test(xml.slice(start, start + 9))) return { entities: { values: new Map(), budget: 0 }, rest: xml };
  const end = doctypeEnd(xml, start);
  return { entities: entitiesIn(xml.slice(start, end)), rest: xml.slice(0, start) + xml.slice(end) };
}

/** Where the blanks, comments and instructions before the first tag or DOCTYPE end. */
function prologEnd(xml: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(xml.charAt(at))) at += 1;
    const closing = xml.startsWith("<?", at) ? "?>" : xml.startsWith("<!--", at) ? "-->" : null;
    const end = closing ? xml.indexOf(closing, at) : -1;
    if (!closing || end < 0) return at;
    at = end + closing.length;
  }
}

/** A DOCTYPE ends at the first ">" outside its brackets and quotes. */
function doctypeEnd(xml: string, start: number): number {
  let depth = 0;
  let quote = "";
  for (let at = start; at < Math.min(xml.length, start + MAX_DOCTYPE); at++) {
    const char = xml.charAt(at);
    if (quote) quote = char === quote ? "" : quote;
    else if (char === '"' || (char === "'" && depth > 0)) quote = char;
    else if (char === "[" || char === "<") depth += 1;
    else if (char === "]" || char === ">") depth -= 1;
    if (!quote && depth === 0) return at + 1;
  }
  const next = xml.indexOf(">", start);
  return next < 0 ? xml.length : next + 1;
}

function entitiesIn(doctype: string): Entities {
  const values = new Map<string, string>();
  for (const [, name, double, single] of doctype.matchAll(/<!ENTITY\s+([\w.:-]{1,60})\s+(?:"([^"]*)"|'([^']*)')\s*>/g)) {
    const value = double ?? single ?? "";
    if (name && value.length <= MAX_ENTITY_LENGTH && values.size < MAX_ENTITIES) values.set(name, decodeHTMLStrict(value));
  }
  return { values, budget: MAX_INSERTED };
}

/** Resolves references once: those of XML, of the DOCTYPE and, as feeds use them undeclared, of HTML. Unknown ones stay. */
export function decodeReferences(text: string, entities: Entities): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, name: string) => {
    if (name.startsWith("#")) return decodeHTML(whole);
    const value = entities.values.get(name);
    if (value === undefined) return decodeHTMLStrict(whole);
    entities.budget -= value.length;
    return entities.budget >= 0 ? value : "";
  });
}
