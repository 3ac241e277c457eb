import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type Desk, newDesk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { Problem } from "../contract/common.ts";
import { refuseUnknownFields } from "./unknown-fields.ts";

let desk: Desk;
let server: FastifyInstance;
beforeAll(async () => {
  desk = await newDesk();
  server = desk.server;
});
afterAll(() => desk.close());

const shape = z.object({
  name: z.string(),
  office: z.object({ title: z.string() }).nullish(),
  rows: z.array(z.object({ id: z.string() })).default([]),
  byKey: z.record(z.string(), z.object({ weight: z.number() })).optional(),
  either: z.union([z.strictObject({ path: z.string() }), z.looseObject({ free: z.string() })]).optional(),
  turned: z.object({ at: z.string() }).transform(({ at }) => at),
});

test.each([
  [{ nam: "a" }, "nam"],
  [{ office: { titel: "Minister" } }, "office.titel"],
  [{ rows: [{ id: "1" }, { id: "2", ID: "3" }] }, "rows[1].ID"],
  [{ byKey: { KZ: { weight: 1, wait: 2 } } }, "byKey.KZ.wait"],
  [{ turned: { at: "x", on: "y" } }, "turned.on"],
  [{ nam: "a", office: { titel: "b" } }, "nam, office.titel"],
])("%j is refused for %s", (given, fields) => {
  expect(() => refuseUnknownFields(shape, given)).toThrow(`does not exist here: ${fields}. `);
});

test("what has only known fields, and what may have any, is taken", () => {
  const given = {
    name: "a",
    office: null,
    rows: [{ id: "1" }],
    byKey: { any: { weight: 1 } },
    either: { free: "", x: 1 },
  };
  expect(() => refuseUnknownFields(shape, given)).not.toThrow();
  expect(() => refuseUnknownFields(shape, null)).not.toThrow();
  expect(() => refuseUnknownFields(undefined, { any: 1 })).not.toThrow();
});

const evidence = { kind: "list", source: "gov.kz" };
test.each([
  [
    "POST",
    "/actors",
    { kind: "person", name: "A", evidence, office: { institution: "KZ/mfa", titel: "x" } },
    "office.titel",
  ],
  ["POST", "/actors", { kind: "mission", name: "A", evidence: { ...evidence, adress: "x" } }, "evidence.adress"],
  ["PATCH", "/actors/state%3AKZ", { names: [{ language: "kk", nam: "Қазақстан" }] }, "names[0].nam"],
  ["PUT", "/settings", { disputed: [{ id: "entity:XK", shown: true, nam: "Kosovo" }] }, "disputed[0].nam"],
  ["PUT", "/alarms/settings", { webhook: { url: "https://a.example", secret: "x" } }, "webhook.secret"],
  ["POST", "/studies", { name: "s", question: { subject: ["KZ"], platfrom: "x" } }, "question.platfrom"],
] as const)(
  "%s %s refuses a field that does not exist deeper inside, by its path",
  async (method, path, payload, fields) => {
    const answer = await server.inject({ method, url: `/api/v1${path}`, payload });
    expect([answer.statusCode, answer.json<Problem>().failure]).toEqual([
      400,
      { code: "wrong-fields", values: { fields } },
    ]);
  },
);

test("a text field beside an uploaded file is refused by name too", async () => {
  const fields = { titel: "Digital Diplomacy Review" };
  const answer = await upload(desk, "/api/v1/index/rankings", "ranking.csv", "rank,state\n1,KZ\n", fields);
  expect(answer.statusCode).toBe(400);
  expect(answer.json<Problem>()).toMatchObject({
    what: "The body has a field that does not exist here: titel.",
    failure: { code: "wrong-fields", values: { fields: "titel" } },
  });
});

test("a mapping by hand keeps what a mapping file may hold beyond the simple form, and a misspelt part of it is refused", async () => {
  const sent = await upload(desk, "/api/v1/imports/preview", "posts.csv", "nr,words\n1,hello\n");
  const { token } = sent.json<{ token: string }>();
  const again = (mapping: object) =>
    server.inject({ method: "POST", url: "/api/v1/imports/preview/again", payload: { token, mapping } });
  const simple = { platform: "x", fields: { id: "nr", text: "words" } };
  const mapped = await again({ ...simple, constants: { author: "mfa_kz" } });
  expect(mapped.json<{ needsAccount: boolean }>().needsAccount).toBe(false);
  const misspelt = await again({ ...simple, date: { zon: "Asia/Tashkent" } });
  expect(misspelt.statusCode).toBe(400);
  expect(misspelt.json<Problem>().what).toContain("zon");
});
