import { useQuery } from "@tanstack/react-query";
import { mailProvidersQuery } from "../../../mail-queries.ts";
import type { Login } from "./login.ts";

/** What the provider of a mailbox wants of programs, as soon as its server is named. */
export function ProviderHint({ host, secretKind }: Pick<Login, "host" | "secretKind">) {
  const { data: providers } = useQuery(mailProvidersQuery);
  const provider = providers?.find(({ hosts }) => hosts.includes(host.trim().toLowerCase()));
  if (!provider || (provider.signIn === "token" && secretKind === "token")) return null;
  const { name, signIn, needsTwoFactor, page, readOn } = provider;
  return (
    <p className="told" role="status">
      {signIn === "token"
        ? `${name} takes no passwords from programs, app passwords included: give an access token, under “Encryption, token, receiving server”. `
        : `Use an app password of ${name} rather than the account’s own${needsTwoFactor ? "; it is offered once two-factor sign-in is on" : ""}. `}
      <a href={page} target="_blank" rel="noreferrer">
        {signIn === "token" ? `The account at ${name}` : `How to make one at ${name}`}
      </a>{" "}
      (as of {readOn})
    </p>
  );
}
