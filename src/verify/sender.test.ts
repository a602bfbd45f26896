import { describe, expect, it } from "vitest";
import { mailDraft } from "../inbox/drafts.ts";
import { type Zone, zoneResolver } from "../platform/dns.ts";
import type { SenderChecks } from "../schema/sender.ts";
import { judgeMail } from "./mail.ts";

interface Parts {
  from?: string;
  subject?: string;
  headers?: string[];
  body?: string;
  html?: boolean;
}

const NOW = new Date("2026-02-01T12:00:00Z");

async function judged(parts: Parts | string, { checks = {}, zone }: { checks?: SenderChecks; zone?: Zone } = {}) {
  const { message, body, unsubscribe } = await mailDraft(Buffer.from(typeof parts === "string" ? parts : written(parts)));
  if (!message) throw new Error("no mail");
  return judgeMail(
    { message, text: body.text, links: body.links, images: body.images, unsubscribe },
    { checks, resolver: zone ? zoneResolver(zone) : null, askedAt: NOW },
  );
}

function written({
  from = "The Letter <news@letter.example>",
  subject = "Week 5",
  headers = [],
  body = "Fees fell by a third.",
  html = false,
}: Parts): string {
  const lines = [
    `From: ${from}`,
    "To: Ada Reader <ada.reader@home.example>",
    `Subject: ${subject}`,
    "Date: Sun, 01 Feb 2026 10:00:00 +0000",
    ...headers,
  ];
  return `${lines.join("\r\n")}\r\nContent-Type: text/${html ? "html" : "plain"}; charset=utf-8\r\n\r\n${body}\r\n`;
}

const codes = async (parts: Parts | string) => (await judged(parts)).sender.reasons.map(({ code }) => code);
const link = (href: string, text: string) => `<p>Hello,</p><p>please <a href="${href}">${text}</a> before Friday.</p>`;

