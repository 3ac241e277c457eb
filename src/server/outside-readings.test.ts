import { expect } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import { sharedTest } from "../../test/shared.ts";
import { importFile } from "../collect/import/import-file.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import { addAccount } from "./answers/accounts.ts";
import { importRegisterFile } from "./answers/register-files.ts";

/** A desk with one file of the outside data; `read` asks for a measure of one account. */
async function deskWith(file: string, account: string) {
  const desk = await openDesk();
  const begin = () => importFile(desk.workspace.importRoom(), file, {});
  const read = async (measure: string, from: string, to: string) => {
    const answer = await desk.server.inject(`/api/v1/measures/${measure}?subject=${account}&from=${from}&to=${to}`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json<MeasureAnswer>().rows[0]!;
  };
  return { desk, begin, read };
}

// The figures were worked out from the files with another tool: columns added up and divided by hand.
sharedTest(
  "1,801 tweets of nine months of 2017, 219 of them retweets, read as another tool reads the file",
  async (folder) => {
    const file = `${folder}/data/posts/realDonaldTrump_engagement_2017.csv.gz`;
    const { desk, begin, read } = await deskWith(file, "x:realdonaldtrump");
    await addAccount(desk.workspace, {
      platform: "x",
      handle: "realDonaldTrump",
      holder: "US/mfa",
      languages: [],
      evidence: { kind: "study", source: "FiveThirtyEight", date: "2017" },
    });
    await begin();
    const value = async (id: string) => (await read(id, "2017-01-01", "2017-10-01")).value;
    expect(await value("posts-a-week")).toBeCloseTo(1_801 / (273 / 7), 10);
    expect(await value("contribution")).toBeCloseTo(1_582 / 1_801, 12);
    expect(await value("interactions-per-post")).toBeCloseTo((135_290_509 + 33_569_054 + 31_231_556) / 1_582, 6);
    expect(await value("reposts-per-original")).toBeCloseTo(31_231_556 / 1_582, 8);
    expect(await value("longest-silence")).toBe(1);
  },
);

sharedTest(
  "in 2020 the followers of @EU_Commission grew from 1,192,563 to 1,422,677, and fell once",
  async (folder) => {
    const { begin, read } = await deskWith(`${folder}/data/posts/institution_follower_counts.tsv`, "x:eu_commission");
    await begin();
    const grown = await read("follower-growth", "2020-01-01", "2021-01-01");
    expect(grown.value).toBeCloseTo(((1_422_677 - 1_192_563) / 1_192_563) * 100, 10);
    expect(grown.note).toBe("seen from 2020-01-03 to 2020-12-27; between looks the counter fell (1×)");
    expect((await read("followers", "2020-01-01", "2021-01-01")).value).toBe(1_422_677);
    expect(await read("follower-growth", "2021-03-19", "2021-03-20")).toMatchObject({
      value: null,
      why: "followers were seen once only",
    });
  },
);

sharedTest(
  "of ten embassies of Uzbekistan eight were looked for on Facebook and one was there: 1 of 8, as the study prints",
  async (folder) => {
    const desk = await openDesk();
    await importRegisterFile(desk.workspace, `${folder}/cases/accounts.csv`, {});
    const url = "/api/v1/measures/missions-with-account?subject=UZ&platform=facebook";
    const [row] = (await desk.server.inject(url)).json<MeasureAnswer>().rows;
    expect(row).toMatchObject({ value: 1 / 8, basis: { known: 8, of: 10 }, note: null });
  },
);

sharedTest(
  "of the presidents of Venezuela and Rwanda a study saw accounts and printed no handle: 1 of 1, and 0 only where proofs are asked",
  async (folder) => {
    const desk = await openDesk();
    await importRegisterFile(desk.workspace, `${folder}/cases/accounts.csv`, {});
    const read = async (more: string) => {
      const url = `/api/v1/measures/heads-with-account?subject=VE&subject=RW${more}`;
      return (await desk.server.inject(url)).json<MeasureAnswer>().rows.map(({ value, basis }) => [value, basis.of]);
    };
    expect(await read("")).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const url = "/api/v1/measures/heads-with-account?subject=RW";
    const [row] = (await desk.server.inject(url)).json<MeasureAnswer>().rows;
    expect(row?.note).toBe("in office as listed, since when and until when is not known: Paul Kagame");
    expect(await read("&provenOnly=true")).toEqual([
      [0, 1],
      [0, 1],
    ]);
  },
);
