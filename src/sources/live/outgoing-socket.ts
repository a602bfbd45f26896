import { lookup as resolveHost } from "node:dns";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { Agent, buildConnector, WebSocket } from "undici";
import { isAllowedHost, isPublicAddress } from "../../platform/addresses.ts";

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
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (!isAllowed && isIP(literal) && !isPublicAddress(literal)) throw new Error(`${literal} is a private address`);
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

/** DNS as usual, but a name that leads to any private address leads nowhere. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveHost(hostname, { ...options, all: true }, (error, addresses) => {
    const bad = addresses?.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses ?? [];
    if (error || bad || !first) callback(error ?? new Error(`${hostname} leads to the private address ${bad?.address ?? "?"}`), "", 4);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
