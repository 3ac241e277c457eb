import { knownIdKey, knownKey } from "../../domain/platform.ts";
import type { SourceProfile } from "../../platforms/connector.ts";
import {
  addProfile,
  countFollows,
  lastProfile,
  type ProfileRow,
  putFollow,
} from "../../store/state/queries/collect-profiles.ts";
import type { Desk } from "./desk.ts";
import { learnId } from "./learn-id.ts";
import type { ProfileEnvelope } from "./live-format.ts";
import type { Work } from "./read-items.ts";

const counterAge = 20 * 3_600_000;

/**
 * What a source says of its own account, when it changed, and its counters about once a day. Of those it follows, or who
 * follow it, registered accounts are kept; of everybody else there is a number.
 */
export function takeProfile(
  work: Work,
  profile: SourceProfile | null,
  now: number,
): { envelope: ProfileEnvelope | null; write(): void } {
  const { desk, source, connector } = work;
  if (!profile) return { envelope: null, write() {} };
  const { id, handle, name } = profile;
  const said = desk.door.author(connector.platform, { id, handle, name, url: null, avatar: null });
  const account = source.account ?? said.account;
  // An account nobody registered is a person's: of it there is nothing to keep.
  if (!account) return { envelope: null, write() {} };
  const before = lastProfile(desk.state, source.id);
  const row: Omit<ProfileRow, "id"> = {
    source: source.id,
    seen_at: now,
    user_id: id,
    handle,
    name,
    state: profile.state,
    moved_to: profile.movedTo,
    counters: JSON.stringify(profile.counters),
  };
  const isNew =
    !before || changed(before, row) || (before.counters !== row.counters && now - before.seen_at > counterAge);
  const countable = Object.values(profile.counters).some((value) => value !== null && value !== undefined);
  return {
    envelope: isNew && countable && said.account ? { source: source.id, seen: now, profile: counted(profile) } : null,
    write() {
      learnId(desk, account, profile, now);
      if (isNew) addProfile(desk.state, row);
      takeFollows(desk, { ...work, account }, profile, now);
    },
  };
}

const changed = (before: ProfileRow, now: Omit<ProfileRow, "id">): boolean =>
  (["user_id", "handle", "name", "state", "moved_to"] as const).some((field) => before[field] !== now[field]);

/** Only what is counted, and of whom: lists of people are never kept. */
const counted = (profile: SourceProfile): SourceProfile => ({ ...profile, follows: null, followers: null });

function takeFollows(
  desk: Desk,
  { source, connector, account }: Work & { account: string },
  { follows, followers = null }: SourceProfile,
  now: number,
): void {
  const registered = (listed: readonly string[]): string[] =>
    listed.flatMap((one) => {
      const found =
        desk.register.get(knownKey(connector.platform, one)) ?? desk.register.get(knownIdKey(connector.platform, one));
      return found && found !== account ? [found] : [];
    });
  if (follows) for (const followed of registered(follows)) putFollow(desk.state, account, followed, now);
  if (followers) for (const follower of registered(followers)) putFollow(desk.state, follower, account, now);
  if (follows || followers)
    countFollows(desk.state, source.id, {
      follows: follows?.length ?? null,
      followers: followers?.length ?? null,
      now,
    });
}
