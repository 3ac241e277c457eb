import { overview } from "./fixture-world.ts";

/** The answer of the invented world to a question of the page; null where there is none. */
export function answers(path: string, _query: URLSearchParams): unknown {
  if (path === "/overview") return overview;
  if (path === "/measures/posts-by-state") return { ...overview.postsByState, provenOnly: true };
  if (path === "/jobs") return { rows: [] };
  return null;
}
