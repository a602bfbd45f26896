import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Page {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export type Answer = Page | ((request: IncomingMessage, response: ServerResponse) => Page | undefined);

/** A web site on this machine: answers as its pages say, and remembers what was asked. */
export interface Site {
  url: string;
  /** What stands at each path; changed as a test goes. Without one: 404. */
  pages: Record<string, Answer>;
  asked: { path: string; headers: IncomingHttpHeaders }[];
  /** The most requests that were open at one time. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

export async function openSite(pages: Record<string, Answer> = {}): Promise<Site> {
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    site.asked.push({ path, headers: request.headers });
    open += 1;
    most = Math.max(most, open);
    response.once("close", () => {
      open -= 1;
    });
    const answer = site.pages[path] ?? site.pages[path.split("?")[0] ?? path] ?? { status: 404, body: "not here" };
    const page = typeof answer === "function" ? answer(request, response) : answer;
    if (page) response.writeHead(page.status ?? 200, page.headers).end(page.body ?? "");
  });
  const site: Site = { url: "", pages, asked: [], mostAtOnce: () => most, close: () => closed(server) };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A page that leads elsewhere. */
export function redirect(status: 301 | 302 | 303 | 307 | 308, location: string): Page {
  return { status, headers: { location } };
}
