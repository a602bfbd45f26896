import { ownerOf } from "./brands.ts";

/** Trading venues that a letter leads to, by name: who may trade there, and who is asked for papers, depends on where one lives. */
export function venuesIn(hosts: string[]): string[] {
  const names = hosts.flatMap((host) => {
    const owner = ownerOf(host);
    return owner?.kind === "exchange" ? [owner.name] : [];
  });
  return [...new Set(names)].sort();
}
