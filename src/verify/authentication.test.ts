import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import mailauth from "mailauth";
import { describe, expect, it } from "vitest";
import { type Resolver, type Zone, zoneResolver } from "../platform/dns.ts";
import { type AuthenticationRequest, authenticate } from "./authentication.ts";

const FIXTURES = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "mail", "mailauth");
const NOW = new Date("2026-02-01T12:00:00Z");
const NOBODY = { clientIp: null, helo: null, mailFrom: null };
const LETTER =
  "From: The Letter <news@letter.example>\r\nTo: reader@home.example\r\nSubject: Week 5\r\nDate: Sun, 01 Feb 2026 10:00:00 +0000\r\n\r\nFees fell by a third.\r\n";
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const small = generateKeyPairSync("rsa", { modulusLength: 512 });

const keyRecord = (key: KeyObject) => `v=DKIM1; k=rsa; p=${key.export({ type: "spki", format: "der" }).toString("base64")}`;
const ZONE: Zone = {
  "s1._domainkey.letter.example": { TXT: [keyRecord(keys.publicKey)] },
  "s1._domainkey.other.example": { TXT: [keyRecord(keys.publicKey)] },
  "small._domainkey.letter.example": { TXT: [keyRecord(small.publicKey)] },
  "_dmarc.letter.example": { TXT: ["v=DMARC1; p=reject"] },
  "letter.example": { TXT: ["v=spf1 ip4:192.0.2.1 -all"] },
};

async function signed(
  message: string,
  {
    domain = "letter.example",
    selector = "s1",
    key = keys.privateKey,
    signTime = NOW,
    expires,
  }: { domain?: string; selector?: string; key?: KeyObject; signTime?: Date; expires?: Date } = {},
): Promise<string> {
  const { signatures } = await mailauth.dkimSign(Buffer.from(message, "binary"), {
    canonicalization: "relaxed/relaxed",
    signTime,
    expires,
    signatureData: [{ signingDomain: domain, selector, privateKey: key.export({ type: "pkcs8", format: "pem" }) }],
  } as Parameters<typeof mailauth.dkimSign>[1]);
  return signatures + message;
}

const proofs = (message: string | Uint8Array, rest: Partial<AuthenticationRequest> = {}) =>
  authenticate({ raw: Buffer.from(message), envelope: NOBODY, resolver: zoneResolver(ZONE), now: NOW, ...rest });

describe("the proofs of a sender", () => {
  it("are unknown where nobody is asked", async () => {
    expect(await proofs(await signed(LETTER), { resolver: null })).toMatchObject({
      spf: "unknown",
      dkim: "unknown",
      dmarc: "unknown",
      arc: "unknown",
      records: [],
    });
  });

  it("pass for a letter that its domain signed, with the record that was consulted", async () => {
    const found = await proofs(await signed(LETTER), {
      envelope: { clientIp: "192.0.2.1", helo: "mx.letter.example", mailFrom: "b@letter.example" },
    });
    expect(found).toMatchObject({ spf: "pass", dkim: "pass", dmarc: "pass", arc: "none", signedBy: ["letter.example"], unchecked: [] });
    expect(found.signedFields).toEqual(expect.arrayContaining(["from", "subject"]));
    expect(found.records.map(({ check, result }) => `${check} ${result}`)).toEqual(["dkim pass", "spf pass", "dmarc pass"]);
  });

  it("fail for a tampered body, though the signature's own header is whole", async () => {
    expect(await proofs((await signed(LETTER)).replace("a third", "a half"))).toMatchObject({ dkim: "fail", dmarc: "fail" });
  });

  it("fail for a tampered subject", async () => {
    expect(await proofs((await signed(LETTER)).replace("Week 5", "Your wallet"))).toMatchObject({ dkim: "fail", dmarc: "fail" });
  });

  it("fail for a good signature of another domain", async () => {
    expect(await proofs(await signed(LETTER, { domain: "other.example" }))).toMatchObject({ dkim: "pass", dmarc: "fail" });
  });

  it("fail for two From headers, which leave DMARC without a domain to ask", async () => {
    expect(await proofs(`From: a@other.example\r\n${await signed(LETTER)}`)).toMatchObject({ dmarc: "fail" });
    expect(await proofs("From: a@letter.example, b@other.example\r\n\r\nHello")).toMatchObject({ dmarc: "fail" });
  });

  it("are in error for a From that cannot be read", async () => {
    expect(await proofs("From: nobody\r\n\r\nHello")).toMatchObject({ dmarc: "permerror", dkim: "none" });
  });

  it("do not hold with a key that is too short, or after the signature has run out", async () => {
    expect((await proofs(await signed(LETTER, { selector: "small", key: small.privateKey }))).dkim).toBe("fail");
    const expiring = await signed(LETTER, { signTime: new Date("2026-01-01T00:00:00Z"), expires: new Date("2026-01-08T00:00:00Z") });
    expect((await proofs(expiring)).dkim).toBe("neutral");
    expect((await proofs(expiring, { now: new Date("2026-01-02T00:00:00Z") })).dkim).toBe("pass"); // as of its own date it held
  });

  it("follow a chain of those who passed a letter on, and see where it breaks", async () => {
    const seal = {
      signingDomain: "other.example",
      selector: "s1",
      privateKey: keys.privateKey.export({ type: "pkcs8", format: "pem" }),
      authResults: "mx.other.example; dkim=pass",
      cv: "none",
    };
    const sealed = Buffer.concat([
      await mailauth.sealMessage(LETTER, seal as Parameters<typeof mailauth.sealMessage>[1]),
      Buffer.from(LETTER),
    ]).toString();
    expect((await proofs(sealed)).arc).toBe("pass");
    expect((await proofs(sealed.replace("a third", "a half"))).arc).toBe("fail");
  });
});

