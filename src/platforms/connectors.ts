import type { Connector } from "./connector.ts";
import { telegramPreviewConnector } from "./telegram/preview.ts";

/** Every door through which posts come in live; one line a connector. */
export const connectors: readonly Connector[] = [telegramPreviewConnector];
