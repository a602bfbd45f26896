import type { Message } from "../schema/sender.ts";
import { type Brand, ownerOf, phraseOf, watchedBrands } from "./brands.ts";
import { returnPath } from "./envelope.ts";
import { APP_SENDERS, CHEAP_ENDINGS, FREE_MAIL, isTracker } from "./host-lists.ts";
import { isBlocked } from "./known-lists.ts";
import type { Lookalike } from "./lookalike.ts";
import { looksRandom } from "./randomness.ts";
import { isSameOwner, siteOf } from "./site.ts";
import type { Finding } from "./weights.ts";

/** Words that stand beside the name of a company where it speaks itself. */
const AUTHORITY = new Set(
  `team support service services security safety alert alerts notification notifications notice notices update updates news newsletter live wallet app apps account accounts
  official help helpdesk helpcenter customer customers care center centre desk info information admin administrator finance billing payment payments verification verify
  compliance fraud department dept office inc llc ltd gmbh corp corporation company hq online global international group mail email noreply no-reply protection recovery
  device id login access user users client clients from via the of by der die das von vom kundenservice kundendienst sicherheit suporte atendimento equipe equipo soporte
  assistance service-client servicio banco banca bank prime rewards reward recompensas bonus gutschein gift promo promotions offer offers shop store exchange pro plus
  airdrop foundation labs ecosystem suite nano desktop web3 crypto free gratis premium card cards message confirmation claim claims winner winners prize survey pramienteam
  nachricht gewinner gewinnspiel pay network token your my dear hello important urgent action required system server new last final release critical mandatory immediate complete confirm restrict restricted suspended`.split(
    /\s+/,
  ),
);
/** "Katie from Ledger", "DocuSign via files" */
const SPEAKING_FOR = new Set(["from", "via", "team", "support"]);
const SERVICE_NAME =
  /\b(support|service|team|security|account|helpdesk|admin|billing|notification|verification|customer|kundenservice|kundendienst|suporte|atendimento|soporte|compliance|department|official)\b/i;
