import { activitypubConnector } from "./activitypub/connector.ts";
import { bluesky } from "./bluesky/connector.ts";
import type { Connector } from "./connector.ts";
import { mastodonConnector } from "./mastodon/connector.ts";
import { telegramBotConnector } from "./telegram/bot.ts";
import { telegramPreviewConnector } from "./telegram/preview.ts";
import { vkConnector } from "./vk/connector.ts";
import { feed } from "./web/feed/connector.ts";
import { page } from "./web/page/connector.ts";
import { xConnector } from "./x/connector.ts";
import { youtubeConnector } from "./youtube/connector.ts";

/** Every door through which posts come in live; one line a connector. */
export const connectors: readonly Connector[] = [
  bluesky,
  mastodonConnector,
  activitypubConnector,
  telegramPreviewConnector,
  telegramBotConnector,
  youtubeConnector,
  xConnector,
  vkConnector,
  feed,
  page,
];
