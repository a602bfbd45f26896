/** So few thoughts come from somewhere. */
const LEAST = 3;
const MOST_OF_THEM = 0.75;

interface Named {
  slug: string;
  name: string;
}

/** The source that most of a shortlist came from, where it is nearly all of it; `null` of an asset that nobody's issue brought. */
export function drivingSource(origins: readonly (Named | null)[]): { source: Named; listed: number; of: number } | null {
  const known = origins.filter((origin) => origin !== null);
  const counts = Map.groupBy(known, ({ slug }) => slug);
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [source] = most ?? [];
  if (!most || !source || known.length < LEAST || most.length / known.length < MOST_OF_THEM) return null;
  return { source, listed: most.length, of: known.length };
}
