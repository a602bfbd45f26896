import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { domainToASCII } from "node:url";
import { describe, expect, it } from "vitest";
import brands from "../../catalogue/brands.json" with { type: "json" };
import newsletters from "../../catalogue/sources.json" with { type: "json" };
import { seededRandom } from "../platform/maths/random.ts";
import { lookalikeJudge } from "./lookalike.ts";

const FOLDER = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "domains");
const judge = lookalikeJudge();
const alarms = (hosts: string[]) => hosts.flatMap((host) => judge(host)?.text ?? []);

describe("a domain that resembles another", () => {
  it.each([
    ["bank1ess.com", "bankless.com", "letters"],
    ["meternask.io", "metamask.io", "typing"],
    ["rnetamask.io", "metamask.io", "letters"],
    [domainToASCII("mеtamask.io"), "metamask.io", "letters"], // the second letter is Cyrillic
    [domainToASCII("glassnоde.com"), "glassnode.com", "letters"],
    ["binnance.com", "binance.com", "typing"],
    ["coinbsae.com", "coinbase.com", "typing"],
    ["bankless-airdrop.com", "bankless.com", "added-words"],
    ["claim-bankless.io", "bankless.com", "added-words"],
    ["trustwalletverification.com", "trustwallet.com", "added-words"],
    ["ledger-recovery.com", "ledger.com", "added-words"],
    ["bankless-claim.substack.com", "bankless.com", "added-words"],
    ["c0inbase-login.com", "coinbase.com", "letters"],
    ["bankless.club", "bankless.com", "other-ending"],
    ["milkroad.xyz", "milkroad.com", "other-ending"],
    ["bankless.com.evil.io", "bankless.com", "sub-domain"],
    ["www.coinbase.com.session.example", "coinbase.com", "sub-domain"],
    ["exodus.supportphrase.com", "exodus.com", "sub-domain"],
    ["metamask.evil.io", "metamask.io", "sub-domain"],
  ])("%s is taken for %s by its %s", (host, of, how) => {
    expect(judge(host)).toMatchObject({ of, how });
  });

  it("is found for what the reader follows, too", () => {
    const own = lookalikeJudge([{ name: "Chain Weekly", domain: "chainweekly.example" }]);
    expect(own("chainweekiy.example")).toMatchObject({ of: "chainweekly.example", how: "letters" });
    expect(own("claim-chainweekly.example")).toMatchObject({ of: "chainweekly.example" });
    expect(own("letters.chainweekly.example")).toBeNull();
  });

  it.each([
    "dailyledger.example",
    "ledger.example",
    "phantomcircus.com",
    "openai.com",
    "finance.com",
    "curve.substack.com",
    "binance.zendesk.com",
    "metamask.github.io",
    "google.co.jp",
    "amazon.de",
    "tether.games",
    "example.com",
    "203.0.113.7",
    "localhost",
    "",
  ])("%s is none", (host) => {
    expect(judge(host)).toBeNull();
  });

  it("is none of the domains of the newsletters and brands themselves", () => {
    expect(
      alarms(newsletters.sources.flatMap(({ hosts, senders }) => [...hosts, ...senders.value.map((sender) => sender.split("@")[1] ?? "")])),
    ).toEqual([]);
    expect(alarms(brands.brands.flatMap(({ domains }) => domains.flatMap((domain) => [domain, `www.${domain}`, `mail.${domain}`])))).toEqual([]);
  });

  const allowed = join(FOLDER, "eth-phishing-allowed.txt");
  it.skipIf(!existsSync(allowed))("is none of those that people have looked at and allowed (skipped where ASSAY_TEST_DATA has no domains)", () => {
    const lists = ["eth-phishing-allowed.txt", "known-good-alexa.txt", "known-good-dapps.txt"].map((name) =>
      readFileSync(join(FOLDER, name), "utf8").trim().split("\n"),
    );
    expect(lists[0]?.length).toBe(1138);
    for (const list of lists) expect(alarms(list)).toEqual([]);
  });

  it("is found in at least nine of ten of 500 that are made up by the tricks of the trade", () => {
    const made = madeUp(500);
    const missed = made.filter(({ host }) => !judge(host));
    expect(missed.length / made.length, missed.map(({ host, of }) => `${host} of ${of}`).join(", ")).toBeLessThanOrEqual(0.1);
  });
});

