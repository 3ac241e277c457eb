import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedTest } from "../../../../test/shared.ts";
import { safeHtml } from "./safe-html.ts";
import { textOfHtml } from "./text-of-html.ts";

const base = "https://mfa.example/news/";

test("text, structure and links stay; links are whole and say nothing of the reader", () => {
  expect(safeHtml('<h2 class="x" style="color:red">A</h2><p>b <a href="1" onclick="x()">c</a></p>', base)).toBe(
    '<h2>A</h2><p>b <a href="https://mfa.example/news/1" rel="noopener noreferrer nofollow" target="_blank">c</a></p>',
  );
});

const hostile = [
  "<script>alert(1)</script>",
  "<img src=//evil.example/x.png onerror=alert(1)>",
  "<img srcset='//evil.example/x.png 2x'>",
  "<picture><source srcset=//evil.example/x></picture>",
  "<svg><image href='http://evil.example/'/><script>alert(1)</script></svg>",
  "<svg><style>@import 'http://evil.example/';</style></svg>",
  "<math><mi xlink:href='http://evil.example/'>x</mi></math>",
  "<iframe src=http://evil.example/></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=http://evil.example/></object><embed src=http://evil.example/>",
  "<link rel=stylesheet href=http://evil.example/><style>a{background:url(http://evil.example/)}</style>",
  "<div style='background:url(http://evil.example/)'>x</div>",
  "<table background=http://evil.example/><tr><td background=http://evil.example/>x</table>",
  "<video src=http://evil.example/ poster=http://evil.example/></video><audio src=http://evil.example/></audio>",
  "<form action=http://evil.example/><input type=image src=http://evil.example/></form>",
  "<base href=http://evil.example/><meta http-equiv=refresh content='0;url=http://evil.example/'>",
  "<a href='javascript:alert(1)'>x</a><a href='java\nscript:alert(1)'>x</a><a href='data:text/html,x'>x</a>",
  "<noscript><p title='</noscript><img src=http://evil.example/>'></noscript>",
  "<!--><img src=http://evil.example/>-->",
  "<x onpointerenter=alert(1)>y</x>",
];

test("nothing that runs or asks another server is left", () => {
  for (const html of hostile) {
    const shown = safeHtml(html, base);
    expect([html, /evil\.example|alert|javascript|data:|<(script|img|svg|style|iframe)/i.test(shown)]).toEqual([
      html,
      false,
    ]);
    expect(textOfHtml(html, base).text).not.toContain("alert(1)");
  }
});

sharedTest("pictures that ask for outside addresses ask for none", (folder) => {
  const place = `${folder}/fixtures/ssrf/svg`;
  for (const file of readdirSync(place).filter((name) => name.endsWith(".svg"))) {
    const shown = safeHtml(readFileSync(`${place}/${file}`, "utf8"), base);
    expect([file, /(src|href|url|@import|<[a-z])/i.test(shown)]).toEqual([file, false]);
  }
});
