import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import type { Desk, DeskEvent, LiveQuote } from "../../desk.ts";
import { newestRunEvents } from "../../operations/runs.ts";
import type { Clock } from "../../platform/clock.ts";

const POLL_MS = 2_000;
const HEARTBEAT_MS = 15_000;
const MAX_STREAMS = 50;
const MAX_UNREAD_BYTES = 1024 * 1024;

/** `/v1/events`: what happens in the desk, as server-sent events. What other processes do is seen by asking the database now and then. */
export function eventStream(desk: Desk) {
  const open = new Set<() => void>();
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook("preClose", async () => {
      for (const end of open) end();
    });
    app.get(
      "/v1/events",
      {
        schema: { operationId: "stream_events", summary: "What happens in the desk, as server-sent events", tags: ["events"] },
        config: { rateLimit: false },
      },
      (_request, reply) => {
        if (open.size >= MAX_STREAMS) {
          void reply.code(503).send({ message: "too many open streams" });
          return;
        }
        reply.hijack();
        const { raw } = reply;
        raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", connection: "keep-alive", "x-accel-buffering": "no" });
        raw.write("retry: 2000\n\n");
        const send = sender(raw, desk.clock);
        const unsubscribe = desk.events.subscribe(send);
        const asking = setInterval(
          () =>
            void newestRunEvents(desk)
              .then((events) => events.forEach(send))
              .catch(() => {}),
          POLL_MS,
        ); // the next poll asks again
        const beating = setInterval(() => raw.write(": still here\n\n"), HEARTBEAT_MS);
        const end = () => {
          unsubscribe();
          clearInterval(asking);
          clearInterval(beating);
          open.delete(end);
          if (raw.writableLength > 0)
            raw.destroy(); // one that does not read would keep the desk from closing
          else raw.end();
        };
        open.add(end);
        raw.on("close", end);
      },
    );
  };
}

/**
 * Writes events to one reader. While a slow one has not taken what it was sent, only the newest quote of each asset waits for it; one that
 * leaves a megabyte unread is let go, and comes back by itself.
 */
function sender(raw: ServerResponse, clock: Clock): (event: DeskEvent) => void {
  const waiting = new Map<string, { quote: LiveQuote; at: string }>();
  const write = ({ type, data }: DeskEvent) => {
    if (raw.writableLength > MAX_UNREAD_BYTES) raw.destroy();
    else raw.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  raw.on("drain", () => {
    if (waiting.size === 0) return;
    const quotes = [...waiting.values()];
    waiting.clear();
    write(quotesNow(quotes, clock.now()));
  });
  return (event) => {
    if (event.type !== "quotes" || !raw.writableNeedDrain) return write(event);
    for (const quote of event.data.quotes) waiting.set(`${quote.source} ${quote.asset}`, { quote, at: event.data.at });
  };
}

/** Quotes that have waited are older by their wait. */
function quotesNow(waiting: { quote: LiveQuote; at: string }[], now: Date): DeskEvent {
  const quotes = waiting.map(({ quote, at }) => ({ ...quote, ageMs: quote.ageMs + Math.max(0, now.getTime() - Date.parse(at)) }));
  return { type: "quotes", data: { at: now.toISOString(), quotes } };
}
