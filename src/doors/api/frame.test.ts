import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mail, prose } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { getIssue } from "../../operations/issues.ts";
import { changeReadingSettings, getReadingSettings } from "../../operations/reading-settings.ts";
import type { Issue } from "../../schema/issue.ts";
import type { ReadingSettings } from "../../schema/reading-settings.ts";
import { buildApp } from "./app.ts";

const WALLET = "https://app.uniswap.org/#/swap";
const CLAIM = "https://ledger.example/a?id=7";
const PLAIN = "https://ledger.example/archive";
const HTML = `<p>${prose(700)}</p><a href="${PLAIN}">The archive</a> <a href="${WALLET}">the pool</a> <a href="${CLAIM}">Claim <b>now</b></a>`;

let test: TestDesk;
let app: FastifyInstance;
let id: string;

beforeAll(async () => {
  test = await testDesk();
  app = await buildApp(test.desk);
  await app.ready();
  await test.take({ bytes: mail({ html: HTML }) });
  ({ id } = await test.onlyIssue());
});
afterAll(async () => {
  await app.close();
  await test.close();
});

async function linksInFrame(): Promise<{ leading: string[]; body: string }> {
  const { body } = await app.inject({ method: "GET", url: `/frame/issues/${id}`, headers: { host: "localhost:4747" } });
  return { leading: [...body.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href), body };
}

describe("careful reading", () => {
  it("is off until the person wants it: every link leads where it says", async () => {
    expect(await test.ask<ReadingSettings>(getReadingSettings)).toEqual({ careful: false });
    expect((await linksInFrame()).leading).toEqual([PLAIN, WALLET, CLAIM]);
  });

  it("shows links that lead to connecting a wallet as text with their address, and leaves the others", async () => {
    expect(await test.ask<ReadingSettings>(changeReadingSettings, { careful: true })).toEqual({ careful: true });
    const { leading, body } = await linksInFrame();
    expect(leading).toEqual([PLAIN]);
    expect(body).toContain(`<small>(${WALLET})</small>`);
    expect(body).toContain(`Claim <b>now</b></a> <bdi dir="ltr"><small>(${CLAIM})</small></bdi>`);
  });

  it("is kept, changes nothing that is not named, and ends", async () => {
    expect(await test.ask<ReadingSettings>(changeReadingSettings, {})).toEqual({ careful: true });
    await test.ask(changeReadingSettings, { careful: false });
    expect((await linksInFrame()).leading).toContain(WALLET);
  });

  it("has the issue itself say which of its links those are", async () => {
    expect((await test.ask<Issue>(getIssue, { id })).walletLinks).toEqual([WALLET, CLAIM]);
  });
});
