import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Desk } from "../../desk.ts";
import { NotFound } from "../../platform/errors.ts";
import { deskOnDemand } from "./desk-on-demand.ts";

/** A desk that notes when it is opened and closed; two that are open at once would collide. */
function recorded({ idleMs }: { idleMs: number }) {
  const told: string[] = [];
  const desk = deskOnDemand(async () => {
    told.push("open");
    return {
      desk: {} as Desk,
      close: async () => {
        await setTimeout(5);
        told.push("closed");
      },
    };
  }, idleMs);
  return { told, desk };
}

describe("a desk on demand", () => {
  it("is opened by the first work, serves others, and is closed when there is none", async () => {
    const { told, desk } = recorded({ idleMs: 20 });
    await Promise.all([desk.use(async () => 1), desk.use(async () => 2)]);
    await desk.use(async () => 3);
    expect(told).toEqual(["open"]);
    await setTimeout(60);
    expect(told).toEqual(["open", "closed"]);
  });

  it("is opened anew where work fails on one that was open, and never twice at once", async () => {
    const { told, desk } = recorded({ idleMs: 1_000 });
    await desk.use(async () => 1);
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries === 1) throw new Error("away");
      return tries;
    };
    expect(await desk.use(work)).toBe(2);
    await desk.close();
    expect(told).toEqual(["open", "closed", "open", "closed"]);
  });

  it("stays open where work answers that there is no such thing", async () => {
    const { told, desk } = recorded({ idleMs: 1_000 });
    await desk.use(async () => 1);
    await expect(desk.use(() => Promise.reject(new NotFound("there is no such issue")))).rejects.toThrow("there is no such issue");
    expect(told).toEqual(["open"]);
    await desk.close();
  });

  it("that can't be opened is tried again by the next work", async () => {
    let tries = 0;
    const desk = deskOnDemand(async () => {
      tries += 1;
      if (tries === 1) throw new Error("is already open");
      return { desk: {} as Desk, close: async () => {} };
    });
    await expect(desk.use(async () => 1)).rejects.toThrow("is already open");
    await setTimeout(5);
    expect(await desk.use(async () => 2)).toBe(2);
    await desk.close();
  });
});
