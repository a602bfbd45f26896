import { messageOf } from "../../platform/errors.ts";
import { openSocket } from "./outgoing-socket.ts";

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
  const { silenceMs, firstWaitMs, maxWaitMs, probe } = options;
  let failures = 0;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let current: ReturnType<typeof connection> | null = null;

  function connect(): void {
    try {
      current = connection();
    } catch (error) {
      retryLater(messageOf(error));
    }
  }

  function retryLater(message: string): void {
    current = null;
    if (closed) return;
    failures += 1;
    const wait = Math.min(maxWaitMs, firstWaitMs * 2 ** (failures - 1));
    retry = setTimeout(connect, wait * (0.75 + Math.random() / 2)); // not all desks at once when a vendor comes back
    options.onTrouble(message, failures);
  }

  /** One connection: however it ends, it ends once, and nothing of it is heard afterwards. */
  function connection() {
    const { socket, destroy } = openSocket(url, options);
    let ended = false;
    const probing = setTimeout(() => socket.readyState === socket.OPEN && socket.send(probe), silenceMs / 2);
    const silence = setTimeout(() => end(`silent for ${silenceMs / 1000} s`), silenceMs);
    const stop = () => {
      ended = true;
      clearTimeout(probing);
      clearTimeout(silence);
      destroy();
    };
    const end = (message: string) => {
      if (ended) return;
      stop();
      retryLater(message);
    };
    socket.addEventListener("open", () => ended || options.onOpen());
    socket.addEventListener("message", ({ data }) => {
      if (ended) return;
      failures = 0;
      probing.refresh();
      silence.refresh();
      if (typeof data === "string") options.onText(data);
    });
    socket.addEventListener("error", ({ error }) => end(messageOf(error?.cause ?? error)));
    socket.addEventListener("close", ({ code, reason }) => end(`closed with ${code}${reason ? `: ${reason}` : ""}`));
    return { socket, stop };
  }

  connect();
  return {
    send(text) {
      if (current?.socket.readyState === current?.socket.OPEN) current?.socket.send(text);
    },
    close() {
      closed = true;
      clearTimeout(retry);
      current?.stop();
    },
  };
}
