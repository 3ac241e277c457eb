import { actor, slug } from "../../domain/actor.ts";
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
    const posts = rows.map((row) => ({
      line: row.line,
      fault: row.fault,
      sender: { name: cell(row, "COUNTRY") },
      host: { name: cell(row, "POST COUNTRY") },
      city: cell(row, "POST CITY"),
      kind: cell(row, "TYPE OF POST"),
      title: cell(row, "POST TYPE TITLE"),
      at: null,
    }));
    const read = postRows(posts, source, date).map((post, at): ReadRow => {
      const row = rows[at];
      if (!("entries" in post) || !row) return post;
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
    const posts = rows.map((row): Post => {
      const latitude = printedNumber(cell(row, "exact_post_lat", "post_city_lat"));
      const longitude = printedNumber(cell(row, "exact_post_lon", "post_city_lon"));
      return {
        line: row.line,
        fault: row.fault,
        sender: { code: cell(row, "send_country_iso"), name: cell(row, "send_country") },
        host: { code: cell(row, "post_country_iso"), name: cell(row, "post_country") },
        city: cell(row, "post_city"),
        kind: cell(row, "post_type"),
        title: cell(row, "post_title"),
        at: latitude === null || longitude === null ? null : { latitude, longitude },
      };
    });
    return { rows: postRows(posts, date ? `${publisher} ${date}` : publisher, date), notes: [] };
  },
};

type Post = {
  line: number;
  fault: string | null;
  sender: { code?: string | null; name: string | null };
  host: { code?: string | null; name: string | null };
  city: string | null;
  kind: string | null;
  title: string | null;
  at: { latitude: number; longitude: number } | null;
};
type Placed = { post: Post; code: string; host: string; printedClass: string; suggested: string; toBody: boolean };

/** Each post as a mission; where several would bear one id, the plain embassy has it and the rest add city and class. */
function postRows(posts: readonly Post[], source: string, date: string | null): ReadRow[] {
  const placed = posts.map(place);
  const main = new Map<string, string>();
  for (const one of placed) {
    if (!("suggested" in one)) continue;
    const best = main.get(one.suggested);
    if (best === undefined || rank(one) < best) main.set(one.suggested, rank(one));
  }
  return placed.map((one) => {
    if (!("suggested" in one)) return one;
    const more = `${slug(one.post.city ?? "")}-${slug(one.printedClass)}`;
    return missionRow(
      one,
      main.get(one.suggested) === rank(one) ? one.suggested : `${one.suggested}-${more}`,
      source,
      date,
    );
  });
}

const rank = ({ printedClass, post }: Placed): string =>
  `${/^(embassy|high commission|consulate-general)$/i.test(printedClass) ? 0 : 1}${printedClass}/${post.city ?? ""}`;

function place(post: Post): Placed | ReadRow {
  const { line, city } = post;
  if (post.fault) return { line, rejected: post.fault, name: null };
  const sender = countryOfRow(line, { ...post.sender, code: known(post.sender.code) });
  if (!isCountry(sender)) return sender;
  const hostCountry = countryOfRow(line, { ...post.host, code: known(post.host.code) });
  if (!isCountry(hostCountry)) return hostCountry;
  const printedClass = post.title ?? post.kind ?? "post";
  const toBody = post.kind === "Permanent Mission";
  const body = toBody ? accreditedTo(printedClass) : null;
  const host = body ?? hostCountry.code;
  const id = missionId({ sender: sender.code, host, city, printedClass });
  return {
    post,
    code: sender.code,
    host,
    printedClass,
    suggested: toBody && body === null ? `${id}-permanent` : id,
    toBody,
  };
}

function missionRow(
  { post, code, host, printedClass, toBody }: Placed,
  id: string,
  source: string,
  date: string | null,
): ReadRow {
  const form = missionForm(printedClass);
  const record = actor({
    id,
    kind: "mission",
    name: missionName({ sender: code, host, city: post.city, printedClass }),
    state: code,
    parent: `${code}/mfa`,
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
  return { line: post.line, class: toBody ? "missions to organisations" : `${form}s`, entries };
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
