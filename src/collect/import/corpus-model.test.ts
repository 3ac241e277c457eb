import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import fc from "../../../test/random.ts";
import { readManifest } from "../../store/state/queries/manifest.ts";
import { SmallWorld, type WorldRow, type WorldSighting } from "./small-world.fixture.ts";
import { sweep } from "./sweep.ts";

/** The same corpus as a plain list, judged from the start each time: slow, and simple enough to be believed. */
class Model {
  sightings: (WorldRow & { batch: number; line: number; at: number })[] = [];

  bring(batch: number, seen: number, rows: readonly WorldRow[]): void {
    this.undo(batch);
    this.sightings.push(...rows.map((row, index) => ({ ...row, batch, line: index + 2, at: row.seen ?? seen })));
  }

  undo(batch: number): void {
    this.sightings = this.sightings.filter((row) => row.batch !== batch);
  }

  judged(): WorldSighting[] {
    const inOrder = [...this.sightings].sort((a, b) => a.batch - b.batch || a.line - b.line);
    return inOrder.map((row, index) => {
      const same = inOrder.filter((other) => other.platform === row.platform && other.id === row.id);
      const latest = same.reduce((best, other) => (other.at >= best.at ? other : best));
      const earlier = inOrder.slice(0, index).some((other) => same.includes(other) && other.text === row.text);
      const why = earlier ? "duplicate" : latest.text === row.text ? null : "superseded";
      const { batch, line, platform, id, text, likes } = row;
      return { batch, line, platform, id, text, likes, why };
    });
  }
}

const row: fc.Arbitrary<WorldRow> = fc.record({
  platform: fc.constantFrom("x", "telegram"),
  id: fc.constantFrom("1", "2", "900000000000000001", "900000000000000002"),
  text: fc.constantFrom("first", "second", "third"),
  seen: fc.option(fc.integer({ min: 999_900, max: 1_000_100 })),
  likes: fc.option(fc.nat(9)),
});
const rows = fc.array(row, { minLength: 1, maxLength: 7 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("import" as const), rows }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remap" as const), pick: fc.nat(20), rows }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("again" as const), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("languages" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("compact" as const) }) },
);

test("after any sequence of imports, undoings, remappings and rewritten files each row is judged as a plain list would", {
  timeout: 120_000,
}, async () => {
  const runs = Number(process.env.ATTACHE_MODEL_RUNS ?? 12);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const world = new SmallWorld();
      const model = new Model();
      const files = new Map<number, WorldRow[]>();
      try {
        for (const given of steps) {
          world.clock += 37;
          const batches = [...files.keys()];
          const picked = "pick" in given ? batches[given.pick % Math.max(1, batches.length)] : undefined;
          if (given.kind === "languages") await world.tellLanguages();
          else if (given.kind === "compact") {
            await world.tellLanguages();
            await world.compact();
          } else if (given.kind === "undo") {
            if (picked === undefined) continue;
            await world.undo(`b${picked}`);
            model.undo(picked);
            files.delete(picked);
          } else {
            const content = given.kind === "again" ? files.get(picked ?? 0) : given.rows;
            if (!content || (given.kind === "remap" && picked === undefined)) continue;
            const stored = await world.bring(given.kind === "remap" ? `b${picked}` : null, content);
            model.bring(stored.number, stored.seen, content);
            files.set(stored.number, content);
            const duplicates = model.judged().filter((one) => one.batch === stored.number && one.why === "duplicate");
            expect([stored.duplicates, stored.stored]).toEqual([duplicates.length, content.length - duplicates.length]);
          }
          expect(await world.sightings()).toEqual(model.judged());
          const current = model.judged().filter((one) => one.why === null);
          expect(await world.posts()).toEqual(current.map((one) => `${one.platform} ${one.id} ${one.text}`).sort());
          await expectWholeOnDisk(world);
        }
      } finally {
        await world.close();
      }
    }),
    { numRuns: runs, endOnFailure: false },
  );
});

/** Ten minutes later, and after a sweep, the disk holds what the manifest names and nothing else. */
async function expectWholeOnDisk(world: SmallWorld): Promise<void> {
  await sweep(world.state, world.folder, world.clock + 700_000);
  const { files, dead } = readManifest(world.state);
  const named = [...files.map((file) => file.path), ...[...dead.values()].map((list) => list.list)].sort();
  expect(world.onDisk()).toEqual(named);
  expect(existsSync(join(world.folder, "corpus", ".tmp")) && world.onDisk().some((path) => /\.tmp/.test(path))).toBe(
    false,
  );
}
