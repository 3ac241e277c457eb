import { expect, test } from "vitest";
import { SourceError, type Web } from "../platforms/connector.ts";
import { account } from "../platforms/mastodon/mastodon.fixture.ts";
import { addAccount } from "../register/edit-account.ts";
import { seedRegister } from "../register/seed-register.ts";
import { openState } from "../store/state/database.ts";
import { checkAccount } from "./check-account.ts";

const now = Date.UTC(2026, 10, 22);
const hand = { by: "test", at: now };
const did = "did:plc:abcdefghijklmnopqrstuvwx";

/** Answers of a few addresses; everything else is not there. */
function webOf(answers: Record<string, unknown>): Web {
  const get: Web["get"] = async (url) => {
    const said = answers[String(url)];
    if (said === undefined) throw new SourceError("not found", `${String(url)} answered 404`);
    const body = new TextEncoder().encode(typeof said === "string" ? said : JSON.stringify(said));
    return { url: String(url), status: 200, headers: new Map(), body, fetchedAt: now };
  };
  return { now: () => now, get, json: async (url) => JSON.parse(new TextDecoder().decode((await get(url)).body)) };
}

function registered(platform: string, handle: string) {
  const state = openState(":memory:");
  seedRegister(state, now);
  const evidence = { kind: "other", source: "test", url: null, date: "2026-01-01", note: null };
  return { state, id: addAccount(state, { platform, handle, holder: "UZ/mfa", evidence }, hand) };
}

const lookup = "https://social.mfa.uz/api/v1/accounts/lookup?acct=mfa";
const field = { name: "Site", value: '<a href="https://mfa.uz/en/contacts" rel="me">mfa.uz</a>', verified_at: null };
const profile = account("7", "mfa", { url: "https://social.mfa.uz/@mfa", fields: [field] });
const nobody = async () => Promise.reject(Object.assign(new Error("no record"), { code: "ENODATA" }));

test("a Mastodon account that the ministry's own site names back is proven, with dated evidence", async () => {
  const { state, id } = registered("mastodon", "mfa@social.mfa.uz");
  const web = webOf({
    [lookup]: profile,
    "https://mfa.uz/en/contacts": '<a rel="me" href="https://social.mfa.uz/@mfa">Mastodon</a>',
  });
  const checked = await checkAccount({ state, web, txt: nobody }, id, hand);
  expect(checked).toMatchObject({
    standing: "proven",
    evidence: [{ kind: "two-way-link", url: "https://mfa.uz/en/contacts", date: "2026-11-22" }],
  });
});

test("one that names the site alone is a claim; silence on both sides leaves the register as it was", async () => {
  const oneWay = registered("mastodon", "mfa@social.mfa.uz");
  const web = webOf({ [lookup]: profile, "https://mfa.uz/en/contacts": "<p>Nothing</p>" });
  expect(await checkAccount({ state: oneWay.state, web, txt: nobody }, oneWay.id, hand)).toMatchObject({
    standing: "claimed",
    evidence: [{ kind: "one-way-link" }],
  });
  const silent = registered("mastodon", "mfa@social.mfa.uz");
  const checked = await checkAccount(
    { state: silent.state, web: webOf({ [lookup]: account("7", "mfa") }), txt: nobody },
    silent.id,
    hand,
  );
  expect([checked.evidence, checked.notes.length > 0]).toEqual([[], true]);
});

test("a Bluesky handle under the ministry's domain is proven by its DNS record and its document", async () => {
  const { state, id } = registered("bluesky", "mfa.uz");
  const web = webOf({ [`https://plc.directory/${did}`]: { id: did, alsoKnownAs: ["at://mfa.uz"], service: [] } });
  const checked = await checkAccount({ state, web, txt: async () => [[`did=${did}`]] }, id, hand);
  expect(checked).toMatchObject({ standing: "proven", evidence: [{ kind: "two-way-link", url: "https://mfa.uz" }] });
});

const channel = (description: string): string =>
  `<div class="tgme_channel_info"><div class="tgme_channel_info_description">${description}</div></div>`;

test("a Telegram channel is proven where the ministry's site links to it and it names the site; one way is a claim", async () => {
  const site = '<footer><a href="https://t.me/UzbMFA_Test">Telegram</a></footer>';
  const asked = async (answers: Record<string, string>) => {
    const { state, id } = registered("telegram", "uzbmfa_test");
    const { standing, evidence } = await checkAccount({ state, web: webOf(answers), txt: nobody }, id, hand);
    return [standing, ...evidence.map(({ kind, url }) => `${kind} ${url}`)];
  };
  const named = channel('Official. <a href="https://www.mfa.uz/en">mfa.uz</a>');
  const page = "https://t.me/s/uzbmfa_test";
  expect(await asked({ [page]: named, "https://mfa.uz/": site, "https://www.mfa.uz/en": "<p>Nothing</p>" })).toEqual([
    "proven",
    "two-way-link https://mfa.uz/",
  ]);
  expect(await asked({ [page]: channel("Official"), "https://mfa.uz/": site })).toEqual([
    "claimed",
    "one-way-link https://mfa.uz/",
  ]);
  expect(await asked({ [page]: named, "https://mfa.uz/": '<a href="https://t.me/another">Telegram</a>' })).toEqual([
    "claimed",
    "one-way-link https://www.mfa.uz/en",
  ]);
});

test("of a platform that hides its profiles the site alone is asked: a claim, and the note says why", async () => {
  const { state, id } = registered("x", "mfa_uz_test");
  const web = webOf({ "https://mfa.uz/": '<a href="https://twitter.com/MFA_uz_test">X</a>' });
  expect(await checkAccount({ state, web, txt: nobody }, id, hand)).toMatchObject({
    standing: "claimed",
    evidence: [{ kind: "one-way-link", url: "https://mfa.uz/", date: "2026-11-22" }],
    notes: ["x shows no profile without a log-in, so only the site was asked"],
  });
});

test("where nothing can be asked, the message says what to do", async () => {
  const { state, id } = registered("website", "example.org/news");
  await expect(checkAccount({ state, web: webOf({}), txt: nobody }, id, hand)).rejects.toThrow("add evidence by hand");
  await expect(checkAccount({ state, web: webOf({}), txt: nobody }, "mastodon:nobody", hand)).rejects.toThrow(
    "no account",
  );
});
