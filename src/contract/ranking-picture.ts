export type RankingTold = {
  title: string;
  /** What must travel with the picture: profile, period, platforms. */
  facts: readonly string[];
  /** Own interest is printed first, in strong letters. */
  own: string | null;
  columns: { rank: string; range: string; default: string; name: string; score: string };
  caption: string;
};

export type RankingLine = {
  rank: number | null;
  range: { best: number; worst: number } | null;
  /** The rank by the default weights, or the words that there is none. */
  default: string;
  name: string;
  peers: string;
  score: number | null;
  scoreText: string;
  interval: { low: number; high: number } | null;
};

export type PictureInk = { paper: string; ink: string; soft: string; line: string; band: string; own: string };

/** Ink on paper, for a picture made where there is no page. */
export const paperInk: PictureInk = {
  paper: "#fdfcfa",
  ink: "#1c1d20",
  soft: "#54575c",
  line: "#e2ddd4",
  band: "#56b4e9",
  own: "#b14d00",
};

type Attributes = Record<string, string | number>;

const space = 20;
const row = 24;
const width = 1040;
const at = { rank: 44, range: 124, default: 244, name: 260, peers: 464, line: 720, score: 996 };

/** A ranking as one SVG that can stand alone: profile, default rank and range are drawn into it. */
export function rankingPicture(
  lines: readonly RankingLine[],
  told: RankingTold,
  ink: PictureInk,
  rightToLeft: boolean,
): string {
  const facts = told.facts.flatMap((words) => folded(words, 150));
  const own = told.own ? folded(told.own, 125) : [];
  const captions = folded(told.caption, 160);
  const top = space + 30 + own.length * 20 + facts.length * 18 + 36;
  const all = { width: width + 2 * space, height: top + lines.length * row + 34 + captions.length * 16 + space };
  // Right to left the whole sheet is mirrored: what stood at the start stands at the other end.
  const x = (place: number) => (rightToLeft ? all.width - space - place : space + place);
  const write = (content: string, place: number, y: number, more: Attributes = {}) =>
    node(
      "text",
      {
        x: x(place),
        y,
        fill: ink.ink,
        "font-size": 13,
        direction: rightToLeft ? "rtl" : "ltr",
        "text-anchor": "start",
        ...more,
      },
      escaped(content),
    );
  const rule = (x1: number, x2: number, y: number, stroke: string, more: Attributes = {}) =>
    node("line", { x1, x2, y1: y, y2: y, stroke, ...more });
  const head = top - 10;
  const small = { fill: ink.soft, "font-size": 11 };
  const end = { "text-anchor": "end" };
  const scale = (value: number) => x(at.line + (value / 100) * (at.score - at.line - 16));

  const drawn = lines.flatMap((one, place) => {
    const middle = top + place * row + row / 2;
    const base = middle + 5;
    const number = { ...end, "font-variant-numeric": "tabular-nums" };
    const range = one.range === null ? "" : `\u2066${one.range.best}–${one.range.worst}\u2069`;
    return [
      write(String(one.rank ?? ""), at.rank, base, { ...number, "font-weight": 600 }),
      write(range, at.range, base, { ...number, fill: ink.soft }),
      write(one.default, at.default, base, { ...number, fill: ink.soft }),
      write(cut(one.name, 28), at.name, base),
      write(cut(one.peers, 42), at.peers, base, small),
      ...(one.score === null
        ? []
        : [
            rule(scale(0), scale(100), middle, ink.line),
            one.interval === null
              ? ""
              : rule(scale(one.interval.low), scale(one.interval.high), middle, ink.band, { "stroke-width": 9 }),
            rule(scale(one.score), scale(one.score), middle, ink.ink, {
              y1: middle - 7,
              y2: middle + 7,
              "stroke-width": 2.5,
            }),
            write(one.scoreText, width - 16, base, number),
          ]),
    ];
  });
  return node(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...all,
      viewBox: `0 0 ${all.width} ${all.height}`,
      "font-family": "Noto Sans, Noto Sans Arabic, sans-serif",
    },
    [
      node("title", {}, escaped(told.title)),
      node("rect", { ...all, fill: ink.paper }),
      write(told.title, 0, space + 20, { "font-size": 20, "font-weight": 600 }),
      ...own.map((words, place) => write(words, 0, space + 42 + place * 20, { "font-weight": 700, fill: ink.own })),
      ...facts.map((words, place) => write(words, 0, space + 40 + own.length * 20 + place * 18, { fill: ink.soft })),
      write(told.columns.rank, at.rank, head, { ...small, ...end }),
      write(told.columns.range, at.range, head, { ...small, ...end }),
      write(told.columns.default, at.default, head, { ...small, ...end }),
      write(told.columns.name, at.name, head, small),
      write(told.columns.score, at.line, head, small),
      rule(x(0), x(width), top - 2, ink.line),
      ...drawn,
      ...captions.map((words, place) =>
        write(words, 0, top + lines.length * row + 30 + place * 16, { fill: ink.soft, "font-size": 12 }),
      ),
    ].join("\n"),
  );
}

/** Stands out from every series on light and dark paper. */
const stampInk = "#c2410c";

/** A picture of the invented world has its frame and its word in it, wherever it goes. */
export function stampedPicture(svg: string, mark: string): string {
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const [width, height] = ["width", "height"].map((side) =>
    Number(new RegExp(` ${side}="([\\d.]+)"`).exec(root)?.[1] ?? 0),
  );
  const frame = { x: 2, y: 2, width: width! - 4, height: height! - 4, fill: "none" };
  const line = { stroke: stampInk, "stroke-width": 4, "stroke-dasharray": "12 6" };
  const place = { x: width! / 2, y: height! - 8, "text-anchor": "middle", fill: stampInk };
  const stamp = `${node("rect", { ...frame, ...line })}\n${node("text", { ...place, "font-size": 12, "font-weight": 600 }, escaped(mark))}`;
  return svg.replace(/<\/svg>$/, `${stamp}\n</svg>`);
}

const node = (name: string, attributes: Attributes, content = ""): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("")}>${content}</${name}>`;

/** As XML; letters no XML may hold are left out, since a name may come from any file. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

const cut = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

export function folded(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
