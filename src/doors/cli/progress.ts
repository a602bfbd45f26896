import type { Events } from "../../desk.ts";

const CLEAR_LINE = "\r\u001b[K";

/** Shows on a terminal, and only there, how longer work goes. Returns how to end it. */
export function showProgress(events: Events): () => void {
  const screen = process.stderr;
  if (!screen.isTTY) return () => {};
  const end = events.subscribe(({ type, data }) => {
    if (type === "run") screen.write(`${CLEAR_LINE}${data.done} documents: ${data.message}`.slice(0, screen.columns));
  });
  return () => {
    end();
    screen.write(CLEAR_LINE);
  };
}
