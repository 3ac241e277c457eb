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
      `select c.id, c.platform, c.handle, c.standing from accounts c join actors h on h.id = c.holder
       where c.holder = $actor
          or h.state = (select s.state from actors s where s.id = $actor and s.kind in ('state', 'disputed') and s.state is not null)
       order by c.id`,
    )
    .all({ actor }) as AccountUnder[];
}
