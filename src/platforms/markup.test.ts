import { expect, test } from "vitest";
import { attribute, byClass, byName, parseHtml, plainText } from "./markup.ts";

const read = (html: string): string => plainText(parseHtml(html));

test("markup is read as its reader sees it", () => {
  expect(
    read('<p>One &amp; <b>two</b><br>three</p><p><a href="x"><span class="invisible">https://</span>a.example</a></p>'),
  ).toBe("One & two\nthree\n\nhttps://a.example");
  expect(read("<ul><li>a</li><li>b</li></ul><script>no()</script><style>no</style><!-- no -->end")).toBe(
    "a\n\nb\n\nend",
  );
  expect(read("a\n   b\t c")).toBe("a b c");
});

test("what is not closed, or not markup at all, is read as far as it goes", () => {
  expect(read("<p>One<p>Two <b>three")).toBe("One\n\nTwo three");
  expect(read("5 < 6 & 7")).toBe("5 < 6 & 7");
  expect(attribute(byName(parseHtml('<a href=x class="u v">'), "a")[0] ?? null, "href")).toBe("x");
  expect(byClass(parseHtml('<a class="u  v"><i class=v></i></a>'), "v")).toHaveLength(2);
});

test("nesting without measure neither hangs nor throws, and what stood before it is kept", () => {
  const started = performance.now();
  const text = read(`<p>Before</p>${"<div>".repeat(500_000)}after`);
  expect(text).toBe("Before");
  expect(performance.now() - started).toBeLessThan(2000);
});
