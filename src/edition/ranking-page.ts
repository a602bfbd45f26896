import { escaped } from "../platform/escaped.ts";
import type { Edition, Listed } from "./edition.ts";
import { interval, page, rounded, whisker } from "./page.ts";

/** The ranking with its method in short: the first page. */
export function rankingPage({ listed, rubric, changes, made }: Edition): string {
  const weights = rubric.criteria.map(({ title, weight }) => `${escaped(title.toLowerCase())} ${weight}`).join(", ");
  const [newest] = changes;
  const body = `<h1>Crypto newsletters, ranked on evidence</h1>
<p>${listed.length} newsletters, scored 0 to 100 by six criteria (${weights}) from the issues that came, the checks of their figures, and dated facts. They stand in order of the low end of the interval: of what is certain. <a href="method.html">How scores are made</a>.</p>
<div class="scroll"><table><caption>A score without issues is provisional: it stands on dated facts of the catalogue alone, and its interval holds what any evidence could make of it.</caption>
<thead><tr><th scope="col" class="n">Rank</th><th scope="col">Newsletter</th><th scope="col">Best for</th><th scope="col" class="n">Score</th><th scope="col">95 % interval</th><th scope="col">Figures that held</th><th scope="col">Adverts</th></tr></thead><tbody>
${listed.map(row).join("\n")}
</tbody></table></div>
<h2>What changed</h2>${newest ? `<ul>${newest.says.map((says) => `<li>${escaped(says)}</li>`).join("")}</ul>` : ""}<p class="told"><a href="changes.html">Editions before</a></p>
<h2>Before you choose</h2><ul><li>A newsletter is no signal service: if one of them drives all that you own, read a second one first.</li><li>Quality over quantity: one daily, one weekly on-chain, one thesis engine and macro serve most readers. <a href="guide.html">What do you need?</a></li><li>A figure without a method is an opinion. <a href="checklist.html">The checklist</a> asks for it.</li><li>Chase no narrative without a rule of how much.</li></ul>`;
  return page({ title: "Crypto newsletters, ranked on evidence", file: "index.html", up: "", made }, body);
}

function row({ rank, score, entry, terms }: Listed): string {
  const { slug, name, points, grade, provisional, issues } = score;
  const says = (wanted: string) => {
    const found = score.criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.name === wanted);
    return found && found.points !== null ? escaped(found.says) : "not enough evidence";
  };
  return `<tr><td class="n">${rank}</td><th scope="row"><a href="sources/${slug}.html">${escaped(name)}</a><small>${escaped(terms ?? `${issues} issues`)}</small></th><td>${escaped(entry?.judgement.bestFor ?? "–")}</td><td class="n">${rounded(points)}${grade ? ` ${grade}` : ""}</td><td>${whisker(score)}<small>${interval(score)}${provisional ? ", provisional" : `, from ${issues} issues`}</small></td><td><small>${says("claims-hold")}</small></td><td><small>${says("labelled-adverts")}</small></td></tr>`;
}
