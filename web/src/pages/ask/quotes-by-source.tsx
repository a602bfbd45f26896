import { Link } from "@tanstack/react-router";
import type { Quoted } from "../../ask/telling.ts";
import { Verdict } from "../../claims/verdict.tsx";
import { SampleMark } from "../../components/issue-words.tsx";
import { useCalendar } from "../../dates.ts";

type Quote = Quoted["sources"][number]["quotes"][number];

/** What each source said, in order of time. */
export function QuotesBySource({ sources }: Pick<Quoted, "sources">) {
  return sources.map(({ slug, name, sample, quotes }) => (
    <section key={slug} className="quoted-source" aria-labelledby={`quotes-of-${slug}`}>
      <h2 id={`quotes-of-${slug}`}>
        <Link to="/sources/$slug" params={{ slug }}>
          {name}
        </Link>{" "}
        {sample && <SampleMark />}
      </h2>
      <ol>
        {quotes.map((quote) => (
          <OneQuote key={quote.number} quote={quote} />
        ))}
      </ol>
    </section>
  ));
}

function OneQuote({ quote: { number, text, issue, published, start, claims } }: { quote: Quote }) {
  const { shortDay, moment } = useCalendar();
  return (
    <li id={`quote-${number}`} value={number}>
      <blockquote>{text}</blockquote>
      <p className="told">
        <time dateTime={published} title={moment(published)}>
          {shortDay(published)}
        </time>
        {" · "}
        <Link to="/read/$id" params={{ id: issue.id }} search={claims[0] ? { claim: claims[0].id } : { at: start }}>
          {issue.title}
        </Link>
      </p>
      {unlike(claims).map(({ id, stance, verdict, reason }) => (
        <p key={id} className="told">
          <Verdict claim={{ stance, check: { verdict } }} />
          {reason && `: ${reason}`}
        </p>
      ))}
    </li>
  );
}

/** Of claims that came out the same way for the same reason, one. */
function unlike(claims: Quote["claims"]): Quote["claims"] {
  return [...new Map(claims.map((claim) => [`${claim.stance} ${claim.verdict} ${claim.reason}`, claim])).values()];
}
