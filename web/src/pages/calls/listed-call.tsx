import type { CallLine } from "../../api.ts";
import { Foretold } from "../../calls/foretold.tsx";
import { StateMark } from "../../calls/state-mark.tsx";
import { stateOf } from "../../calls/states.ts";
import { Origin } from "../../components/origin.tsx";

/** A call in a list: how it stands, its words, how they were read, whose they are. */
export function ListedCall({ call }: { call: CallLine }) {
  const { id, quote, issue, source } = call;
  return (
    <article className="listed-claim" aria-labelledby={`quote-${id}`}>
      <p className="listed-verdict">
        <StateMark state={stateOf(call)} />
      </p>
      <div>
        <h3 id={`quote-${id}`}>“{quote.trim()}”</h3>
        <Foretold call={call} />
      </div>
      <Origin issue={issue} source={source} at={{ call: id }} />
    </article>
  );
}
