import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ClaimLine } from "../../api.ts";
import { claimsAboutQuery } from "../../claim-queries.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { observedWords } from "../../claims/values.ts";
import { Verdict } from "../../claims/verdict.tsx";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { useCalendar } from "../../dates.ts";

const SHOWN = 6;

/** The newest figures that letters gave of an asset, with what the data says of them: first those of which it says something. */
export function WhatLettersSaid({ asset, name }: { asset: string; name: string }) {
  const found = useQuery(claimsAboutQuery(asset, SHOWN));
  const claims = found.data;
  if (claims?.length === 0) return null;
  return (
    <section className="letters" aria-labelledby="letters-said">
      <h2 id="letters-said">What letters said</h2>
      {found.isError && <TroubleNote error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={SHOWN} />}
      {claims?.map((claim) => (
        <SaidLine key={claim.id} claim={claim} />
      ))}
      <p className="told">
        <Link to="/claims" search={{ asset }}>
          All claims about {name}
        </Link>
        , those that cannot be checked too
      </p>
    </section>
  );
}

function SaidLine({ claim }: { claim: ClaimLine }) {
  const { shortDay } = useCalendar();
  const nameOf = useAssetNames();
  const { id, quote, issue, source, check, asset } = claim;
  return (
    <div className="row said-line">
      <Verdict claim={claim} />
      <span>
        <Link to="/read/$id" params={{ id: issue.id }} search={{ claim: id }}>
          “{quote.trim()}”
        </Link>
        {check.verdict === "contradicted" && check.observed !== null && (
          <span className="told"> The data gives {observedWords(check.observed, claim, asset ? nameOf(asset).symbol : null)}.</span>
        )}
      </span>
      <span className="told">
        {source.name}, {shortDay(issue.published)}
      </span>
    </div>
  );
}
