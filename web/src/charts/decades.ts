/** Round figures of a logarithmic axis between the least and the most of these values: powers of ten, and few enough of them. */
export function decades(values: number[], most: number): number[] {
  const [low, high] = values.reduce(([least, top], value) => [Math.min(least, value), Math.max(top, value)], [Number.POSITIVE_INFINITY, 0]);
  const [from, to] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => 10 ** (to - i * step)).toReversed();
}
