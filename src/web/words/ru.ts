import { measureNames } from "../../contract/measure-names/ru.ts";
import { registerWords } from "../../contract/register-words/ru.ts";
import { sinceWords } from "../../contract/since-words/ru.ts";
import type { en } from "./en.ts";
import type { SameKeys } from "./forms.ts";
import { cards } from "./ru/cards.ts";
import { compare } from "./ru/compare.ts";
import { figures } from "./ru/figures.ts";
import { frame } from "./ru/frame.ts";
import { imports } from "./ru/imports.ts";
import { measures } from "./ru/measures.ts";
import { overview } from "./ru/overview.ts";
import { posts } from "./ru/posts.ts";
import { refusals } from "./ru/refusals.ts";
import { register } from "./ru/register.ts";
import { settings } from "./ru/settings.ts";
import { world } from "./ru/world.ts";

export const ru: SameKeys<typeof en> = {
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
