import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { counted, grouped } from "../../counts.ts";
import { recordsQuery } from "../../record-queries.ts";

/** How its figures and calls came out, in a line, and the way to the whole record. */
export function RecordSection({ slug }: { slug: string }) {
  const { data: records } = useQuery(recordsQuery);
  const record = records?.find((each) => each.slug === slug);
  if (!record) return null;
  const { claims, supported, contradicted, calls, hits, misses } = record;
  const checked = supported + contradicted;
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="kicker">
        Record
      </h2>
      <p className="told">
        {counted(claims, "figure")}, {checked === 0 ? "none could be checked" : `${grouped(supported)} of ${grouped(checked)} checked held`}
        <br />
        {calls === 0
          ? "No calls"
          : `${counted(calls, "call")}, ${hits + misses === 0 ? "none resolved" : `${grouped(hits)} of ${grouped(hits + misses)} resolved came true`}`}
        <br />
        <Link to="/sources/$slug/record" params={{ slug }}>
          Whole record
        </Link>
      </p>
    </section>
  );
}
