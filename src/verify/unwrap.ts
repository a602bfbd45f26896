import { hostOf } from "./site.ts";

const MAX_STEPS = 5;
const MAX_ADDRESS = 8_000;
/** Parameters that redirectors name their target by. */
const TARGETS =
  /^(url|u|q|to|r|target|targeturl|dest|desturl|destination|redirect|redirecturl|redirect_url|redirect_uri|redirect_to|redir|link|goto|go|next|out|href|continue|return|returnurl|return_to|forward|location|ref_url|adurl|z|e|p|a|domain|site)$/i;
/** Archives keep the address of what they show; they lead nowhere else. */
const ARCHIVES = /(^|\.)(archive\.(org|is|ph|today|md|vn)|webcache\.googleusercontent\.com)$/;
const ENCODED_ADDRESS = /(?:^|[^A-Za-z0-9])(?:a1)?((?:aHR0c|eyJ)[A-Za-z0-9+/_-]{8,4000})/;

/** Where a redirecting address says that it leads in the end, read from the address alone; null where it says nothing of the kind. */
export function leadsTo(href: string): string | null {
  let at = href.slice(0, MAX_ADDRESS);
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = nextStep(at);
    if (!next || next === at) break;
    at = next;
  }
  return at === href.slice(0, MAX_ADDRESS) ? null : at;
}

function nextStep(href: string): string | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (ARCHIVES.test(url.hostname)) return null;
  return inParameters(url) ?? inPath(url) ?? inCode(url);
}

function inParameters(url: URL): string | null {
  for (const [name, value] of url.searchParams) {
    if (!TARGETS.test(name)) continue;
    const target = absolute(proofpoint(url, value)) ?? absolute(decoded(value)) ?? absolute(fromBase64(value.replace(/^a1/, "")));
    if (target && hostOf(target) !== url.hostname) return target;
  }
  return null;
}

/** A target in the path: ".../L0/https:%2F%2Fa.example%2Fb/1/…", "/amp/s/a.example/b", "/3s/a.example%2Fb/…", "/v3/__https://a.example__;…". */
function inPath(url: URL): string | null {
  const { pathname, hostname, search } = url;
  const whole = pathname.match(/\/(?:v3\/__)?(https?:(?:\/{1,2}|%2f%2f)[^\s]+)/i)?.[1];
  if (whole) {
    const target = /%2f%2f/i.test(whole)
      ? decoded(whole.split("/")[0] ?? "")
      : (whole.split("__;")[0] ?? "").replace(/^(https?:)\/(?!\/)/i, "$1//") + search;
    if (absolute(target) && hostOf(target) !== hostname) return target;
  }
  const bare = pathname.match(/^\/(?:amp\/s|c\/s|i\/s|3s|3)\/([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/%].*)?)$/i)?.[1];
  if (bare) return absolute(`https://${decoded(bare.split(/\/(?=[A-Za-z0-9_-]{4,}\/)/)[0] ?? bare)}`);
  const translated = hostname.match(/^(.+)\.translate\.goog$/)?.[1];
  return translated ? `https://${translated.replaceAll("--", "\u0000").replaceAll("-", ".").replaceAll("\u0000", "-")}${pathname}` : null;
}

/** A target in base64, alone or in JSON, as some mail platforms write it. */
function inCode({ pathname, search, hostname }: URL): string | null {
  const code = `${pathname}${search}`.match(ENCODED_ADDRESS)?.[1];
  const text = code ? fromBase64(code) : "";
  const target = text.match(/https?:(?:\\?\/){2}[^\s"'\\<>]+(?:\\\/[^\s"'\\<>]*)*/i)?.[0].replaceAll("\\/", "/");
  return target && hostOf(target) !== hostname ? absolute(target) : null;
}

/** Proofpoint's own way of writing an address: "https-3A__a.example_b". */
function proofpoint({ hostname }: URL, value: string): string {
  return hostname.endsWith("urldefense.proofpoint.com") ? decoded(value.replaceAll("-", "%").replaceAll("_", "/")) : value;
}

function absolute(value: string): string | null {
  const address = value.trim().startsWith("//") ? `https:${value.trim()}` : value.trim();
  return /^https?:\/\/[^\s/?#]+\.[^\s/?#]+/i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function fromBase64(value: string): string {
  return /^[A-Za-z0-9+/_-]{12,}={0,2}$/.test(value) ? Buffer.from(value, "base64url").toString("utf8") : "";
}
