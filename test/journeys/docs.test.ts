import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { attacheProcess } from "../attache-process.ts";

const root = resolve(import.meta.dirname, "../..");
const documents = ["README.md", ...readdirSync(join(root, "docs/guides")).map((name) => `docs/guides/${name}`)];

/** Every command that a text names, in a block or in a sentence: what stands behind “attache” up to a comment or the code's end. */
const named = documents.flatMap((document) =>
  [...readFileSync(join(root, document), "utf8").matchAll(/(?:^ {4}|`|&& )(?:\.\/)?attache ([^`\n]*)/gm)].map(
    ([, words = ""]) => ({
      document,
      words: words.split(/ {2,}#| && /)[0]?.trim() ?? "",
    }),
  ),
);

const workspace = () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-docs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const optionsIn = (words: string): string[] =>
  [...words.matchAll(/(?:^|\s)(--[a-z-]+)/g)].map(([, option = ""]) => option);

test("README and guides name only commands and options that there are", async () => {
  expect(named.length).toBeGreaterThan(60);
  const folder = workspace();
  const help = new Map<string, Promise<string>>();
  const helpOf = (command: string): Promise<string> => {
    const known =
      help.get(command) ??
      attacheProcess(folder, [...command.split(" "), "--help"].filter(Boolean)).ended.then(({ out }) => out);
    help.set(command, known);
    return known;
  };
  const wrong: string[] = [];
  for (const { document, words } of named) {
    const [first = "", second = ""] = words.split(/\s+/);
    const command = first.startsWith("--") ? "" : first;
    const main = await helpOf(command);
    if (!main.includes(`Usage: attache${command && ` ${command}`}`)) {
      wrong.push(`${document}: attache ${words}`);
      continue;
    }
    const isSub =
      /^[a-z-]+$/.test(second) && new RegExp(`^  ${second}( |$)`, "m").test(main.split("Commands:")[1] ?? "");
    const told = isSub ? await helpOf(`${command} ${second}`) : main;
    for (const option of optionsIn(words))
      if (!told.includes(option)) wrong.push(`${document}: attache ${words} (${option})`);
  }
  expect(wrong).toEqual([]);
});

test("options of a source and fields of a mapping that a guide names are read by a connector and a mapping", () => {
  const sources = ["src/platforms", "src/app.ts"].flatMap((place) => filesIn(join(root, place)));
  const code = sources.map((path) => readFileSync(path, "utf8")).join("\n");
  const texts = documents.map((document) => readFileSync(join(root, document), "utf8")).join("\n");
  const options = [...new Set([...texts.matchAll(/--option (\w+)=(?!value)/g)].map(([, name = ""]) => name))];
  expect(options.length).toBeGreaterThan(7);
  const isRead = (name: string) =>
    new RegExp(`options\\.${name}\\b|\\b${name}\\??:|\\{[^}]*\\b${name}\\b[^}]*\\} = \\w+\\.options`).test(code);
  expect(options.filter((name) => !isRead(name))).toEqual([]);

  const guide = readFileSync(join(root, "docs/guides/mapping-files.md"), "utf8");
  const declared = readFileSync(join(root, "src/platforms/file/mapping.ts"), "utf8");
  const table = guide.slice(guide.indexOf("| field |"), guide.indexOf("`counters`"));
  const cells = [...table.matchAll(/^\| (.*?) \|/gm)].map(([, cell = ""]) => cell);
  const fields = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter((name) => !new RegExp(`^ *${name}: `, "m").test(declared))).toEqual([]);
});

function filesIn(place: string): string[] {
  if (place.endsWith(".ts")) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).map((name) => join(place, name));
}
