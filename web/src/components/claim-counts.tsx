import { counted } from "../counts.ts";
import { Hallmark } from "./hallmark.tsx";

/** How many claims the data bears out and how many it does not, each with its shape; nothing where none could be decided. */
export function ClaimCounts({ holds, fails }: { holds: number; fails: number }) {
  return (
    <>
      {holds > 0 && (
        <>
          {" "}
          ·{" "}
          <span className="verdict holds">
            <Hallmark of="holds" /> {counted(holds, "claim holds", "claims hold")}
          </span>
        </>
      )}
      {fails > 0 && (
        <>
          {" "}
          ·{" "}
          <span className="verdict fails">
            <Hallmark of="fails" /> {counted(fails, "claim does not hold", "claims do not hold")}
          </span>
        </>
      )}
    </>
  );
}
