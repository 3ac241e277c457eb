import type { DatabaseSync } from "node:sqlite";

/** An account that may enter a measure, with what its holder is. */
export type MeasureAccount = {
  id: string;
  platform: string;
  handle: string | null;
  /** As posts name it, whatever its case. */
  handleKey: string | null;
  holder: string;
  holderName: string;
  kind: "state" | "disputed" | "organisation" | "institution" | "mission" | "person" | "outlet";
  role: string | null;
  state: string | null;
  /** Missions: code of the host state. */
  host: string | null;
  standing: "proven" | "claimed";
  since: string | null;
  until: string | null;
  url: string | null;
  languages: string;
  evidenceDate: string | null;
  /** From when to when a live source read everything of it (ms); null: none does, or it has open gaps. */
  coveredFrom: number | null;
  coveredTo: number | null;
};

type AccountValues = [
  ...[id: string, platform: string, handle: string | null, handleKey: string | null, holder: string],
  ...[standing: MeasureAccount["standing"], since: string | null, until: string | null, url: string | null],
  ...[languages: string, evidenceDate: string | null],
];
type HolderValues = [
  ...[id: string, name: string, kind: MeasureAccount["kind"], role: string | null],
  ...[state: string | null, host: string | null],
];
type CoveredValues = [account: string, from: number | null, to: number | null];

const covered = `select account, min(covered_from), max(covered_to) from live_sources s
  where account is not null and not exists (select 1 from collect_gaps g where g.source = s.id and g.state in ('open', 'retried'))
  group by account`;

/** By whether those that are claimed enter too. */
type Known = { version: string; accounts: Map<boolean, readonly MeasureAccount[]> };
const known = new WeakMap<DatabaseSync, Known>();

/** Changes with whatever is written, by this connection or another. */
const written = (raw: DatabaseSync): string => {
  const { data_version: others } = raw.prepare("pragma data_version").get()!;
  return `${others}/${raw.prepare("select total_changes() as own").get()!.own}`;
};

/** Accounts that may enter, by id: proven and claimed, or proven alone. Read anew when anything has been written. */
export function measureAccounts(raw: DatabaseSync, provenOnly: boolean): readonly MeasureAccount[] {
  // What is not committed may never be so.
  if (raw.isTransaction) return accountsIn(raw, provenOnly);
  const version = written(raw);
  const kept = known.get(raw);
  const here = kept?.version === version ? kept : { version, accounts: new Map() };
  known.set(raw, here);
  const accounts = here.accounts.get(provenOnly) ?? accountsNow(raw, provenOnly);
  here.accounts.set(provenOnly, accounts);
  return accounts;
}

/** In one moment of the register, whoever writes meanwhile. */
function accountsNow(raw: DatabaseSync, provenOnly: boolean): MeasureAccount[] {
  raw.exec("begin");
  try {
    return accountsIn(raw, provenOnly);
  } finally {
    raw.exec("commit");
  }
}

/** Thousands are looked at many times, and objects as the database makes them are slow to read; so is a join for each of them. */
function accountsIn(raw: DatabaseSync, provenOnly: boolean): MeasureAccount[] {
  const rows = <Row>(sql: string): Row[] => {
    const asked = raw.prepare(sql);
    asked.setReturnArrays(true);
    return asked.all() as unknown as Row[];
  };
  const accounts = rows<AccountValues>(
    `select id, platform, handle, handle_key, holder, standing, since, until, url, languages, evidence_date from accounts
     where standing in ('proven'${provenOnly ? "" : ", 'claimed'"}) order by id`,
  );
  const holders = new Map<string, HolderValues>();
  for (const one of rows<HolderValues>("select id, name, kind, role, state, host from actors"))
    holders.set(one[0], one);
  const spans = new Map(rows<CoveredValues>(covered).map((one) => [one[0], one]));
  return accounts.map((one) => accountOf(one, holders.get(one[4])!, spans.get(one[0]) ?? uncovered));
}

const uncovered: CoveredValues = ["", null, null];

// By their numbers: taking lists apart by name takes longer than reading them.
const accountOf = (one: AccountValues, holder: HolderValues, span: CoveredValues): MeasureAccount => ({
  id: one[0],
  platform: one[1],
  handle: one[2],
  handleKey: one[3],
  holder: one[4],
  holderName: holder[1],
  kind: holder[2],
  role: holder[3],
  state: holder[4],
  host: holder[5],
  standing: one[5],
  since: one[6],
  until: one[7],
  url: one[8],
  languages: one[9],
  evidenceDate: one[10],
  coveredFrom: span[1],
  coveredTo: span[2],
});

/** Handles that accounts had before. */
export const formerHandles = (raw: DatabaseSync): { account: string; handle: string }[] =>
  raw.prepare("select account, handle_key as handle from former_handles").all() as {
    account: string;
    handle: string;
  }[];
