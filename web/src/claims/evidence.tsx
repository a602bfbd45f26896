import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { KeptClaim, WholeClaim } from "../api.ts";
import { claimQuery } from "../claim-queries.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { useAssetNames } from "./asset-names.ts";
import { ClaimChart } from "./claim-chart.tsx";
import { Disagreement } from "./dispute-form.tsx";
import { EvidenceFacts } from "./evidence-facts.tsx";
import { PastChecks } from "./past-checks.tsx";

/** All that a verdict stands on, fetched when it is asked for. */
export function Evidence({ claim: { id, quote } }: { claim: Pick<KeptClaim, "id" | "quote"> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="evidence" onToggle={({ currentTarget, target }) => target === currentTarget && setIsOpen(currentTarget.open)}>
      <summary>
        Evidence<span className="unseen"> for “{quote}”</span>
      </summary>
      {isOpen && <Asked id={id} />}
    </details>
  );
}

function Asked({ id }: { id: string }) {
  const { data: claim, error, refetch } = useQuery(claimQuery(id));
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  return claim ? <Card claim={claim} /> : <LoadingLines lines={5} />;
}

function Card({ claim }: { claim: WholeClaim }) {
  const nameOf = useAssetNames();
  return (
    <div className="card">
      <ClaimChart claim={claim} nameOf={nameOf} />
      <EvidenceFacts claim={claim} nameOf={nameOf} />
      <PastChecks claim={claim} nameOf={nameOf} />
      <Disagreement claim={claim} />
    </div>
  );
}
