import type { ReactNode } from "react";
import { pointDay } from "../dates.ts";

interface Props {
  /** the day that is shown */
  day: string;
  /** what is asked for has not come yet */
  isPending: boolean;
  /** the way to the present */
  children: ReactNode;
}

/** Says that something is shown as it stood on an earlier day. */
export function Replayed({ day, isPending, children }: Props) {
  return (
    <p role="status" className="replayed">
      {isPending ? (
        "Going back to that day…"
      ) : (
        <>
          As it stood at the end of {pointDay(day)}: nothing that came later is in it. {children}
        </>
      )}
    </p>
  );
}
