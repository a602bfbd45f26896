import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { withoutWords } from "../../search-params.ts";
import { askedRemark, type Remark } from "./remarks.ts";

export interface Pointing {
  /** the asset whose mentions are lit */
  asset: string | null;
  /** the remark whose words and note are lit */
  remark: string | null;
  /** remarks that have a note of their own */
  noted: ReadonlySet<string>;
  acts: PointingActs;
}

/** They stay the same functions. */
export interface PointingActs {
  lightAsset: (asset: string | null) => void;
  light: (remark: string) => void;
  /** No longer lights this remark; another that is lit by now stays so. */
  dim: (remark: string) => void;
  /** Shows a remark's note and goes there. */
  goToNote: (remark: string) => void;
  goToWords: (remark: string) => void;
  /** Takes away a note that stands only since it was asked for. */
  hide: (remark: string) => void;
}

/** What the reader points at: it ties words to their notes. `asked` is the claim or call that the address names. */
export function usePointing(remarks: Remark[], asked: string | undefined): Pointing {
  const [first] = useState(() => askedRemark(remarks, asked));
  const [asset, lightAsset] = useState<string | null>(null);
  const [remark, light] = useState<string | null>(first ?? null);
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(first ? [first] : []));
  const [goal, setGoal] = useState<Goal | null>(first ? { remark: first, kind: "words" } : null);
  useEffect(() => (goal ? reach(goal) : undefined), [goal]);
  const noted = useMemo(() => new Set(remarks.filter(({ id, isNoted }) => isNoted || shown.has(id)).map(({ id }) => id)), [remarks, shown]);
  const acts = useMemo(
    (): PointingActs => ({
      lightAsset,
      light,
      dim: (id) => light((lit) => (lit === id ? null : lit)),
      goToWords: (id) => setGoal({ remark: id, kind: "words" }),
      goToNote(id) {
        setShown((known) => new Set([...known, id]));
        setGoal({ remark: id, kind: "note" });
      },
      hide(id) {
        setShown((known) => new Set([...known].filter((each) => each !== id)));
        setGoal({ remark: id, kind: "words" });
      },
    }),
    [],
  );
  return { asset, remark, noted, acts };
}

interface Goal {
  remark: string;
  kind: "note" | "words";
}

/** The router restores the scroll and the margin sets its notes anew once the page is drawn; whoever asked for a place comes after them. */
function reach({ remark, kind }: Goal): () => void {
  let frame = requestAnimationFrame(() => {
    const place = document.getElementById(`${kind}-${remark}`);
    place?.closest("details")?.setAttribute("open", "");
    frame = requestAnimationFrame(() => {
      place?.scrollIntoView({ block: kind === "words" ? "center" : "nearest" });
      place?.focus({ preventScroll: true });
    });
  });
  return () => cancelAnimationFrame(frame);
}

/** Forgets the words that the address names, once others are wanted. */
export function useForgetWords(): () => void {
  const navigate = useNavigate({ from: "/read/$id" });
  return useCallback(() => void navigate({ search: withoutWords, replace: true, resetScroll: false }), [navigate]);
}
