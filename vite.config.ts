import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const spoken = /[/\\]intl[/\\](?!en-US|ru-RU|ar-AE)[a-z]{2,3}-[A-Z]{2}\.m?js$/;

/** React Aria ships its few words in 34 languages; ours are three of them (it has no Uzbek), the rest stays out of the page. */
const ownLanguagesOnly: Plugin = {
  name: "own-languages-only",
  enforce: "pre",
  load: (id) => (spoken.test(id.split("?")[0] ?? id) ? "export default {};" : null),
};

/** `npx vite` serves the page while it is worked on; ATTACHE_API names a running Attaché. */
export default defineConfig({
  root: resolve(import.meta.dirname, "src/web"),
  base: "/",
  plugins: [ownLanguagesOnly, react()],
  server: { proxy: { "/api": process.env.ATTACHE_API ?? "http://127.0.0.1:8420" } },
  build: {
    outDir: resolve(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
