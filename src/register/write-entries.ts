import type { FactRecord } from "../domain/fact.ts";
import { canProve, type Evidence, judge } from "../domain/standing.ts";
import { contentId } from "../store/state/queries/register-rows.ts";
import type { Outcome, RegisterWriter } from "../store/state/queries/register-write.ts";
import type { AccountCounter, Entry } from "./entries.ts";

export type RowOutcome = { outcome: Outcome; notes: string[] };

/** Keeps ids stable over a whole import: how often a fact was said, whose standing must be judged again. */
export function openRowWriter(writer: RegisterWriter) {
  const touched = new Set<string>();
  const occurrences = new Map<string, number>();
  const counters: AccountCounter[] = [];

  /** A source may say two things of one matter; each keeps its own id. */
  const numbered = (...parts: (string | number | null)[]): string => {
    const key = JSON.stringify(parts);
    const times = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, times);
    return contentId(key, times);
  };

  function writeRow(entries: readonly Entry[]): RowOutcome {
    const meant = new Map<string, string>();
    const notes: string[] = [];
    const outcomes: Outcome[] = [];
    let isNew = false;
    const primary = (outcome: Outcome) => {
      outcomes.push(outcome);
      isNew ||= outcome === "added";
    };
    const real = (id: string) => meant.get(id) ?? id;
    const maybe = (id: string | null) => (id === null ? null : real(id));
    for (const entry of entries)
      if (entry.kind === "actor") meant.set(entry.actor.id, whoIsMeant(writer, entry, entries));

    for (const entry of entries) {
      if (entry.kind === "actor") {
        const id = real(entry.actor.id);
        const isHolder = entry.weak && id !== entry.actor.id;
        if (!isHolder) primary(writer.putActor({ ...entry.actor, id, parent: maybe(entry.actor.parent) }));
        for (const { scheme, value } of entry.ids ?? []) outcomes.push(writer.putId(id, scheme, value));
        const own = { language: "und", form: "printed", name: entry.actor.name, source: entry.actor.source };
        // An account's printed name may be that of the person who then ran it for the institution.
        if (isHolder && entry.actor.kind === "person" && writer.kindOf(id) !== "person") continue;
        const names = entry.names?.some((name) => name.name === entry.actor.name)
          ? entry.names
          : [own, ...(entry.names ?? [])];
        for (const name of names) outcomes.push(writer.putName(id, name));
      } else if (entry.kind === "office") {
        const { office } = entry;
        outcomes.push(
          writer.putOffice({ ...office, person: real(office.person), institution: maybe(office.institution) }),
        );
      } else if (entry.kind === "account") {
        const { id, outcome, heldBy } = writer.putAccount({ ...entry.account, holder: real(entry.account.holder) });
        meant.set(entry.account.id, id);
        if (heldBy !== real(entry.account.holder)) {
          notes.push(
            `${id} is held by ${heldBy} in the register; the file gives it to ${real(entry.account.holder)} too, and it was left where it is`,
          );
          continue;
        }
        primary(outcome);
        if (outcome === "added") touched.add(id);
        for (const evidence of entry.evidence) {
          if (evidence.date === null && saysSame(writer.evidenceOf(id), evidence)) continue;
          const added = writer.putEvidence(id, evidence);
          outcomes.push(added);
          if (added === "added") touched.add(id);
        }
      } else if (entry.kind === "evidence") {
        const about = real(entry.about);
        outcomes.push(writer.putEvidence(about, entry.evidence));
        touched.add(about);
      } else if (entry.kind === "observation") {
        const given = { ...entry.observation, actor: maybe(entry.observation.actor) };
        const { actor, group, platform, host, edition, kind, source, observed, quote } = given;
        const id = numbered("observation", actor ?? group, platform, host, edition, kind, source, observed, quote);
        primary(writer.putObservation(id, given));
      } else if (entry.kind === "fact") {
        const actor = maybe(entry.fact.actor);
        const { subject } = entry.fact;
        const given = {
          ...entry.fact,
          actor,
          subject: actor !== null && subject === entry.fact.actor ? actor : subject,
        };
        const { source, figureBy, reportDate } = given;
        primary(writer.putFact(numbered("value", factId(given), source, figureBy, reportDate), factId(given), given));
      } else if (entry.kind === "published") {
        const { file, key, source } = entry.published;
        primary(writer.putPublished(numbered("published", file, key, source), entry.published));
      } else if (entry.kind === "source") primary(writer.putSource(entry.source));
      else if (entry.kind === "choice") outcomes.push(writer.putChoice(entry.fact, entry.value));
      else counters.push({ ...entry.counter, account: real(entry.counter.account) });
    }
    const settled = outcomes.every((outcome) => outcome === "unchanged");
    return { outcome: isNew ? "added" : settled ? "unchanged" : "changed", notes };
  }

  /** Judges again every account whose evidence or holder's domains this import touched. */
  function settle(): void {
    for (const id of touched) judgeAccount(writer, id);
  }

  return { writeRow, settle, counters, touch: (account: string) => touched.add(account) };
}

/** A source that is known with its date says nothing new without it. */
const saysSame = (known: readonly Evidence[], { kind, source, url }: Evidence): boolean =>
  known.some((one) => one.date !== null && one.kind === kind && one.source === source && one.url === url);

/** One matter: a subject, a measure (on a platform, in an edition) and a date; all its sources share the id. */
export const factId = (fact: FactRecord): string =>
  contentId(fact.subject, fact.measure, fact.platform, fact.edition, fact.eventDate);

export function judgeAccount(writer: RegisterWriter, id: string): void {
  const all = writer.evidenceOf(id);
  const { standing, evidence } = judge(all, all.some(canProve) ? ownDomains(writer, writer.holderOf(id)) : []);
  writer.setStanding(id, standing, evidence?.date ?? null);
}

/** Domains a proof may start from: the holder's, those of the institutions that give the holder an office, and above. */
export const ownDomains = (writer: RegisterWriter, holder: string): string[] =>
  [holder, ...writer.officesOf(holder)].flatMap((actor) => writer.domainsOf(actor));

/** Same id in another register, then same account, then the suggested id unless somebody else has it. */
function whoIsMeant(writer: RegisterWriter, entry: Extract<Entry, { kind: "actor" }>, row: readonly Entry[]): string {
  for (const { scheme, value } of entry.ids ?? []) {
    const known = writer.actorById(scheme, value);
    if (known) return known;
  }
  if (entry.weak)
    for (const other of row)
      if (other.kind === "account" && other.account.holder === entry.actor.id) {
        const known = writer.accountOf(other.account.platform, other.account.handle, other.account.userId);
        if (known) return known.holder;
      }
  const [first] = entry.ids ?? [];
  if (!first || !writer.actorExists(entry.actor.id)) return entry.actor.id;
  const theirs = writer.idOfActor(first.scheme, entry.actor.id);
  return theirs === null || theirs === first.value ? entry.actor.id : `${entry.actor.id}-${first.value.toLowerCase()}`;
}
