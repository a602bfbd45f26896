import { once } from "node:events";
import { createServer } from "node:http";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

export interface NewsletterSite {
  url: string;
  feed: string;
  /** paths that were asked for, in order */
  asked: string[];
  close(): Promise<void>;
}

/** A small site of an invented newsletter, with a feed and a picture, that remembers what was asked of it. */
export async function openSite(): Promise<NewsletterSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/feed.xml") response.writeHead(200, { "content-type": "application/rss+xml" }).end(feedOf(url));
    else if (request.url?.endsWith(".png")) response.writeHead(200, { "content-type": "image/png" }).end(PIXEL);
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url,
    feed: `${url}/feed.xml`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export const FEED_NAME = "Lantern Ledger";
export const FEED_TITLES = ["Validators wait longer to leave", "What the fee market did on Sunday", "A quiet week for bridges"];

function feedOf(url: string): string {
  const items = FEED_TITLES.map((title, place) => {
    const published = new Date(Date.now() - (place + 1) * 60_000).toUTCString();
    return `<item><title>${title}</title><link>${url}/letters/${place}</link><guid>${url}/letters/${place}</guid><pubDate>${published}</pubDate><description><![CDATA[${bodyOf(title)}]]></description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${FEED_NAME}</title><link>${url}/</link><description>Invented letters</description>${items.join("")}</channel></rss>`;
}

function bodyOf(title: string): string {
  return `<p>${title}: the queue at the Ethereum exit stood at four days this morning, after two in the week before.</p><p>Bitcoin fees fell to their lowest since the spring, and nobody in the market called it a trend yet.</p>`;
}
