import type { Connector } from "./connector.ts";

/** Every door through which posts come in live; one line a connector. */
export const connectors: readonly Connector[] = [];
