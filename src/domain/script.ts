/** Ranges of letters by script (ISO 15924), as [first, last] code points; marks and digits belong to no script. */
const ranges: Record<string, readonly (readonly [number, number])[]> = {
  Latn: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xba, 0xba],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x2af],
    [0x1e00, 0x1eff],
    [0x2c60, 0x2c7f],
    [0xa722, 0xa787],
    [0xfb00, 0xfb06],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ],
  Grek: [
    [0x370, 0x373],
    [0x376, 0x377],
    [0x37b, 0x37d],
    [0x386, 0x386],
    [0x388, 0x3ff],
    [0x1f00, 0x1fff],
  ],
  Cyrl: [
    [0x400, 0x481],
    [0x48a, 0x52f],
    [0x1c80, 0x1c88],
    [0xa640, 0xa66e],
  ],
  Armn: [
    [0x531, 0x556],
    [0x561, 0x587],
  ],
  Hebr: [
    [0x5d0, 0x5f2],
    [0xfb1d, 0xfb4f],
  ],
  Arab: [
    [0x620, 0x63f],
    [0x641, 0x64a],
    [0x66e, 0x66f],
    [0x671, 0x6d3],
    [0x6d5, 0x6d5],
    [0x6ee, 0x6ef],
    [0x6fa, 0x6fc],
    [0x750, 0x77f],
    [0x8a0, 0x8c7],
    [0xfb50, 0xfdfb],
    [0xfe70, 0xfefc],
  ],
  Syrc: [[0x710, 0x72f]],
  Thaa: [[0x780, 0x7a5]],
  Nkoo: [[0x7ca, 0x7ea]],
  Deva: [
    [0x904, 0x939],
    [0x958, 0x961],
    [0x971, 0x97f],
  ],
  Beng: [[0x985, 0x9b9]],
  Guru: [[0xa05, 0xa39]],
  Gujr: [[0xa85, 0xab9]],
  Orya: [[0xb05, 0xb39]],
  Taml: [[0xb83, 0xbb9]],
  Telu: [[0xc05, 0xc39]],
  Knda: [[0xc85, 0xcb9]],
  Mlym: [[0xd05, 0xd3a]],
  Sinh: [[0xd85, 0xdc6]],
  Thai: [[0xe01, 0xe46]],
  Laoo: [[0xe81, 0xec4]],
  Tibt: [[0xf40, 0xf6c]],
  Mymr: [[0x1000, 0x102a]],
  Geor: [
    [0x10a0, 0x10fa],
    [0x10fc, 0x10ff],
    [0x1c90, 0x1cbf],
  ],
  Ethi: [[0x1200, 0x135a]],
  Cher: [[0x13a0, 0x13fd]],
  Cans: [[0x1401, 0x167f]],
  Khmr: [[0x1780, 0x17b3]],
  Mong: [[0x1820, 0x18a8]],
  Tfng: [[0x2d30, 0x2d67]],
  Kana: [
    [0x3041, 0x3096],
    [0x309d, 0x309f],
    [0x30a1, 0x30fa],
    [0x30fc, 0x30ff],
    [0x31f0, 0x31ff],
    [0xff66, 0xff9d],
  ],
  Hang: [
    [0x1100, 0x11ff],
    [0x3131, 0x318e],
    [0xac00, 0xd7a3],
  ],
  Hani: [
    [0x3005, 0x3007],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
  ],
};

/** Scripts by number; 0 is “no letter”. */
export const scripts: readonly string[] = ["Zyyy", ...Object.keys(ranges)];

const table = new Uint8Array(0x10000);
for (const [number, script] of scripts.entries())
  for (const [first, last] of ranges[script] ?? []) table.fill(number, first, last + 1);

const han = scripts.indexOf("Hani");

/** Number (in `scripts`) of a character's script; 0 for what is no letter. */
export function scriptNumber(codePoint: number): number {
  if (codePoint < 0x10000) return table[codePoint]!;
  return codePoint >= 0x20000 && codePoint <= 0x3ffff ? han : 0;
}

/** Letters of a text by script; `main` has the most. Kana with Han is one script (Jpan), as is Hangul with Han (Kore). */
export type Letters = { main: string | null; count: number; share: number };

const counts = new Uint32Array(scripts.length);
const kanaNumber = scripts.indexOf("Kana");
const hangulNumber = scripts.indexOf("Hang");

export function lettersOf(text: string): Letters {
  counts.fill(0);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    counts[unit >= 0xd800 && unit <= 0xdbff ? scriptNumber(text.codePointAt(at)!) : table[unit]!]!++;
  }
  const ideographs = counts[han]!;
  const kana = counts[kanaNumber]!;
  const hangul = counts[hangulNumber]!;
  let all = 0;
  let main = 0;
  for (let script = 1; script < counts.length; script++) {
    all += counts[script]!;
    if (counts[script]! > counts[main]! || main === 0) main = script;
  }
  if (all === 0) return { main: null, count: 0, share: 0 };
  const eastAsian = kana + hangul + ideographs;
  if (eastAsian * weightOfIdeograph >= counts[main]! && eastAsian > 0) {
    const joined = kana * 10 >= eastAsian ? "Jpan" : hangul * 4 >= eastAsian ? "Kore" : "Hani";
    return { main: joined, count: eastAsian, share: eastAsian / all };
  }
  return { main: scripts[main]!, count: counts[main]!, share: counts[main]! / all };
}

/** A Chinese or Japanese sign says as much as about two and a half letters of an alphabet. */
const weightOfIdeograph = 2.5;
