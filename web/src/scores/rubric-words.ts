import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { rubricQuery } from "../score-queries.ts";

interface Words {
  title: string;
  how: string;
}

/** What criteria and indicators are called, and how they are measured; until that is known, their names. */
export function useRubricWords(): (name: string) => Words {
  const { data } = useQuery(rubricQuery);
  const words = useMemo(
    () => new Map(data?.criteria.flatMap((criterion) => [criterion, ...criterion.indicators]).map((each) => [each.name as string, each])),
    [data],
  );
  return useCallback((name) => words.get(name) ?? { title: name.replaceAll("-", " "), how: "" }, [words]);
}
