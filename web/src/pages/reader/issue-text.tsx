import { memo, useMemo } from "react";
import type { Issue } from "../../api.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";

/** The main text, a paragraph a line. What the margin points at is marked. */
export function IssueText({ issue: { text, assets, title, language }, lit }: { issue: Issue; lit: string | null }) {
  const paragraphs = useMemo(() => withoutTitle(paragraphsOf(text, assets), title), [text, assets, title]);
  if (paragraphs.length === 0) return <p className="told">This issue has no text of its own. “As sent” shows what came.</p>;
  return (
    <div className="text" lang={language ?? undefined}>
      {paragraphs.map((paragraph) => (
        <Line
          key={paragraph.start}
          paragraph={paragraph}
          lit={paragraph.stretches.some(({ asset }) => asset !== null && asset === lit) ? lit : null}
        />
      ))}
    </div>
  );
}

const Line = memo(function Line({ paragraph: { stretches, isShort }, lit }: { paragraph: Paragraph; lit: string | null }) {
  return (
    <p className={isShort ? "short" : undefined}>
      {stretches.map(({ start, text, asset }) =>
        asset ? (
          <span key={start} className={asset === lit ? "mention lit" : "mention"}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
});

function withoutTitle(paragraphs: Paragraph[], title: string): Paragraph[] {
  const first = paragraphs[0]?.stretches.map(({ text }) => text).join("");
  return first?.trim() === title.trim() ? paragraphs.slice(1) : paragraphs;
}
