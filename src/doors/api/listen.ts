import type { Desk } from "../../desk.ts";
import { Conflict } from "../../platform/errors.ts";
import { buildApp } from "./app.ts";

/** Opens the page and the API on the configured address. Throws Conflict where the port is taken. */
export async function listen(desk: Desk): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port } = desk.config;
  const app = await buildApp(desk);
  try {
    const url = await app.listen({ host, port });
    return { url: url.replace("127.0.0.1", "localhost"), close: () => app.close() };
  } catch (error) {
    await app.close();
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new Conflict(`port ${port} is in use by another program; set PORT to another`);
    throw error;
  }
}
