import { useEffect, useRef } from "react";
import { announce } from "../announce.ts";
import { type Ink, useInk } from "./ink.ts";

/** Something drawn into a box, which can be taken away again. */
export interface Drawn {
  remove(): void;
}

interface Props {
  /** What it shows, for whoever does not see it; the table behind it has the figures. */
  label: string;
  /** Fetches the means of drawing, then draws. It must stay the same function while nothing changes. */
  draw: (box: HTMLElement, ink: Ink) => Promise<(() => Drawn) | null>;
  className: string;
}

/** A place in which a chart is drawn when its means have come, and drawn anew when the theme or the data change. */
export function Drawing({ label, draw, className }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const ink = useInk();
  useEffect(() => {
    if (!box.current) return;
    let isWanted = true;
    let drawn: Drawn | undefined;
    draw(box.current, ink)
      .then((start) => {
        if (isWanted) drawn = start?.();
      })
      .catch(() => announce("The chart could not be drawn. The table below it has its figures."));
    return () => {
      isWanted = false;
      drawn?.remove();
    };
  }, [draw, ink]);
  return <div ref={box} className={className} role="img" aria-label={label} />;
}
