import { escaped } from "../platform/escaped.ts";

const STYLE = `:root{color-scheme:light dark;--paper:light-dark(#f8faf8,#101614);--ink:light-dark(#15201b,#e4ebe6);--soft:light-dark(#55625b,#9aa8a0);--rule:light-dark(#cfdad2,#2b3833);--edge:light-dark(#7c8a82,#6d7c74);--holds:light-dark(#12694a,#6fcf9f);--fails:light-dark(#b3261e,#ff8a7d)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 "Iowan Old Style",Georgia,"Times New Roman",serif}
.wrap{max-width:62rem;margin:0 auto;padding:0 1.25rem 4rem}
header.top{border-bottom:1px solid var(--ink);margin-bottom:2rem}
header.top .wrap{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;padding-bottom:.75rem;padding-top:1rem}
header.top b{font-size:1.5rem}
nav a,.told,table,summary,small,caption{font-family:system-ui,"Segoe UI",sans-serif}
nav{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;font-size:.9rem}
a{color:inherit;text-decoration-color:var(--edge);text-underline-offset:.15em}
a[aria-current]{font-weight:600;text-decoration:none}
h1{font-size:2.1rem;line-height:1.15;margin:1.5rem 0 .5rem;font-weight:600}
h2{font-size:1.35rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--ink);padding-bottom:.3rem;font-weight:600}
h3{font-size:1.08rem;margin:1.3rem 0 .2rem}
.told,small,caption{color:var(--soft);font-size:.86rem;line-height:1.45}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.4}
caption{text-align:left;padding-bottom:.6rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .7rem .6rem 0;border-bottom:1px solid var(--rule)}
thead th{color:var(--soft);font-weight:600;font-size:.78rem;border-bottom-color:var(--ink)}
tbody th{font-weight:600}
tbody th small{display:block;font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg.whisker{width:8rem;height:.7rem;display:block;margin-top:.25rem}
svg.whisker path{fill:none;stroke-width:3;vector-effect:non-scaling-stroke;stroke:var(--edge)}
svg.whisker .scale{stroke:var(--rule);stroke-width:1}
svg.whisker .at{stroke:var(--ink)}
blockquote,q{font-style:italic}
q{display:block;margin:.15rem 0 0 .9rem}
details{border-bottom:1px solid var(--rule);padding:.5rem 0}
summary{cursor:pointer;font-size:.95rem}
.yes{color:var(--holds)}.no{color:var(--fails)}
li{margin:.25rem 0}
footer{border-top:1px solid var(--rule);margin-top:3rem;padding-top:1rem}
@media print{:root{color-scheme:light}body{font-size:10.5pt;background:#fff}nav,.noprint{display:none}details::details-content{content-visibility:visible;block-size:auto}details{break-inside:avoid}h2,h3{break-after:avoid}table{font-size:8.5pt}a{text-decoration:none}.wrap{max-width:none;padding:0}@page{margin:16mm}}
`;

export interface Place {
  title: string;
  /** File name, for the current page's mark. */
  file: string;
  /** From this page to the folder of the edition: "" or "../". */
  up: string;
  made: Date;
}

const PAGES: [file: string, label: string][] = [
  ["index.html", "Ranking"],
  ["guide.html", "What do you need?"],
  ["checklist.html", "Checklist"],
  ["method.html", "How scores are made"],
  ["changes.html", "What changed"],
];

/** A whole page: no script, no address outside of the edition but those that are cited, and nothing is loaded from anywhere. */
export function page({ title, file, up, made }: Place, body: string): string {
  const links = PAGES.map(([to, label]) => `<a href="${up}${to}"${to === file ? ' aria-current="page"' : ""}>${label}</a>`).join("");
  const day = made.toISOString().slice(0, 10);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><link rel="alternate" type="application/rss+xml" title="What changed" href="${up}feed.xml"><style>${STYLE}</style></head><body><header class="top"><div class="wrap"><b>Which to read</b><nav aria-label="Pages">${links}</nav></div></header><main class="wrap">${body}</main><footer class="wrap told"><p>Edition of ${day}, made by an Assay desk from what came to it. For research, not advice. Nothing on these pages follows you. <a href="${up}feed.xml">RSS</a></p></footer></body></html>\n`;
}

interface Measured {
  points: number | null;
  low: number;
  high: number;
}

export function whisker({ points, low, high }: Measured): string {
  const at = points === null ? "" : `<path class="at" d="M${points.toFixed(1)} 1V9"/>`;
  return `<svg class="whisker" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path class="scale" d="M0 5H100"/><path d="M${low.toFixed(1)} 5H${high.toFixed(1)}"/>${at}</svg>`;
}

export function rounded(points: number | null): string {
  return points === null ? "–" : points.toFixed(0);
}

export function interval({ low, high }: Measured): string {
  return `${low.toFixed(0)} to ${high.toFixed(0)}`;
}
