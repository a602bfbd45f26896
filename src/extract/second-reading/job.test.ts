import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { openSite, type Site } from "../../../test/site.ts";
import { listClaims } from "../../operations/claims.ts";
import { newFetch } from "../../platform/fetch.ts";
import { newModel } from "../../platform/model.ts";
import type { ClaimLine } from "../../schema/kept-claim.ts";
import { readAgainByModel } from "./job.ts";

const TEXT = "The week was calm. On the chain of Ether the census takers met 41,500 a day. Nothing else moved, and Bitcoin stayed where it was.";

let test: TestDesk;
let site: Site;
beforeAll(async () => {
  test = await testDesk();
  site = await openSite();
  test.desk.model = newModel(
    { url: `${site.url}/v1`, name: "reader" },
    newFetch({ allowPrivate: [new URL(site.url).host], userAgent: "Assay test" }),
  );
});
afterAll(async () => {
  await site.close();
  await test.close();
});
beforeEach(async () => {
  await test.emptied();
  test.at("2024-03-06T12:00:00Z");
  await test.take({ bytes: mail({ date: "2024-03-06T09:00:00Z", text: TEXT }) });
});

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

/** The endpoint answers with these claims, in the shape of a chat completion. */
function answering(...claims: unknown[]): void {
  const content = JSON.stringify({ claims });
  const message = { role: "assistant", content };
  const body = { id: "1", object: "chat.completion", created: 1, model: "reader", choices: [{ index: 0, message, finish_reason: "stop" }] };
  site.pages["/v1/chat/completions"] = { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
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
    const asked = site.asked.length;
    expect(await byModel()).toHaveLength(1);
    expect(site.asked).toHaveLength(asked);
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
    site.pages["/v1/chat/completions"] = { headers: { "content-type": "application/json" }, body: "{}" };
    expect(await byModel()).toEqual([]);
    answering(proposal);
    expect(await byModel()).toHaveLength(1);
  });

  it("is not asked for where no model is configured", async () => {
    const { model } = test.desk;
    test.desk.model = null;
    const asked = site.asked.length;
    await byModel();
    test.desk.model = model;
    expect(site.asked).toHaveLength(asked);
  });
});
