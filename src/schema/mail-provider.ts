import { z } from "zod";

/** How a provider of mail wants programs to sign in. */
export const MailProvider = z
  .object({
    name: z.string(),
    hosts: z.array(z.string()).describe("its IMAP servers"),
    signIn: z.enum(["app-password", "token"]).describe("app-password: one for the desk alone can be made; token: no password is taken"),
    needsTwoFactor: z.boolean().describe("app passwords are offered only with two-factor sign-in"),
    page: z.url().describe("where the provider tells how, or where it is done"),
    readOn: z.iso.date().describe("when that was read; it may have changed since"),
  })
  .meta({ id: "MailProvider" });
export type MailProvider = z.output<typeof MailProvider>;
