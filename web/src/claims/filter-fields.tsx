import { useQuery } from "@tanstack/react-query";
import { Choice } from "../components/choice.tsx";
import { assetsQuery, sourcesQuery } from "../queries.ts";
import { EVERY_ASSET } from "./asset-names.ts";

/** Whose, and of what. */
export function SourceAndAsset({ source, asset }: { source: string | undefined; asset: string | undefined }) {
  const { data: sources } = useQuery(sourcesQuery);
  const { data: assets } = useQuery(assetsQuery(EVERY_ASSET));
  return (
    <>
      <Choice name="source" label="Source" value={source} options={sources?.map(({ slug, name }) => [slug, name])} />
      <Choice name="asset" label="Asset" value={asset} options={assets?.map(({ asset: slug, name, symbol }) => [slug, `${name} (${symbol})`])} />
    </>
  );
}

/** From one day to another: YYYY-MM-DD. */
export function Days({ from, to }: { from: string | undefined; to: string | undefined }) {
  return (
    <>
      <label>
        From <input key={from} type="date" name="from" defaultValue={from} />
      </label>
      <label>
        To <input key={to} type="date" name="to" defaultValue={to} />
      </label>
    </>
  );
}
