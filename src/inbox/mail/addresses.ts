import { decodedHeader } from "./encoded-words.ts";

export interface MailAddress {
  address: string | null;
  name: string | null;
}

const MAX_FIELD = 20_000;
const MAX_ADDRESSES = 200;
const TOKENS = /"(?:[^"\\]|\\.)*"|\\.|[^\\]|\\/gs;
const ADDRESS = /[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+/;

// inside brackets what stands there is the address, however odd: judging it is not this file's work
const BRACKETED = /[^\s<>"]+@[^\s<>"]+/;

/** The addresses of a From, To or Reply-To field. Commas in a name that should have been quoted do not split it: a part without an address belongs to the next. */
export function addressesIn(field: string): MailAddress[] {
  const found: MailAddress[] = [];
  let pending = "";
  for (const part of partsOf(field.slice(0, MAX_FIELD))) {
    const whole = pending ? `${pending}, ${part}` : part;
    const address = addressIn(part);
    if (address) found.push({ address, name: nameBeside(whole) });
    pending = address ? "" : whole;
    if (found.length >= MAX_ADDRESSES) break;
  }
  if (found.length === 0 && pending.trim()) found.push({ address: null, name: decodedHeader(unquoted(pending.replaceAll(/<[^<>]*>/g, ""))) || null });
  return found;
}

/** Split at commas and semicolons outside quotes, brackets and comments; a group's name ("Team: a@b, c@d;") is cut off. */
function partsOf(field: string): string[] {
  const split: string[] = [""];
  let depth = 0;
  for (const [token] of field.matchAll(TOKENS)) {
    if (depth === 0 && (token === "," || token === ";")) split.push("");
    else split.push((split.pop() ?? "") + token);
    if (token === "(" || token === "<") depth += 1;
    else if (token === ")" || token === ">") depth = Math.max(0, depth - 1);
  }
  return split.map((part) => part.replace(/^\s*[\w .-]+:(?=\s*\S*@)/, "").trim()).filter((part) => part !== "");
}

/** What stands in angle brackets counts before any address in the name: names are where impostors write one. */
function addressIn(part: string): string | null {
  const bare = part.replaceAll(/"(?:[^"\\]|\\.)*"/g, " ");
  const bracketed = [...bare.matchAll(/<([^<>]*)>?/g)].map(([, inside]) => inside?.replaceAll(/\s/g, "").match(BRACKETED)?.[0]).findLast(Boolean);
  const plain = bare.replaceAll(/\([^()]*\)/g, " ").match(ADDRESS)?.[0];
  return bracketed ?? plain ?? part.match(/<"?([^"<>]+"?@[^\s<>"]+)>/)?.[1] ?? null;
}

function nameBeside(whole: string): string | null {
  const before = whole.replace(/<[^<>]*>?\s*(\([^()]*\))?\s*$/, "").trim();
  const named = /<[^<>]*>?/.test(whole) && before ? before : (whole.match(/\(([^()<>]*)\)/)?.[1] ?? before.replace(ADDRESS, ""));
  return decodedHeader(unquoted(named.replace(/[\s,(]+$/, ""))) || null;
}

function unquoted(name: string): string {
  const trimmed = name.trim();
  const inner = /^"[\s\S]*"$/.test(trimmed) || /^'[^']*'$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  return inner.replaceAll(/\\(.)/g, "$1").replaceAll(/"/g, "").trim();
}
