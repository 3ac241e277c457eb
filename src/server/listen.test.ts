import { expect, test } from "vitest";
import { UsageError } from "../domain/errors.ts";
import { addressOf, placeOf } from "./listen.ts";

const asked = { host: "127.0.0.1", port: 4100, token: null, names: [] };

test("on this machine no token is needed", () => {
  const place = placeOf(asked);
  expect(place.access.token).toBeNull();
  expect(addressOf(place, 4100, { wildcard: "10.0.0.5" })).toBe("http://127.0.0.1:4100/");
});

test("another address always has a token, and the address to open carries it", () => {
  const place = placeOf({ ...asked, host: "0.0.0.0" });
  expect(place.access.token).toMatch(/^[\w-]{32}$/);
  expect(addressOf(place, 4100, { wildcard: "10.0.0.5" })).toBe(
    `http://10.0.0.5:4100/enter?token=${place.access.token}`,
  );
});

test("two starts never share a token", () => {
  const once = placeOf({ ...asked, host: "0.0.0.0" }).access.token;
  expect(placeOf({ ...asked, host: "0.0.0.0" }).access.token).not.toBe(once);
});

test("a token that could be guessed is refused", () => {
  expect(() => placeOf({ ...asked, host: "0.0.0.0", token: "secret" })).toThrow(UsageError);
});

test("an IPv6 address is written with brackets", () => {
  expect(addressOf(placeOf({ ...asked, host: "::1" }), 4100, { wildcard: "" })).toBe("http://[::1]:4100/");
});
