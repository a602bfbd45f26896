/** For each place the highest of the `span` values before it; NaN where there are fewer. Each value enters and leaves the queue once. */
export function highestBefore(values: Float64Array, span: number): Float64Array {
  const queue: number[] = [];
  let head = 0;
  return values.map((_, i) => {
    const added = i - 1;
    if (added >= 0) {
      while (queue.length > head && (values[queue.at(-1) ?? 0] ?? 0) <= (values[added] ?? 0)) queue.pop();
      queue.push(added);
    }
    while (queue.length > head && (queue[head] ?? 0) < i - span) head += 1;
    return i < span ? Number.NaN : (values[queue[head] ?? 0] ?? Number.NaN);
  });
}

export function lowestBefore(values: Float64Array, span: number): Float64Array {
  return highestBefore(
    values.map((value) => -value),
    span,
  ).map((value) => -value);
}
