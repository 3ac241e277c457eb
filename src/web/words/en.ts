import { measureNames } from "../../contract/measure-names/en.ts";
import { registerWords } from "../../contract/register-words/en.ts";
import { sinceWords } from "../../contract/since-words/en.ts";
import { cards } from "./en/cards.ts";
import { compare } from "./en/compare.ts";
import { figures } from "./en/figures.ts";
import { frame } from "./en/frame.ts";
import { imports } from "./en/imports.ts";
import { measures } from "./en/measures.ts";
import { overview } from "./en/overview.ts";
import { posts } from "./en/posts.ts";
import { refusals } from "./en/refusals.ts";
import { register } from "./en/register.ts";
import { settings } from "./en/settings.ts";
import { world } from "./en/world.ts";

/** English is the form the other languages are measured against. */
export const en = {
  ...frame,
  ...figures,
  ...overview,
  ...register,
  ...posts,
  ...imports,
  ...settings,
  ...measures,
  ...measureNames,
  ...registerWords,
  ...sinceWords,
  ...cards,
  ...compare,
  ...world,
  ...refusals,
};
