import { useEffect, useReducer } from "react";

const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_S = 3_600;
const DAY_S = 86_400;

/** “40 s”, “12 min”, “5 h”, “3 days”. */
export function ageWords(seconds: number): string {
  if (seconds < 2 * MINUTE_S) return `${Math.max(0, Math.floor(seconds))} s`;
  if (seconds < 2 * HOUR_S) return `${Math.floor(seconds / MINUTE_S)} min`;
  return seconds < 2 * DAY_S ? `${Math.floor(seconds / HOUR_S)} h` : `${Math.floor(seconds / DAY_S)} days`;
}

/** An age that goes on counting. */
export function Age({ bornAt }: { bornAt: number }) {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  const seconds = Math.max(0, Date.now() - bornAt) / SECOND_MS;
  const pace = seconds < 2 * MINUTE_S ? SECOND_MS : seconds < 2 * HOUR_S ? 15 * SECOND_MS : 10 * MINUTE_S * SECOND_MS;
  useEffect(() => {
    const timer = setInterval(tick, pace);
    return () => clearInterval(timer);
  }, [pace]);
  return <>{ageWords(seconds)}</>;
}
