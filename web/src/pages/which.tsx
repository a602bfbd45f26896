import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { scoresQuery } from "../score-queries.ts";
import { Cautions } from "../scores/cautions.tsx";
import { WhichHead } from "../scores/which-head.tsx";
import { RankingTable } from "./which/ranking-table.tsx";
import { WeightSliders } from "./which/weight-sliders.tsx";

/** The ranking of all sources, by the published weights or by one's own. */
export function WhichPage() {
  usePageTitle("Which to read");
  const { weights } = useSearch({ from: "/which" });
  const { data: ranking, error, refetch, isPlaceholderData } = useQuery(scoresQuery(weights));
  return (
    <div className="which-page">
      <WhichHead title="Which to read">
        Scored 0 to 100 by six published criteria, from what came to this desk. Ranked by the low end of the interval: by what is certain, so that
        nobody gains by leaving little to be known.
      </WhichHead>
      <Cautions />
      <WeightSliders />
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!ranking && !error && <LoadingLines lines={16} />}
      {ranking && <RankingTable ranking={ranking} isChanging={isPlaceholderData} />}
    </div>
  );
}
