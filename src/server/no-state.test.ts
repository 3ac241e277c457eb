import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { AccountsPage } from "../contract/accounts.ts";
import type { ActorProfile } from "../contract/actors.ts";
import type { Overview } from "../contract/overview.ts";

const evidence = { kind: "other", source: "World Leaders study", date: "2024-03-18" };

test("an account whose holder has no state is missing one, and is found by that; an organisation misses none", async () => {
  const { server } = await openDesk();
  const post = async <Answer>(url: string, payload: object): Promise<Answer> =>
    (await server.inject({ method: "POST", url: `/api/v1${url}`, payload })).json();
  const missing = async () =>
    (await server.inject("/api/v1/overview")).json<Overview>().missing.find(({ code }) => code === "no-state");
  const nobody = { kind: "institution", name: "Bureau of Somewhere", evidence };
  const { id } = await post<ActorProfile>("/actors", nobody);
  await post("/accounts", { platform: "x", handle: "eu_test", holder: "org:EU", evidence });
  expect(await missing()).toBeUndefined();
  await post("/accounts", { platform: "x", handle: "somewhere", holder: id, evidence });
  expect(await missing()).toMatchObject({ count: 1, href: "/accounts?state=none" });
  const found = (await server.inject("/api/v1/accounts?state=none")).json<AccountsPage>();
  expect(found.rows.map(({ handle, state }) => [handle, state])).toEqual([["somewhere", null]]);
});
