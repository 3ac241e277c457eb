import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { Activity } from "../contract/activity.ts";

const snapshots = `date,date_basis,date_note,country,account,edition,platform,measure,value,value_max,qualifier,figure_by,as_printed,note,source,quote_start
2016,text,during the campaign,US,Donald Trump,,twitter,followers,10600000,,about,,,,tursunmuratov2021,In the
2020,reference,,US,Donald Trump,,twitter,followers,81100000,,,,,,tursunmuratov2021,In the
2020,reference,,US,Donald Trump,,facebook+instagram+twitter,followers,99000000,,in total,,,,tursunmuratov2021,In the
2024-03-18,text,,US,Caravanserai,Uzbek,facebook,followers,1700,,more than,members,,,izzatullaev2024,In particular
2024-03-18,text,,US,Caravanserai,,website,posts a day,2,3,,,,,izzatullaev2024,In particular
`;

test("followers that papers print with a date are drawn over time, as exactly dated as they are, sums left out", async () => {
  const desk = await openDesk();
  const sent = await upload(desk, "/api/v1/register/import", "account-snapshots.csv", snapshots);
  expect(sent.statusCode).toBe(200);
  const counters = async (url: string) =>
    (await desk.server.inject(`/api/v1/${url}`)).json<Activity>().counters.map(({ handle, platform, points }) => ({
      handle,
      platform,
      points: points.map(({ date, value }) => [date, value]),
    }));
  const trump = {
    handle: "Donald Trump",
    platform: "x",
    points: [
      ["2016", 10_600_000],
      ["2020", 81_100_000],
    ],
  };
  const uzbek = { handle: "Caravanserai, Uzbek", platform: "facebook", points: [["2024-03-18", 1700]] };
  expect(await counters("actors/US%2Fperson%2Fdonald-trump/activity")).toEqual([trump]);
  expect(await counters("actors/state:US/activity")).toEqual([uzbek, trump]);
  expect(await counters("actors/state:US/activity?from=2020-01-01")).toEqual([
    uzbek,
    { ...trump, points: [["2020", 81_100_000]] },
  ]);
});
