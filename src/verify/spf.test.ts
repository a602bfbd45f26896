import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Zone, zoneResolver } from "../platform/dns.ts";
import { authenticate } from "./authentication.ts";

const SUITES = ["mail/spf/rfc7208-tests.yml", "mail/mailauth/fixtures/spf/rfc7208-tests.yml"].map((path) =>
  join(process.env.ASSAY_TEST_DATA ?? "../shared/data", path),
);
const MESSAGE = Buffer.from("From: a@b.example\r\n\r\nHello\r\n");

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", 0: "\0" };

interface Case {
  helo: string;
  host: string;
  mailfrom: string;
  result: string | string[];
}

/** One of the suite's scenarios: its cases, and the zone that they are asked of. */
interface Scenario {
  tests: Record<string, Case>;
  zonedata: Record<string, unknown[]>;
}

const HELD = SUITES.filter((path) => existsSync(path));

if (HELD.length < SUITES.length) process.stderr.write("SPF's cases are skipped as far as ASSAY_TEST_DATA, the folder of the samples, has none\n");

describe.each(HELD)("SPF by the cases of RFC 7208 in %s", (path) => {
  const cases = scenariosOf(readFileSync(path, "utf8")).flatMap(({ tests, zonedata }) =>
    Object.entries(tests).map(([name, test]) => ({ name, test, zone: zoneOf(zonedata) })),
  );

  it("reads all of them", () => expect(cases.length).toBeGreaterThanOrEqual(200));

  it.each(cases)("$name", async ({ test: { helo, host, mailfrom, result }, zone }) => {
    const { spf } = await authenticate({
      raw: MESSAGE,
      envelope: { clientIp: host, helo, mailFrom: mailfrom },
      resolver: zoneResolver(zone),
      now: new Date("2026-01-01"),
    });
    expect([result].flat()).toContain(spf);
  });
});

/** The suite's records as a zone: type SPF stands for TXT unless the name has TXT records of its own, and TIMEOUT for what it does not list. */
function zoneOf(zonedata: Record<string, unknown[]>): Zone {
  return Object.fromEntries(Object.entries(zonedata).map(([name, rows]) => [name, recordsOf(rows)]));
}

function recordsOf(rows: unknown[]): Record<string, unknown> {
  const typed = rows.filter((row): row is Record<string, unknown> => typeof row === "object").flatMap((row) => Object.entries(row));
  const records: Record<string, unknown> = Object.fromEntries(
    [...Map.groupBy(typed, ([type]) => type)].map(([type, entries]) => [type, entries.map(([, value]) => value).filter((value) => value !== "NONE")]),
  );
  records.TXT ??= records.SPF;
  const isEmpty = (type: string) => !Array.isArray(records[type]) || records[type].length === 0;
  if (rows.includes("TIMEOUT")) for (const type of ["TXT", "A", "AAAA", "MX", "PTR"].filter(isEmpty)) records[type] = "TIMEOUT";
  return records;
}

/** Reads as much of YAML as the suite uses: nested maps, lists, quoted and folded text. */
function scenariosOf(yaml: string): Scenario[] {
  return yaml
    .split(/^---.*$/m)
    .map((part) => part.split("\n").filter((line) => line.trim() !== "" && !/^\s*#/.test(line) && line.trim() !== "..."))
    .filter((lines) => lines.some((line) => line.startsWith("tests:")))
    .map((lines) => mapAt(lines, { at: 0 }, 0) as unknown as Scenario);
}

function mapAt(lines: string[], cursor: { at: number }, indent: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (let line = lines[cursor.at]; line !== undefined && depth(line) === indent; line = lines[cursor.at]) {
    const [, key = "", rest = ""] = line.match(/^\s*("[^"]*"|'[^']*'|\S.*?):(?:\s+(.*))?$/) ?? [];
    cursor.at += 1;
    map[String(scalar(key))] = rest && !/^[>|]/.test(rest) ? scalar(continued(lines, cursor, indent, rest)) : nested(lines, cursor, indent, rest);
  }
  return map;
}

function nested(lines: string[], cursor: { at: number }, indent: number, mark: string): unknown {
  const next = lines[cursor.at] ?? "";
  if (mark) return continued(lines, cursor, indent, "");
  if (/^\s*-(\s|$)/.test(next)) return listAt(lines, cursor, depth(next));
  return depth(next) > indent ? mapAt(lines, cursor, depth(next)) : "";
}

function listAt(lines: string[], cursor: { at: number }, indent: number): unknown[] {
  const list: unknown[] = [];
  for (let line = lines[cursor.at]; line !== undefined && depth(line) === indent && /^\s*-\s/.test(line); line = lines[cursor.at]) {
    cursor.at += 1;
    const item = continued(lines, cursor, indent, line.replace(/^\s*-\s+/, ""));
    const [, type, value] = item.match(/^([A-Z]+):\s*([\s\S]*)$/) ?? [];
    list.push(type ? { [type]: scalar(value ?? "") } : scalar(item));
  }
  return list;
}

/** A value that goes on in deeper lines. */
function continued(lines: string[], cursor: { at: number }, indent: number, first: string): string {
  let text = first;
  for (let line = lines[cursor.at]; line !== undefined && depth(line) > indent; line = lines[cursor.at]) {
    text += `${text ? " " : ""}${line.trim()}`;
    cursor.at += 1;
  }
  return text.replaceAll(/\\ /g, "");
}

function scalar(written: string): unknown {
  const text = written.trim();
  if (text.startsWith("[")) {
    const items = [...text.slice(1, -1).matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[^,\s][^,]*/g)].map(([item]) => scalar(item));
    return items.map(String);
  }
  if (text.startsWith('"')) return unescaped(text.slice(1, text.lastIndexOf('"')));
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text.replace(/\s+#.*$/, "");
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:x([\da-f]{2})|(.))/gi, (_, hex?: string, letter = "") =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[letter] ?? letter),
  );
}

function depth(line: string): number {
  return line.length - line.trimStart().length;
}
