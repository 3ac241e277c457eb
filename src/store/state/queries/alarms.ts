import type { StateDatabase } from "../database.ts";

export type AlarmKind = "renamed" | "suspended" | "silent" | "hour" | "language" | "mention" | "source";
export type AlarmState = "new" | "seen" | "closed";
export type AlarmRow = {
  id: number;
  kind: AlarmKind;
  mark: string;
  account: string | null;
  source: string | null;
  found_at: number;
  details: string;
  state: AlarmState;
  remark: string | null;
};
export type NewAlarm = Pick<AlarmRow, "kind" | "mark" | "account" | "source" | "details">;
export type Channel = "mail" | "webhook";

/** Notes what was found once; each new alarm waits for delivery on the channels that are open. Returns those that are new. */
export function noteAlarms(
  state: StateDatabase,
  found: readonly NewAlarm[],
  channels: readonly Channel[],
  now: number,
): AlarmRow[] {
  const put = state.raw.prepare(
    `insert into alarms (kind, mark, account, source, found_at, details) values (?, ?, ?, ?, ?, ?)
     on conflict (mark) do nothing returning *`,
  );
  const wait = state.raw.prepare(
    "insert into alarm_deliveries (alarm, channel, next_at, changed_at) values (?, ?, ?, ?)",
  );
  return state.transact(() =>
    found.flatMap(({ kind, mark, account, source, details }) => {
      const row = put.get(kind, mark, account, source, now, details) as AlarmRow | undefined;
      if (!row) return [];
      for (const channel of channels) wait.run(row.id, channel, now, now);
      return [row];
    }),
  );
}

export function listAlarms(
  state: StateDatabase,
  { states, limit, offset }: { states: readonly AlarmState[]; limit: number; offset: number },
): { rows: AlarmRow[]; total: number } {
  const wanted = JSON.stringify(states);
  const within = "state in (select value from json_each(?))";
  const rows = state.raw
    .prepare(`select * from alarms where ${within} order by found_at desc, id desc limit ? offset ?`)
    .all(wanted, limit, offset) as AlarmRow[];
  return { rows, total: Number(state.raw.prepare(`select count(*) as n from alarms where ${within}`).get(wanted)?.n) };
}

export function findAlarm(state: StateDatabase, id: number): AlarmRow | undefined {
  return state.raw.prepare("select * from alarms where id = ?").get(id) as AlarmRow | undefined;
}

export function markAlarm(state: StateDatabase, id: number, to: AlarmState, remark: string | null): void {
  state.raw.prepare("update alarms set state = ?, remark = coalesce(?, remark) where id = ?").run(to, remark, id);
}

/** Alarms that wait for a channel and whose time has come, the oldest first. */
export function waitingFor(state: StateDatabase, channel: Channel, now: number): (AlarmRow & { attempts: number })[] {
  return state.raw
    .prepare(
      `select a.*, d.attempts from alarms a join alarm_deliveries d on d.alarm = a.id
       where d.channel = ? and d.state = 'waiting' and d.next_at <= ? order by a.found_at, a.id limit 200`,
    )
    .all(channel, now) as (AlarmRow & { attempts: number })[];
}

export type Step =
  | { to: "sending" | "sent" | "unsure"; error?: string }
  | { to: "waiting"; nextAt: number; error: string };

/** What became of a delivery; an attempt is counted when it begins. */
export function noteDelivery(
  state: StateDatabase,
  ids: readonly number[],
  channel: Channel,
  step: Step,
  now: number,
): void {
  state.transact(() => {
    const change = state.raw.prepare(
      `update alarm_deliveries set state = ?, attempts = attempts + ?, next_at = coalesce(?, next_at), changed_at = ?, error = ?
       where alarm = ? and channel = ?`,
    );
    const attempt = step.to === "sending" ? 1 : 0;
    for (const id of ids)
      change.run(step.to, attempt, step.to === "waiting" ? step.nextAt : null, now, step.error ?? null, id, channel);
  });
}

/** Whoever died while sending left it open whether it arrived: a webhook, which knows repeats, is sent again, a mail is not. */
export function takeUpSending(state: StateDatabase, olderThan: number, now: number): void {
  state.raw
    .prepare(
      `update alarm_deliveries set state = case channel when 'webhook' then 'waiting' else 'unsure' end, changed_at = ?
       where state = 'sending' and changed_at < ?`,
    )
    .run(now, olderThan);
}
