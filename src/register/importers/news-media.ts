import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor, slug } from "../../domain/actor.ts";
import { contentId } from "../../store/state/queries/register-rows.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";
import { countryOfRow, isCountry } from "./country-column.ts";
import { itemLines, record, text } from "./json-values.ts";

const source = "newsmap, news media on Twitter (after Wikidata)";
const url = "https://github.com/sherzod-hakimov/ru-ua-news-discourse-twitter";

/** Accounts of news media by country; outlets only, whose owner and sponsor the file does not name. */
export const newsMedia: RegisterFormat = {
  id: "news-media",
  title: "News media on Twitter",
  example: "news_media_twitter.json.gz",
  source: url,
  needsOffice: false,
  recognise: ({ keys }) => has(keys, "company_name", "twitter_ID", "country"),
  read(file, context) {
    const list = Object.entries(record(file.json()) ?? {});
    const lines = itemLines(file.text, /^\s*"[^"\n]+": ?\{/gm);
    const rows = list.map(([handle, value], at): ReadRow => {
      const line = lines.length === list.length ? (lines[at] ?? 1) : at + 1;
      const item = record(value);
      const name = text(item?.company_name);
      const fault = handleFault("x", handle);
      if (!item || !name || fault) return { line, rejected: fault ?? "the item names no company", name };
      const place = countryOfRow(line, { name: text(item.country) });
      if (!isCountry(place)) return place;
      const base = slug(name) || contentId(name).toLowerCase();
      const qid = /Q\d+$/.exec(text(item.wikidata_id) ?? "")?.[0];
      const id = `${place.code}/outlet/${base}`;
      const ids = qid ? [{ scheme: "wikidata", value: qid }] : [];
      const holder = actor({ id, kind: "outlet", name, state: place.code, source });
      const evidence = claim("wikidata", source, { url: text(item.wikidata_id) ?? url, date: context.date });
      const entries: Entry[] = [
        { kind: "actor", actor: holder, ids, weak: ids.length === 0 },
        {
          kind: "account",
          account: account({
            id: accountId("x", handle),
            platform: "x",
            handle,
            userId: text(item.twitter_ID),
            url: accountUrl("x", handle),
            holder: id,
            source,
          }),
          evidence: [evidence],
        },
      ];
      return { line, class: "outlets", entries };
    });
    return { rows, notes: ["counts of followers in this file carry no date and were not taken as counters"] };
  },
};
