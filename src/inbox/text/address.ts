import { withoutTracking } from "./tracking.ts";

const MAX_LENGTH = 4_000;

/** One spelling for all addresses of a page, to know an issue again: https, lower-case host without "www.", no fragment, tracking, AMP or mobile form. */
export function canonicalUrl(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > MAX_LENGTH || !/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = withoutTracking(new URL(trimmed));
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return null;
  const host = url.hostname.replace(/\.$/, "").replace(/^(www|m|mobile|amp)\.(?=[^.]+\.)/, "");
  const port = url.port === "80" || url.port === "443" ? "" : url.port;
  const path = url.pathname
    .replaceAll(/\/{2,}/g, "/")
    .replace(/\/(amp|index\.(html?|php))\/?$/i, "")
    .replace(/\/+$/, "");
  url.searchParams.delete("amp");
  url.searchParams.sort();
  const query = url.searchParams.toString();
  return `https://${host}${port ? `:${port}` : ""}${path}${query ? `?${query}` : ""}`;
}
