import { declare } from "../mapping.ts";

/** Measures of the European Council's tweets without their texts; when a tweet was sent stands in its id. */
export const euCouncilFeatures = declare({
  id: "eucouncil-features",
  title: "Measures of tweets of the Council of the EU (eucomm-twitter)",
  source: "https://github.com/rbroc/eucomm-twitter",
  example: "EUCouncil_features.jsonl.gz",
  container: "items",
  platform: "x",
  date: { format: "snowflake" },
  fields: { id: "id", postedAt: "id", isRepost: "is_retweet" },
  constants: { author: "EUCouncil" },
  required: ["id", "is_retweet", "flesch_reading_ease", "sum_count"],
  ignore: [
    ...[
      "is_mention",
      "is_link",
      "flesch_*",
      "smog",
      "gunning_fog",
      "automated_readability_index",
      "coleman_liau_index",
    ],
    ...["lix", "rix", "dependency_*", "prop_*", "n_*", "alpha_ratio", "mean_word_length", "doc_length", "proportion_*"],
    ...["duplicate_*", "top_*", "symbol_*", "contains_*", "pos_*", "sentence_*", "syllables_*", "token_*", "benoit_*"],
    ...["rauh_*", "subtlexusfrequency_*", "positive_sentiment", "negative_sentiment", "neutral_sentiment", "emojis"],
    ...["engagement_split", "pretraining_split", "topic_split"],
  ],
});
