import { useIsShortlisted, useShortlisting } from "./queries.ts";

interface Props {
  asset: string;
  name: string;
  /** The issue that one comes from: its sentence is kept beside. */
  issue?: string;
  /** Among many, only a sign. */
  isSmall?: boolean;
}

/** Puts an asset on the shortlist, or takes it off. */
export function ShortlistSwitch({ asset, name, issue, isSmall = false }: Props) {
  const isListed = useIsShortlisted(asset);
  const change = useShortlisting();
  const label = isListed ? `Shortlisted ${name}: take it off` : `Shortlist ${name}`;
  const words = isListed ? "Shortlisted" : "Shortlist";
  return (
    <button
      type="button"
      className={isSmall ? "quiet small" : "watch"}
      aria-label={label}
      aria-pressed={isListed}
      title={label}
      disabled={change.isPending}
      onClick={() => change.mutate({ asset, name, ...(isListed ? { drop: true as const } : issue ? { issue } : {}) })}
    >
      {isSmall ? (isListed ? "✓" : "+") : words}
    </button>
  );
}
