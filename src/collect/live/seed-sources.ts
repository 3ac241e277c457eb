import { listedSources } from "../../register/listed-sources.ts";
import { openRowWriter } from "../../register/write-entries.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { addListedSource } from "../../store/state/queries/collect-sources.ts";
import { openRegisterWriter } from "../../store/state/queries/register-write.ts";

/**
 * Follows the public sources of the first list, each with an account of the register, evidence, date and standing. It is done
 * when somebody asks for it, by collecting for the first time or by name, so that no machine begins to fetch by itself.
 */
export function followListed(state: StateDatabase, now: number): { added: number; of: number } {
  const listed = listedSources();
  return state.transact(() => {
    const rows = openRowWriter(
      openRegisterWriter(state.raw, { by: "attache", at: now, reason: "list of public sources" }),
    );
    let added = 0;
    for (const { address, handle, account, evidence, date, entry } of listed) {
      rows.writeRow([entry]);
      const source = { connector: "feed", address, handle, account, options: "{}", evidence, added_at: now };
      if (addListedSource(state, source, Date.parse(date)).isNew) added++;
    }
    rows.settle();
    return { added, of: listed.length };
  });
}
