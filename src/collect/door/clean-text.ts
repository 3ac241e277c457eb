import { addressAt } from "./addresses.ts";
import { mentionAt } from "./mentions.ts";
import type { People } from "./people.ts";

const candidate = /[@＠/]|%(?:25)*(?:40|2f)/gi;
const did = /did(?::|%(?:25)*3a)(?:plc|web|key)(?::|%(?:25)*3a)[a-z0-9._-]*[a-z0-9]/gi;
const blueskyName = /(?<![\w@＠/.-]|%40|%2f)(?:[a-z0-9-]+\.)+bsky\.social\b/gi;
/** Markup that carries an account's id and a name: VK's [id1|Name], Telegram's [Name](tg://user?id=1), old Facebook's @[1:Name]. */
const vkLink = /\[((?:id|club|public|event)\d+|[a-z0-9_.]+)\|([^\]]*)\]/gi;
const telegramLink = /\[([^\]]*)\]\(tg:\/\/user\?id=(\d+)\)/gi;
const facebookLink = /@\[(\d+)(?::\d+)?:([^\]]*)\]/g;
const telegramAddress = /tg:\/\/(?:user\?id=|resolve\?domain=)([A-Za-z0-9_]+)/gi;

/** A text in which nobody but registered accounts is mentioned, addressed or written to. */
export function cleanText(text: string, platform: string, people: People): string {
  let clean = text;
  if (clean.includes("[")) clean = withoutMarkup(clean, people);
  if (clean.includes("tg://"))
    clean = clean.replace(telegramAddress, (whole, name: string) => {
      const { account, author } = people.byHandle("telegram", name);
      return account ? whole : whole.slice(0, whole.length - name.length) + author;
    });
  if (clean.includes("did")) clean = clean.replace(did, (whole) => identifier(whole, people));
  if (clean.includes("bsky.social") || clean.includes(".BSKY"))
    clean = clean.replace(blueskyName, (name) => people.byHandle("bluesky", name).author);
  return scan(clean, platform, people);
}

function scan(text: string, platform: string, people: People): string {
  if (!text.includes("/") && !text.includes("@") && !text.includes("%") && !text.includes("＠")) return text;
  let clean = "";
  let done = 0;
  candidate.lastIndex = 0;
  for (let sign = candidate.exec(text); sign; sign = candidate.exec(text)) {
    const at = sign.index;
    const next = at + sign[0].length;
    const last = sign[0].charCodeAt(sign[0].length - 1) | 0x20;
    // "/" or …2f open a path; the others are an "@".
    const replacements =
      last === 0x2f || last === 0x66
        ? addressAt(text, at, next, people)
        : [mentionAt(text, at, next, done, platform, people)].filter((found) => found !== null);
    let end = next;
    for (const { start, end: stop, text: instead } of replacements) {
      if (start < done) continue;
      clean += text.slice(done, start) + instead;
      done = stop;
      end = Math.max(end, stop);
    }
    candidate.lastIndex = end;
  }
  return done === 0 ? text : clean + text.slice(done);
}

function identifier(whole: string, people: People): string {
  const { account, author } = people.byHandle("bluesky", whole.replace(/%(?:25)*3a/gi, ":"));
  return account ? whole : author;
}

function withoutMarkup(text: string, people: People): string {
  return text
    .replace(vkLink, (whole, target: string) => {
      const id = /^id(\d+)$/.exec(target)?.[1];
      const group = /^(?:club|public|event)(\d+)$/.exec(target)?.[1];
      const { account, author } = people.byHandle("vkontakte", id ?? (group ? `-${group}` : target));
      return account || people.byHandle("vkontakte", target).account ? whole : `[${author}]`;
    })
    .replace(telegramLink, (whole, _name, id: string) => {
      const { account, author } = people.byHandle("telegram", id);
      return account ? whole : `[${author}]`;
    })
    .replace(facebookLink, (whole, id: string) => {
      const { account, author } = people.byHandle("facebook", id);
      return account ? whole : `@${author}`;
    });
}
