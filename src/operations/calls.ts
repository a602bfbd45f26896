import { operation } from "../desk.ts";
import { CallFilter, CallLine } from "../schema/kept-call.ts";
import { callLines } from "../store/calls.ts";
import { pageInput, pageOf } from "./page.ts";

const MARKS = { open: "◷ open", hit: "✓ came true", miss: "✗ did not", unresolvable: "? cannot be resolved" } as const;

export const listCalls = operation({
  name: "list_calls",
  summary: "Forecasts of prices: who made them, until when, how sure, and how they came out; newest first, filtered",
  route: "GET /v1/calls",
  role: "reader",
  changes: false,
  input: CallFilter.extend(pageInput),
  output: pageOf(CallLine),
  command: {
    words: ["calls"],
    positional: ["source"],
    text: ({ items, nextCursor }) =>
      [...items.map(lineText), ...(items.length === 0 ? ["No calls."] : []), ...(nextCursor ? [`More: --cursor ${nextCursor}`] : [])].join("\n"),
  },
  async run({ db }, { limit, cursor, ...filter }) {
    return callLines(db, { filter, limit, cursor });
  },
});

function lineText({ issue, source, quote, scorable, reason, outcome, due, probability }: CallLine): string {
  const state = scorable ? (outcome ? `${MARKS[outcome.state]}, ${outcome.reason}` : "not looked at yet") : `not scorable: ${reason ?? "too vague"}`;
  return [
    `${issue.published.slice(0, 10)}  ${source.name}: ${issue.title}`,
    `  “${quote}”`,
    `    ${scorable ? `by ${due ?? "no day"}, ${Math.round(probability * 100)} %; ` : ""}${state}`,
  ].join("\n");
}
