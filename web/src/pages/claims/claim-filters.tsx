import type { FormEvent } from "react";
import { type ClaimSearch, claimSearch } from "../../claim-search.ts";
import { METRIC_WORDS, METRICS, STANCE_WORDS, STANCES } from "../../claims/choices.ts";
import { Days, SourceAndAsset } from "../../claims/filter-fields.tsx";
import { Choice } from "../../components/choice.tsx";

/** Which claims are listed; kept in the address. */
export function ClaimFilters({ search, ask }: { search: ClaimSearch; ask: (search: ClaimSearch) => void }) {
  const { source, asset, metric, stance, from, to, disputed, revised, verdict } = search;
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    ask(claimSearch({ ...Object.fromEntries(new FormData(currentTarget)), ...(verdict && { verdict }) }));
  return (
    <search>
      <form className="filters desk" onChange={change} onSubmit={(event) => event.preventDefault()} aria-label="Filters">
        <SourceAndAsset source={source} asset={asset} />
        <Choice name="metric" label="Figure" value={metric} options={METRICS.map((each) => [each, METRIC_WORDS[each]])} />
        <Choice name="stance" label="How said" value={stance} options={STANCES.map((each) => [each, STANCE_WORDS[each]])} />
        <Days from={from} to={to} />
        <label>
          <input key={String(disputed)} type="checkbox" name="disputed" value="true" defaultChecked={disputed} /> Disputed by you
        </label>
        <label>
          <input key={String(revised)} type="checkbox" name="revised" value="true" defaultChecked={revised} /> Revised
        </label>
      </form>
    </search>
  );
}
