import { expect, test } from "vitest";
import { AttacheError, ConflictError, InputError, NotFoundError, UsageError } from "../domain/errors.ts";
import { problemOf } from "./problem-of.ts";

test("what happened and what to do are told apart", () => {
  expect(problemOf(new UsageError("There is no format “foo”. Run “attache formats” to see all."))).toEqual({
    error: "usage",
    what: "There is no format “foo”.",
    where: null,
    mend: "Run “attache formats” to see all.",
  });
});

test("a file that cannot be read is named with its line", () => {
  const error = new InputError({ file: "a.csv", line: 7 }, "an unterminated quote", "Close it and import again.");
  expect(problemOf(error)).toEqual({
    error: "input",
    what: "an unterminated quote",
    where: "a.csv, line 7",
    mend: "Close it and import again.",
  });
});

test("each kind of error has its own name", () => {
  const kinds = [new NotFoundError("a"), new ConflictError("b"), new AttacheError("c")].map(
    (error) => problemOf(error)?.error,
  );
  expect(kinds).toEqual(["not-found", "conflict", "internal"]);
});

test("an error that nobody foresaw is not put into words", () => {
  expect(problemOf(new TypeError("x is not a function"))).toBeNull();
});

test("a message without advice is only what happened", () => {
  expect(problemOf(new NotFoundError("There is no batch b7."))).toMatchObject({
    what: "There is no batch b7.",
    mend: null,
  });
});
