import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import { serversInstalled } from "../../test/servers/install.ts";
import { putConnectorKey } from "../store/keys/connector-keys.ts";
import { writeWebSettings } from "../store/state/queries/web-settings.ts";
import { sentenceOf } from "./answers/alarm-words.ts";
import { alarmsPage, checkAlarms, keepAlarmSettings, setAlarm } from "./answers/alarms.ts";
import { deliverAlarms, digestOf } from "./answers/deliver-alarms.ts";
import { changeSettings } from "./answers/settings.ts";

const now = Date.parse("2024-06-10T06:30:00Z");
const at = (day: number, hour: number) =>
  new Date(Date.parse("2024-04-01") + day * 86_400_000 + hour * 3_600_000).toISOString();

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  changeSettings(desk.workspace, { ownState: "KZ", peers: ["UZ"] });
  // Kazakhstan’s ministry posts at 9 and 10 o’clock up to 8 June, once at 3 in the night of 9 June, and then in Russian; Uzbekistan’s has two posts.
  await say(desk, "x", [
    ...Array.from({ length: 68 }, (_, n) => ({
      id: `k${n}`,
      who: "mfa_kz",
      at: at(n, 9 + (n % 2)),
      text: `The minister met the ambassador today and spoke with him about trade and water, part ${n}`,
    })),
    {
      id: "k-night",
      who: "mfa_kz",
      at: at(69, 3),
      text: "The ministry calls upon all parties to return to the talks this night",
    },
    { id: "k-ru", who: "mfa_kz", at: at(69, 9), text: "Министр иностранных дел принял посла и обсудил торговлю" },
    { id: "u1", who: "mfa_uz", at: at(2, 9), text: "Good morning" },
    { id: "u2", who: "mfa_uz", at: at(69, 12), text: "We thank @mfa_kz for the talks" },
    { id: "u3", who: "someone_private", at: at(69, 12), text: "I thank @mfa_kz too" },
  ]);
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

const kinds = (): string[] =>
  alarmsPage(desk.workspace, { page: 1, pageSize: 50 })
    .rows.map(({ kind }) => kind)
    .sort();

test("an hour or a language never used and a mention by a registered actor are told, once, and no private person is", async () => {
  const found = await checkAlarms(desk.workspace, now);
  expect(found.map(({ kind, account }) => [kind, account]).sort()).toEqual([
    ["hour", "x:mfa_kz"],
    ["language", "x:mfa_kz"],
    ["mention", "x:mfa_uz"],
  ]);
  expect(JSON.parse(found.find(({ kind }) => kind === "hour")!.details)).toMatchObject({ hour: 3, before: 68 });
  expect(await checkAlarms(desk.workspace, now + 60_000)).toEqual([]);
  expect(JSON.stringify(found)).not.toContain("someone_private");
});

test("an alarm that was closed, with a remark, is not listed any more and not found again", async () => {
  const [hour] = alarmsPage(desk.workspace, { page: 1, pageSize: 50 }).rows.filter(({ kind }) => kind === "hour");
  const closed = setAlarm(desk.workspace, hour!.id, { state: "closed", remark: "the minister was in New York" });
  expect(closed).toMatchObject({ state: "closed", remark: "the minister was in New York" });
  expect(kinds()).toEqual(["language", "mention"]);
  expect(await checkAlarms(desk.workspace, now)).toEqual([]);
});

test("a webhook that fails is tried again later and told once, signed, with a key that shows repeats", async () => {
  const got: { body: string; signature: string | undefined; key: string | undefined }[] = [];
  let fails = true;
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      if (fails) return response.writeHead(422).end();
      got.push({
        body,
        signature: request.headers["x-attache-signature"]?.toString(),
        key: request.headers["idempotency-key"]?.toString(),
      });
      return response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { workspace } = desk;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    keepAlarmSettings(workspace, { muted: [], mail: null, webhook: { url } });
    writeWebSettings(workspace.state, { allowed: ["127.0.0.1"] });
    putConnectorKey(workspace.state, workspace.keys, "alarms.webhook", "shared secret", now);
    await say(desk, "x", [{ id: "u9", who: "mfa_uz", at: at(69, 13), text: "Once more, thank you @mfa_kz" }]);
    expect((await checkAlarms(workspace, now)).map(({ kind }) => kind)).toEqual(["mention"]);
    expect((await deliverAlarms(workspace, now)).failed).toMatchObject([{ channel: "webhook" }]);
    fails = false;
    expect((await deliverAlarms(workspace, now + 1000)).webhook).toBe(0);
    expect((await deliverAlarms(workspace, now + 3_600_000)).webhook).toBe(1);
    expect((await deliverAlarms(workspace, now + 7_200_000)).webhook).toBe(0);
    expect(got).toHaveLength(1);
    const { body, signature, key } = got[0]!;
    expect(signature).toBe(`sha256=${createHmac("sha256", "shared secret").update(body).digest("hex")}`);
    expect(key).toMatch(/^attache-alarm-\d+$/);
    expect(JSON.parse(body)).toMatchObject({ kind: "mention", said: expect.stringContaining("spoke of Kazakhstan") });
  } finally {
    await new Promise((resolve) => server.close(resolve));
    keepAlarmSettings(desk.workspace, { muted: [], mail: null, webhook: null });
  }
});

