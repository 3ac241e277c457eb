import { afterEach, beforeEach, expect, test } from "vitest";
import { knownIdKey, knownKey } from "../domain/platform.ts";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { getAccount, history, listAccounts } from "./accounts.ts";
import { getActor, listActors } from "./actors.ts";
import { setDisputedEntities } from "./disputed.ts";
import { addAccount, addEvidence, editAccount, registerFromImport } from "./edit-account.ts";
import { addActor, editActor } from "./edit-actor.ts";
import { countedAccounts, loadKnownAccounts } from "./known-accounts.ts";
import { seedRegister } from "./seed-register.ts";

const now = Date.UTC(2025, 5, 1);
const hand = { by: "Aigul", at: now };
const study = { kind: "study", source: "a study", date: "2025-01-01" };
const link = { kind: "two-way-link", source: "contacts page", url: "https://mfa.uz/en/contacts", date: "2025-05-01" };
let state: StateDatabase;

beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, now);
});
afterEach(() => state.close());

test("a new workspace knows 193 members of the UN and their foreign ministries, and learns them once", () => {
  expect(listActors(state, { kind: "state", un: "member" }).total).toBe(193);
  const ministries = listActors(state, { kind: "institution", pageSize: 500 }).rows.filter(
    (row) => row.role === "foreign ministry",
  );
  expect(new Set(ministries.map((row) => row.state)).size).toBe(194); // and the Holy See's
  expect(seedRegister(state, now)).toEqual({ added: 0 });
  expect(getActor(state, "state:KZ", { now }).names).toContainEqual(
    expect.objectContaining({ language: "kk", name: "Қазақстан" }),
  );
});

test("an actor is found by its name in Latin, Cyrillic and Arabic script, and by its ministry's abbreviation", () => {
  for (const [word, id] of [
    ["Kazakhstan", "state:KZ"],
    ["Қазақстан", "state:KZ"],
    ["كازاخستان", "state:KZ"],
    ["FCDO", "GB/mfa"],
    ["O'zbekiston", "state:UZ"],
  ])
    expect([word, listActors(state, { q: word }).rows[0]?.id]).toEqual([word, id]);
});

test("actors stand in the order of the language in which they are named", () => {
  const names = (language: string) =>
    listActors(state, { kind: "state", language, pageSize: 300 }).rows.map(({ name }) => name);
  for (const language of ["en", "ru", "uz", "ar"])
    expect(names(language)).toEqual(names(language).toSorted(new Intl.Collator(language).compare));
  expect(names("ru")[0]).toBe("Австралия");
  expect(listActors(state, { kind: "state", language: "ru", page: 2, pageSize: 10 }).rows[0]?.name).toBe(
    names("ru")[10],
  );
});

test("a claimed account becomes proven by a two-way link, and its history says who did it", () => {
  const id = addAccount(state, { platform: "twitter", handle: "@UzMFA", holder: "UZ/mfa", evidence: study }, hand);
  expect(id).toBe("x:uzmfa");
  expect(getAccount(state, id, now).standing).toBe("claimed");
  expect(countedAccounts(state, { provenOnly: true })).toEqual([]);
  addEvidence(state, id, link, { by: "Timur", at: now + 1 });
  expect(getAccount(state, id, now)).toMatchObject({
    standing: "proven",
    evidenceDate: "2025-05-01",
    evidenceAgeDays: 31,
    stale: false,
  });
  expect(getAccount(state, id, Date.UTC(2026, 0, 1)).stale).toBe(true);
  expect(history(state, { about: id }).rows[0]).toMatchObject({
    by: "Timur",
    what: "standing",
    before: "claimed",
    after: "proven",
  });
  addEvidence(state, id, { kind: "objection", source: "the ministry says it is not theirs", date: "2025-05-20" }, hand);
  expect(getAccount(state, id, now).standing).toBe("contested");
  expect(countedAccounts(state, { provenOnly: false }).map((one) => one.id)).not.toContain(id);
});

test("an account keeps its id when its handle changes, and the door knows both handles", () => {
  const id = addAccount(
    state,
    { platform: "x", handle: "MFA_Old", userId: "123456789012345678", holder: "KZ/mfa", evidence: study },
    hand,
  );
  editAccount(state, id, { handle: "MFA_New", reason: "renamed" }, hand);
  expect(getAccount(state, id, now)).toMatchObject({
    id: "x:mfa_old",
    handle: "MFA_New",
    formerHandles: ["MFA_Old"],
    url: "https://x.com/MFA_New",
  });
  const known = loadKnownAccounts(state);
  expect([
    known.get(knownKey("x", "@mfa_new")),
    known.get(knownKey("x", "MFA_OLD")),
    known.get(knownIdKey("x", "123456789012345678")),
  ]).toEqual([id, id, id]);
  expect(listAccounts(state, { q: "mfa_old" }, now).rows.map((row) => row.id)).toEqual([id]);
});

