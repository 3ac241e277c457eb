import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../../store/state/database.ts";
import { getAccount } from "../accounts.ts";
import { getActor } from "../actors.ts";
import type { RegisterImportOptions } from "../import-register.ts";
import { seedRegister } from "../seed-register.ts";
import { importTwice, now } from "./twice.fixture.ts";

let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, now);
});
afterEach(() => state.close());
const twice = (name: string, text: string, options?: RegisterImportOptions) => importTwice(state, name, text, options);

test("members of Congress come in under the office the head of the file names, and only under one", () => {
  const list =
    "- id:\n    bioguide: Z000001\n  social:\n    twitter: RepZ\n    twitter_id: 3026622545\n    youtube_id: UCGdrLQbt1PYDTPsampx4t1A\n";
  expect(() => twice("legislators.yaml", list)).toThrow(/without an office/);
  const { report } = twice("legislators.yaml", `# accounts of the Member of Congress's official role\n${list}`);
  expect(report).toMatchObject({ format: "us-legislators", read: 1, added: 1 });
  expect(getActor(state, "US/person/bioguide-z000001", { now })).toMatchObject({
    office: "Member of Congress",
    accounts: { claimed: 2 },
  });
});

test("members of parliaments hold the seat their row names", () => {
  const head =
    "country,legislature,source_file,id,name,sort_name,email,twitter,facebook,group,group_id,area_id,area,chamber,term,start_date,end_date,image,gender";
  const { report } = twice(
    "ep.csv",
    `${head}\nKyrgyzstan,Council,f.csv,28e035ec-1,ASANOV Asan,,,https://twitter.com/asanov,,,,,,Supreme Council,6,2015-10-28,,,\nFarland,Council,f.csv,1,N,,,,,,,,,C,1,,,,\n`,
  );
  expect(report).toMatchObject({ format: "everypolitician", read: 2, added: 1, skipped: 1 });
  expect(getActor(state, "KG/person/ep-28e035ec", { now }).offices).toMatchObject([
    { title: "Member of the Supreme Council, term 6", since: "2015-10-28" },
  ]);
  expect(getAccount(state, "x:asanov", now).standing).toBe("claimed");
});

test("the fediverse list brings institutions, parties and holders of offices, and leaves private persons out", () => {
  const account = (name: string, category: string) => ({
    account: { name, url: "", category },
    posts_count: 1,
    created_at: "2023-01-18T00:00:00.000Z",
    is_bot: false,
  });
  const data = {
    "https://social.bund.de/@AuswaertigesAmt": account("Auswärtiges Amt", "Außenministerium"),
    "https://gruene.social/@chemnitz": account("Grüne Chemnitz", " (Grüne)"),
    "https://bawü.social/@x": account("Hanna Beispiel", "Mitglied des Deutschen Bundestages (Grüne)"),
    "https://gruene.social/@hanna": account("Hanna Beispiel", "Mitglied des Deutschen Bundestages (Grüne)"),
    "https://gruene.social/@someone": account("Petra Privat", " (Grüne)"),
    "https://gruene.social/@mensch": account("Max Mensch", "Mensch"),
  };
  const { report } = twice("fedipol.json", JSON.stringify({ data }, null, 1));
  expect(report).toMatchObject({ format: "fediverse-german", read: 6, added: 3, changed: 1, rejected: 2 });
  expect(report.rejects.map((one) => one.name)).toEqual(["Petra Privat", "Max Mensch"]);
  expect(getAccount(state, "mastodon:auswaertigesamt@social.bund.de", now).holder.id).toBe("DE/mfa");
});

test("official channels: the ministry is recognised by its Uzbek name, a handle with spaces is refused by line", () => {
  const { report } = twice(
    "uzbekistan_telegram.csv",
    "name,username\nTashqi ishlar vazirligi,uzbekmfa\nOila qo'mitasi,Oila qo'mitasi\nОлий суд / Расмий канал,oliysuduz\n",
  );
  expect(report).toMatchObject({ format: "official-channels", read: 3, rejected: 1, rejects: [{ line: 3 }] });
  expect(getAccount(state, "telegram:uzbekmfa", now)).toMatchObject({ holder: { id: "UZ/mfa" }, standing: "claimed" });
  expect(() => twice("channels.csv", "name,username\na,bcdef\n")).toThrow(/does not say whose channels/);
});

test("profiles name no office, so it is given with a source; their counters go to the corpus", () => {
  const profiles = JSON.stringify([
    {
      screen_name: "JLeader",
      id_str: "726748106",
      name: "J. Leader",
      followers_count: 598811,
      friends_count: 616,
      verified: true,
      created_at: "Mon Jul 30 20:02:44 +0000 2012",
      status: { created_at: "Sat Sep 23 21:36:01 +0000 2017" },
    },
  ]);
  expect(() => twice("leaders.json", profiles)).toThrow(/1 person without an office \(J. Leader\)/);
  const { counters } = twice("leaders.json", profiles, { office: "head of state", source: "a list of heads of state" });
  expect(counters).toMatchObject([
    { account: "x:jleader", measure: "followers", value: 598_811, seenAt: Date.UTC(2017, 8, 23, 21, 36, 1) },
    { account: "x:jleader", measure: "following", value: 616 },
  ]);
});
