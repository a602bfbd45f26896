import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Desk } from "../../desk.ts";
import { gauges, isReady } from "../../operations/health.ts";

/** `/healthz` (the process is there), `/readyz` (its database answers), `/metrics` (for Prometheus). */
export function health(desk: Desk) {
  return async (app: FastifyInstance): Promise<void> => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry, prefix: "assay_" });
    const seconds = new Histogram({
      name: "assay_http_seconds",
      help: "Time to answer a request",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [registry],
    });
    const counts = new Gauge({ name: "assay_rows", help: "Rows in the desk, by kind", labelNames: ["kind"], registers: [registry] });
    app.addHook("onResponse", async ({ method, routeOptions }, { elapsedTime, statusCode }) => {
      seconds.observe({ method, route: routeOptions.url ?? "none", status: String(statusCode) }, elapsedTime / 1000);
    });
    app.get("/healthz", { schema: { hide: true } }, () => ({ ok: true }));
    app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
      const ready = await isReady(desk);
      return reply.code(ready ? 200 : 503).send({ ok: ready });
    });
    app.get("/metrics", { schema: { hide: true } }, async (_request, reply) => {
      for (const [kind, value] of Object.entries(await gauges(desk))) counts.set({ kind }, value);
      return reply
        .type(registry.contentType)
        .serializer(String)
        .send(await registry.metrics());
    });
  };
}
