import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Issue } from "../../api.ts";
import { isDecided } from "../../claims/verdicts.ts";

export interface Pointing {
  /** the asset whose mentions are lit */
  asset: string | null;
  /** the claim whose words and note are lit */
  claim: string | null;
  /** claims that have a note of their own */
  noted: ReadonlySet<string>;
  acts: PointingActs;
}

/** They stay the same functions. */
export interface PointingActs {
  lightAsset: (asset: string | null) => void;
  lightClaim: (claim: string) => void;
  /** No longer lights this claim; another that is lit by now stays so. */
  dimClaim: (claim: string) => void;
  /** Shows a claim's note and goes there. */
  goToNote: (claim: string) => void;
  goToWords: (claim: string) => void;
  /** Takes away a note that stands only since it was asked for. */
  hide: (claim: string) => void;
}

/** What the reader points at: it ties words to their notes. `asked` is the claim that the address names. */
export function usePointing({ claims }: Issue, asked: string | undefined): Pointing {
  const [asset, lightAsset] = useState<string | null>(null);
  const [claim, lightClaim] = useState<string | null>(asked ?? null);
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(asked ? [asked] : []));
  const [goal, setGoal] = useState<Goal | null>(asked ? { claim: asked, kind: "words" } : null);
  useEffect(() => (goal ? reach(goal) : undefined), [goal]);
  const noted = useMemo(() => new Set(claims.filter((each) => isDecided(each) || shown.has(each.id)).map(({ id }) => id)), [claims, shown]);
  const acts = useMemo(
    (): PointingActs => ({
      lightAsset,
      lightClaim,
      dimClaim: (id) => lightClaim((lit) => (lit === id ? null : lit)),
      goToWords: (id) => setGoal({ claim: id, kind: "words" }),
      goToNote(id) {
        setShown((known) => new Set([...known, id]));
        setGoal({ claim: id, kind: "note" });
      },
      hide(id) {
        setShown((known) => new Set([...known].filter((each) => each !== id)));
        setGoal({ claim: id, kind: "words" });
      },
    }),
    [],
  );
  return { asset, claim, noted, acts };
}

interface Goal {
  claim: string;
  kind: "note" | "words";
}

/** The router restores the scroll and the margin sets its notes anew once the page is drawn; whoever asked for a place comes after them. */
function reach({ claim, kind }: Goal): () => void {
  let frame = requestAnimationFrame(() => {
    const place = document.getElementById(`${kind}-${claim}`);
    place?.closest("details")?.setAttribute("open", "");
    frame = requestAnimationFrame(() => {
      place?.scrollIntoView({ block: kind === "words" ? "center" : "nearest" });
      place?.focus({ preventScroll: true });
    });
  });
  return () => cancelAnimationFrame(frame);
}

/** Forgets the claim that the address names, once another one is wanted. */
export function useForgetClaim(): () => void {
  const navigate = useNavigate({ from: "/read/$id" });
  return useCallback(() => void navigate({ search: ({ claim: _, ...search }) => search, replace: true, resetScroll: false }), [navigate]);
}
