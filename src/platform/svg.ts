import { Parser } from "htmlparser2";
import { escaped } from "./escaped.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 64;
const MAX_LENGTH = 5 * 1024 * 1024;

// shapes, letters and gradients: nothing that loads, links, moves, runs or holds another language
const ELEMENTS = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient radialGradient stop clipPath".split(" "),
);
const LOOKS =
  "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing clip-path clip-rule";
const LOOK = new Set(LOOKS.split(" "));
const ATTRIBUTES = new Set(
  `${LOOKS} id viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points transform offset gradientUnits gradientTransform spreadMethod clipPathUnits textLength`.split(
    " ",
  ),
);
const SAFE_VALUE = /^(?:[\w\s.,#%+'"-]|\b(?:translate|scale|rotate|skewX|skewY|matrix|rgba?|hsla?)\([\d\s.,%e+-]*\))*$/i;
const OWN_REFERENCE = /^url\(#[\w.-]+\)$/;

/** A drawing with the harmless part of SVG in it alone, written anew; null for what is no drawing, or too much of one. */
export function safeSvg(source: string): string | null {
  if (source.length > MAX_LENGTH) return null;
  const copy = new Copy();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => copy.opened(name, attributes),
      ontext: (text) => copy.text(text),
      onclosetag: (name) => copy.closed(name),
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: false },
  );
  parser.end(source);
  return copy.drawing();
}

class Copy {
  private readonly out: string[] = [];
  private depth = 0;
  private elements = 0;
  /** how deep inside something that is left out with all its content */
  private dropped = 0;
  private isBroken = false;

  opened(name: string, attributes: Record<string, string>): void {
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS || this.depth + this.dropped >= MAX_DEPTH) this.isBroken = true;
    if (this.dropped > 0 || !ELEMENTS.has(name) || (this.depth === 0) !== (name === "svg" && this.out.length === 0)) {
      this.dropped += 1;
      return;
    }
    const root = this.depth === 0 ? ` xmlns="${NAMESPACE}"` : "";
    this.depth += 1;
    this.out.push(`<${name}${root}${attributesOf(attributes)}>`);
  }

  text(text: string): void {
    if (this.dropped === 0 && this.depth > 0) this.out.push(escaped(text));
  }

  closed(name: string): void {
    if (this.dropped > 0) {
      this.dropped -= 1;
      return;
    }
    if (this.depth === 0) return;
    this.depth -= 1;
    this.out.push(`</${name}>`);
  }

  drawing(): string | null {
    return this.isBroken || this.out.length === 0 || this.depth > 0 ? null : this.out.join("");
  }
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (name === "style" ? ([name, safeLook(value)] as const) : ([name, value] as const)))
    .filter(([name, value]) => value !== "" && (name === "style" || (ATTRIBUTES.has(name) && isSafe(value))))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
}

function safeLook(style: string): string {
  return style
    .split(";")
    .map((declaration) => declaration.split(":").map((part) => part.trim()))
    .filter(([property = "", value = "", ...rest]) => rest.length === 0 && LOOK.has(property) && isSafe(value))
    .map(([property, value]) => `${property}:${value}`)
    .join(";");
}

function isSafe(value: string): boolean {
  return SAFE_VALUE.test(value) || OWN_REFERENCE.test(value);
}
