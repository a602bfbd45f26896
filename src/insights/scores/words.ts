import type { Criterion, IndicatorName } from "../../schema/score.ts";

interface Words {
  title: string;
  /** How it is measured, in a sentence. */
  how: string;
}

export const CRITERION_WORDS: Record<Criterion, Words> = {
  authority: { title: "Scale and authority", how: "Whom it reaches, how long and how steadily, who leans on it, and whether what it says has held." },
  security: { title: "Security and transparency", how: "Whether it is who it says, says how it knows, and says who pays." },
  coverage: { title: "Coverage", how: "How widely it looks, over themes, fields and assets, and not at bitcoin and ether alone." },
  costs: { title: "Costs", how: "How much can be read without paying, and what the rest costs." },
  ux: {
    title: "Ease of reading",
    how: "Whether it can be scanned, says first what is in it, is not too long or too dense, can be found again, and does not follow its readers.",
  },
  support: { title: "Support", how: "Whether it comes when it is published, and whether anybody can be asked." },
};

export const INDICATOR_WORDS: Record<IndicatorName, Words> = {
  reach: {
    title: "Reach",
    how: "Readers as the publisher states them, with date and place; from a thousand to a million on a scale of powers of ten.",
  },
  cadence: { title: "Keeps its cadence", how: "The part of the gaps between its issues that is not much longer than the usual gap." },
  "archive-depth": {
    title: "Depth of its archive",
    how: "Years since it began, as the catalogue knows it, or over which its issues lie in the desk; five give all points.",
  },
  cited: { title: "Cited by others", how: "The part of the other sources of the desk that link to it." },
  first: {
    title: "First on stories",
    how: "Of the stories that it told and others did too, the part of which it was the first teller in its own words.",
  },
  "claims-hold": { title: "Figures that hold", how: "Of its figures that could be checked against the data, the part that held." },
  "calls-right": { title: "Calls that came true", how: "Of its forecasts that are resolved, the part that came out as called." },
  "proven-sender": { title: "Proven sender", how: "Mails that DMARC, or a signature, proves to be its own; feeds that come over HTTPS." },
  methodology: { title: "Says how it knows", how: "Of its issues with figures, the part that names where they come from or how they are made." },
  disclosure: {
    title: "Discloses interests",
    how: "The part of its issues that discloses holdings, ownership or advice, or says that it is no advice.",
  },
  "labelled-adverts": {
    title: "Labels its adverts",
    how: "The part of its issues without promotion, referral or affiliation that is not named as such.",
  },
  "red-flags": {
    title: "Free of red flags",
    how: "The part of its issues without guaranteed returns, vague performance, urgency, schemes, or targets without a reason.",
  },
  corrections: {
    title: "Owns up to errors",
    how: "Of its issues with a figure that does not hold or a correction, the part that owns up to an error.",
  },
  "safe-links": { title: "Safe links", how: "The part of its issues in which no link is doubtful." },
  "way-out": { title: "A way to leave", how: "Mails that can be left by one click; by more than one counts six tenths." },
  themes: {
    title: "Spread over themes",
    how: "The effective number of themes (the exponential of the entropy of their parts); twelve give all points.",
  },
  fields: { title: "Fields covered", how: "Of six fields, from on-chain to sectors, the part that at least one in twenty of its issues touches." },
  assets: { title: "Spread over assets", how: "The effective number of assets, by their weight in each issue; fifteen give all points." },
  "beyond-majors": { title: "Beyond bitcoin and ether", how: "The part of what it says of assets that is of others; half gives all points." },
  readable: { title: "Can be read in full", how: "The part of its issues that is not cut off where payment is asked for." },
  price: { title: "Price", how: "Free, free with paid parts, or paid, less for what is dear." },
  gated: { title: "What is kept for payers", how: "Nothing, extras, or most of it." },
  scannable: { title: "Can be scanned", how: "Headings and list items against the length; three headings in five hundred words give all points." },
  opening: { title: "Says first what is in it", how: "The part of its issues that begins with a summary or a list of contents." },
  length: { title: "Length", how: "Minutes to read an issue; eight and less give all points, forty none." },
  readability: { title: "Readability", how: "The readability index LIX of an issue; 42 and less give all points, 62 none." },
  "archive-page": { title: "Can be found again", how: "The part of its issues that has a web address of its own." },
  tracking: { title: "Does not track", how: "Trackers that were taken out of an issue; none gives all points, eight none." },
  "on-time": { title: "Comes on time", how: "Hours from its date until it came; two and less give all points, a day none." },
  contact: { title: "Somebody to ask", how: "The part of its issues that can be answered or says whom to ask." },
  community: { title: "A place to meet", how: "The part of its issues that links to a place where its readers meet." },
};
