import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Desk } from "../../desk.ts";
import { ownerOf } from "../../operations/caller.ts";
import { keepAnswer, releaseKey, reserveKey } from "../../operations/idempotency.ts";
import { Conflict, Refused } from "../../platform/errors.ts";

const KEY = /^[\w.:-]{1,200}$/;

/** A POST with an `Idempotency-Key` is done once: asked again within a day, its kept answer is given. */
export function keepAnswers(app: FastifyInstance, desk: Desk): void {
  app.addHook("preHandler", async (request, reply) => {
    const key = keyOf(request);
    if (!key) return;
    const kept = await reserveKey(desk.db, { owner: (await ownerOf(desk)).id, key, request: fingerprintOf(request), now: desk.clock.now() });
    if (!kept) return;
    if (kept.request !== fingerprintOf(request)) throw new Conflict("this Idempotency-Key was used for another request");
    if (kept.status === null) throw new Conflict("the first request with this Idempotency-Key is still being answered");
    return reply
      .code(kept.status)
      .type("application/json")
      .header("idempotency-replayed", "true")
      .serializer(String)
      .send(kept.body ?? "");
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const key = keyOf(request);
    if (!key || reply.getHeader("idempotency-replayed")) return payload;
    const owner = (await ownerOf(desk)).id;
    if (reply.statusCode < 400 && typeof payload === "string") await keepAnswer(desk.db, { owner, key, status: reply.statusCode, body: payload });
    else if (reply.statusCode !== 409) await releaseKey(desk.db, { owner, key });
    return payload;
  });
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (request.method !== "POST" || key === undefined) return null;
  if (typeof key !== "string" || !KEY.test(key)) throw new Refused("Idempotency-Key: up to 200 letters, digits and .:_-");
  return key;
}

function fingerprintOf({ method, url, body, headers }: FastifyRequest): string {
  const content = body && typeof body === "object" && "pipe" in body ? (headers["content-length"] ?? "") : JSON.stringify(body ?? null);
  return createHash("sha256").update(`${method} ${url}\n${content}`).digest("hex");
}
