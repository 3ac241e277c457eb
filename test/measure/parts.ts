import type { AccountPart, Parts, Subject, Tie, Ties } from "../../src/measure/parts.ts";
import type { MeasureAccount } from "../../src/store/state/queries/measure-accounts.ts";

export const account = (given: Partial<MeasureAccount> & { id: string }): MeasureAccount => ({
  platform: "x",
  handle: given.id,
  handleKey: given.id,
  holder: "AA/mfa",
  holderName: "Ministry of A",
  kind: "institution",
  role: "foreign ministry",
  state: "AA",
  host: null,
  standing: "claimed",
  since: null,
  until: null,
  url: null,
  languages: "[]",
  evidenceDate: null,
  coveredFrom: null,
  coveredTo: null,
  ...given,
});

const nothing = { sum: 0, known: 0 };

/** What one account did; everything not given is 0, and every batch tells everything. */
export function did(of: MeasureAccount, given: Partial<AccountPart> & { posts: number }): AccountPart {
  const own = given.own ?? given.posts;
  const { collectedFrom = 0, collectedTo = 27 } = given;
  return {
    account: of,
    own,
    repliesMade: 0,
    repliesToSelf: 0,
    kindsTold: given.posts,
    ownKindsTold: own,
    mentionsTold: given.posts,
    mediaTold: own,
    linksTold: own,
    formatsTold: own,
    withImage: 0,
    withVideo: 0,
    withPicture: 0,
    withLink: 0,
    textOnly: 0,
    received: { approval: nothing, replies: nothing, reposts: nothing, quotes: nothing, views: nothing },
    firstDay: 0,
    lastDay: 0,
    collectedFrom,
    collectedTo,
    collected: [{ from: collectedFrom, to: collectedTo + 1 }],
    languages: new Map(),
    ...given,
  };
}

export const ties = (all: readonly Tie[]): Ties => ({
  all: () => all,
  posts: (kind) => all.filter(({ tie }) => tie === kind).reduce((sum, { posts }) => sum + posts, 0),
  others: () => [...new Set(all.map(({ other }) => other))],
});

/** A state in a period of 28 days (4 weeks) from day 0. */
export function parts(accounts: readonly AccountPart[], more: Partial<Parts> = {}): Parts {
  const subject: Subject = {
    id: "state:AA",
    kind: "state",
    name: "A",
    state: "AA",
    accounts: accounts.map((part) => part.account),
  };
  return {
    subject,
    period: { from: 0, to: 28 },
    asOf: 28 * 86_400_000,
    platform: null,
    accounts,
    days: [],
    languageDays: { several: 0, known: 0 },
    counters: new Map(),
    out: ties([]),
    in: ties([]),
    othersTell: () => true,
    tells: () => true,
    register: null,
    facts: new Map(),
    waiting: [],
    counterSet: () => null,
    ...more,
  };
}
