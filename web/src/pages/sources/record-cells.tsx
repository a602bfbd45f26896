import { Link } from "@tanstack/react-router";
import type { RecordSummary } from "../../api.ts";
import { counted, grouped } from "../../counts.ts";

interface Props {
  /** undefined while it is on its way */
  record: RecordSummary | undefined;
}

/** How many of its figures held, of those that could be checked. */
export function HeldCell({ record }: Props) {
  return (
    <td className="told" data-label="Held">
      {record && <Held record={record} />}
    </td>
  );
}

function Held({ record: { slug, name, claims, supported, contradicted } }: { record: RecordSummary }) {
  const checked = supported + contradicted;
  if (claims === 0) return "— no figures";
  const words = checked === 0 ? "none checked" : `${grouped(supported)} of ${grouped(checked)}`;
  return (
    <>
      {checked === 0 && "— "}
      <Link to="/sources/$slug/record" params={{ slug }} aria-label={`Record of ${name}: ${words}`}>
        {words}
      </Link>
    </>
  );
}

/** How many of its forecasts came true, of those resolved. */
export function CallsCell({ record }: Props) {
  return (
    <td className="told" data-label="Calls">
      {record && <Calls record={record} />}
    </td>
  );
}

function Calls({ record: { slug, name, calls, scorable, hits, misses } }: { record: RecordSummary }) {
  if (calls === 0) return "— no calls";
  const resolved = hits + misses;
  const none = scorable === 0 ? "none clear enough" : "none resolved";
  const words = resolved === 0 ? none : `${grouped(hits)} of ${grouped(resolved)} came true`;
  return (
    <>
      {resolved === 0 && "— "}
      <Link to="/calls" search={{ source: slug }} aria-label={`${counted(calls, "call")} of ${name}: ${words}`}>
        {words}
      </Link>
    </>
  );
}
