import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import type { Mailbox } from "../schema/mailbox.ts";
import { MAIL_PROVIDERS, providerOf } from "../sources/imap/providers.ts";
import { connectMailbox, listMailboxes, quietMailboxAdvice } from "./mailboxes.ts";

let test: TestDesk;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const connect = (parts: Record<string, unknown>) =>
  test.ask<Mailbox>(connectMailbox, { name: "Post", host: "imap.home.example", username: "me@home.example", secret: "x", ...parts });
const listed = async () => {
  const output = await test.ask<{ items: Mailbox[] }>(listMailboxes);
  return listMailboxes.command?.text(output) ?? "";
};

describe("a mailbox that is connected by password", () => {
  it("at a provider of app passwords is answered with where to make one, as of a day", async () => {
    const { advice } = await connect({ host: "IMAP.gmail.com" });
    expect(advice[0]).toBe(
      "At Gmail, use an app password made for the desk rather than the account's own: it can be taken back alone. It offers them once two-factor sign-in is on. https://support.google.com/accounts/answer/185833 (as of 2026-11-29)",
    );
    expect(advice[1]).toMatch(/two-factor sign-in/);
  });

  it("at a provider that takes no password is told so; with a token it is not", async () => {
    expect((await connect({ host: "outlook.office365.com" })).advice[0]).toMatch(/^Outlook\.com takes no passwords from programs/);
    const { advice } = await connect({ host: "outlook.office365.com", username: "other@home.example", secretKind: "token" });
    expect(advice.join(" ")).not.toMatch(/password/);
  });

  it("elsewhere is reminded of app passwords and two-factor sign-in", async () => {
    const { advice } = await connect({ folder: "Letters" });
    expect(advice).toEqual([expect.stringMatching(/make an app password for the desk instead/), expect.stringMatching(/two-factor sign-in/)]);
  });
});

describe("the reminder", () => {
  it("is told by the command until it is read, and stays in the answer", async () => {
    const { id, adviceRead } = await connect({ host: "imap.fastmail.com" });
    expect(adviceRead).toBe(false);
    expect(await listed()).toContain("- At Fastmail, use an app password");
    expect(await test.ask<Mailbox>(quietMailboxAdvice, { id })).toMatchObject({
      adviceRead: true,
      advice: [expect.stringMatching(/Fastmail/), expect.anything(), expect.anything()],
    });
    expect(await listed()).not.toContain("Fastmail, use");
  });

  it("is nobody's where there is no such mailbox", async () => {
    await expect(test.ask(quietMailboxAdvice, { id: "00000000-0000-7000-8000-00000000000a" })).rejects.toThrow("there is no such mailbox");
  });
});

describe("the catalogue of providers", () => {
  it("knows each server once, by its own name, with a page over https", () => {
    const hosts = MAIL_PROVIDERS.flatMap((provider) => provider.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.every((host) => host === host.toLowerCase() && providerOf(host) !== null)).toBe(true);
    expect(MAIL_PROVIDERS.every(({ page }) => page.startsWith("https://"))).toBe(true);
  });

  it("does not take another's server for one of these", () => {
    expect(providerOf("imap.gmail.com.evil.example")).toBeNull();
  });
});
