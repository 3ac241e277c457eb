import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld } from "../../test/measure/world.ts";
import { importFile } from "../collect/import/import-file.ts";
import { runMeasures } from "./run-measure.ts";

/** A channel that answers its own posts goes on with a thread; a channel that answers another's answers. */
const messages = [
  { id: 1, text: "first" },
  { id: 2, text: "second", reply_to_message_id: 1 },
  { id: 3, text: "third", reply_to_message_id: 2 },
  { id: 4, text: "to others", reply_to_message_id: 9, reply_to_peer_id: "channel77" },
].map((one) => ({
  ...one,
  type: "message",
  date: `2024-03-0${one.id}T08:00:00`,
  date_unixtime: String(1_709_280_000 + one.id * 86_400),
  from: "MFA",
  from_id: "channel1500",
}));

test("of four posts of a Telegram channel two go on with its own thread: one is an answer to somebody else", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const place = join(desk.folder, "result.json");
  writeFileSync(place, JSON.stringify({ name: "MFA", type: "public_channel", id: 1500, messages }));
  const { rejected } = await importFile(desk.workspace.importRoom(), place, { account: "mfakz" });
  expect(rejected).toBe(0);
  const { measures } = await runMeasures(desk.workspace, ["responsiveness", "share-of-replies"], {
    ...{
      capital: null,
      scope: "official",
      provenOnly: false,
      hidden: [],
      platform: "telegram",
      now: Date.UTC(2024, 3, 1),
    },
    ...{ subjects: ["KZ"], from: null, to: null },
  });
  expect(measures.map(({ rows }) => rows[0]!.reading.value)).toEqual([0.25, 0.75]);
});