test("a handle belongs to one holder, and a handle that cannot be one is refused", () => {
  addAccount(state, { platform: "x", handle: "uzmfa", holder: "UZ/mfa", evidence: study }, hand);
  expect(() =>
    addAccount(state, { platform: "twitter", handle: "UZMFA", holder: "KZ/mfa", evidence: study }, hand),
  ).toThrow(/held by UZ\/mfa/);
  expect(() =>
    addAccount(state, { platform: "telegram", handle: "two words", holder: "UZ/mfa", evidence: study }, hand),
  ).toThrow(/not a handle on telegram/);
  expect(() => addAccount(state, { platform: "x", handle: "kzmfa", holder: "nobody", evidence: study }, hand)).toThrow(
    /no actor “nobody”/,
  );
});

test("a person enters only with an office, and “journalist” is none", () => {
  const person = { kind: "person" as const, name: "A. Person", state: "KZ", evidence: study };
  expect(() => addActor(state, person, hand)).toThrow(/without an office/);
  expect(() => addActor(state, { ...person, office: { institution: "KZ/mfa", title: "Journalist" } }, hand)).toThrow(
    /not an office/,
  );
  const id = addActor(
    state,
    { ...person, office: { institution: "KZ/mfa", title: "Minister of Foreign Affairs", since: "2024-04" } },
    hand,
  );
  expect(getActor(state, id, { now })).toMatchObject({
    id: "KZ/person/a-person",
    office: "Minister of Foreign Affairs",
  });
  expect(getActor(state, "KZ/mfa", { now }).offices).toMatchObject([{ person: { id }, since: "2024-04", until: null }]);
});

test("an author met in an import is registered whole or not at all", () => {
  const author = { kind: "person" as const, name: "B. Envoy", state: "KZ", evidence: study };
  const account = { platform: "x", handle: "benvoy" };
  expect(() => registerFromImport(state, { actor: author, account }, hand)).toThrow(/without an office/);
  const office = { institution: "KZ/mfa", title: "Ambassador" };
  expect(() =>
    registerFromImport(state, { actor: { ...author, office }, account: { platform: "x", handle: "no handle" } }, hand),
  ).toThrow();
  expect(listActors(state, { q: "B. Envoy" }).total).toBe(0);
  expect(registerFromImport(state, { actor: { ...author, office }, account }, hand)).toEqual({
    actor: "KZ/person/b-envoy",
    account: "x:benvoy",
  });
});

test("an edit says what stood there before, and history cannot be rewritten", () => {
  editActor(
    state,
    "KZ/mfa",
    { name: "Ministry of Foreign Affairs of the Republic of Kazakhstan", sites: ["mfa.gov.kz"], reason: "full style" },
    hand,
  );
  const changes = history(state, { about: "KZ/mfa" }).rows;
  expect(changes.find((one) => one.field === "name")).toMatchObject({
    by: "Aigul",
    before: "Ministry of Foreign Affairs of Kazakhstan",
    reason: "full style",
  });
  expect(() => state.raw.exec("delete from register_history")).toThrow(/only added to/);
  expect(() => state.raw.exec("update register_history set by = 'x'")).toThrow(/only added to/);
});

test("an outlet's sponsor is printed with it", () => {
  const id = addActor(
    state,
    { kind: "outlet", name: "Caravanserai", state: "US", sponsor: "United States Central Command", evidence: study },
    hand,
  );
  expect(listActors(state, { kind: "outlet" }).rows).toMatchObject([{ id, sponsor: "United States Central Command" }]);
});

test("which disputed entities appear, and under which name, is the workspace's choice", () => {
  expect(getActor(state, "entity:PS", { now }).name).toBe("State of Palestine");
  setDisputedEntities(state, { referenceList: "ISO" });
  expect(getActor(state, "entity:PS", { now }).name).toBe("Palestine, State of");
  expect(listActors(state, { q: "Abkhazia" }).total).toBe(0);
  setDisputedEntities(state, {
    disputed: [
      { id: "entity:X-AB", shown: true, name: "Abkhazia (in no list)" },
      { id: "entity:TW", shown: false, name: "Taiwan" },
    ],
  });
  expect(listActors(state, { q: "Abkhazia" }).rows[0]?.name).toBe("Abkhazia (in no list)");
  expect(listActors(state, { kind: "disputed" }).rows.map((row) => row.id)).not.toContain("entity:TW");
  expect(() => setDisputedEntities(state, { disputed: [{ id: "state:FR", shown: false, name: "France" }] })).toThrow(
    /no disputed entity/,
  );
});
