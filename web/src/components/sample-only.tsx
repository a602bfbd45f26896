import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "../queries.ts";
import { SampleMark } from "./issue-words.tsx";

/** Says that what is made of all sources is invented, where every source is; with sources given, where one of these is. */
export function SampleOnly({ of }: { of?: string[] }) {
  const { data: sources = [] } = useQuery(sourcesQuery);
  const isSample = of ? sources.some(({ slug, sample }) => sample && of.includes(slug)) : sources.length > 0 && sources.every(({ sample }) => sample);
  if (!isSample) return null;
  return (
    <>
      {" "}
      · <SampleMark />
    </>
  );
}
