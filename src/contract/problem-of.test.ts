import { expect, test } from "vitest";
import { UsageError } from "../domain/errors.ts";
import { problemOf } from "./problem-of.ts";

const trouble = (more: object) => problemOf(Object.assign(new Error("whatever the system says"), more));

test("what lies in the way on the disk is told with what to do, in words any page has", () => {
  expect(trouble({ errcode: 11 })).toMatchObject({
    failure: { code: "workspace-damaged" },
    mend: expect.stringContaining("attache restore"),
  });
  expect(trouble({ errcode: 26 })?.failure?.code).toBe("workspace-damaged");
  expect(trouble({ errcode: 8 })?.failure?.code).toBe("no-writing");
  expect(trouble({ code: "EROFS" })?.failure?.code).toBe("no-writing");
  expect(trouble({ code: "ENOSPC" })?.failure?.code).toBe("disk-full");
});

test("an error nobody foresaw is no problem anyone can read", () => {
  expect(trouble({})).toBeNull();
  expect(problemOf("a word")).toBeNull();
  expect(problemOf(new UsageError("That is wrong. Do this."))).toEqual({
    ...{ error: "usage", what: "That is wrong.", where: null, mend: "Do this." },
  });
});
