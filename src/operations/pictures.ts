import { join } from "node:path";
import type { Desk } from "../desk.ts";
import type { Fetched, FetchFailure } from "../platform/fetch.ts";
import { type Picture, pictureType } from "../platform/picture.ts";
import { newPictureShelf } from "../platform/picture-shelf.ts";
import { safeSvg } from "../platform/svg.ts";
import { VERSION } from "../version.ts";
import { type AskedLetter, sentLetters } from "./letter.ts";

const MAX_PICTURE_BYTES = 5 * 1024 * 1024;
const MAX_SHELF_BYTES = 500 * 1024 * 1024;
const DEADLINE_MS = 15_000;
const SILENT_FOR_MS = 60_000;

// without the contact that feeds are told: a picture's host learns nothing of who reads
const HEADERS = {
  "user-agent": `Assay/${VERSION} (pictures)`,
  accept: "image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml;q=0.5",
};

export interface LetterPictures {
  /** A picture that stands in the issue, by its number. */
  inText(asked: AskedLetter & { n: number }): Promise<Picture | null>;
  /** The logo of its sender: a drawing. */
  logo(asked: AskedLetter): Promise<Picture | null>;
}

/**
 * Pictures of a stored issue, fetched by the desk: at most once each, so that their hosts don't learn when and how often an issue is read.
 * Null where there is none.
 */
export function letterPictures(desk: Desk): LetterPictures {
  const letters = sentLetters(desk);
  const now = () => desk.clock.now();
  const shelf = newPictureShelf({ folder: join(desk.config.home, "pictures"), maxBytes: MAX_SHELF_BYTES, now });
  const loading = new Map<string, Promise<Picture | null>>();
  const load = loader(desk);

  return {
    inText: async ({ n, ...asked }) => at(await letters.pictureAddress(asked, n)),
    async logo(asked) {
      const found = await at(await letters.logoAddress(asked));
      return found?.type === "image/svg+xml" ? found : null;
    },
  };

  async function at(address: string | null): Promise<Picture | null> {
    if (address === null) return null;
    const begun = loading.get(address) ?? picture(address).finally(() => loading.delete(address));
    loading.set(address, begun);
    return begun;
  }

  async function picture(address: string): Promise<Picture | null> {
    const found = await shelf.find(address);
    if (found) return found === "failed" ? null : found;
    const answer = await load(address);
    if (answer === null) return null;
    const fetched = "failed" in answer ? null : pictureIn(answer);
    await (fetched ? shelf.keep(address, fetched.bytes) : shelf.keepFailure(address));
    return fetched;
  }
}

/** Asks a host for one picture at a time; once it is silent, what waits for it is not asked for (null). */
function loader(desk: Desk): (address: string) => Promise<Fetched | FetchFailure | null> {
  const lanes = new Map<string, Promise<unknown>>();
  const silentUntil = new Map<string, number>();

  return (address) => {
    const { host } = new URL(address);
    const mine = (lanes.get(host) ?? Promise.resolve()).then(() => ask(address, host));
    const settled = mine.catch(() => {}).finally(() => lanes.get(host) === settled && lanes.delete(host));
    lanes.set(host, settled);
    return mine;
  };

  async function ask(address: string, host: string): Promise<Fetched | FetchFailure | null> {
    if ((silentUntil.get(host) ?? 0) > desk.clock.now().getTime()) return null;
    silentUntil.delete(host);
    const answer = await desk.fetch(address, { headers: HEADERS, maxBytes: MAX_PICTURE_BYTES, deadlineMs: DEADLINE_MS });
    if ("failed" in answer && (answer.failed === "timeout" || answer.failed === "unreachable"))
      silentUntil.set(host, desk.clock.now().getTime() + SILENT_FOR_MS);
    return answer;
  }
}

/** What came, if it is a picture by its bytes; a drawing is written anew from its harmless part. */
function pictureIn({ status, body }: Fetched): Picture | null {
  const type = status === 200 ? pictureType(body) : null;
  if (type !== "image/svg+xml") return type && { type, bytes: body };
  const drawing = safeSvg(new TextDecoder().decode(body));
  return drawing === null ? null : { type, bytes: Buffer.from(drawing) };
}
