const LINKS = "a[data-issue], a[data-story]";

/** Goes to the next or previous issue or story of the page's list: in the reader it opens, elsewhere its link takes the focus. */
export function move(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)];
  const open = links.findIndex((link) => link.ariaCurrent !== null && link.ariaCurrent !== "false");
  if (open !== -1) {
    links[open + by]?.click();
    return;
  }
  const focused = links.findIndex((link) => link.matches(":focus"));
  const next = links[focused === -1 ? (by === 1 ? 0 : links.length - 1) : focused + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** The issue that is open, or else the one whose link has the focus. */
export function chosenIssue(): string | null {
  const open = document.querySelector<HTMLElement>("[data-open-issue]");
  return open?.dataset.openIssue ?? focusedLink()?.dataset.issue ?? null;
}

export function openChosen(): void {
  focusedLink()?.click();
}

function focusedLink(): HTMLAnchorElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement.closest<HTMLAnchorElement>(LINKS) : null;
}
