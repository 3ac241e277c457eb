import { type Criterion, criteria, scaled } from "./index-criteria.ts";
import { countersShared } from "./interactions.ts";
import type { Measure, Reading } from "./measure.ts";
import { measureById } from "./measures.ts";
import type { Parts } from "./parts.ts";

/** What a criterion says of one state: the reading (of each platform where it is worked on each), and its place on the scale. */
export type CriterionReading = {
  criterion: Criterion;
  readings: { platform: string | null; reading: Reading; scaled: number | null }[];
  /** 0 to 1; null: not known. */
  scaled: number | null;
};

const measureOf = ({ measure }: Criterion): Measure => {
  const found = measureById.get(measure);
  if (!found) throw new Error(`criterion without measure: ${measure}`);
  return found;
};

/** What has to be gathered for the criteria that count; the others are left out where they would cost a reading of all posts. */
export const criteriaFor = (weights: Record<string, number>): Criterion[] =>
  criteria.filter((one) => (weights[one.id] ?? 0) > 0 || !measureOf(one).needs.includes("counters"));

export const measuresOf = (chosen: readonly Criterion[]): Measure[] => chosen.map(measureOf);

/** `register` holds all accounts of a state, `posts` those on the compared platforms in the compared days. */
export function criterionReadings(
  chosen: readonly Criterion[],
  register: readonly Parts[],
  posts: readonly Parts[],
  platforms: readonly string[],
): CriterionReading[][] {
  const byCriterion = chosen.map((criterion) => {
    const measure = measureOf(criterion);
    const isRegister = criterion.stage === "presence";
    if (!criterion.perPlatform) {
      const readings = (isRegister ? register : posts).map((parts) => measure.read(parts));
      const at = scaled(
        criterion.scale,
        readings.map(({ value }) => value),
      );
      return posts.map(
        (_one, s): CriterionReading => ({
          criterion,
          readings: [{ platform: null, reading: readings[s]!, scaled: at[s] ?? null }],
          scaled: at[s] ?? null,
        }),
      );
    }
    const places = platforms.map((platform) => {
      const there = posts.map((parts) => onPlatform(parts, platform));
      const shared = countersShared(there);
      const readings = there.map((parts) => measure.read({ ...parts, counterSet: () => shared }));
      return {
        platform,
        readings,
        at: scaled(
          criterion.scale,
          readings.map(({ value }) => value),
        ),
      };
    });
    return posts.map((_one, s): CriterionReading => {
      const readings = places.map(({ platform, readings, at }) => ({
        platform,
        reading: readings[s]!,
        scaled: at[s] ?? null,
      }));
      return { criterion, readings, scaled: meanOfAll(readings.map((one) => one.scaled)) };
    });
  });
  return posts.map((_one, s) => byCriterion.map((states) => states[s]!));
}

const onPlatform = (parts: Parts, platform: string): Parts => ({
  ...parts,
  platform,
  accounts: parts.accounts.filter(({ account }) => account.platform === platform),
});

/** A mean over platforms that are all known; one that is not leaves it not known. */
export function meanOfAll(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum / values.length;
}
