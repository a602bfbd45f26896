import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const DESK = "http://localhost:4747";

export default defineConfig({
  root: "web",
  plugins: [react()],
  build: { outDir: "../dist/web", emptyOutDir: true, assetsDir: "assets-built", sourcemap: false },
  server: { proxy: { "/v1": DESK, "/frame": DESK, "/docs": DESK, "/openapi.json": DESK } },
});