const TWINS: Record<string, string> = { o: "0", l: "1", i: "1", e: "3", a: "4", s: "5", b: "8", m: "rn", w: "vv", d: "cl" };
const CYRILLIC: Record<string, string> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", i: "і", s: "ѕ" };
const NEIGHBOURS: Record<string, string> = {
  a: "s",
  s: "d",
  d: "f",
  e: "r",
  r: "t",
  t: "y",
  i: "o",
  o: "p",
  n: "m",
  m: "n",
  k: "l",
  l: "k",
  b: "v",
  c: "v",
  g: "h",
  u: "i",
};
const WORDS = ["airdrop", "claim", "login", "support", "verify", "wallet", "secure", "rewards", "help", "update", "recovery", "connect"];
const ENDINGS = ["io", "xyz", "app", "co", "net", "org", "info", "club", "site", "online"];

/** Lookalikes of newsletters and of the brands of the field, each made by one trick that fits it; the same every time. */
function madeUp(count: number): { host: string; of: string }[] {
  const random = seededRandom(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const real = [
    ...newsletters.sources.map(({ hosts }) => hosts.find((host) => host.split(".").length === 2) ?? "").filter(Boolean),
    ...brands.brands
      .filter(({ kind, commonWord, domains }) => kind !== "mail" && !commonWord && (domains[0]?.split(".")[0]?.length ?? 0) >= 6)
      .map(({ domains }) => domains[0] ?? ""),
  ];
  const tricks: ((name: string, ending: string, at: number) => string)[] = [
    (name, ending, at) => `${replaced(name, at, TWINS)}.${ending}`,
    (name, ending, at) => `${domainToASCII(`${replaced(name, at, CYRILLIC)}.${ending}`)}`,
    (name, ending, at) => `${replaced(name, at, NEIGHBOURS)}.${ending}`,
    (name, ending, at) => `${name.slice(0, at)}${name[at]}${name.slice(at)}.${ending}`,
    (name, ending, at) => `${name.slice(0, at)}${name.slice(at + 1)}.${ending}`,
    (name, ending, at) => `${name.slice(0, at)}${name[at + 1] ?? ""}${name[at]}${name.slice(at + 2)}.${ending}`,
    (name) => `${name}-${pick(WORDS)}.${pick(ENDINGS)}`,
    (name) => `${pick(WORDS)}-${name}.${pick(ENDINGS)}`,
    (name) => `${name}${pick(WORDS)}.com`,
    (name, ending) => `${name}.${pick(ENDINGS.filter((other) => other !== ending))}`,
    (name, ending) => `${name}.${ending}.${pick(["evil", "session", "secure-id"])}.${pick(ENDINGS)}`,
    (name) => `${name}.${pick(["pages.dev", "web.app", "vercel.app"])}`,
  ];
  const known = new Set(brands.brands.flatMap(({ domains }) => domains));
  const made = new Map<string, string>();
  while (made.size < count) {
    const of = pick(real);
    const [name = "", ...ending] = of.split(".");
    const host = pick(tricks)(name, ending.join("."), 1 + Math.floor(random() * (name.length - 2)));
    if (host && host !== of && !known.has(host)) made.set(host, of);
  }
  return [...made].map(([host, of]) => ({ host, of }));
}

/** The first letter from a place on that can be exchanged, exchanged. */
function replaced(name: string, from: number, twins: Record<string, string>): string {
  const order = [...name].map((_, i) => (from + i) % name.length);
  const at = order.find((i) => twins[name[i] ?? ""] !== undefined) ?? -1;
  return at < 0 ? `${name}0` : `${name.slice(0, at)}${twins[name[at] ?? ""]}${name.slice(at + 1)}`;
}
