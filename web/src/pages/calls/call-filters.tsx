import type { FormEvent } from "react";
import { type CallSearch, callSearch } from "../../claim-search.ts";
import { Days, SourceAndAsset } from "../../claims/filter-fields.tsx";
import { Choice } from "../../components/choice.tsx";

/** Which calls are listed; kept in the address. */
export function CallFilters({ search, ask }: { search: CallSearch; ask: (search: CallSearch) => void }) {
  const { source, asset, scorable, from, to, state } = search;
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    ask(callSearch({ ...Object.fromEntries(new FormData(currentTarget)), ...(state && { state }) }));
  return (
    <search>
      <form className="filters desk" onChange={change} onSubmit={(event) => event.preventDefault()} aria-label="Filters">
        <SourceAndAsset source={source} asset={asset} />
        <Choice
          name="scorable"
          label="Scored"
          value={scorable}
          options={[
            ["true", "can be"],
            ["false", "too vague"],
          ]}
        />
        <Days from={from} to={to} />
      </form>
    </search>
  );
}
