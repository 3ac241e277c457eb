import { expect, test } from "vitest";
import { progressText } from "./progress.ts";

test("progress says how much, how fast and how long still", () => {
  const progress = { title: "tweets.csv", done: 250_000, total: 1_000_000, unit: "records" } as const;
  expect(progressText(progress, 5)).toBe("tweets.csv  25 %  250,000 records  50,000/s  15 s left");
});

test("where the end cannot be known, none is promised", () => {
  expect(progressText({ title: "tweets.csv.gz", done: 3_000_000, total: null, unit: "bytes" }, 2)).toBe(
    "tweets.csv.gz  3.0 MB  1.5 MB/s",
  );
});
