import { expect, test } from "vitest";
import { account, did, parts } from "../../test/measure/parts.ts";
import { spoken } from "../domain/said.ts";
import { measureById } from "./measures.ts";
import type { Parts, RegisterPart } from "./parts.ts";

function read(id: string, of: Parts) {
  const { value, basis, why, note } = measureById.get(id)!.read(of);
  return { value, basis, why: why && spoken(why), note: note && spoken(note) };
}
const register = (given: Partial<RegisterPart>): Parts["register"] => ({
  sites: null,
  presences: [],
  missions: { withAccount: 0, checked: 0, inForce: 0, notKnownInForce: 0 },
  fit: null,
  heads: { inOffice: 0, withAccount: 0, checked: 0, undated: [] },
  spend: [],
  ...given,
});
const holding = (accounts: readonly ReturnType<typeof account>[], more: Partial<Parts> = {}): Parts => {
  const of = parts([], more);
  return { ...of, subject: { ...of.subject, accounts } };
};
const on = (platform: string, id = platform) => account({ id, platform });

test("a ministry with two domains has two own sites; with none in the register it is not known, not 0", () => {
  expect(read("own-sites", parts([], { register: register({ sites: 2 }) })).value).toBe(2);
  expect(read("own-sites", parts([], { register: register({ sites: 0 }) }))).toMatchObject({
    value: null,
    why: "no site is registered for it",
  });
});

test("an app is 1 where one is registered, 0 where somebody looked, not known where nobody did", () => {
  expect(read("apps", holding([on("app"), on("x")])).value).toBe(1);
  const looked = register({ presences: [{ platform: "app", present: false }] });
  expect(read("apps", parts([], { register: looked }))).toMatchObject({ value: 0, basis: { known: 1, of: 1 } });
  const seen = register({ presences: [{ platform: "app", present: true }] });
  expect(read("apps", parts([], { register: seen })).why).toBe("a source saw one, but does not say which or how many");
  expect(read("apps", parts([], { register: register({}) })).why).toBe("not registered and not looked for");
});

test("two feeds of one site are two feeds", () => {
  expect(read("feeds", holding([on("feed", "rss"), on("feed", "atom")])).value).toBe(2);
});

test("two accounts on X, one on Telegram and a site are two networks; Facebook was looked for in vain", () => {
  const of = holding([on("x", "a"), on("x", "b"), on("telegram"), on("website")], {
    register: register({ presences: [{ platform: "facebook", present: false }] }),
  });
  expect(read("platforms-covered", of)).toMatchObject({
    value: 2,
    basis: { known: 3, of: 3 },
    note: "Telegram, X (Twitter)",
  });
  expect(read("platforms-covered", parts([], { register: register({}) })).value).toBeNull();
});

test("an account closed before the period, or opened after it, is no presence in it; one closed on its way is", () => {
  const ofYear = (since: string | null, until: string | null, platform: string) =>
    account({ id: platform, platform, since, until });
  const accounts = [ofYear(null, "1969", "vk"), ofYear("1970-03", null, "youtube"), ofYear(null, "1970-01-10", "x")];
  expect(read("platforms-covered", holding(accounts))).toMatchObject({ value: 1, note: "X (Twitter)" });
  expect(read("apps", holding([ofYear("1980", null, "app")], { register: register({}) })).value).toBeNull();
  expect(read("platforms-covered", holding([ofYear(null, "1969-12-31", "vk")]))).toMatchObject({
    value: null,
    why: "no account of it was open in this period",
  });
});

test("a mission of which a site alone is registered has no account on a network: none of its accounts was closed", () => {
  expect(read("platforms-covered", holding([on("website")], { register: register({}) }))).toMatchObject({
    value: null,
    why: "no account of it on a network is registered",
  });
});

test("of three networks its public uses most the ministry is on one and was looked for on another: 1/3, known for 2 of 3", () => {
  const fit = {
    year: "2016",
    source: "a study",
    networks: [
      { platform: "vkontakte", has: null },
      { platform: "facebook", has: true },
      { platform: "instagram", has: false },
    ],
    isTold: true,
  };
  expect(read("platform-fit", parts([], { register: register({ fit }) }))).toMatchObject({
    value: 1 / 3,
    basis: { known: 2, of: 3 },
    note: "1 of 3 (2016, a study): on Facebook; no known account on VKontakte, Instagram",
  });
});

