import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { ActorsPage } from "../contract/actors.ts";
import type { Overview } from "../contract/overview.ts";
import { disputedName } from "../domain/disputed-names.ts";
import { disputedChoices } from "../register/seed/disputed.ts";

test("every name the lists give a disputed entity has its words in the languages of the page", () => {
  for (const { label, names } of disputedChoices)
    for (const name of [label, ...names.map((one) => one.name)])
      for (const language of ["ru", "ar"]) expect([name, disputedName(name, language)]).not.toEqual([name, name]);
});

test("an entity is named as the chosen list names it, in the reader’s language; an own wording stays as it is written", async () => {
  const { server } = await openDesk();
  const named = async (language: string) => {
    const url = `/api/v1/actors?kind=disputed&language=${language}`;
    return (await server.inject(url)).json<ActorsPage>().rows.find(({ state }) => state === "PS")?.name;
  };
  expect([await named("en"), await named("ru"), await named("ar")]).toEqual([
    "State of Palestine",
    "Государство Палестина",
    "دولة فلسطين",
  ]);
  const table = (await server.inject("/api/v1/measures/posts-by-state?language=ar")).json<Overview["postsByState"]>();
  expect(table.rows.find(({ state }) => state === "EH")?.name).toBe("الصحراء الغربية");
  const disputed = [{ id: "entity:PS", shown: true, name: "Palestine, as we call it" }];
  await server.inject({ method: "PUT", url: "/api/v1/settings", payload: { disputed } });
  expect(await named("ar")).toBe("Palestine, as we call it");
});
