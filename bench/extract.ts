import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { decode } from "../src/platforms/web/decode.ts";
import { readStatement } from "../src/platforms/web/page/read-page.ts";

/** Pages a second whose title, date and text are found without a layout: pages governments published, of 25 to 215 KB. */
const folder = resolve(import.meta.dirname, "..", process.env.ATTACHE_SHARED ?? "../shared");
if (!existsSync(folder)) throw new Error("outside data is absent: ../shared/fixtures/diplomaticpulse-pages");
const place = `${folder}/fixtures/diplomaticpulse-pages`;
const pages = readdirSync(place)
  .filter((name) => name.endsWith(".html"))
  .map((name) => ({ name, html: decode(readFileSync(`${place}/${name}`), null).text }));
const rounds = Number(process.argv[2] ?? 60);
const read = (name: string, html: string) =>
  readStatement({
    url: `http://localhost/${name}`,
    html,
    pdf: null,
    listed: { title: null, date: null },
    layout: null,
  });

for (const { name, html } of pages) for (let round = 0; round < 10; round++) read(name, html);
/** Lists of links are not read for their text; they are here to show what the worst of pages costs. */
const lists = new Set(["belarus.html", "cameron.html", "press-release.html", "timor.html"]);
let all = 0;
let spentAll = 0;
for (const { name, html } of pages) {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) read(name, html);
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1e6;
  if (!lists.has(name)) {
    all += rounds;
    spentAll += spent;
  }
  console.log(
    `${name} (${Math.round(html.length / 1024)} KB${lists.has(name) ? ", a list" : ""}): ${((spent / rounds) * 1000).toFixed(1)} ms`,
  );
}
console.log(JSON.stringify({ pagesPerSecondOfACore: Math.round(all / spentAll) }));
