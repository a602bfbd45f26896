import pino, { type Logger } from "pino";

export type Log = Logger;

/** Structured lines on standard error: a constant message, and the facts as fields. */
export function newLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