describe("a sender", () => {
  it("of whom nothing is known is unproven, and why is said", async () => {
    const { sender } = await judged({});
    expect(sender).toMatchObject({
      from: "news@letter.example",
      domain: "letter.example",
      verdict: "unproven",
      spf: "unknown",
      lookalikeOf: null,
      checkedAt: null,
    });
    expect(sender.reasons.map(({ code }) => code)).toEqual(["not-authenticated"]);
  });

  it("that imitates what the reader follows is found", async () => {
    const follows = [{ name: "Chain Weekly", domain: "chainweekly.example" }];
    const { sender } = await judged({ from: "Chain Weekly <rewards@chainweekiy.example>" }, { checks: { follows } });
    expect(sender).toMatchObject({ verdict: "danger", lookalikeOf: "chainweekly.example" });
    expect(sender.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["lookalike-domain", "brand-mismatch"]));
    expect((await judged({ from: "Chain Weekly <letters@chainweekly.example>" }, { checks: { follows } })).sender.verdict).toBe("unproven");
  });

  it("of a domain in other letters is shown in those", async () => {
    expect((await judged({ from: "a@xn--bcher-kva.example" })).sender.domain).toBe("bücher.example");
  });

  it.each<[string, Parts]>([
    ["several-from", { headers: ["From: other@evil.example"] }],
    ["no-from", { from: "DeBank <>" }],
    ["bad-from", { from: "Shop <noreply@shop>" }],
    ["bad-from", { from: "Shop <team@{shop.example}>" }],
    ["address-in-name", { from: '"support@coinbase.com" <x@evil.example>' }],
    ["brand-mismatch", { from: "MetaMask Support <work@florist.example>" }],
    ["brand-mismatch", { from: "Ledger Live <news@florist.example>" }],
    ["brand-mismatch", { from: "Kate from Ledger <kate@florist.example>" }],
    ["brand-in-name", { from: "Buyers of Coinbase shares <news@florist.example>" }],
    ["lookalike-domain", { from: "The team <hello@bankless.com.evil.io>" }],
    ["lookalike-ending", { from: "The team <hello@glassnode.club>" }],
    ["free-mail-company", { from: "Account Support <sam123@gmail.com>" }],
    ["app-sender", { from: "Rewards <noreply@shop-a1b2c.firebaseapp.com>" }],
    ["random-sender", { from: "Offers <kXvQbTzRw@florist.example>" }],
    ["random-domain", { from: "Storage <news@xkqjzwvbtrpf.example>" }],
    ["styled-name", { from: "𝗦𝘁𝗼𝗿𝗮𝗴𝗲 <news@florist.example>" }],
    ["reply-to-free-mail", { headers: ["Reply-To: sam.help@gmail.com"] }],
    ["reply-elsewhere", { headers: ["Reply-To: help@other.example"] }],
    ["bounce-to-machine", { headers: ["Return-Path: <root@vps-4711>"] }],
    ["bounce-elsewhere", { headers: ["Return-Path: <x@other.example>"] }],
    ["no-bounce-address", { headers: ["Return-Path: <>"] }],
    ["unfilled-template", { subject: "Dear [first_name], your gift" }],
    ["speaks-for-brand", { body: "Dear MetaMask user, all is well." }],
    ["asks-recovery-phrase", { body: "To go on, enter your recovery phrase." }],
    ["asks-wallet", { body: "Connect your wallet and sign." }],
    ["account-threat", { body: "Your account has been suspended." }],
    ["account-threat", { body: "Ihr Konto wurde vorübergehend gesperrt." }],
    ["account-threat", { body: "アカウントの利用を停止しました" }],
    ["prize", { body: "Parabéns, você foi selecionado." }],
    ["parcel-lure", { body: "Su paquete está retenido en la aduana." }],
    ["renewal-lure", { subject: "Votre abonnement a expiré" }],
    ["mixed-letters", { body: "Yоur wаllet is rеady." }],
    ["false-answer", { subject: "Re: our order" }],
    ["reader-by-address", { body: "Dear ada.reader, all is well." }],
    ["form-in-mail", { html: true, body: "<form action=x><input type=password></form>" }],
    ["code-link", { html: true, body: '<a href="javascript:x()">Open</a>' }],
    ["free-hosting-link", { html: true, body: link("https://sign-here.pages.dev/", "sign here") }],
    ["shortened-link", { html: true, body: link("https://bit.ly/3x", "see here") }],
    ["number-host-link", { html: true, body: link("http://203.0.113.9/a", "see here") }],
    ["open-redirect", { html: true, body: link("https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9mbG9yaXN0LmV4YW1wbGUvYQ", "see here") }],
  ])("is told what speaks against it: %s", async (code, parts) => {
    expect(await codes(parts)).toContain(code);
  });

  it("is told of attached pages and programs", async () => {
    const attached = (name: string, type: string) =>
      `From: a@letter.example\r\nSubject: s\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nSee.\r\n--x\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n--x--`;
    expect(await codes(attached("invoice.html", "text/html"))).toContain("page-attached");
    expect(await codes(attached("invoice.pdf.exe", "application/octet-stream"))).toContain("program-attached");
    expect(await codes(attached("invoice.pdf", "application/pdf"))).toContain("document-attached");
  });

  it("that wears a wallet's name and asks for the phrase is dangerous, heaviest reason first", async () => {
    const { sender, links } = await judged({
      from: "MetaMask <no-reply@florist.example>",
      subject: "Action required: your wallet will be suspended",
      html: true,
      body: link("https://metamask-verify.pages.dev/", "verify your wallet"),
    });
    expect(sender.verdict).toBe("danger");
    expect(sender.reasons[0]?.code).toBe("bad-link");
    expect(links[0]?.verdict).toBe("danger");
  });
});

describe("an honest letter", () => {
  const long = "Fees on the network fell by a third as traders moved to other chains, and the queue of transactions cleared within a day. ".repeat(
    60,
  );
  it.each<[string, Parts]>([
    [
      "on a theft that it reports",
      {
        subject: "Ledger breach: what happened, and what to do",
        body: `${long}\nNobody at Ledger will ask you to enter your recovery phrase. The attackers told users to connect their wallets and claim an airdrop.`,
      },
    ],
    ["about a company", { subject: "Coinbase sues, Binance settles", body: long }],
    [
      "with a sponsor and many links",
      {
        html: true,
        body: `<p>${long}</p>${Array.from({ length: 30 }, (_, i) => `<a href="https://paper${i}.example/a">source ${i}</a>`).join(" ")} <a href="https://bit.ly/3x">our sponsor</a>`,
      },
    ],
    [
      "through a mail platform",
      {
        headers: ["Return-Path: <bounces+1@em1.letter.example>", "List-Unsubscribe: <https://u1.ct.sendgrid.net/u>"],
        html: true,
        body: `<p>${long}</p><a href="https://u1.ct.sendgrid.net/ls/click?upn=1">Read on</a>`,
      },
    ],
    [
      "from a private person",
      { from: "Ann Doe <ann.doe@gmail.com>", subject: "Lunch?", body: "Are we still on for Thursday? I will bring the book." },
    ],
    [
      "from a list",
      {
        from: "Ann Doe <ann@home.example>",
        headers: ["List-Id: <talk.list.example>", "Return-Path: <talk-bounces@list.example>", "Reply-To: talk@list.example"],
        subject: "[talk] Re: wallets",
        body: "I restored mine last week; it was quick.",
      },
    ],
    [
      "that confirms a subscription",
      {
        subject: "Please confirm your subscription",
        html: true,
        body: '<p>You asked to subscribe to The Letter.</p><a href="https://letter.example/confirm?t=1">Confirm your subscription</a>',
      },
    ],
    ["with a name that is a word", { from: "Daily Ledger <morning@dailyledger.example>", subject: "Ledger of the week" }],
    [
      "of a brand itself",
      {
        from: "Coinbase <no-reply@mail.coinbase.com>",
        subject: "Your Coinbase account statement is ready",
        html: true,
        body: link("https://www.coinbase.com/statements", "see your statement"),
      },
    ],
  ])("gives no cause for caution: %s", async (_, parts) => {
    const { sender, links } = await judged(parts);
    expect([sender.verdict, sender.reasons.map(({ code }) => code).join(" ")]).toEqual(["unproven", expect.any(String)]);
    expect(links.filter(({ verdict }) => verdict === "danger")).toEqual([]);
  });
});

