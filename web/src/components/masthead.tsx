import { Link, linkOptions, useLocation } from "@tanstack/react-router";
import { useCalendar } from "../dates.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

const PAGES = linkOptions([
  { to: "/", label: "Front page", activeOptions: { exact: true } },
  { to: "/read", label: "Read" },
  { to: "/briefs", label: "Brief" },
  { to: "/stories", label: "Stories" },
  { to: "/narratives", label: "Narratives" },
  { to: "/claims", label: "Claims" },
  { to: "/sources", label: "Sources" },
  { to: "/assets", label: "Assets" },
  { to: "/search", label: "Search" },
]);

/** Pages that stand beside one of the bar’s, which has no room for them. */
const WITHIN: Record<string, string> = { calls: "/claims", ask: "/search", which: "/sources", shortlist: "/assets" };

export function Masthead() {
  const { longDay } = useCalendar();
  const { pathname } = useLocation();
  return (
    <header className="masthead">
      <div className="wrap">
        <Link className="name" to="/" activeProps={{ "aria-current": undefined }}>
          Assay
        </Link>
        <nav aria-label="Main">
          {PAGES.map(({ label, ...page }) => (
            <Link
              key={page.to}
              {...page}
              aria-current={WITHIN[pathname.split("/")[1] ?? ""] === page.to ? "true" : undefined}
              activeOptions={{ includeSearch: false, exact: page.to === "/" }}
            >
              {label}
            </Link>
          ))}
        </nav>
        <span className="date">{longDay(new Date())}</span>
        <ThemeSwitch />
      </div>
    </header>
  );
}
