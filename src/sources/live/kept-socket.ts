import { messageOf } from "../../platform/errors.ts";
import { type OutgoingSocket, openSocket } from "./outgoing-socket.ts";

export interface KeptSocketOptions {
  allowPrivate: string[];
  /** After this long without a message the connection is taken to be dead. */
  silenceMs: number;
  firstWaitMs: number;
  maxWaitMs: number;
  /** Sent after half the silence: a message that is always answered. */
  probe: string;
  onOpen(): void;
  onText(text: string): void;
  /** It can't be reached, or broke off; another try follows by itself. `failures` counts them since the last message. */
  onTrouble(message: string, failures: number): void;
}

export interface KeptSocket {
  /** Does nothing while there is no connection: `onOpen` tells when there is one again. */
  send(text: string): void;
  close(): void;
}

/** A WebSocket that is opened again whenever it breaks off or falls silent, after waits that double. */
export function keepSocket(url: string, options: KeptSocketOptions): KeptSocket {
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  let current: KeptSocket | null = null;

  function connect(): void {
    try {
      const onText = (text: string) => {
        failures = 0;
        options.onText(text);
      };
      current = connection(openSocket(url, options), { ...options, onText }, retryLater);
    } catch (error) {
      retryLater(messageOf(error));
    }
  }

  function retryLater(message: string): void {
    failures += 1;
    const wait = Math.min(options.maxWaitMs, options.firstWaitMs * 2 ** (failures - 1));
    retry = setTimeout(connect, wait * (0.75 + Math.random() / 2)); // not all desks at once when a vendor comes back
    current = null;
    options.onTrouble(message, failures);
  }

  connect();
  return {
    send: (text) => current?.send(text),
    close() {
      clearTimeout(retry);
      current?.close();
    },
  };
}

/** One connection. It tells its end once, unless it is closed from here, and nothing of it is heard afterwards. */
function connection({ socket, destroy }: OutgoingSocket, options: KeptSocketOptions, onEnd: (message: string) => void): KeptSocket {
  const { silenceMs, probe, onOpen, onText } = options;
  const over = new AbortController();
  const send = (text: string) => socket.readyState === socket.OPEN && socket.send(text);
  const probing = setTimeout(() => send(probe), silenceMs / 2);
  const silence = setTimeout(() => end(`silent for ${silenceMs / 1000} s`), silenceMs);
  const heard = { signal: over.signal };
  const close = () => {
    over.abort();
    clearTimeout(probing);
    clearTimeout(silence);
    destroy();
  };
  const end = (message: string) => {
    close();
    onEnd(message);
  };
  const onMessage = ({ data }: { data: unknown }) => {
    probing.refresh();
    silence.refresh();
    if (typeof data === "string") onText(data);
  };
  socket.addEventListener("open", onOpen, heard);
  socket.addEventListener("message", onMessage, heard);
  socket.addEventListener("error", ({ error }) => end(messageOf(error?.cause ?? error)), heard);
  socket.addEventListener("close", ({ code, reason }) => end(`closed with ${code}${reason ? `: ${reason}` : ""}`), heard);
  return { send, close };
}
