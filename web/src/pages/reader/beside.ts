import { type RefObject, useLayoutEffect } from "react";

const GAP_PX = 20;
const FAR_PX = 60; // pushed further down than this, a note says whose it is

/** Sets each note of a margin beside the words it is about; where notes would overlap, the later one is pushed down. */
export function useBeside(margin: RefObject<HTMLElement | null>, notes: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes are to be set anew
  useLayoutEffect(() => {
    const box = margin.current;
    const letter = document.querySelector(".letter");
    if (!box || !letter) return;
    const set = () => setBeside(box);
    set();
    const moves = new ResizeObserver(set);
    for (const element of [letter, ...(box.parentElement?.children ?? []), ...box.children]) if (element !== box) moves.observe(element);
    return () => moves.disconnect();
  }, [margin, notes]);
}

function setBeside(box: HTMLElement): void {
  const origin = box.getBoundingClientRect().top;
  let bottom = 0;
  const notes = [...box.children].flatMap((note) => (note instanceof HTMLElement ? note : []));
  const placed = notes.map((note, place) => {
    const words = document.querySelector(note.dataset.beside ?? "");
    const least = bottom + (place > 0 ? GAP_PX : 0);
    const wanted = words ? words.getBoundingClientRect().top - origin : least;
    const top = Math.max(least, wanted);
    const push = top - bottom;
    bottom = top + note.offsetHeight;
    return { note, push, isFar: !words || top - wanted > FAR_PX };
  });
  for (const { note, push, isFar } of placed) {
    note.style.marginBlockStart = `${Math.round(push)}px`;
    note.toggleAttribute("data-far", isFar);
  }
}
