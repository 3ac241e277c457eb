import type { Reception } from "../store/corpus/measure-sums-sql.ts";
import { type AccountSums, accountLanguages, accountSums } from "../store/corpus/queries/tally-accounts.ts";
import type { Tally } from "../store/corpus/tally.ts";
import type { TallyAsked } from "../store/corpus/tally-places.ts";
import type { MeasureAccount } from "../store/state/queries/measure-accounts.ts";
import { onFirstUse } from "./first-use.ts";
import type { AccountPart, Subject } from "./parts.ts";

/** What each account did, by its id: one part a platform. */
export type AccountParts = ReadonlyMap<string, readonly AccountPart[]>;

type Languages = ReturnType<typeof accountLanguages>;

/** Parts of the accounts of some subjects; languages are added up when the first of them is asked. */
export function accountParts(tally: Tally, asked: TallyAsked, subjects: readonly Subject[]): AccountParts {
  const known = new Map(subjects.flatMap(({ accounts }) => accounts.map((account) => [account.id, account] as const)));
  const sums = accountSums(tally, asked);
  const languages = onFirstUse(() => accountLanguages(tally, asked));
  const parts = new Map<string, AccountPart[]>();
  for (const [at, { account: id, platform }] of sums.accounts.entries()) {
    const account = known.get(id);
    if (!account) continue;
    const there = account.platform === platform ? account : { ...account, platform };
    const part = new CountedAccount(there, { sums, at, asked, languages });
    const of = parts.get(id);
    if (of) of.push(part);
    else parts.set(id, [part]);
  }
  return parts;
}

/** Made for each look, and gone after it: nobody looks at the counters of an account for long. */
class Received implements Record<Reception, { sum: number; known: number }> {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get approval() {
    return this.#of("approval", "approval_known");
  }

  get replies() {
    return this.#of("replies", "replies_known");
  }

  get reposts() {
    return this.#of("reposts", "reposts_known");
  }

  get quotes() {
    return this.#of("quotes", "quotes_known");
  }

  get views() {
    return this.#of("views", "views_known");
  }

  #of(sum: Counted, known: Counted): { sum: number; known: number } {
    const { at, sums } = this.#place;
    return { sum: sums.sums(sum)[at]!, known: sums.sums(known)[at]! };
  }
}

type Counted = Parameters<AccountSums["sums"]>[0];
type Place = { sums: AccountSums; at: number; asked: TallyAsked; languages: () => Languages };

/** Reads the sums where they lie: thousands of accounts are looked at, most of them for a few numbers. */
class CountedAccount implements AccountPart {
  readonly account: MeasureAccount;
  readonly #place: Place;

  constructor(account: MeasureAccount, place: Place) {
    this.account = account;
    this.#place = place;
  }

  get posts(): number {
    return this.#of("posts");
  }
  get own(): number {
    return this.#of("own");
  }
  get repliesMade(): number {
    return this.#of("replies_made");
  }
  get repliesToSelf(): number {
    return this.#of("replies_to_self");
  }
  get kindsTold(): number {
    return this.#of("kinds_told");
  }
  get ownKindsTold(): number {
    return this.#of("own_kinds_told");
  }
  get mentionsTold(): number {
    return this.#of("mentions_told");
  }
  get mediaTold(): number {
    return this.#of("media_told");
  }
  get linksTold(): number {
    return this.#of("links_told");
  }
  get formatsTold(): number {
    return this.#of("formats_told");
  }
  get withImage(): number {
    return this.#of("with_image");
  }
  get withVideo(): number {
    return this.#of("with_video");
  }
  get withPicture(): number {
    return this.#of("with_picture");
  }
  get withLink(): number {
    return this.#of("with_link");
  }
  get textOnly(): number {
    return this.#of("text_only");
  }

  get received(): AccountPart["received"] {
    return new Received(this.#place);
  }

  get firstDay(): number {
    return this.#place.sums.firstDay[this.#place.at]!;
  }

  get lastDay(): number {
    return this.#place.sums.lastDay[this.#place.at]!;
  }

  get collectedFrom(): number {
    const { from } = this.#place.asked;
    return Math.max(this.collected[0]?.from ?? from, from);
  }

  get collectedTo(): number {
    const { to } = this.#place.asked;
    return Math.min(this.collected.at(-1)?.to ?? to, to) - 1;
  }

  get collected(): AccountPart["collected"] {
    return this.#place.sums.collected[this.#place.at]!;
  }

  get languages(): AccountPart["languages"] {
    return this.#place.languages()(this.account.id, this.account.platform);
  }

  #of(name: Counted): number {
    return this.#place.sums.sums(name)[this.#place.at]!;
  }
}
