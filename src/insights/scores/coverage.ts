import type { Dossier, DossierIssue } from "./dossier.ts";
import { between, type Evidence, type Indicator, percent } from "./indicator.ts";

const FIELDS: Record<string, readonly string[]> = {
  "on-chain": ["onchain-activity", "mining", "staking-restaking", "stablecoins"],
  "macro and policy": ["macro", "regulation-policy", "cbdc", "etf-institutional", "treasury-companies"],
  "markets and venues": ["exchanges-market-structure", "derivatives"],
  protocols: ["bitcoin-protocol", "ethereum-protocol", "layer2-scaling", "alt-l1s", "interop-bridges", "privacy", "wallets-ux"],
  finance: ["defi", "rwa-tokenization", "payments", "prediction-markets", "dao-governance"],
  "sectors and safety": ["ai", "depin", "nft-gaming", "memecoins", "security-hacks"],
};
/** A field that is touched less often is not covered. */
const COVERED_PART = 0.05;
const MANY_THEMES = 12;
const MANY_ASSETS = 15;
const MAJORS = new Set(["bitcoin", "ethereum"]);

/** Coverage: how widely it looks, over themes, fields and assets, and not at bitcoin and ether alone. */
export const COVERAGE: Indicator[] = [
  {
    name: "themes",
    weight: 0.3,
    least: 5,
    scale: [0, 1],
    find({ issues }) {
      const told = issues.filter(({ themes }) => themes.length > 0);
      const parts = partsOf(told.map(({ themes }) => themes.map((theme): [string, number] => [theme, 1 / themes.length])));
      const many = effectiveNumber(parts);
      return {
        part: between(many, 1, MANY_THEMES),
        cases: told.length,
        says: `its issues spread over ${many.toFixed(1)} themes, counted by their weight`,
        evidence: tellingOf(parts, told, ({ themes }, theme) => themes.includes(theme)),
      };
    },
  },
  { name: "fields", weight: 0.25, least: 5, scale: [0, 1], find: fieldsOf },
  {
    name: "assets",
    weight: 0.25,
    least: 5,
    scale: [0, 1],
    find({ issues }) {
      const told = issues.filter(({ assets }) => assets.length > 0);
      const parts = partsOf(told.map(saliences));
      const many = effectiveNumber(parts);
      return {
        part: between(many, 1, MANY_ASSETS),
        cases: told.length,
        says: `its issues spread over ${many.toFixed(1)} assets, counted by their weight`,
        evidence: tellingOf(parts, told, ({ assets }, asset) => assets.some((each) => each.asset === asset)),
      };
    },
  },
  {
    name: "beyond-majors",
    weight: 0.2,
    least: 5,
    scale: [0, 0.5],
    find({ issues }) {
      const evidence = issues.flatMap((issue): Evidence[] => {
        if (issue.assets.length === 0) return [];
        const part = saliences(issue).reduce((sum, [asset, weight]) => sum + (MAJORS.has(asset) ? 0 : weight), 0);
        return [{ points: part, says: `${percent(part)} of what it says of assets is of others than bitcoin and ether`, issue }];
      });
      const part = evidence.length === 0 ? 0 : evidence.reduce((sum, { points }) => sum + (points ?? 0), 0) / evidence.length;
      return { part, cases: evidence.length, says: `${percent(part)} of what it says of assets is of others than bitcoin and ether`, evidence };
    },
  },
];

function fieldsOf({ issues }: Dossier) {
  const told = issues.filter(({ themes }) => themes.length > 0);
  const covered = Object.entries(FIELDS).map(([field, themes]) => {
    const within = told.filter((issue) => issue.themes.some((theme) => themes.includes(theme)));
    return { field, within, part: told.length === 0 ? 0 : within.length / told.length };
  });
  const enough = covered.filter(({ part }) => part >= COVERED_PART);
  return {
    part: enough.length / covered.length,
    cases: told.length,
    says: `${enough.length} of ${covered.length} fields in at least ${percent(COVERED_PART)} of its issues: ${enough.map(({ field }) => field).join(", ") || "none"}`,
    evidence: covered.map(({ field, within, part }): Evidence => {
      const issue = within.at(-1);
      return { points: null, says: `${field}: in ${percent(part)} of its issues`, ...(issue ? { issue } : {}) };
    }),
  };
}

function saliences({ assets }: DossierIssue): [string, number][] {
  const whole = assets.reduce((sum, { salience }) => sum + salience, 0);
  return assets.map(({ asset, salience }) => [asset, whole > 0 ? salience / whole : 1 / assets.length]);
}

/** Parts of the whole, the largest first; each issue counts the same. */
function partsOf(issues: [string, number][][]): [string, number][] {
  const sums = new Map<string, number>();
  for (const issue of issues) for (const [subject, weight] of issue) sums.set(subject, (sums.get(subject) ?? 0) + weight / issues.length);
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The number of equal parts that would be as mixed: the exponential of Shannon's entropy (Hill, Ecology 54, 1973). 0 of nothing. */
function effectiveNumber(parts: readonly [string, number][]): number {
  return parts.length === 0 ? 0 : Math.exp(parts.reduce((sum, [, part]) => sum - (part > 0 ? part * Math.log(part) : 0), 0));
}

function tellingOf(
  parts: readonly [string, number][],
  issues: readonly DossierIssue[],
  isOf: (issue: DossierIssue, subject: string) => boolean,
): Evidence[] {
  return parts.slice(0, 12).map(([subject, part]) => {
    const issue = issues.findLast((each) => isOf(each, subject));
    return { points: null, says: `${subject}: ${percent(part)}`, ...(issue ? { issue } : {}) };
  });
}
