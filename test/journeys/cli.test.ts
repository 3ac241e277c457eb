import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
let folder: string;
let workspace: string;

type Outcome = { code: number | null; out: string; err: string };
type Running = { child: ReturnType<typeof spawn>; outcome: Promise<Outcome> };

function begin(words: readonly string[], environment: Record<string, string> = {}, program = main): Running {
  const env = { ...process.env, ATTACHE_WORKSPACE: workspace, NO_COLOR: "1", ...environment };
  const child = spawn(process.execPath, [program, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  const outcome = new Promise<Outcome>((done) => child.on("close", (code) => done({ code, ...said })));
  return { child, outcome };
}

const attache = (...words: string[]): Promise<Outcome> => begin(words).outcome;
const json = async (...words: string[]) => JSON.parse((await attache(...words, "--json")).out);

const mapping = `
platform: x
fields: { id: nr, author: wer, text: was, postedAt: wann }
counters: { likes: herzen }
`;
const rows = [
  "nr,wann,wer,was,herzen",
  "900000000000000001,2024-03-18T09:00:00Z,MFA_Atlantis,Talks on water cooperation opened today,12",
  "900000000000000002,2024-03-19T09:00:00Z,MFA_Atlantis,=SUM(1) is no formula here,3",
  "900000000000000002,2024-03-19T09:00:00Z,MFA_Atlantis,=SUM(1) is no formula here,5",
  ",2024-03-20T09:00:00Z,MFA_Atlantis,Who knows which post this is,1",
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attache-cli-"));
  workspace = join(folder, "data");
  await writeFile(join(folder, "posts.csv"), `${rows.join("\n")}\n`);
  await writeFile(join(folder, "mapping.yaml"), mapping);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("every command explains itself with an example", async () => {
  const { code, out } = await attache("--help");
  expect(code).toBe(0);
  const names = "start register import formats batches undo remap search export doctor backup restore study".split(" ");
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  for (const name of names) {
    const help = await attache(name, "--help");
    expect([name, help.code]).toEqual([name, 0]);
    expect(help.out).toContain(`Example:\n  $ attache ${name}`);
    expect(help.out).toContain("--json");
  }
});

test("wrong usage ends with 2 and says what is wrong", async () => {
  for (const words of [
    ["nonsense"],
    ["import"],
    ["batches", "--nonsense"],
    ["search", "--from", "yesterday"],
    ["import", "a.csv", "--as", "b", "--mapping", "c"],
  ]) {
    const { code, out, err } = await attache(...words);
    expect([words, code, out]).toEqual([words, 2, ""]);
    expect(err).not.toBe("");
  }
});

test("an import is accounted for, in a table and as JSON", async () => {
  const posts = join(folder, "posts.csv");
  const { code, out } = await attache("import", posts, "--mapping", join(folder, "mapping.yaml"));
  expect(code).toBe(0);
  for (const line of [/^read +4$/m, /^stored +2$/m, /^duplicates +1$/m, /^rejected +1$/m]) expect(out).toMatch(line);

  const again = await json("import", posts, "--mapping", join(folder, "mapping.yaml"));
  expect(again).toMatchObject({ batch: "b2", read: 4, stored: 0, duplicates: 3, rejected: 1 });
  expect(again.seconds).toBeTypeOf("number");
  expect(await readFile(again.rejectsFile, "utf8")).toMatch(/^first_line,last_line,first_byte,reason\n5,5,/);
});

test("batches, search and export speak of the same posts", async () => {
  const { rows: batches } = await json("batches");
  expect(batches.map(({ id, stored }: { id: string; stored: number }) => [id, stored])).toEqual([
    ["b2", 0],
    ["b1", 2],
  ]);
  const found = await json("search", "water");
  expect(found.rows.map(({ id }: { id: string }) => id)).toEqual(["900000000000000001"]);
  const { code, out } = await attache("export", "--format", "csv");
  expect(code).toBe(0);
  expect(out).toContain(",'=SUM(1) is no formula here,");
  expect(out.trim().split("\r\n")).toHaveLength(3);
});

test("a file is not written over unless asked, and --json tells what was written", async () => {
  const out = join(folder, "posts.parquet");
  expect(await json("export", "--out", out)).toMatchObject({ file: out, format: "parquet" });
  expect((await attache("export", "--out", out)).code).toBe(1);
  expect((await attache("export", "--out", out, "--force")).code).toBe(0);
});

test("what is undone is gone, and undoing it twice fails with the reason", async () => {
  expect((await attache("undo", "b2")).code).toBe(0);
  const twice = await attache("undo", "b2", "--json");
  expect(twice.code).toBe(1);
  expect(JSON.parse(twice.out)).toMatchObject({ error: "conflict" });
  expect((await attache("undo", "b99")).code).toBe(1);
});

test("the kept raw is mapped again to the same posts", async () => {
  expect(await json("remap", "b1")).toMatchObject({ batch: "b1", read: 4, stored: 2, duplicates: 1, rejected: 1 });
});

test("the register is listed, shown, filled by hand and exported", async () => {
  const list = await json("register", "list", "--kind", "institution", "--state", "UZ");
  expect(list.total).toBe(1);
  const holder = list.rows[0].id;
  const evidence = ["--source", "List of the ministry", "--date", "2024-03-18"];
  const added = await json(
    "register",
    "add-account",
    "--platform",
    "x",
    "--handle",
    "MFA_Atlantis",
    "--holder",
    holder,
    ...evidence,
  );
  expect(added).toMatchObject({ handle: "MFA_Atlantis", standing: expect.stringMatching(/claimed|unknown/) });
  const { out } = await attache("register", "show", "state:UZ");
  expect(out).toMatch(/^name +Uzbekistan$/m);
  const file = join(folder, "register.csv");
  expect((await attache("register", "export", "--out", file)).code).toBe(0);
  expect(await json("register", "import", file)).toMatchObject({ added: 0, changed: 0, rejected: 0 });
});

test("an author registered later is named when the raw is mapped again", async () => {
  await attache("remap", "b1");
  const { rows: hits } = await json("search", "water");
  expect(hits[0]).toMatchObject({ author: "MFA_Atlantis", state: "UZ" });
});

test("a backup restores to the same posts", async () => {
  const copy = join(folder, "backup");
  expect((await attache("backup", copy)).code).toBe(0);
  expect((await attache("restore", copy, "--workspace", join(folder, "restored"))).code).toBe(0);
  const { rows: batches } = await json("batches", "--workspace", join(folder, "restored"));
  expect(batches).toMatchObject([
    { id: "b2", state: "undone" },
    { id: "b1", state: "done", stored: 2 },
  ]);
});

test("a backup without keys takes imports again when its study is ended, which has to be meant", async () => {
  const to = ["--workspace", join(folder, "restored")];
  const again = ["import", join(folder, "posts.csv"), "--mapping", join(folder, "mapping.yaml"), ...to];
  const refused = await attache(...again);
  expect([refused.code, refused.err.includes("end the study")]).toEqual([1, true]);
  expect((await attache("study", "end", ...to)).code).toBe(2);
  expect((await attache("study", "end", "--for-good", ...to)).code).toBe(0);
  expect((await json("study", "list", ...to)).rows).toMatchObject([{ id: "workspace", endedAt: expect.any(Number) }]);
  expect((await attache("study", "end", "workspace", "--for-good", ...to)).code).toBe(2);
  expect((await json(...again)).rejected).toBe(1);
  expect((await json("study", "list", ...to)).rows).toMatchObject([{ current: false }, { current: true }]);
});

test("doctor finds a sound workspace sound, and a spoilt file by its name", async () => {
  expect(await json("doctor", "--deep")).toMatchObject({ ok: true });
  const empty = join(folder, "nowhere");
  expect(await json("doctor", "--workspace", empty)).toMatchObject({ ok: true });
  expect(existsSync(empty)).toBe(false);

  const restored = join(folder, "restored");
  const [name] = (await readdir(join(restored, "corpus"), { recursive: true })).filter((one) =>
    one.endsWith(".parquet"),
  );
  const file = join(restored, "corpus", name ?? "");
  const bytes = await readFile(file);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await writeFile(file, bytes);
  expect(await json("doctor", "--workspace", restored)).toMatchObject({ ok: true });
  const { code, out } = await attache("doctor", "--deep", "--workspace", restored);
  expect(code).toBe(1);
  expect(out).toContain(`corpus/${name}: other content than was written`);

  await rm(file);
  const lost = await attache("export", "--workspace", restored);
  expect(lost.code).toBe(1);
  expect(lost.err).toContain(`${name} is missing`);
  expect(lost.err).toContain("attache doctor");
});

test("Ctrl-C during an import leaves nothing half done", async () => {
  const many = join(folder, "many.csv");
  const lines = Array.from(
    { length: 400_000 },
    (_, at) => `${at},2024-03-18T09:00:00Z,someone${at % 900},Post number ${at} of many,${at}`,
  );
  await writeFile(many, `${rows[0]}\n${lines.join("\n")}\n`);
  const running = begin(["import", many, "--mapping", join(folder, "mapping.yaml")]);
  while (!existsSync(join(workspace, "corpus", ".tmp", "b3"))) await new Promise((resolve) => setTimeout(resolve, 20));
  running.child.kill("SIGINT");
  const { code, err } = await running.outcome;
  expect([code, err.includes("nothing of it was kept")]).toEqual([1, true]);
  const { rows: batches } = await json("batches");
  expect(batches[0]).toMatchObject({ state: "failed", stored: 0 });
  expect((await json("search", "many")).total).toBe(0);
});

const startWords = ["start", "--port", "0", "--no-open", "--json"];

const addressOf = ({ child }: Running): Promise<string> =>
  new Promise((done) => {
    let said = "";
    child.stdout?.on("data", (text) => {
      said += text;
      if (said.includes("}\n")) done(JSON.parse(said).address);
    });
  });

test("start prints its address, answers there and ends on a signal", async () => {
  const running = begin(startWords);
  const address = await addressOf(running);
  const overview = await (await fetch(new URL("/api/v1/overview", address))).json();
  expect(overview.counts).toMatchObject({ posts: 2 });
  running.child.kill("SIGTERM");
  expect((await running.outcome).code).toBe(0);
}, 240_000);

test("whoever ends the launcher alone ends the program cleanly, also where he tells it twice", async () => {
  const running = begin(startWords, {}, resolve(import.meta.dirname, "../../attache"));
  const address = await addressOf(running);
  running.child.kill("SIGTERM");
  running.child.kill("SIGTERM");
  expect((await running.outcome).code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
}, 240_000);
