import { expect } from "vitest";
import { mapAll, readFile } from "../../test/read-sample.ts";
import { sharedTest } from "../../test/shared.ts";
import { formats } from "./formats.ts";
import { recognise } from "./recognise.ts";

function accounted(path: string) {
  const read = readFile(path);
  const { best } = recognise(formats, read.sample);
  const mapped = best ? mapAll(best, read) : [];
  const count = (kind: string) => mapped.filter((one) => one.kind === kind).length;
  const reasons = mapped.flatMap((one) => (one.kind === "reject" ? [one.reason] : []));
  return { format: best?.id, read: mapped.length, posts: count("post"), observations: count("observation"), reasons };
}

const files: [file: string, format: string, posts: number, observations?: number][] = [
  ["posts/world_leaders_tweets_2008_2017.csv.gz", "world-leaders-tweets", 105_123],
  ["posts/twitter_v1_raw/JDMahama_tweets.json.gz", "x-v1", 1055],
  ["posts/twitter_v1_raw/MedvedevRussiaE_tweets.json.gz", "x-v1", 1143],
  ["posts/twitter_v1_raw/MustafaAG_tweets.json.gz", "x-v1", 686],
  ["posts/twitter_v1_raw/PEPE_LOBO_tweets.json.gz", "x-v1", 568],
  ["posts/twitter_v1_raw/SAPresident_tweets.json.gz", "x-v1", 100],
];

for (const [file, format, posts, observations = 0] of files)
  sharedTest(`${file} is recognised and every record is a post or an observation`, (folder) => {
    expect(accounted(`${folder}/data/${file}`)).toEqual({
      format,
      read: posts + observations,
      posts,
      observations,
      reasons: [],
    });
  });
