import type { Canary } from "./people.ts";
import { type Planted, type Post, type Tells, told } from "./story.ts";
import { tables } from "./tables.ts";
import { message } from "./telegram-message.ts";
import { status } from "./x-items.ts";
import { pageItem } from "./x-page.ts";
import { page, tweetV2 } from "./x-v2.ts";

const lines = (items: unknown[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join("");
const collect = <T>(platform: string, tells: Tells, p: readonly Canary[], make: (post: Post) => T): T[] =>
  told(platform, "norland_mfa", tells, p, make);

const xTells: Tells = { authorHandle: true, answered: true, names: true };
const desktopTells: Tells = { authorHandle: false, answered: false, names: true };

export const planted: readonly Planted[] = [
  ...tables,
  {
    tells: xTells,
    format: "x-v1",
    platform: "x",
    official: "norland_mfa",
    file: (p) => `[${collect("x", xTells, p, (post) => JSON.stringify(status(post))).join(",\n")}]`,
  },
  {
    tells: xTells,
    format: "x-v2",
    platform: "x",
    official: "norland_mfa",
    file: (p) => lines([page(collect("x", xTells, p, tweetV2))]),
  },
  {
    tells: xTells,
    format: "zeeschuimer-x",
    platform: "x",
    official: "norland_mfa",
    file: (p) => lines(collect("x", xTells, p, pageItem)),
  },
  {
    tells: desktopTells,
    format: "telegram-desktop",
    platform: "telegram",
    official: "norland_mfa",
    file: (p) =>
      JSON.stringify(
        {
          name: "The Ministry",
          type: "public_channel",
          id: 700,
          messages: collect("telegram", desktopTells, p, (post) => post).map(message),
        },
        null,
        1,
      ),
  },
];
