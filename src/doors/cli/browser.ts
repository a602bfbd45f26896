import { spawn } from "node:child_process";

/** Shows the page where a person is sitting in front of it; silently does nothing elsewhere. */
export function openBrowser(url: string): void {
  const hasScreen = process.platform === "darwin" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasScreen || !process.stderr.isTTY || process.env.CI) return;
  const command = process.platform === "darwin" ? "open" : "xdg-open";
  spawn(command, [url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
