import { expect, test } from "vitest";
import { type Evidence, isStale, judge } from "./standing.ts";

const evidence = (given: Partial<Evidence> & Pick<Evidence, "kind">): Evidence => ({
  source: "a source",
  url: null,
  date: null,
  note: null,
  ...given,
});
const link = evidence({ kind: "two-way-link", url: "https://www.mfa.uz/en/contacts", date: "2025-03-01" });

test("a dated two-way link with the institution's own domain proves an account", () => {
  expect(judge([link], ["mfa.uz"])).toEqual({ standing: "proven", evidence: link });
});

test("a link without a date, or from another's domain, leaves the account claimed", () => {
  expect(judge([{ ...link, date: null }], ["mfa.uz"]).standing).toBe("claimed");
  expect(judge([{ ...link, url: "https://notmfa.uz/contacts" }], ["mfa.uz"]).standing).toBe("claimed");
  expect(judge([link], []).standing).toBe("claimed");
});

test("a list proves only when that government keeps it", () => {
  const list = evidence({ kind: "government-list", url: "https://gov.uz/social", date: "2025-01-10" });
  expect(judge([list], ["gov.uz"]).standing).toBe("proven");
  expect(judge([{ ...list, url: "https://example.org/list" }], ["gov.uz"]).standing).toBe("claimed");
});

test("Wikidata, a study and a platform's badge claim and never prove", () => {
  for (const kind of ["wikidata", "study", "badge", "one-way-link"] as const)
    expect(judge([evidence({ kind, date: "2025-01-01", url: "https://mfa.uz" })], ["mfa.uz"]).standing).toBe("claimed");
});

test("an objection contests even a proven account until it is resolved", () => {
  const objection = evidence({ kind: "objection", date: "2025-04-01" });
  expect(judge([link, objection], ["mfa.uz"]).standing).toBe("contested");
  const resolved = evidence({ kind: "resolved", date: "2025-05-01" });
  expect(judge([link, objection, resolved], ["mfa.uz"]).standing).toBe("proven");
  const again = evidence({ kind: "objection", date: "2025-06-01" });
  expect(judge([link, objection, resolved, again], ["mfa.uz"]).standing).toBe("contested");
});

test("without evidence an account is unknown", () => {
  expect(judge([], ["mfa.uz"])).toEqual({ standing: "unknown", evidence: null });
});

test("a proof shows its age after 180 days, not before", () => {
  const day = 86_400_000;
  const proof = Date.UTC(2025, 0, 1);
  expect(isStale("proven", "2025-01-01", proof + 180 * day)).toBe(false);
  expect(isStale("proven", "2025-01-01", proof + 181 * day)).toBe(true);
  expect(isStale("claimed", "2015-01-01", proof)).toBe(false);
});
