/** An invented private person whose name and handle occur nowhere else in the world. */
export type Canary = { handle: string; name: string; surname: string; id: string; did: string };

const syllables = [
  "zor",
  "vux",
  "qil",
  "bej",
  "dwa",
  "fyk",
  "gom",
  "huz",
  "jip",
  "kev",
  "lyx",
  "myb",
  "nuf",
  "pyq",
  "rof",
];
const cyrillic = [
  "зор",
  "вюх",
  "кыл",
  "беж",
  "дуа",
  "фык",
  "гом",
  "хуз",
  "жип",
  "кев",
  "лых",
  "мыб",
  "нуф",
  "пых",
  "роф",
];

/** The nth of 200: every second one has a Cyrillic name, handles are ASCII and fit X's fifteen characters. */
export function canary(n: number): Canary {
  const digits = [n % 15, Math.floor(n / 15) % 15, (n * 7 + 3) % 15];
  const spell = (letters: string[]): string => digits.map((digit) => letters[digit]).join("");
  const stem = spell(syllables);
  const surname = n % 2 === 0 ? `${capital(stem)}enko` : `${capital(spell(cyrillic))}енко`;
  const first = n % 2 === 0 ? "Quillon" : "Жолдубай";
  return {
    handle: `q${stem}_${n}`,
    surname,
    name: `${first} ${surname}`,
    id: `88${String(n).padStart(3, "0")}4417${String(n * 37).padStart(5, "0")}`,
    did: `did:plc:${stem}${stem}${"a".repeat(24 - 2 * stem.length)}`,
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Every form in which a name or handle could lie in a file, in lower case, bytes as Latin-1 letters. */
function traces({ handle, surname, id, did }: Canary): string[] {
  const found: Buffer[] = [];
  for (const word of [handle, surname, id, did])
    for (const form of new Set([word, word.toLowerCase(), word.toUpperCase()])) {
      const bytes = Buffer.from(form);
      found.push(bytes, Buffer.from(form, "utf16le"), Buffer.from([...form].reverse().join("")));
      found.push(Buffer.from(bytes.toString("hex")), Buffer.from(encodeURIComponent(form)));
      found.push(
        Buffer.from(form.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)),
      );
      // The three ways in which base64 can cut the bytes, each without its uncertain ends.
      for (const pad of ["", "x", "xx"])
        found.push(
          Buffer.from(
            Buffer.from(pad + form)
              .toString("base64")
              .slice(pad.length + 1, -4),
          ),
        );
    }
  return [...new Set(found.filter(({ length }) => length >= 8).map(lowered))];
}

const lowered = (bytes: Buffer): string => bytes.toString("latin1").replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Looks for all traces of all people at once, by their first eight bytes. */
export function traceFinder(people: readonly Canary[]): (bytes: Buffer) => string[] {
  const byStart = new Map<string, { trace: string; handle: string }[]>();
  for (const person of people)
    for (const trace of traces(person)) {
      const start = trace.slice(0, 8);
      byStart.set(start, [...(byStart.get(start) ?? []), { trace, handle: person.handle }]);
    }
  return (bytes) => {
    const text = lowered(bytes);
    const found = new Set<string>();
    for (let at = 0; at + 8 <= text.length; at++)
      for (const { trace, handle } of byStart.get(text.slice(at, at + 8)) ?? [])
        if (text.startsWith(trace, at)) found.add(`${handle}: “${Buffer.from(trace, "latin1").toString()}”`);
    return [...found];
  };
}
