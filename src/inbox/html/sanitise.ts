import { Parser } from "htmlparser2";
import sanitizeHtml, { type Attributes, type IOptions, type Tag } from "sanitize-html";
import { withoutTracking } from "../text/tracking.ts";
import { boundHtml } from "./bound.ts";
import { safeStyle } from "./style.ts";
import { isTracker } from "./trackers.ts";

export interface Sanitised {
  html: string;
  trackersRemoved: number;
  links: { href: string; text: string }[];
  images: { src: string; alt: string }[];
}

const BLOCKS =
  "address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary ul";
const TABLES = "caption col colgroup table tbody td tfoot th thead tr";
const PHRASES =
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr";
const REMOVED_WHOLE =
  "script style textarea option select noscript template iframe embed applet frameset frame noframes noembed title xmp plaintext canvas map svg".split(
    " ",
  );

const PRESENTATION = ["style", "dir", "lang", "title", "align", "valign", "width", "height"];
// colours, names of fonts, numbers and words: nothing that any reader could take for an address or a call
const LOOKS = new Set("dir lang align valign width height border cellpadding cellspacing bgcolor role scope type color size face".split(" "));
const LOOK_VALUE = /^[\p{L}\p{M}\p{N}\s.,#%+'"-]*$/u;
const RASTER = /^data:image\/(png|gif|jpe?g|webp|avif|bmp);base64,[a-z0-9+/=\s]+$/i;
const MAX_DATA_IMAGE = 1_500_000;
const MAX_ROUNDS = 8;
const MAX_LINKS = 5_000;
const MAX_LINK_TEXT = 500;

/** Strangers' markup made safe to store and to show in a sandboxed frame. Sanitising twice changes nothing. */
export function sanitise(html: string, { baseUrl }: { baseUrl: string | null }): Sanitised {
  const removed = { trackers: 0 };
  const options = optionsFor(baseUrl, removed);
  let clean = sanitizeHtml(boundHtml(html), options).trim();
  // what is removed can bring together what may not stand together (a table in a paragraph): read again until nothing moves
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const again = sanitizeHtml(clean, options).trim();
    if (again === clean) break;
    clean = again;
  }
  return { html: clean, trackersRemoved: removed.trackers, ...linksAndImages(clean) };
}

function optionsFor(baseUrl: string | null, removed: { trackers: number }): IOptions {
  return {
    allowedTags: `${BLOCKS} ${TABLES} ${PHRASES}`.split(" "),
    nonTextTags: REMOVED_WHOLE,
    allowedAttributes: {
      "*": PRESENTATION,
      a: ["href", "rel", "target"],
      img: ["src", "alt"],
      table: ["border", "cellpadding", "cellspacing", "bgcolor", "role"],
      td: ["colspan", "rowspan", "bgcolor"],
      th: ["colspan", "rowspan", "bgcolor", "scope"],
      tr: ["bgcolor"],
      col: ["span"],
      colgroup: ["span"],
      ol: ["start", "type", "reversed"],
      ul: ["type"],
      li: ["value"],
      font: ["color", "size", "face"],
      time: ["datetime"],
      data: ["value"],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["http", "https", "data", "cid"] },
    allowProtocolRelative: false,
    parseStyleAttributes: false, // our own, smaller list is applied below
    enforceHtmlBoundary: false,
    transformTags: {
      "*": (tagName, attributes) => ({ tagName, attribs: styled(attributes) }),
      a: (tagName, attributes) => ({ tagName, attribs: linkAttributes(styled(attributes), baseUrl) }),
      img: (tagName, attributes): Tag => {
        if (isTracker(attributes)) removed.trackers += 1;
        return { tagName, attribs: isTracker(attributes) ? {} : imageAttributes(styled(attributes), baseUrl) };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
  };
}

/** Its look by old attributes and by style, as far as both are harmless. */
function styled({ style, ...rest }: Attributes): Attributes {
  const looks = Object.fromEntries(Object.entries(rest).filter(([name, value]) => !LOOKS.has(name) || LOOK_VALUE.test(value)));
  const safe = style && safeStyle(style);
  return safe ? { ...looks, style: safe } : looks;
}

function linkAttributes({ href, target, rel, ...rest }: Attributes, baseUrl: string | null): Attributes {
  const address = cleanAddress(href, baseUrl);
  return address ? { ...rest, href: address, target: "_blank", rel: "noopener noreferrer nofollow" } : rest;
}

function imageAttributes({ src, ...rest }: Attributes, baseUrl: string | null): Attributes {
  const source = src?.trim() ?? "";
  if (/^data:/i.test(source)) return RASTER.test(source) && source.length <= MAX_DATA_IMAGE ? { ...rest, src: source } : {};
  if (/^cid:[^\s"'<>]+$/i.test(source)) return { ...rest, src: source };
  const url = resolved(source, baseUrl);
  return url && /^https?:$/.test(url.protocol) ? { ...rest, src: url.href } : {};
}

function cleanAddress(href: string | undefined, baseUrl: string | null): string | null {
  const url = resolved(href?.trim() ?? "", baseUrl);
  if (!url) return null;
  if (url.protocol === "mailto:") return url.href;
  return /^https?:$/.test(url.protocol) ? withoutTracking(url).href : null;
}

/** A mail has no base: there, an address relative to nothing leads nowhere. */
function resolved(address: string, baseUrl: string | null): URL | null {
  if (address === "" || address.startsWith("#")) return null;
  const base = baseUrl ?? (address.startsWith("//") ? "https://invalid/" : undefined);
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

/** What the clean markup links to and shows, in order. */
function linksAndImages(html: string): Pick<Sanitised, "links" | "images"> {
  const links: Sanitised["links"] = [];
  const images: Sanitised["images"] = [];
  let current: Sanitised["links"][number] | null = null;
  const parser = new Parser({
    onopentag(name, { href, src, alt = "" }) {
      if (name === "a") current = href && links.length < MAX_LINKS ? { href, text: "" } : null;
      if (name === "a" && current) links.push(current);
      if (name === "img" && src && images.length < MAX_LINKS) images.push({ src, alt });
      if (name === "img" && current && alt) current.text += alt;
    },
    ontext(text) {
      if (current && current.text.length < MAX_LINK_TEXT) current.text += text;
    },
    onclosetag(name) {
      if (name === "a") current = null;
    },
  });
  parser.end(html);
  for (const link of links) link.text = link.text.replaceAll(/\s+/g, " ").trim().slice(0, MAX_LINK_TEXT);
  return { links, images };
}
