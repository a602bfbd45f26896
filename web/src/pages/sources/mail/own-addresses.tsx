import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LoadingLines } from "../../../components/loading.tsx";
import { TroubleNote } from "../../../components/page-trouble.tsx";
import { addressesQuery } from "../../../mail-queries.ts";
import { sourcesQuery } from "../../../queries.ts";
import { AddressRow } from "./address-row.tsx";
import { HowToOpen } from "./how-to-open.tsx";
import { MakeAddress } from "./make-address.tsx";

/** Addresses of the desk's own, each to subscribe to one newsletter with. */
export function OwnAddresses() {
  const { data, error, refetch } = useQuery(addressesQuery);
  return (
    <section aria-labelledby="own-addresses">
      <h3 id="own-addresses" className="kicker">
        Addresses of its own
      </h3>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!data && !error && <LoadingLines lines={2} />}
      {data?.domain === null && <HowToOpen />}
      {data?.domain && (
        <p className="told">
          The desk takes mail at <b>{data.domain}</b>. Subscribe to each newsletter with an address of its own: if other mail comes to it, you know
          who passed it on.
        </p>
      )}
      {data?.items.map((own) => (
        <AddressRow key={own.address} own={own} isOpen={data.domain !== null} withSource />
      ))}
      {data?.domain && <ForASource />}
    </section>
  );
}

function ForASource() {
  const { data: sources } = useQuery(sourcesQuery);
  const [slug, setSlug] = useState("");
  if (sources?.length === 0) return <p className="told">Add a source first: an address is for one newsletter.</p>;
  return (
    <div className="entry for-source">
      <select aria-label="Newsletter that is to write to it" value={slug} onChange={({ target }) => setSlug(target.value)}>
        <option value="">Choose a source</option>
        {sources?.map((source) => (
          <option key={source.slug} value={source.slug}>
            {source.name}
          </option>
        ))}
      </select>
      <MakeAddress source={slug} made={() => setSlug("")}>
        Make an address
      </MakeAddress>
    </div>
  );
}
