import { z } from "zod";

/** CoinGecko's slug of a coin or token: `bitcoin`, `usd-coin`; `market` stands for the whole market. */
export const AssetSlug = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/);
export type AssetSlug = z.output<typeof AssetSlug>;
