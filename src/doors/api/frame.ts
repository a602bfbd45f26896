import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Desk } from "../../desk.ts";
import { ownerOf } from "../../operations/caller.ts";
import { type ShownLetter, sentLetters } from "../../operations/letter.ts";
import { escaped } from "../../platform/escaped.ts";
import { pictureAddress } from "./images.ts";

/** Nothing runs in the frame, nothing leaves it: pictures from elsewhere come through the desk, when the reader asks for them. */
function policy(hasPictures: boolean): string {
  return [
    `default-src 'none'`,
    `style-src 'unsafe-inline'`,
    `img-src data:${hasPictures ? " 'self'" : ""}`,
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

const STYLE = `:root{color-scheme:light}body{margin:0;padding:1rem;background:#fff;color:#15201b;font:17px/1.6 Georgia,serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}a{color:inherit}pre{overflow-x:auto}`;

const Params = z.object({ id: z.uuid() });
const Query = z.object({ version: z.coerce.number().int().positive().optional(), images: z.enum(["on", "off"]).default("off") });

/** `/frame/issues/{id}`: an issue's own HTML, sanitised once more, for a sandboxed frame. */
export function issueFrame(desk: Desk) {
  const letters = sentLetters(desk);
  return async (app: FastifyInstance): Promise<void> => {
    app.get("/frame/issues/:id", { schema: { hide: true, params: Params, querystring: Query } }, async (request, reply) => {
      const { id } = request.params as z.output<typeof Params>;
      const { images, version } = request.query as z.output<typeof Query>;
      const pictures = images === "on" ? (shown: number, number: number) => pictureAddress(id, shown, number) : null;
      const letter = await letters.shown({ id, version }, await ownerOf(desk), pictures);
      reply
        .header("content-security-policy", policy(letter.hasPictures))
        .header("x-frame-options", "SAMEORIGIN")
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8");
      return reply.serializer(String).send(documentOf(letter));
    });
  };
}

function documentOf({ html, title, language }: ShownLetter): string {
  return `<!doctype html><html lang="${escaped(language ?? "en")}"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><base target="_blank"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${html}</body></html>`;
}
