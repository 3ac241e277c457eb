import { expect, test } from "vitest";
import { openState } from "../../store/state/database.ts";
import { addAccount } from "../edit-account.ts";
import { exportRegister } from "../export-register.ts";
import { listFacts } from "../facts.ts";
import { importRegister } from "../import-register.ts";
import { listPublished } from "../published.ts";
import { seedRegister } from "../seed-register.ts";

const now = Date.UTC(2025, 5, 1);
const hand = { by: "Aigul", at: now };

test("of a list of followers only registered accounts stay; the others are counted, and few of them not even that", () => {
  const state = openState(":memory:");
  seedRegister(state, now);
  const evidence = { kind: "study", source: "a study", date: "2024" };
  for (const [handle, holder] of [
    ["MFA_KZ", "KZ/mfa"],
    ["mfa_kg", "KG/mfa"],
    ["uzmfa", "UZ/mfa"],
  ] as const)
    addAccount(state, { platform: "x", handle, holder, evidence }, hand);
  const crowd = Array.from({ length: 12 }, (_, at) => `x,MFA_KZ,citizen_${at},2025-05-01`);
  const rows = [
    ...["x,MFA_KZ,@UzMFA,2025-05-01", "x,mfa_kz,uzmfa,2025-05-01", ...crowd, "x,MFA_KZ,Citizen_3,2025-05-01"],
    ...["x,mfa_kg,lonely_reader,2025-05-01", "x,mfa_kg,uzmfa,2025-05-01", "x,nobody_known,uzmfa,2025-05-01"],
  ];
  const content = Buffer.from(`platform,account,follower,date\n${rows.join("\n")}\n`);
  const bring = () => importRegister(state, { name: "followers.csv", content }, {}, hand).report;
  const report = bring();
  expect(report).toMatchObject({ format: "account-list", read: 18, rejected: 1 });
  expect(report.classes).toEqual({
    "followers in the register": 3,
    "not in the register: counted and dropped": 14,
    rejected: 1,
  });
  expect(listPublished(state, "account-list").map(({ fields }) => [fields.account, fields.follower])).toEqual([
    ["x:mfa_kz", "x:uzmfa"],
    ["x:mfa_kg", "x:uzmfa"],
  ]);
  const counted = (actor: string) =>
    listFacts(state, { actor, measure: "followers outside the register" }).rows.flatMap(({ values }) =>
      values.map(({ value, text, eventDate }) => [value ?? text, eventDate]),
    );
  expect(counted("KZ/mfa")).toEqual([[12, "2025-05-01"]]);
  expect(counted("KG/mfa")).toEqual([["fewer than 10", "2025-05-01"]]);
  expect([...exportRegister(state, "json")].join("")).not.toMatch(/citizen_|lonely/i);
  expect(bring()).toMatchObject({ added: 0, changed: 0 });
  state.close();
});
