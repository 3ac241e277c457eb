const notLanguage =
  /https?:(?:\/\/\S*|…)|www\.\S+|\b(?:t\.me|t\.co|bit\.ly|youtu\.be|pic\.twitter\.com)\/\S*|[@＠][\w.@-]+|[#＃][\p{L}\p{M}\p{N}_]+(?:\u200c[\p{L}\p{M}\p{N}_]+)*|~[a-z2-7]{16}\b|&(?:amp|lt|gt|quot|nbsp|#\d+);|^\s*RT\b|[\p{Extended_Pictographic}\p{Regional_Indicator}\d]+|\ufe0f|\u200d/gu;

/** A text without what belongs to no language: links, addresses, mentions, pseudonyms, hashtags, entities, emoji, digits. */
export function languageText(text: string): string {
  const head = text.length > lettersRead ? text.slice(0, lettersRead) : text;
  const words = head.replace(notLanguage, " ");
  return isShouted(words) ? words.toLowerCase() : words;
}

/** More does not make a guess better: a speech shows its language on the first page. */
export const lettersRead = 600;

/** The model knows words in their usual case; a headline in capitals is read as if it were not. */
function isShouted(text: string): boolean {
  if (!/\p{Lu}\P{Ll}{11}/u.test(text)) return false;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (unit >= 0x61 && unit <= 0x7a) lower++;
      else if (unit >= 0x41 && unit <= 0x5a) upper++;
      continue;
    }
    const letter = text[at]!;
    const small = letter.toLowerCase();
    if (letter !== small) upper++;
    else if (letter !== letter.toUpperCase()) lower++;
  }
  return upper > lower;
}
