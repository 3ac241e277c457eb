import { activity } from "./fixture-activity.ts";
import { cards } from "./fixture-cards.ts";
import { batchDetail, formats, job, preview, rejects, settings } from "./fixture-imports.ts";
import { comparison, measureAnswer, measures } from "./fixture-measures.ts";
import { found, post } from "./fixture-posts.ts";
import { boundary, explanation, grades, index, profiles, world } from "./fixture-ranking.ts";
import { accountProfile, accounts, actorProfile, actors } from "./fixture-register.ts";
import { since } from "./fixture-since.ts";
import { alarmSettings, alarms, arrivals, coverage, gaps, sources } from "./fixture-sources.ts";
import { overview } from "./fixture-world.ts";

const page = <Row>(rows: readonly Row[]) => ({ rows, total: rows.length, page: 1, pageSize: 50 });

/** The answer of the invented world to a question of the page; null where there is none. */
export function answers(path: string, query: URLSearchParams, body: string): unknown {
  const [room, key, part] = path.slice(1).split("/").map(decodeURIComponent);
  if (path === "/overview") return overview;
  if (path === "/measures/posts-by-state") return { ...overview.postsByState, provenOnly: true };
  if (path === "/measures") return { rows: measures };
  if (room === "measures") return measureAnswer(key ?? "", query.getAll("subject"), query.has("by"));
  if (path === "/compare") return comparison(query.getAll("subject"));
  if (path === "/since") return since;
  if (path === "/index") return index(query);
  if (path === "/index/profiles") return profiles;
  if (path === "/index/grades") return grades;
  if (room === "index" && key === "explain") return explanation(part ?? "");
  if (path === "/alarms") return alarms;
  if (path === "/alarms/settings") return alarmSettings;
  if (path === "/sources") return sources;
  if (path === "/collect/arrivals") return arrivals;
  if (path === "/collect/gaps") return gaps;
  if (path === "/coverage") return coverage;
  if (path === "/boundary") return boundary;
  if (path === "/boundary/file") return world;
  if (path === "/cards") return cards;
  if (path === "/jobs") return { rows: [job] };
  if (path === "/formats") return { rows: formats };
  if (path === "/register/formats")
    return {
      rows: [
        { id: "wikidata", title: "Missions from Wikidata", example: "embassies.csv", source: "", needsOffice: false },
      ],
    };
  if (path === "/settings") return settings;
  if (path === "/imports/preview") return preview("embassies-2024.csv", false);
  if (path === "/imports/preview/again") return preview("embassies-2024.csv", JSON.parse(body).mapping !== null);
  if (path === "/actors") return page(actors.filter(({ kind }) => !query.get("kind") || kind === query.get("kind")));
  if (room === "actors") return part === "activity" ? activity() : actorProfile(key ?? "");
  if (path === "/accounts")
    return page(accounts.filter(({ standing }) => !query.get("standing") || standing === query.get("standing")));
  if (room === "accounts") return part === "activity" ? activity() : accountProfile(key ?? "");
  if (path === "/posts")
    return query.get("q") === "nothing" ? { ...found, rows: [], total: 0, facets: [], facetsOf: 0, next: null } : found;
  if (room === "posts") return post(part ?? "");
  if (path === "/batches") return page(overview.newest);
  if (room === "batches") return part === "rejects" ? page(rejects) : batchDetail(key ?? "");
  return null;
}
