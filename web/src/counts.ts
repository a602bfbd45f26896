const GROUPED = new Intl.NumberFormat("en-GB");

export function grouped(count: number): string {
  return GROUPED.format(count);
}

/** “1 issue”, “2,048 issues”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
