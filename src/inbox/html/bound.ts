import { type QuoteType, Tokenizer } from "htmlparser2";

export interface Bounds {
  /** UTF-16 units of markup that are read at all */
  maxLength: number;
  maxDepth: number;
  maxElements: number;
}

const BOUNDS: Bounds = { maxLength: 8_000_000, maxDepth: 200, maxElements: 200_000 };
const MAX_TAG_LENGTH = 200_000;

const VOID = new Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "));
const RAW_TEXT = new Set("script style title textarea xmp iframe noembed noframes plaintext".split(" "));
// what an opening tag closes by itself when it stands on top, so that a long list of unclosed <li> is not depth
const CLOSES: Record<string, Set<string>> = {
  p: new Set(["p"]),
  li: new Set(["li", "p"]),
  dt: new Set(["dt", "dd", "p"]),
  dd: new Set(["dt", "dd", "p"]),
  option: new Set(["option"]),
  td: new Set(["td", "th", "p"]),
  th: new Set(["td", "th", "p"]),
  tr: new Set(["td", "th", "tr", "p"]),
  tbody: new Set(["td", "th", "tr", "thead", "tbody", "p"]),
};

/**
 * The same markup within bounds, in one linear pass: no deeper than `maxDepth` elements (deeper ones lose their tags and keep their text), no comments,
 * no foreign SVG or MathML content, whose parsing rules differ from HTML's. Libraries that recurse, or search the stack of open elements, are safe on it.
 */
export function boundHtml(html: string, bounds: Partial<Bounds> = {}): string {
  const limits = { ...BOUNDS, ...bounds };
  const source = html.slice(0, limits.maxLength);
  const pass = boundingPass(source, limits);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false, recognizeSelfClosing: true }, pass.callbacks);
  tokenizer.write(source);
  tokenizer.end();
  return pass.out.join("");
}

/** Invariant: `open` is exactly the list of elements that are open in `out`, and never longer than maxDepth. */
function boundingPass(source: string, { maxDepth, maxElements }: Bounds) {
  const out: string[] = [];
  const open: string[] = [];
  const unopened = new Map<string, number>();
  let foreign = 0;
  let elements = 0;
  let tagStart = 0;
  let tagName = "";

  function opened(endIndex: number, closesItself: boolean): void {
    const name = tagName;
    if (name === "svg") foreign += closesItself ? 0 : 1;
    // "<iframe/>" is an empty one to whoever wrote it as XML; to HTML it would swallow the rest
    if (foreign > 0 || name === "svg" || name === "math" || (closesItself && RAW_TEXT.has(name))) return;
    elements += 1;
    if (elements > maxElements || endIndex - tagStart > MAX_TAG_LENGTH) return;
    for (let top = open.at(-1); top !== undefined && CLOSES[name]?.has(top); top = open.at(-1)) open.pop();
    if (!VOID.has(name)) {
      if (open.length >= maxDepth) {
        unopened.set(name, (unopened.get(name) ?? 0) + 1);
        return;
      }
      open.push(name);
    }
    out.push(source.slice(tagStart, endIndex + 1));
  }

  function closed(name: string): void {
    if (name === "svg") foreign = Math.max(0, foreign - 1);
    if (foreign > 0) return;
    const waiting = unopened.get(name) ?? 0;
    if (waiting > 0) {
      unopened.set(name, waiting - 1);
      return;
    }
    const at = open.lastIndexOf(name);
    if (at < 0) return;
    open.length = at;
    out.push(`</${name}>`);
  }

  /** A "<" left in text could open a tag together with what follows, once something between them was dropped. */
  function text(slice: string): void {
    if (foreign > 0) return;
    out.push(RAW_TEXT.has(open.at(-1) ?? "") ? slice : slice.replaceAll("<", "&lt;"));
  }

  const callbacks = {
    onopentagname(start: number, endIndex: number) {
      tagStart = start - 1;
      tagName = source.slice(start, endIndex).toLowerCase();
    },
    onopentagend: (endIndex: number) => opened(endIndex, false),
    onselfclosingtag: (endIndex: number) => opened(endIndex, true),
    onclosetag: (start: number, endIndex: number) => closed(source.slice(start, endIndex).toLowerCase()),
    ontext: (start: number, endIndex: number) => text(source.slice(start, endIndex)),
    ontextentity: () => {}, // never called: entities are left as they are
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onattribname: () => {},
    onattribdata: () => {},
    onattribentity: () => {},
    onattribend: (_quote: QuoteType) => {},
    onend: () => {},
    isInForeignContext: () => foreign > 0,
  };
  return { out, callbacks };
}
