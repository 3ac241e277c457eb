import { expect, test } from "vitest";
import { eventTime, watched } from "./watched.ts";

const did = "did:plc:mfamfamfamfamfamfamfamfa";
const whole = (text: string) => {
  const bytes = Buffer.from(text);
  return [bytes, 0, bytes.length] as const;
};
const filter = watched([did, "did:web:mfa.example"]);

test("an event is known by the account it begins with, and by nobody named within", () => {
  expect(filter.isBy(...whole(`{"did":"${did}","time_us":1,"kind":"commit"}`))).toBe(true);
  expect(filter.isBy(...whole(`{"did":"did:web:mfa.example","time_us":1}`))).toBe(true);
  expect(filter.isBy(...whole(`{"did":"did:plc:zzzzzzzzzzzzzzzzzzzzzzzz","commit":{"did":"${did}"}}`))).toBe(false);
  expect(filter.isBy(...whole(`{"did":"${did}a","time_us":1}`))).toBe(false);
});

test("an event whose fields stand in another order, or with spaces, is found all the same", () => {
  expect(filter.isBy(...whole(`{"time_us":7,"commit":{"did":"x"},"did":"${did}"}`))).toBe(true);
  expect(filter.isBy(...whole(`{ "did": "${did}" }`))).toBe(true);
  expect(filter.isBy(...whole(`{"did":"did\\u003aplc:mfamfamfamfamfamfamfamfa"}`))).toBe(true);
  expect(filter.isBy(...whole(`["${did}"]`))).toBe(false);
});

test("the time is read where it usually stands, where it does not, and never made up", () => {
  expect(eventTime(...whole(`{"did":"${did}","time_us":1725911162329308,"kind":"x"}`))).toBe(1725911162329308);
  expect(eventTime(...whole(`{"did":"${did}","kind":"x","time_us":1725911162329308}`))).toBe(1725911162329308);
  expect(eventTime(...whole(`{"did":"${did}","kind":"x"}`))).toBeNull();
  expect(eventTime(...whole(`{"did":"${did}","time_us":"soon"}`))).toBeNull();
  expect(eventTime(...whole("nothing"))).toBeNull();
});

test("only the part between start and end is looked at", () => {
  const before = `{"did":"did:plc:zzzzzzzzzzzzzzzzzzzzzzzz","time_us":5}`;
  const bytes = Buffer.from(`${before}{"did":"${did}","time_us":6}tail`);
  expect(filter.isBy(bytes, before.length, bytes.length - 4)).toBe(true);
  expect(eventTime(bytes, before.length, bytes.length - 4)).toBe(6);
});
