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
  return (
    position > 1 &&
    text.slice(position - 2, position) === "RT" &&
    (position === 2 || !isWord(text.charCodeAt(position - 3)))
  );
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
    if (end === position + 1) continue;
    const handle = text.slice(position + 1, end);
    if (platform === "bluesky" && !handle.includes(".")) continue;
    if (!found.includes(handle)) found.push(handle);
    position = end - 1;
  }
  return found;
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
  const from = start + opening.length;
  const end = endOfHandle(text, from, false, false);
  return end > from ? text.slice(from, end) : null;
}

/** Space, quotation marks and a full stop, which authors set before “@” so that the post reaches all followers. */
const leadingMarks = new Set([32, 34, 39, 0x201c, 0x2018]);

const ends = new Set([...'<>"“”«»„‹›（）「」『』【】。、，！？；｜|{}\\^`'].map((mark) => mark.charCodeAt(0)));
const trailing = new Set([...".,;:!?'’)]*_~-"].map((mark) => mark.charCodeAt(0)));

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
          ends.has(code) ||
          code === 0x3000
        )
          break;
      }
      const link = trimmed(text, start, end);
      if (link.length > scheme + 2 && !link.includes("…") && !link.endsWith("..") && !found.includes(link))
        found.push(link);
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

const tag = /(?<![&\p{L}\p{M}\p{N}_/])[#＃]([\p{L}\p{M}\p{N}_\u200c]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_\u200c]*)/gu;

/** Hashtags of a text without “#”, each once, in order; “#1” is none. */
export function tagsIn(text: string): string[] {
  if (!text.includes("#") && !text.includes("＃")) return [];
  const found: string[] = [];
  for (const [, word = ""] of text.matchAll(tag)) if (!found.includes(word)) found.push(word);
  return found;
}
