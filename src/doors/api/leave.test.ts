import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { leaveAddress } from "../../brief/ways.ts";
import { changeBriefSettings, getBriefSettings } from "../../operations/briefs.ts";
import { buildApp } from "./app.ts";

let test: TestDesk;
let app: FastifyInstance;
beforeAll(async () => {
  test = await testDesk();
  test.desk.config = { ...test.desk.config, url: "https://desk.example" };
  app = await buildApp(test.desk);
});
afterAll(async () => {
  await app.close();
  await test.close();
});

const FORM = { host: "desk.example", "content-type": "application/x-www-form-urlencoded" };
const email = async () => (await test.ask<{ email: string | null }>(getBriefSettings)).email;

async function path(): Promise<string> {
  const { id } = await test.desk.db.selectFrom("people").select("id").executeTakeFirstOrThrow();
  return new URL(leaveAddress(test.desk, id) ?? "").pathname;
}

describe("the way out of briefs by mail", () => {
  it("changes nothing when it is looked at, and ends them when it is asked", async () => {
    await test.ask(changeBriefSettings, { email: "reader@desk.example" });
    const url = await path();
    const seen = await app.inject({ method: "GET", url, headers: { host: "desk.example" } });
    expect([seen.statusCode, await email()]).toEqual([200, "reader@desk.example"]);
    const left = await app.inject({ method: "POST", url, headers: FORM, payload: "List-Unsubscribe=One-Click" });
    expect([left.statusCode, await email()]).toEqual([200, null]);
  });

  it("is refused with another's token", async () => {
    const { statusCode } = await app.inject({ method: "POST", url: "/leave/AAAA", headers: FORM, payload: "" });
    expect(statusCode).toBe(403);
  });

  it.each(["/v1/desk", "/", "/leave", "/leave/", "/leave/../v1/desk", "/leave/a/b", "/leave/a?b"])(
    "is all that is answered under the outer name: not %s",
    async (url) => {
      const { statusCode } = await app.inject({ method: "GET", url, headers: { host: "desk.example" } });
      expect(statusCode).toBe(403);
    },
  );

  it("is not answered under a name that is not the desk's", async () => {
    const { statusCode } = await app.inject({ method: "POST", url: await path(), headers: { ...FORM, host: "evil.example" }, payload: "" });
    expect(statusCode).toBe(403);
  });
});
