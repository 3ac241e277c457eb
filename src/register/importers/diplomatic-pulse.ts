import { account, accountId } from "../../domain/account.ts";
import { actor, slug } from "../../domain/actor.ts";
import { countryActor } from "../countries.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { siteHandle } from "../mission-entries.ts";
import { claim, has, type ReadContext, type RegisterFormat } from "../register-format.ts";
import { ministryEntry, ministryId } from "../seed-entries.ts";
import { countryOfRow, isCountry } from "./country-column.ts";
import { record, text } from "./json-values.ts";

const source = "QCRI DiplomaticPulse, list of pages";
const url = "https://github.com/qcri/DiplomaticPulse";

/** Newsrooms the list gives to a country although they are media or bodies of the UN. */
const media = /(^|\.)(eurasianet\.org|inform\.kz|hungarytoday\.hu|goss-online\.org|guineaecuatorialpress\.com)$/;
const others = /(^|\.)(iom\.int|news\.un\.org|un\.org|foreignaffairs\.com)$/;
const missionAtUn =
  /un\.int$|usun\.|^onu\.|^newyorkun\.|new-?york-?un|un-ny|missionun|(^|\.)(un|fnnewyork|italyun|mpnewyork)\.|delegfrance|pakun|cyprusun|belizemission|maldivesmission|mission-indonesia|missionhaiti|russiaun|permanentrepresentations|un\.emb|newyork-un/;
const ministry =
  /mfa|mofa|mofaex|mvep|mzv|mae|mea\.gov|mre\.|minrex|minrel|rree|mirex|mire\.|mirco|dirco|dfa[.t]|dfat|cancilleria|diplomat|foreign|exteriores|esteri|auswaertiges|minex|fmprc|kln\.|um\.(fi|dk)|vm\.ee|urm\.lt|state\.gov|eda\.admin|bmeia|externalaffairs|punetejashtme|mvp\.gov|fm\.gov\.om|international\.gc|minfor|beit-salam/;
const government =
  /(^|\.)(gov|gouv|gob|govt|go|gub|government|presidency|statehouse)(\.|$)|regierung|regjeringen|norway\.no|samoagovt|palaugov|fsmgov|naurugov|govmu|governo|govern\.ad|whitehouse|canada\.ca|vijeceministara|sgg\.cg|ambasadat|finlandabroad|embassies|cubadiplomatica|portaldiplomatico|missaoportugal|ghanamission|urm|gov\.|mofa-ye|inforcommunication|infocommunication|mfa/;

/** Pages on which ministries and missions publish statements; what each page is, is told by its address. */
export const diplomaticPulse: RegisterFormat = {
  id: "diplomaticpulse",
  title: "DiplomaticPulse: pages of ministries and missions to the UN",
  example: "urlconfig.json (Elasticsearch bulk: a line of index, a line of page)",
  source: url,
  needsOffice: false,
  recognise: ({ keys }) => has(keys, "index") && has(keys, "url", "name", "content_type"),
  read(file, context) {
    const rows: ReadRow[] = [];
    for (const { line, item, fault } of file.items()) {
      if (fault) {
        rows.push({ line, rejected: fault, name: null });
        continue;
      }
      const page = record(item);
      if (page && "index" in page && !("url" in page)) continue;
      rows.push(pageRow(line, page ?? {}, context));
    }
    return { rows, notes: ["the layouts of the pages (XPath) are read by the web collector, not by the register"] };
  },
};

function pageRow(line: number, page: Record<string, unknown>, context: ReadContext): ReadRow {
  const address = text(page.url);
  const name = text(page.name);
  const place = countryOfRow(line, { name });
  if (!isCountry(place)) return place;
  const handle = address ? siteHandle(address.replace(/[?&](gclid|utm_\w+|fbclid)=[^&]*/g, "")) : null;
  if (!address || !handle) return { line, rejected: `“${address ?? ""}” is not the address of a site`, name };
  const { code } = place;
  const host = handle.split(/[/?]/)[0] ?? handle;
  const evidence = claim("study", source, { url, date: context.date });
  const site = (holder: string, at = handle): Entry => ({
    kind: "account",
    account: account({ id: accountId("website", at), platform: "website", handle: at, url: address, holder, source }),
    evidence: [evidence],
  });
  if (others.test(host))
    return {
      line,
      rejected: "a page of an international body or a journal, not of the country the list gives it to",
      name: host,
    };
  if (media.test(host)) {
    const id = `${code}/outlet/${slug(host)}`;
    const outlet = actor({
      id,
      kind: "outlet",
      name: host,
      parent: null,
      note: `listed under ${name}; a medium, not the ministry`,
      source,
    });
    return {
      line,
      class: "media, not the ministry",
      entries: [{ kind: "actor", actor: outlet, weak: true }, site(id)],
    };
  }
  if (missionAtUn.test(host) || (host === "un.int" && handle !== host)) {
    const id = `${code}/mission/un-new-york`;
    const mission = actor({
      id,
      kind: "mission",
      name: `Permanent mission to the United Nations (New York), ${name}`,
      state: code,
      parent: ministryId(code),
      host: "org:UN",
      city: "New York",
      missionClass: "permanent mission",
      form: "mission",
      source,
    });
    return { line, class: "missions to the UN", entries: [{ kind: "actor", actor: mission }, site(id)] };
  }
  // Where the register knows the ministry's site as a whole, its pages are parts of it; of a shared portal it knows the part.
  const at = [handle, host].find((one) => context.account("website", one)?.holder === ministryId(code));
  if (at !== undefined || ministry.test(host))
    return {
      line,
      class: "foreign ministries",
      entries: [ministryEntry(code), site(ministryId(code), at ?? handle)],
    };
  if (government.test(host)) {
    const id = `${code}/government`;
    const body = actor({
      id,
      kind: "institution",
      name: `Government of ${name}`,
      role: "government",
      state: code,
      parent: countryActor(code),
      source,
    });
    return { line, class: "other government sites", entries: [{ kind: "actor", actor: body }, site(id)] };
  }
  return { line, unmatched: host, why: `whose site “${host}” is, its address does not tell` };
}
