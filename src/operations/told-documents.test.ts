import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { document, prose } from "../../test/builders.ts";
import { alarmsOfFile, narrativesOfFile } from "./told-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-told-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(lines: string[]): string {
  const path = join(folder, `${lines.length}-${Math.random()}.ndjson`);
  writeFileSync(path, lines.join(""));
  return path;
}

const WIRE = "Attackers drained the Lantern Bridge after an exploit, and the stolen funds moved through a mixer.";

/** Two months in which three sources write every day; on the last day all of them send one text, at nine, at ten and at eleven. */
function lines(): string[] {
  const usual = Array.from({ length: 60 }, (_, day) =>
    ["ledger", "herald", "times"].map((source, i) =>
      document(day * 3 + i, {
        source,
        published: new Date(Date.UTC(2024, 0, 1 + day, 9 + i)).toISOString(),
        text: `The Federal Reserve held rates. ${prose(day * 3 + i)}`,
      }),
    ),
  ).flat();
  const wire = ["ledger", "herald", "times"].map((source, i) =>
    document(900 + i, { source, published: new Date(Date.UTC(2024, 2, 1, 9 + i)).toISOString(), text: `${WIRE} ${prose(999)}` }),
  );
  return [...usual, ...wire];
}

describe("a file of documents", () => {
  it("tells the same in whatever order its lines stand: of two that are alike the later one is the copy", async () => {
    const asked = { asOf: "2024-03-01" };
    const { narratives } = await narrativesOfFile(file(lines()), asked);
    expect((await narrativesOfFile(file(lines().reverse()), asked)).narratives).toEqual(narratives);
    expect(narratives.find(({ id }) => id === "security-hacks")).toMatchObject({ sources: 1, firstSource: "ledger" });
  });

  it("tells of a day nothing that came after it", async () => {
    const until = (day: string) => lines().filter((line) => (JSON.parse(line) as { published: string }).published.slice(0, 10) <= day);
    const asked = { asOf: "2024-02-10" };
    expect((await narrativesOfFile(file(lines()), asked)).narratives).toEqual((await narrativesOfFile(file(until("2024-02-10")), asked)).narratives);
  });

  it("raises no alarm by copies, and names what can't be read", async () => {
    const { alarms, skipped } = await alarmsOfFile(file([...lines(), "{\n", '{"id":"x"}\n']), { from: "2024-02-20", to: "2024-03-02" });
    expect([...alarms]).toEqual([]);
    expect(skipped.length).toBeGreaterThan(0);
    await expect(narrativesOfFile(join(folder, "missing"), { asOf: "2024-03-01" })).rejects.toThrow(/no such file/);
  });
});
