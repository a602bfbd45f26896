const WHOLE = 100;

interface Range {
  share: number | null;
  low: number | null;
  high: number | null;
}

/** A share between nothing and all, with its interval; the figures stand beside it in words. */
export function Interval({ share, low, high }: Range) {
  if (share === null || low === null || high === null) return null;
  return (
    <span className="interval" aria-hidden="true">
      <i style={{ insetInlineStart: `${low * WHOLE}%`, inlineSize: `${(high - low) * WHOLE}%` }} />
      <b style={{ insetInlineStart: `${share * WHOLE}%` }} />
    </span>
  );
}
