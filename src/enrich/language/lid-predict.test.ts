import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getLIDModel } from "fasttext.wasm.js";
import { expect, test } from "vitest";
import { parseLidModel } from "./lid-model.ts";
import { predictor } from "./lid-predict.ts";
import { buildTree } from "./lid-tree.ts";
import { sentences } from "./sentences.fixture.ts";

test("our reading of the model answers as fastText itself does", async () => {
  const reference = await (await getLIDModel()).load();
  const path = fileURLToPath(
    import.meta.resolve("fasttext.wasm.js/dist/models/language-identification/assets/lid.176.ftz"),
  );
  const model = parseLidModel(readFileSync(path));
  const predict = predictor(model);
  for (const [, , text] of sentences) {
    const answer = reference.predict(`${text}\n`, 1, 0).get(0) as unknown as [number, string];
    const { labels, shares } = predict(text);
    const best = shares.indexOf(Math.max(...shares));
    expect(`__label__${model.labels[labels[best]!]}`).toBe(answer[1]);
    expect(shares[best]).toBeCloseTo(answer[0], 3);
  }
});

test("what is not a fastText model is refused", () => {
  expect(() => parseLidModel(new Uint8Array(64))).toThrow("not a fastText model");
});

test("the rarer a label, the deeper it stands in the tree", () => {
  const { left, right, root } = buildTree([10, 4, 3]);
  expect([left[root], right[root]]).toEqual([3, 0]);
  expect([left[3], right[3]]).toEqual([2, 1]);
});
