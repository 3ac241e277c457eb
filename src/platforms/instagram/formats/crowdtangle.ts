import { declare } from "../../file/mapping.ts";

/** CrowdTangle's export of Instagram posts; the post's code stands in its address; followers are those at posting, the rest of the export. */
export const crowdtangleInstagram = declare({
  id: "crowdtangle-instagram",
  title: "CrowdTangle: Instagram",
  version: "2",
  source: "https://help.crowdtangle.com/en/articles/4558716-understanding-crowdtangle-exports",
  example: "CSV of CrowdTangle for Instagram",
  platform: "instagram",
  deriveMissingId: true,
  fields: {
    id: { column: "URL", match: "/(?:p|tv|reel)/([\\w-]+)" },
    author: "User Name",
    authorName: { column: "Account" },
    text: "Description",
    title: { column: "Title", optional: true },
    url: "URL",
    postedAt: { column: ["Post Created", "Created"] },
    authorSeenAt: { column: ["Post Created", "Created"] },
    media: { column: "Type", separator: "\n", optional: true },
  },
  counters: {
    likes: "Likes",
    replies: "Comments",
    views: { column: "Views", optional: true },
  },
  authorCounters: { followers: { column: "Followers at Posting", optional: true } },
  required: ["Account", "User Name", "Post Created", "Likes", "Comments", "URL", "Description"],
  ignore: [
    ...["Post Created Date", "Post Created Time", "Total Interactions*", "Link", "Photo", "Image Text", "Video Length"],
    ...["Like and View Counts Disabled", "Sponsor Id", "Sponsor Name", "Overperforming*", "Underperforming*", "Score*"],
  ],
});
