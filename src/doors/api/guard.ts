import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { Refused } from "../../platform/errors.ts";

const PICTURES = "/frame/pictures/";
/** What mail programs may ask for from outside, where the desk has an address: the way out of its mails, and nothing else. */
const LEAVE = /^\/leave\/[\w-]+$/;
const OWN_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Answers that may cost money, where a model is configured. */
const COSTLY = "/v1/ask";

/**
 * Refuses requests that other sites could make a browser send: a Host that is not this machine (DNS rebinding),
 * and changes with a foreign Origin, or sent across sites, as well as questions that a page of anybody else puts.
 */
export function refuseStrangers({ headers, method, url }: FastifyRequest, { host, url: outside }: Config): void {
  if (outside !== null && LEAVE.test(url) && hostname(`http://${headers.host ?? ""}`) === hostname(outside)) return;
  const own = (name: string) => OWN_NAMES.has(name) || name === host;
  const asked = hostname(`http://${headers.host ?? ""}`);
  if (!own(asked)) throw new Refused(`this desk answers on this machine only, not as ${asked || "a nameless host"}`);
  const { origin } = headers;
  const isRead = method === "GET" || method === "HEAD";
  // the frame of a letter has no origin; its pictures may be asked for as pictures, which no script can read
  const isFramePicture = isRead && origin === "null" && url.startsWith(PICTURES) && headers["sec-fetch-dest"] === "image";
  if (origin !== undefined && origin !== `http://${headers.host}` && !isFramePicture) throw new Refused(`requests from ${origin} are not answered`);
  const site = headers["sec-fetch-site"];
  if (!isRead && site === "cross-site") throw new Refused("requests from other sites change nothing here");
  if (url.startsWith(COSTLY) && site !== undefined && site !== "same-origin" && site !== "none")
    throw new Refused("questions from other sites are not answered");
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}
