import { knownIdKey } from "../../domain/platform.ts";
import type { Connector, Web } from "../../platforms/connector.ts";
import type { ItemFormat } from "../../platforms/format.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import type { Keys } from "../../store/keys/keys.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { type Pseudonyms, pseudonyms } from "../door/pseudonyms.ts";
import type { Door } from "../door.ts";
import { openDoor } from "../door.ts";
import type { Archive, Keeping } from "../web/archive.ts";
import type { Visits } from "../web/visits.ts";
import { type Commit, groupCommit } from "./group-commit.ts";
import { findLiveFormat, liveFormatId } from "./live-format.ts";

/** Called at named points, so that a test can pull the plug there. */
export type CollectFault = (point: "page taken" | "run ended" | "spool read") => void;

/** What collecting works with; handed in by the app. */
export type CollectRoom = {
  state: StateDatabase;
  keys: Keys;
  workspace: string;
  connectors: readonly Connector[];
  study: { id: string; key: Uint8Array };
  known(): KnownAccounts;
  /** How far back, in milliseconds, the first run of a source reads; null: as far as the source gives. */
  firstReach: number | null;
  /** The guarded web with one source's memory of what it saw, and where its answers are kept as evidence. */
  web(visits: Visits, evidence: Keeping | null): Web;
  /** Where answers of this source are kept as evidence; null: nobody wants that. */
  archive(source: LiveSourcesTable): Archive | null;
  now: () => number;
  fault: CollectFault;
};

/** The room with what is made once for many runs: the register as it is now, its door, the mappers. */
export type Desk = CollectRoom & {
  commit: Commit;
  register: KnownAccounts;
  door: Door;
  pseudonym: Pseudonyms;
  mapper(connector: Connector): ReturnType<ItemFormat["bind"]>;
  /** From now on the door knows this id of the platform's as the account's. */
  learn(platform: string, userId: string, account: string): void;
};

export function openDesk(room: CollectRoom): Desk {
  const register = new Map(room.known());
  const { key } = room.study;
  const mappers = new Map<string, ReturnType<ItemFormat["bind"]>>();
  return {
    ...room,
    commit: groupCommit(room.state),
    register,
    door: openDoor({ known: register, key }),
    pseudonym: pseudonyms(key),
    learn: (platform, userId, account) => void register.set(knownIdKey(platform, userId), account),
    mapper(connector) {
      const id = liveFormatId(connector.id);
      let map = mappers.get(id);
      if (!map) {
        map = findLiveFormat(id, room.connectors)!.bind({}, { account: null, importedAt: room.now() });
        mappers.set(id, map);
      }
      return map;
    },
  };
}
