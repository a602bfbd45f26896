import { Link, linkOptions } from "@tanstack/react-router";
import type { ReactNode } from "react";

const PAGES = linkOptions([
  { to: "/which", label: "Ranking" },
  { to: "/which/guide", label: "For your needs" },
  { to: "/which/plan", label: "Reading plan" },
  { to: "/sources/overlap", label: "Overlap and firsts" },
  { to: "/which/method", label: "How scores are made" },
]);

/** The head that the pages on which newsletters to read have in common. */
export function WhichHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="which-head">
      <p className="kicker">
        <Link to="/sources">Sources</Link>
      </p>
      <h1>{title}</h1>
      <p className="told measure">{children}</p>
      <nav className="ranges" aria-label="Which to read">
        {PAGES.map(({ label, ...page }) => (
          <Link key={page.to} {...page} activeOptions={{ exact: true, includeSearch: false }}>
            {label}
          </Link>
        ))}
      </nav>
    </header>
  );
}
