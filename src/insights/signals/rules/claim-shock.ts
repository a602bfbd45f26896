import type { Rule } from "../rule.ts";
import { heldFor } from "./told.ts";

/** Against what many believe and the data contradicts: for the asset where the data shows more than was claimed, against it where it shows less. */
export const claimShock: Rule = {
  id: "claim-shock",
  name: "Widely told claims that the data contradicts",
  entry: "claims of three sources within a week are contradicted in one direction",
  exit: "the span has gone by without another such week",
  stop: { moves: 5, trails: false },
  source: "the desk's checks of claims: docs/guide/claims.md",
  needs: "claim_shock",
  trials: [14, 7, 30].map((hold) => heldFor("claim_shock", hold)),
};
