/** Where a series stops meaning what it meant. */
export interface BreakMark {
  date: string;
  kind: string;
  words: string;
}

/** Lines across a chart where the series breaks, each with its words. `place` tells how far from the left a date stands. */
export function breakLines(box: HTMLElement, breaks: BreakMark[], place: (date: string) => number | null): { draw(): void; remove(): void } {
  const layer = box.appendChild(Object.assign(document.createElement("div"), { className: "break-lines" }));
  return {
    draw() {
      layer.replaceChildren(...breaks.flatMap((each) => line(each, place(each.date), box.clientWidth)));
    },
    remove: () => layer.remove(),
  };
}

function line({ kind, words }: BreakMark, left: number | null, width: number): HTMLElement[] {
  if (left === null) return [];
  const mark = document.createElement("span");
  mark.className = `break-line ${kind}${left > width / 2 ? " leftward" : ""}`;
  mark.style.insetInlineStart = `${Math.round(left)}px`;
  mark.append(Object.assign(document.createElement("small"), { textContent: words }));
  return [mark];
}
