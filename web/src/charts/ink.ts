import { useEffect, useState } from "react";

const NAMES = ["ink", "soft", "rule", "edge", "paper", "fails"] as const;

/** The page's colours as a canvas needs them, and the desk's letters. */
export type Ink = Record<(typeof NAMES)[number], string> & { font: string };

/** The colours of the theme that is worn; others when it changes. */
export function useInk(): Ink {
  const [ink, setInk] = useState(shownInk);
  useEffect(() => {
    const look = () => setInk((known) => (known.paper === shownInk().paper ? known : shownInk()));
    const system = matchMedia("(prefers-color-scheme: dark)");
    const root = new MutationObserver(look);
    root.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    system.addEventListener("change", look);
    return () => {
      root.disconnect();
      system.removeEventListener("change", look);
    };
  }, []);
  return ink;
}

/** A custom property tells only what is written there; an element that wears it tells the colour. */
function shownInk(): Ink {
  const probe = document.body.appendChild(document.createElement("i"));
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.style.fontFamily = "var(--sans)";
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(colours) as Record<(typeof NAMES)[number], string>), font };
}
