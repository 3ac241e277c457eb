import { actor } from "../../domain/actor.ts";
import { fact } from "../../domain/fact.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import { countrySubject } from "../countries.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { measureId, measureUnit } from "../indicators.ts";
import { missionForm, missionId, missionName } from "../mission-class.ts";
import { claim, has, printedNumber, type RegisterFormat, yearInName } from "../register-format.ts";
import { organisations } from "../seed/organisations.ts";
import { countryOfRow, isCountry } from "./country-column.ts";

const publisher = "Lowy Institute, Global Diplomacy Index";
const figures = ["POPULATION (M)", "GDP (B, USD)", "G20 RANK", "OECD RANK", "ASIA RANK", "OVERALL RANK"];
const common = { source: "https://globaldiplomacyindex.lowyinstitute.org", needsOffice: false };

/** Posts abroad, one a row, with the ranks of the sending country beside each. */
export const lowyIndex: RegisterFormat = {
  ...common,
  id: "lowy-index",
  title: "Lowy Global Diplomacy Index",
  example: "2019_LowyInstituteGlobalDiplomacyIndex_FullDataset.csv",
  recognise: ({ columns }) => has(columns, "COUNTRY", "POST CITY", "POST COUNTRY", "TYPE OF POST", "POST TYPE TITLE"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const date = context.date ?? yearInName(file.name);
    const source = date ? `${publisher} ${date}` : publisher;
    const told = new Set<string>();
    const posts = openPosts(source, date);
    const read = rows.map((row): ReadRow => {
      if (row.fault) return { line: row.line, rejected: row.fault, name: null };
      const post = posts(row.line, {
        sender: { name: cell(row, "COUNTRY") },
        host: { name: cell(row, "POST COUNTRY") },
        city: cell(row, "POST CITY"),
        kind: cell(row, "TYPE OF POST"),
        title: cell(row, "POST TYPE TITLE"),
        at: null,
      });
      if (!("entries" in post)) return post;
      const code = senderIn(post.entries);
      if (code === null || told.has(code)) return post;
      told.add(code);
      const subject = countrySubject(code);
      for (const printed of figures) {
        const value = printedNumber(cell(row, printed));
        if (value === null) continue;
        const measure = measureId(printed) === printed ? `lowy ${printed.toLowerCase()}` : measureId(printed);
        const unit = measureUnit(measure) ?? "rank";
        post.entries.push({
          kind: "fact",
          fact: fact({ subject, actor: actorOf(subject), measure, value, unit, eventDate: date, source, series: true }),
        });
      }
      return post;
    });
    return { rows: read, notes: [] };
  },
};

/** The same posts with ISO codes and coordinates. */
export const lowyGeocoded: RegisterFormat = {
  ...common,
  id: "lowy-geocoded",
  title: "Lowy Global Diplomacy Index, geocoded",
  example: "lowy_data_geo_master.csv",
  recognise: ({ columns }) =>
    has(columns, "send_country", "post_city", "post_country", "post_title", "send_country_iso"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const date = context.date ?? yearInName(file.name);
    const posts = openPosts(date ? `${publisher} ${date}` : publisher, date);
    const read = rows.map((row): ReadRow => {
      if (row.fault) return { line: row.line, rejected: row.fault, name: null };
      const latitude = printedNumber(cell(row, "exact_post_lat", "post_city_lat"));
      const longitude = printedNumber(cell(row, "exact_post_lon", "post_city_lon"));
      return posts(row.line, {
        sender: { code: cell(row, "send_country_iso"), name: cell(row, "send_country") },
        host: { code: cell(row, "post_country_iso"), name: cell(row, "post_country") },
        city: cell(row, "post_city"),
        kind: cell(row, "post_type"),
        title: cell(row, "post_title"),
        at: latitude === null || longitude === null ? null : { latitude, longitude },
      });
    });
    return { rows: read, notes: [] };
  },
};

type Post = {
  sender: { code?: string | null; name: string | null };
  host: { code?: string | null; name: string | null };
  city: string | null;
  kind: string | null;
  title: string | null;
  at: { latitude: number; longitude: number } | null;
};

function openPosts(source: string, date: string | null) {
  const seen = new Map<string, number>();
  return (line: number, post: Post): ReadRow => {
    const sender = countryOfRow(line, { ...post.sender, code: known(post.sender.code) });
    if (!isCountry(sender)) return sender;
    const hostCountry = countryOfRow(line, { ...post.host, code: known(post.host.code) });
    if (!isCountry(hostCountry)) return hostCountry;
    const printedClass = post.title ?? post.kind ?? "post";
    const body = post.kind === "Permanent Mission" ? accreditedTo(printedClass) : null;
    const host = body ?? hostCountry.code;
    const place = { sender: sender.code, host, city: post.city, printedClass };
    const suggested =
      body === null && post.kind === "Permanent Mission" ? `${missionId(place)}-permanent` : missionId(place);
    const times = (seen.get(suggested) ?? 0) + 1;
    seen.set(suggested, times);
    const id = times === 1 ? suggested : `${suggested}-${times}`;
    const form = missionForm(printedClass);
    const record = actor({
      id,
      kind: "mission",
      name: missionName(place),
      state: sender.code,
      parent: `${sender.code}/mfa`,
      host,
      city: post.city,
      latitude: post.at?.latitude ?? null,
      longitude: post.at?.longitude ?? null,
      missionClass: printedClass,
      form,
      inForce: true,
      inForceOn: date,
      source,
    });
    const entries: Entry[] = [
      { kind: "actor", actor: record },
      { kind: "evidence", about: id, evidence: claim("study", source, { date }) },
    ];
    const named = body !== null || post.kind === "Permanent Mission" ? "missions to organisations" : `${form}s`;
    return { line, class: named, entries };
  };
}

const known = (code: string | null | undefined): string | null => (code && code !== "NA" ? code : null);

/** The organisation a permanent mission is accredited to, when its title names one alone. */
function accreditedTo(title: string): string | null {
  const printed = /^(?:Permanent )?(?:Mission|Delegation) to (?:the )?([A-Z][\w ]*)$/i
    .exec(title)?.[1]
    ?.trim()
    .toUpperCase();
  const code = printed === "AFRICAN UNION" ? "AU" : printed;
  return organisations.some((one) => one.code === code) ? `org:${code}` : null;
}

const senderIn = (entries: readonly Entry[]): string | null => {
  const [first] = entries;
  return first?.kind === "actor" ? first.actor.state : null;
};

const actorOf = (subject: string): string | null => (subject.startsWith("territory:") ? null : subject);
