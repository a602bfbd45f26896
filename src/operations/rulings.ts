import { z } from "zod";
import { operation } from "../desk.ts";
import { NotFound, notFound, Refused } from "../platform/errors.ts";
import type { Person } from "../schema/person.ts";
import { Ruling, Safety } from "../schema/safety.ts";
import { type Session, transaction } from "../store/database.ts";
import { issueById } from "../store/issue.ts";
import { rule } from "../store/safety.ts";

const Ruled = z.object({ id: z.uuid(), trust: Safety });

export const ruleOnIssue = operation({
  name: "rule_on_issue",
  summary: "Overrules what the desk thinks of an issue's safety: for this issue, or for all that its sender's domain sends",
  route: "PUT /v1/issues/{id}/ruling",
  role: "analyst",
  changes: true,
  input: z.object({
    id: z.uuid(),
    kind: Ruling.shape.kind.default("issue"),
    verdict: Ruling.shape.verdict,
    note: z.string().trim().max(1_000).default(""),
  }),
  output: Ruled,
  command: {
    words: ["trust"],
    positional: ["id", "verdict"],
    text: ({ trust }) => `It counts as ${trust.verdict} now; the desk found ${trust.found}.`,
  },
  async run({ db, clock }, { id, kind, verdict, note }, { person }) {
    const value = await spokenOf(db, person, { id, kind });
    await transaction(db, (tx) => rule(tx, person, { kind, value, verdict: { verdict, note } }, clock.now()));
    return ruled(db, person, id);
  },
});

export const withdrawRuling = operation({
  name: "withdraw_ruling",
  summary: "Takes your word on an issue's safety back",
  route: "DELETE /v1/issues/{id}/ruling",
  role: "analyst",
  changes: true,
  input: z.object({ id: z.uuid(), kind: Ruling.shape.kind.default("issue") }),
  output: Ruled,
  async run({ db, clock }, { id, kind }, { person }) {
    const value = await spokenOf(db, person, { id, kind });
    await transaction(db, (tx) => rule(tx, person, { kind, value, verdict: null }, clock.now()));
    return ruled(db, person, id);
  },
});

async function spokenOf(db: Session, person: Person, { id, kind }: { id: string; kind: Ruling["kind"] }): Promise<string> {
  const issue = (await issueById(db, person, { id })) ?? notFound("there is no such issue");
  if (kind === "issue") return id;
  if (!issue.sender?.domain) throw new Refused("this issue names no domain that sent it; rule on the issue alone");
  return issue.sender.domain;
}

async function ruled(db: Session, person: Person, id: string): Promise<z.output<typeof Ruled>> {
  const issue = await issueById(db, person, { id });
  if (!issue) throw new NotFound("there is no such issue");
  return { id, trust: issue.trust };
}
