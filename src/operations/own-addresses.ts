import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Config } from "../config.ts";
import { operation } from "../desk.ts";
import { notFound, Refused } from "../platform/errors.ts";
import { OwnAddress } from "../schema/mailbox.ts";
import { SourceSlug } from "../schema/source.ts";
import { addAddress, addresses, deleteAddress, type StoredAddress } from "../store/addresses.ts";
import { transaction } from "../store/database.ts";
import { sourceIdBySlug } from "../store/sources.ts";

const TOKEN_CHARS = 16;
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

export const makeAddress = operation({
  name: "make_address",
  summary: "Makes an address of the desk's own to subscribe to one newsletter with: mail to it can come from nobody else",
  route: "POST /v1/addresses",
  role: "analyst",
  changes: true,
  input: z.object({ source: SourceSlug.describe("the newsletter that is to write to it") }),
  output: OwnAddress,
  command: {
    words: ["addresses", "make"],
    positional: ["source"],
    text: ({ address, source }) => `${address}\nSubscribe to ${source.name} with it.`,
  },
  async run({ db, config, clock }, { source: slug }, { person }) {
    const domain = domainOf(config);
    const source = (await sourceIdBySlug(db, slug)) ?? notFound(`there is no source ${slug}`);
    const token = newToken();
    await transaction(db, (tx) => addAddress(tx, person, { token, source }, clock.now()));
    const made = (await addresses(db, person, source)).find((each) => each.token === token) ?? notFound("the address is gone");
    return shown(made, domain);
  },
});

export const listAddresses = operation({
  name: "list_addresses",
  summary: "Addresses of the desk's own, and what came to them",
  route: "GET /v1/addresses",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({
    domain: z.string().nullable().describe("null: the desk takes no mail; SMTP_PORT and SMTP_DOMAIN open it"),
    items: z.array(OwnAddress),
  }),
  command: {
    words: ["addresses"],
    text: ({ items, domain }) =>
      items.map(({ address, source, taken }) => `${address}  ${source.name}, ${taken} letters`).join("\n") ||
      (domain === null ? "The desk takes no mail: set SMTP_PORT and SMTP_DOMAIN." : "No address yet. Try: assay addresses make SOURCE"),
  },
  async run({ db, config }, _, { person }) {
    const domain = config.smtp?.domain ?? null;
    return { domain, items: (await addresses(db, person)).map((each) => shown(each, domain ?? "closed.invalid")) };
  },
});

export const takeAddressBack = operation({
  name: "take_address_back",
  summary: "Closes one of the desk's addresses: mail to it is refused from now on",
  route: "DELETE /v1/addresses/{address}",
  role: "analyst",
  changes: true,
  input: z.object({ address: z.string().min(3).max(320) }),
  output: z.object({ address: z.string() }),
  command: { words: ["addresses", "close"], positional: ["address"], text: ({ address }) => `${address} is closed.` },
  async run({ db }, { address }, { person }) {
    const token = address.split("@")[0]?.toLowerCase() ?? "";
    if (!(await transaction(db, (tx) => deleteAddress(tx, person, token)))) notFound("there is no such address");
    return { address };
  },
});

function domainOf({ smtp }: Config): string {
  if (!smtp) throw new Refused("the desk takes no mail: set SMTP_PORT and SMTP_DOMAIN, and point the domain's MX record here");
  return smtp.domain;
}

/** Eighty random bits: it cannot be guessed by who has seen others. */
function newToken(): string {
  return Array.from(randomBytes(TOKEN_CHARS), (byte) => BASE32[byte & 31]).join("");
}

function shown({ token, ...address }: StoredAddress, domain: string): OwnAddress {
  return { ...address, address: `${token}@${domain}` };
}
