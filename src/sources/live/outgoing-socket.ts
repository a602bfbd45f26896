import type { Socket } from "node:net";
import { Agent, buildConnector, WebSocket } from "undici";
import { isAllowedHost } from "../../platform/addresses.ts";
import { PrivateAddress, privateLiteral, publicLookup } from "../../platform/public-lookup.ts";

const CONNECT_TIMEOUT_MS = 10_000;
const MAX_MESSAGE_BYTES = 256 * 1024;

export interface OutgoingSocket {
  socket: WebSocket;
  /** Ends it without waiting for the other side, which may be gone. */
  destroy(): void;
}

/** Opens a WebSocket outwards under the rules of platform/fetch: no private address, as a literal or by DNS, and no redirect. Throws where the address is refused. */
export function openSocket(address: string, { allowPrivate }: { allowPrivate: string[] }): OutgoingSocket {
  const url = new URL(address);
  const isAllowed = isAllowedHost(url, allowPrivate);
  const refused = privateLiteral(url, allowPrivate);
  if (refused !== null) throw new PrivateAddress(refused);
  let wire: Socket | null = null;
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, allowH2: false, ...(isAllowed ? {} : { lookup: publicLookup }) });
  const agent = new Agent({
    allowH2: false,
    webSocket: { maxPayloadSize: MAX_MESSAGE_BYTES },
    connect: (options, callback) =>
      connect(options, (...result) => {
        wire = result[1];
        callback(...result);
      }),
  });
  const destroy = () => {
    wire?.destroy();
    void agent.destroy();
  };
  return { socket: new WebSocket(url, { dispatcher: agent }), destroy };
}
