import { expect, test } from "vitest";
import { page } from "../../platforms/web/page/connector.ts";
import { findLiveFormat } from "./live-format.ts";

const html = `<html><body><article><h2 class="old">Menu</h2><h1 class="new">Statement on water</h1>
  <div class="text"><p>The two ministers agreed to meet again in autumn and to share data on rivers.</p></div></article></body></html>`;
const kept = (title: string) => ({
  source: "s1",
  seen: 1,
  key: "https://mfa.example/1",
  content: {
    ...{
      page: "https://mfa.example/1",
      key: "https://mfa.example/1",
      site: "mfa.example",
      fetchedAt: 1,
      html,
      pdf: null,
    },
    listed: { title: null, date: null },
    layout: { global: "//li", title, statement: "//div[@class='text']" },
  },
});

test("a layout that the operator has mended reads the pages that were kept under the old one", () => {
  const format = findLiveFormat("live:page", [page])!;
  const context = { account: null, importedAt: 1 };
  const titleBy = (head: Record<string, unknown>) => {
    const mapped = format.bind(head, context)(kept("//h2[@class='old']"));
    return mapped.kind === "post" ? mapped.post.title : mapped;
  };
  expect(titleBy({})).toBe("Menu");
  const mended = { layout: { global: "//li", title: "//h1[@class='new']", statement: "//div[@class='text']" } };
  expect(titleBy({ options: { s1: mended } })).toBe("Statement on water");
  expect(titleBy({ options: { s2: mended } })).toBe("Menu");
});
