import type { NewTheme } from "../api.ts";

/** The theme that a form describes; its id is made of its name. */
export function themeIn(form: HTMLFormElement): NewTheme & { theme: string } {
  const given = new FormData(form);
  const name = String(given.get("name") ?? "").trim();
  return {
    theme: idOf(name),
    name,
    terms: listed(given.get("terms")),
    leaning: listed(given.get("leaning")),
    assets: listed(given.get("assets")).map((asset) => asset.toLowerCase().replaceAll(/\s+/g, "-")),
  };
}

/** What commas set apart. */
function listed(words: FormDataEntryValue | null): string[] {
  return String(words ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** “Restaked bitcoin” becomes restaked-bitcoin. */
function idOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
}
