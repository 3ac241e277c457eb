import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import { listedMissions, seedMissions } from "./seed-missions.ts";

test("the first start gives states their missions, once, each with its Wikidata item and the day of the list", async () => {
  const { workspace, server } = await openDesk();
  const { state } = workspace;
  expect(seedMissions(state, Date.now())).toEqual({ added: 7260 });
  expect(seedMissions(state, Date.now())).toEqual({ added: 0 });
  const answer = await server.inject("/api/v1/actors/UZ%2Fmission%2Ffr");
  expect(answer.json()).toMatchObject({
    name: "Embassy of Uzbekistan in France (Paris)",
    inForceOn: "2022-11-16",
    source: { title: "Database of embassies, an export of Wikidata (CC0)", date: "2022-11-16" },
    accountList: [{ id: "website:ouzbekistan.fr", standing: "claimed" }],
  });
  const kazakh = await server.inject("/api/v1/actors?kind=mission&state=KZ&pageSize=1");
  expect(kazakh.json()).toMatchObject({ total: 44 });
}, 30_000);

test("every line of the list is read: a known host, a name, an item, and an address that is one", () => {
  const missions = listedMissions();
  expect(missions).toHaveLength(7260);
  for (const [first] of missions) {
    if (first?.kind !== "actor") throw new TypeError("a mission without an actor");
    expect(first.actor.id).toMatch(/^[A-Z][A-Z0-9-]+\/mission\/[a-z0-9-]+$/);
    expect(first.ids?.[0]?.value).toMatch(/^Q\d+$/);
  }
});
