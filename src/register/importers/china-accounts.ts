import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor, namesAnOffice, slug } from "../../domain/actor.ts";
import { fact } from "../../domain/fact.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import { countryActor } from "../countries.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { countryOf } from "../match-country.ts";
import { missionForm, missionId, missionName } from "../mission-class.ts";
import { claim, has, printedNumber, type RegisterFormat } from "../register-format.ts";

const source = "china-twiplomacy-2020-2022, tables 2 and 3";
const url = "https://github.com/centre-for-humanities-computing/china-twiplomacy-2020-2022";
/** The paper's tables are about accounts of one state. */
const state = "CN";
const inPeriod = [
  "Original tweets in period",
  "Original tweets in English",
  "Retweets by handle in period",
  "Retweets in English",
  "Hashtags in original tweets",
  "Hashtags in retweets",
  "Total tweets in period",
];
const ever: [string, string][] = [
  ["Followers", "followers"],
  ["Followings", "following"],
  ["Total tweets since created", "posts"],
];

/** Accounts of Chinese missions, diplomats and media in three periods; the moment of the counters is not printed. */
export const chinaAccounts: RegisterFormat = {
  id: "china-accounts",
  title: "Chinese diplomats, missions and media on Twitter (tables of a study)",
  example: "china_diplomacy_media_accounts.csv",
  source: url,
  needsOffice: false,
  recognise: ({ columns }) =>
    has(columns, "table", "@handle", "User", "Followers", "Total tweets in period", "Date created"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      const user = cell(row, "User");
      if (row.fault) return { line, rejected: row.fault, name: user };
      const [, handle = "", status = null] = /^@?(\S+)(?:\s+\((.+)\))?$/.exec(cell(row, "@handle") ?? "") ?? [];
      const fault = handleFault("x", handle);
      if (fault || !user) return { line, rejected: fault ?? "the row names no user", name: user };
      const [, title = "", from = "", to = ""] =
        /^(?:Table \w+:\s*)?(\w+)\s*\((\d\d\.\d\d\.\d\d)-(\d\d\.\d\d\.\d\d)\)/.exec(cell(row, "table") ?? "") ?? [];
      const isMedia = /media/i.test(title);
      const holder = isMedia ? mediaHolder(user) : holderOf(user);
      if (typeof holder === "string") return { line, rejected: holder, name: user };
      const { id: holderId, entries } = holder;
      const id = accountId("x", handle);
      const since = partialDate((cell(row, "Date created") ?? "").replace(".", "-"));
      entries.push({
        kind: "account",
        account: account({
          id,
          platform: "x",
          handle,
          url: accountUrl("x", handle),
          holder: holderId,
          since,
          status,
          source,
        }),
        evidence: [claim("study", source, { url, date: context.date, note: user })],
      });
      const about = { subject: holderId, actor: holderId, platform: "x", edition: handle, source, url, unit: null };
      for (const [printed, measure] of ever) {
        const value = printedNumber(cell(row, printed));
        if (value !== null)
          entries.push({
            kind: "fact",
            fact: fact({
              ...about,
              measure,
              value,
              eventDate: context.date,
              note: "the table does not print when it was counted",
            }),
          });
      }
      const period = from && to ? `${day(from)}/${day(to)}` : null;
      for (const printed of inPeriod) {
        const value = printedNumber(cell(row, printed));
        if (value !== null)
          entries.push({
            kind: "fact",
            fact: fact({ ...about, measure: printed.toLowerCase(), value, eventDate: period, dateBasis: "text" }),
          });
      }
      return { line, class: isMedia ? "media" : "diplomacy", entries };
    });
    return { rows: read, notes: [] };
  },
};

const day = (printed: string): string => {
  const [date, month, year] = printed.split(".");
  return `20${year}-${month}-${date}`;
};

type Holder = { id: string; entries: Entry[] };

/** A person's name in these tables has its family name in capitals. */
const isPersonName = (name: string): boolean =>
  /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name) && !/^(MFA|PRC|CGTN)$/.test(name) && /^[\p{L}'’ -]+$/u.test(name);

function mediaHolder(user: string): Holder | string {
  const [name = "", ...role] = user.split(/,\s*/);
  if (role.length > 0 && isPersonName(name))
    return `“${role.join(", ")}” is work for a medium, not an office, so ${name} stays out of the register`;
  return outlet(user);
}

function outlet(name: string): Holder {
  const id = `${state}/outlet/${slug(name)}`;
  return {
    id,
    entries: [
      {
        kind: "actor",
        actor: actor({ id, kind: "outlet", name, state, parent: countryActor(state), source }),
        weak: true,
      },
    ],
  };
}

/** Who an account's printed description names: a mission, a department, or a person with an office; else the reason. */
function holderOf(user: string): Holder | string {
  const mission =
    /^(Embassy|Consulate[- ]General|Mission|Permanent Mission) of (?:the )?P\.?R\.?C\.?(?: of China)? (?:in|to) (.+)$/i.exec(
      user,
    );
  if (mission) return missionHolder(mission[1] ?? "", mission[2] ?? "");
  if (/^Ministry of Foreign Affairs\b/i.test(user)) return { id: `${state}/mfa`, entries: [] };
  const [name = "", ...rest] = user.split(/,\s*/);
  const office = rest.join(", ");
  if (rest.length === 0 || !isPersonName(name)) return unit(user);
  if (!namesAnOffice(office)) return `“${office || "nothing"}” is not an office, so ${name} stays out of the register`;
  const person = `${state}/person/${slug(name)}`;
  return {
    id: person,
    entries: [
      {
        kind: "actor",
        actor: actor({ id: person, kind: "person", name, state, parent: countryActor(state), source }),
        weak: true,
      },
      {
        kind: "office",
        office: {
          person,
          institution: `${state}/mfa`,
          title: office,
          since: null,
          until: null,
          source,
          url,
          date: null,
        },
      },
    ],
  };
}

function missionHolder(kind: string, where: string): Holder | string {
  const places = where.split(/,\s*/);
  const host = countryOf(...places.toReversed());
  const city = host && places.length > 1 ? (places[0] ?? null) : null;
  const body = /U\.?N\.?\b/.test(where) ? "org:UN" : /E\.?U\.?\b/.test(where) ? "org:EU" : null;
  if (body) {
    const seat = host && city ? (/ in (.+)$/.exec(city)?.[1] ?? city) : null;
    const place = {
      sender: state,
      host: body,
      city: seat?.replace(/^.* in /, "") ?? (body === "org:UN" ? "New York" : "Brussels"),
      printedClass: "permanent mission",
    };
    return put(place);
  }
  if (!host) return unit(`${kind} of the P.R.C. in ${where}`);
  return put({ sender: state, host, city, printedClass: kind.toLowerCase().replace("-", " ") });
}

function put(place: { sender: string; host: string; city: string | null; printedClass: string }): Holder {
  const id = missionId(place);
  const record = actor({
    id,
    kind: "mission",
    name: missionName(place),
    state,
    parent: `${state}/mfa`,
    host: place.host,
    city: place.city,
    missionClass: place.printedClass,
    form: missionForm(place.printedClass),
    source,
  });
  return { id, entries: [{ kind: "actor", actor: record }] };
}

function unit(name: string): Holder {
  const id = `${state}/${slug(name)}`;
  return {
    id,
    entries: [
      {
        kind: "actor",
        actor: actor({ id, kind: "institution", name, state, parent: `${state}/mfa`, source }),
        weak: true,
      },
    ],
  };
}
