import { Hallmark } from "../components/hallmark.tsx";
import { type Judged, shapeOf, verdictWords } from "./verdicts.ts";

/** A verdict: its shape and its words. */
export function Verdict({ claim }: { claim: Judged }) {
  const shape = shapeOf(claim);
  return (
    <span className={`verdict ${shape}`}>
      <Hallmark of={shape} /> {verdictWords(claim)}
    </span>
  );
}
