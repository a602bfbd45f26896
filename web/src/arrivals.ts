import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

const TOUCHED = ["desk", "issues", "assets", "asset", "sources", "runs", "series", "candles", "latest", "quality", "mailboxes", "addresses"];

/** To be called when something was brought in: the page asks anew for all that may have changed. */
export function useArrivals(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const key of TOUCHED) void queries.invalidateQueries({ queryKey: [key] });
  }, [queries]);
}
