import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import { addAccount } from "./answers/accounts.ts";
import { addAbsence, addActor } from "./answers/actors.ts";

const evidence = { kind: "study" as const, source: "invented", date: "2024-01-01" };
let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  await addAccount(desk.workspace, { platform: "vk", handle: "mfa_kz", holder: "KZ/mfa", languages: [], evidence });
}, 60_000);
afterAll(() => desk.close());

const read = async (id: string, more = "") => {
  const url = `/api/v1/measures/${id}?subject=KZ&from=2024-01-01&to=2024-04-01${more}`;
  return (await desk.server.inject(url)).json<MeasureAnswer>().rows[0]!;
};

test("a ministry on two of the three networks its public uses is on two of them whichever platform is asked for", async () => {
  const all = await read("platform-fit");
  expect(all).toMatchObject({ value: 2 / 3, note: expect.stringContaining("on VKontakte, Facebook") });
  for (const platform of ["x", "vk", "telegram"])
    expect(await read("platform-fit", `&platform=${platform}`)).toMatchObject({ value: 2 / 3, note: all.note });
});

test("a head of state with an account on X has one there; on Telegram somebody looked in vain, on Facebook nobody did", async () => {
  const president = await addActor(desk.workspace, {
    kind: "person",
    name: "A. First",
    state: "KZ",
    office: { institution: "state:KZ", title: "President of Kazakhstan", since: "2019-03-20", until: null },
    evidence,
  });
  await addAccount(desk.workspace, { platform: "x", handle: "first", holder: president.id, languages: [], evidence });
  await addAbsence(desk.workspace, president.id, { platform: "telegram", date: "2024-01-20", source: "invented" });
  expect(await read("heads-with-account")).toMatchObject({ value: 1, basis: { known: 1, of: 1 } });
  expect(await read("heads-with-account", "&platform=x")).toMatchObject({ value: 1 });
  expect(await read("heads-with-account", "&platform=telegram")).toMatchObject({
    value: 0,
    basis: { known: 1, of: 1 },
  });
  expect(await read("heads-with-account", "&platform=facebook")).toMatchObject({
    value: null,
    basis: { known: 0, of: 1 },
    why: "no account of a person in office is registered, and nobody looked for one",
  });
});

test("who names an account on X says nothing of one on Telegram: nobody’s posts there are here, so it is not known, not 0", async () => {
  const { id: closed } = await addAccount(desk.workspace, {
    platform: "x",
    handle: "old_kg",
    holder: "KG/mfa",
    until: "2023-10",
    languages: [],
    evidence,
  });
  await say(desk, "x", [
    { id: "1", who: "mfa_uz", at: "2024-02-01T12:00:00Z", text: "With @mfa_kz we spoke about water and trade" },
    { id: "2", who: "mfa_kg", at: "2024-02-02T12:00:00Z", text: "The border is open from today on" },
  ]);
  const named = async (subject: string) => {
    const url = `/api/v1/measures/addressed-by?subject=${subject}&from=2024-01-01&to=2024-04-01`;
    return (await desk.server.inject(url)).json<MeasureAnswer>().rows[0]!;
  };
  expect(await named("x:mfa_kz")).toMatchObject({ value: 1 });
  expect(await named("KZ")).toMatchObject({ value: 1 });
  expect(await named("KG")).toMatchObject({ value: 0 });
  expect(await named("telegram:mfakz")).toMatchObject({
    value: null,
    why: "no posts of any other state or organisation are here",
  });
  expect(await named(closed)).toMatchObject({ value: null, why: "no account of it was open in this period" });
});
