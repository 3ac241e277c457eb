import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../../store/state/database.ts";
import { addActor } from "../edit-actor.ts";
import { importRegister } from "../import-register.ts";
import { seedRegister } from "../seed-register.ts";

const now = Date.UTC(2025, 5, 1);
const hand = { by: "Aigul", at: now };
let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, now);
});
afterEach(() => state.close());

const head = "platform,handle,holder,country,host,source,date\n";
const bring = (rows: string) =>
  importRegister(state, { name: "list.csv", content: Buffer.from(head + rows) }, {}, hand).report;
const holders = (): Record<string, string> =>
  Object.fromEntries(
    state.raw
      .prepare("select handle, holder from accounts where platform = 'x' and source = 'list' order by handle")
      .all()
      .map((row) => [String(row.handle), String(row.holder)]),
  );

test("a foreign ministry named without its state is the one of the column", () => {
  bring(`x,mm_mfa,Ministry of Foreign Affairs,Burma,,list,2025
x,ci_mfa,"Ministry of Foreign Affairs, Côte d'Ivoire",Cote d'Ivoire,,list,2025
x,hu_mfa,Ministry of Foreign Affairs and Trade of Hungary,HU,,list,2025
x,uz_mfa,Ташқи ишлар вазирлиги,Ўзбекистон,,list,2025
x,tw_mfa,Ministry of Foreign Affairs,Taiwan,,list,2025
x,sx_mfa,Department of Foreign Affairs of Saxony,Germany,,list,2025
`);
  expect(holders()).toEqual({
    mm_mfa: "MM/mfa",
    ci_mfa: "CI/mfa",
    hu_mfa: "HU/mfa",
    uz_mfa: "UZ/mfa",
    tw_mfa: "TW/mfa",
    sx_mfa: "DE/department-of-foreign-affairs-of-saxony",
  });
});

test("an embassy stands where its row says, or where its one registered city is, and is never guessed", () => {
  const evidence = { kind: "other", source: "list", date: "2025" };
  const vienna = { kind: "mission" as const, name: "Embassy", state: "UZ", hostState: "AT", city: "Vienna", evidence };
  addActor(state, vienna, hand);
  const report = bring(`x,vienna,Embassy of Uzbekistan in Vienna,UZ,,list,2025
x,tokyo,Embassy in Tokyo,UZ,JP,list,2025
x,berlin,Посольство Узбекистана в Германии,UZ,Германия,list,2025
x,ankara,Embassy of Uzbekistan,Turkey,,list,2025
x,narnia,Embassy of Uzbekistan in Narnia,UZ,,list,2025
x,odd,Embassy of Uzbekistan in Austria,Burma,,list,2025
`);
  expect(holders()).toEqual({
    vienna: "UZ/mission/at",
    tokyo: "UZ/mission/jp",
    berlin: "UZ/mission/de",
    ankara: "UZ/mission/tr",
  });
  expect(report.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [6, "where “Embassy of Uzbekistan in Narnia” stands is not known: fill in the column host"],
    [7, "“Embassy of Uzbekistan in Austria” is of UZ, and the row gives it to MM"],
  ]);
});
