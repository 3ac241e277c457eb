import type { AdmittedPost } from "../domain/admitted.ts";
import type { Author, MappedPost, PostRef } from "../domain/post.ts";
import { isPseudonym } from "../domain/pseudonym.ts";
import type { KnownAccounts } from "../register/known-accounts.ts";
import { cleanText, signsIn, telephoneSigns } from "./door/clean-text.ts";
import { has } from "./door/has.ts";
import { type People, type Person, people } from "./door/people.ts";
import { cleanId } from "./door/post-ids.ts";
import { pseudonyms } from "./door/pseudonyms.ts";
import { handleForm, nameForm, type RowName, withoutNames } from "./door/row-names.ts";
import { siteOf } from "./door/sites.ts";

export type Door = {
  admit(post: MappedPost): AdmittedPost;
  author(platform: string, author: Author): Person;
  /**
   * The same, with what is printed of a private author: a text in which none of the `probes` of these forms stands (in any
   * case of its letters) does not repeat a name of this author.
   */
  meet(platform: string, author: Author): Person & { names: readonly RowName[] };
  /** Somebody mentioned by handle; the account, or null and a pseudonym. */
  named(platform: string, handle: string): { account: string | null; author: string };
  /** What `admit` makes of the texts of a post by somebody met before; `names` may be left out where none can stand in them. */
  clean(platform: string, texts: Texts, account: string | null, names: readonly RowName[]): Texts;
  /** The same rules for the record itself, where raw of registered accounts is kept beyond the retention. */
  inRecord(post: MappedPost): Cleaner;
};

/** The text of a post, and what was found in it. */
export type Texts = Pick<MappedPost, "text" | "mentions" | "links" | "tags">;

/** What one record says of people who are not registered, and its texts without it. */
export type Cleaner = {
  author: Person;
  /** Printed handles, ids and names of private people, in lower case, with their pseudonyms. */
  printed: Map<string, string>;
  /** A registered author's own handle, id and name, in lower case; empty for others. */
  own: ReadonlySet<string>;
  names: RowName[];
  people: People;
  clean(text: string): string;
};

/**
 * The one way into the store. Accounts of the register stay in clear; for everybody else
 * - author, replied-to, reposted, quoted and mentioned people become pseudonyms; avatars and profile addresses are dropped;
 * - in texts, titles, addresses, links and tags: mentions, addresses of people, DIDs, e-mail addresses (kept on the
 *   domain of a registered website), and the handles, ids and display names of the people this record names;
 * - telephone numbers go from posts of unregistered authors and stay in those of registered ones (a hotline is news);
 * - the post's own address goes when its site is none whose addresses we can read;
 * - post ids stay but for the people written into them (see `cleanId`).
 * A name in running text of somebody the record does not name is not recognised: no list of people is kept to compare with.
 * What is given is plain data, so that a worker thread opens its own door.
 */
export function openDoor({ known, key }: { known: KnownAccounts; key: Uint8Array }): Door {
  const who = people(known, pseudonyms(key));
  const cleaner = (platform: string, account: string | null, names: readonly RowName[]) => (text: string) => {
    const signs = signsIn(text);
    const unaddressed = withoutNames(cleanText(text, platform, who, signs), names);
    return account || (signs & telephoneSigns) === 0 ? unaddressed : withoutTelephones(unaddressed, who.other);
  };
  const cleanTexts = (platform: string, { text, mentions, links, tags }: Texts, clean: (text: string) => string) => ({
    text: clean(text),
    mentions: mentions.map((handle) => who.byHandle(platform, handle).author),
    links: links.map(clean),
    tags: tags.map(clean),
  });

  return {
    author(platform, given) {
      const { account, author } = who.person(platform, given);
      return { account, author };
    },
    meet(platform, given) {
      const names: RowName[] = [];
      const { account, author } = meet(platform, given, who, names);
      return { account, author, names };
    },
    named: (platform, handle) => who.byHandle(platform, handle),
    clean: (platform, texts, account, names) => cleanTexts(platform, texts, cleaner(platform, account, names)),
    inRecord: (post) => recordCleaner(post, who),
    admit(post) {
      const { platform } = post;
      const names: RowName[] = [];
      const author = meet(platform, post.author, who, names);
      const replied = meet(platform, post.replyTo, who, names);
      const reposted = meet(platform, post.repostOf, who, names);
      const quoted = meet(platform, post.quoteOf, who, names);
      const clean = cleaner(platform, author.account, names);
      const id = (ref: PostRef | null): string | null => (ref?.id ? cleanId(ref.id, platform, who, names) : null);
      return {
        platform,
        id: cleanId(post.id, platform, who, names),
        account: author.account,
        author: author.author,
        postedAt: post.postedAt,
        ...cleanTexts(platform, post, clean),
        title: post.title === null ? null : clean(post.title),
        url: post.url === null || (!author.account && !isOurs(post.url)) ? null : clean(post.url),
        kind: post.kind,
        sourceLanguage: post.sourceLanguage,
        replyToId: id(post.replyTo),
        replyToAuthor: replied.author,
        repostOfId: id(post.repostOf),
        repostOfAuthor: reposted.author,
        quoteOfId: id(post.quoteOf),
        quoteOfAuthor: quoted.author,
        media: post.media,
      };
    },
  };
}