describe("a logo", () => {
  const logo = "https://letter.example/logo.svg";
  const asked = (parts: Zone) => async (message: string) => proofs(await signed(message), { resolver: zoneResolver({ ...ZONE, ...parts }) });
  const named = (record: string, policy = "v=DMARC1; p=reject") =>
    asked({ "default._bimi.letter.example": { TXT: [record] }, "_dmarc.letter.example": { TXT: [policy] } });

  it("is known where DMARC passes under a policy that is enforced, with the record that names it", async () => {
    const found = await named(`v=BIMI1; l=${logo}; a=;`)(LETTER);
    expect(found.bimi).toEqual({ logo, certificate: null });
    expect(found.records.at(-1)).toEqual({
      check: "bimi",
      domain: "default._bimi.letter.example",
      result: "pass",
      record: `v=BIMI1; l=${logo}; a=;`,
    });
  });

  it("is known with the certificate that its record names, if it names one", async () => {
    const certificate = "https://marks.example/letter.pem";
    expect((await named(`v=BIMI1; l=${logo}; a=${certificate}`)(LETTER)).bimi).toEqual({ logo, certificate });
  });

  it.each([
    ["of a domain that only watches", `v=BIMI1; l=${logo}`, "v=DMARC1; p=none"],
    ["of a domain that enforces its policy for some mail", `v=BIMI1; l=${logo}`, "v=DMARC1; p=quarantine; pct=50"],
    ["without encryption", "v=BIMI1; l=http://letter.example/logo.svg", "v=DMARC1; p=reject"],
    ["that is declined", "v=BIMI1; l=; a=;", "v=DMARC1; p=reject"],
  ])("%s is none", async (_, record, policy) => {
    expect((await named(record, policy)(LETTER)).bimi).toBeNull();
  });

  it("is none for a letter that DMARC does not let pass", async () => {
    expect(
      (await proofs(LETTER, { resolver: zoneResolver({ ...ZONE, "default._bimi.letter.example": { TXT: [`v=BIMI1; l=${logo}`] } }) })).bimi,
    ).toBeNull();
  });
});