describe("proofs in a verdict", () => {
  const results = (server: string, outcome: string) => ({
    headers: [
      `Authentication-Results: ${server}; spf=${outcome} smtp.mailfrom=letter.example; dkim=${outcome} header.d=letter.example; dmarc=${outcome}`,
    ],
  });

  it("of a receiver count where it is named as trusted", async () => {
    const { sender } = await judged(results("mx.home.example", "pass"), { checks: { trustedReceivers: ["mx.home.example"] } });
    expect(sender).toMatchObject({ verdict: "trusted", spf: "pass", dkim: "pass", dmarc: "pass" });
    expect(sender.reasons.map(({ code }) => code)).toContain("receiver-believed");
  });

  it("of any other count for nothing when they pass, and a little when they fail", async () => {
    expect((await judged(results("mx.evil.example", "pass"))).sender).toMatchObject({ verdict: "unproven", dmarc: "unknown" });
    const { sender } = await judged(results("mx.evil.example", "fail"));
    expect([sender.verdict, sender.dmarc]).toEqual(["caution", "unknown"]);
  });

  it("that are missing prove nothing: old mail has none", async () => {
    expect(await codes({})).toEqual(["not-authenticated"]);
  });

  it("that fail by the desk's own check give cause for caution, with the record and the time", async () => {
    const zone: Zone = { "letter.example": { TXT: ["v=spf1 -all"] }, "_dmarc.letter.example": { TXT: ["v=DMARC1; p=reject"] } };
    const { sender } = await judged(
      { headers: ["Received: from a (a [192.0.2.9]) by b; Sun, 1 Feb 2026 10:00:00 +0000", "Return-Path: <x@letter.example>"] },
      { zone },
    );
    expect(sender).toMatchObject({ verdict: "caution", spf: "fail", dmarc: "fail", checkedAt: NOW.toISOString() });
    expect(sender.records).toContainEqual({ check: "dmarc", domain: "letter.example", result: "fail", record: "v=DMARC1; p=reject" });
  });

  it("are asked of the newest hop from outside, unless another is given", async () => {
    const zone: Zone = { "letter.example": { TXT: ["v=spf1 ip4:192.0.2.9 -all"] } };
    const headers = [
      "Received: from inner (inner [10.0.0.1]) by b; Sun, 1 Feb 2026 10:00:02 +0000",
      "Received: from a (a [192.0.2.9]) by inner; Sun, 1 Feb 2026 10:00:01 +0000",
      "Received: from x (x [198.51.100.7]) by a; Sun, 1 Feb 2026 10:00:00 +0000",
      "Return-Path: <x@letter.example>",
    ];
    expect((await judged({ headers }, { zone })).sender.spf).toBe("pass");
    expect((await judged({ headers }, { zone, checks: { clientIp: "198.51.100.7" } })).sender.spf).toBe("fail");
    expect((await judged({ headers }, { zone, checks: { mailFrom: "x@other.example" } })).sender.spf).toBe("none");
  });

  it("tell of a BIMI logo and whether anybody certifies it, without any weight", async () => {
    const zone = (bimi: string): Zone => ({
      "letter.example": { TXT: ["v=spf1 ip4:192.0.2.1 -all"] },
      "_dmarc.letter.example": { TXT: ["v=DMARC1; p=reject"] },
      "default._bimi.letter.example": { TXT: [bimi] },
    });
    const checks = { clientIp: "192.0.2.1", helo: "mx.letter.example", mailFrom: "b@letter.example" };
    const plain = (await judged({}, { checks, zone: zone("v=BIMI1; l=https://letter.example/l.svg") })).sender;
    expect(plain).toMatchObject({ dmarc: "pass", verdict: "trusted", bimi: "https://letter.example/l.svg", bimiCertificate: null });
    expect(plain.reasons).toContainEqual({ code: "bimi-logo", text: "It has a BIMI logo (not certified)." });
    const named = (await judged({}, { checks, zone: zone("v=BIMI1; l=https://letter.example/l.svg; a=https://marks.example/l.pem") })).sender;
    expect(named.bimiCertificate).toBe("https://marks.example/l.pem");
    expect(named.reasons.find(({ code }) => code === "bimi-logo")?.text).toBe(
      "It has a BIMI logo, certified by its own word: the desk has not opened the certificate at marks.example.",
    );
  });

  it("that could not be had are told as such", async () => {
    const { sender } = await judged(
      { headers: ["Return-Path: <x@letter.example>", "Received: from a (a [192.0.2.9]) by b; x"] },
      { zone: { "letter.example": "TIMEOUT", "_dmarc.letter.example": "TIMEOUT" } },
    );
    expect(sender).toMatchObject({ spf: "temperror", verdict: "unproven" });
    expect(
      sender.reasons
        .filter(({ code }) => code === "not-checked")
        .map(({ text }) => text)
        .join(" "),
    ).toMatch(/SPF could not be checked.*DMARC could not be checked/);
  });
});

