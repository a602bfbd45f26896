import { createHash } from "node:crypto";
import type { Desk } from "../desk.ts";
import { type Sanitised, sanitise } from "../inbox/html/sanitise.ts";
import { addressTold, hostTold, remotePictures, shown } from "../inbox/html/shown.ts";
import { notFound } from "../platform/errors.ts";
import type { Person } from "../schema/person.ts";
import { type Letter, letterById } from "../store/letter.ts";
import { readingSettings } from "../store/people.ts";
import { leadsToWallet } from "../verify/wallet-links.ts";

const REMEMBERED = 8;

export interface AskedLetter {
  id: string;
  version?: number | undefined;
}

/** The desk's own address for the picture of a number. */
type Pictures = (version: number, number: number) => string;

export interface ShownLetter {
  title: string;
  language: string | null;
  html: string;
  hasPictures: boolean;
}

/** Issues as they were sent. Stored markup was sanitised when it came; it is sanitised again here, by the rules of today. */
export function sentLetters({ db }: Desk) {
  const sanitisedAgain = remembering((html) => sanitise(html, { baseUrl: null }));

  return {
    /** For the frame. A dangerous issue's links are dead, and its pictures stay away, whatever is asked. With care, links to a wallet are text. */
    async shown(asked: AskedLetter, reader: Person, pictures: Pictures | null): Promise<ShownLetter> {
      const { title, language, html, version, safety } = await letter(asked);
      const isDanger = safety === "danger";
      const { careful } = await readingSettings(db, reader.id);
      const picture = pictures && !isDanger ? (number: number) => pictures(version, number) : null;
      const clean = sanitisedAgain(html);
      const instead = (number: number, href: string) => {
        if (isDanger) return hostTold(href);
        return careful && leadsToWallet(clean.links[number] ?? { href, text: "" }) ? addressTold(href) : null;
      };
      return { title, language, html: shown(clean.html, { picture, instead }), hasPictures: picture !== null };
    },

    /** Where its sender's logo comes from; null where it has none, or something speaks against the sender: a logo lends trust. */
    async logoAddress(asked: AskedLetter): Promise<string | null> {
      const { logo, safety } = await letter(asked);
      return safety === "trusted" || safety === "unproven" ? logo : null;
    },

    /** Where the picture of this number comes from; null where there is none, or none is to be fetched. */
    async pictureAddress(asked: AskedLetter, number: number): Promise<string | null> {
      const { html, safety } = await letter(asked);
      return safety === "danger" ? null : (remotePictures(sanitisedAgain(html).images)[number] ?? null);
    },
  };

  async function letter(asked: AskedLetter): Promise<Letter> {
    return (await letterById(db, asked)) ?? notFound("there is no such issue");
  }
}

/** The newest few results: the pictures of a letter are asked for right after it. */
function remembering(make: (html: string) => Sanitised): (html: string) => Sanitised {
  const made = new Map<string, Sanitised>();
  return (html) => {
    const key = createHash("sha256").update(html).digest("base64");
    const result = made.get(key) ?? make(html);
    made.delete(key);
    made.set(key, result);
    for (const oldest of made.keys()) if (made.size > REMEMBERED) made.delete(oldest);
    return result;
  };
}
