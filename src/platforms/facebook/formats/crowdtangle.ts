import { declare } from "../../file/mapping.ts";

const reactions = ["Likes", "Love", "Wow", "Haha", "Sad", "Angry", "Care"];

/**
 * CrowdTangle's export of posts of Facebook pages or groups. The post's number stands in its address only. Page likes
 * and followers are those at posting and never reactions; reactions are the sum of the seven kinds. They were counted when
 * the file was exported, and when that was it does not say.
 */
export const crowdtangleFacebook = declare({
  id: "crowdtangle-facebook",
  title: "CrowdTangle: Facebook pages and groups",
  version: "2",
  source: "https://help.crowdtangle.com/en/articles/4558716-understanding-crowdtangle-exports",
  example: "CSV of CrowdTangle “Historical Data” or a saved search",
  platform: "facebook",
  deriveMissingId: true,
  fields: {
    id: {
      column: "URL",
      match: "(?:/posts/|/permalink/|/videos/|/photos/[^?]*/|/reel/)(\\w+)|[?&](?:story_fbid|fbid|v)=(\\w+)",
    },
    author: { column: ["User Name", "Facebook Id", "FacebookId"] },
    authorId: { column: ["Facebook Id", "FacebookId"], optional: true },
    authorName: { column: ["Page Name", "Group Name", "Name"] },
    text: "Message",
    url: "URL",
    postedAt: { column: ["Post Created", "Created"] },
    authorSeenAt: { column: ["Post Created", "Created"] },
    links: { column: ["Final Link", "Link"], separator: "\n" },
    media: { column: "Type", separator: "\n" },
  },
  counters: {
    likes: "Likes",
    replies: "Comments",
    reposts: "Shares",
    views: { column: ["Total Views", "Post Views"], optional: true },
    reactions: { column: reactions, sum: true },
  },
  authorCounters: {
    page_likes: { column: ["Likes at Posting", "Page Likes at Posting"], optional: true },
    followers: { column: "Followers at Posting", optional: true },
  },
  required: ["Message", "URL", "Likes", "Comments", "Shares", "Post Created"],
  ignore: [
    ...[
      "Page Category",
      "Page Admin Top Country",
      "Page Description",
      "Page Created",
      "Post Created Date",
      "Post Created Time",
    ],
    ...["Total Interactions*", "Video Share Status", "Is Video Owner?", "Post Views", "Total Views For All Crossposts"],
    ...["Video Length", "Image Text", "Link Text", "Description", "Sponsor Id", "Sponsor Name", "Sponsor Category"],
    ...["Overperforming*", "Underperforming*", "Score*", "Group Id", "Page Id"],
  ],
});