test("of an embassy of whose accounts nothing is known the fit is not known, and not 0", () => {
  const networks = ["vkontakte", "facebook"].map((platform) => ({ platform, has: null }));
  const fit = { year: "2016", source: "a study", networks, isTold: false };
  expect(read("platform-fit", parts([], { register: register({ fit }) }))).toMatchObject({
    value: null,
    basis: { known: 0, of: 2 },
    why: "no account of it that is counted here is registered",
  });
});

test("of 12 missions in force 8 were checked and 6 of them have an account: 6/8, the other 4 are unknown", () => {
  const missions = { withAccount: 6, checked: 8, inForce: 12, notKnownInForce: 3 };
  expect(read("missions-with-account", parts([], { register: register({ missions }) }))).toMatchObject({
    value: 0.75,
    basis: { known: 8, of: 12 },
    note: "3 more missions: not known whether in force",
  });
  const listed = { ...missions, withAccount: 8 };
  expect(read("missions-with-account", parts([], { register: register({ missions: listed }) }))).toMatchObject({
    value: null,
    basis: { known: 8, of: 12 },
    why: "nobody looked for missions without an account: only those with one are told",
  });
  const whole = { ...missions, withAccount: 12, checked: 12 };
  expect(read("missions-with-account", parts([], { register: register({ missions: whole }) })).value).toBe(1);
  const unchecked = { ...missions, withAccount: 0, checked: 0 };
  expect(read("missions-with-account", parts([], { register: register({ missions: unchecked }) }))).toMatchObject({
    value: null,
    why: "no mission in force was checked",
  });
});

test("two accounts with 3 and 4 of five entries filled are complete to 7/10", () => {
  const bare = account({ id: "a", url: "https://x.example/a", evidenceDate: "2024-01-01" });
  const full = account({ id: "b", languages: '["en"]', since: "2015", evidenceDate: "2024-01-01" });
  expect(read("profile-completeness", holding([bare, full]))).toMatchObject({ value: 0.7, basis: { known: 2, of: 2 } });
});

test("of two persons in office one has an account; where the register lists nobody it is not known", () => {
  const heads = { inOffice: 2, withAccount: 1, checked: 1, undated: ["A. First"] };
  expect(read("heads-with-account", parts([], { register: register({ heads }) }))).toMatchObject({
    value: 0.5,
    basis: { known: 1, of: 2 },
    note: "in office as listed, since when and until when is not known: A. First",
  });
  const unseen = { inOffice: 2, withAccount: 0, checked: 0, undated: [] };
  expect(read("heads-with-account", parts([], { register: register({ heads: unseen }) }))).toMatchObject({
    value: null,
    why: "no account of a person in office is registered, and nobody looked for one",
  });
  expect(read("heads-with-account", parts([], { register: register({}) })).why).toBe(
    "no person in office is registered",
  );
});

test("accounts in Kazakh and Russian, in Russian, and one that does not say are two languages, known for two of three", () => {
  const of = holding([
    account({ id: "a", languages: '["kk","ru"]' }),
    account({ id: "b", languages: '["ru"]' }),
    account({ id: "c" }),
  ]);
  expect(read("account-languages", of)).toMatchObject({
    value: 2,
    basis: { known: 2, of: 3 },
    note: "Kazakh, Russian",
  });
});

test("the newest item of its own site stood on day 25 of 0 to 27; a later post on X is no news item", () => {
  const of = parts([did(on("website"), { posts: 3, lastDay: 25 }), did(on("x"), { posts: 9, lastDay: 27 })]);
  expect(read("newest-news-age", of)).toMatchObject({ value: 2, basis: { known: 1, of: 1 } });
  expect(read("newest-news-age", parts([did(on("x"), { posts: 9 })])).value).toBeNull();
});
