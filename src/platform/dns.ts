import { Resolver as NodeResolver } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import { messageOf, Unreadable } from "./errors.ts";

/** Answers one question as node:dns does: lists of strings for TXT, strings for addresses and names, objects for MX. Rejects with a DnsError. */
export type Resolver = (name: string, type: string) => Promise<unknown[]>;

/** Records by name; names in lower case without the last dot. A list that is the word TIMEOUT stands for a server that does not answer. */
export type Zone = Record<string, "TIMEOUT" | Record<string, unknown>>;

export class DnsError extends Error {
  override name = "DnsError";
  code: "ENOTFOUND" | "ENODATA" | "ETIMEOUT" | "ESERVFAIL" | "EBADNAME";

  constructor(code: DnsError["code"], name: string) {
    super(`${code} ${name.slice(0, 300)}`);
    this.code = code;
  }
}

const MAX_ALIASES = 8;
const MAX_LABEL = 63;
const MAX_NAME = 253;
const LIVE_TIMEOUT_MS = 2_000;

/** Answers from a zone and from nothing else. */
export function zoneResolver(zone: Zone): Resolver {
  const records = new Map(Object.entries(zone).map(([name, value]) => [plainName(name), value]));
  const parents = new Set([...records.keys()].flatMap(ancestors));
  const answer = async (name: string, type: string, depth: number): Promise<unknown[]> => {
    if (isBadName(name)) throw new DnsError("EBADNAME", name);
    const found = records.get(plainName(name));
    if (found === undefined) throw new DnsError(parents.has(plainName(name)) ? "ENODATA" : "ENOTFOUND", name);
    if (found === "TIMEOUT" || found[type] === "TIMEOUT") throw new DnsError("ETIMEOUT", name);
    const alias = type === "CNAME" ? null : listOf(found.CNAME)[0];
    if (typeof alias === "string" && found[type] === undefined) {
      if (depth >= MAX_ALIASES) throw new DnsError("ESERVFAIL", name);
      return answer(alias, type, depth + 1);
    }
    const values = listOf(found[type]).map((value) => recordOf(type, value));
    if (values.length === 0) throw new DnsError("ENODATA", name);
    return values;
  };
  return (name, type) => answer(name, type.toUpperCase(), 0);
}

/** Reads a zone file (JSON). Throws Unreadable. */
export async function zoneOfFile(path: string): Promise<Zone> {
  let zone: unknown;
  try {
    zone = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Unreadable("bad-zone", `${path} is no zone file: ${messageOf(error)}`);
  }
  if (typeof zone !== "object" || zone === null || Array.isArray(zone)) throw new Unreadable("bad-zone", `${path} holds no object of names`);
  return zone as Zone;
}

const zones = new Map<string, Promise<Resolver>>();

/** The resolver that was asked for: a zone file, the DNS, or none. A file is read once. */
export async function resolverFor({ zoneFile, online = false }: { zoneFile?: string; online?: boolean }): Promise<Resolver | null> {
  if (!zoneFile) return online ? liveResolver() : null;
  const known = zones.get(zoneFile) ?? zoneOfFile(zoneFile).then(zoneResolver);
  zones.set(zoneFile, known);
  return known;
}

/** Asks the servers that this machine is set to ask, each question once and briefly. */
function liveResolver(): Resolver {
  const dns = new NodeResolver({ timeout: LIVE_TIMEOUT_MS, tries: 1 });
  return (name, type) => dns.resolve(name, type) as Promise<unknown[]>;
}

/**
 * The same resolver within limits: no question takes longer than `perQuestionMs`, all together no longer than `totalMs`, and there are `maxQuestions` at most.
 * What lies beyond fails as a server that does not answer.
 */
export function boundedResolver(
  resolver: Resolver,
  { perQuestionMs, totalMs, maxQuestions }: { perQuestionMs: number; totalMs: number; maxQuestions: number },
): Resolver {
  const deadline = performance.now() + totalMs;
  let questions = 0;
  return async (name, type) => {
    questions += 1;
    const left = Math.min(perQuestionMs, deadline - performance.now());
    if (questions > maxQuestions || left <= 0) throw new DnsError("ETIMEOUT", name);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DnsError("ETIMEOUT", name)), left);
    });
    try {
      const answers = await Promise.race([resolver(name, type), late]);
      if (!Array.isArray(answers)) throw new DnsError("ESERVFAIL", name); // a resolver that answers with something else lies
      return answers;
    } finally {
      clearTimeout(timer);
    }
  };
}

function recordOf(type: string, value: unknown): unknown {
  if (type === "TXT") return Array.isArray(value) ? value.map(String) : [String(value)];
  if (type !== "MX" || !Array.isArray(value)) return value;
  return { priority: Number(value[0]), exchange: String(value[1] ?? "") };
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function ancestors(name: string): string[] {
  const labels = name.split(".");
  return labels.slice(1).map((_, i) => labels.slice(i + 1).join("."));
}

function isBadName(name: string): boolean {
  const plain = plainName(name);
  return plain.length > MAX_NAME || plain.split(".").some((label) => label === "" || label.length > MAX_LABEL);
}
