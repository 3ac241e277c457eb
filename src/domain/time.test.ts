import { expect, test } from "vitest";
import { timeReader } from "./time.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const day = Date.UTC(2022, 1, 23);

test("dates of every form with one meaning are read as the same moment", () => {
  const read = timeReader();
  const same = [
    "2017-10-23 12:30:00",
    "2017-10-23T12:30:00Z",
    "2017-10-23T12:30:00.000Z",
    "2017-10-23T17:30:00+05:00",
    "2017-10-23 07:30:00 EST",
    "2017-10-23 08:30:00 EDT",
    "2017-10-23 12:30",
    "2017/10/23 12:30:00",
    "1508761800",
    "1508761800.0",
    "1508761800000",
    "20171023123000",
    "20171023T123000Z",
    "Mon Oct 23 12:30:00 +0000 2017",
    "Mon, 23 Oct 2017 12:30:00 GMT",
    "Mon, 23 Oct 2017 15:30:00 +0300",
    "23 Oct 17 12:30 UT",
    "October 23, 2017 12:30 PM",
    "Oct 23, 2017 at 12:30pm UTC",
    "23 октября 2017 г., 12:30",
    "23-oktyabr, 2017 12:30",
    "23.10.2017 12:30",
  ];
  expect(same.map((printed) => [printed, read(printed)])).toEqual(same.map((printed) => [printed, noon]));
});

test("a day without a time is its midnight, in the declared zone", () => {
  expect(timeReader()("February 23, 2022")).toBe(day);
  expect(timeReader()("20220223")).toBe(day);
  expect(timeReader()("23 февраля 2022")).toBe(day);
  expect(timeReader("auto", "Asia/Tashkent")("2022-02-23")).toBe(day - 5 * 3_600_000);
  expect(timeReader("auto", "+05:00")("23.02.2022")).toBe(day - 5 * 3_600_000);
});

test("summer time of a named zone is kept", () => {
  const berlin = timeReader("auto", "Europe/Berlin");
  expect(berlin("2021-07-01 12:00:00")).toBe(Date.UTC(2021, 6, 1, 10));
  expect(berlin("2021-12-01 12:00:00")).toBe(Date.UTC(2021, 11, 1, 11));
});

test("no day means no date", () => {
  const read = timeReader();
  for (const printed of ["", "NA", "null", "2014", "2014-05", "February 2022", "0"]) expect(read(printed)).toBeNull();
});

test("a slashed date is read only in a declared order", () => {
  expect(timeReader()("10/23/2017")).toMatchObject({ unreadable: expect.stringContaining("declare date.format") });
  expect(timeReader("month-first")("10/23/17 12:30")).toBe(noon);
  expect(timeReader("month-first")("10/23/2017 12:30:00 PM")).toBe(noon);
  expect(timeReader("day-first")("23/10/2017 12:30")).toBe(noon);
  expect(timeReader("day-first")("2017-10-23 12:30:00")).toBe(noon);
});

test("what is no date is refused with the reason", () => {
  const read = timeReader();
  const refused = [
    "yesterday",
    "2017-02-30",
    "299x-10-23 12:30:00",
    "31/31/2017",
    "2017-10-23 25:00",
    "2017-10-23 12:30 IST",
    "12",
    "1.5E+09",
    "Foo 23, 2022",
  ];
  for (const printed of refused)
    expect(read(printed), printed).toMatchObject({ unreadable: expect.stringContaining(printed) });
});

test("an unknown time zone is refused", () => {
  expect(() => timeReader("auto", "Mars/Base")).toThrow("not a time zone");
});
