import { isUtf8 } from "node:buffer";
import { knownIdKey, knownKey, platformName } from "../../domain/platform.ts";
import type { Author, Mapped } from "../../domain/post.ts";
import type { Format } from "../../platforms/format.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import { guessFallback } from "./encoding.ts";
import { type Examined, readable } from "./examine.ts";
import { blockReader } from "./map-block.ts";
import { blocksOf } from "./pump.ts";

export type FrequentAuthor = {
  platform: string;
  handle: string | null;
  name: string | null;
  url: string | null;
  posts: number;
};

/** `whole` is false when time ran out: then only so many records from the start were looked at. */
export type FrequentAuthors = { authors: FrequentAuthor[]; records: number; whole: boolean };

/**
 * Who wrote most of a file and is not in the register, so that holders of an office can be registered before the door
 * turns them into pseudonyms. Reads the file without keeping anything of it, for as long as `until` allows. No count is
 * withheld here: it is the user's own file, read to him before anything of it is stored, and each row is of one author.
 */
export async function frequentAuthors(
  examined: Examined,
  format: Format,
  account: string | null,
  known: KnownAccounts,
  until: () => boolean,
): Promise<FrequentAuthors> {
  const { encoding, layout } = examined;
  const name = encoding.kind === "stream" ? "utf-8" : encoding.name;
  let fallback = encoding.kind === "lines" ? encoding.fallback : null;
  const reader = blockReader(format, layout, name, { account, importedAt: 0 });
  const tally = new Map<string, FrequentAuthor>();
  let records = 0;
  const bytes = readable(examined, () => {});
  for await (const block of blocksOf(examined, bytes)) {
    if (name === "utf-8" && fallback === null && !isUtf8(block.bytes))
      fallback = guessFallback(Buffer.from(block.bytes));
    reader.read(block, fallback, ({ mapped }) => {
      records++;
      count(tally, mapped, known);
    });
    if (!until()) return { authors: most(tally), records, whole: false };
  }
  return { authors: most(tally), records, whole: true };
}

const shown = 50;
const most = (tally: ReadonlyMap<string, FrequentAuthor>): FrequentAuthor[] =>
  [...tally.values()].sort((a, b) => b.posts - a.posts).slice(0, shown);

function count(tally: Map<string, FrequentAuthor>, mapped: Mapped, known: KnownAccounts): void {
  if (mapped.kind !== "post") return;
  const { author } = mapped.post;
  const platform = platformName(mapped.post.platform);
  const key = `${platform}\n${author.handle?.toLowerCase() ?? author.id ?? ""}`;
  if (key.endsWith("\n") || isKnown(platform, author, known)) return;
  const before = tally.get(key);
  if (before) before.posts++;
  else tally.set(key, { platform, handle: author.handle, name: author.name, url: author.url, posts: 1 });
}

const isKnown = (platform: string, { handle, id }: Author, known: KnownAccounts): boolean =>
  (handle !== null && known.has(knownKey(platform, handle))) || (id !== null && known.has(knownIdKey(platform, id)));
