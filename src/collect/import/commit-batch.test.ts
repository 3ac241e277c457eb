import { afterEach, beforeEach, expect, test } from "vitest";
import { SmallWorld, type WorldRow } from "./small-world.fixture.ts";
import { sweep } from "./sweep.ts";

let world: SmallWorld;
beforeEach(() => {
  world = new SmallWorld();
});
afterEach(() => world.close());

const row = (id: string, text: string): WorldRow => ({ platform: "x", id, text, seen: null, likes: 1 });

test("a commit that fails at any point changes nothing, and the next attempt goes through", async () => {
  await world.bring(null, [row("1", "first"), row("2", "same")]);
  await world.bring(null, [row("1", "second"), row("2", "same")]);
  const before = await world.sightings();
  for (const at of ["staged", "settled", "renamed"]) {
    const failing = (id: string | null) =>
      world.bring(id, [row("1", "third"), row("3", "new")], (point) => {
        if (point === at) throw new Error(`the disk broke when ${at}`);
      });
    await expect(failing("b1")).rejects.toThrow(at);
    await expect(failing(null)).rejects.toThrow(at);
    expect(await world.sightings()).toEqual(before);
  }
  await world.bring("b1", [row("1", "third"), row("3", "new")]);
  expect(await world.posts()).toEqual(["x 1 second", "x 2 same", "x 3 new"]);
  await sweep(world.state, world.folder, world.clock + 700_000);
  expect(world.onDisk().filter((path) => path.includes(".tmp"))).toEqual([]);
});

test("imports that end in another order than they began call each post stored once", async () => {
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => row(`${from + n}`, "same"));
  const ended = await Promise.all([
    world.bring(null, rows(0, 60)),
    world.bring(null, rows(30, 90)),
    world.bring(null, rows(0, 90)),
  ]);
  expect(ended.reduce((sum, { stored }) => sum + stored, 0)).toBe(90);
  expect(ended.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(120);
  expect((await world.posts()).length).toBe(90);
  for (const { number } of ended) await world.undo(`b${number}`);
  expect(await world.sightings()).toEqual([]);
});
