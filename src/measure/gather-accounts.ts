import { receptions } from "../store/corpus/measure-sums-sql.ts";
import { type AccountSums, accountLanguages, accountSums } from "../store/corpus/queries/tally-accounts.ts";
import type { Tally } from "../store/corpus/tally.ts";
import type { TallyAsked } from "../store/corpus/tally-places.ts";
import type { MeasureAccount } from "../store/state/queries/measure-register.ts";
import type { AccountPart, Subject } from "./parts.ts";

/** What each account did, by its id: one part a platform. */
export type AccountParts = ReadonlyMap<string, readonly AccountPart[]>;

type Languages = ReadonlyMap<string, ReadonlyMap<string | null, number>>;

/** Parts of the accounts of some subjects; languages are added up when the first of them is asked. */
export function accountParts(tally: Tally, asked: TallyAsked, subjects: readonly Subject[]): AccountParts {
  const known = new Map(subjects.flatMap(({ accounts }) => accounts.map((account) => [account.id, account] as const)));
  const sums = accountSums(tally, asked);
  const languages = onFirstUse(() => languagesOf(tally, asked));
  const parts = new Map<string, AccountPart[]>();
  for (const [at, { account: id, platform }] of sums.accounts.entries()) {
    const account = known.get(id);
    if (!account) continue;
    const there = account.platform === platform ? account : { ...account, platform };
    const part = partOf(sums, at, there, asked, languages);
    const of = parts.get(id);
    if (of) of.push(part);
    else parts.set(id, [part]);
  }
  return parts;
}

function partOf(
  { sums, firstDay, lastDay, collected }: AccountSums,
  at: number,
  account: MeasureAccount,
  { from, to }: TallyAsked,
  languages: () => Languages,
): AccountPart {
  const batches = collected[at]!;
  const received = {} as AccountPart["received"];
  for (const name of receptions) received[name] = { sum: sums[name][at]!, known: sums[`${name}_known`][at]! };
  return {
    account,
    posts: sums.posts[at]!,
    own: sums.own[at]!,
    repliesMade: sums.replies_made[at]!,
    repliesToSelf: sums.replies_to_self[at]!,
    kindsTold: sums.kinds_told[at]!,
    ownKindsTold: sums.own_kinds_told[at]!,
    mentionsTold: sums.mentions_told[at]!,
    mediaTold: sums.media_told[at]!,
    linksTold: sums.links_told[at]!,
    formatsTold: sums.formats_told[at]!,
    withImage: sums.with_image[at]!,
    withVideo: sums.with_video[at]!,
    withPicture: sums.with_picture[at]!,
    withLink: sums.with_link[at]!,
    textOnly: sums.text_only[at]!,
    received,
    firstDay: firstDay[at]!,
    lastDay: lastDay[at]!,
    collectedFrom: Math.max(batches[0]?.from ?? from, from),
    collectedTo: Math.min(batches.at(-1)?.to ?? to, to) - 1,
    collected: batches,
    get languages() {
      return languages().get(keyOf(account.id, account.platform)) ?? none;
    },
  };
}

const none: ReadonlyMap<string | null, number> = new Map();
const keyOf = (account: string, platform: string): string => `${account}\n${platform}`;

function languagesOf(tally: Tally, asked: TallyAsked): Languages {
  const languages = new Map<string, Map<string | null, number>>();
  for (const { account, platform, language, own } of accountLanguages(tally, asked)) {
    const key = keyOf(account, platform);
    const counts = languages.get(key) ?? new Map<string | null, number>();
    counts.set(language, own);
    languages.set(key, counts);
  }
  return languages;
}

function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
