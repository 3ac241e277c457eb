import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { ActorProfile } from "../contract/actors.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import type { Overview } from "../contract/overview.ts";
import { addAccount } from "./answers/accounts.ts";
import { addAbsence, addActor } from "./answers/actors.ts";
import { changeSettings } from "./answers/settings.ts";

const evidence = { kind: "study" as const, source: "invented", date: "2024-01-01" };

test("of three embassies one is on X, one was looked for, one has a site alone; a consulate is not counted: 1 of 2 checked of 3", async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const mission = async (hostState: string, missionClass: string) =>
    (
      await addActor(workspace, {
        kind: "mission",
        name: `${missionClass} of Kazakhstan in ${hostState}`,
        state: "KZ",
        hostState,
        city: "Capital",
        missionClass,
        inForce: true,
        evidence,
      })
    ).id;
  const [vienna, oslo, riga, hamburg] = [
    await mission("AT", "embassy"),
    await mission("NO", "embassy"),
    await mission("LV", "embassy"),
    await mission("DE", "consulate"),
  ];
  const account = (holder: string, platform: string, handle: string) =>
    addAccount(workspace, { platform, handle, holder, languages: [], evidence });
  await account(vienna, "x", "kz_vienna");
  await account(oslo, "website", "gov.kz/oslo");
  await account(hamburg, "x", "kz_hamburg");
  const read = async (more: string) => {
    const url = `/api/v1/measures/missions-with-account?subject=KZ${more}`;
    return (await desk.server.inject(url)).json<MeasureAnswer>().rows[0]!;
  };
  expect(await read("")).toMatchObject({ value: null, basis: { known: 1, of: 3 } });
  await addAbsence(workspace, riga, { platform: "x", date: "2024-01-01", source: "invented" });
  expect(await read("")).toMatchObject({ value: 1 / 2, basis: { known: 2, of: 3 } });
  expect(await read("&platform=website")).toMatchObject({ value: null, basis: { known: 1, of: 3 } });
  changeSettings(workspace, { ownState: "KZ" });
  // The state's page says the same, platform by platform: on X 1 of 2, and of sites nobody looked in vain.
  const page = (await desk.server.inject("/api/v1/actors/state:KZ")).json<ActorProfile>();
  expect(page.missionPresence).toMatchObject([
    { platform: "website", withAccount: 1, checked: 1, inForce: 3, share: null },
    { platform: "x", withAccount: 1, checked: 2, inForce: 3, share: 1 / 2 },
  ]);
  const { missing } = (await desk.server.inject("/api/v1/overview")).json<Overview>();
  expect(missing.find(({ code }) => code === "missions-unchecked")?.count).toBe(1);
});
