import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

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
  const copy = new BoundedCopy(source, limits);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false, recognizeSelfClosing: true }, copy);
  tokenizer.write(source);
  tokenizer.end();
  return copy.markup();
}

/** Invariant: `open` is exactly the list of elements that are open in `out`, and never longer than maxDepth. */
class BoundedCopy implements TokenizerCallbacks {
  private readonly source: string;
  private readonly limits: Bounds;
  private readonly out: string[] = [];
  private readonly open: string[] = [];
  private readonly unopened = new Map<string, number>();
  private foreign = 0;
  private elements = 0;
  private tagStart = 0;
  private tagName = "";

  constructor(source: string, limits: Bounds) {
    this.source = source;
    this.limits = limits;
  }

  markup(): string {
    return this.out.join("");
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  onopentagname(start: number, endIndex: number): void {
    this.tagStart = start - 1;
    this.tagName = this.source.slice(start, endIndex).toLowerCase();
  }

  onopentagend(endIndex: number): void {
    if (this.tagName === "svg") this.foreign += 1;
    else this.opened(endIndex);
  }

  /** "<iframe/>" is an empty one to whoever wrote it as XML; to HTML it would swallow the rest. */
  onselfclosingtag(endIndex: number): void {
    if (this.tagName !== "svg" && !RAW_TEXT.has(this.tagName)) this.opened(endIndex);
  }

  private opened(endIndex: number): void {
    const name = this.tagName;
    if (this.foreign > 0 || name === "math") return;
    this.elements += 1;
    if (this.elements > this.limits.maxElements || endIndex - this.tagStart > MAX_TAG_LENGTH) return;
    const closes = CLOSES[name];
    while (closes?.has(this.open.at(-1) ?? "")) this.open.pop();
    if (VOID.has(name) || this.pushed(name)) this.out.push(this.source.slice(this.tagStart, endIndex + 1));
  }

  private pushed(name: string): boolean {
    if (this.open.length < this.limits.maxDepth) return this.open.push(name) > 0;
    this.unopened.set(name, (this.unopened.get(name) ?? 0) + 1);
    return false;
  }

  onclosetag(start: number, endIndex: number): void {
    const name = this.source.slice(start, endIndex).toLowerCase();
    if (name === "svg") this.foreign = Math.max(0, this.foreign - 1);
    if (this.foreign > 0) return;
    const waiting = this.unopened.get(name) ?? 0;
    if (waiting > 0) {
      this.unopened.set(name, waiting - 1);
      return;
    }
    const at = this.open.lastIndexOf(name);
    if (at < 0) return;
    this.open.length = at;
    this.out.push(`</${name}>`);
  }

  /** A "<" left in text could open a tag together with what follows, once something between them was dropped. */
  ontext(start: number, endIndex: number): void {
    if (this.foreign > 0) return;
    const slice = this.source.slice(start, endIndex);
    this.out.push(RAW_TEXT.has(this.open.at(-1) ?? "") ? slice : slice.replaceAll("<", "&lt;"));
  }

  // attributes are copied with their tag, entities are left as they are, and the rest is dropped
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onend(): void {}
}
