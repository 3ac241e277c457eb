import { expect, test } from "vitest";
import { knownIdKey, knownKey } from "../../domain/platform.ts";
import { nobody } from "../../domain/post.ts";
import { openDoor } from "../door.ts";
import { reduceToRegistered } from "./account-list.ts";

test("of followers only registered accounts are kept, everyone else is counted", () => {
  const known = new Map([
    [knownKey("x", "mfa_uzb"), "account-1"],
    [knownIdKey("x", "8"), "account-2"],
  ]);
  const handles = ["MFA_UZB", "jane_doe", "joe", "mfa_uzb"].map((handle) => ({ ...nobody, handle }));
  const listed = [...handles, { ...nobody, id: "8" }];
  const door = openDoor({ known, key: Buffer.alloc(32, 1) });
  expect(reduceToRegistered("x", listed, door)).toEqual({ accounts: ["account-1", "account-2"], others: 2 });
});
