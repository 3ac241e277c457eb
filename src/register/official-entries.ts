import { account, accountId, accountUrl } from "../domain/account.ts";
import { actor } from "../domain/actor.ts";
import { countryActor } from "./countries.ts";
import type { Entry } from "./entries.ts";
import { listedSources } from "./listed-sources.ts";
import { newsrooms } from "./seed/live-sources.ts";
import { type OfficialAccount, type OfficialList, officialBodies, officialLists } from "./seed/official-accounts.ts";

/** Accounts a fresh workspace knows: of ministries and the offices of heads of state and government, and the ministries' sites that a list names. */
export function officialEntries(): Entry[][] {
  return [
    ...officialLists.flatMap((list) => list.accounts.map((one) => entriesOf(one, list))),
    ...listedSources()
      .filter(({ isMinistry, evidence }) => isMinistry && evidence === newsrooms.evidence)
      .map(({ entry }) => [entry]),
  ];
}

/** A body that is known only by its account: where somebody registered that account already, its holder is meant. */
function entriesOf({ platform, handle, holder, note, ...known }: OfficialAccount, list: OfficialList): Entry[] {
  const { kind, source, url, date } = list;
  const body = officialBodies.find(({ id }) => id === holder);
  const entry: Entry = {
    kind: "account",
    account: account({
      ...{ id: accountId(platform, handle), platform, handle, holder, source, ...known },
      url: accountUrl(platform, handle),
    }),
    evidence: [{ kind, source, url, date, note: note ?? null }],
  };
  if (!body) return [entry];
  const { parent = countryActor(body.state) } = body;
  const isOf = body.state === null ? "organisation" : "institution";
  return [{ kind: "actor", actor: actor({ ...body, kind: isOf, parent, source }), weak: true }, entry];
}
