import type { SMTPServer, SMTPServerAddress, SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import type { Desk, Listener } from "../../desk.ts";
import type { Delivery } from "../../schema/delivery.ts";
import { addressee, noteArrival } from "../../store/addresses.ts";
import { transaction } from "../../store/database.ts";
import { receive } from "../../store/deliveries.ts";
import { type Rate, rate } from "./rate.ts";

const MAX_LETTER_BYTES = 25 * 1024 * 1024;
const MAX_CLIENTS = 40;
const MAX_RECIPIENTS = 5;
const SOCKET_MS = 60_000;
const CLOSE_MS = 5_000;
/** From one host in a minute. */
const LETTERS = 60;
const WRONG_ADDRESSES = 20;

/** A refusal as SMTP says it. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** Takes mail for the desk's own addresses, where `SMTP_PORT` opens it. It accepts known addresses alone and passes nothing on. */
export const ownAddresses: Listener = {
  name: "own-addresses",
  async open(desk) {
    const { smtp } = desk.config;
    if (!smtp) return { close: async () => {} };
    const { SMTPServer } = await import("smtp-server");
    const door = newDoor(desk);
    const server = new SMTPServer({
      name: smtp.domain,
      banner: "Assay takes newsletters for its own reader",
      lmtp: smtp.protocol === "lmtp",
      size: MAX_LETTER_BYTES,
      maxClients: MAX_CLIENTS,
      maxRecipients: MAX_RECIPIENTS,
      socketTimeout: SOCKET_MS,
      closeTimeout: CLOSE_MS,
      disableReverseLookup: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      logger: false,
      ...door,
    });
    server.on("error", (error) => desk.log.debug({ error: error.message }, "A mail connection broke off"));
    await listening(server, smtp);
    desk.log.info({ ...smtp }, "Takes mail");
    return { close: () => new Promise((resolve) => server.close(() => resolve())) };
  },
};

function listening(server: SMTPServer, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

type Done = (error?: Error | null) => void;

function newDoor(desk: Desk) {
  const { smtp } = desk.config;
  const domain = smtp?.domain.toLowerCase() ?? "";
  const letters = rate(LETTERS);
  const wrong = rate(WRONG_ADDRESSES);
  const within = (limit: Rate, { remoteAddress }: SMTPServerSession) => limit.allows(remoteAddress, desk.clock.now().getTime());

  return {
    onMailFrom(_: SMTPServerAddress, session: SMTPServerSession, done: Done) {
      done(within(letters, session) ? null : new Refusal(450, "4.7.1 Too many letters from your host, try again later"));
    },
    onRcptTo({ address }: SMTPServerAddress, session: SMTPServerSession, done: Done) {
      const token = tokenIn(address, domain);
      addresseeOf(desk, token)
        .then((found) => {
          if (found) return done();
          return done(
            within(wrong, session)
              ? new Refusal(550, "5.1.1 There is no such address here")
              : new Refusal(421, "4.7.0 Too many addresses that are not here"),
          );
        })
        .catch(() => done(new Refusal(451, "4.3.0 Try again later")));
    },
    onData(stream: SMTPServerDataStream, session: SMTPServerSession, done: (error: Error | null, message?: string) => void) {
      collected(stream)
        .then(async (bytes) => {
          if (bytes === null) return done(new Refusal(552, "5.3.4 The letter is larger than 25 MB"));
          await take(desk, bytes, session, domain);
          return done(null, "2.6.0 Taken");
        })
        .catch(() => done(new Refusal(451, "4.3.0 Try again later")));
    },
  };
}

function addresseeOf({ db }: Desk, token: string | null) {
  return token === null ? Promise.resolve(null) : addressee(db, token);
}

/** Kept before the sender is told so: what was taken is not lost. */
async function take(desk: Desk, bytes: Buffer, { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession, domain: string): Promise<void> {
  const now = desk.clock.now();
  const mailFrom = envelope.mailFrom === false ? "" : (envelope.mailFrom?.address ?? "");
  for (const token of new Set(envelope.rcptTo.map(({ address }) => tokenIn(address, domain)))) {
    const found = await addresseeOf(desk, token);
    if (!found || token === null) continue; // taken back between the two commands
    const letter: Delivery = {
      channel: "mail",
      format: "mail",
      origin: `own address of ${found.slug}`,
      hints: { address: token, envelope: { clientIp: remoteAddress, helo: String(hostNameAppearsAs || ""), mailFrom } },
      bytes,
    };
    await transaction(desk.db, async (tx) => {
      await receive(tx, [letter], now);
      await noteArrival(tx, token, now);
    });
  }
  await desk.queue.enqueue("read-deliveries", {}, "read");
}

/** `token@domain`; what follows a plus is the sender's own. */
function tokenIn(address: string, domain: string): string | null {
  const [local = "", host = ""] = address.toLowerCase().split("@");
  return host === domain && address.split("@").length === 2 ? (local.split("+")[0] ?? null) : null;
}

/** The whole letter, or null where it is too large; the rest is read and dropped, so that the sender hears why. */
async function collected(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_LETTER_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > MAX_LETTER_BYTES ? null : Buffer.concat(chunks);
}
