import type { AccountProfile } from "../contract/accounts.ts";
import type { ActorProfile, MissionPresence } from "../contract/actors.ts";
import { type Cell, fields, shorten, table } from "./output.ts";

/** An actor as a page of text: who it is, its offices, accounts, missions and facts, each with its source. */
export function actorText(actor: ActorProfile): string {
  const { proven, claimed, contested, unknown } = actor.accounts;
  const head: [string, Cell][] = [
    ["name", actor.name],
    ["kind", actor.kind],
    ...some("state", actor.stateName),
    ...some("office", actor.office),
    ...actor.referenceLists.map(({ list, name }): [string, Cell] => [`named by ${list}`, name]),
  ];
  if (actor.kind === "outlet") head.push(["owner", actor.owner], ["sponsor", actor.sponsor]);
  if (actor.kind === "mission")
    head.push(
      ["host", actor.hostState],
      ["city", actor.city],
      ["class", actor.missionClass],
      ["in force", force(actor)],
    );
  head.push(["accounts", `${proven} proven, ${claimed} claimed, ${contested} contested, ${unknown} unknown`]);
  if (actor.missions.total > 0)
    head.push(["missions", `${actor.missions.inForce} in force of ${actor.missions.total} known`]);
  for (const presence of actor.missionPresence) head.push([`  on ${presence.platform}`, presenceText(presence)]);
  head.push(["posts", actor.posts]);
  return [fields(head), offices(actor), accounts(actor), looked(actor), facts(actor)].filter(Boolean).join("\n\n");
}

/** An account with what its standing rests on. */
export function accountText(account: AccountProfile): string {
  const age = account.evidenceAgeDays === null ? "" : ` (evidence ${account.evidenceAgeDays} days old)`;
  const head: [string, Cell][] = [
    ["account", account.id],
    ["handle", account.handle],
    ["address", account.url],
    ["holder", `${account.holder.name} (${account.holder.id})`],
    ["standing", `${account.standing}${account.stale ? `, old${age}` : age}`],
    ...some("status", account.status),
    ...some("formerly", account.formerHandles.join(", ")),
    ["posts", account.posts],
  ];
  const evidence = table(
    [
      { title: "EVIDENCE", value: ({ kind }) => kind },
      { title: "MAKES IT", value: ({ supports }) => supports },
      { title: "DATE", value: ({ source }) => source.date },
      { title: "SOURCE", value: ({ source }) => shorten([source.title, source.url].filter(Boolean).join(" "), 90) },
    ],
    account.evidence,
  );
  return account.evidence.length > 0 ? `${fields(head)}\n\n${evidence}` : fields(head);
}

const some = (name: string, value: string | null): [string, Cell][] => (value ? [[name, value]] : []);

const force = ({ inForce, inForceOn }: ActorProfile): Cell =>
  inForce === null ? null : `${inForce ? "yes" : "closed"}${inForceOn ? `, on ${inForceOn}` : ""}`;

function presenceText({ withAccount, checked, inForce, reported }: MissionPresence): string {
  const ours = `${withAccount} with an account of ${checked} checked (${inForce} in force)`;
  const theirs = reported.map(
    ({ value, difference, source }) =>
      `reported ${value}, ${Math.abs(difference)} ${difference < 0 ? "fewer" : "more"} than ours (${shorten(source.title, 40)})`,
  );
  return [ours, ...theirs].join("; ");
}

const offices = ({ offices }: ActorProfile): string =>
  offices.length === 0
    ? ""
    : table(
        [
          { title: "OFFICE", value: ({ title }) => title },
          { title: "OF", value: ({ institution }) => shorten(institution.name, 50) },
          { title: "HELD BY", value: ({ person }) => shorten(person.name, 40) },
          { title: "SINCE", value: ({ since }) => since },
          { title: "UNTIL", value: ({ until }) => until ?? "" },
          { title: "SOURCE", value: ({ source }) => shorten(source.title, 50) },
        ],
        offices,
      );

const accounts = ({ accountList }: ActorProfile): string =>
  accountList.length === 0
    ? ""
    : table(
        [
          { title: "ACCOUNT", value: ({ id }) => id },
          { title: "STANDING", value: ({ standing, stale }) => (stale ? `${standing}, old` : standing) },
          { title: "EVIDENCE", value: ({ evidenceDate }) => evidenceDate },
        ],
        accountList,
      );

/** Where somebody looked, and what was found: absence is a dated observation, not a gap. */
function looked({ absences, presences }: ActorProfile): string {
  const rows = [
    ...absences.map((one) => ({ ...one, found: "no account" })),
    ...presences.map((one) => ({ ...one, found: "an account" })),
  ];
  if (rows.length === 0) return "";
  return table(
    [
      { title: "LOOKED FOR ON", value: ({ platform }) => platform },
      { title: "FOUND", value: ({ found }) => found },
      { title: "WHEN", value: ({ observed }) => observed },
      { title: "SOURCE", value: ({ source }) => shorten(source.title, 70) },
    ],
    rows,
  );
}

function facts(actor: ActorProfile): string {
  const rows = actor.facts.flatMap(({ title, period, values }) => values.map((one) => ({ ...one, title, period })));
  if (rows.length === 0) return "";
  return table(
    [
      { title: "FACT", value: ({ title }) => title },
      { title: "PERIOD", value: ({ period, eventDate }) => period ?? eventDate },
      { title: "VALUE", value: ({ value, valueMax, text }) => printed(value, valueMax) ?? text, right: true },
      { title: "UNIT", value: ({ unit }) => unit ?? "" },
      {
        title: "SOURCE",
        value: ({ source, chosen }) => shorten(chosen ? `${source.title} (feeds the measures)` : source.title, 70),
      },
    ],
    rows,
  );
}

/** As the source prints it, without what adding in binary left behind (0.72499999). */
const figure = new Intl.NumberFormat("en", { maximumSignificantDigits: 12 });

const printed = (value: number | null, upTo: number | null): string | null =>
  value === null
    ? null
    : upTo === null || upTo === value
      ? figure.format(value)
      : `${figure.format(value)} to ${figure.format(upTo)}`;
