import { z } from "zod";

/** One entry of a feed, as its publisher wrote it; times are ISO 8601 UTC, addresses absolute where a base is known. */
export const FeedItem = z.object({
  id: z.string().nullable(),
  title: z.string().nullable(),
  link: z.string().nullable(),
  published: z.string().nullable(),
  updated: z.string().nullable(),
  author: z.string().nullable(),
  html: z.string().nullable().describe("the fullest body given, as markup, not yet sanitised"),
  text: z.string().nullable().describe("the same as plain text"),
  categories: z.array(z.string()),
});
export type FeedItem = z.output<typeof FeedItem>;

/** A feed of any format: RSS 0.9x/1.0/2.0, RDF, CDF, Atom, JSON Feed. */
export const Feed = z.object({
  title: z.string().nullable(),
  link: z.string().nullable(),
  description: z.string().nullable(),
  language: z.string().nullable(),
  items: z.array(FeedItem),
});
export type Feed = z.output<typeof Feed>;
