import { expect, test } from "vitest";
import { supports } from "../../domain/standing.ts";
import { fakeWeb } from "./fake-network.fixture.ts";
import { checkHandleDomain, type TxtRecords } from "./handle-domain.ts";

const did = "did:plc:mfamfamfamfamfamfamfamfa";
const other = "did:plc:kzkzkzkzkzkzkzkzkzkzkzkz";
const plc = "https://plc.directory";

type World = { txt?: string[][] | null; file?: string | null; names?: Record<string, string[]> };

function check(handle: string, { txt = null, file = null, names = {} }: World, expected: string | null = null) {
  const web = fakeWeb((url) => {
    if (url.pathname === "/.well-known/atproto-did") return file === null ? null : { text: file };
    const id = url.pathname.slice(1);
    return names[id] ? { json: { id, alsoKnownAs: names[id] } } : null;
  });
  const records: TxtRecords = async (name) => {
    if (txt === null || name !== `_atproto.${handle}`) throw Object.assign(new Error(name), { code: "ENOTFOUND" });
    return txt;
  };
  return checkHandleDomain(handle, { web, txt: records, plc, expected });
}

const named = { [did]: ["at://mfa.example.uz"] };

test("domain and document that name each other prove an account whose holder's own domain it is", async () => {
  const byDns = await check("mfa.example.uz", { txt: [["v=spf1"], ["did=", did]], names: named });
  expect(byDns).toMatchObject({ outcome: "both ways", did, wellKnown: { did: null, why: "no file" } });
  const { evidence } = byDns;
  expect(evidence).toMatchObject({ kind: "two-way-link", url: "https://mfa.example.uz", date: "2026-11-22" });
  expect(supports(evidence!, ["example.uz"])).toBe("proven");
  expect(supports(evidence!, ["gov.kz"])).toBe("claimed");
  const byFile = await check("mfa.example.uz", { file: `${did}\n`, names: named });
  expect(byFile).toMatchObject({ outcome: "both ways", did, dns: { did: null, why: "no record" } });
});

test("a domain that names an account which calls itself otherwise proves nothing", async () => {
  const found = await check("mfa.example.uz", { file: did, names: { [did]: ["at://somebody.example"] } });
  expect(found).toMatchObject({ outcome: "contradiction", documentHandles: ["somebody.example"] });
  expect(supports(found.evidence!, ["example.uz"])).toBe("claimed");
});

test("an account that calls itself a ministry, whose domain does not say so, gets no evidence", async () => {
  const found = await check("mfa.example.uz", { names: named }, did);
  expect(found).toMatchObject({ outcome: "document only", evidence: null });
});

test("record and file that differ, or name another account than the registered one, contradict", async () => {
  expect(await check("mfa.example.uz", { txt: [[`did=${did}`]], file: other, names: named })).toMatchObject({
    ...{ outcome: "contradiction", evidence: null },
  });
  expect(await check("mfa.example.uz", { file: did, names: named }, other)).toMatchObject({
    ...{ outcome: "contradiction", evidence: null },
  });
});

test("two records that name two accounts name none", async () => {
  const found = await check("mfa.example.uz", { txt: [[`did=${did}`], [`did=${other}`]], names: named });
  expect(found).toMatchObject({
    outcome: "nothing",
    dns: { did: null, why: "2 records that name different accounts" },
  });
});

test("a silent domain, a page in place of the file and a lost account say nothing", async () => {
  expect(await check("mfa.example.uz", {})).toMatchObject({ outcome: "nothing", did: null, evidence: null });
  expect(await check("mfa.example.uz", { file: "<html>Not found</html>" })).toMatchObject({
    wellKnown: { did: null, why: "it holds no DID" },
  });
  const lost = await check("mfa.example.uz", { file: did });
  expect(lost).toMatchObject({ outcome: "domain only", documentHandles: null, evidence: { kind: "one-way-link" } });
});

test("what is no handle is not looked up", async () => {
  await expect(check("localhost/../x", {})).rejects.toMatchObject({ failure: "refused address" });
});
