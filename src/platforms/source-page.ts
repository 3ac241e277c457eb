import { createHash } from "node:crypto";
import type { SourceGap, SourcePage, SourceProfile } from "./connector.ts";

/** A page with nothing on it but what is given. */
export const sourcePage = (given: Partial<SourcePage>): SourcePage => ({
  items: [],
  cursor: null,
  gaps: [],
  gone: [],
  profile: null,
  notes: [],
  ...given,
});

export const sourceProfile = (given: Partial<SourceProfile>): SourceProfile => ({
  id: null,
  handle: null,
  name: null,
  state: "active",
  movedTo: null,
  counters: {},
  follows: null,
  ...given,
});

/** The stored place to go on from was not readable or has expired: what lies between may be missing. */
export const lostCursor = (cursor: string | null, why: string): SourceGap => ({
  kind: "cursor",
  from: cursor ?? "",
  to: "",
  count: null,
  why,
});

/** Version of a text: the same parts give the same word. */
export const versionOf = (...parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
