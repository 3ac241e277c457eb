import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import { openDesk } from "../../test/open-desk.ts";
import type { AccountsPage } from "../contract/accounts.ts";
import type { ActorProfile } from "../contract/actors.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import type { Overview } from "../contract/overview.ts";
import { addAccount } from "./answers/accounts.ts";

const evidence = { kind: "other" as const, source: "World Leaders study", date: "2024-03-18" };

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

test("two accounts of one organisation tell nothing of others: who addresses the first is not known", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const add = (handle: string, holder: string) =>
    addAccount(desk.workspace, {
      platform: "x",
      handle,
      holder,
      languages: [],
      evidence: { ...evidence, kind: "study" },
    });
  await add("eu_one", "org:EU");
  await add("eu_two", "org:EU");
  const post = (id: string, who: string) => ({
    id,
    who,
    at: "2024-03-02T08:00:00Z",
    text: `@eu_one and @nobody ${id}`,
  });
  await say(desk, "x", [post("1", "eu_one"), post("2", "eu_two")]);
  const addressedBy = async () => {
    const url = "/api/v1/measures/addressed-by?subject=x%3Aeu_one&from=2024-03-01&to=2024-03-08";
    return (await desk.server.inject(url)).json<MeasureAnswer>().rows[0]!.value;
  };
  expect(await addressedBy()).toBeNull();
  await say(desk, "x", [{ ...post("3", "mfa_kz"), text: "about @mfa_uz" }]);
  expect(await addressedBy()).toBe(0);
});
