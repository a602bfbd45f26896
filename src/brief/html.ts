import { Marked } from "marked";
import { escaped } from "../platform/escaped.ts";
import { briefMarkdown, type Shown } from "./markdown.ts";

const PAPER = { ground: "#fbfaf6", ink: "#15201b", faint: "#5d675f", rule: "#d9d5c8", accent: "#0b6b4f" };
const NIGHT = { ground: "#121714", ink: "#e6e9e3", faint: "#9aa59c", rule: "#2c352f", accent: "#63c7a2" };

/** Rules that mail programs keep; the dark ones where they can. */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:${PAPER.ground};color:${PAPER.ink};font:16px/1.55 Georgia,"Times New Roman",serif}
.sheet{max-width:38rem;margin:0 auto;padding:24px 20px 40px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}
h2{font:600 13px/1.4 system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:${PAPER.faint};border-top:1px solid ${PAPER.rule};margin:28px 0 8px;padding-top:10px}
h3{font-size:19px;line-height:1.3;margin:20px 0 6px}
p,li{margin:6px 0}
ul{padding-left:20px;margin:6px 0}
blockquote{margin:8px 0;padding-left:14px;border-left:3px solid ${PAPER.rule}}
a{color:${PAPER.accent};text-decoration:underline}
h3 a,blockquote a{color:inherit;text-decoration-color:${PAPER.rule}}
.foot{font:13px/1.5 system-ui,sans-serif;color:${PAPER.faint};border-top:1px solid ${PAPER.rule};margin-top:28px;padding-top:10px}
@media (prefers-color-scheme:dark){
body{background:${NIGHT.ground}!important;color:${NIGHT.ink}!important}
h2,.foot{color:${NIGHT.faint}!important;border-color:${NIGHT.rule}!important}
blockquote{border-color:${NIGHT.rule}!important}
a{color:${NIGHT.accent}!important}
h3 a,blockquote a{color:inherit!important}
}`;

/** What a brief holds as HTML: headings, lists, links into the desk, and nothing else. */
export function briefHtml(shown: Shown): string {
  const marked = new Marked({ gfm: false });
  marked.use({
    renderer: {
      html: ({ text }) => escaped(text),
      image: ({ text }) => escaped(text),
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        return shown.desk !== null && href.startsWith(`${shown.desk}/`) ? `<a href="${escaped(href)}">${inside}</a>` : inside;
      },
    },
  });
  return marked.parse(briefMarkdown(shown), { async: false });
}

/** A whole document for mail programs, light and dark; pictures, scripts and styles from elsewhere it has none. */
export function briefPage(shown: Shown, { title, foot }: { title: string; foot: string }): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><div class="sheet">${briefHtml(shown)}<div class="foot">${foot}</div></div></body></html>`;
}
