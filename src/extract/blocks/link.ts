export interface DocumentLink {
  href: string;
  text: string;
}

/** The host an address leads to, empty where it is none. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, "") : "";
}
