import { type Author, type Mapped, nobody, type PostRef, reject } from "../../../domain/post.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { type Seen, zeeschuimer } from "../../file/zeeschuimer.ts";
import { at, count, firstText, idText, isRecord, type Json, list, record, records, text } from "../../json.ts";

/** Videos as TikTok's page receives them. */
export const zeeschuimerTiktok = zeeschuimer({
  id: "zeeschuimer-tiktok",
  title: "Zeeschuimer: TikTok",
  source: "https://github.com/digitalmethodsinitiative/zeeschuimer",
  platforms: ["tiktok.com"],
  known: [
    ...["__import_meta", "id", "desc", "createTime", "scheduleTime", "author", "authorId", "nickname", "authorStats"],
    ...[
      "authorStatsV2",
      "stats",
      "statsV2",
      "textExtra",
      "contents",
      "challenges",
      "video",
      "imagePost",
      "music",
      "duetInfo",
    ],
    ...[
      "textLanguage",
      "locationCreated",
      "stickersOnItem",
      "effectStickers",
      "diversificationLabels",
      "warnInfo",
      "isAd",
    ],
    ...[
      "adAuthorization",
      "maskType",
      "originalItem",
      "officalItem",
      "secret",
      "forFriend",
      "digged",
      "itemCommentStatus",
    ],
    ...[
      "takeDown",
      "privateItem",
      "duetEnabled",
      "stitchEnabled",
      "shareEnabled",
      "isPinnedItem",
      "collected",
      "anchors",
    ],
    ...[
      "duetDisplay",
      "stitchDisplay",
      "itemMute",
      "indexEnabled",
      "diversificationId",
      "poi",
      "item_control",
      "BAInfo",
    ],
    ...[
      "AIGCDescription",
      "CategoryType",
      "backendSourceEventTracking",
      "channelTags",
      "keywordTags",
      "playlistId",
      "event",
    ],
    ...[
      "aigcLabelType",
      "isReviewing",
      "videoSuggestWordsList",
      "textTranslatable",
      "titleLanguage",
      "titleTranslatable",
    ],
    ...["IsAigc", "isActivityItem", "isECVideo", "creatorAIComment", "hasPromoteEntry", "suggestedWords", "comments"],
    ...[
      "showNotPass",
      "vl1",
      "storeRegion",
      "liveRoomInfo",
      "brandOrganicType",
      "imgUrl",
      "digestedTags",
      "bitrateInfo",
    ],
  ],
  nested: ["id", "desc", "createTime", "author", "stats|statsV2"],
  looksLike: (item) => "createTime" in item && "desc" in item && isRecord(item.video ?? item.imagePost),
  post: videoPost,
});

const seconds = timeReader("seconds");

function videoPost({ item, seenAt }: Seen): Mapped {
  const id = idText(item.id);
  if (!id) return reject("no id in “id”");
  const posted = seconds(text(item.createTime) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const author = authorOf(item);
  const body = text(item.desc) ?? "";
  const extras = [...records(item.textExtra), ...records(item.contents).flatMap((part) => records(part.textExtra))];
  const challenges = records(item.challenges).flatMap(({ title }) => text(title) ?? []);
  const stats = { ...record(item.stats), ...record(item.statsV2) };
  const authorStats = { ...record(item.authorStats), ...record(item.authorStatsV2) };
  const quoteOf = duetOf(item);
  return {
    kind: "post",
    post: {
      platform: "tiktok",
      id,
      author,
      postedAt: posted,
      text: body,
      title: null,
      url: author.handle ? `https://www.tiktok.com/@${author.handle}/video/${id}` : null,
      kind: quoteOf ? "quote" : "original",
      sourceLanguage: text(item.textLanguage),
      replyTo: null,
      repostOf: null,
      quoteOf,
      mentions: merged(
        extras.flatMap(({ userUniqueId }) => text(userUniqueId) ?? []),
        mentionsIn(body, "tiktok"),
      ),
      links: linksIn(body),
      tags: merged(
        [...new Set([...extras.flatMap(({ hashtagName }) => text(hashtagName) ?? []), ...challenges])],
        tagsIn(body),
      ),
      media: isRecord(item.imagePost) ? list(at(item, "imagePost.images")).map(() => "image" as const) : ["video"],
      counters: {
        likes: count(stats.diggCount),
        replies: count(stats.commentCount),
        reposts: count(stats.shareCount),
        views: count(stats.playCount),
      },
      authorCounters: {
        followers: count(authorStats.followerCount),
        following: count(authorStats.followingCount),
        posts: count(authorStats.videoCount),
        likes_given: count(authorStats.diggCount),
      },
      seenAt,
      authorSeenAt: null,
    },
  };
}

/** An object in answers of the interface, a bare handle in what was built into the page. */
function authorOf(item: Json): Author {
  const author = record(item.author);
  if (!author) return { ...nobody, id: idText(item.authorId), handle: text(item.author), name: text(item.nickname) };
  return {
    ...nobody,
    id: idText(author.id),
    handle: text(author.uniqueId),
    name: text(author.nickname),
    avatar: firstText(author.avatarThumb, author.avatarMedium),
  };
}

function duetOf(item: Json): PostRef | null {
  const id = idText(at(item, "duetInfo.duetFromId"));
  return id && id !== "0" ? { id, handle: null } : null;
}
