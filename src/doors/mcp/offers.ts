/** An operation that is offered to agents as a tool of the same name. */
export interface Offer {
  name: string;
  /** What a model reads to choose it: short, every word of it is paid for in each conversation. */
  description: string;
  /** Fields that are always so, and not shown. */
  given?: Record<string, unknown>;
  /** Fields of the answer that a model has no use for. */
  leftOut?: string[];
}

/** All that agents are offered. Each is an operation that a reader may call and that changes nothing; a test says so. */
export const OFFERS: readonly Offer[] = [
  {
    name: "ask",
    description:
      "Quotes of newsletters that speak to a question, by source and date, with the verdicts of figures in them. The question may be prose.",
    given: { quotesOnly: true }, // whoever asks is a model already
  },
  { name: "list_issues", description: "Search issues of newsletters by words, source, asset and time. Newest first." },
  {
    name: "get_issue",
    description: "One issue: its text, who sent it and whether that is proven, and its figures and forecasts with their checks.",
    leftOut: ["html", "images", "sha256", "receipts", "marks", "departure", "trackersRemoved"],
  },
  { name: "get_brief", description: "The brief of a day or a week: what changed, in sentences of those who told it.", leftOut: ["markdown"] },
  { name: "list_stories", description: "Stories that several sources tell: who was first, who is independent, what of it holds." },
  { name: "get_story", description: "One story: its passages in order of time, and figures of several sources side by side." },
  {
    name: "list_narratives",
    description: "Themes that sources go on about as of a day, strongest momentum first, with share, stage and range.",
    given: { days: 0 },
  },
  { name: "list_claims", description: "Figures that issues state, each with its check against primary data. Newest first." },
  { name: "get_claim", description: "One claim with its paragraph, the series around it, how far vendors differ, and earlier checks." },
  { name: "check_text", description: "Check the figures in a text of yours against primary data. Stores nothing." },
  {
    name: "get_record",
    description: "How reliable a source was: how many of its figures held and of its forecasts came true, with intervals and counts.",
  },
  { name: "list_scores", description: "Which newsletters to read: scored by a published rubric, with intervals, best proven first." },
  { name: "sentiment", description: "How issues speak of an asset or of a theme, day by day. Name one of the two." },
  {
    name: "get_series",
    description: "Prices and other metrics of assets over time, as known now or at a past moment. A longer step gives fewer points.",
  },
  { name: "list_latest", description: "Newest price of assets, each with source and age." },
];
