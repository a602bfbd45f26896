import { escaped } from "../platform/escaped.ts";
import type { ReadingList } from "../schema/reading-list.ts";
import type { Edition } from "./edition.ts";
import { page, rounded } from "./page.ts";

const USE_WORDS: Record<string, string> = {
  "defi-native": "DeFi from inside",
  "daily-pulse": "A daily pulse",
  "institutional-daily": "Institutional takes, daily",
  thematic: "Themes and theses",
  "on-chain-cycle": "On-chain and the cycle",
  "data-first-weekly": "Data first, weekly",
  "liquidity-venues": "Liquidity and venues",
  "etf-flows": "ETFs and flows",
  macro: "Macro",
};

/** By use: what to read for it, and what most readers need. */
export function guidePage({ guide, made }: Edition): string {
  const parts = guide.map(
    ({ use, list }) => `<h2>${use === null ? "If you do not know: one of each" : escaped(USE_WORDS[use] ?? use)}</h2>${listPart(list)}`,
  );
  const body = `<h1>What do you need?</h1><p>Quality over quantity: each list is chosen by what its newsletters write of, how often, how well they score, and how little they say again. A short list that is read beats a long one that is not.</p>${parts.join("")}`;
  return page({ title: "What do you need?", file: "guide.html", up: "", made }, body);
}

function listPart({ chosen, unserved }: ReadingList): string {
  if (chosen.length === 0) return `<p>Nobody known here serves it${unserved.length > 0 ? "" : " yet"}.</p>`;
  const items = chosen.map(({ slug, name, why, minutesAWeek, minutesAssumed, overlaps }) => {
    const minutes = minutesAWeek === null ? "" : `, about ${Math.round(minutesAWeek)} minutes a week${minutesAssumed ? " (assumed)" : ""}`;
    const same = overlaps.length > 0 ? `; also in ${overlaps.map((other) => escaped(other.name)).join(", ")}` : "";
    return `<li><a href="sources/${slug}.html">${escaped(name)}</a><br><small>${escaped(why.join("; "))}${minutes}${same}</small></li>`;
  });
  return `<ol>${items.join("")}</ol>`;
}

/** The questions, and how each newsletter answers them. */
export function checklistPage({ listed, made }: Edition): string {
  const [first] = listed;
  const questions = first?.checklist.items ?? [];
  const signs = { yes: "✓", partly: "~", no: "✗", unknown: "?" };
  const head = questions.map(({ key }) => `<th scope="col">${escaped(key.replaceAll("-", " "))}</th>`).join("");
  const rows = listed.map(
    ({ score, checklist }) =>
      `<tr><th scope="row"><a href="sources/${score.slug}.html">${escaped(score.name)}</a></th>${checklist.items.map(({ answer }) => `<td class="${answer}"><span aria-hidden="true">${signs[answer]}</span> <small>${answer}</small></td>`).join("")}</tr>`,
  );
  const asked = questions.map(
    ({ question, matters }) =>
      `<h3>${escaped(question)}</h3><ul>${Object.entries(matters)
        .map(([chooser, words]) => `<li>${escaped(chooser.replaceAll("-", " "))}: ${escaped(words)}</li>`)
        .join("")}</ul>`,
  );
  const body = `<h1>Before you follow one</h1><div class="scroll"><table><caption>✓ speaks for it, ~ in part, ✗ speaks against it, ? not known. Each newsletter's page says why.</caption><thead><tr><th scope="col">Newsletter</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div><h2>What each question means for whom</h2>${asked.join("")}`;
  return page({ title: "Before you follow one", file: "checklist.html", up: "", made }, body);
}

export function methodPage({ rubric, made }: Edition): string {
  const parts = rubric.criteria.map(
    ({ title, how, weight, indicators }) =>
      `<h2>${escaped(title)} <small>weight ${weight}</small></h2><p>${escaped(how)}</p><div class="scroll"><table><thead><tr><th scope="col">Indicator</th><th scope="col" class="n">Part</th><th scope="col" class="n">Cases needed</th><th scope="col">How it is measured</th></tr></thead><tbody>${indicators.map((each) => `<tr><th scope="row">${escaped(each.title)}</th><td class="n">${Math.round(100 * each.weight)} %</td><td class="n">${each.least}</td><td>${escaped(each.how)}</td></tr>`).join("")}</tbody></table></div>`,
  );
  const body = `<h1>How scores are made</h1><p>Method ${rubric.method}. Each indicator is a mean of cases, each between 0 and 1, set on a scale from the part that gives no points to the part that gives all. Its interval is Wilson's for that many cases; with fewer cases than it needs there is no number. A score is the weighted mean of what is known; its interval lets everything unknown be anything from 0 to 100. A text that is sent twice counts once. Letters in quarantine and copies of others count for nobody.</p><p>A grade (A from 80, B from 65, C from 50, D from 35) is given where the interval is no wider than 40 points.</p>${parts.join("")}`;
  return page({ title: "How scores are made", file: "method.html", up: "", made }, body);
}

export function changesPage({ changes, made, listed }: Edition): string {
  const parts = changes.map((each) => `<h2>${each.made.slice(0, 10)}</h2><ul>${each.says.map((says) => `<li>${escaped(says)}</li>`).join("")}</ul>`);
  const now = listed.map(({ rank, score }) => `${rank}. ${score.name} ${rounded(score.points)}`).join("; ");
  return page(
    { title: "What changed", file: "changes.html", up: "", made },
    `<h1>What changed</h1><p class="told">Now: ${escaped(now)}</p>${parts.join("")}`,
  );
}
