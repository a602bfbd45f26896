interface Measured {
  points: number | null;
  low: number;
  high: number;
}

/** A figure between 0 and 100 with its interval, drawn; the words beside it say the same. */
export function Whisker({ points, low, high }: Measured) {
  return (
    <svg className="whisker" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path className="scale" d="M0 5H100" />
      <path className={points === null ? "reach unknown" : "reach"} d={`M${low} 5H${high}`} />
      {points !== null && <path className="at" d={`M${points} 1V9`} />}
    </svg>
  );
}

/** “52 to 88” */
export function intervalWords({ low, high }: Measured): string {
  return `${Math.round(low)} to ${Math.round(high)}`;
}
