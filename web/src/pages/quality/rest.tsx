import { grouped } from "../../counts.ts";

/** The way to the rest of a long table. */
export function Rest({ of, shown, isWhole, show }: { of: number; shown: number; isWhole: boolean; show: () => void }) {
  if (isWhole || of <= shown) return null;
  return (
    <p className="more">
      <button type="button" onClick={show}>
        Show all {grouped(of)}
      </button>
    </p>
  );
}
