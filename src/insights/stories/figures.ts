import type { ExtractedClaim } from "../../schema/claim.ts";
import type { StoryFigure } from "../../schema/story.ts";

export interface GivenFigure {
  claim: string;
  issue: string;
  source: { slug: string; name: string };
  verdict: StoryFigure["given"][number]["verdict"];
  said: Pick<ExtractedClaim, "asset" | "metric" | "kind" | "unit" | "value" | "value2" | "quote" | "from" | "to" | "stance">;
}

/** Figures are the same within a twentieth, or within half a point where they are parts. */
const SAME = 0.05;
const SAME_POINTS = 0.005;
const DAYS_APART = 3;

/** What several sources give of the same thing in a story, side by side; those that differ first. */
export function sideBySide(figures: readonly GivenFigure[]): StoryFigure[] {
  const told = figures.filter(
    ({ said }) => said.value !== null && said.value2 === null && said.asset !== null && said.stance !== "forecast" && said.stance !== "hypothetical",
  );
  return [...Map.groupBy(told, keyOf).values()]
    .filter((group) => new Set(group.map(({ source }) => source.slug)).size >= 2)
    .map(figureOf)
    .sort((a, b) => Number(a.agree) - Number(b.agree) || b.given.length - a.given.length);
}

/** The same asset, metric and kind, ending within the same few days. */
function keyOf({ said: { asset, metric, kind, unit, from, to } }: GivenFigure): string {
  const day = to ?? from;
  const span = from && to && kind === "change" ? Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / DAYS_APART) : 0;
  return [asset, metric, kind, unit, day ? Math.floor(Date.parse(day) / 86_400_000 / DAYS_APART) : "", span].join(" ");
}

function figureOf(group: GivenFigure[]): StoryFigure {
  const [first] = group;
  const values = group.map(({ said }) => said.value ?? 0);
  const unit = first?.said.unit ?? "other";
  const room = unit === "fraction" || unit === "pp" ? SAME_POINTS : SAME * Math.max(...values.map(Math.abs));
  return {
    about: `${first?.said.asset ?? ""} ${first?.said.metric ?? ""}`.trim(),
    asset: first?.said.asset ?? null,
    metric: first?.said.metric ?? "other",
    unit,
    agree: Math.max(...values) - Math.min(...values) <= room,
    given: group.map(({ claim, issue, source, verdict, said }) => ({ claim, issue, source, quote: said.quote, value: said.value ?? 0, verdict })),
  };
}
