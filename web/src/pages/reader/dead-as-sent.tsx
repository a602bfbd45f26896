import { useMemo } from "react";
import type { Issue } from "../../api.ts";

const LEADING = ["href", "xlink:href", "action", "formaction", "ping", "srcset", "background"];
const STYLE =
  ":root{color-scheme:light}body{margin:0;padding:1rem;background:#fff;color:#15201b;font:17px/1.6 Georgia,serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}pre{overflow-x:auto}a{color:inherit;text-decoration:underline dotted}";

/** A dangerous issue's own markup with nothing left in it that leads anywhere: no link, no form, no picture from elsewhere. */
export function DeadAsSent({ issue: { title, html } }: { issue: Issue }) {
  const page = useMemo(() => withoutWays(html), [html]);
  return (
    <div className="as-sent">
      <p className="told pictures">Its links are dead, and its pictures are not fetched.</p>
      <iframe title={`${title}, as sent, its links dead`} srcDoc={page} sandbox="" referrerPolicy="no-referrer" />
    </div>
  );
}

/** Parsing runs nothing and fetches nothing. The frame is under the page's own policy, which lets nothing in from elsewhere. */
function withoutWays(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.body.querySelectorAll("*")) {
    const href = element.getAttribute("href");
    if (href) element.setAttribute("title", `leads to ${href}`);
    for (const name of LEADING) element.removeAttribute(name);
    if (!element.getAttribute("src")?.startsWith("data:")) element.removeAttribute("src");
  }
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${page.body.innerHTML}`;
}
