import { expect, test } from "vitest";
import fc from "../../../test/random.ts";
import { knownKey } from "../../domain/platform.ts";
import { nobody, post } from "../../domain/post.ts";
import { openDoor } from "../door.ts";

const platforms = [
  "x",
  "telegram",
  "instagram",
  "facebook",
  "tiktok",
  "threads",
  "youtube",
  "bluesky",
  "mastodon",
  "vkontakte",
  "speech",
];
const known = new Map(platforms.map((platform) => [knownKey(platform, "norland_mfa"), `account-${platform}`] as const));
const door = openDoor({ known, key: Buffer.alloc(32, 5) });
const admit = (text: string, platform: string, handle = "norland_mfa", name: string | null = null) =>
  door.admit(post({ platform, id: "1", author: { ...nobody, handle, name }, postedAt: null, text }));

const handle = fc.stringMatching(/^q[a-z]{2,5}zz[a-z0-9]{3,6}$/);
const filler = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    " ",
    "\n",
    "привет",
    "。",
    "😀",
    "%",
    "%2F",
    "/",
    "//",
    "@",
    ".",
    ":",
    "~",
    "\\",
    "?a=1&b=",
    "<b>",
    "@<",
    ">0",
    ">name",
    "[",
    "](",
  ),
);
/** Ways in which a text says that a word is somebody: each is followed by the handle. */
const sign = fc.constantFrom(
  ...[
    "@",
    "＠",
    "@\u2066",
    "https://x.com/",
    "twitter.com/",
    "https://twitter.com/@",
    "https:\\/\\/x.com\\/",
    "x.com%2F",
    "x.com:443/",
    "x.com%3A443%2F",
    "x.com/\u0000",
    "https://x.com.//",
    "https%3A%2F%2Fwww.tiktok.com%2F%40",
  ],
  ...[
    "https://t.me/s/",
    "tg://resolve?domain=",
    "https://vk.com/",
    "instagram.com/",
    "https://www.youtube.com/@",
    "https://example.social/@",
    "https://example.social/users/",
  ],
  ...[
    "https://nitter.example/",
    "https://bsky.app/profile/",
    "did:web:",
    "https://x.com/intent/user?screen_name=",
    "https://x.com/search?q=from%3A",
    "https://m.facebook.com/",
  ],
);

test("no text keeps a private handle behind a sign of a person, whatever stands around it", () => {
  fc.assert(
    fc.property(
      filler,
      sign,
      handle,
      fc.constantFrom("", " ", "/", ".", "!", "?s=2", "/status/12", "мир"),
      filler,
      fc.constantFrom(...platforms),
      (before, mark, name, after, end, platform) => {
        const { text } = admit(`${before} ${mark}${name}${after} ${end}`, platform);
        expect(text.toLowerCase()).not.toContain(name);
      },
    ),
    { numRuns: 800 },
  );
});

test("what passed the door passes it again unchanged", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          filler,
          fc.tuple(sign, handle).map((pair) => pair.join("")),
        ),
        { maxLength: 6 },
      ),
      fc.constantFrom(...platforms),
      (parts, platform) => {
        const { text } = admit(parts.join(" "), platform);
        expect(admit(text, platform).text).toBe(text);
      },
    ),
    { numRuns: 800 },
  );
});

/** What stands in percent signs, also between bytes that are no text. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"));

test("no record keeps the handle or the name of its private author in any field", () => {
  const word = fc.stringMatching(/^[A-Z][a-zа-я]{3,8}$/u);
  fc.assert(
    fc.property(handle, word, word, filler, fc.constantFrom(...platforms), (own, first, last, around, platform) => {
      const name = `${first} ${last}xq`;
      const text = `${around} ${own} ${around} ${name.toUpperCase()}, ${encodeURIComponent(name)} #${first}${last}xq ${around}`;
      const admitted = door.admit(
        post({
          ...{ platform, id: `${own}/12`, author: { ...nobody, handle: own, name }, postedAt: null, text, title: name },
          ...{
            url: `https://example.org/${own}/1`,
            links: [`https://example.org/?u=${own}`],
            tags: [own, `${first}${last}xq`],
            mentions: [own],
          },
          replyTo: { id: `${own}-11`, handle: own, name },
        }),
      );
      const all = decoded(JSON.stringify(admitted)).toLowerCase();
      expect(all).not.toContain(own);
      expect(all).not.toContain(`${last}xq`.toLowerCase());
    }),
    { numRuns: 150 },
  );
}, 30_000);