test.runIf(serversInstalled())("a digest goes out once, at its hour, by a real mail server", async () => {
  const { SMTPServer } = createRequire(join(import.meta.dirname, "../../test/servers/package.json"))("smtp-server");
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream: NodeJS.ReadableStream, _session: unknown, done: () => void) {
      let mail = "";
      stream.on("data", (part) => {
        mail += part;
      });
      stream.on("end", () => {
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { workspace } = desk;
    const { port } = server.server.address() as AddressInfo;
    const mail = { to: "press@mfa.example", from: "desk@mfa.example", host: "127.0.0.1", port, user: null, hour: 6 };
    keepAlarmSettings(workspace, { muted: [], mail, webhook: null, language: "ru" });
    await say(desk, "x", [{ id: "u10", who: "mfa_uz", at: at(69, 14), text: "And again @mfa_kz" }]);
    expect(await checkAlarms(workspace, now)).toHaveLength(1);
    expect((await deliverAlarms(workspace, now + 2 * 3_600_000)).mail).toBe(0);
    expect((await deliverAlarms(workspace, now)).mail).toBe(1);
    expect((await deliverAlarms(workspace, now)).mail).toBe(0);
    // Found after the hour; at the next one nobody was at the desk, so it goes out later that day.
    await say(desk, "x", [{ id: "u11", who: "mfa_uz", at: at(69, 15), text: "Once again @mfa_kz" }]);
    expect(await checkAlarms(workspace, now + 2 * 3_600_000)).toHaveLength(1);
    expect((await deliverAlarms(workspace, now + 20 * 3_600_000)).mail).toBe(0);
    expect((await deliverAlarms(workspace, now + 29 * 3_600_000)).mail).toBe(1);
    expect(mails).toHaveLength(2);
    expect(mails[0]).toContain("Content-Language: ru");
    const [, text = ""] = /text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mails[0]!) ?? [];
    expect(quotedPrintable(text)).toContain("упоминает: ");
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

test("mail is written in the language chosen for it, else in that of the workspace, from its side of the line", async () => {
  const alarm = {
    ...{ id: 1, kind: "silent" as const, account: "x:mfa_uz", source: null, foundAt: now, state: "new" as const },
    ...{ holder: null, remark: null, details: {} },
  };
  const details = { who: "MFA", days: 4, habit: 2, last: "2024-06-06" };
  const digest = (language: "en" | "ru" | "uz" | "ar") =>
    digestOf([{ ...alarm, said: sentenceOf("silent", details, language) }], language);
  expect(digest("en").subject).toBe("Attaché: 1 alarm");
  expect(digest("en").text).toContain(
    "2024-06-10 06:30 UTC  MFA has been silent for 4 days, since 6 Jun 2024; its habit is 2 at most",
  );
  expect(digest("ru").text).toContain("MFA молчит 4 дн., с 6 июн. 2024; обычно не дольше 2");
  expect(digest("uz").subject).toBe("Attaché: 1 ta ogohlantirish");
  expect(digest("ar").html).toMatch(/^<div lang="ar" dir="rtl">/);
  expect(digest("ar").text).toContain("صامت منذ");
  const failing = { who: "https://mfa.example/rss", failure: "no such host", why: "no name server knows it" };
  expect(sentenceOf("source", failing, "uz")).toBe("https://mfa.example/rss manbasi ishlamayapti: bunday xost yoʻq");
  expect(sentenceOf("suspended", { who: "MFA", state: "gone" }, "ru")).toBe("MFA, состояние: исчез с платформы");
  expect(sentenceOf("language", { who: "MFA", language: "ru", before: 40 }, "ar")).toContain("الروسية");
});

const quotedPrintable = (text: string): string =>
  /^[A-Za-z0-9+/=\s]+$/.test(text) && !/=[0-9A-F]{2}=/.test(text)
    ? Buffer.from(text, "base64").toString()
    : Buffer.from(
        text
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString();
