import { declare } from "../mapping.ts";

/**
 * Tweets of governments and of foreign ministries of early 2017 without ids and dates: ids are derived from author and
 * text. The column of countries is left out: it calls eucopresident French and germanydiplo Iranian.
 */
export const tweetsWithoutIds = declare({
  id: "tweets-without-ids-2017",
  title: "Tweets of governments and foreign ministries 2017 (BetweenTheLines)",
  source: "https://github.com/rishabhranawat/BetweenTheLines",
  example: "governments_tweets_2017.csv.gz, mfa_tweets_2017.csv.gz",
  platform: "x",
  byText: true,
  escaped: true,
  fields: { author: "screen_name", text: "text" },
  required: ["country_label", "screen_name", "text"],
  ignore: ["country_label"],
});
