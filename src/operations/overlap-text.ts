import type { ComparedSources, Overlap, OverlapSource, SourcePair } from "../schema/overlap.ts";

const ALIKE = 10;
const NAME = 28;

/** The sources line by line, then the pairs that have most in common. */
export function overlapText({ asOf, days, set, left, silent, sources, pairs, least }: Overlap): string {
  if (sources.length < 2) return `Fewer than two sources told anything in the ${days} days to ${asOf.slice(0, 10)}. Try --days, or: assay follow URL`;
  const names = new Map(sources.map(({ slug, name }) => [slug, name]));
  const alike = pairs.filter(({ stories }) => stories.shared > 0).toSorted((a, b) => likeness(b) - likeness(a));
  return [
    `${sources.length} sources (${SETS[set]}${left > 0 ? `; ${left} more told less` : ""}), ${days} days to ${asOf.slice(0, 16).replace("T", " ")} UTC`,
    ...(silent.length > 0 ? [`Told nothing in this time: ${silent.map(({ name }) => name).join(", ")}`] : []),
    "",
    `${"".padEnd(NAME)}  stories  first with        behind   without it you would miss`,
    ...sources.map(sourceLine),
    "",
    alike.length === 0 ? "No two of them tell one story." : "Most in common:",
    ...alike.slice(0, ALIKE).flatMap((pair) => pairLines(pair, [names.get(pair.a) ?? pair.a, names.get(pair.b) ?? pair.b])),
    "",
    `"?" is not enough evidence: fewer than ${least.stories} stories, ${least.issues} issues, ${least.passages} passages, or ${least.firsts} cases of who was first.`,
  ].join("\n");
}

const SETS = { named: "those you name", followed: "those you follow", all: "all" };

function likeness({ stories: { jaccard, shared } }: SourcePair): number {
  return jaccard ?? shared / 1e6; // what is too little to judge comes last
}

function sourceLine({ name, stories, first, behind, missed, safeToDrop }: OverlapSource): string {
  const firsts = `${percent(first.share)} of ${first.n}`;
  const { share, alone } = missed.stories;
  const without = share === null ? "?" : `${percent(share)} of the stories (${alone} only it tells)${safeToDrop ? ": safe to drop" : ""}`;
  return `${name.slice(0, NAME).padEnd(NAME)}  ${String(stories).padStart(7)}  ${firsts.padEnd(16)}  ${hours(behind.value).padEnd(7)}  ${without}`;
}

function pairLines({ stories, themes, assets, text, lead }: SourcePair, [a, b]: [string, string]): string[] {
  const led =
    lead.cases === 0 ? "" : `; first ${a} ${lead.firstA}${behindWords(lead.behindB.value)}, ${b} ${lead.firstB}${behindWords(lead.behindA.value)}`;
  return [
    `  ${a} and ${b}: ${storiesWords(stories.shared)} (${percent(stories.ofA)} and ${percent(stories.ofB)} of theirs)${led}`,
    `    themes ${figure(themes.cosine)}, assets ${figure(assets.cosine)} (1 is the same); words repeated ${percent(text.ofA)} and ${percent(text.ofB)} of theirs`,
  ];
}

function storiesWords(count: number): string {
  return count === 1 ? "1 story" : `${count} stories`;
}

function behindWords(value: number | null): string {
  return value === null ? "" : ` (by ${hours(value)})`;
}

/** Two sources side by side, then the stories that both tell. */
export function pairText({ asOf, days, names, pair, stories, left }: ComparedSources): string {
  const lines = stories.map(({ story, title, first, behindHours, copied }) => {
    const who = first === null ? "at once" : `${first === pair.a ? names[0] : names[1]} first, by ${hours(behindHours)}`;
    return `${title}\n  ${who}${copied ? "; words repeated" : ""}  ${story}`;
  });
  return [
    `${days} days to ${asOf.slice(0, 16).replace("T", " ")} UTC`,
    ...pairLines(pair, names),
    ...(lines.length > 0 ? ["", ...lines] : []),
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join("\n");
}

function percent(share: number | null): string {
  return share === null ? "?" : `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

function figure(value: number | null): string {
  return value === null ? "?" : value.toFixed(2);
}

function hours(value: number | null): string {
  if (value === null) return "?";
  return value < 1 ? `${Math.round(value * 60)} min` : value < 48 ? `${value.toFixed(value < 10 ? 1 : 0)} h` : `${(value / 24).toFixed(1)} d`;
}
