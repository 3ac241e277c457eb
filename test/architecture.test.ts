import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Which rooms a room may import from; ARCHITECTURE.md prints the same table. */
const table: Record<string, readonly string[]> = {
  domain: [],
  contract: ["domain"],
  store: ["domain"],
  platforms: ["domain"],
  register: ["domain", "store", "platforms"],
  jobs: ["domain", "store"],
  collect: ["domain", "store", "platforms", "register", "jobs"],
  enrich: ["domain", "store", "jobs"],
  measure: ["domain", "store", "jobs"],
  trust: ["domain", "store", "platforms", "register", "jobs", "enrich", "measure"],
  engage: ["domain", "store", "platforms", "register", "jobs", "enrich", "measure", "trust"],
  web: ["domain", "contract"],
};
table["stores.ts"] = ["domain", "store", "register"];
const everything = [...Object.keys(table), "server", "app.ts", "demo"];
table["app.ts"] = everything.filter((room) => !["server", "web", "demo"].includes(room));
table.demo = everything.filter((room) => room !== "server" && room !== "web");
table.server = everything.filter((room) => room !== "web");
table.cli = everything.filter((room) => room !== "web");

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path]) =>
    resolve(dirname(file), path!),
  );

const roomOf = (file: string): string => relative(src, file).split("/")[0]!;

test("rooms import only from the rooms the table allows", () => {
  const wrong = files
    .filter((file) => !/\.(test|fixture)\./.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(src) && roomOf(target) !== roomOf(file))
        .filter((target) => !table[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${relative(src, file)} imports ${relative(src, target)}`),
    );
  expect(wrong).toEqual([]);
});

test("no files import each other in a circle", () => {
  const imports = new Map(files.map((file) => [file, importsOfValues(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: string[]): void => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].map((path) => relative(src, path)).join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

/** Types vanish before the program runs, so only imports of values can make a circle. */
function importsOfValues(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/import type [^;]+;/g, "");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path]) => resolve(dirname(file), path!));
}

test("SQL stands in the store and nowhere else", () => {
  const statement =
    /\b(select\s[^;]+\sfrom\s+[\w$(]|insert\s+(or\s+\w+\s+)?into\s+\w+\s*\(|update\s+\w+\s+set\s+\w+\s*=|delete\s+from\s+\w+|create\s+(temp\s+)?(table|view|index)\s|pragma\s+\w+)/i;
  const wrong = files
    .filter((file) => roomOf(file) !== "store" && roomOf(file) !== "web" && !/\.(test|fixture)\./.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/`[^`]*`|"[^"\n]*"/g)]
        .filter(([text]) => statement.test(text))
        .map(([text]) => `${relative(src, file)}: ${text.slice(0, 80).replace(/\s+/g, " ")}`),
    );
  expect(wrong).toEqual([]);
});
