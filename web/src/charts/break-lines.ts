/** Where a series stops meaning what it meant. */
export interface BreakMark {
  date: string;
  kind: string;
  words: string;
}

const ROWS = 3; // words of neighbouring breaks stand below each other

/** Lines across a chart where the series breaks, each with its words. `place` tells how far from the left a date stands. */
export function breakLines(box: HTMLElement, breaks: BreakMark[], place: (date: string) => number | null): { draw(): void; remove(): void } {
  const layer = box.appendChild(Object.assign(document.createElement("div"), { className: "break-lines" }));
  return {
    draw() {
      layer.replaceChildren(...breaks.flatMap((each, at) => line(each, { left: place(each.date), width: box.clientWidth, row: at % ROWS })));
    },
    remove: () => layer.remove(),
  };
}

function line({ kind, words }: BreakMark, { left, width, row }: { left: number | null; width: number; row: number }): HTMLElement[] {
  if (left === null) return [];
  const mark = document.createElement("span");
  mark.className = `break-line ${kind}${left > width / 2 ? " leftward" : ""}`;
  mark.style.insetInlineStart = `${Math.round(left)}px`;
  const label = Object.assign(document.createElement("small"), { textContent: words });
  label.style.insetBlockStart = `${row * 1.4}em`;
  mark.append(label);
  return [mark];
}
