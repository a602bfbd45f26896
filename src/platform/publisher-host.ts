/** Hosts on which many publishers live, each under a path: the host says nothing of who writes. */
const SHARED_HOSTS = new Set(
  "medium.com github.com gist.github.com raw.githubusercontent.com youtube.com x.com twitter.com t.me telegram.me mirror.xyz paragraph.xyz paragraph.com feeds.feedburner.com feedburner.com linkedin.com reddit.com docs.google.com drive.google.com sites.google.com notion.site notion.so patreon.com facebook.com feeds.buzzsprout.com anchor.fm open.substack.com substack.com t.umblr.com".split(
    " ",
  ),
);

/** Domains whose mail comes from many publishers or from private people. */
const SHARED_MAIL =
  /(^|\.)(gmail\.com|googlemail\.com|outlook\.com|hotmail\.com|live\.com|yahoo\.[a-z.]+|icloud\.com|me\.com|aol\.com|proton\.me|protonmail\.com|gmx\.[a-z]+|substack\.com|beehiiv\.com|ghost\.io|mailchimpapp\.net|mcsv\.net|convertkit-mail\d*\.com|sendgrid\.net|amazonses\.com|hubspotemail\.net|googlegroups\.com)$/i;

/** The host that stands for one publisher - its own, or its name on a platform - or null where many share it. */
export function publisherHost(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.toLowerCase().replace(/^www\./, "");
  return !host.includes(".") || SHARED_HOSTS.has(host) || /^[\d.]+$/.test(host) ? null : host;
}

/** Whether mail of a domain comes from many publishers. */
export function isSharedMailDomain(domain: string): boolean {
  return SHARED_MAIL.test(domain);
}
