import { lineOf, oneLine } from "./markup.ts";
import { childNamed, childrenNamed, isElement, type XmlElement } from "./xml-tree.ts";

const AUTHOR_FIELDS = ["author", "dc:creator", "itunes:author", "dc:author", "managingeditor", "dc:contributor"];
const MAX_AUTHORS = 20;

/** Who wrote it, by name where there is one, else by address; several are joined by commas. */
export function authorOf(holder: XmlElement): string | null {
  for (const field of AUTHOR_FIELDS) {
    const names = childrenNamed(holder, field)
      .slice(0, MAX_AUTHORS)
      .flatMap((person) => personName(person) ?? []);
    if (names.length > 0) return [...new Set(names)].join(", ");
  }
  return null;
}

function personName(person: XmlElement): string | null {
  if (!person.children.some(isElement)) return nameIn(lineOf(person, "html") ?? "");
  const part = (...names: string[]) => lineOf(childNamed(person, ...names), "text");
  return part("name", "foaf:name") ?? part("email") ?? part("uri", "url", "homepage") ?? nameIn(lineOf(person, "text") ?? "");
}

/** RSS writes "me@example.com (My Name)"; others "My Name <me@example.com>". */
export function nameIn(written: string): string | null {
  const [, bracketed] = written.match(/^[^\s()]+@[^\s()]+ ?\(([^()]+)\)$/) ?? [];
  const [, before] = written.match(/^"?([^"<>]+?)"? ?<[^<>\s]+@[^<>\s]+>$/) ?? [];
  const [, leading] = written.match(/^([^()]+?) ?\([^\s()]+@[^\s()]+\)$/) ?? [];
  return oneLine(bracketed ?? before ?? leading ?? written.replace(/^mailto:/i, ""));
}
