import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { expect, test } from "vitest";
import { shared, sharedTest } from "../../../test/shared.ts";
import { forbiddenAddress } from "./forbidden-address.ts";
import { openWeb } from "./open-web.ts";
import { admitted } from "./target.ts";
import { failureOf, fakeTime, serve, webTo } from "./web.fixture.ts";

test.each([
  ["8.8.8.8", null],
  ["172.15.255.255", null],
  ["172.16.0.0", "private"],
  ["172.31.255.255", "private"],
  ["172.32.0.0", null],
  ["100.63.255.255", null],
  ["100.64.0.1", "shared by a carrier's customers"],
  ["198.19.255.255", "benchmarking"],
  ["198.20.0.0", null],
  ["169.254.169.254", "link-local"],
  ["0.1.2.3", "this network"],
  ["223.255.255.255", null],
  ["239.1.1.1", "multicast"],
  ["255.255.255.255", "reserved"],
  ["2a00:1450:4001::1", null],
  ["::1", "loopback"],
  ["::", "unspecified"],
  ["::ffff:10.0.0.1", "an IPv4 address mapped into IPv6"],
  ["::ffff:0:7f00:1", "an IPv4 address translated into IPv6"],
  ["::7f00:1", "an IPv4 address inside IPv6"],
  ["64:ff9b::7f00:1", "an IPv4 address behind NAT64"],
  ["64:ff9b:1::1", "an IPv4 address behind NAT64"],
  ["2002:7f00:1::", "6to4"],
  ["2001::1", "Teredo"],
  ["2001:db8::1", "documentation"],
  ["3fff::1", "documentation"],
  ["fc00::1", "private"],
  ["fdff:ffff::1", "private"],
  ["fe80::1%eth0", "link-local"],
  ["fec0::1", "site-local"],
  ["ff02::1", "multicast"],
  ["4000::1", "reserved"],
  ["localhost", "not an address"],
])("%s is %s", (address, why) => {
  expect(forbiddenAddress(address)).toBe(why);
});

