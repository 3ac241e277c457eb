import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isValidTid } from "@atproto/syntax";
import { expect, test } from "vitest";
import { sharedTest } from "../../../test/shared.ts";
import { recordPlace, tidTime } from "./at-uri.ts";
import { didOfSource, recogniseBluesky } from "./source.ts";

const did = "did:plc:mfamfamfamfamfamfamfamfa";

test("an account is known by its page, its DID, its at-address and its handle under bsky.social", () => {
  const known: [string, string][] = [
    ["https://bsky.app/profile/mid.example.kz", "at://mid.example.kz"],
    ["https://bsky.app/profile/MID.example.kz/post/3kabcdefghi2z", "at://mid.example.kz"],
    [`bsky.app/profile/${did}`, `at://${did}`],
    [`at://${did}`, `at://${did}`],
    ["at://mid.example.kz/", "at://mid.example.kz"],
    ["@uzbmfa.bsky.social", "at://uzbmfa.bsky.social"],
    [did, `at://${did}`],
    ["did:web:mfa.example", "at://did:web:mfa.example"],
  ];
  for (const [printed, address] of known) expect(recogniseBluesky(printed)?.address).toBe(address);
});

test("sites, other networks and what is no handle are left to others", () => {
  for (const printed of [
    "https://mfa.uz",
    "mfa.uz",
    "https://x.com/mfa",
    "https://bsky.app/",
    "at://nodot",
    "did:key:z6Mk",
  ])
    expect(recogniseBluesky(printed)).toBeNull();
});

test("the DID of a followed account stands in its address, or comes with the first run", () => {
  expect(didOfSource({ address: `at://${did}`, cursor: null })).toBe(did);
  expect(didOfSource({ address: "at://mfa.example", cursor: null })).toBeNull();
});

test("a record key that is a TID holds the time of writing", () => {
  expect(tidTime("3jzfcijpj2z2a")).toBe(1_688_137_381_887);
  expect(tidTime("self")).toBeNull();
});

const fixture = (folder: string, name: string): string[] =>
  readFileSync(join(folder, "fixtures/atproto/syntax", `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

sharedTest(
  "handles and DIDs of the protocol's own tests are accepted as accounts, and faulty ones refused",
  (folder) => {
    for (const kind of ["handle", "did"]) {
      const accepted = fixture(folder, `${kind}_syntax_valid`).filter(
        (one) => kind !== "did" || /^did:(plc|web):/.test(one),
      );
      // Space around what somebody types is not theirs to mind.
      const refused = fixture(folder, `${kind}_syntax_invalid`).filter((one) => one === one.trim());
      expect(accepted.length).toBeGreaterThan(kind === "did" ? 0 : 50);
      for (const one of accepted) expect([one, recogniseBluesky(`at://${one}`)?.connector]).toEqual([one, "bluesky"]);
      // Without its colons a faulty DID may still be somebody's handle.
      for (const one of refused) {
        const found = recogniseBluesky(`at://${one}`);
        expect([one, kind === "did" && found?.handle ? null : found]).toEqual([one, null]);
      }
    }
  },
);

sharedTest("record keys and TIDs of the protocol's own tests are read as such", (folder) => {
  for (const one of fixture(folder, "recordkey_syntax_valid"))
    expect([one, recordPlace(`at://${did}/app.bsky.feed.post/${one}`)?.rkey]).toEqual([one, one]);
  for (const one of fixture(folder, "tid_syntax_valid")) expect([one, tidTime(one) !== null]).toEqual([one, true]);
  for (const one of fixture(folder, "tid_syntax_invalid"))
    expect([one, isValidTid(one), tidTime(one)]).toEqual([one, false, null]);
});
