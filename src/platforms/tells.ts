import { platformName } from "../domain/platform.ts";
import { type Telling, tellings } from "../domain/telling.ts";
import { columnPlaces, columnsOf } from "./file/field.ts";
import type { Field, FieldName, Mapping } from "./file/mapping.ts";
import type { Format, Sample } from "./format.ts";
import { fieldsSeen } from "./likeness.ts";

/**
 * What a file always says of a post, so that a post of which it says nothing of the kind has none: as its format declares, or
 * by the columns its mapping reads. What it may say and need not is not among these.
 */
export function tellsOf(format: Format, sample: Sample): Telling[] {
  if (format.tells) return [...format.tells];
  const { mapping } = format;
  if (!mapping) return [];
  const has = seenIn(sample);
  const reads = (...names: FieldName[]): boolean => names.some((name) => has(mapping.fields[name]));
  const ways: Record<Telling, boolean> = {
    media: reads("media", "images", "videos"),
    links: reads("links"),
    kinds: mapping.byText || tellsEachKind(mapping, has) || (tellsReplies(reads) && tellsReposts(reads)),
    mentions: reads("mentions") || (reads("text") && isNaming(mapping.platform)),
  };
  return tellings.filter((one) => ways[one]);
}

type Reads = (...names: FieldName[]) => boolean;
const tellsReplies = (reads: Reads): boolean => reads("isReply", "replyToId", "replyToAuthor");
const tellsReposts = (reads: Reads): boolean => reads("isRepost", "repostOfId", "repostOfAuthor");

/** A column of kinds whose words are explained; other words would all be read as posts of one's own. */
const tellsEachKind = ({ fields: { kind } }: Mapping, has: (field: Field | undefined) => boolean): boolean =>
  has(kind) && typeof kind === "object" && kind.values !== undefined;

/** Where “@name” in a text is how somebody is named. */
const naming = new Set(["x", "bluesky", "mastodon", "telegram", "threads", "instagram", "tiktok"]);
const isNaming = (platform: Mapping["platform"]): boolean =>
  typeof platform === "string" && naming.has(platformName(platform));

function seenIn({ container, columns, items }: Sample): (field: Field | undefined) => boolean {
  const place = columnPlaces(container === "table" ? columns : fieldsSeen(items));
  const top = (name: string): string => (container === "table" ? name : (name.split(/[.[]/)[0] ?? name));
  return (field) => field !== undefined && columnsOf(field).some((name) => place(top(name)) !== undefined);
}
