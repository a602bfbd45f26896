import type { ToldMetric, Track } from "./track.ts";

/** 1: for a higher price, -1: for a lower one, 0: neither. */
export type Side = -1 | 0 | 1;

/** How a rule reads one stretch. What it says of day i rests on days up to i alone. */
export interface Plan {
  /** The first day on which it has seen enough. */
  first: number;
  entry(i: number): Side;
  leaves(i: number, side: Side): boolean;
  /** Part of the full size, 0 to 1; 1 without it. */
  size?(i: number): number;
  /** The close at which it would leave on the next day, where that can be told. */
  level?(i: number, side: Side): number | null;
}

/** One choice of a rule's parameters. */
export interface Trial {
  label: string;
  /** Days of closes that it needs. */
  days: number;
  /** Null where the asset lacks what it reads. */
  plan(track: Track): Plan | null;
}

/** A named rule. Its first trial is the textbook's; the others are what it was chosen from. */
export interface Rule {
  id: string;
  name: string;
  entry: string;
  exit: string;
  /** The stop in usual daily moves from the entry, or from the best close since where it trails. */
  stop: { moves: number; trails: boolean };
  /** Where it comes from. */
  source: string;
  /** What it needs beside prices. */
  needs?: "mvrv" | ToldMetric;
  trials: readonly Trial[];
}
