import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mail } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { type FakeEndpoint, openEndpoint, Raw, testModel } from "../../../test/model.ts";
import { checkClaims } from "../../insights/checks/job.ts";
import { listClaims } from "../../operations/claims.ts";
import type { ClaimLine } from "../../schema/kept-claim.ts";
import { readAgainByModel } from "./job.ts";

const TEXT = "The week was calm. On the chain of Ether the census takers met 41,500 a day. Nothing else moved, and Bitcoin stayed where it was.";

let test: TestDesk;
let endpoint: FakeEndpoint;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  endpoint = await openEndpoint();
  test.desk.model = testModel(endpoint).model;
  await test.emptied();
  test.at("2024-03-06T12:00:00Z");
  await test.take({ bytes: mail({ date: "2024-03-06T09:00:00Z", text: TEXT }) });
});
afterEach(() => endpoint.close());

const proposal = {
  quote: "On the chain of Ether the census takers met 41,500 a day",
  asset: "Ether",
  metric: "active_addresses",
  kind: "level",
  value: 41_500,
  value2: null,
  unit: "count",
  bound: "approx",
  from: "2024-03-05",
  to: "2024-03-05",
  stance: "stated",
};

function answering(...claims: unknown[]): void {
  endpoint.replies = [() => ({ claims })];
}

async function byModel(): Promise<ClaimLine[]> {
  await readAgainByModel.run(test.desk, {});
  return (await test.ask<{ items: ClaimLine[] }>(listClaims)).items.filter(({ readBy }) => readBy === "model");
}

describe("a model's reading", () => {
  it("adds a claim that quotes the letter, marked as the model's, and reads no letter twice", async () => {
    answering(proposal);
    const [claim] = await byModel();
    expect(claim).toMatchObject({ asset: "ethereum", value: 41_500, quote: proposal.quote, readBy: "model" });
    expect(TEXT.slice(claim?.start, claim?.end)).toBe(proposal.quote);
    expect(await byModel()).toHaveLength(1);
    expect(endpoint.asked).toHaveLength(1);
    const { model_read_by } = await test.desk.db.selectFrom("issue_versions").select("model_read_by").executeTakeFirstOrThrow();
    expect(model_read_by).toBe("reader-2026-01");
  });

  it.each([
    ["words that the letter does not say", { quote: "On the chain of Ether the census takers met 41,500 each day" }],
    ["a figure that is not in the quote", { value: 42_000 }],
    ["an asset that the letter does not name", { asset: "Solana" }],
  ])("is dropped where it has %s", async (_, change) => {
    answering({ ...proposal, ...change });
    expect(await byModel()).toEqual([]);
  });

  it("gets no days that lie after the letter", async () => {
    answering({ ...proposal, from: "2024-04-01", to: "2024-04-01" });
    expect((await byModel())[0]).toMatchObject({ from: null, to: null });
  });

  it("that fits no form changes nothing, and the letter is tried again", async () => {
    endpoint.replies = [() => "nothing to say"];
    expect(await byModel()).toEqual([]);
    answering(proposal);
    expect(await byModel()).toHaveLength(1);
  });

  it("is given up where the model makes nothing of a letter for the third time", async () => {
    endpoint.replies = [() => "nothing to say"];
    for (let i = 0; i < 5; i += 1) await byModel();
    expect(endpoint.asked).toHaveLength(3);
  });

  it("is broken off where the endpoint does not answer: no letter is asked for in vain", async () => {
    await test.take({ bytes: mail({ date: "2024-03-06T10:00:00Z" }) }, { bytes: mail({ date: "2024-03-06T11:00:00Z" }) });
    endpoint.replies = [() => new Raw({ status: 500 })];
    expect(await byModel()).toEqual([]);
    expect(endpoint.asked).toHaveLength(3); // three tries of one letter
    answering(proposal);
    expect(await byModel()).toHaveLength(1);
  });

  it("that takes its time holds up no other work", async () => {
    const replied = Promise.withResolvers<void>();
    endpoint.replies = [() => replied.promise.then(() => ({ claims: [proposal] }))];
    const reading = readAgainByModel.run(test.desk, {});
    await vi.waitFor(() => expect(endpoint.asked).toHaveLength(1));
    await test.take({ bytes: mail({ date: "2024-03-06T10:00:00Z", subject: "Meanwhile" }) });
    await checkClaims.run(test.desk, {});
    expect((await test.issues()).map(({ title }) => title)).toContain("Meanwhile");
    replied.resolve();
    await reading;
    expect((await test.ask<{ items: ClaimLine[] }>(listClaims)).items.filter(({ readBy }) => readBy === "model")).toHaveLength(1);
  });

  it("is not asked for where no model is configured", async () => {
    test.desk.model = null;
    await byModel();
    expect(endpoint.asked).toEqual([]);
  });
});