/** Spellings of addresses inside, as a link in a post could carry them. */
function spellings(port: number): string[] {
  const found = new Set<string>();
  const loopback = ["127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "0.0.0.0", "0"];
  const numbers = [
    ...loopback,
    "2130706433",
    "017700000001",
    "0x7f000001",
    "0X7F.0.0.1",
    "0177.0.0.1",
    "0177.0x0.0.01",
    "127.0x1",
    "00000000177.0.0.1",
    "10.0.0.1",
    "167772161",
    "172.16.0.1",
    "192.168.1.1",
    "3232235777",
    "0xc0a80101",
    "169.254.169.254",
    "2852039166",
    "0xa9fea9fe",
    "0251.0376.0251.0376",
    "100.64.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.0.192",
  ];
  const wide = (text: string): string =>
    [...text]
      .map((sign) => (/[0-9a-z]/i.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
      .join("");
  const dots = (text: string, dot: string): string => text.replaceAll(".", dot);
  const escaped = (text: string): string =>
    [...text].map((sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
  const circled = (text: string): string =>
    [...text].map((sign) => (/[1-9]/.test(sign) ? String.fromCharCode(0x2460 + Number(sign) - 1) : sign)).join("");
  for (const number of numbers)
    for (const host of [
      number,
      `${number}.`,
      wide(number),
      dots(number, "。"),
      dots(number, "．"),
      dots(number, "｡"),
      escaped(number),
      circled(number),
      number.split("").join("\u00ad"),
      number.split("").join("\t"),
    ])
      found.add(`http://${host}:${port}/`);
  const quads = ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"];
  for (const quad of quads) {
    const [a = 0, b = 0, c = 0, d = 0] = quad.split(".").map(Number);
    const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    for (const prefix of ["::ffff:", "::FFFF:", "0:0:0:0:0:ffff:", "::ffff:0:", "::", "64:ff9b::", "64:ff9b:1::"])
      for (const host of [`${prefix}${quad}`, `${prefix}${groups}`]) found.add(`http://[${host}]:${port}/`);
    for (const host of [`2002:${groups}::`, `2002:${groups}::1`, `2001:0:${groups}::`, `fe80::5efe:${groups}`])
      found.add(`http://[${host}]:${port}/`);
  }
  for (const host of ["::1", "0:0:0:0:0:0:0:1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "100::1"])
    found.add(`http://[${host}]:${port}/`);
  for (const name of [
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "localhost.localdomain",
    "loc\u00adalhost",
    "ｌｏｃａｌｈｏｓｔ",
    "metadata.google.internal",
    "printer.local",
    "router.home.arpa",
    "ⓛocalhost",
  ])
    found.add(`http://${name}:${port}/`);
  for (const scheme of [
    "file",
    "ftp",
    "gopher",
    "dict",
    "ldap",
    "data",
    "javascript",
    "ws",
    "jar",
    "blob",
    "view-source",
  ])
    found.add(`${scheme}://127.0.0.1:${port}/`);
  for (const shape of [
    `http:127.0.0.1:${port}`,
    `http:/127.0.0.1:${port}`,
    `http:////127.0.0.1:${port}/`,
    `http:\\\\127.0.0.1:${port}\\`,
    `http://user@127.0.0.1:${port}/`,
    `http://mfa.example@127.0.0.1:${port}/`,
    `http://mfa.example:80@127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}#@mfa.example/`,
    `http://127.0.0.1:${port}?@mfa.example/`,
    `http://127.0.0.1:${port}\\@mfa.example/`,
    ` http://127.0.0.1:${port}/ `,
    `ht\ntp://127.0.0.1:${port}/`,
    `HTTP://127.0.0.1:${port}/`,
    `//127.0.0.1:${port}/`,
    `http://0000::1:${port}/`,
    `http://[::1%25lo]:${port}/`,
    `http://[::1%lo]:${port}/`,
  ])
    found.add(shape);
  return [...found];
}

function isAdmitted(url: URL): boolean {
  try {
    admitted(url, { allowed: new Set(), resolve: () => Promise.reject(new Error("nothing is looked up")) });
    return true;
  } catch {
    return false;
  }
}

/** A test sends nothing to the public addresses that the published list holds as well. */
function isPublicAddress(url: string): boolean {
  const host = URL.parse(url)?.hostname.replace(/^\[|\]$/g, "") ?? "";
  return isIP(host) !== 0 && forbiddenAddress(host) === null;
}

test("more than 500 spellings of forbidden addresses bring no request to a server that listens", async () => {
  let arrived = 0;
  const canary = createServer((_, response) => {
    arrived++;
    response.end("found");
  });
  await new Promise<void>((resolve) => canary.listen(0, resolve));
  const { port } = canary.address() as AddressInfo;
  // The names of public hosts lead inside as well, as an attacker's resolver would have it.
  const resolve = async (host: string): Promise<string[]> =>
    host.includes("v6") ? ["::1"] : host.includes("two") ? ["93.184.216.34", "127.0.0.1"] : ["127.0.0.1"];
  const web = openWeb({ resolve, pace: fakeTime().pace, limits: { total: 5_000, connect: 5_000, attempts: 1 } });
  const folder = shared();
  const published = folder
    ? (JSON.parse(readFileSync(`${folder}/fixtures/ssrf/urltestdata.json`, "utf8")) as (string | { input: string })[])
        .filter((entry) => typeof entry === "object")
        .map(({ input }) => input)
        .filter((input) => !isPublicAddress(input))
    : [];
  const rebound = Array.from(
    { length: 60 },
    (_, at) => `http://${["a", "v6", "two"][at % 3]}${at}.mfa.example:${port}/`,
  );
  const tried = [
    ...spellings(port),
    ...rebound,
    ...rebound.map((url) => url.replace(`:${port}`, ":8080")),
    ...published,
  ];
  const kinds = new Set<string>();
  for (const url of tried) kinds.add((await failureOf(web.get(url))).failure);
  console.log(`${tried.length} spellings tried, ${arrived} requests arrived`);
  expect(tried.length).toBeGreaterThan(500);
  expect([arrived, [...kinds]]).toEqual([0, ["refused address"]]);
  web.close();
  await new Promise((done) => canary.close(done));
});

sharedTest(
  "addresses are taken apart as the URL standard has it, so that what was checked is what is asked",
  (folder) => {
    type Entry = {
      input: string;
      base: string | null;
      failure?: boolean;
      host?: string;
      port?: string;
      pathname?: string;
    };
    const entries = (
      JSON.parse(readFileSync(`${folder}/fixtures/ssrf/urltestdata.json`, "utf8")) as (string | Entry)[]
    ).filter((entry) => typeof entry === "object");
    const wrong = entries.filter((entry) => {
      const url = URL.parse(entry.input, entry.base ?? undefined);
      if (entry.failure) return url !== null && isAdmitted(url);
      if (url === null) return true;
      return url.host !== entry.host || url.port !== entry.port || url.pathname !== entry.pathname;
    });
    expect([entries.length > 500, wrong.map(({ input }) => input)]).toEqual([true, []]);
  },
);

test("a redirect leads to no forbidden address in any spelling", async () => {
  let arrived = 0;
  const canary = createServer((_, response) => {
    arrived++;
    response.end("found");
  });
  await new Promise<void>((resolve) => canary.listen(0, resolve));
  const { port } = canary.address() as AddressInfo;
  const targets = spellings(port);
  const site = await serve((request, response) => {
    // Node refuses to send what is no header; an attacker's server would not.
    const location = Buffer.from(targets[Number(request.url?.slice(1))] ?? "").toString("latin1");
    response.writeHead(302, { location: location.replace(/[\t\n]/g, "").trim() }).end();
  });
  const web = webTo([site], { limits: { attempts: 1, redirects: 2 } });
  const kinds = new Set<string>();
  for (const at of targets.keys()) kinds.add((await failureOf(web.get(`${site.origin}/${at}`))).failure);
  expect(arrived).toBe(0);
  expect(kinds).toContain("refused address");
  web.close();
  await Promise.all([site.close(), new Promise((done) => canary.close(done))]);
});

test("a name that changes its address between look and request is asked only where it was looked up", async () => {
  let looks = 0;
  const site = await serve((_, response) => response.end("pinned"));
  const port = Number(site.host.split(":")[1]);
  const web = openWeb({
    allowed: [`rebind.example:${port}`],
    resolve: async () => (looks++ < 2 ? ["127.0.0.1"] : ["10.0.0.1"]),
    pace: fakeTime().pace,
  });
  // One look-up for robots.txt, one for the page; no third on the way to the socket.
  expect((await web.get(`http://rebind.example:${port}/`)).status).toBe(200);
  expect(looks).toBe(2);
  web.close();
  await site.close();
});
