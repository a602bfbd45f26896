import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { withoutWords } from "../../search-params.ts";
import { CITED } from "./cited.ts";
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

/** What the address names: a claim or call, or else a sentence. */
interface Asked {
  remark: string | undefined;
  sentence: boolean;
}

/** What the reader points at: it ties words to their notes. */
export function usePointing(remarks: Remark[], asked: Asked): Pointing {
  const [first] = useState(() => askedRemark(remarks, asked.remark));
  const [asset, lightAsset] = useState<string | null>(null);
  const [remark, light] = useState<string | null>(first ?? null);
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(first ? [first] : []));
  const [goal, setGoal] = useState<Goal | null>(first ? wordsOf(first) : asked.sentence ? { place: CITED, block: "center" } : null);
  useEffect(() => (goal ? reach(goal) : undefined), [goal]);
  const noted = useMemo(() => new Set(remarks.filter(({ id, isNoted }) => isNoted || shown.has(id)).map(({ id }) => id)), [remarks, shown]);
  const acts = useMemo(
    (): PointingActs => ({
      lightAsset,
      light,
      dim: (id) => light((lit) => (lit === id ? null : lit)),
      goToWords: (id) => setGoal(wordsOf(id)),
      goToNote(id) {
        setShown((known) => new Set([...known, id]));
        setGoal({ place: `note-${id}`, block: "nearest" });
      },
      hide(id) {
        setShown((known) => new Set([...known].filter((each) => each !== id)));
        setGoal(wordsOf(id));
      },
    }),
    [],
  );
  return { asset, remark, noted, acts };
}

/** Where the page is to go: the id of an element, and where in the window it is to stand. */
interface Goal {
  place: string;
  block: "center" | "nearest";
}

function wordsOf(remark: string): Goal {
  return { place: `words-${remark}`, block: "center" };
}

/** The router restores the scroll and the margin sets its notes anew once the page is drawn; whoever asked for a place comes after them. */
function reach({ place: id, block }: Goal): () => void {
  let frame = requestAnimationFrame(() => {
    const place = document.getElementById(id);
    place?.closest("details")?.setAttribute("open", "");
    frame = requestAnimationFrame(() => {
      place?.scrollIntoView({ block });
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
