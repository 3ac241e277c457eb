import type { CollectTask, SourcePage } from "../connector.ts";
import { records, text } from "../json.ts";
import { sourcePage } from "../source-page.ts";
import type { Api } from "./api.ts";
import { fields, itemsOf } from "./tweet-items.ts";

const atOnce = 100;

/** Posts asked for again. “Not found” is deleted; “not authorised” (protected, suspended) says nothing of the post. */
export async function* askedAgain({ revisit }: CollectTask, api: Api): AsyncGenerator<SourcePage, void, void> {
  for (let from = 0; from < revisit.length; from += atOnce) {
    const asked = revisit.slice(from, from + atOnce);
    const { json, fetchedAt } = await api.get(
      "tweets",
      { ids: asked.join(","), expansions: "author_id", ...fields },
      { posts: asked.length, users: 1, media: 0 },
    );
    const gone = records(json.errors).flatMap(({ title, resource_id, value }) =>
      text(title) === "Not Found Error" ? (text(resource_id) ?? text(value) ?? []) : [],
    );
    const notes = records(json.errors).flatMap(({ title, detail }) =>
      text(title) === "Not Found Error" ? [] : (text(detail) ?? []),
    );
    yield sourcePage({ items: itemsOf(json, fetchedAt), gone: gone.filter((id) => asked.includes(id)), notes });
  }
}
