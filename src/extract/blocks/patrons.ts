import type { Image } from "../../schema/issue.ts";
import type { Evidence } from "./evidence.ts";
import { type DocumentLink, hostOf } from "./link.ts";
import type { Paragraph } from "./paragraphs.ts";
import { wordsOf } from "./words.ts";

/** Who pays for the issue, as far as it says so: names, and hosts that its pictures lead to. */
export interface Patrons {
  names: ReadonlySet<string>;
  hosts: ReadonlySet<string>;
}

interface Issue {
  paragraphs: Paragraph[];
  evidence: Evidence[];
  images: Image[];
  links: DocumentLink[];
}

const PAYER_WEIGHT = 3;
const LONGEST_CREDIT = 30;
const MOST_NAMES = 4;
const MOST_IMAGES = 200;
const LONGEST_ALT = 200;
const PAID_IMAGE = /\b(?:sponsor(?:ed|s)?|advert(?:isement)?|ads?|promoted|presented|partner|banner|powered)\b/i;
const NO_NAME = new Set(
  "sponsor sponsored sponsors by advertisement advert ad ads promoted presented partner banner powered the our image logo this a".split(" "),
);

export function patronsIn({ paragraphs, evidence, images, links }: Issue): Patrons {
  const paid = images.slice(0, MOST_IMAGES).filter(({ alt }) => PAID_IMAGE.test(alt.slice(0, LONGEST_ALT)));
  const credited = paragraphs.flatMap((paragraph, at) =>
    paragraph.words <= LONGEST_CREDIT ? creditedNames(paragraph, evidence[at]?.hits ?? []) : [],
  );
  const pictured = paid.flatMap(({ alt }) => wordsOf(alt.slice(0, LONGEST_ALT)).filter(({ kind }) => kind === "name" || kind === "site"));
  const names = [...credited, ...pictured.map(({ key }) => bareName(key))].filter((name) => name.length > 1 && !NO_NAME.has(name));
  const hosts = paid.length > 0 ? links.filter(({ text }) => text.trim() === "").map(({ href }) => hostOf(href)) : [];
  return { names: new Set(names), hosts: new Set(hosts.filter((host) => host !== "")) };
}

/** The names right behind "sponsored by" and the like. */
function creditedNames({ sentences }: Paragraph, hits: Evidence["hits"]): string[] {
  return hits.flatMap((found, at) =>
    found
      .filter(({ of }) => of.label === "sponsor" && of.weight > PAYER_WEIGHT)
      .flatMap(({ end }) => {
        const behind = sentences[at]?.words.slice(end, end + MOST_NAMES) ?? [];
        return behind.filter(({ kind }) => kind === "name" || kind === "site").map(({ key }) => bareName(key));
      }),
  );
}

export function bareName(key: string): string {
  return key.replace(/'s$/, "");
}
