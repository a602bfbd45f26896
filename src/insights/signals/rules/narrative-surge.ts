import type { Rule } from "../rule.ts";
import { heldFor } from "./told.ts";

/** With what sources suddenly go on about: for the assets of a narrative that crosses its threshold of alarm. */
export const narrativeSurge: Rule = {
  id: "narrative-surge",
  name: "Surge of a narrative",
  entry: "a narrative that names the asset crosses its threshold of alarm",
  exit: "the span has gone by without another alarm",
  stop: { moves: 5, trails: false },
  source: "the desk's narratives: docs/guide/narratives.md",
  needs: "narrative_surge",
  trials: [14, 7, 30].map((hold) => heldFor("narrative_surge", hold)),
};
