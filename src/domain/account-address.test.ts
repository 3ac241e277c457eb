import { expect, test } from "vitest";
import { accountAtAddress, accountNamed } from "./account-address.ts";

test("an address leads to its platform and handle", () => {
  const led: [string, string, string][] = [
    ["https://twitter.com/MFA_KZ?lang=en", "x", "MFA_KZ"],
    ["x.com/uzbekmfa/", "x", "uzbekmfa"],
    ["https://www.facebook.com/pages/Embassy/123456", "facebook", "123456"],
    ["https://m.facebook.com/profile.php?id=1000", "facebook", "1000"],
    ["https://t.me/s/uzbekmfa", "telegram", "uzbekmfa"],
    ["https://www.youtube.com/channel/UCGdrLQbt1PYDTPsampx4t1A", "youtube", "UCGdrLQbt1PYDTPsampx4t1A"],
    ["https://www.youtube.com/@mfakz", "youtube", "mfakz"],
    ["https://social.bund.de/@AuswaertigesAmt", "mastodon", "AuswaertigesAmt@social.bund.de"],
    ["https://bsky.app/profile/mfa.gov.kg", "bluesky", "mfa.gov.kg"],
    ["https://www.mfa.uz/en/news", "website", "mfa.uz/en/news"],
  ];
  for (const [address, platform, handle] of led)
    expect([address, accountAtAddress(address)]).toEqual([address, { platform, handle }]);
});

test("what leads to no account is none", () => {
  for (const address of [
    "https://twitter.com/hashtag/kz",
    "https://facebook.com/sharer/sharer.php",
    "https://t.me/",
    "localhost",
    "not an address",
  ])
    expect([address, accountAtAddress(address)]).toEqual([address, null]);
});

test("a row's handle may itself be an address", () => {
  expect(accountNamed({ platform: "Twitter", handle: "https://twitter.com/MFA_KZ", url: null })).toEqual({
    platform: "x",
    handle: "MFA_KZ",
  });
  expect(accountNamed({ platform: null, handle: "MFA_KZ", url: null })).toBeNull();
});
