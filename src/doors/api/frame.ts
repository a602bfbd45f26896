import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Desk } from "../../desk.ts";
import { ownerOf } from "../../operations/caller.ts";
import { getIssue } from "../../operations/issues.ts";

/** Nothing runs in the frame, nothing leaves it; pictures from elsewhere only when the reader asks for them. */
function policy(images: boolean): string {
  return [
    `default-src 'none'`,
    `style-src 'unsafe-inline'`,
    `img-src data:${images ? " https: http:" : ""}`,
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

const STYLE = `:root{color-scheme:light}body{margin:0;padding:1rem;background:#fff;color:#15201b;font:17px/1.6 Georgia,serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}a{color:inherit}pre{overflow-x:auto}`;

const Params = z.object({ id: z.uuid() });
const Query = z.object({ version: z.coerce.number().int().positive().optional(), images: z.enum(["on", "off"]).default("off") });

/** `/frame/issues/{id}`: an issue's own HTML, sanitised, for a sandboxed frame. */
export function issueFrame(desk: Desk) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get("/frame/issues/:id", { schema: { hide: true, params: Params, querystring: Query } }, async (request, reply) => {
      const { id } = request.params as z.output<typeof Params>;
      const { images, version } = request.query as z.output<typeof Query>;
      const issue = (await getIssue.run(desk, { id, version }, { person: await ownerOf(desk) })) as {
        html: string;
        title: string;
        language: string | null;
      };
      reply
        .header("content-security-policy", policy(images === "on"))
        .header("x-frame-options", "SAMEORIGIN")
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8");
      return reply.serializer(String).send(documentOf(issue));
    });
  };
}

function documentOf({ html, title, language }: { html: string; title: string; language: string | null }): string {
  return `<!doctype html><html lang="${language ?? "en"}"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><base target="_blank"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${html}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
