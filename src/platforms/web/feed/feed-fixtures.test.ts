import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedTest } from "../../../../test/shared.ts";
import { entryKeys } from "./entry-key.ts";
import { notesOf } from "./items.ts";
import type { Defect, ReadFeed } from "./model.ts";
import { entryOfXml, NotAFeed, readFeed } from "./read-feed.ts";

type Case = {
  file: string;
  isForbidden: boolean;
  message: string;
  element: string | null;
  parent: string | null;
  attribute: string | null;
};
type Outcome = { read: ReadFeed | null; defects: Pick<Defect, "code" | "element" | "parent">[]; notes: string[] };

const now = Date.UTC(2026, 4, 1);

function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
        cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
      ),
    );
}

function casesOf(folder: string): Case[] {
  return rowsOf(readFileSync(`${folder}/index.csv`, "utf8")).map(
    ([file = "", , , , expectation, message = "", given = ""]) => {
      const named = new Map(given.split(",").map((one) => one.trim().split(/:(.*)/s) as [string, string]));
      return {
        file,
        isForbidden: expectation === "must not",
        message,
        element: named.get("element") ?? null,
        parent: named.get("parent") ?? null,
        attribute: named.get("attr") ?? null,
      };
    },
  );
}

/** Whether a class of message is another one or a kind of it. */
function kinship(folder: string): { isA(code: string, wanted: string): boolean; severityOf(code: string): string } {
  const rows = new Map(
    rowsOf(readFileSync(`${folder}/messages.csv`, "utf8")).map(([name = "", parent = "", severity = ""]) => [
      name,
      { parent, severity },
    ]),
  );
  return {
    isA(code, wanted) {
      for (let here = code; here !== ""; here = rows.get(here)?.parent ?? "") if (here === wanted) return true;
      return false;
    },
    severityOf: (code) => rows.get(code)?.severity ?? "",
  };
}

function outcome(folder: string, file: string): Outcome {
  const body = readFileSync(`${folder}/${file}`);
  try {
    const read = readFeed({ body, contentType: null, url: `http://www.feedvalidator.org/${file}`, now });
    return { read, defects: read.defects, notes: notesOf(read, now) };
  } catch (cause) {
    if (!(cause instanceof NotAFeed)) throw cause;
    const code = /\((\w+)\)$/.exec(cause.message)?.[1] ?? "";
    return { read: null, defects: [{ code, element: null, parent: null }], notes: [cause.message] };
  }
}

const plain = (name: string | null): string => (name ?? "").replace(/^.*[:_]/, "").toLowerCase();

sharedTest("feeds that W3C's validator is tested with are read, and their faults are named", (shared) => {
  const folder = `${shared}/fixtures/feeds`;
  const { isA, severityOf } = kinship(folder);
  const score = { free: [0, 0], valid: [0, 0], error: [0, 0], doubt: [0, 0], advice: [0, 0] };
  const wrong: string[] = [];
  const count = (kind: keyof typeof score, isRight: boolean, what: string): void => {
    score[kind][1]!++;
    if (isRight) score[kind][0]!++;
    else wrong.push(`${kind}: ${what}`);
  };
  for (const { file, isForbidden, message, element, parent, attribute } of casesOf(folder)) {
    const { read, defects, notes } = outcome(folder, file);
    const at = (one: Outcome["defects"][number]): boolean =>
      (element === null || plain(one.element) === plain(element) || plain(one.parent) === plain(element)) &&
      (parent === null || plain(one.parent) === plain(parent));
    const named = defects.filter(({ code }) => isA(code, message));
    const severity = severityOf(message);
    // Free of errors: nothing at all is said of it. Free of one class: that class is not named there.
    if (isForbidden && /^(Error|Message|Warning)$/.test(message))
      count("free", read !== null && notes.length === 0, file);
    else if (isForbidden) count("free", !named.some(at), file);
    else if (severity === "Success")
      count(
        "valid",
        !defects.some(
          (one) => /^Invalid/.test(one.code) && plain(one.element) === plain(attribute ?? element) && at(one),
        ),
        file,
      );
    else
      count(
        severity === "Error" ? "error" : severity === "Warning" ? "doubt" : "advice",
        named.length > 0,
        `${file} ${message}`,
      );
  }
  const share = ([right = 0, all = 1]: number[]): string =>
    `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;
  console.log(
    `feeds: free of errors and read without complaint ${share(score.free)}; valid values taken as valid ${share(score.valid)}; faults named: errors ${share(score.error)}, doubts ${share(score.doubt)}, advice ${share(score.advice)}${wrong.length > 0 ? `\nnot so: ${wrong.join("; ")}` : ""}`,
  );
  expect((score.free[0] ?? 0) / (score.free[1] ?? 1)).toBeGreaterThanOrEqual(0.99);
  expect(
    ((score.error[0] ?? 0) + (score.doubt[0] ?? 0)) / ((score.error[1] ?? 0) + (score.doubt[1] ?? 0)),
  ).toBeGreaterThanOrEqual(0.9);
});

sharedTest(
  "what is free of errors is read whole: every entry, with ids of its own, and again from what is kept of it",
  (shared) => {
    const folder = `${shared}/fixtures/feeds`;
    let entries = 0;
    for (const { file, isForbidden, message } of casesOf(folder)) {
      if (!isForbidden || message !== "Error") continue;
      const { read } = outcome(folder, file);
      if (!read) throw new Error(`${file} was refused`);
      const text = readFileSync(`${folder}/${file}`, "latin1").replace(/<!--[\s\S]*?-->/g, "");
      const written = [...text.matchAll(/<(?!content:)(?:\w+:)?(item|entry)[\s>/]/g)].length;
      expect([file, read.entries.length]).toEqual([file, written]);
      expect(new Set(entryKeys(read, "http://www.feedvalidator.org/")).size).toBe(read.entries.length);
      for (const { entry, raw } of read.entries) {
        entries++;
        if (raw.as !== "xml") throw new Error(`${file} is no XML`);
        expect(entryOfXml(raw.open, raw.entry, `http://www.feedvalidator.org/${file}`, raw.language)).toEqual(entry);
      }
    }
    expect(entries).toBeGreaterThan(50);
  },
);

