import { escaped } from "../platform/escaped.ts";
import type { Checklist } from "../schema/checklist.ts";
import type { Rubric, ScoredCriterion, ScoredIndicator, ScoreEvidence } from "../schema/score.ts";
import type { Edition, Listed } from "./edition.ts";
import { interval, page, rounded, whisker } from "./page.ts";

const FACTS = [
  ["homepage", "Home"],
  ["archive", "Archive"],
  ["cadence", "Comes"],
  ["price", "Price"],
  ["gated", "Kept for payers"],
  ["platform", "Platform"],
  ["since", "Since"],
  ["regions", "Regions"],
] as const;

/** One newsletter: its score opened down to sentences, the checklist answered, facts with where they were read. */
export function sourcePage({ score, entry, checklist, rank }: Listed, { rubric, made, listed }: Edition): string {
  const { name, points, grade, provisional, issues, asOf } = score;
  const standing = provisional
    ? "Provisional: no issue of it was measured. It stands on dated facts of the catalogue alone."
    : `From ${issues} issues, as of ${asOf.slice(0, 10)}.`;
  const body = `<h1>${escaped(name)}</h1><p class="told">Rank ${rank} of ${listed.length}${entry ? ` · best for: ${escaped(entry.judgement.bestFor)}` : ""}</p>
<p><b>${rounded(points)}</b>${grade ? ` (${grade})` : ""}, interval ${interval(score)}. ${standing}</p>${whisker(score)}
${entry?.judgement.considerIf ? `<p>Consider it if: ${escaped(entry.judgement.considerIf.charAt(0).toLowerCase() + entry.judgement.considerIf.slice(1))}. Like it: ${alternatives(entry.judgement.alternatives, listed)}.</p>` : ""}
${score.criteria.map((criterion) => criterionPart(criterion, rubric)).join("\n")}
<h2>The checklist, answered</h2>${answered(checklist)}
${entry ? `<h2>Facts</h2><ul>${FACTS.flatMap(([key, label]) => factLine(label, entry[key])).join("")}</ul><p class="told">Read on ${entry.readOn}.</p>` : ""}`;
  return page({ title: `${name}: score and checklist`, file: "", up: "../", made }, body);
}

function alternatives(names: readonly string[], listed: readonly Listed[]): string {
  const links = names.map((each) => {
    const known = listed.find(({ score }) => score.slug === each);
    return known ? `<a href="${known.score.slug}.html">${escaped(known.score.name)}</a>` : escaped(each);
  });
  return links.join(", ") || "nothing named";
}

function criterionPart({ name, points, indicators, ...measured }: ScoredCriterion, { criteria }: Rubric): string {
  const words = criteria.find((each) => each.name === name);
  const titleOf = (indicator: string) => words?.indicators.find((each) => each.name === indicator)?.title ?? indicator;
  return `<h2>${escaped(words?.title ?? name)}: ${rounded(points)} <small>(${interval({ points, ...measured })}, weight ${words?.weight})</small></h2>${indicators.map((indicator) => indicatorPart(indicator, titleOf(indicator.name))).join("")}`;
}

function indicatorPart({ points, says, evidence, ...measured }: ScoredIndicator, title: string): string {
  const line = `${escaped(title)}: <b>${rounded(points)}</b> <small>${escaped(says)}${points === null ? "" : ` (${interval({ points, ...measured })})`}</small>`;
  return evidence.length === 0 ? `<p>${line}</p>` : `<details><summary>${line}</summary><ul>${evidence.map(evidenceLine).join("")}</ul></details>`;
}

function evidenceLine({ says, quote, issue, read }: ScoreEvidence): string {
  const where = issue ? `<small>${issue.published.slice(0, 10)}, ${escaped(issue.title)}: </small>` : "";
  const words = quote ? `<q>${escaped(quote)}</q>` : "";
  return `<li>${where}${escaped(says)}${words}${read.length > 0 ? `<br><small>Read in: ${escaped(read.join("; "))}</small>` : ""}</li>`;
}

const ANSWERS = { yes: "speaks for it", partly: "in part", no: "speaks against it", unknown: "not known" };

function answered({ items, fits }: Checklist): string {
  const questions = items.map(
    ({ question, answer, says }) =>
      `<h3>${escaped(question)}</h3><p class="${answer}">${ANSWERS[answer]}</p><ul>${says.map((each) => `<li>${escaped(each)}</li>`).join("")}</ul>`,
  );
  const choosers = Object.entries(fits).map(
    ([chooser, { fit, why }]) => `<li>${escaped(chooser.replaceAll("-", " "))}: ${fit === "unknown" ? "not known" : fit}; ${escaped(why)}</li>`,
  );
  return `${questions.join("")}<h3>For whom</h3><ul>${choosers.join("")}</ul>`;
}

function factLine(label: string, { value, evidence }: { value: string | null; evidence: string[] }): string[] {
  if (value === null) return [`<li>${label}: <small>not known</small></li>`];
  const shown = /^https?:\/\//.test(value) ? `<a href="${escaped(value)}" rel="noreferrer">${escaped(value)}</a>` : escaped(value);
  return [`<li>${label}: ${shown}${evidence.length > 0 ? ` <small>(${escaped(evidence.join("; "))})</small>` : ""}</li>`];
}
