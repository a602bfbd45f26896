import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** A venue on this machine that speaks as Binance's market stream does: streams are asked for, mini tickers come. */
export interface Exchange {
  url: string;
  /** Every request of every connection, in order. */
  asked: { method: string; params?: string[] }[];
  /** Connections since it opened. */
  connections(): number;
  /** Streams that are listened to now, each as often as it is. */
  streams(): string[];
  /** Sends a mini ticker to whoever listens to the symbol; tells whether anybody does. */
  tick(symbol: string, price: number, eventTime: number): boolean;
  /** Sends a text as it is to everybody. */
  say(text: string): void;
  /** While true, it takes connections and requests and says nothing. */
  mute: boolean;
  /** Ends all connections in order: what was sent before arrives. */
  hangUp(): void;
  /** Breaks all connections off. */
  breakOff(): void;
  close(): Promise<void>;
}

export async function openExchange(): Promise<Exchange> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  const listening = new Map<WebSocket, Set<string>>();
  let connections = 0;
  const exchange: Exchange = {
    url: "",
    asked: [],
    mute: false,
    connections: () => connections,
    streams: () => [...listening.values()].flatMap((streams) => [...streams]),
    tick(symbol, price, eventTime) {
      const stream = `${symbol.toLowerCase()}@miniTicker`;
      const text = JSON.stringify({
        stream,
        data: { e: "24hrMiniTicker", E: eventTime, s: symbol, c: String(price), o: "1", h: "1", l: "1", v: "1", q: "1" },
      });
      let isHeard = false;
      for (const [socket, streams] of listening) {
        if (!streams.has(stream) || socket.readyState !== socket.OPEN) continue;
        socket.send(text);
        isHeard = true;
      }
      return isHeard;
    },
    say: (text) => listening.forEach((_, socket) => void socket.send(text)),
    hangUp() {
      for (const socket of listening.keys()) socket.close(1001);
    },
    breakOff() {
      for (const socket of listening.keys()) socket.terminate();
    },
    async close() {
      exchange.breakOff();
      server.close();
      await once(server, "close");
    },
  };
  server.on("connection", (socket) => {
    const streams = new Set<string>();
    connections += 1;
    listening.set(socket, streams);
    socket.on("close", () => listening.delete(socket));
    socket.on("message", (raw) => {
      const { method, params, id } = JSON.parse(String(raw)) as { method: string; params?: string[]; id: number };
      exchange.asked.push({ method, ...(params ? { params } : {}) });
      for (const stream of params ?? []) method === "SUBSCRIBE" ? streams.add(stream) : streams.delete(stream);
      if (!exchange.mute) socket.send(JSON.stringify({ result: null, id }));
    });
  });
  await once(server, "listening");
  exchange.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return exchange;
}
