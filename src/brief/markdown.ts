import type { BriefContent, BriefItem, BriefKind, BriefSection, Cited, WrittenSentence } from "../schema/brief.ts";

export interface Shown {
  kind: BriefKind;
  day: string;
  content: BriefContent;
  sections: readonly BriefSection[];
  /** Where the desk's page is, to link to; null: no links. */
  desk: string | null;
  /** For eyes: as it is, with nothing escaped and no links. */
  isPlain?: boolean;
  notAdvice: string;
}

/** A brief as Markdown; every sentence leads to where it stands. What others wrote stays text: it makes no link, list or markup. */
export function briefMarkdown(shown: Shown): string {
  const { kind, day, content, sections } = shown;
  const part = (section: BriefSection, heading: string, lines: string[]) =>
    sections.includes(section) && lines.length > 0 ? [`## ${heading}`, "", ...lines, ""] : [];
  const items =
    content.items.length > 0
      ? content.items.flatMap((item) => itemLines(item, shown))
      : ["Nothing that two sources tell of, and nothing of its own weight.", ""];
  return [
    `# ${kind === "weekly" ? "The week until" : "Brief of"} ${day}`,
    "",
    `From ${content.issues} ${content.issues === 1 ? "issue" : "issues"} of ${content.sources} ${content.sources === 1 ? "source" : "sources"}.`,
    "",
    ...part(
      "market",
      "Market",
      content.market.map((line) => marketLine(line, shown)),
    ),
    "## What changed",
    "",
    ...items,
    ...part(
      "narratives",
      "Narratives",
      content.narratives.map((line) => narrativeLine(line, shown)),
    ),
    ...part(
      "failed",
      "Does not hold",
      content.failed.map(
        (claim) => `- ${quoted(claim, shown)}: ${plain(claim.reason, shown)}${claim.verdict === "contradicted" ? "" : " (taken back)"}`,
      ),
    ),
    ...part(
      "calls",
      "Calls that came due",
      content.calls.map((call) => `- ${call.state === "hit" ? "Right" : "Wrong"}: ${quoted(call, shown)}`),
    ),
    ...part("flags", "Quarantined", quarantinedLines(shown)),
    ...part("flags", "Take care", wordsOfCare(shown)),
    ...part(
      "read",
      `To read in full, ${content.read.reduce((sum, { minutes }) => sum + minutes, 0)} minutes`,
      content.read.map((each) => readLine(each, shown)),
    ),
    ...part(
      "skip",
      "Leave unread",
      content.skip.map(({ title, source, told }) => `- ${plain(source, shown)}: ${plain(title, shown)} (${percent(told)} is told above)`),
    ),
    ...modelLine(content, shown),
    `*${shown.notAdvice}*`,
    "",
  ].join("\n");
}

function quarantinedLines(shown: Shown): string[] {
  return shown.content.flags.map(
    ({ title, source, reason }) => `- “${plain(title, shown)}”, as from ${plain(source, shown)}${reason ? `: ${plain(reason, shown)}` : ""}`,
  );
}

function wordsOfCare(shown: Shown): string[] {
  return shown.content.wary.map((flag) => `- ${quoted(flag, shown)}: ${plain(flag.reason, shown)}`);
}

function itemLines(item: BriefItem, shown: Shown): string[] {
  const { story, title, sentences, sources, independent, firstSource, holds, fails } = item;
  const checks = [
    ...(holds > 0 ? [`${holds} ${holds === 1 ? "claim holds" : "claims hold"}`] : []),
    ...(fails > 0 ? [`${fails} ${fails === 1 ? "does" : "do"} not hold`] : []),
  ];
  const told =
    sources === 1
      ? `Told by ${plain(firstSource ?? "one source", shown)} alone`
      : `Told by ${sources} sources, ${independent} independent, first by ${plain(firstSource ?? "?", shown)}`;
  return [
    `### ${link(title, `/stories/${story}`, shown)}`,
    "",
    ...(item.isAbstract ? [item.written.map((sentence) => writtenText(sentence, shown)).join(" "), ""] : []),
    ...sentences.flatMap((sentence, at) => quoteLines(sentence, item.isAbstract ? at + 1 : null, shown)),
    "",
    [told, ...checks].join("; "),
    "",
  ];
}

/** A model's sentence with the numbers of those that it stands on. */
function writtenText({ text, cites }: WrittenSentence, shown: Shown): string {
  return `${plain(text, shown)} (${cites.join(", ")})`;
}

function quoteLines({ text, issue, start, source }: Cited, number: number | null, shown: Shown): string[] {
  const line = `> ${number === null ? "" : `(${number}) `}${link(oneLine(text), `/read/${issue}?at=${start}`, shown)} — ${plain(source.name, shown)}`;
  return number === null || number === 1 ? [line] : [">", line];
}

function modelLine({ model, dropped }: BriefContent, shown: Shown): string[] {
  if (model === null) return [];
  const left = dropped ? `; ${percent(dropped)} of its sentences were left out, since what they cite does not bear them out` : "";
  return [`*The sentences that end with numbers were written by ${plain(model, shown)} from those that are quoted${left}.*`, ""];
}

function marketLine({ name, symbol, price, change, at, source }: BriefContent["market"][number], shown: Shown): string {
  return `- ${plain(name, shown)} (${plain(symbol, shown)}): $${price.toLocaleString("en", { maximumSignificantDigits: 6 })}${change === null ? "" : `, ${signed(change * 100)} %`} (${source}, ${at})`;
}

function narrativeLine({ label, kind, stage, momentum, change }: BriefContent["narratives"][number], shown: Shown): string {
  return `- ${plain(label, shown)}${kind === "emerging" ? " (new)" : ""}: ${stage}, ${signed(momentum)} σ${change === null ? "" : ` (${signed(change)})`}`;
}

function readLine({ issue, title, source, minutes, novelty }: BriefContent["read"][number], shown: Shown): string {
  return `- ${link(title, `/read/${issue}`, shown)}, ${plain(source, shown)}: ${minutes} min, ${percent(novelty)} of it new to you`;
}

function quoted({ text, issue, start, source }: Cited, shown: Shown): string {
  return `${plain(source.name, shown)}, ${link(`“${oneLine(text)}”`, `/read/${issue}?at=${start}`, shown)}`;
}

function link(text: string, path: string, shown: Shown): string {
  const { desk, isPlain } = shown;
  return desk && !isPlain ? `[${plain(text, shown)}](${desk}${path})` : plain(text, shown);
}

/** Text of others: what Markdown would make something of is escaped, and addresses become no links. */
function plain(text: string, { isPlain }: Shown): string {
  const line = oneLine(text);
  return isPlain
    ? line
    : line
        .replaceAll(/([\\[\]*_`<>&~|])/g, "\\$1")
        .replaceAll("://", "\\://")
        .replaceAll(/\bwww\./gi, "www\\.");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
