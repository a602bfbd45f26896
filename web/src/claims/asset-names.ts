import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { assetsQuery } from "../queries.ts";

export const EVERY_ASSET = { days: 36_500, limit: 500 };

export interface AssetName {
  name: string;
  symbol: string | null;
}

export type NameOf = (asset: string) => AssetName;

/** Names of assets that letters write about; of one that none names, its id in letters. */
export function useAssetNames(): NameOf {
  const { data } = useQuery(assetsQuery(EVERY_ASSET));
  const known = useMemo(() => new Map(data?.map(({ asset, name, symbol }) => [asset, { name, symbol }])), [data]);
  return useCallback(
    (asset) => (asset === "market" ? { name: "the whole market", symbol: null } : (known.get(asset) ?? { name: spelled(asset), symbol: null })),
    [known],
  );
}

function spelled(asset: string): string {
  return asset
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
