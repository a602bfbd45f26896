import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { problemNotFound } from "./problem.ts";

const DIST = new URL("../../../dist/web/", import.meta.url).pathname;
const NOT_PAGES = /^\/(v1|frame|docs|openapi\.json|assets-built)(\/|$|\?)/;
const YEAR_SECONDS = 31_536_000;

/** The web page: its built files, and its one HTML for every address the page itself knows. */
export async function page(app: FastifyInstance): Promise<void> {
  if (!existsSync(DIST)) {
    app.get("/", { schema: { hide: true } }, async (_request, reply) =>
      reply.code(503).type("text/plain").serializer(String).send("The page has not been built. Run: npm run build:web\n"),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: DIST,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) =>
      void response.header("cache-control", path.includes("/assets-built/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache"),
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) =>
    NOT_PAGES.test(request.url) ? problemNotFound(request, reply) : reply.sendFile("index.html"),
  );
}
