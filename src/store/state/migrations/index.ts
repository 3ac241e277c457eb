import { ground } from "./001-ground.ts";
import { register } from "./002-register.ts";
import { privacy } from "./003-privacy.ts";
import { measure } from "./004-measure.ts";
import { collect } from "./005-collect.ts";
import { index } from "./007-index.ts";
import { listedSources } from "./008-listed-sources.ts";
import { alarms } from "./009-alarms.ts";
import { failures } from "./010-failures.ts";

/** Forward only: a migration that has been released is never changed; its place in this list is its number. */
export const migrations: readonly { title: string; sql: string }[] = [
  ground,
  register,
  privacy,
  measure,
  collect,
  index,
  listedSources,
  alarms,
  failures,
];
