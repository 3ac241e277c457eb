import { addressAt, type Replaced } from "./addresses.ts";
import { has } from "./has.ts";
import { mentionAt } from "./mentions.ts";
import { withoutParameters } from "./parameters.ts";
import type { People } from "./people.ts";

const candidate = /[@＠/%]/g;
const encodedSign = /%(?:25)*(?:40|2f)/iy;
const dottedBluesky = /\.bsky\./i;
const did = /did(?::|%(?:25)*3a)(?:plc|web|key)(?::|%(?:25)*3a)[a-z0-9._-]*[a-z0-9]/gi;
const blueskyName = /(?<![\w@＠/.-]|%40|%2f)(?:[a-z0-9_-]+\.)+bsky\.social\b/gi;
/** Markup that carries an account's id and a name: VK's [id1|Name], Telegram's [Name](tg://user?id=1), old Facebook's @[1:Name]. */
const vkLink = /\[((?:id|club|public|event)\d+|[a-z0-9_.]+)\|([^\]]*)\]/gi;
const telegramLink = /\[([^\]]*)\]\(tg:\/\/user\?id=(\d+)\)/gi;
const facebookLink = /@\[(\d+)(?::\d+)?:([^\]]*)\]/g;
const telegramAddress = /tg:\/\/(?:user\?id=|resolve\?domain=)([A-Za-z0-9_]+)/gi;

/** A text in which nobody but registered accounts is mentioned, addressed or written to. */
export function cleanText(text: string, platform: string, people: People, signs: number = signsIn(text)): string {
  if ((signs & (at | slash | percent | bracket | colon | dot)) === 0) return text;
  let clean = text;
  if ((signs & bracket) !== 0) clean = withoutMarkup(clean, people);
  const encoded = (signs & percent) !== 0;
  if (encoded || (signs & slash) !== 0) {
    if ((signs & colon) !== 0 && has(clean, "tg://")) clean = withoutTelegram(clean, people);
    if (encoded || (signs & parameters) !== 0) clean = withoutParameters(clean, people);
  }
  if (encoded || ((signs & colon) !== 0 && has(clean, "did:")))
    clean = clean.replace(did, (whole) => identifier(whole, people));
  if ((signs & dot) !== 0 && dottedBluesky.test(clean))
    clean = clean.replace(blueskyName, (name) => people.byHandle("bluesky", name).author);
  return (signs & (at | slash | percent)) === 0 ? clean : scan(clean, platform, people);
}

const [at, slash, percent, bracket, colon, dot, parameters, plus] = [1, 2, 4, 8, 16, 32, 64, 128] as const;
/** Without one of these no telephone number is written or linked. */
export const telephoneSigns = plus | slash | colon;
const signOf = new Uint8Array(128);
for (const [sign, bit] of [
  ...[["@", at] as const, ["/", slash] as const, ["%", percent] as const, ["[", bracket] as const],
  ...[
    [":", colon] as const,
    [".", dot] as const,
    ["=", parameters] as const,
    ["?", parameters] as const,
    ["+", plus] as const,
  ],
])
  signOf[sign.charCodeAt(0)] = bit;

/** Which signs stand in a text, as bits, in one look: what none of them announces need not be searched for. */
export function signsIn(text: string): number {
  let found = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < 128) found |= signOf[code]!;
    else if (code === 0xff20) found |= at;
  }
  return found;
}

function withoutTelegram(text: string, people: People): string {
  return text.replace(telegramAddress, (whole, name: string) => {
    const { account, author } = people.byHandle("telegram", name);
    return account ? whole : whole.slice(0, whole.length - name.length) + author;
  });
}

function scan(text: string, platform: string, people: People): string {
  let clean = "";
  let done = 0;
  const replace = ({ start, end, text: instead }: Replaced): void => {
    if (start < done) return;
    clean += text.slice(done, start) + instead;
    done = end;
  };
  const within = (tags: string) => scan(tags, platform, people);
  candidate.lastIndex = 0;
  while (candidate.test(text)) {
    const at = candidate.lastIndex - 1;
    const code = text.charCodeAt(at);
    const next = code === 0x25 ? encodedEnd(text, at) : at + 1;
    if (next === at) continue;
    // A slash, or …2f of its encoded form, opens a path; what else is met is an “@”.
    const last = text.charCodeAt(next - 1);
    if (last === 0x2f || (next > at + 1 && last !== 0x30))
      for (const found of addressAt(text, at, next, people)) replace(found);
    else {
      const found = mentionAt(text, { at, next, floor: done }, platform, people, within);
      if (found) replace(found);
    }
    // Also where tags were scanned meanwhile, with the same expression.
    candidate.lastIndex = Math.max(next, done);
  }
  return done === 0 ? text : clean + text.slice(done);
}

/** Where an encoded “@” or slash ends; `at` itself when the percent sign begins neither. */
function encodedEnd(text: string, at: number): number {
  encodedSign.lastIndex = at;
  return encodedSign.test(text) ? encodedSign.lastIndex : at;
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
