const SUMMARY_INDENT = "    ";

/** An inspection for people: the head of each document, its assets, claims, flags and summary. */
export function inspectionText(result: unknown): string {
  const { id, kind, error, title, published, words, sender, assets, claims, flags, summary, items, documents } = result as Record<string, unknown>;
  if (isRecord(error)) return `${id}: can't be read: ${error.message}`;
  if (Array.isArray(documents))
    return [
      `${id}: ${kind}, ${documents.length} documents`,
      ...documents.map((each) => (isRecord(each) && "kind" in each ? inspectionText(each) : `  ${JSON.stringify(each)}`)),
    ].join("\n");
  if (Array.isArray(items))
    return [
      `${id}: feed "${title}", ${items.length} entries`,
      ...items.map((item) => `  ${item.published?.slice(0, 10) ?? "no date   "}  ${item.title ?? item.link ?? ""}`),
    ].join("\n");
  const lines = [`${id}: ${kind} "${title ?? "untitled"}", ${String(published ?? "no date").slice(0, 10)}, ${words} words`];
  if (isRecord(sender)) lines.push(`  from ${sender.name ?? ""} <${sender.from ?? "?"}>: ${sender.verdict}`);
  const named = Array.isArray(assets) ? assets.map(({ symbol, mentions }) => `${symbol} ${mentions.length}×`) : [];
  if (named.length > 0) lines.push(`  assets: ${named.slice(0, 12).join(", ")}`);
  if (Array.isArray(claims) && claims.length > 0) lines.push(...claimLines(claims));
  if (Array.isArray(flags) && flags.length > 0) lines.push(...flagLines(flags));
  if (Array.isArray(summary)) lines.push(...summary.map((sentence) => `${SUMMARY_INDENT}${sentence}`));
  return lines.join("\n");
}

const MARKS: Record<string, string> = { supported: "✓", contradicted: "✗", unverifiable: "?" };
const SHOWN_CLAIMS = 20;

/** Each claim in its own words, with what came of it. */
function claimLines(claims: { quote: string; check: { verdict: string; reason: string } }[]): string[] {
  const shown = claims.slice(0, SHOWN_CLAIMS).map(({ quote, check: { verdict, reason } }) => `    ${MARKS[verdict] ?? "?"} "${quote}": ${reason}`);
  return ["  claims:", ...shown, ...(claims.length > SHOWN_CLAIMS ? [`    … and ${claims.length - SHOWN_CLAIMS} more`] : [])];
}

/** Each sentence to be wary of, and why. */
function flagLines(flags: { code: string; severity: string; quote: string; text: string }[]): string[] {
  return ["  take care:", ...flags.map(({ code, severity, quote, text }) => `    ! ${code} (${severity}) "${quote}": ${text}`)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
