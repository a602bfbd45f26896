import type { AssetSlug } from "../../schema/asset.ts";
import type { ClaimKind, ClaimMetric, ClaimUnit } from "../../schema/claim.ts";
import type { Quantity } from "../numbers/quantities.ts";

/** A claim in the making: what is said, not yet when. */
export interface Draft {
  quantity: Quantity;
  /** Which of the sentence's figures. */
  index: number;
  asset: AssetSlug | null;
  metric: ClaimMetric;
  kind: ClaimKind;
  /** Signed. */
  value: number;
  value2: number | null;
  unit: ClaimUnit;
  /** The figure whose bound holds for this one too: over $5 and $3, respectively. */
  boundOf?: Quantity;
  /** The quoted tokens. */
  first: number;
  next: number;
  /** The level at the beginning or the end of a change. */
  role: "from" | "to" | null;
  /** Taken over from the figure before it: "and 5 % for ETH". */
  isElliptic: boolean;
  confidence: number;
}
