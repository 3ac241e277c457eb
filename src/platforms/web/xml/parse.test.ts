import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedTest } from "../../../../test/shared.ts";
import { attribute, baseOf, elements, inherited, textOf } from "./node.ts";
import { parseXml, XmlRefused } from "./parse.ts";

const read = (text: string) => parseXml(text, { doctype: "skip" });
const faults = (text: string): string[] => read(text).faults.map(({ what, line }) => `${line}: ${what}`);

test("elements, attributes, namespaces, entities and CDATA are read", () => {
  const { root, faults: found } = read(
    `<?xml version="1.0" encoding="utf-8"?><a xmlns="u:a" xmlns:b="u:b" x='1 &lt; 2'><b:c b:y="&#1071;&#x42F;"/>t &amp; <![CDATA[<raw>&amp;]]></a>`,
  );
  expect(found).toEqual([]);
  expect([root?.local, root?.space, root && attribute(root, "x")]).toEqual(["a", "u:a", "1 < 2"]);
  const [child] = root ? elements(root) : [];
  expect([child?.local, child?.space, child && attribute(child, "y", "u:b")]).toEqual(["c", "u:b", "ЯЯ"]);
  expect(root && textOf(root)).toBe("t & <raw>&amp;");
});

test("languages and base addresses hold for what stands within", () => {
  const { root } = read(`<a xml:lang="uz" xml:base="http://x.example/a/"><b xml:base="b/"><c/></b></a>`);
  const c = elements(elements(root!)[0]!)[0]!;
  expect([inherited(c, "lang"), baseOf(c, "http://other.example/")]).toEqual(["uz", "http://x.example/a/b/"]);
});

test.each([
  ["<a><b></a>", "1: “<b>” is not closed before “</a>”"],
  ["<a>\n</b></a>", "2: “</b>” closes nothing"],
  ["<a>", "1: it ends before “<a>” is closed"],
  ["<a x=1/>", "1: the attribute x has no value in quotes"],
  ["<a x='1' x='2'/>", "1: the attribute x stands twice"],
  ["<a>b & c</a>", "1: an ampersand is not written as “&amp;”"],
  ["<a>&nbsp;</a>", "1: the entity “&nbsp;” is not declared"],
  ["<a>1 < 2</a>", "1: “<” is not written as “&lt;”"],
  ["<a/><b/>", "1: a second root element “<b>” follows the first"],
  ["<p:a/>", "1: the prefix “p” of “<p:a>” is not declared"],
  ["<a>\u0001</a>", "1: it holds a control character that XML does not allow"],
  ["<a>&#0;</a>", "1: “&#0;” is no character"],
  ["<!-- a -- b --><a/>", "1: a comment holds “--”"],
  ["", "1: it holds no element"],
])("%j is read as far as it goes, and its fault is named", (text, fault) => {
  expect(faults(text)).toContain(fault);
});

test("what is broken is read all the same", () => {
  const { root } = read("<rss><item><title>A & B</title><b>c</rss>");
  expect(root && textOf(root)).toBe("A & Bc");
});

test("nothing a document declares of its own is let in", () => {
  for (const text of [
    `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`,
    `<!DOCTYPE a [<!ELEMENT a ANY>]><a/>`,
    `<a><!ENTITY x SYSTEM "file:///etc/passwd">&x;</a>`,
    "<a>".repeat(300),
  ])
    expect(() => read(text)).toThrow(XmlRefused);
  expect(() => parseXml("<!DOCTYPE a><a/>", { doctype: "refuse" })).toThrow(XmlRefused);
});

sharedTest("of the hostile documents only the simple ones are read", (folder) => {
  const place = `${folder}/fixtures/xml`;
  for (const file of readdirSync(place).filter((name) => name.endsWith(".xml"))) {
    const parse = () => parseXml(readFileSync(`${place}/${file}`, "utf8"), { doctype: "refuse" });
    if (file.startsWith("simple")) expect([file, parse().faults]).toEqual([file, []]);
    else expect(parse, file).toThrow(XmlRefused);
  }
});
