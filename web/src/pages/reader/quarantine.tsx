import type { Issue } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { counted } from "../../counts.ts";
import { distinct, LinkWords } from "./doubtful-links.tsx";

/** Stands above a dangerous issue: that it is one, why, and where its links would lead. */
export function Quarantine({ issue }: { issue: Issue }) {
  const links = distinct(issue.links);
  return (
    <section className="quarantine" aria-label="Quarantine">
      <p>
        <b className="danger">
          <Hallmark of="danger" /> In quarantine: dangerous.
        </b>{" "}
        {whyDangerous(issue)} Its links are dead here, and nothing that the desk makes of issues uses it.{" "}
        <button type="button" className="quiet" onClick={goToReasons}>
          All reasons
        </button>
      </p>
      {links.length > 0 && (
        <details>
          <summary>{counted(links.length, "dead link")}</summary>
          <ul className="bare">
            {links.map((link) => (
              <li key={`${link.href} ${link.text}`}>
                <LinkWords link={link} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The heaviest reason. Where its sender gives none, it is how it breaks the habits of its source. */
function whyDangerous({ trust: { ruling, breaks }, sender }: Issue): string {
  if (ruling) return `You said so${ruling.note ? `: “${ruling.note}”.` : "."}`;
  const reasons = sender?.verdict === "danger" ? sender.reasons : breaks;
  return reasons[0]?.text ?? "";
}

function goToReasons(): void {
  const note = document.getElementById("who-sent-it");
  note?.scrollIntoView({ block: "nearest" });
  note?.focus({ preventScroll: true });
}
