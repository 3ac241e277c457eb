import { fault } from "./codes.ts";
import { plain } from "./html-values.ts";
import type { Rules, Value } from "./rule.ts";
import { fullLink } from "./uri-values.ts";
import { oneOf, shorter, whole } from "./values.ts";

const text = { value: plain };
const many = { often: true } as const;
const image: Value = (value) => fullLink(value);

const categories = new Set(
  "Arts Business Comedy Education Fiction Government History Leisure Music News Religion Science Society Sports Technology Health".split(
    " ",
  ),
);
const longCategories = [
  "Health & Fitness",
  "Kids & Family",
  "Religion & Spirituality",
  "Society & Culture",
  "True Crime",
  "TV & Film",
  "Games & Hobbies",
  "Government & Organizations",
  "News & Politics",
  "Science & Medicine",
  "Sports & Recreation",
];
const oldCategories =
  /^(Arts & Entertainment|Audio Blogs|Family|Food|International|Movies & Television|Politics|Public Radio|Talk Radio|Transportation|Travel|Sexuality)$/;

/** Podcasts as Apple wants them (https://help.apple.com/itc/podcasts_connect/). */
export function itunes(): Rules {
  return {
    ...Object.fromEntries(
      "author name title block complete isClosedCaptioned order type season episodeType new-feed-url"
        .split(" ")
        .map((name) => [`itunes:${name}`, text]),
    ),
    "itunes:email": {},
    "itunes:episode": { value: whole("InvalidPositiveInteger", 1) },
    "itunes:subtitle": { value: shorter(255) },
    "itunes:summary": { value: shorter(4000) },
    "itunes:owner": { open: true },
    "itunes:image": { attributes: { href: image }, needs: ["href"] },
    "itunes:link": { ...many },
    "itunes:duration": {
      value: (value) =>
        /^(\d+:)?([0-5]?\d:)?[0-5]?\d$|^\d+$/.test(value.trim())
          ? []
          : fault("InvalidDuration", `“${value}” is no length of time`),
    },
    "itunes:explicit": { value: oneOf("InvalidTrueFalse", "yes", "no", "clean", "true", "false", "explicit") },
    "itunes:keywords": {
      value: [
        plain,
        shorter(255),
        (value) =>
          /[^\p{L}\p{N}\p{M}\s,'&-]/u.test(value) || /^[^,]*\S\s+\S[^,]*$/.test(value)
            ? fault("InvalidKeywords", "its words are not parted by commas")
            : [],
      ],
    },
    "itunes:category": {
      ...many,
      open: true,
      attributes: {
        text(value) {
          if (categories.has(value) || longCategories.includes(value)) return [];
          return oldCategories.test(value)
            ? fault("ObsoleteItunesCategory", `“${value}” is no longer used`)
            : fault("InvalidItunesCategory", `“${value}” is none of the categories`);
        },
      },
      needs: ["text"],
    },
  };
}
