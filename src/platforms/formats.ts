import { worldLeadersTweets } from "./file/mappings/world-leaders.ts";
import type { Format } from "./format.ts";
import { fourcatX } from "./x/formats/fourcat.ts";
import { xV1 } from "./x/formats/v1.ts";

/** Every layout that `import` knows by itself. */
export const formats: readonly Format[] = [fourcatX, xV1, worldLeadersTweets];
