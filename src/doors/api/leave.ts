import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Desk } from "../../desk.ts";
import { leaveBriefs } from "../../operations/leave-briefs.ts";

const Params = z.object({ token: z.string().min(1).max(500) });
const MAX_FORM_BYTES = 1_000;

/** `/leave/{token}`: one click ends briefs by mail (RFC 8058). To look at it changes nothing, since scanners of mail look at every link. */
export function leaving(desk: Desk) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: MAX_FORM_BYTES }, (_, __, done) => done(null, {}));
    app.addContentTypeParser("multipart/form-data", { parseAs: "string", bodyLimit: MAX_FORM_BYTES }, (_, __, done) => done(null, {}));
    app.get("/leave/:token", { schema: { hide: true, params: Params } }, async (_, reply) => {
      return reply.type("text/html; charset=utf-8").send(page(`<form method="post"><button>Stop these mails</button></form>`));
    });
    app.post("/leave/:token", { schema: { hide: true, params: Params } }, async (request, reply) => {
      await leaveBriefs(desk, (request.params as z.output<typeof Params>).token);
      return reply.type("text/html; charset=utf-8").send(page("<p>No more briefs will be mailed. They are still kept in the desk.</p>"));
    });
  };
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Briefs by mail</title></head><body><h1>Briefs by mail</h1>${body}</body></html>`;
}
