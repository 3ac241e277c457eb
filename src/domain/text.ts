const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90);

const at = 64;
const wideAt = 0xff20;
const dot = 46;
const hyphen = 45;

/** What may not stand before “@”: the rest of an address, a word, or another sign that platforms do not read as a mention. */
function opensMention(text: string, position: number): boolean {
  if (position === 0) return true;
  const before = text.charCodeAt(position - 1);
  if (before === at || before === wideAt || before === 47 || before === dot)
    return before === dot && !isWord(text.charCodeAt(position - 2));
  if (!isWord(before)) return before !== 33 && !(before >= 35 && before <= 38) && before !== 42 && before !== hyphen;
  if (position < 2 || text.slice(position - 2, position).toUpperCase() !== "RT") return false;
  return position === 2 || !isWord(text.charCodeAt(position - 3));
}

const dotted = new Set(["instagram", "threads", "tiktok", "youtube", "bluesky", "mastodon"]);

/** Handles that a text mentions, by the platform's own syntax, without “@”, each once, in order. */
export function mentionsIn(text: string, platform: string): string[] {
  const found: string[] = [];
  let position = text.indexOf("@");
  const wide = text.indexOf("＠");
  if (wide >= 0 && (position < 0 || wide < position)) position = wide;
  if (position < 0) return found;
  const inHandle = dotted.has(platform);
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if ((code !== at && code !== wideAt) || !opensMention(text, position)) continue;
    let end = endOfHandle(
      text,
      position + 1,
      inHandle,
      platform === "bluesky" || platform === "mastodon" || platform === "youtube",
    );
    if (platform === "mastodon" && text.charCodeAt(end) === at) {
      const server = endOfHandle(text, end + 1, true, true);
      if (server > end + 1) end = server;
    }
    if (end === position + 1 || !closesMention(text, end)) continue;
    const handle = text.slice(position + 1, end);
    if (platform === "bluesky" && !handle.includes(".")) continue;
    if (!found.includes(handle)) found.push(handle);
    position = end - 1;
  }
  return found;
}

/** “@a@b” is an address, “@http://” a link, and a letter with an accent makes it another word. */
function closesMention(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === at || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)) return false;
  return !text.startsWith("://", end);
}

function endOfHandle(text: string, start: number, dots: boolean, hyphens: boolean): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!isWord(code) && !(dots && code === dot) && !(hyphens && code === hyphen)) break;
  }
  while (end > start && (text.charCodeAt(end - 1) === dot || text.charCodeAt(end - 1) === hyphen)) end--;
  return end;
}

/** Handle of “RT @handle: …” or of “@handle …”, with which retweets and answers begin in files that say no more. */
export function leadingHandle(text: string, opening: "RT @" | "@"): string | null {
  let start = 0;
  while (start < 3 && leadingMarks.has(text.charCodeAt(start))) start++;
  if (!text.startsWith(opening, start)) return null;
  if (opening === "@" && start > 0 && !isWhole(text, start)) return null;
  const from = start + opening.length;
  const end = endOfHandle(text, from, false, false);
  return end > from ? text.slice(from, end) : null;
}

/** “@handle said …”, he wrote: who opens with somebody's words answers nobody. Some files set the whole text in marks. */
const isWhole = (text: string, start: number): boolean => text.slice(0, start).trim() === "" || closingMarks.test(text);

const closingMarks = /["'”’]\s*$/;

/** Space and quotation marks. A full stop is none: authors set it before “@” so that the post is no answer. */
const leadingMarks = new Set([32, 34, 39, 0x201c, 0x2018]);

const ends = new Set([...'<>"“”«»„‹›（）「」『』【】。、，！？；｜|{}\\^`'].map((mark) => mark.charCodeAt(0)));
const asciiEnds = Uint8Array.from({ length: 128 }, (_, code) => (ends.has(code) || code <= 32 ? 1 : 0));
const isEnd = (code: number): boolean => (code < 128 ? asciiEnds[code] === 1 : ends.has(code));
const trailing = new Set([...".,;:!?'’)]*~"].map((mark) => mark.charCodeAt(0)));

/** Web addresses in a text, each once, in order. An address that was cut (“https://t.co/aB…”) is none. */
export function linksIn(text: string): string[] {
  const found: string[] = [];
  let start = text.indexOf("http");
  while (start >= 0) {
    const scheme = text.startsWith("://", start + 4) ? 7 : text.startsWith("s://", start + 4) ? 8 : 0;
    let end = start + 4;
    if (scheme) {
      end = start + scheme;
      for (; end < text.length; end++) {
        const code = text.charCodeAt(end);
        if (
          (code === 104 && end > start + scheme && isGlued(text, end)) ||
          code <= 32 ||
          code === 0xa0 ||
          (code >= 0x2000 && code <= 0x206f && code !== 0x2026) ||
          isEnd(code) ||
          code === 0x3000
        )
          break;
      }
      const printed = trimmed(text, start, end);
      const link = shortened.exec(printed)?.[0] ?? printed;
      const whole = printed.length > scheme + 2 && !printed.includes("…") && !printed.endsWith("..");
      if (whole && !found.includes(link)) found.push(link);
    }
    start = text.indexOf("http", end);
  }
  return found;
}

/** A second address set right behind the first; one inside a path (web.archive.org/web/…/https://) belongs to it. */
function isGlued(text: string, at: number): boolean {
  if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) return false;
  const before = text.charCodeAt(at - 1);
  return before !== 47 && before !== 61 && before !== 63 && before !== 38;
}

function trimmed(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && trailing.has(text.charCodeAt(last - 1))) {
    if (text.charCodeAt(last - 1) === 41 && text.lastIndexOf("(", last - 1) > start) break;
    last--;
  }
  return text.slice(start, last);
}

/** X's own short links hold letters and digits only; what follows (“’s”) is the sentence's. */
const shortened = /^https?:\/\/t\.co\/[A-Za-z0-9]+/;

const letter = /[\p{L}\p{M}]/u;
/** Letters, and the signs that scripts set inside a word: joiners; Hebrew, Tibetan, Catalan and Japanese ones. */
const tagLetter =
  /(?:[\p{L}\p{M}\p{N}_]|\u200c|\u200d|[\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7])*/uy;
const beforeTag = /[&\p{L}\p{N}_/]|(?![\ufe0e\ufe0f])\p{M}/u;

/** Hashtags of a text without “#”, each once, in order; “#1” is none. */
export function tagsIn(text: string): string[] {
  const found: string[] = [];
  for (let sign = nextTagSign(text, 0); sign >= 0; ) {
    let end = sign + 1;
    if (sign === 0 || !beforeTag.test(text.charAt(sign - 1))) {
      tagLetter.lastIndex = end;
      end += tagLetter.exec(text)?.[0].length ?? 0;
      const word = text.slice(sign + 1, end);
      if (letter.test(word) && !text.startsWith("://", end) && !found.includes(word)) found.push(word);
    }
    sign = nextTagSign(text, end);
  }
  return found;
}

function nextTagSign(text: string, from: number): number {
  const sign = text.indexOf("#", from);
  const wide = text.indexOf("＃", from);
  return sign < 0 || (wide >= 0 && wide < sign) ? wide : sign;
}
