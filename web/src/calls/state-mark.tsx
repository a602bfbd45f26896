import { Hallmark } from "../components/hallmark.tsx";
import type { CallState } from "./states.ts";

/** How a call stands: its shape and its words. */
export function StateMark({ state: { shape, words } }: { state: CallState }) {
  return (
    <span className={`verdict ${shape}`}>
      <Hallmark of={shape} /> {words}
    </span>
  );
}
