import type { FoundIssue } from "../api.ts";
import { Hallmark } from "./hallmark.tsx";

/** Beside a title: whether its issue is dangerous, in words. */
export function DangerMark({ safety }: Pick<FoundIssue, "safety">) {
  if (safety !== "danger") return null;
  return (
    <small className="flag danger">
      <Hallmark of="danger" /> dangerous{" "}
    </small>
  );
}