describe("what is malformed or hostile", () => {
  const malformed = [
    "v=1",
    "v=1; a=rsa-sha256; b=; bh=; d=; s=; h=",
    "a=b=c=;;;=",
    "v=9; a=none; d=letter.example; s=s1; h=from; bh=x; b=y",
    `v=1; d=${"a".repeat(5_000)}.example; s=s1; a=rsa-sha256; h=from; bh=x; b=y`,
    "\u0000\u00ff",
  ];

  it.each(malformed)("is judged all the same: a signature of %j", async (signature) => {
    const { dkim } = await proofs(`DKIM-Signature: ${signature}\r\n${LETTER}`);
    expect(["none", "neutral", "permerror", "fail", "temperror"]).toContain(dkim);
  });

  it("is bounded: SPF includes that go in circles", async () => {
    const zone: Zone = { "a.example": { TXT: ["v=spf1 include:b.example -all"] }, "b.example": { TXT: ["v=spf1 include:a.example -all"] } };
    const envelope = { clientIp: "192.0.2.9", helo: "a.example", mailFrom: "x@a.example" };
    expect((await proofs(LETTER, { resolver: zoneResolver(zone), envelope })).spf).toBe("permerror");
  });

  it("is bounded: a DNS that never answers, and the verdict says what could not be checked", async () => {
    const silent: Resolver = () => new Promise(() => {});
    const start = performance.now();
    const found = await proofs(await signed(LETTER), {
      resolver: silent,
      totalMs: 200,
      envelope: { clientIp: "192.0.2.1", helo: "a", mailFrom: "x@letter.example" },
    });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(found).toMatchObject({ spf: "temperror", dkim: "temperror", dmarc: "temperror" });
    expect(found.unchecked.join(" ")).toMatch(/SPF could not be checked.*DKIM could not be checked/);
  });

  it.each<[string, Resolver]>([
    ["fails", () => Promise.reject(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }))],
    ["throws nonsense", () => Promise.reject("no")],
    ["answers with something else", () => Promise.resolve("v=spf1 +all" as unknown as unknown[])],
    ["answers with numbers", () => Promise.resolve([1, null, {}])],
  ])("proves nothing: a DNS that %s", async (_, resolver) => {
    const found = await proofs(await signed(LETTER), { resolver, envelope: { clientIp: "192.0.2.1", helo: "a", mailFrom: "x@letter.example" } });
    expect([found.dkim, found.spf, found.dmarc]).not.toContain("pass");
  });

  it.each([
    ["5 MB of header", `X-Long: ${"a".repeat(5_000_000)}\r\n${LETTER}`],
    ["500 signatures", `${"DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=s; h=from; l=1; bh=x; b=y\r\n".repeat(500)}${LETTER}`],
  ])("is not worked through: %s", async (_, message) => {
    const start = performance.now();
    const found = await proofs(message);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(found).toMatchObject({ dkim: "permerror", dmarc: "permerror", unchecked: [expect.stringMatching(/not checked/)] });
  });

  it("is read through: 1,000 Received lines", async () => {
    const hops = "Received: from a.example (a.example [192.0.2.1]) by b.example; Sun, 1 Feb 2026 10:00:00 +0000\r\n".repeat(1_000);
    expect(await proofs(hops + (await signed(LETTER)))).toMatchObject({ dkim: "pass", dmarc: "pass" });
  });
});

describe.skipIf(!existsSync(FIXTURES))("the samples of mailauth (skipped where ASSAY_TEST_DATA has none)", () => {
  const fixture = (name: string) => readFileSync(join(FIXTURES, name));

  it("verifies what was signed with Ed25519 and RSA", async () => {
    const zone = JSON.parse(fixture("dkim/ec/fixtures/dns.json").toString()) as Zone;
    const joined = Object.fromEntries(
      Object.entries(zone).map(([name, records]) => [
        name,
        typeof records === "string" ? records : { TXT: (records.TXT as string[][]).map((parts) => parts.join("")) },
      ]),
    );
    for (const each of [zone, joined]) {
      const found = await proofs(fixture("dkim/ec/fixtures/signed.eml"), {
        resolver: zoneResolver(each),
        envelope: { clientIp: "213.165.64.12", helo: "x", mailFrom: "joe@football.example.com" },
      });
      expect(found).toMatchObject({ dkim: "pass", spf: "pass", dmarc: "none" });
    }
    expect((await proofs(fixture("dkim/ec/fixtures/signed.eml").toString().replace("Hi", "Hello"), { resolver: zoneResolver(zone) })).dkim).toBe(
      "fail",
    );
  });

  it.each(["message1.eml", "message2.eml", "message3.eml", "message4.eml"])("signs and verifies %s with the keys beside it", async (name) => {
    const message = fixture(`fixtures/${name}`).toString("binary");
    for (const [pem, result] of [
      ["private-rsa.pem", "pass"],
      ["private-ed25519.pem", "pass"],
      ["private-small.pem", "fail"],
    ] as const) {
      const key = createPrivateKey(fixture(`fixtures/${pem}`));
      const type = key.asymmetricKeyType === "ed25519" ? "ed25519" : "rsa";
      const der = createPublicKey(key).export({ type: "spki", format: "der" });
      const record = `v=DKIM1; k=${type}; p=${(type === "rsa" ? der : der.subarray(-32)).toString("base64")}`;
      const out = await signed(message, { selector: "t", key });
      const found = await proofs(Buffer.from(out, "binary"), { resolver: zoneResolver({ "t._domainkey.letter.example": { TXT: [record] } }) });
      const ours = found.records.find(({ check, domain }) => check === "dkim" && domain === "t._domainkey.letter.example");
      expect([name, pem, ours?.result.split(":")[0]]).toEqual([name, pem, result === "pass" ? "pass" : "policy"]);
    }
  });

  it.each(["arc-fail.eml", "arc-fail2.eml", "arc-fail3.eml", "arc-pass.eml", "arc-pass2.eml"])(
    "gives %s no pass without the keys of those who sealed it",
    async (name) => {
      const found = await proofs(fixture(`fixtures/${name}`), { resolver: zoneResolver({}) });
      expect(found.arc).toBe("fail");
      const silent = await proofs(fixture(`fixtures/${name}`), { resolver: zoneResolver({ "arc-20160816._domainkey.google.com": "TIMEOUT" }) });
      expect(["fail", "temperror"]).toContain(silent.arc);
    },
  );
});
