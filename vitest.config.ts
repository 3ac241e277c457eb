import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "forks",
    globalSetup: "test/temporary-folder.ts",
    // V8 loses count of its code pages when threads come and go on processors with protection keys, and ends the process
    // (https://github.com/nodejs/node/issues/64500).
    execArgv: ["--no-memory-protection-keys"],
    // What comes to be so is waited for as long as it takes; the second that vitest gives is a busy machine's.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts"],
          exclude: ["src/web/**/*.tsx"],
          // What hangs is ended; how quick the machine is decides nothing.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { extends: true, test: { name: "architecture", include: ["test/architecture.test.ts"] } },
      {
        extends: true,
        test: { name: "journeys", include: ["test/journeys/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: "web", include: ["test/web/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 180_000 },
      },
    ],
  },
});
