import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import type { Issue } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { SampleMark, separated } from "../../components/issue-words.tsx";
import { counted } from "../../counts.ts";
import { useCalendar } from "../../dates.ts";
import { IssueTools } from "./issue-tools.tsx";
import { TRUST_MARKS, trustInShort } from "./trust-words.ts";
import type { View } from "./view.ts";
import { useWalletLinks } from "./wallet-told.tsx";

interface Head {
  issue: Issue;
  heading: RefObject<HTMLHeadingElement | null>;
  view: View;
  setView: (view: View) => void;
}

/** Whose, when, the title, what is known of the sender, and what can be done. */
export function IssueHead({ issue, heading, view, setView }: Head) {
  const { moment } = useCalendar();
  const { source, published, minutes, words, authors, title } = issue;
  return (
    <header>
      <p className="kicker">
        {separated([
          <Link key="source" to="/sources/$slug" params={{ slug: source.slug }}>
            {source.name}
          </Link>,
          authors.length > 0 && authors.join(", ") !== source.name && authors.join(", "),
          <time key="time" dateTime={published}>
            {moment(published)}
          </time>,
          `${counted(minutes, "minute")}, ${counted(words, "word")}`,
          source.sample && <SampleMark key="sample" />,
        ])}
      </p>
      <h1 id="issue-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <SenderLine issue={issue} />
      <IssueTools issue={issue} view={view} setView={setView} />
    </header>
  );
}

function SenderLine({ issue }: { issue: Issue }) {
  const { sender, trust, trackersRemoved, unsubscribe, url, kind } = issue;
  const walletLinks = useWalletLinks(issue);
  const mark = TRUST_MARKS[trust.verdict];
  const isDanger = trust.verdict === "danger";
  return (
    <div className="sender">
      {kind === "confirmation" && (
        <span className="open">
          <Hallmark of="open" /> Asks you to confirm a subscription: the link is in the letter
        </span>
      )}
      {(sender || trust.verdict !== "unproven") && (
        <span className={mark}>
          <Hallmark of={mark} /> {trustInShort(trust)}
          {sender?.from && `: ${sender.from}`}
        </span>
      )}
      {trackersRemoved > 0 && <span>{counted(trackersRemoved, "tracker")} removed</span>}
      {unsubscribe &&
        (walletLinks.has(unsubscribe.url ?? "") ? (
          <AsText words="Unsubscribe" address={unsubscribe.url} />
        ) : (
          <UnsubscribeLink {...unsubscribe} verdict={isDanger ? "danger" : unsubscribe.verdict} />
        ))}
      {url &&
        !isDanger &&
        (walletLinks.has(url) ? (
          <AsText words="Original" address={url} />
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            Original
          </a>
        ))}
    </div>
  );
}

/** A link that is not to be followed, with its address. */
function AsText({ words, address }: { words: string; address: string | null }) {
  return (
    <span className="as-text">
      {words} <bdi dir="ltr">({address})</bdi>
    </span>
  );
}

function UnsubscribeLink({ url, mailto, verdict }: NonNullable<Issue["unsubscribe"]>) {
  const address = url ?? (mailto && (mailto.startsWith("mailto:") ? mailto : `mailto:${mailto}`));
  if (!address) return null;
  if (verdict === "danger")
    return (
      <span className="danger">
        <Hallmark of="danger" /> Its unsubscribe link is dangerous and is not shown
      </span>
    );
  return (
    <a href={address} target="_blank" rel="noreferrer">
      Unsubscribe{verdict === "caution" && ", with care"}
    </a>
  );
}
