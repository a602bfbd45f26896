import { Link } from "@tanstack/react-router";
import type { BriefContent } from "../../api.ts";

type Cited = BriefContent["items"][number]["sentences"][number];

interface Props {
  cited: Cited;
  /** a model's words, not the author's */
  isWorded?: boolean;
  /** what the desk found in it */
  of?: { claim?: string; call?: string };
}

/** An author's own sentence, which leads to where it stands. */
export function Quotation({ cited: { text, issue, start, source }, isWorded = false, of = {} }: Props) {
  const words = text.replaceAll(/\s+/g, " ").trim();
  return (
    <blockquote className="quotation">
      <Link className="headline" to="/read/$id" params={{ id: issue }} search={{ ...of, at: start }} data-issue={issue}>
        {isWorded ? words : `“${words}”`}
      </Link>{" "}
      <cite>{source.name}</cite>
    </blockquote>
  );
}
