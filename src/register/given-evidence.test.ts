import { expect, test } from "vitest";
import { checkedEvidence } from "./given-evidence.ts";

const now = Date.UTC(2025, 5, 1);
const link = { kind: "two-way-link", source: "Site of the ministry", url: "https://mfa.uz" };

test("evidence is of a day that has come somewhere on earth, as exactly as it is known", () => {
  for (const date of ["2024", "2025", "2025-06", "2025-05-31", "2025-06-01"])
    expect(checkedEvidence({ ...link, date }, now).date).toBe(date);
  expect(checkedEvidence({ ...link, date: "2025-06-02" }, now + 12 * 3_600_000).date).toBe("2025-06-02");
  for (const date of ["2025-06-03", "2025-07", "2026"])
    expect(() => checkedEvidence({ ...link, date }, now)).toThrow("has not come yet");
  for (const date of ["", "18.03.2024", "2024-13"]) expect(() => checkedEvidence({ ...link, date }, now)).toThrow();
});
