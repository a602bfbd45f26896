import { DAY_MS } from "../platform/clock.ts";
import type { SenderChecks } from "../schema/sender.ts";
import type { StoredDelivery } from "../store/deliveries.ts";

/** Keys and records change: of older mail the DNS of today says nothing. */
const FRESH_DAYS = 2;

/** How the sender of a delivery is to be proven: by the DNS while it is fresh and came by mail, and by what its receiver found where that is believed. */
export function checksOf(
  { channel, hints, receivedAt }: StoredDelivery,
  { dns, follows, now }: { dns: boolean; follows: NonNullable<SenderChecks["follows"]>; now: Date },
): SenderChecks {
  const { envelope, trustedServer } = hints;
  const isFresh = now.getTime() - receivedAt.getTime() < FRESH_DAYS * DAY_MS;
  return {
    follows,
    ...(dns && channel === "mail" && isFresh ? { online: true } : {}),
    ...(envelope ? { clientIp: envelope.clientIp.replace(/^::ffff:/, ""), helo: envelope.helo, mailFrom: envelope.mailFrom } : {}),
    ...(trustedServer === undefined ? {} : { trustedReceivers: [trustedServer] }),
  };
}
