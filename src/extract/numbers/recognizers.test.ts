import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { quantities } from "./quantities.ts";
import { tokens } from "./tokens.ts";

const FOLDER = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "recognizers");
const LEAST_SHARE = 0.98;

/** The units in which that collection tells hundredths; here money is in whole coins. */
const SMALL_UNITS: Record<string, number> = { Cent: 0.01, Penny: 0.01, Pence: 0.01, Satoshi: 1e-8 };

interface Expected {
  Text: string;
  Start: number;
  End: number;
  Resolution?: { value?: string | null; unit?: string };
}
interface Case {
  Input: string;
  Results: Expected[];
}

describe.skipIf(!existsSync(FOLDER))("Microsoft's recognizer cases (skipped where ASSAY_TEST_DATA has no recognizers folder)", () => {
  it.each(["CurrencyModel", "PercentModel", "NumberModel"])("reads at least 98 %% of the English cases of %s", (name) => {
    const cases: Case[] = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8").replace(/^\uFEFF/, ""));
    const wrong = cases.filter((one) => !isRead(one, name === "PercentModel" ? 0.01 : 1));
    const share = 1 - wrong.length / cases.length;
    process.stdout.write(`${name}: ${cases.length - wrong.length} of ${cases.length} (${(100 * share).toFixed(1)} %)\n`);
    expect(share, wrong.map(({ Input }) => Input).join("\n")).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});

/** Whether each figure that is expected was read at its place, with its value. */
function isRead({ Input, Results }: Case, factor: number): boolean {
  const found = quantities(tokens(Input)).flatMap(({ start, end, value, value2, sign }) => [
    { start, end, value: (sign ?? 1) * value },
    ...(value2 === null ? [] : [{ start, end, value: value2 }]),
  ]);
  return Results.every(({ Start, End, Resolution }) => {
    if (!Resolution?.value || Resolution.value === "null") return true;
    const wanted = Number.parseFloat(Resolution.value) * factor * (SMALL_UNITS[Resolution.unit ?? ""] ?? 1);
    return found.some(({ start, end, value }) => start <= End && end > Start && Math.abs(value - wanted) <= 1e-8 * Math.max(1, Math.abs(wanted)));
  });
}
