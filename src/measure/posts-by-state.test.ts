import { expect, test } from "vitest";
import type { CountedRow } from "../store/state/queries/register-read.ts";
import { postsByState } from "./posts-by-state.ts";

const states = [
  { code: "KZ", name: "Kazakhstan" },
  { code: "KG", name: "Kyrgyzstan" },
  { code: "UZ", name: "Uzbekistan" },
];
const account = (id: string, state: string, standing: "proven" | "claimed"): CountedRow => ({
  id,
  platform: "x",
  handle: id,
  holder: `${state}/mfa`,
  kind: "institution",
  role: "foreign ministry",
  state,
  standing,
});
const counted = [account("x:a", "UZ", "proven"), account("x:b", "UZ", "claimed"), account("x:c", "KG", "claimed")];
const count = (account: string | null, posts: number) => ({
  account,
  platform: "x",
  posts,
  ahead: 0,
  first: null,
  last: null,
});

test("a state without a known post is not known, not zero", () => {
  const { rows } = postsByState(states, counted, [count("x:a", 7)]);
  expect(rows).toEqual([
    { state: "UZ", name: "Uzbekistan", posts: 7, accounts: { proven: 1, claimed: 1 }, basis: { known: 1, of: 2 } },
    { state: "KZ", name: "Kazakhstan", posts: null, accounts: { proven: 0, claimed: 0 }, basis: { known: 0, of: 0 } },
    { state: "KG", name: "Kyrgyzstan", posts: null, accounts: { proven: 0, claimed: 1 }, basis: { known: 0, of: 1 } },
  ]);
});

test("posts that no state counts are told", () => {
  const { left } = postsByState(states, counted, [count(null, 100), count("x:contested", 5), count("x:c", 2)]);
  expect(left).toEqual({ unregistered: 100, stateless: 0, excluded: 5 });
});

test("an account on two platforms counts once and its posts together", () => {
  const { rows } = postsByState(states, counted, [count("x:a", 7), { ...count("x:a", 3), platform: "telegram" }]);
  expect(rows[0]).toMatchObject({ state: "UZ", posts: 10, basis: { known: 1, of: 2 } });
});

test("posts of an account whose state is not known are told apart from those of contested ones", () => {
  const organisation: CountedRow = { ...counted[0]!, id: "x:council", state: null };
  const { left } = postsByState(states, [organisation], [count("x:council", 7), count("x:contested", 5)]);
  expect(left).toEqual({ unregistered: 0, stateless: 7, excluded: 5 });
});
