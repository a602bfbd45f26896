import type { Desk } from "../desk.ts";

const CONTEXT = "leave-briefs";

/** Where the desk's page is, without a slash at its end. */
export function deskAddress({ url, port }: Desk["config"]): string {
  return url ?? `http://localhost:${port}`;
}

/** Where one click ends a person's mails. RFC 8058 wants HTTPS: without an address of that kind there is none. */
export function leaveAddress({ config, secrets }: Pick<Desk, "config" | "secrets">, person: string): string | null {
  return config.url?.startsWith("https://") ? `${config.url}/leave/${secrets.seal(person, CONTEXT).toString("base64url")}` : null;
}

/** Whose mails such an address ends. Throws Refused where it was not made by this desk. */
export function personLeaving({ secrets }: Pick<Desk, "secrets">, token: string): string {
  return secrets.open(Buffer.from(token, "base64url"), CONTEXT);
}
