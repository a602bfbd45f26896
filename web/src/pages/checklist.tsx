import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type Checklist, Trouble } from "../api.ts";
import { Hallmark, type Meaning } from "../components/hallmark.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { checklistQuery } from "../score-queries.ts";
import { NotFoundPage } from "./not-found.tsx";
import { EvidenceList } from "./score/evidence-list.tsx";

type Item = Checklist["items"][number];

const ANSWERS: Record<Item["answer"], [Meaning, string]> = {
  yes: ["holds", "Speaks for it"],
  partly: ["open", "In part"],
  no: ["fails", "Speaks against it"],
  unknown: ["open", "Not known"],
};
const CHOOSERS = { "portfolio-manager": "A portfolio manager", researcher: "A researcher", team: "A team" } as const;
const FITS = { good: "Fits well", some: "Fits in part", poor: "Does not fit", unknown: "Not known yet" } as const;

/** What to ask before following a newsletter, answered for one. */
export function ChecklistPage() {
  const { slug } = useParams({ from: "/sources/$slug/checklist" });
  const { data: checklist, error, refetch } = useQuery(checklistQuery(slug));
  usePageTitle(checklist ? `Checklist: ${checklist.name}` : "Checklist");
  if (error instanceof Trouble && error.status === 404) return <NotFoundPage />;
  return (
    <div className="checklist-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/which">Which to read</Link> ·{" "}
            <Link to="/sources/$slug/score" params={{ slug }}>
              {checklist?.name ?? slug}
            </Link>
          </p>
          <h1>Before you follow it</h1>
        </div>
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!checklist && !error && <LoadingLines lines={20} />}
      {checklist && <Answers checklist={checklist} />}
    </div>
  );
}

function Answers({ checklist: { items, fits } }: { checklist: Checklist }) {
  return (
    <>
      <dl className="fits">
        {Object.entries(CHOOSERS).map(([chooser, words]) => {
          const found = fits[chooser as keyof typeof CHOOSERS];
          return (
            <div key={chooser}>
              <dt>{words}</dt>
              <dd>
                {found && FITS[found.fit]}
                <small className="told">{found?.why}</small>
              </dd>
            </div>
          );
        })}
      </dl>
      {items.map((item) => (
        <Answer key={item.key} item={item} />
      ))}
    </>
  );
}

function Answer({ item: { key, question, answer, says, evidence, matters } }: { item: Item }) {
  const [mark, words] = ANSWERS[answer];
  return (
    <section className="question" aria-labelledby={`question-${key}`}>
      <h2 id={`question-${key}`}>{question}</h2>
      <p className={`answer ${mark}`}>
        <Hallmark of={mark} /> {words}
      </p>
      <ul>
        {says.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <details>
        <summary>What it means for whom{evidence.length > 0 && ", and what it stands on"}</summary>
        <dl className="matters">
          {Object.entries(CHOOSERS).map(([chooser, name]) => (
            <div key={chooser}>
              <dt>{name}</dt>
              <dd>{matters[chooser as keyof typeof CHOOSERS]}</dd>
            </div>
          ))}
        </dl>
        <EvidenceList evidence={evidence} />
      </details>
    </section>
  );
}
