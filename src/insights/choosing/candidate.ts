import type { CatalogueSource, ReaderLevel, UseCase } from "../../schema/catalogue.ts";
import type { Score } from "../../schema/score.ts";

/** What a source writes of, how often and how long, measured on its newest issues. */
export interface Profile {
  slug: string;
  issues: number;
  /** From its first to its newest issue that was looked at. */
  days: number;
  minutes: number | null;
  /** In how many of its issues. */
  themes: { theme: string; issues: number }[];
  assets: { asset: string; issues: number }[];
}

/** A newsletter that could be read. */
export interface Candidate {
  slug: string;
  name: string;
  points: number | null;
  provisional: boolean;
  followed: boolean;
  uses: UseCase[];
  level: ReaderLevel | null;
  language: string | null;
  issuesAWeek: number | null;
  minutes: number | null;
  usdAMonth: number | null;
  /** How fully it covers each topic, 0 to 1. */
  topics: Map<string, number>;
}

/** With fewer issues its catalogue entry says more of a source. */
const LEAST_ISSUES = 4;
/** A topic that it comes back to so often a month is covered. */
const FULL_A_MONTH = 4;
const MONTH_DAYS = 30;
/** So much of its issues make a use its own. */
const OWN_USE = 0.3;
const DAILY_A_WEEK = 3.5;
/** What the catalogue says that it is for covers so much of each theme of it. */
const STATED_COVER = 0.6;
const MOST_ASSETS = 12;

/** Which themes each use is about. */
export const USE_THEMES: Record<UseCase, readonly string[]> = {
  "defi-native": ["defi", "dao-governance", "stablecoins", "layer2-scaling"],
  "daily-pulse": ["regulation-policy", "security-hacks", "exchanges-market-structure"],
  "institutional-daily": ["etf-institutional", "stablecoins", "rwa-tokenization", "regulation-policy"],
  thematic: ["ai", "depin", "nft-gaming", "layer2-scaling", "alt-l1s", "interop-bridges"],
  "on-chain-cycle": ["onchain-activity", "mining", "staking-restaking"],
  "data-first-weekly": ["onchain-activity", "stablecoins", "mining", "ethereum-protocol"],
  "liquidity-venues": ["exchanges-market-structure", "derivatives"],
  "etf-flows": ["etf-institutional", "treasury-companies"],
  macro: ["macro", "cbdc"],
};

interface About {
  score: Pick<Score, "slug" | "name" | "points" | "provisional">;
  entry: CatalogueSource | null;
  profile: Profile | null;
  followed: boolean;
}

/** What is known of a newsletter as somebody's reading: measured where issues came, by the catalogue where none did. */
export function candidateOf({ score, entry, profile, followed }: About): Candidate {
  const measured = profile && profile.issues >= LEAST_ISSUES ? profile : null;
  const perWeek = measured && measured.days > 0 ? ((measured.issues - 1) * 7) / measured.days : null;
  const issuesAWeek = perWeek ?? (entry?.cadence.days ? 7 / entry.cadence.days : null);
  const { slug, name, points, provisional } = score;
  return {
    ...{ slug, name, points, provisional, followed, issuesAWeek },
    uses: entry?.judgement.uses ?? (measured ? usesOf(measured, issuesAWeek) : []),
    level: entry?.judgement.level ?? null,
    language: entry?.judgement.language ?? null,
    minutes: measured?.minutes ?? null,
    usdAMonth: entry?.price.kind === "paid" ? entry.price.usdAMonth : entry?.price.kind ? 0 : null,
    topics: measured ? measuredTopics(measured) : statedTopics(entry?.judgement.uses ?? []),
  };
}

function usesOf({ issues, themes }: Profile, aWeek: number | null): UseCase[] {
  const part = (use: UseCase) => themes.filter(({ theme }) => USE_THEMES[use].includes(theme)).reduce((sum, each) => sum + each.issues, 0) / issues;
  const uses = (Object.keys(USE_THEMES) as UseCase[]).filter((use) => use !== "daily-pulse" && part(use) >= OWN_USE);
  return aWeek !== null && aWeek >= DAILY_A_WEEK ? ["daily-pulse", ...uses] : uses;
}

function measuredTopics({ issues, days, themes, assets }: Profile): Map<string, number> {
  const months = Math.max(1, days / MONTH_DAYS);
  const cover = (count: number) => Math.min(1, Math.max(count / months / FULL_A_MONTH, count / issues / 2));
  return new Map([
    ...themes.map(({ theme, issues: count }): [string, number] => [theme, cover(count)]),
    ...assets.slice(0, MOST_ASSETS).map(({ asset, issues: count }): [string, number] => [`asset ${asset}`, cover(count)]),
  ]);
}

function statedTopics(uses: readonly UseCase[]): Map<string, number> {
  return new Map(uses.flatMap((use) => USE_THEMES[use].map((theme): [string, number] => [theme, STATED_COVER])));
}

/** Cosine of what two cover. */
export function overlapOf(a: Candidate, b: Candidate): number {
  const dot = [...a.topics].reduce((sum, [topic, cover]) => sum + cover * (b.topics.get(topic) ?? 0), 0);
  const length = ({ topics }: Candidate) => Math.sqrt([...topics.values()].reduce((sum, cover) => sum + cover * cover, 0));
  const both = length(a) * length(b);
  return both === 0 ? 0 : Math.min(1, dot / both);
}
