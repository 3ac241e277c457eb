import type { StateDatabase } from "../store/state/database.ts";
import { writeSetting } from "../store/state/queries/register-settings.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import type { Entry } from "./entries.ts";
import { type ListedMission, missionEntries, missionsSource } from "./mission-entries.ts";
import { missionClasses, missionLines, missionsDate } from "./seed/missions.ts";
import { hasMissions, missionSetting } from "./seed-state.ts";
import { openRowWriter } from "./write-entries.ts";

const list: Entry = {
  kind: "source",
  source: {
    key: missionsSource,
    title: "Database of embassies, an export of Wikidata (CC0)",
    url: "https://github.com/database-of-embassies/database-of-embassies",
    date: missionsDate,
    note: null,
  },
};

/** Missions of all states and of organisations that send some, as the first list has them. */
export function listedMissions(): Entry[][] {
  return missionLines.split("\n").flatMap((line) => {
    const [sender = "", ...rest] = line.split(" ");
    const seen = new Set<string>();
    return rest
      .join(" ")
      .split(";")
      .map((printed) => missionEntries(missionOf(sender, printed), seen, () => {}));
  });
}

function missionOf(sender: string, printed: string): ListedMission {
  const [host = "", city = "", kind = "", item = "", ...accounts] = printed.split("|");
  const [website, x, facebook, youtube] = [0, 1, 2, 3].map((at) => (accounts[at] ?? "").split(" ").filter(Boolean));
  const body = sender.startsWith("org:") ? sender : null;
  return {
    item: `Q${item}`,
    sender: sender.replace("org:", ""),
    body,
    host,
    city: city || null,
    printedClass: missionClasses[kind] ?? kind,
    latitude: null,
    longitude: null,
    since: null,
    date: missionsDate,
    accounts: { website: website!.map(addressed), facebook: facebook!, x: x!, youtube: youtube! },
  };
}

const addressed = (site: string): string => (/^https?:/.test(site) ? site : `http://${site}`);

/** Puts the first list of missions into a workspace once; what was edited or imported meanwhile stays. */
export function seedMissions(state: StateDatabase, now: number): { added: number } {
  return state.transact(() => {
    // Asked inside, for another process may have put them in while this one waited for its turn.
    if (hasMissions(state)) return { added: 0 };
    const rows = openRowWriter(
      openRegisterWriter(state.raw, { by: "attache", at: now, reason: "first list of missions" }),
    );
    rows.writeRow([list]);
    let added = 0;
    for (const entries of listedMissions()) if (rows.writeRow(entries).outcome === "added") added++;
    rows.settle();
    writeSetting(state.raw, missionSetting, missionsDate);
    return { added };
  });
}
