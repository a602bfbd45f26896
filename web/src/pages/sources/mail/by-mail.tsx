import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Source } from "../../../api.ts";
import { addressesQuery } from "../../../mail-queries.ts";
import { AddressRow } from "./address-row.tsx";
import { MakeAddress } from "./make-address.tsx";

/** Comes by mail only: a newsletter of the catalogue without a feed. */
export function isByMailOnly({ catalogue, feeds }: Source): boolean {
  return catalogue !== null && feeds.length === 0;
}

/** An address to subscribe to a source with; told at length where it comes no other way. */
export function ByMail({ source }: { source: Source }) {
  const { data } = useQuery(addressesQuery);
  const isOnlyWay = isByMailOnly(source);
  if (!data) return null;
  const own = data.items.filter(({ source: { slug } }) => slug === source.slug);
  if (data.domain === null && own.length === 0 && !isOnlyWay) return null;
  return (
    <section aria-labelledby="by-mail">
      <h2 id="by-mail" className={isOnlyWay ? undefined : "kicker"}>
        {isOnlyWay ? "It comes by mail only" : "By mail"}
      </h2>
      {isOnlyWay && <HowToSubscribe source={source} takesMail={data.domain !== null} hasAddress={own.length > 0} />}
      {own.map((each) => (
        <AddressRow key={each.address} own={each} isOpen={data.domain !== null} />
      ))}
      {data.domain !== null && (
        <MakeAddress source={source.slug} isMain={isOnlyWay && own.length === 0}>
          {own.length === 0 ? "Make an address to subscribe with" : "Make another address"}
        </MakeAddress>
      )}
    </section>
  );
}

function HowToSubscribe({ source: { homepage, name }, takesMail, hasAddress }: { source: Source; takesMail: boolean; hasAddress: boolean }) {
  const site = homepage ? (
    <a href={homepage} target="_blank" rel="noreferrer">
      the site of {name}
    </a>
  ) : (
    name
  );
  if (takesMail)
    return (
      <p>
        {hasAddress ? "Subscribe at" : "Make it an address of the desk’s own, and subscribe with it at"} {site}. What comes to it is filed here.
      </p>
    );
  return (
    <p>
      Subscribe at {site} with a mailbox that you <Link to="/sources">connect</Link>, or bring its letters in as files. With an address of the desk’s
      own it could write here directly: set <code>SMTP_PORT</code> and <code>SMTP_DOMAIN</code>.
    </p>
  );
}
