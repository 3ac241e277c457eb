import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { methodPages } from "./method-pages.ts";

const folder = new URL("../../docs/method/", import.meta.url);

mkdirSync(folder, { recursive: true });
const pages = methodPages();
for (const name of readdirSync(folder)) if (name.endsWith(".md") && !pages.has(name)) rmSync(new URL(name, folder));
for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
