import published from "../../../catalogue/mail-providers.json" with { type: "json" };
import { MailProvider } from "../../schema/mail-provider.ts";
import type { MailboxLogin } from "../../schema/mailbox.ts";

/** Providers of mail of whom the catalogue knows how they want programs to sign in. */
export const MAIL_PROVIDERS: MailProvider[] = published.providers.map((provider) => MailProvider.parse(provider));

const TWO_FACTOR = "Protect the mailbox itself with two-factor sign-in: whoever reads it can reset most of your other accounts.";
const APP_PASSWORD = "If this is the password you sign in with yourself, make an app password for the desk instead: it can be taken back alone.";
const ONLY_LETTERS = "A folder or an account for newsletters alone keeps your other mail out of the desk.";

/** Whose IMAP server this is, if the catalogue knows it. */
export function providerOf(host: string): MailProvider | null {
  const asked = host.toLowerCase().replace(/\.$/, "");
  return MAIL_PROVIDERS.find(({ hosts }) => hosts.includes(asked)) ?? null;
}

/** What would make a mailbox safer, a sentence each, the weightiest first. */
export function adviceOn({ host, secretKind, folder }: Pick<MailboxLogin, "host" | "secretKind" | "folder">): string[] {
  const provider = providerOf(host);
  return [...(secretKind === "password" ? [passwordAdvice(provider)] : []), TWO_FACTOR, ...(folder.toUpperCase() === "INBOX" ? [ONLY_LETTERS] : [])];
}

function passwordAdvice(provider: MailProvider | null): string {
  if (provider === null) return APP_PASSWORD;
  const { name, page, signIn, needsTwoFactor, readOn } = provider;
  if (signIn === "token") return `${name} takes no passwords from programs, app passwords included: give an access token. ${page} (as of ${readOn})`;
  const condition = needsTwoFactor ? " It offers them once two-factor sign-in is on." : "";
  return `At ${name}, use an app password made for the desk rather than the account's own: it can be taken back alone.${condition} ${page} (as of ${readOn})`;
}
