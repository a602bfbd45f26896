import type { Issue } from "../../api.ts";
import { counted } from "../../counts.ts";
import { FoldedList } from "./folded-list.tsx";

const SHOWN = 5;

type Link = Issue["links"][number];

/** Links that are not what they seem, each with why. */
export function DoubtfulLinks({ links }: { links: Link[] }) {
  const doubtful = distinct(links.filter(({ verdict }) => verdict !== "ok"));
  if (doubtful.length === 0) return null;
  return (
    <>
      <h3>{counted(doubtful.length, "link")} to take care with</h3>
      <FoldedList items={doubtful} shown={SHOWN}>
        {(link) => (
          <li key={`${link.href} ${link.text}`}>
            <LinkWords link={link} /> {link.reasons.map(({ text }) => text).join(" ")}
          </li>
        )}
      </FoldedList>
    </>
  );
}

/** Where a link leads, in words; it cannot be followed from here. */
export function LinkWords({ link: { text, host, href, leadsTo } }: { link: Link }) {
  const goesOn = leadsTo && URL.canParse(leadsTo) ? new URL(leadsTo).host : leadsTo;
  return (
    <>
      {text.trim() ? `“${text.trim()}”` : "A link without words"} leads to <b title={href}>{host || href.slice(0, 60)}</b>
      {goesOn && goesOn !== host && (
        <>
          {" "}
          and on to <b>{goesOn}</b>
        </>
      )}
      .
    </>
  );
}

/** The same words to the same place are told once. */
export function distinct(links: Link[]): Link[] {
  return [...new Map(links.map((link) => [`${link.text} ${link.href}`, link])).values()];
}
