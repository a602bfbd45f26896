import type { Operation } from "../../desk.ts";
import { fieldsOf } from "./arguments.ts";

/** Commands that are no operation of the desk. */
export const OWN_COMMANDS: Record<string, { usage: string; summary: string; options: [string, string][] }> = {
  serve: {
    usage: "assay serve",
    summary: "opens the desk: web page, API and background work in one process",
    options: [["--open", "show the page in a browser"]],
  },
  work: { usage: "assay work", summary: "background work only, for further processes beside a PostgreSQL", options: [] },
  inspect: {
    usage: "assay inspect [FILE…|-]",
    summary: "reads documents and prints what the desk makes of them; stores nothing",
    options: [
      ["--json", "one line of JSON a file"],
      ["--ndjson", "standard input holds one JSON document a line; one result a line"],
      ["--items", "each entry of a feed as a document of its own"],
      ["--series FILE|FOLDER", "hold the claims against these series; may be given again"],
      ["--zone FILE", "DNS answers for the proofs of senders, as JSON; nobody is asked"],
      ["--online", "ask the DNS for the proofs of senders"],
      ["--now DATE", "judge signatures as of this moment; otherwise as of each message's Date"],
      ["--client-ip ADDRESS", "who delivered the message; otherwise its newest Received line"],
      ["--helo NAME", "how that server called itself"],
      ["--mail-from ADDRESS", "the envelope's sender; otherwise Return-Path"],
      ["--trust-receiver NAME", "believe the Authentication-Results of this server; may be given again"],
    ],
  },
  mcp: { usage: "assay mcp", summary: "answers an AI agent by the Model Context Protocol on standard input and output; only reads", options: [] },
  backtest: {
    usage: "assay backtest narratives|ratings|signals",
    summary: "replays day by day: the alarms of narratives in a file of documents, or how ratings or rules did on a folder of series",
    options: [
      ["--documents FILE", "narratives: one JSON document a line, as for inspect"],
      ["--series FILE|FOLDER", "ratings, signals: series as for import; may be given again"],
      ["--from DATE", "first day"],
      ["--to DATE", "last day; nothing later is looked at"],
      ["--window DAYS", "narratives: days that a share is taken over; default 7"],
      ["--json", "ratings, signals: print the answer as JSON"],
    ],
  },
};

export function overview(operations: Operation[]): string {
  const rows: [string, string][] = [
    ...Object.values(OWN_COMMANDS).map(({ usage, summary }): [string, string] => [usage, summary]),
    ...commandsOf(operations).map((each): [string, string] => [usageOf(each), each.summary]),
  ];
  const width = Math.min(46, Math.max(...rows.map(([usage]) => usage.length)));
  const lines = rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`);
  return [
    "Assay reads crypto newsletters and checks them. For research, not advice.",
    "",
    "Usage: assay COMMAND [--help] [--json]",
    "",
    ...lines,
    "",
    "Settings come from the environment: ASSAY_HOME, DATABASE_URL, HOST, PORT …; see docs/guide/settings.md.",
  ].join("\n");
}

export function helpOf(operation: Operation): string {
  const places = operation.command?.positional ?? [];
  const flags = fieldsOf(operation).filter(({ name }) => !places.includes(name));
  const lines = flags.map(({ flag, type, values, meaning }) =>
    `  ${`--${flag}${type === "boolean" ? "" : ` ${values.length > 0 ? values.join("|") : "VALUE"}`}`.padEnd(34)} ${meaning}`.trimEnd(),
  );
  return [`Usage: ${usageOf(operation)} [OPTIONS]`, "", operation.summary, "", ...lines, `  ${"--json".padEnd(34)} print the answer as JSON`].join(
    "\n",
  );
}

export function ownHelp(command: string): string {
  const { usage, summary, options } = OWN_COMMANDS[command] ?? { usage: `assay ${command}`, summary: "", options: [] };
  return [`Usage: ${usage}`, "", summary, "", ...options.map(([flag, meaning]) => `  ${flag.padEnd(34)} ${meaning}`)].join("\n").trimEnd();
}

function usageOf(operation: Operation): string {
  const fields = fieldsOf(operation);
  const places = (operation.command?.positional ?? []).map((name) => {
    const field = fields.find((each) => each.name === name);
    const label = field?.type === "list" ? `${name.replace(/s$/, "").toUpperCase()}…` : name.toUpperCase();
    return field?.required ? label : `[${label}]`;
  });
  return ["assay", ...(operation.command?.words ?? []), ...places].join(" ");
}

function commandsOf(operations: Operation[]): Operation[] {
  return operations.filter(({ command }) => command);
}
