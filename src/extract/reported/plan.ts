import { contextOf } from "./context.ts";
import { figureIn } from "./figure.ts";
import { type Label, labelOf, together } from "./label.ts";
import { type Kind, kindCalled } from "./subject.ts";
import type { Table } from "./tables.ts";

/** How the columns of a table are to be read. */
export interface Plan {
  captions: string[];
  /** Columns of labels, and what each holds. */
  names: { at: number; kind: Kind | null }[];
  columns: (Label | null)[];
  /** Whether rows or columns are assets: its whole is the market then, and a name that is an ordinary word is an asset too. */
  listsAssets: boolean;
  /** Whether a column is a percentage over a time: a return. */
  hasReturns: boolean;
}

export function planOf({ captions, header, rows }: Table, published: Date | null): Plan {
  const [corner = ""] = header;
  const kinds = header.map((name, at) => (rows.some(({ cells }) => isFigure(cells[at])) ? null : kindCalled(name)));
  const above = corner === "" || kinds[0] ? captions : [corner, ...captions];
  const { kind: by = null } = contextOf(above, published);
  const named = kinds.flatMap((kind, at) => (kind ? [{ at, kind }] : []));
  const strictly = { published, kind: null, loosely: false };
  const nameAssets = (labels: string[]) => labels.some((label) => isAsset(labelOf(label, strictly)));
  const first = named[0]?.at ?? 0;
  const rowsAreAssets = named.length === 0 && nameAssets(rows.map(({ cells }) => cells[first] ?? ""));
  const listsAssets = kinds.includes("asset") || (rowsAreAssets && by !== "part") || nameAssets(header.slice(1));
  const read = (kind: Kind | null) =>
    header.map((name, at) => (at === first || kinds[at] ? null : labelOf(name, { published, kind, loosely: listsAssets })));
  const columns = read(null);
  // exchanges side by side: the caption says so, and no column says that it is anything else
  const isAcross =
    by === "part" && !kinds.includes("part") && (rowsAreAssets || kinds.includes("asset")) && columns.every((label) => !label || label.subject);
  const names = named.length > 0 ? named : [{ at: 0, kind: isAcross ? null : by }];
  const isReturn = (label: Label | null, at: number) => label?.period && !label.quantity && rows.some(({ cells }) => isPercentage(cells[at]));
  return {
    captions: above,
    names,
    columns: isAcross ? read("part") : columns,
    listsAssets: listsAssets || isAcross,
    hasReturns: columns.some((label, at) => Boolean(isReturn(label, at))),
  };
}

function isFigure(cell = ""): boolean {
  const figure = figureIn(cell);
  return figure !== null && typeof figure === "object";
}

function isPercentage(cell = ""): boolean {
  const figure = figureIn(cell);
  return figure !== null && typeof figure === "object" && figure.unit.of === "percent";
}

function isAsset(label: Label | null): boolean {
  return label?.subject?.asset != null && label.subject.scope === null;
}

/** What all the label columns of a row say together. */
export function rowLabel(cells: string[], { names, listsAssets }: Plan, published: Date | null): Label | null {
  let whole: Label | null = null;
  for (const { at, kind } of names) {
    const label = labelOf(cells[at] ?? "", { published, kind, loosely: listsAssets });
    if (!label) return null;
    whole = whole ? together(whole, label) : label;
    if (!whole) return null;
  }
  return whole;
}
