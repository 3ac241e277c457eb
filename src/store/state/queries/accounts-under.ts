import type { DatabaseSync } from "node:sqlite";

export type AccountUnder = {
  id: string;
  platform: string;
  handle: string | null;
  standing: "proven" | "claimed" | "contested" | "unknown";
};

/** Accounts through which an actor speaks: a state through all that speak for it, anybody else through its own. */
export function accountsUnder(raw: DatabaseSync, actor: string): AccountUnder[] {
  return raw
    .prepare(
      `select id, platform, handle, standing from accounts where holder = $actor
       union
       select c.id, c.platform, c.handle, c.standing
       from actors h join accounts c on c.holder = h.id
       where h.state = (select s.state from actors s where s.id = $actor and s.kind in ('state', 'disputed'))
       order by id`,
    )
    .all({ actor }) as AccountUnder[];
}
