import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { newQueue, type Queue, type QueuedJob } from "./queue.ts";

let test: TestDesk;
let queue: Queue;
const done: Record<string, unknown>[] = [];
let failuresLeft = 1;

const jobs: QueuedJob[] = [
  { name: "note", run: async (input) => void done.push(input) },
  {
    name: "stumble",
    async run(input) {
      failuresLeft -= 1;
      if (failuresLeft >= 0) throw new Error("not yet");
      done.push(input);
    },
  },
];

beforeAll(async () => {
  test = await testDesk();
  const { store, log } = test.desk;
  queue = newQueue(store.pool, store.kind === "embedded" ? "pglite" : "postgres", log);
});
afterAll(async () => {
  await queue.close();
  await test.close();
});

describe("the queue", () => {
  it("holds what was asked for until somebody works, and does not double what waits under a key", async () => {
    expect(await queue.backlog()).toEqual([]);
    for (let i = 0; i < 3; i += 1) await queue.enqueue("note", { asked: "keyed" }, "one");
    await queue.enqueue("note", { asked: "also" }, "two");
    expect(await queue.backlog()).toMatchObject([{ name: "note", waiting: 2, failed: 0 }]);
  });

  it("does each once, and tries again what failed", { timeout: 60_000 }, async () => {
    await queue.work(jobs);
    await queue.enqueue("stumble", { asked: "twice" });
    await expect.poll(() => done.map(({ asked }) => asked).toSorted(), { timeout: 45_000, interval: 250 }).toEqual(["also", "keyed", "twice"]);
    expect((await queue.backlog()).every(({ waiting, failed }) => waiting + failed === 0)).toBe(true);
  });
});
