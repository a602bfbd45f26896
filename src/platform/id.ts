import { randomBytes } from "node:crypto";

let lastMs = 0;
let count = 0;

/**
 * A UUID version 7 (RFC 9562): its first 48 bits are the time in milliseconds, so ids sort, and tables partition, by arrival.
 * Ids that one process makes within a millisecond are counted (26 bits behind the time), so they sort in the order they were made.
 */
export function newId(now: Date): string {
  const ms = now.getTime();
  count = ms === lastMs ? count + 1 : 0;
  lastMs = ms;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | ((count >>> 14) & 0xfff), 6);
  bytes.writeUInt16BE(0x8000 | (count & 0x3fff), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
