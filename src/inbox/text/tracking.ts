// parameters that say where a reader came from and nothing about what the page shows
const TRACKING =
  /^(utm_\w+|mtm_\w+|pk_(campaign|kwd|source|medium|content|cid)|matomo_\w+|piwik_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|ck_subscriber_id|_bhlid|bhlid|vero_\w+|oly_(anon|enc)_id|__s|rb_clickid|s_cid|ml_subscriber(_hash)?|_kx|_ke|trk_\w+|sc_campaign|sc_channel|sc_content|sc_medium|sc_outcome|sc_geo|sc_country|wickedid|ncid|spm|_openstat|ref_src|ref_url|isfreemail|publication_id|post_id|triedredirect|xtor|at_campaign|at_medium|cmpid|__twitter_impression|guccounter|guce_referrer\w*|_ga|_gl)$/i;

// Substack's own, only on its addresses
const SUBSTACK_HOST = /(^|\.)substack\.com$/i;
const SUBSTACK_TRACKING = /^(r|s|token|showwelcome|action|isfreemail|publication_id|post_id|triedredirect)$/i;

const TARGET_PARAMETER =
  /^(url|u|q|to|target|redirect|redirect_url|redirect_to|redir|dest|destination|goto|link|href|out|external_?url|ru|upn_target)$/i;
const REDIRECTOR_PATH =
  /\/(l|r|redirect|redir|out|go|goto|click|track\/click|url|link|away|leave|external|ls\/click|e\/c|c)(\.php|\.aspx|\.html)?\/?$/i;
const REDIRECTOR_HOST =
  /(^|\.)(google\.[a-z.]+|l\.facebook\.com|lm\.facebook\.com|l\.instagram\.com|slack-redir\.net|safelinks\.protection\.outlook\.com|urldefense\.com|awstrack\.me|href\.li|vk\.com|youtube\.com|t\.umblr\.com|steamcommunity\.com|linkedin\.com|exactly\.link|anonym\.to)$/i;
const MAX_UNWRAPS = 5;

/** The address without tracking parameters; a redirector whose target stands in plain sight is replaced by the target. */
export function withoutTracking(address: URL): URL {
  let url = address;
  for (let round = 0; round < MAX_UNWRAPS; round++) {
    const target = targetInSight(url);
    if (!target) break;
    url = target;
  }
  const dropped = [...url.searchParams.keys()].filter(
    (name) => TRACKING.test(name) || (SUBSTACK_HOST.test(url.hostname) && SUBSTACK_TRACKING.test(name)),
  );
  if (dropped.length === 0) return url;
  const cleaned = new URL(url.href);
  for (const name of dropped) cleaned.searchParams.delete(name);
  return cleaned;
}

/** Only where host or path is a redirector's: a share button also carries an address in a parameter, and is none. */
function targetInSight(url: URL): URL | null {
  if (!REDIRECTOR_PATH.test(url.pathname) && !isRedirectorRoot(url)) return null;
  for (const [name, value] of url.searchParams) {
    if (TARGET_PARAMETER.test(name) && /^https?:\/\/[^\s/]+\.[^\s/]/i.test(value) && URL.canParse(value)) return new URL(value);
  }
  return null;
}

function isRedirectorRoot({ hostname, pathname }: URL): boolean {
  return REDIRECTOR_HOST.test(hostname) && /^\/?$/.test(pathname);
}