/** Who somebody is; what is printed of a private person is added to the names this record must not repeat. */
function meet(platform: string, given: Author | PostRef | null, who: People, names: RowName[]): Person {
  if (!given) return nobodyMet;
  const person = who.person(platform, given);
  if (person.account || !person.author) return person;
  const id = "avatar" in given ? given.id : null;
  const name = given.name ?? null;
  if (!person.forms || person.forms.id !== id || person.forms.name !== name)
    person.forms = { id, name, found: formsOf(given.handle, id, name, person.author) };
  for (const form of person.forms.found) names.push(form);
  return person;
}

const nobodyMet: Person = { account: null, author: null };

function formsOf(handle: string | null, id: string | null, name: string | null, pseudonym: string): RowName[] {
  const printed = handle?.trim().replace(/^[@＠]/, "");
  return [
    printed && !isPseudonym(printed) ? handleForm(printed, pseudonym) : null,
    id && !isPseudonym(id) ? handleForm(id, pseudonym) : null,
    name && !isPseudonym(name) ? nameForm(name, pseudonym) : null,
  ].filter((form) => form !== null);
}

function recordCleaner(post: MappedPost, who: People): Cleaner {
  const { platform } = post;
  const names: RowName[] = [];
  const printed = new Map<string, string>();
  const note = (given: Author | PostRef | null): Person => {
    const person = meet(platform, given, who, names);
    if (given && !person.account && person.author)
      for (const said of [given.handle, given.name, "avatar" in given ? given.id : null])
        if (said)
          printed.set(
            said
              .trim()
              .replace(/^[@＠]/, "")
              .toLowerCase(),
            person.author,
          );
    return person;
  };
  const author = note(post.author);
  for (const ref of [post.replyTo, post.repostOf, post.quoteOf]) note(ref);
  for (const handle of post.mentions) note({ id: null, handle });
  const { id, handle, name } = post.author;
  const own = author.account ? [id, handle, name].flatMap((said) => said?.trim().toLowerCase() ?? []) : [];
  return {
    author,
    printed,
    own: new Set(own),
    names,
    people: who,
    clean: (text) => withoutNames(cleanText(text, platform, who), names),
  };
}

const hostOf = /^(?:[a-z]+:)?(?:\/\/)?([a-z0-9.-]+)(?:\/(@|users\/)?|$)/i;

/** An address whose author part the door can read. */
function isOurs(url: string): boolean {
  const [, host, person] = hostOf.exec(url) ?? [];
  return url.startsWith("at://") || person !== undefined || (host !== undefined && siteOf(host) !== null);
}

const telephone = /(?<![\p{L}\p{N}_/=-])\+\s?\d[\d\s().-]{6,18}\d(?![\p{L}\p{N}_])/gu;
/** Fewer are a sum or a date among signs, no number one can ring. */
const fewestDigits = 7;
const telephoneLink = /(?:wa\.me\/|tel:)\+?\d{7,15}/gi;

function withoutTelephones(text: string, pseudonym: (kind: string, value: string) => string): string {
  let clean = text;
  if (has(clean, "+"))
    clean = clean.replace(telephone, (number) => {
      const digits = number.replace(/\D/g, "");
      return digits.length < fewestDigits ? number : pseudonym("telephone", digits);
    });
  if (has(clean, "wa.me/") || has(clean, "tel:"))
    clean = clean.replace(telephoneLink, (number) => pseudonym("telephone", number.replace(/\D/g, "")));
  return clean;
}
