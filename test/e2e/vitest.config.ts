import { defineConfig } from "vitest/config";

// one file at a time: each has a desk and a browser of its own
export default defineConfig({
  test: { include: ["test/e2e/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, pool: "forks", fileParallelism: false },
});
