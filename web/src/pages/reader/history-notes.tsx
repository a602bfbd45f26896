import { Link } from "@tanstack/react-router";
import type { Issue } from "../../api.ts";
import { ALIAS_WORDS } from "../../components/alias-words.ts";
import { useCalendar } from "../../dates.ts";

const BY: Record<Issue["receipts"][number]["channel"], string> = { feed: "By its feed", file: "In a file", mail: "By mail", page: "From its page" };

/** How and when it came; the same issue may come several times. */
export function ReceiptsNote({ issue: { receipts, arrived, sha256 } }: { issue: Issue }) {
  const { moment } = useCalendar();
  const [first] = receipts;
  return (
    <details className="note">
      <summary>{first ? `${BY[first.channel]}, ${moment(first.receivedAt)}` : `Came ${moment(arrived)}`}</summary>
      {receipts.map(({ channel, origin, receivedAt, alias }, place) => (
        <p key={`${channel} ${origin} ${receivedAt}`}>
          {place > 0 && (
            <>
              {BY[channel]}, {moment(receivedAt)}
              <br />
            </>
          )}
          <small className="origin" title={origin}>
            {channel === "file" ? origin.split("/").at(-1) : origin}
            {alias && `, known by ${ALIAS_WORDS[alias.kind]} ${alias.value}`}
          </small>
        </p>
      ))}
      <p>
        <small title={sha256}>Text kept as it came, SHA-256 {sha256.slice(0, 12)}…</small>
      </p>
    </details>
  );
}

/** An edited issue: what it said before stays readable. */
export function VersionsNote({
  issue: { versions },
  version,
  choose,
}: {
  issue: Issue;
  version: number | undefined;
  choose: (version: number | undefined) => void;
}) {
  const { moment } = useCalendar();
  if (versions.length < 2) return null;
  const newest = Math.max(...versions.map((each) => each.version));
  return (
    <section className="note">
      <h2>Edited {versions.length === 2 ? "once" : `${versions.length - 1} times`} after it came</h2>
      <ul className="bare">
        {versions
          .toSorted((a, b) => b.version - a.version)
          .map((each) => (
            <li key={each.version}>
              <button
                type="button"
                className="quiet"
                aria-pressed={each.version === (version ?? newest)}
                onClick={() => choose(each.version === newest ? undefined : each.version)}
              >
                Version {each.version}
                {each.version === newest && ", newest"}
              </button>{" "}
              <small>{moment(each.arrived)}</small>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Others who printed the same text. */
export function CopiesNote({ issue: { copyOf, copies } }: { issue: Issue }) {
  if (!copyOf && copies.length === 0) return null;
  return (
    <section className="note">
      <h2>{copyOf ? "Repeats another source’s text" : "Repeated elsewhere"}</h2>
      {copyOf && !copies.some(({ id }) => id === copyOf) && (
        <p>
          <Link to="/read/$id" params={{ id: copyOf }}>
            The one that came first
          </Link>
        </p>
      )}
      {copies.map(({ id, title, source }) => (
        <p key={id}>
          <Link to="/read/$id" params={{ id }}>
            {title}
          </Link>
          <br />
          <small>{source}</small>
        </p>
      ))}
    </section>
  );
}
