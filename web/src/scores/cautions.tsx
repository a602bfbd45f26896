import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Caution } from "../api.ts";
import { Hallmark } from "../components/hallmark.tsx";
import { cautionsQuery } from "../score-queries.ts";

const WAYS: Record<Caution["code"], [to: "/which" | "/which/guide", words: string]> = {
  "one-source": ["/which/guide", "Find a second one"],
  "over-budget": ["/which/guide", "What to drop"],
  "chased-narrative": ["/which/guide", "Write down a rule"],
  "unknown-method": ["/which", "Who says how they know"],
};

/** The field's usual mistakes, where the reader is about to make one. */
export function Cautions() {
  const { data: cautions } = useQuery(cautionsQuery);
  if (!cautions || cautions.length === 0) return null;
  return (
    <section className="cautions" aria-labelledby="cautions">
      <h2 id="cautions" className="kicker">
        Mind
      </h2>
      {cautions.map(({ code, says, why }) => {
        const [to, words] = WAYS[code];
        return (
          <p key={`${code} ${says}`}>
            <Hallmark of="open" /> {says} <span className="told">{why}</span>{" "}
            <Link to={to} className="told">
              {words}
            </Link>
          </p>
        );
      })}
    </section>
  );
}
