import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { themesQuery } from "../told-queries.ts";

/** Names of themes; of one that is no longer known, its id in letters. */
export function useThemeNames(): (theme: string) => string {
  const { data } = useQuery(themesQuery);
  const names = useMemo(() => new Map(data?.map(({ theme, name }) => [theme, name])), [data]);
  return useCallback((theme) => names.get(theme) ?? theme.replaceAll("-", " "), [names]);
}
