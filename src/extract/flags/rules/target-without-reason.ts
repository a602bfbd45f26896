import type { ExtractedCall } from "../../../schema/call.ts";
import type { Finding } from "../rule.ts";
import type { Scene } from "../scene.ts";

/** Words that give a reason, however weak: a cause, a chart, a model, a figure of demand. */
const REASONS =
  /\b(?:because|since (?:the|it|its|there|that|we|buyers|supply|demand)|as (?:the|more|demand|supply|investors|it|we|buyers|traders|institutions|liquidity)|due to|owing to|driven by|given|thanks to|based on|so long as|as long as|if|once|unless|assuming|provided|after|following|amid|support|resistance|pattern|channel|wedge|triangle|trend ?line|breakout|break(?:s|ing)?|fibonacci|retracement|moving average|[\d]+-(?:day|week) (?:ma|ema|sma|average)|rsi|macd|model|ratio|halving|inflows?|outflows?|etfs?|demand|supply|liquidity|on-chain|volumes?|histor\w+|cycles?|earnings|valuation|multiple|revenues?|fees|adoption|rate cuts?|rates|fed|inflation|institution\w*|whales?|accumulat\w+|momentum|indicator|signals?|correlat\w+|upgrade|launch|approv\w+|reserves?|scarc\w+|average|volatility|odds|market cap\w*|would (?:mean|require|imply)|implies|equals|reason|thesis|bull(?:ish)? case|scenario)\b/i;

/** A price is named, and nothing near says why. */
export function targetWithoutReason(scene: Scene, { level, change, stance, start, end }: ExtractedCall): Finding | null {
  if (stance !== "own" || (level === null && change === null)) return null;
  const said = scene.text.slice(Math.max(0, start - scene.start), end - scene.start);
  if (REASONS.test(scene.near.replace(said, "")) || REASONS.test(said)) return null;
  return { severity: "info", text: "It names a price to come, and no sentence near it says why." };
}
