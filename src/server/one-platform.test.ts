import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newWorld } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import { addAccount } from "./answers/accounts.ts";

const evidence = { kind: "study" as const, source: "invented", date: "2024-01-01" };
vi.setConfig({ testTimeout: 30_000 });
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
