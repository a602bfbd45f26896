import type { CatalogueSource } from "../../schema/catalogue.ts";
import type { Checklist, ChecklistItem, Chooser } from "../../schema/checklist.ts";
import type { IndicatorName, Score, ScoredIndicator } from "../../schema/score.ts";

const GOOD = 65;
const POOR = 35;

interface Question {
  key: ChecklistItem["key"];
  question: string;
  /** What of the score answers it. */
  indicators: IndicatorName[];
  /** What the catalogue knows of it, in words. */
  facts?(entry: CatalogueSource): (string | null)[];
  matters: Record<Chooser, string>;
}

const QUESTIONS: Question[] = [
  {
    key: "region",
    question: "Is it for readers where I live?",
    indicators: [],
    facts: ({ regions, judgement }) => [regions.value && `regions: ${regions.value}`, `written in ${judgement.language}`],
    matters: {
      "portfolio-manager": "What a venue or product offers may be closed to your fund's domicile.",
      researcher: "Language and archive matter more than the domicile.",
      team: "Check it for each seat: colleagues may live elsewhere.",
    },
  },
  {
    key: "breadth",
    question: "Is it broad or deep?",
    indicators: ["themes", "fields", "assets", "beyond-majors"],
    facts: ({ judgement }) => [`best for: ${judgement.bestFor}`],
    matters: {
      "portfolio-manager": "Breadth warns of what you do not hold yet.",
      researcher: "Depth serves better: pair a narrow one with a broad one.",
      team: "One broad daily for all, deep ones by duty.",
    },
  },
  {
    key: "lineage",
    question: "Does it say where its figures come from, and do they hold?",
    indicators: ["methodology", "claims-hold", "corrections"],
    matters: {
      "portfolio-manager": "A figure that goes into a position needs its source.",
      researcher: "Without a method nothing can be repeated: this one decides.",
      team: "What you pass on bears your name.",
    },
  },
  {
    key: "value",
    question: "What does it cost, and what is kept back?",
    indicators: ["readable", "price", "gated"],
    facts: ({ price, gated }) => [price.value && `price: ${price.value}`, gated.value && `kept for payers: ${gated.value}`],
    matters: {
      "portfolio-manager": "Compare it with one avoided mistake a year.",
      researcher: "An archive behind a wall can't be cited.",
      team: "Ask for shared seats before five people pay alone.",
    },
  },
  {
    key: "cadence",
    question: "Does it come when it says, and can it be scanned?",
    indicators: ["cadence", "on-time", "scannable", "opening", "length"],
    facts: ({ cadence }) => [cadence.value && `says: ${cadence.value}`],
    matters: {
      "portfolio-manager": "You need the daily, and in minutes.",
      researcher: "A weekly that can be searched serves better than a daily.",
      team: "A fixed day makes it part of a meeting.",
    },
  },
  {
    key: "disclosures",
    question: "Does it say who pays, and what it holds?",
    indicators: ["disclosure", "labelled-adverts"],
    matters: {
      "portfolio-manager": "Undisclosed positions trade against you.",
      researcher: "A conflict that is named can be weighed.",
      team: "Your compliance will ask.",
    },
  },
  {
    key: "community",
    question: "Can anybody be asked, and do its readers meet?",
    indicators: ["contact", "community"],
    facts: ({ contact, community }) => [contact.value, community.value],
    matters: {
      "portfolio-manager": "Rarely matters; beware of tips in chats.",
      researcher: "Questions about method need an address.",
      team: "A forum can answer what support does not.",
    },
  },
  {
    key: "red-flags",
    question: "Is it free of red flags?",
    indicators: ["red-flags", "safe-links", "proven-sender"],
    matters: {
      "portfolio-manager": "One guaranteed return is enough to leave.",
      researcher: "Promotion among analysis taints the sample.",
      team: "Somebody will click: safe links first.",
    },
  },
];

const DECISIVE: Record<Chooser, ChecklistItem["key"][]> = {
  "portfolio-manager": ["cadence", "lineage", "disclosures", "red-flags"],
  researcher: ["lineage", "breadth", "value"],
  team: ["value", "cadence", "red-flags"],
};
const CHOOSERS = Object.keys(DECISIVE) as Chooser[];

/** The questions to ask before following a newsletter, answered from its score and what the catalogue knows of it. */
export function checklist(score: Score, entry: CatalogueSource | null): Checklist {
  const byName = new Map(score.criteria.flatMap(({ indicators }) => indicators).map((indicator) => [indicator.name, indicator]));
  const items = QUESTIONS.map((question) => itemOf(question, byName, entry));
  return {
    slug: score.slug,
    name: score.name,
    provisional: score.provisional,
    items,
    fits: Object.fromEntries(CHOOSERS.map((chooser) => [chooser, fitOf(chooser, items)])) as Checklist["fits"],
  };
}

function itemOf(
  { key, question, indicators, facts, matters }: Question,
  byName: ReadonlyMap<IndicatorName, ScoredIndicator>,
  entry: CatalogueSource | null,
): ChecklistItem {
  const found = indicators.flatMap((name) => byName.get(name) ?? []);
  const known = found.filter(({ points }) => points !== null);
  const stated = (entry && facts ? facts(entry) : []).filter((words) => words !== null && words !== "");
  return {
    key,
    question,
    answer: answerOf(known),
    says: [
      ...(stated as string[]),
      ...(known.length > 0 ? known.map(({ says }) => says) : found.map(({ name, says }) => `${name.replaceAll("-", " ")}: ${says}`)),
    ],
    evidence: known.flatMap(({ evidence }) => evidence.slice(0, 2)).slice(0, 4),
    matters,
  };
}

/** By the weighted mean of what is known. */
function answerOf(known: readonly ScoredIndicator[]): ChecklistItem["answer"] {
  if (known.length === 0) return "unknown";
  const weight = known.reduce((sum, each) => sum + each.weight, 0);
  const mean = known.reduce((sum, each) => sum + each.weight * (each.points ?? 0), 0) / weight;
  return mean >= GOOD ? "yes" : mean >= POOR ? "partly" : "no";
}

function fitOf(chooser: Chooser, items: readonly ChecklistItem[]): Checklist["fits"][Chooser] {
  const decisive = items.filter(({ key }) => DECISIVE[chooser].includes(key));
  const those = (answer: ChecklistItem["answer"]) => decisive.filter((item) => item.answer === answer);
  const words = (some: readonly ChecklistItem[]) => some.map(({ key }) => key.replaceAll("-", " ")).join(", ");
  if (those("no").length > 0) return { fit: "poor", why: `speaks against it: ${words(those("no"))}` };
  if (those("unknown").length > decisive.length / 2) return { fit: "unknown", why: `not known: ${words(those("unknown"))}` };
  if (those("yes").length === decisive.length) return { fit: "good", why: `speaks for it: ${words(those("yes"))}` };
  const doubts = [...those("partly"), ...those("unknown")];
  return { fit: "some", why: `in doubt: ${words(doubts)}` };
}
