import { measureNames } from "../../contract/measure-names/uz.ts";
import { registerWords } from "../../contract/register-words/uz.ts";
import { sinceWords } from "../../contract/since-words/uz.ts";
import type { en } from "./en.ts";
import type { SameKeys } from "./forms.ts";
import { cards } from "./uz/cards.ts";
import { compare } from "./uz/compare.ts";
import { figures } from "./uz/figures.ts";
import { frame } from "./uz/frame.ts";
import { imports } from "./uz/imports.ts";
import { measures } from "./uz/measures.ts";
import { overview } from "./uz/overview.ts";
import { posts } from "./uz/posts.ts";
import { refusals } from "./uz/refusals.ts";
import { register } from "./uz/register.ts";
import { settings } from "./uz/settings.ts";
import { world } from "./uz/world.ts";

export const uz: SameKeys<typeof en> = {
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