const STYLED = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u{24b6}-\u{24e9}\u{a730}-\u{a7ff}\u{1d00}-\u{1d7f}]/u;
const PICTOGRAM = /\p{Extended_Pictographic}/u;
const MACHINE_USER = /^(root|apache|www-data|www|nobody|httpd|nginx|ubuntu|debian|centos|ec2-user|wwwrun|daemon|%[a-z])@/i;
const PLACEHOLDER =
  /\[(user_?name|first_?-?name|name|email|e-mail|user|email_?address|fname|emailname)\]|\{\{\{?[^{}]{0,40}\}?\}\}|\{\{\{|\{(user|name|email|first_?name)\}|%%?(name|email|firstname|fname|user)%%?|\*\|[A-Z_]{2,20}\|\*|##(name|email)##|\$\{(name|email|user)\}/i;
const VALID_DOMAIN = /^(?=.{3,253}$)([\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.)+(?:[\p{L}]{2,63}|xn--[a-z0-9-]{2,59})$/iu;
const RESERVED = /(^|\.)(example\.(com|net|org)|invalid|localhost)$/;

/** The names under which a sender can be found out. */
export interface Watch {
  lookalikeOf(host: string): Lookalike | null;
  own?: { name: string; domain: string }[];
}

/** What a message's own account of its sender says against it. */
export function identityFindings(message: Message, domain: string | null, watch: Watch): Finding[] {
  return [
    ...structureFindings(message, domain),
    ...nameFindings(message, domain, watch),
    ...(domain ? domainFindings(message, domain, watch) : []),
    ...wayBackFindings(message, domain),
  ];
}

function structureFindings({ fromCount, address, name, subject }: Message, domain: string | null): Finding[] {
  const findings: Finding[] = [];
  if (fromCount > 1) findings.push({ code: "several-from", text: `The message names ${fromCount} senders.` });
  if (address === null) findings.push({ code: "no-from", text: "The message has no readable From address." });
  else if (!domain || !VALID_DOMAIN.test(domain))
    findings.push({ code: "bad-from", text: `"${address.slice(0, 100)}" is no address that mail could come from.` });
  if (PLACEHOLDER.test(`${name ?? ""} ${subject ?? ""}`)) findings.push({ code: "unfilled-template", text: "A place for a name was left unfilled." });
  return findings;
}

function nameFindings({ name, subject, address }: Message, domain: string | null, { own }: Watch): Finding[] {
  const findings: Finding[] = [];
  const written = `${name ?? ""} ${subject ?? ""}`;
  if (STYLED.test(written))
    findings.push({ code: "styled-name", text: "Its name or subject is set in ornamental letters, which filters do not read." });
  if (!name) return findings;
  const shown = name.match(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/)?.[1]?.toLowerCase();
  if (shown && domain && shown !== domain && !isSameOwner(shown, domain))
    findings.push({ code: "address-in-name", text: `The name shows an address at ${shown}; the message is from ${domain}.` });
  const worn = brandIn(name, domain, own);
  if (worn?.asItself)
    findings.push({ code: "brand-mismatch", text: `It calls itself ${worn.brand.name}, and comes from ${domain ?? "no address"}.` });
  else if (worn) findings.push({ code: "brand-in-name", text: `Its name mentions ${worn.brand.name}, and it comes from ${domain ?? "no address"}.` });
  if (address && FREE_MAIL.test(domain ?? "") && SERVICE_NAME.test(name))
    findings.push({ code: "free-mail-company", text: `It speaks for a company, from a private address at ${domain}.` });
  if (PICTOGRAM.test(name) || /["“”]{2,}|\.{2,}|[^\p{L}\p{N}]{3,}$/u.test(name) || /^[\s"'.,;:_-]{2,}/.test(name))
    findings.push({ code: "odd-name", text: "Its name is decorated." });
  return findings;
}

/** The brand that a name wears while the domain is not that brand's; `asItself` where nothing else stands in the name. */
export function brandIn(text: string, domain: string | null, own?: Watch["own"]): { brand: Brand; asItself: boolean } | null {
  const phrase = phraseOf(text);
  let mentioned: Brand | null = null;
  for (const brand of watchedBrands(own)) {
    const name = brand.phrases.find((one) => phrase.includes(one));
    if (name === undefined || name.trim() === "" || isBrandsOwn(brand, domain)) continue;
    const rest = phrase.replace(name, " ").split(" ").filter(Boolean);
    if (rest.every((word) => AUTHORITY.has(word) || /^\d+$/.test(word)) || rest.some((word) => SPEAKING_FOR.has(word)))
      return { brand, asItself: true };
    if (!brand.commonWord) mentioned ??= brand;
  }
  return mentioned ? { brand: mentioned, asItself: false } : null;
}

function isBrandsOwn(brand: Brand, domain: string | null): boolean {
  return domain !== null && (ownerOf(domain)?.name === brand.name || brand.domains.some((real) => isSameOwner(real, domain)));
}

function domainFindings({ address, to }: Message, domain: string, watch: Watch): Finding[] {
  const findings: Finding[] = [];
  const site = siteOf(domain);
  const local = address?.slice(0, address.lastIndexOf("@")) ?? "";
  const twin = watch.lookalikeOf(domain);
  if (isBlocked(domain)) findings.push({ code: "blocked-domain", text: `${domain} is on a list of phishing sites.` });
  if (twin) findings.push({ code: twin.how === "other-ending" ? "lookalike-ending" : "lookalike-domain", text: twin.text });
  if (APP_SENDERS.test(domain)) findings.push({ code: "app-sender", text: `${domain} is hosting that anybody rents; whose it is, it does not say.` });
  if (looksRandom(local.replace(/^.*[.+=_-](?=\p{L})/u, "")) && !/\d{5,}/.test(local))
    findings.push({ code: "random-sender", text: `"${local.slice(0, 60)}" looks made up by a machine.` });
  else if (/\d{7,}/.test(local) && !isTracker(domain)) findings.push({ code: "number-sender", text: "The sender's name is a long number." });
  if (site && [site.label, ...site.before].some(looksRandom) && !isTracker(domain))
    findings.push({ code: "random-domain", text: `${domain} looks made up by a machine.` });
  if (site && CHEAP_ENDINGS.has(site.ending.split(".").at(-1) ?? ""))
    findings.push({ code: "cheap-sender-ending", text: `Names that end in .${site.ending} are cheap and often thrown away.` });
  if (to.some((one) => one.toLowerCase() === address?.toLowerCase()) && to.length === 1)
    findings.push({ code: "odd-name", text: "It says that you sent it to yourself.", points: 14 });
  return findings;
}

/** Where answers and bounces go. Lists and mail platforms take bounces themselves: that says nothing. */
function wayBackFindings(message: Message, domain: string | null): Finding[] {
  const { replyTo, headers } = message;
  const findings: Finding[] = [];
  const reply = replyTo?.split("@").at(-1)?.toLowerCase() ?? null;
  if (reply && domain && !isSameOwner(reply, domain) && !isList(message)) {
    if (FREE_MAIL.test(reply) && !FREE_MAIL.test(domain))
      findings.push({ code: "reply-to-free-mail", text: `Answers go to a private address at ${reply}.` });
    else if (RESERVED.test(reply)) findings.push({ code: "reply-to-free-mail", text: `Answers go to ${reply}, where nobody is.` });
    else if (!isTracker(reply)) findings.push({ code: "reply-elsewhere", text: `Answers go to ${reply}, not to ${domain}.` });
  }
  const path = returnPath(message);
  const bounce = path?.split("@").at(-1)?.toLowerCase() ?? "";
  if (path !== null && MACHINE_USER.test(path))
    findings.push({ code: "bounce-to-machine", text: `It was sent by the program of a server (${path.slice(0, 80)}), not by a mail system.` });
  else if (path && !bounce.includes("."))
    findings.push({ code: "bounce-to-machine", text: `Bounces go to ${bounce}, which is no name of the internet.` });
  else if (path && domain && !isSameOwner(bounce, domain) && !isTracker(bounce) && !isList(message) && !isSignedBy(message, domain))
    findings.push({ code: "bounce-elsewhere", text: `Bounces go to ${bounce}, not to ${domain}.` });
  if (path === "" && !headers.some(({ name }) => name === "auto-submitted") && !isList(message))
    findings.push({ code: "no-bounce-address", text: "It is sent like a bounce, and is none." });
  return findings;
}

/** Mailing lists and old list managers pass on what others wrote. */
export function isList({ headers }: Message): boolean {
  return headers.some(
    ({ name, value }) =>
      /^(list-(id|post|help|subscribe|archive|owner)|mailing-list|x-mailman-version|x-loop|x-beenthere|errors-to|resent-from)$/.test(name) ||
      (name === "precedence" && /bulk|list/i.test(value)),
  );
}

/** Whether a signature claims to be the sending domain's own. */
export function isSignedBy({ headers }: Message, domain: string): boolean {
  return headers.some(({ name, value }) => {
    const signer = name === "dkim-signature" ? value.match(/(?:^|;)\s*d\s*=\s*([^;\s]+)/i)?.[1] : undefined;
    return signer !== undefined && isSameOwner(signer.toLowerCase(), domain);
  });
}
