import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { Desk } from "../../desk.ts";
import { letterPictures } from "../../operations/pictures.ts";
import type { Picture } from "../../platform/picture.ts";

/** Even a drawing that is opened by itself runs and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
const DAY_SECONDS = 86_400;

const MISSING = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><rect x="1.5" y="1.5" width="21" height="21" fill="none" stroke="#b8bfba" stroke-dasharray="3 2"/><path d="M7 7l10 10M17 7L7 17" stroke="#b8bfba"/></svg>`;

const Params = z.object({ id: z.uuid() });
const Version = z.object({ version: z.coerce.number().int().positive().optional() });
const Query = Version.extend({ n: z.coerce.number().int().min(0) });

/** The desk's own address for a picture from elsewhere. Only what stands in the issue can be asked for: this is no open proxy. */
export function pictureAddress(id: string, version: number, n: number): string {
  return `/frame/pictures/${id}?version=${version}&n=${n}`;
}

/** `/frame/pictures/{id}?n=`: a picture of an issue, fetched by the desk; `/frame/logos/{id}`: the logo of its sender. Where there is none, a small sign says so, with 404. */
export function issuePictures(desk: Desk) {
  const pictures = letterPictures(desk);
  return async (app: FastifyInstance): Promise<void> => {
    app.get("/frame/pictures/:id", { schema: { hide: true, params: Params, querystring: Query } }, async (request, reply) => {
      const { id } = request.params as z.output<typeof Params>;
      return send(reply, await pictures.inText({ id, ...(request.query as z.output<typeof Query>) }));
    });
    app.get("/frame/logos/:id", { schema: { hide: true, params: Params, querystring: Version } }, async (request, reply) => {
      const { id } = request.params as z.output<typeof Params>;
      return send(reply, await pictures.logo({ id, ...(request.query as z.output<typeof Version>) }));
    });
  };
}

function send(reply: FastifyReply, picture: Picture | null): FastifyReply {
  reply
    .code(picture ? 200 : 404)
    .header("content-security-policy", POLICY)
    .header("x-content-type-options", "nosniff")
    // a sandboxed frame has no origin, so to it the desk is another site
    .header("cross-origin-resource-policy", "cross-origin")
    .header("cache-control", picture ? `private, max-age=${DAY_SECONDS}` : "no-store")
    .type(picture?.type ?? "image/svg+xml");
  return reply.send(picture ? Buffer.from(picture.bytes) : Buffer.from(MISSING));
}
