import { expect, test } from "vitest";
import fc from "../../../../test/random.ts";
import { timeReader } from "../../../domain/time.ts";
import { momentAt } from "./moment.ts";

test("dates read from bytes are those the domain reads", () => {
  const read = timeReader("auto", "UTC");
  const printed = fc.oneof(
    fc.date({ min: new Date("1790-01-01"), max: new Date("2210-01-01"), noInvalidDate: true }).chain((at) => {
      const iso = at.toISOString();
      return fc.constantFrom(
        ...[
          iso,
          iso.slice(0, 19),
          iso.slice(0, 19).replace("T", " "),
          `${iso.slice(0, 19)}Z`,
          `${iso.slice(0, 19)}+00:00`,
        ],
        ...[String(at.getTime()), String(Math.floor(at.getTime() / 1000)), `${iso.slice(0, 10)}x${iso.slice(11, 19)}`],
      );
    }),
    fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-6]\d:[0-6]\d(\.\d{3}Z)?$/),
    fc.stringMatching(/^\d{10}(\d{3})?$/),
  );
  fc.assert(
    fc.property(printed, (date) => {
      const bytes = Buffer.from(`,${date},`);
      const found = momentAt(bytes, 1, bytes.length - 1);
      if (!Number.isNaN(found)) expect(found).toBe(read(date));
    }),
    { numRuns: 2000 },
  );
});
