import { expect, test } from "vitest";
import { handleFault } from "./account.ts";

test("a handle has the form its platform knows, and statements are by whoever they are printed under", () => {
  const sound = [
    ["x", "@MFA_KZ"],
    ["telegram", "uzbekmfa"],
    ["website", "mfa.uz/en/press"],
    ["website", "Joe Biden"],
    ["website", "Sergey V. Lavrov"],
    ["speech", "KAZ"],
  ] as const;
  for (const [platform, handle] of sound) expect([handle, handleFault(platform, handle)]).toEqual([handle, null]);
  const faulty = [
    ["x", "Joe Biden"],
    ["telegram", "4you"],
    ["website", "mfa.uz, gov.uz"],
    ["website", " "],
    ["facebook", "Embassy of Uzbekistan"],
  ] as const;
  for (const [platform, handle] of faulty) expect([handle, handleFault(platform, handle)]).not.toEqual([handle, null]);
});