describe("a way out", () => {
  const offer = (url: string, headers: string[] = []) =>
    judged({ headers: [`List-Unsubscribe: <${url}>`, "List-Unsubscribe-Post: List-Unsubscribe=One-Click", ...headers] });
  const signature = "DKIM-Signature: v=1; a=rsa-sha256; d=letter.example; s=s; h=from:list-unsubscribe:list-unsubscribe-post; bh=x; b=y";

  it("at the sender's, under a signature, is well", async () => {
    expect((await offer("https://letter.example/leave?u=1", [signature])).unsubscribe).toMatchObject({ oneClick: true, verdict: "ok" });
    expect((await offer("https://u1.ct.sendgrid.net/leave", [signature])).unsubscribe?.verdict).toBe("ok");
  });

  it.each([
    ["caution", "https://letter.example/leave", []],
    ["caution", "https://other.example/leave", [signature]],
    ["caution", "http://letter.example/leave", [signature]],
    ["danger", "https://metamask-login.example/leave", [signature]],
    ["danger", "https://203.0.113.7/leave", [signature]],
    ["danger", "https://letter.example@evil.example/leave", [signature]],
  ])("gives cause for %s: %s", async (verdict, url, headers) => {
    expect((await offer(url, headers)).unsubscribe?.verdict).toBe(verdict);
  });

  it("by mail is judged by its domain", async () => {
    expect((await judged({ headers: ["List-Unsubscribe: <mailto:leave@letter.example?subject=x>"] })).unsubscribe?.verdict).toBe("ok");
    expect((await judged({ headers: ["List-Unsubscribe: <mailto:leave@other.example>"] })).unsubscribe?.verdict).toBe("caution");
  });
});

describe("hostile mail is judged in bounded time", () => {
  it.each<[string, string]>([
    ["1,000 Received lines", `${"Received: from a (a [192.0.2.1]) by b; x\r\n".repeat(1_000)}${written({})}`],
    ["10,000 links", written({ html: true, body: Array.from({ length: 10_000 }, (_, i) => `<a href="https://s${i}.example/">x</a>`).join("") })],
    ["5 MB of header", `X-Long: ${"a ".repeat(2_500_000)}\r\n${written({})}`],
    ["open tags without end", written({ html: true, body: "<form <!-- <style <".repeat(20_000) })],
    ["forms without number", written({ html: true, body: "<form>".repeat(60_000) })],
    ["a name of signs", written({ from: `"${"!".repeat(9_000)}" <a@letter.example>`, subject: "A1B2C3 ".repeat(1_400) })],
    ["brackets without end", written({ headers: [`Authentication-Results: ${"(".repeat(9_000)}`, `Received: from ${"(".repeat(9_000)}`] })],
    ["a word without end", written({ body: "metamask".repeat(100_000) })],
  ])(
    "%s",
    async (_, raw) => {
      const start = performance.now();
      const { sender } = await judged(raw, { zone: {} });
      expect(sender.verdict).toMatch(/trusted|unproven|caution|danger/);
      expect(performance.now() - start).toBeLessThan(60_000);
    },
    20_000,
  );
});
