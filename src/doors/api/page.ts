import { existsSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { problemNotFound } from "./problem.ts";

const DIST = new URL("../../../dist/web/", import.meta.url).pathname;
const NOT_PAGES = /^\/(?:v1|frame|docs|openapi\.json)(?:\/|$)/;
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
    serve: false,
    cacheControl: false,
    setHeaders: (response, path) =>
      void response.header("cache-control", path.includes("/assets-built/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache"),
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    const path = pathOf(request.url);
    if (isBuilt(path)) return reply.sendFile(path.slice(1));
    return NOT_PAGES.test(path) || path.startsWith("/assets-built/") ? problemNotFound(request, reply) : reply.sendFile("index.html");
  });
}

function pathOf(url: string): string {
  const [path = "/"] = url.split("?");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether the path is a file of the built page; looked up anew, so that a page built meanwhile is served. */
function isBuilt(path: string): boolean {
  const file = normalize(join(DIST, path));
  return file.startsWith(DIST) && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}
