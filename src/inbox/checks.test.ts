import { describe, expect, it } from "vitest";
import type { StoredDelivery } from "../store/deliveries.ts";
import { checksOf } from "./checks.ts";

const NOW = new Date("2024-03-10T00:00:00Z");
const delivery = (parts: Partial<StoredDelivery>): StoredDelivery => ({
  id: "1",
  sha256: "",
  channel: "mail",
  format: "mail",
  origin: "Post",
  hints: {},
  bytes: new Uint8Array(),
  receivedAt: new Date("2024-03-09T12:00:00Z"),
  ...parts,
});
const asked = { dns: true, follows: [], now: NOW };

describe("the proofs of a sender", () => {
  it("are asked of the DNS for fresh mail alone", () => {
    expect(checksOf(delivery({}), asked).online).toBe(true);
    expect(checksOf(delivery({ receivedAt: new Date("2024-03-01T00:00:00Z") }), asked).online).toBeUndefined();
    expect(checksOf(delivery({ channel: "file" }), asked).online).toBeUndefined();
    expect(checksOf(delivery({}), { ...asked, dns: false }).online).toBeUndefined();
  });

  it("know who handed the letter over, and which receiver is believed", () => {
    const hints = { envelope: { clientIp: "::ffff:203.0.113.7", helo: "mx.example", mailFrom: "b@example" }, trustedServer: "mx.reader.example" };
    expect(checksOf(delivery({ hints }), asked)).toMatchObject({
      clientIp: "203.0.113.7",
      helo: "mx.example",
      mailFrom: "b@example",
      trustedReceivers: ["mx.reader.example"],
    });
  });
});
