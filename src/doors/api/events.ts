import type { FastifyInstance } from "fastify";
import type { Desk, DeskEvent } from "../../desk.ts";
import { newestRunEvents } from "../../operations/runs.ts";

const POLL_MS = 2_000;
const HEARTBEAT_MS = 15_000;
const MAX_STREAMS = 50;

/** `/v1/events`: what happens in the desk, as server-sent events. What other processes do is seen by asking the database now and then. */
export function eventStream(desk: Desk) {
  const open = new Set<() => void>();
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook("onClose", async () => {
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
        const send = ({ type, data }: DeskEvent) => raw.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
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
          raw.end();
        };
        open.add(end);
        raw.on("close", end);
      },
    );
  };
}
