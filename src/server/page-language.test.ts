import { expect, test } from "vitest";
import { type Desk, openDesk } from "../../test/open-desk.ts";
import type { AccountsPage } from "../contract/accounts.ts";
import type { ActorProfile, ActorsPage } from "../contract/actors.ts";

const get = async <Answer>({ server }: Desk, url: string): Promise<Answer> =>
  (await server.inject(`/api/v1${url}`)).json();

test.each([
  ["en", "Uzbekistan"],
  ["ru", "Узбекистан"],
  ["uz", "Oʻzbekiston"],
  ["ar", "أوزبكستان"],
])("a list of actors, their parents and the holders of accounts name the state in %s", async (language, name) => {
  const desk = await openDesk();
  const { rows } = await get<ActorsPage>(desk, `/actors?kind=institution&state=UZ&language=${language}`);
  expect(rows.map(({ stateName, parent }) => [stateName, parent?.name])).toEqual([[name, name]]);
  const { children } = await get<ActorProfile>(desk, `/actors/state:UZ?language=${language}`);
  expect(children.map(({ stateName }) => stateName)).toEqual([name]);
  const accounts = await get<AccountsPage>(desk, `/accounts?state=UZ&platform=speech&language=${language}`);
  expect(accounts.rows.map(({ holder }) => holder.name)).toEqual([name]);
});
