import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Desk } from "../../desk.ts";
import { ownerOf } from "../../operations/caller.ts";
import { keepAnswer, releaseKey, reserveKey } from "../../operations/idempotency.ts";
import { Conflict, Refused } from "../../platform/errors.ts";

const KEY = /^[\w.:-]{1,200}$/;

/** A POST with an `Idempotency-Key` is done once: asked again within a day, its kept answer is given. Only the request that reserved a key settles it. */
export function keepAnswers(app: FastifyInstance, desk: Desk): void {
  const reserved = new WeakMap<FastifyRequest, { owner: string; key: string }>();
  app.addHook("preHandler", async (request, reply) => {
    const key = keyOf(request);
    if (!key) return;
    const owner = (await ownerOf(desk)).id;
    const kept = await reserveKey(desk.db, { owner, key, request: fingerprintOf(request), now: desk.clock.now() });
    if (!kept) reserved.set(request, { owner, key });
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
    const mine = reserved.get(request);
    if (!mine) return payload;
    if (reply.statusCode < 400 && typeof payload === "string") await keepAnswer(desk.db, { ...mine, status: reply.statusCode, body: payload });
    else await releaseKey(desk.db, mine);
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
