/** Longer words are too rare to be worth a place. */
const longestKept = 24;

/** Few words make up most of all texts: each has a place, under which what was worked out for it is kept. */
export type WordPlaces = {
  /** The place of a word of a text; `isNew` says whether what stands there must be worked out first. */
  of(text: string, from: number, to: number): number;
  isNew: boolean;
};

/** Places 0 to `most`; the last is nobody's, for words that are not kept. When all are taken, all are freed. */
export function openWordPlaces(most: number): WordPlaces {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2))).fill(-1);
  const mask = slots.length - 1;
  const hashes = new Int32Array(most);
  const lengths = new Uint8Array(most);
  const units = new Uint16Array(most * longestKept);
  let taken = 0;

  const isAt = (place: number, text: string, from: number, length: number): boolean => {
    const start = place * longestKept;
    for (let at = 0; at < length; at++) if (units[start + at] !== text.charCodeAt(from + at)) return false;
    return true;
  };

  const places: WordPlaces = {
    isNew: false,
    of(text, from, to) {
      const length = to - from;
      places.isNew = true;
      if (length > longestKept) return most;
      let hash = length;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 15);
      hash ^= hash >>> 13;
      let slot = hash & mask;
      for (let place = slots[slot]!; place !== -1; slot = (slot + 1) & mask, place = slots[slot]!)
        if (hashes[place] === hash && lengths[place] === length && isAt(place, text, from, length)) {
          places.isNew = false;
          return place;
        }
      if (taken === most) {
        slots.fill(-1);
        taken = 0;
        slot = hash & mask;
      }
      const place = taken++;
      slots[slot] = place;
      hashes[place] = hash;
      lengths[place] = length;
      for (let at = 0; at < length; at++) units[place * longestKept + at] = text.charCodeAt(from + at);
      return place;
    },
  };
  return places;
}
