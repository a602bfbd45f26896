import type { Desk, Job } from "../desk.ts";
import type { SafetyVerdict } from "../schema/safety.ts";
import { listedAmong } from "../store/host-lists.ts";
import { type FoundSafety, issuesOfSource, type JudgedIssue, storeSafety, unjudgedIssues } from "../store/safety.ts";
import { knownDomains } from "../store/sources.ts";
import { toldAt } from "../store/told.ts";
import { type Break, breaksOfHabit, type Trait } from "./habits.ts";
import { type Lookalike, lookalikeJudge } from "./lookalike.ts";
import { measureStyles } from "./style/job.ts";

/** Version of how an issue's safety is judged. Raise it when that gets better: every issue is then judged again. */
export const METHOD = 2;

const AT_ONCE = 50;
const SOURCE_ISSUES = 500;
const HABIT_ISSUES = 100;
const ORDER: SafetyVerdict[] = ["trusted", "unproven", "caution", "danger"];
const WALLET_REASONS = new Set(["asks-wallet", "asks-recovery-phrase"]);

/** Judges how safe each new issue is: its sender, its links, and whether it breaks the habits of its source. */
export const judgeSafety: Job = {
  name: "judge-safety",
  every: "* * * * *",
  async run(desk) {
    await measureStyles(desk);
    let count = 0;
    const habits = habitBook(desk);
    const imitates = lookalikeJudge(await knownDomains(desk.db));
    for (let issues = await next(desk); issues.length > 0; issues = await next(desk)) {
      const listed = await listedAmong(desk.db, issues.flatMap(hostsOf));
      const found: FoundSafety[] = [];
      for (const issue of issues) {
        const safety = safetyOf(issue, await habits.before(issue), { listed, imitates });
        if (safety.found === "danger") habits.forget(issue);
        found.push(safety);
      }
      await storeSafety(desk.db, found, METHOD);
      count += issues.length;
    }
    if (count === 0) return;
    desk.log.info({ issues: count }, "Judged safety");
    desk.events.emit({ type: "issues", data: { judged: count } });
  },
};

function next({ db }: Desk): Promise<JudgedIssue[]> {
  return unjudgedIssues(db, { method: METHOD, limit: AT_ONCE });
}

interface KnownTrait {
  id: string;
  trait: Trait;
  /** from when on it was known */
  at: Date;
}

function knownOf(issue: JudgedIssue): KnownTrait {
  return { id: issue.id, trait: traitOf(issue), at: toldAt(issue.published, issue.arrived) };
}

/** In the order in which they were known; what came at the same moment in that of publishing. */
function isBefore(one: KnownTrait, other: KnownTrait): boolean {
  const apart = one.at.getTime() - other.at.getTime() || one.trait.published.getTime() - other.trait.published.getTime();
  return apart === 0 ? one.id < other.id : apart < 0;
}

/** What the newest issues of sources show of their habits, each source looked up once a run. */
function habitBook({ db }: Desk) {
  const traits = new Map<string, KnownTrait[]>();
  return {
    /** The newest first. What came only after an issue is none of its past, whenever it was published. */
    async before(issue: JudgedIssue): Promise<Trait[]> {
      const { source } = issue;
      const known = traits.get(source) ?? (await issuesOfSource(db, source, SOURCE_ISSUES)).map(knownOf);
      traits.set(source, known);
      const own = knownOf(issue);
      const earlier = known.filter((each) => isBefore(each, own));
      return earlier.slice(0, HABIT_ISSUES).map(({ trait }) => trait);
    },
    forget({ id, source }: JudgedIssue): void {
      traits.set(
        source,
        (traits.get(source) ?? []).filter((each) => each.id !== id),
      );
    },
  };
}

/** What the desk knows beside the issues themselves. */
interface Known {
  /** Hosts on lists that are followed, with the list. */
  listed: Map<string, string>;
  imitates: (host: string) => Lookalike | null;
}

/** The worst of sender, links and habits. A link alone gives cause for caution; what is dangerous about a letter shows in more than one place. */
function safetyOf(issue: JudgedIssue, earlier: Trait[], { listed, imitates }: Known): FoundSafety {
  const breaks = [...imitations(issue, imitates), ...listings(issue, listed), ...breaksOfHabit(traitOf(issue), earlier)];
  const links = issue.links.some(({ verdict }) => verdict !== "ok") ? "caution" : "unproven";
  const sender = issue.sender?.verdict ?? "unproven";
  const worst = worstOf([sender, links, ...breaks.map(ofBreak)]);
  return {
    id: issue.id,
    found: sender === "trusted" && worst === "unproven" ? "trusted" : worst,
    breaks: breaks.map(({ code, text }) => ({ code, text })),
  };
}

function hostsOf({ sender, links }: JudgedIssue): string[] {
  return [...(sender?.domain ? [sender.domain] : []), ...links.map(({ host }) => host)].filter(Boolean);
}

/** Who passes for a source of this desk. */
function imitations({ sender }: JudgedIssue, imitates: Known["imitates"]): Break[] {
  const twin = sender?.domain ? imitates(sender.domain) : null;
  return twin ? [{ code: "imitates-source", severity: twin.how === "other-ending" ? "caution" : "danger", text: twin.text }] : [];
}

/** What stands on a list that is followed. */
function listings(issue: JudgedIssue, listed: Map<string, string>): Break[] {
  return [...new Set(hostsOf(issue))].flatMap((host): Break[] => {
    const list = listed.get(host);
    return list === undefined ? [] : [{ code: "listed-host", severity: "danger", text: `${host} is on the list “${list}”.` }];
  });
}

function ofBreak({ severity }: Break): SafetyVerdict {
  return severity === "info" ? "unproven" : severity;
}

function worstOf(verdicts: SafetyVerdict[]): SafetyVerdict {
  return verdicts.reduce((worst, each) => (ORDER.indexOf(each) > ORDER.indexOf(worst) ? each : worst), "unproven");
}

function traitOf({ published, language, words, authors, sender, links, style }: JudgedIssue): Trait {
  const key = sender?.records?.find(({ check, result }) => check === "dkim" && result === "pass");
  return {
    published,
    domain: sender?.domain ?? null,
    signer: sender === null || sender.dkim === "unknown" ? undefined : (key?.domain.split("._domainkey.").at(-1) ?? null),
    language,
    words,
    author: authors[0] ?? null,
    hosts: [...new Set(links.map(({ host }) => host).filter(Boolean))],
    style,
    asksForWallet: sender?.reasons.some(({ code }) => WALLET_REASONS.has(code)) ?? false,
  };
}
