import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { tellStories } from "../insights/stories/job.ts";
import { ruleOnIssue } from "../operations/rulings.ts";
import { type TellingSpan, tellings } from "./tellings.ts";

const NEWS =
  "Curve pools were drained of sixty million dollars after a bug in the Vyper compiler let attackers reenter them, and whitehats returned a tenth of the funds.";
const MORE =
  "The Vyper bug let attackers drain four Curve pools of sixty million dollars; the compiler's authors asked every user of the old version to withdraw.";
const AGAIN = `${MORE} Its founder spoke of a hard week for every Curve pool.`;

let test: TestDesk;
let number = 0;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  test.at("2024-03-04T12:00:00Z");
});

/** An item that comes at a moment, or, by default, when it was published. */
async function take(source: string, text: string, published: string, arrives = published): Promise<void> {
  number += 1;
  test.at(arrives);
  await test.take({ format: "document", bytes: Buffer.from(document(number, { source, text, published, title: text.slice(0, 40) })) });
}

const told = async (span: Partial<TellingSpan> = {}, least?: number) => {
  await tellStories.run(test.desk, {});
  const whole = { from: new Date("2024-01-01"), until: new Date("2024-04-01"), sample: false, ...span };
  return (await tellings(test.desk.db, whole, least)).map(({ source, at, copies }) => [source, at.toISOString().slice(0, 13), copies]);
};

describe("who told of a story", () => {
  it("is listed in the order in which they came, once a source; what one source alone tells only where it is asked for", async () => {
    await take("ledger", NEWS, "2024-03-04T08:00:00Z");
    await take("herald", MORE, "2024-03-04T10:00:00Z");
    await take("ledger", AGAIN, "2024-03-05T08:00:00Z");
    await take("times", prose(5), "2024-03-05T08:00:00Z");
    const shared = [
      ["ledger", "2024-03-04T08", false],
      ["herald", "2024-03-04T10", false],
    ];
    expect(await told()).toEqual(shared);
    expect(await told({}, 1)).toHaveLength(3);
    expect(await told({ sources: ["ledger", "times"] })).toEqual([]);
    expect(await told({ sample: true })).toEqual([]);
  });

  it("goes by when it came: nobody is first by a date of its own making; of two that came at once the earlier published is first", async () => {
    await take("ledger", NEWS, "2024-03-04T08:00:00Z");
    await take("herald", MORE, "2024-03-03T08:00:00Z", "2024-03-04T10:00:00Z"); // says that it was a day earlier
    await take("times", AGAIN, "2024-03-04T09:00:00Z", "2024-03-04T10:00:00Z");
    expect((await told()).map(([source]) => source)).toEqual(["ledger", "herald", "times"]);
  });

  it("knows nothing that was told after its moment, and no story that began before its window", async () => {
    await take("ledger", NEWS, "2024-03-04T08:00:00Z");
    await take("herald", MORE, "2024-03-04T10:00:00Z");
    expect(await told({ until: new Date("2024-03-04T09:59:59Z") })).toEqual([]);
    expect(await told({ from: new Date("2024-03-04T09:00:00Z") })).toEqual([]);
  });

  it("counts nothing of dangerous issues; who repeats another's words is marked", async () => {
    const text = `${NEWS} ${prose(77, 60)}`;
    await take("ledger", text, "2024-03-04T08:00:00Z");
    await take("wire", text, "2024-03-04T09:00:00Z");
    expect(await told()).toEqual([
      ["ledger", "2024-03-04T08", false],
      ["wire", "2024-03-04T09", true],
    ]);
    const [copy] = (await test.issues()).filter(({ source }) => source.slug === "wire");
    await test.ask(ruleOnIssue, { id: copy?.id, verdict: "danger" });
    expect(await told()).toEqual([]);
  });

  it("does not take the earlier for the copy where it was brought in later", async () => {
    const text = `${NEWS} ${prose(78, 60)}`;
    await take("wire", text, "2024-03-04T09:00:00Z");
    await take("ledger", text, "2024-02-28T08:00:00Z", "2024-03-06T08:00:00Z"); // an archive of a week ago
    expect(await told()).toEqual([
      ["ledger", "2024-02-28T08", false],
      ["wire", "2024-03-04T09", true],
    ]);
  });
});
