import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { ActorProfile } from "../contract/actors.ts";

const evidence = { kind: "other", source: "List of the ministry", date: "2024-03-18" };

async function desk() {
  const { server } = await openDesk();
  const send = (method: "POST" | "PATCH", url: string, payload: object) =>
    server.inject({ method, url: `/api/v1${url}`, payload });
  const add = async (given: object) => (await send("POST", "/actors", { ...given, evidence })).json<ActorProfile>();
  return { server, send, add };
}

test("an institution becomes an outlet once its owner is said, a person only with an office; a state stays one", async () => {
  const { send, add } = await desk();
  const { id } = await add({ kind: "institution", name: "Dunyo News", state: "UZ" });
  const address = `/actors/${encodeURIComponent(id)}`;
  expect((await send("PATCH", address, { kind: "outlet" })).statusCode).toBe(400);
  const outlet = await send("PATCH", address, { kind: "outlet", owner: "Government", reason: "it is an agency" });
  const profile = outlet.json<ActorProfile>();
  expect([profile.kind, profile.owner]).toEqual(["outlet", "Government"]);
  expect(profile.history.find(({ field }) => field === "kind")).toMatchObject({
    ...{ before: "institution", after: "outlet", reason: "it is an agency" },
  });
  expect((await send("PATCH", address, { kind: "person", evidence })).statusCode).toBe(400);
  const office = { institution: "UZ/mfa", title: "Minister of Foreign Affairs" };
  expect((await send("PATCH", address, { kind: "person", office })).statusCode).toBe(400);
  const person = await send("PATCH", address, { kind: "person", office, evidence });
  expect(person.json()).toMatchObject({ kind: "person", office: "Minister of Foreign Affairs" });
  expect((await send("PATCH", "/actors/state:UZ", { kind: "institution" })).statusCode).toBe(400);
});

test("a mission that was looked for on a date and not found counts as checked in the share of missions", async () => {
  const { server, send, add } = await desk();
  const { id } = await add({
    ...{ kind: "mission", name: "Embassy in Vienna", state: "UZ", hostState: "AT", city: "Vienna", inForce: true },
  });
  const absence = { platform: "Twitter", date: "2024-03-18", source: "Search", url: "https://x.com/search" };
  const address = `/actors/${encodeURIComponent(id)}/absences`;
  const mission = (await send("POST", address, absence)).json<ActorProfile>();
  expect(mission.absences).toMatchObject([{ platform: "x", observed: "2024-03-18", source: { title: "Search" } }]);
  expect(mission.history[0]).toMatchObject({ what: "absence", after: "x, 2024-03-18" });
  const state = (await server.inject("/api/v1/actors/state:UZ")).json<ActorProfile>();
  expect(state.missionPresence).toMatchObject([{ platform: "x", withAccount: 0, checked: 1, inForce: 1, share: 0 }]);
  expect((await send("POST", address, absence)).statusCode).toBe(409);
  expect((await send("POST", address, { ...absence, platform: "nowhere" })).statusCode).toBe(400);
  expect((await send("POST", address, { ...absence, date: "2999" })).statusCode).toBe(400);
});
