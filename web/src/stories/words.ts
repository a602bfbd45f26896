import type { StoryLine } from "../api.ts";
import { counted } from "../counts.ts";

type Told = Pick<StoryLine, "sources" | "independent">;

/** “4 sources, 3 independent”, “3 sources, all independent”, “1 source”. */
export function sourceWords({ sources, independent }: Told): string {
  if (sources === 1) return "1 source";
  return `${counted(sources, "source")}, ${independent === sources ? "all" : independent} independent`;
}
