import type { Canary } from "./people.ts";

/**
 * What a layout says of people beside the text; somebody of whom only the text speaks, without a sign, is not recognisable
 * as a person.
 */
export type Tells = { authorHandle: boolean; answered: boolean; names: boolean };

/** A file of one layout in which twenty private people are planted around the posts of an official. */
export type Planted = {
  tells: Tells;
  format: string;
  platform: string;
  official: string;
  file: (people: readonly Canary[]) => string;
};

export type Post = {
  id: string;
  by: Canary;
  text: string;
  at: string;
  answers?: Canary;
  passes?: Canary;
  quotes?: Canary;
  mentions?: Canary;
  link?: string;
  avatar?: string;
};

export const when = "2024-03-01 10:00:00";

/** Texts that name ten of them in every way a text can. */
function texts(platform: string, p: readonly Canary[], tells: Tells) {
  const of = (n: number): Canary => p[n] as Canary;
  const official = [
    `Thanks @${of(2).handle}! see https://twitter.com/${of(3).handle}/status/912345678901234567`,
    `go to https://l.example/?u=https%3A%2F%2Fx.com%2F${of(4).handle}%2Fstatus%2F1 or write to ${of(6).handle}@mail.example.`,
    `ping ＠${of(9).handle}, nitter.example.net/${of(10).handle}/status/1 and @${of(12).handle}@social.example`,
    `t.me/s/${of(13).handle}/12 https://bsky.app/profile/${of(14).did}/post/3k ${of(14).handle}.bsky.social`,
    `MAILTO:${of(18).handle.toUpperCase()}@MAIL.EXAMPLE instagram.com/${of(18).handle}/ tiktok.com/@${of(18).handle}`,
    tells.answered ? `in answer to ${of(1).handle.toUpperCase()}` : `in answer to @${of(1).handle}`,
  ].join(" ");
  const own = `I am ${of(0).name.toUpperCase()} aka ${tells.authorHandle ? "" : "@"}${of(0).handle}, ${of(0).handle}@mail.example, hello @${of(15).handle} #${of(0).name.replace(" ", "")} ${platform}`;
  const named = `${of(5).name}: my page https://x.example/?me=${encodeURIComponent(of(5).name)}${tells.authorHandle ? ` #me_${of(5).handle}` : ""}`;
  return { official, own, named, passedOn: `RT @${of(8).handle}: a word${tells.names ? ` of ${of(8).name}` : ""}` };
}

/** The records every file holds: four of the official, two of private people, and one that is out of step. */
export function told<T>(
  platform: string,
  official: string,
  tells: Tells,
  p: readonly Canary[],
  make: (post: Post) => T,
): T[] {
  const of = (n: number): Canary => p[n] as Canary;
  const said = texts(platform, p, tells);
  const minister = { handle: official, name: "The Ministry", id: "700", surname: "", did: "did:plc:ministry" };
  return [
    make({ id: "9001", by: minister, text: said.official, answers: of(1), at: when }),
    make({ id: "9002", by: minister, text: said.passedOn, passes: of(8), at: when }),
    make({
      id: "9003",
      by: minister,
      text: "quoted",
      quotes: of(7),
      mentions: of(11),
      link: `https://x.com/${of(11).handle}`,
      at: when,
    }),
    make({ id: "9004", by: of(0), text: said.own, avatar: `https://pbs.example/${of(17).handle}.jpg`, at: when }),
    make({ id: "9005", by: of(5), text: said.named, answers: of(16), at: when }),
    make({ id: "9006", by: minister, text: "out of step", at: of(19).name }),
    make({ id: "9007", by: minister, text: "Visa rules change in May", at: when }),
  ];
}
