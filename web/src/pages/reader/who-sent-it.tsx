import { Link } from "@tanstack/react-router";
import type { Issue } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { DoubtfulLinks } from "./doubtful-links.tsx";
import { FoldedList } from "./folded-list.tsx";
import { OwnRuling } from "./own-ruling.tsx";
import type { Pictures } from "./pictures.ts";
import { Proofs } from "./proofs.tsx";
import { SenderLogo } from "./sender-logo.tsx";
import { foundInWords, TRUST_MARKS, trustInShort, trustInWords } from "./trust-words.ts";

const SHOWN = 6;
/** They weigh nothing: they say what could not be known. */
const QUIET = new Set(["not-authenticated", "not-checked", "receiver-believed", "signed-without-policy", "no-habits-yet", "bimi-logo"]);

interface Who {
  issue: Issue;
  version: number | undefined;
  pictures: Pictures;
}

/** Who sent an issue, why the desk thinks so, what it was proven with, and what its reader says of it. Folded where nothing speaks against it. */
export function WhoSentIt({ issue, version, pictures }: Who) {
  const { verdict, ruling } = issue.trust;
  const mark = TRUST_MARKS[verdict];
  const isQuiet = !ruling && (verdict === "trusted" || verdict === "unproven");
  return (
    <section className={`note who ${mark}`} id="who-sent-it" aria-label="Who sent it" tabIndex={-1}>
      <SenderLogo issue={issue} version={version} pictures={pictures} />
      {isQuiet ? (
        <details>
          <summary>
            <Hallmark of={mark} /> {trustInShort(issue.trust)}
          </summary>
          <Told issue={issue} />
        </details>
      ) : (
        <>
          <h2>Who sent it</h2>
          <Told issue={issue} />
        </>
      )}
    </section>
  );
}

function Told({ issue }: { issue: Issue }) {
  const { trust, sender, links } = issue;
  const mark = TRUST_MARKS[trust.verdict];
  return (
    <>
      <p className={`found-safe ${mark}`}>
        <Hallmark of={mark} /> {trustInWords(issue)}
      </p>
      {trust.ruling && <p>The desk found: {foundInWords(trust.found, sender)}.</p>}
      <p>{senderWords(issue)}</p>
      {sender && <Reasons reasons={sender.reasons} />}
      <Reasons reasons={trust.breaks} />
      {trust.breaks.some(({ code }) => code === "listed-host") && (
        <p>
          <Link to="/safety" hash="lists">
            The lists that the desk follows
          </Link>
        </p>
      )}
      <DoubtfulLinks links={links} />
      {sender && <Proofs sender={sender} />}
      <OwnRuling issue={issue} />
    </>
  );
}

function senderWords({ sender }: Issue): string {
  if (!sender) return "It came without a letter’s envelope: there is no sender to prove.";
  const words = [sender.name, sender.from].filter(Boolean).join(", ") || "The letter names no sender";
  return sender.lookalikeOf ? `${words}. It looks like ${sender.lookalikeOf} and is not.` : `${words}.`;
}

function Reasons({ reasons }: { reasons: Issue["trust"]["breaks"] }) {
  return (
    <FoldedList items={reasons} shown={SHOWN}>
      {({ code, text }) => <li key={`${code} ${text}`}>{QUIET.has(code) ? <small>{text}</small> : text}</li>}
    </FoldedList>
  );
}
