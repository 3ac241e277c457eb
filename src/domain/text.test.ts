import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { sharedTest } from "../../test/shared.ts";
import { leadingHandle, linksIn, mentionsIn, tagsIn } from "./text.ts";

test("mentions follow the platform's syntax", () => {
  expect(mentionsIn("RT @mfa_kz: thanks @MFA_KZ, @state_dept. mail a@b.org", "x")).toEqual([
    "mfa_kz",
    "MFA_KZ",
    "state_dept",
  ]);
  expect(mentionsIn("with @mfa.kz. and (@un)", "instagram")).toEqual(["mfa.kz", "un"]);
  expect(mentionsIn("cc @press@social.bund.de, @anna", "mastodon")).toEqual(["press@social.bund.de", "anna"]);
  expect(mentionsIn("hi @mfa.bsky.social @nobody", "bluesky")).toEqual(["mfa.bsky.social"]);
  expect(mentionsIn("مرحبا @king_sa والسلام、@日本 ＠wide", "x")).toEqual(["king_sa", "wide"]);
  expect(mentionsIn("no handle here", "x")).toEqual([]);
});

test("links end where the address ends, and a cut link is none", () => {
  expect(linksIn("see https://t.co/aB1, (http://mfa.kz/en) and https://t.co/x…")).toEqual([
    "https://t.co/aB1",
    "http://mfa.kz/en",
  ]);
  expect(linksIn("https://en.wikipedia.org/wiki/Ghana_(ship)。次")).toEqual([
    "https://en.wikipedia.org/wiki/Ghana_(ship)",
  ]);
  expect(linksIn("http, https: nothing")).toEqual([]);
});

test("hashtags of every script are found, numbers alone are none", () => {
  expect(tagsIn("#Ташкент2030 #1 #قمة_الرياض #G20 https://a.b/#part &#39;")).toEqual([
    "Ташкент2030",
    "قمة_الرياض",
    "G20",
  ]);
});

test("a leading handle opens a repost or an answer", () => {
  expect(leadingHandle("RT @USUN: text", "RT @")).toBe("USUN");
  expect(leadingHandle("'@someone hello'", "@")).toBe("someone");
  expect(leadingHandle("hello @someone", "@")).toBeNull();
  expect(leadingHandle(" @someone hello", "@")).toBe("someone");
  expect(leadingHandle("“@health has worked with this strategy”, said the president", "@")).toBeNull();
  expect(leadingHandle('"@health has worked with it", the president said', "@")).toBeNull();
});

sharedTest("mentions and hashtags agree with X's own conformance cases", (folder) => {
  const { tests } = parse(readFileSync(`${folder}/fixtures/twitter-text/conformance/extract.yml`, "utf8"));
  const cases = (kind: string): { text: string; expected: string[] }[] => tests[kind];
  for (const { text, expected } of cases("mentions"))
    expect([text, mentionsIn(text, "x")]).toEqual([text, [...new Set(expected)]]);
  for (const { text, expected } of cases("hashtags"))
    expect([text, tagsIn(text)]).toEqual([text, [...new Set(expected)]]);
});
