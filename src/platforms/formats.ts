import { activity } from "./activitypub/formats/activity.ts";
import { fourcatBluesky } from "./bluesky/formats/fourcat.ts";
import { blueskyRecords } from "./bluesky/formats/records.ts";
import { contentLibraryFacebook, contentLibraryInstagram } from "./facebook/formats/content-library.ts";
import { crowdtangleFacebook } from "./facebook/formats/crowdtangle.ts";
import { facepager } from "./facebook/formats/facepager.ts";
import { iraAuthors } from "./file/account-lists.ts";
import { fourcatCore } from "./file/fourcat-core.ts";
import { euCouncilFeatures } from "./file/mappings/eu-council.ts";
import { followerCounts } from "./file/mappings/follower-counts.ts";
import { ownItems, ownTable } from "./file/mappings/own-export.ts";
import { diplomaticPulse, statements, statementsMonthFirst } from "./file/mappings/statements.ts";
import { tweetsWithoutIds } from "./file/mappings/tweets-without-ids.ts";
import { twitterRatio } from "./file/mappings/twitter-ratio.ts";
import { unGeneralDebate } from "./file/mappings/un-general-debate.ts";
import { worldLeadersTweets } from "./file/mappings/world-leaders.ts";
import type { Format } from "./format.ts";
import { crowdtangleInstagram } from "./instagram/formats/crowdtangle.ts";
import { fourcatInstagram } from "./instagram/formats/fourcat.ts";
import { zeeschuimerInstagram } from "./instagram/formats/zeeschuimer.ts";
import { mastodonStatus } from "./mastodon/formats/status.ts";
import { telegramBot } from "./telegram/formats/bot.ts";
import { telegramDesktop } from "./telegram/formats/desktop.ts";
import { fourcatTelegram } from "./telegram/formats/fourcat.ts";
import { telegramPreview } from "./telegram/formats/preview.ts";
import { fourcatThreads } from "./threads/formats/fourcat.ts";
import { zeeschuimerThreads } from "./threads/formats/zeeschuimer.ts";
import { fourcatTiktok } from "./tiktok/formats/fourcat.ts";
import { zeeschuimerTiktok } from "./tiktok/formats/zeeschuimer.ts";
import { vkWall } from "./vk/wall-post.ts";
import { feedEntries } from "./web/feed/format.ts";
import { statementPages } from "./web/page/format.ts";
import { xArchive } from "./x/formats/archive.ts";
import { fourcatX } from "./x/formats/fourcat.ts";
import { iraTweets, iraTweetsByAuthor } from "./x/formats/ira.ts";
import { coortweet, qutTable } from "./x/formats/qut.ts";
import { xV1 } from "./x/formats/v1.ts";
import { xV2 } from "./x/formats/v2.ts";
import { zeeschuimerX } from "./x/formats/zeeschuimer.ts";
import { youtubeComments, youtubeVideos } from "./youtube/formats/data-tools.ts";
import { youtubeVideo } from "./youtube/formats/video.ts";

/** Every layout that `import` knows by itself. */
export const formats: readonly Format[] = [
  fourcatX,
  fourcatTelegram,
  fourcatBluesky,
  blueskyRecords,
  fourcatTiktok,
  fourcatInstagram,
  fourcatThreads,
  fourcatCore,
  zeeschuimerX,
  zeeschuimerTiktok,
  zeeschuimerInstagram,
  zeeschuimerThreads,
  xV1,
  xV2,
  xArchive,
  telegramDesktop,
  telegramPreview,
  telegramBot,
  mastodonStatus,
  activity,
  youtubeVideo,
  vkWall,
  crowdtangleFacebook,
  crowdtangleInstagram,
  contentLibraryFacebook,
  contentLibraryInstagram,
  iraTweets,
  iraTweetsByAuthor,
  iraAuthors,
  qutTable,
  coortweet,
  youtubeVideos,
  youtubeComments,
  facepager,
  ownTable,
  ownItems,
  worldLeadersTweets,
  tweetsWithoutIds,
  twitterRatio,
  euCouncilFeatures,
  followerCounts,
  statements,
  statementsMonthFirst,
  unGeneralDebate,
  diplomaticPulse,
  feedEntries,
  statementPages,
];
