import type { BriefContent, Cited } from "../schema/brief.ts";

/** A passage of a story that came since the brief before. */
export interface ToldPassage {
  id: string;
  issue: string;
  source: { slug: string; name: string };
  text: string;
  /** Of the passage, in the issue's text, UTF-16. */
  start: number;
  isPaid: boolean;
  isCopy: boolean;
  /** How much its source is worth hearing, 0.5 to 1. */
  hearing: number;
  terms: string[];
  weights: number[];
}

/** A story that was told of since the brief before. */
export interface ToldStory {
  id: string;
  title: string;
  sources: number;
  independent: number;
  /** Independent sources that told of it since the brief before. */
  fresh: number;
  firstSource: string | null;
  isNew: boolean;
  assets: string[];
  /** It names an asset or is about a theme; other news is no item. */
  isOfTheField: boolean;
  holds: number;
  fails: number;
  passages: ToldPassage[];
}

/** An issue that came since, with how many of its words tell on which story. */
export interface ComeIssue {
  id: string;
  title: string;
  source: string;
  minutes: number;
  words: number;
  isRead: boolean;
  stories: { story: string | null; words: number; isCopy: boolean; isFirst: boolean }[];
}

/** Everything that a brief is made from: what came after the one before, until a moment. */
export interface BriefInput {
  stories: ToldStory[];
  /** Stories of the brief before. */
  told: string[];
  issues: ComeIssue[];
  market: BriefContent["market"];
  narratives: BriefContent["narratives"];
  failed: (Cited & { claim: string; verdict: "supported" | "contradicted" | "unverifiable"; reason: string })[];
  calls: (Cited & { call: string; state: string; due: string | null })[];
  flags: BriefContent["flags"];
  wary: BriefContent["wary"];
  sources: number;
}
