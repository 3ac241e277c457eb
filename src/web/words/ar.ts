import { measureNames } from "../../contract/measure-names/ar.ts";
import { registerWords } from "../../contract/register-words/ar.ts";
import { sinceWords } from "../../contract/since-words/ar.ts";
import { cards } from "./ar/cards.ts";
import { compare } from "./ar/compare.ts";
import { figures } from "./ar/figures.ts";
import { frame } from "./ar/frame.ts";
import { imports } from "./ar/imports.ts";
import { measures } from "./ar/measures.ts";
import { overview } from "./ar/overview.ts";
import { posts } from "./ar/posts.ts";
import { refusals } from "./ar/refusals.ts";
import { register } from "./ar/register.ts";
import { settings } from "./ar/settings.ts";
import { world } from "./ar/world.ts";
import type { en } from "./en.ts";
import type { SameKeys } from "./forms.ts";

export const ar: SameKeys<typeof en> = {
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
