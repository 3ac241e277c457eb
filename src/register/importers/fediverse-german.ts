import { account, accountId, handleFault } from "../../domain/account.ts";
import { type ActorKind, actor, slug } from "../../domain/actor.ts";
import { contentId } from "../../store/state/queries/register-rows.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { claim, type RegisterFormat } from "../register-format.ts";
import { itemLines, record, text } from "./json-values.ts";

const source = "fedipol, list of German institutions and politicians in the fediverse";
const url = "https://github.com/rstockm/fedipol";

/** Offices the list names in German; a member of a body holds a seat in it. */
const offices =
  /^(Mitglied des |Mitglied der |Stellvertretendes Mitglied des |Botschafter|Bürgermeister|Bezirksbürgermeister|Oberbürgermeister|Landrat|Ratsherr|Ratsfrau|Minister|Bundesminister|Staatssekretär|Bundeskanzler|Bundespräsident|Ministerpräsident|Präsident|Senator)/i;
const parties =
  /^(politische Partei|Kreisverband|Ortsverband|Landesverband|SPD-Ortsverein|Bundesverband|Stadtverband|Bezirksverband|Fraktion)/i;
const persons = /^(Mensch|Vorsitzende|Geschäftsführer|Journalist|Autor|Politiker)/i;
const partyNames =
  /grüne|gruene|linke|spd|cdu|csu|fdp|volt|pirat|partei|ödp|oedp|afd|bsw|fraktion|verband|ortsverein|jusos|junge union|\b(kv|ov|lv|bv|lag|bag)\b/i;

/** German ministries, authorities, parties and holders of offices on Mastodon and its kin. */
export const fediverseGerman: RegisterFormat = {
  id: "fediverse-german",
  title: "German institutions and politicians in the fediverse (fedipol)",
  example: "fedipol_data.json",
  source: url,
  needsOffice: false,
  recognise: ({ keys }) => keys.includes("/data") && keys.some((key) => /^https:\/\/.+\/@/.test(key)),
  read(file, context) {
    const data = record(record(file.json())?.data) ?? {};
    const lines = itemLines(file.text, /^\s*"https?:\/\/[^"]+": \{/gm);
    const rows = Object.entries(data).map(([address, value], at): ReadRow => {
      const line = lines[at] ?? at + 1;
      const item = record(value);
      const about = record(item?.account);
      const name = text(about?.name);
      const handle = mastodonHandle(text(about?.url) ?? address);
      if (!item || !about || !name || !handle) return { line, rejected: "the item lacks name or address", name };
      const fault = handleFault("mastodon", handle);
      if (fault) return { line, rejected: fault, name };
      const category = (text(about.category) ?? "").trim();
      const [, office = "", party = null] = /^(.*?)\s*(?:\(([^()]*)\))?$/.exec(category) ?? [];
      const seat = office === "" ? seatInName(name) : null;
      const kind = seat ? kindOf(seat, party, name) : kindOf(office, party, name);
      if (kind === null)
        return {
          line,
          rejected: `the list names neither an office nor an institution (“${category || "no category"}”)`,
          name,
        };
      const found = kind.kind === "institution" ? context.find(name, "DE") : null;
      const base = slug(name) || contentId(name).toLowerCase();
      const id = found ?? (kind.kind === "institution" ? `DE/${base}` : `DE/${kind.kind}/${base}`);
      const holder = actor({ id, kind: kind.kind, name, role: kind.role, state: "DE", parent: "state:DE", source });
      const entries: Entry[] = found ? [] : [{ kind: "actor", actor: holder, weak: true }];
      if (kind.kind === "person")
        entries.push({
          kind: "office",
          office: {
            person: id,
            institution: bodyOf(seat ?? office),
            title: seat ?? office,
            since: null,
            until: null,
            source,
            url,
            date: context.date,
          },
        });
      const evidence = claim("study", source, { url, date: context.date, note: category || null });
      const since = text(item.created_at)?.slice(0, 10) ?? null;
      entries.push({
        kind: "account",
        account: account({
          id: accountId("mastodon", handle),
          platform: "mastodon",
          handle,
          url: address,
          holder: id,
          since,
          status: item.is_bot === true ? "bot" : null,
          source,
        }),
        evidence: [evidence],
      });
      return { line, class: kind.class, entries };
    });
    return { rows, notes: ["counts of posts in this file carry no date and were not taken as counters"] };
  },
};

function kindOf(
  office: string,
  party: string | null,
  name: string,
): { kind: ActorKind; role: string | null; class: string } | null {
  if (party === "Instanz") return { kind: "institution", role: "institution", class: "institutions" };
  if (offices.test(office)) return { kind: "person", role: null, class: "holders of offices" };
  if (persons.test(office)) return null;
  if (parties.test(office) || (party !== null && office === "" && partyNames.test(name)))
    return { kind: "organisation", role: "party", class: "parties and their branches" };
  if (office !== "" && party === null) return { kind: "institution", role: office, class: "institutions" };
  return null;
}

/** A seat in a parliament that the name of the account itself states (“…, MdB”). */
function seatInName(name: string): string | null {
  if (/\bMdB\b/.test(name)) return "Mitglied des Deutschen Bundestages";
  if (/\bMdEP\b|\bMEP\b/.test(name)) return "Mitglied des Europäischen Parlaments";
  return /\bMd(L|A|HB|BB)\b/.test(name) ? "Mitglied des Landesparlaments" : null;
}

const bodies: [RegExp, string][] = [
  [/Europäischen Parlaments/, "org:EU"],
  [/Botschafter/, "DE/mfa"],
];
const bodyOf = (office: string): string => bodies.find(([shape]) => shape.test(office))?.[1] ?? "state:DE";

/** “https://social.bund.de/@AuswaertigesAmt” → “AuswaertigesAmt@social.bund.de”. */
function mastodonHandle(address: string): string | null {
  const found = /^https?:\/\/([^/]+)\/(?:@|users\/|c\/|a\/|video-channels\/)?([^/@?#]+)/i.exec(address);
  return found ? `${found[2]}@${found[1]}` : null;
}
