import { join } from "node:path";
import type { Manifest } from "../state/queries/manifest.ts";
import type { Duck } from "./duck.ts";
import { deadRows, rowsOf } from "./relation.ts";

/**
 * The tables a question may ask, for one version of the manifest: `posts` (the current text of each post), `versions`
 * (every text it ever had), `sightings` (every row that came in, with batch, line, the counters seen then, and `why` it does
 * not count) and `observations` (counters of accounts alone).
 */
export async function defineViews(duck: Duck, manifest: Manifest, workspace: string): Promise<void> {
  const of = (kind: string) => manifest.files.filter((file) => file.kind === kind).map((file) => file.path);
  const posts = counting(of("posts"), manifest, workspace);
  const observations = counting(of("counters"), manifest, workspace);
  await duck.run(`
    create or replace view sightings as ${posts.all};
    create or replace view posts as ${posts.living};
    create or replace view versions as select * from sightings where why is null or why = 'superseded';
    create or replace view observations as ${observations.living};
  `);
}

/** `living`: rows that count; `all`: every row that was not undone, with the reason why it does not count. Untouched files are read as they are. */
function counting(paths: readonly string[], manifest: Manifest, workspace: string): { living: string; all: string } {
  const place = (path: string) => join(workspace, path);
  const clean = rowsOf(paths.filter((path) => !manifest.dead.has(path)).map(place));
  const dirtyPaths = paths.filter((path) => manifest.dead.has(path));
  if (dirtyPaths.length === 0)
    return { living: `select * from ${clean}`, all: `select *, null::varchar as why from ${clean}` };
  const dirty = rowsOf(dirtyPaths.map(place));
  const dead = deadRows(dirtyPaths.map((path) => ({ list: place(manifest.dead.get(path)!.list), place: place(path) })));
  const same = "p.filename = d.place and p.file_row_number = d.row";
  return {
    living: `select * from ${clean} union all by name select p.* from ${dirty} p anti join ${dead} d on ${same}`,
    all: `select *, null::varchar as why from ${clean} union all by name
      select p.*, d.why from ${dirty} p left join ${dead} d on ${same} where d.why is distinct from 'undone'`,
  };
}
