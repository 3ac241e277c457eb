import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor } from "../../domain/actor.ts";
import { InputError } from "../../domain/errors.ts";
import type { CounterMeasure } from "../../domain/post.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";
import { count, itemLines, record, text } from "./json-values.ts";

const measures: [string, CounterMeasure][] = [
  ["followers_count", "followers"],
  ["friends_count", "following"],
  ["statuses_count", "posts"],
  ["listed_count", "listed"],
  ["favourites_count", "likes_given"],
];

/** User objects of X's API v1.1 as a list of office holders; the objects name no office, so it is given for the file. */
export const twitterProfiles: RegisterFormat = {
  id: "twitter-profiles",
  title: "X/Twitter user objects (API v1.1) of office holders",
  example: "worldLeaders.json, with --office “head of state or government” --source “…”",
  source: "https://developer.x.com/en/docs/twitter-api/v1/data-dictionary/object-model/user",
  needsOffice: true,
  recognise: ({ keys }) =>
    has(keys, "screen_name") && !has(keys, "full_text") && !keys.includes("in_reply_to_status_id"),
  read(file, context) {
    const list = file.json();
    if (!Array.isArray(list))
      throw new InputError({ file: file.name }, "it is no JSON array", "Give an array of user objects.");
    const items = list.map(record);
    const newest = Math.max(
      ...items.map((item) => Date.parse(text(record(item?.status)?.created_at) ?? "")).filter(Number.isFinite),
    );
    const stated = context.date === null ? Number.NaN : Date.parse(context.date);
    const seenAt = Number.isNaN(stated) ? newest : stated;
    const hasMoment = Number.isFinite(seenAt);
    const source = context.source ?? file.name;
    const lines = itemLines(file.text, /^\{|^ {0,4}\{/gm);
    const seen = new Set<string>();
    const rows = items.map((item, at): ReadRow => {
      const line = lines.length === items.length ? (lines[at] ?? 1) : at + 1;
      const handle = text(item?.screen_name);
      if (!item || !handle) return { line, rejected: "the item has no screen_name", name: null };
      const fault = handleFault("x", handle);
      if (fault) return { line, rejected: fault, name: handle };
      if (seen.has(handle.toLowerCase()))
        return { line, rejected: `@${handle} stands in the file twice`, name: handle };
      seen.add(handle.toLowerCase());
      const name = text(item.name) ?? handle;
      const holder = `world/person/x-${handle.toLowerCase()}`;
      const id = accountId("x", handle);
      const evidence = [claim("study", source, { date: context.date, note: text(item.description) })];
      if (item.verified === true)
        evidence.push(claim("badge", "X/Twitter verified badge (before 2023)", { date: context.date }));
      const userId = text(item.id_str);
      const created = Date.parse(text(item.created_at) ?? "");
      const since = Number.isNaN(created) ? null : new Date(created).toISOString().slice(0, 10);
      const entries: Entry[] = [
        {
          kind: "actor",
          actor: actor({ id: holder, kind: "person", name, source }),
          weak: true,
          ids: userId ? [{ scheme: "x", value: userId }] : [],
        },
        {
          kind: "account",
          account: account({ id, platform: "x", handle, userId, url: accountUrl("x", handle), holder, since, source }),
          evidence,
        },
      ];
      for (const [key, measure] of measures) {
        const value = count(item[key]);
        if (value !== null && hasMoment)
          entries.push({ kind: "counter", counter: { platform: "x", account: id, handle, measure, value, seenAt } });
      }
      return { line, class: "profiles", entries };
    });
    const when = `the file does not say when the counters were seen; its newest post is of ${hasMoment ? new Date(seenAt).toISOString() : "no known time"}, taken as that moment. Give --date when you know it`;
    return { rows, notes: Number.isNaN(stated) ? [when] : [] };
  },
};