sharedTest("hostile XML is refused at once, and nothing is looked up for it", (shared) => {
  const folder = `${shared}/fixtures/xml`;
  for (const file of ["cyclic", "dtd_element", "external", "external_file", "quadratic", "xmlbomb", "xmlbomb2"]) {
    const started = performance.now();
    const read = (): unknown =>
      readFeed({ body: readFileSync(`${folder}/${file}.xml`), contentType: null, url: "http://mfa.example/", now });
    expect(read).toThrow(NotAFeed);
    expect(performance.now() - started).toBeLessThan(500);
  }
});

test("dates, languages and bases come from where they stand", () => {
  const read = (text: string) =>
    readFeed({ body: Buffer.from(text), contentType: null, url: "http://mfa.example/feed/", now }).entries[0]?.entry;
  expect(
    read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title><dc:language>tg</dc:language></channel><item rdf:about="http://mfa.example/1"><title>Изҳорот</title><link>http://mfa.example/1</link><dc:date>2026-05-01T10:00+05:00</dc:date></item></rdf:RDF>`,
    ),
  ).toMatchObject({ language: "tg", publishedAt: Date.UTC(2026, 4, 1, 5), link: "http://mfa.example/1" });
  expect(
    read(
      `<rss version="2.0"><channel xml:base="/uz/"><item><link>a?b</link><pubDate>2026</pubDate></item></channel></rss>`,
    ),
  ).toMatchObject({ link: "http://mfa.example/uz/a?b", publishedAt: null, undated: "2026" });
});

test("a month in the feed's own language dates an entry, and is noted", () => {
  const feed = `<rss version="2.0"><channel><language>ru</language><item><title>x</title><pubDate>Пт, 1 мая 2026 12:00:00 +0300</pubDate></item></channel></rss>`;
  const read = readFeed({ body: Buffer.from(feed), contentType: null, url: "http://mfa.example/", now });
  expect(read.entries[0]?.entry.publishedAt).toBe(Date.UTC(2026, 4, 1));
  expect(read.defects.map(({ code }) => code)).toContain("InvalidRFC2822Date");
});

test("a feed in an encoding of its own is read by its declaration, its header or its letters", () => {
  const body = Buffer.from([0xcc, 0xc8, 0xc4]); // МИД in windows-1251
  const feed = (declaration: string): Buffer =>
    Buffer.concat([
      Buffer.from(`${declaration}<rss version="2.0"><channel><title>`),
      body,
      Buffer.from("</title></channel></rss>"),
    ]);
  const title = (bytes: Buffer, contentType: string | null = null): string | null =>
    readFeed({ body: bytes, contentType, url: "http://mfa.example/", now }).title;
  expect(title(feed('<?xml version="1.0" encoding="windows-1251"?>'))).toBe("МИД");
  expect(title(feed(""), "text/xml; charset=windows-1251")).toBe("МИД");
  expect(title(Buffer.from('\ufeff<rss version="2.0"><channel><title>МИД</title></channel></rss>', "utf16le"))).toBe(
    "МИД",
  );
});
