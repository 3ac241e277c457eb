import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld } from "../../test/measure/world.ts";
import { importFile } from "../collect/import/import-file.ts";
import { drawCount } from "./draws.ts";
import { indexBase } from "./index-run.ts";
import { defaultWeights } from "./weights.ts";

const mapping = {
  name: "replies-without-a-name.json",
  text: JSON.stringify({
    platform: "x",
    fields: { id: "id", author: "who", postedAt: "at", text: "text", kind: "kind", media: "media" },
    counters: { likes: "likes" },
    byText: true,
  }),
};

/** Sixty days of two ministries: every second post with a picture, every third an answer to somebody whom the file does not name. */
const rows = ["mfa_kz", "mfa_uz"].flatMap((who, w) =>
  Array.from({ length: 60 + w * 60 }, (_, n) => {
    const at = new Date(Date.UTC(2024, 2, 1, 8 + w) + Math.floor(n / (w + 1)) * 86_400_000).toISOString();
    const kind = n % 3 === 0 ? "reply" : "original";
    return [
      `${who}${n}`,
      who,
      at,
      `about the visit of @mfa_${w ? "kz" : "uz"}, no ${n}`,
      kind,
      n % 2 ? "" : "image",
      n,
    ].join(";");
  }),
);

test("drawn again, each criterion lies about where it was read: also where replies do not tell whom they answer", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const place = join(desk.folder, "posts.csv");
  writeFileSync(place, ["id;who;at;text;kind;media;likes", ...rows].join("\n"));
  const { rejected } = await importFile(desk.workspace.importRoom(), place, { mapping });
  expect(rejected).toBe(0);
  const { state, corpus } = desk.workspace;
  const asked = { capital: null, scope: "official", provenOnly: false, hidden: [], platform: null } as const;
  const base = await indexBase(
    { state, corpus },
    { ...asked, subjects: ["KZ", "UZ"], from: null, to: null, now: Date.UTC(2024, 5, 1), platforms: [], seed: 1 },
    defaultWeights,
  );
  const drawn = base.criteria.flatMap((criterion, c) => {
    const draws = base.draws.get(criterion.id);
    return base.compared.flatMap(({ id }, s) => {
      const read = base.readings[s]![c]!.scaled;
      if (!draws || read === null) return [];
      const own = draws.subarray(s * drawCount, (s + 1) * drawCount);
      const mean = own.reduce((sum, value) => sum + value, 0) / drawCount;
      return [{ what: `${criterion.id} ${id}`, read, mean }];
    });
  });
  expect(drawn.filter(({ read, mean }) => Math.abs(read - mean) > 0.03)).toEqual([]);
  expect(drawn.find(({ what }) => what === "responsiveness state:KZ")?.read).toBeCloseTo(1 / 3);
  expect(drawn.map(({ what }) => what)).toContain("visual-share state:UZ");
});
