import { useState } from "react";
import { useRemembered } from "../../remembered.ts";
import { useForgetWords } from "./pointing.ts";

/** How an issue is shown: the desk's clean text, or its own markup in a frame. */
const VIEWS = ["text", "as-sent"] as const;
export type View = (typeof VIEWS)[number];

interface Shown {
  /** words that an address names stand in the text */
  isAskedForWords: boolean;
  /** shown as sent only when that is asked for of this very issue */
  isDanger: boolean;
}

/** How the open issue is shown; remembered for the next one, unless it is dangerous. */
export function useView({ isAskedForWords, isDanger }: Shown): [View, (view: View) => void] {
  const [remembered, remember] = useRemembered<View>("view", VIEWS, "text");
  const [ofDanger, setOfDanger] = useState<View>("text");
  const forgetWords = useForgetWords();
  const choose = (view: View) => {
    if (isDanger) setOfDanger(view);
    else remember(view);
    if (isAskedForWords) forgetWords();
  };
  if (isAskedForWords) return ["text", choose];
  return [isDanger ? ofDanger : remembered, choose];
}
