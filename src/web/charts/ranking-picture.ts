import type { IndexRow } from "../../contract/index-ranking.ts";
import type { Ink } from "./ink.ts";
import { element, folded, text } from "./picture.ts";

export type RankingTold = {
  title: string;
  /** What must travel with the picture: profile, own interest, period, platforms. */
  facts: readonly string[];
  /** Own interest is printed first, in strong letters. */
  own: string | null;
  columns: { rank: string; range: string; default: string; name: string; score: string };
  caption: string;
};

const space = 20;
const row = 24;
const width = 960;
const at = { rank: 44, range: 120, default: 200, name: 216, peers: 424, line: 624, score: 916 };

/** A ranking as one picture that can stand alone: profile, default rank and range are drawn into it. */
export function rankingPicture(
  rows: readonly (IndexRow & { peers: string })[],
  told: RankingTold,
  ink: Ink,
  { print, rightToLeft }: { print(value: number): string; rightToLeft: boolean },
): SVGSVGElement {
  const facts = told.facts.flatMap((line) => folded(line, 140));
  const own = told.own ? folded(told.own, 130) : [];
  const captions = folded(told.caption, 150);
  const top = space + 30 + own.length * 20 + facts.length * 18 + 36;
  const height = top + rows.length * row + 34 + captions.length * 16 + space;
  const all = { width: width + 2 * space, height };
  const whole = element("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    ...all,
    viewBox: `0 0 ${all.width} ${all.height}`,
    "font-family": "Noto Sans, Noto Sans Arabic, sans-serif",
  });
  whole.append(element("rect", { ...all, fill: ink.paper }));
  // Right to left the whole sheet is mirrored: what stood at the start stands at the other end.
  const x = (place: number) => (rightToLeft ? all.width - space - place : space + place);
  const write = (content: string, place: number, y: number, more: Record<string, string | number> = {}) =>
    whole.append(
      text(content, {
        x: x(place),
        y,
        fill: ink.ink,
        "font-size": 13,
        direction: rightToLeft ? "rtl" : "ltr",
        "text-anchor": "start",
        ...more,
      }),
    );

  write(told.title, 0, space + 20, { "font-size": 20, "font-weight": 600 });
  own.forEach((words, place) => {
    write(words, 0, space + 42 + place * 20, { "font-weight": 700, fill: ink.series[1] ?? ink.ink });
  });
  facts.forEach((words, place) => {
    write(words, 0, space + 40 + own.length * 20 + place * 18, { fill: ink.soft });
  });
  const head = top - 10;
  const small = { fill: ink.soft, "font-size": 11 };
  write(told.columns.rank, at.rank, head, { ...small, "text-anchor": "end" });
  write(told.columns.range, at.range, head, { ...small, "text-anchor": "end" });
  write(told.columns.default, at.default, head, { ...small, "text-anchor": "end" });
  write(told.columns.name, at.name, head, small);
  write(told.columns.score, at.line, head, small);
  whole.append(line(x(0), x(width), top - 2, ink.line));

  rows.forEach((one, place) => {
    const middle = top + place * row + row / 2;
    const base = middle + 5;
    const number = { "text-anchor": "end", "font-variant-numeric": "tabular-nums" };
    write(String(one.rank ?? ""), at.rank, base, { ...number, "font-weight": 600 });
    if (one.range) write(`${one.range.best}–${one.range.worst}`, at.range, base, { ...number, fill: ink.soft });
    write(one.defaultRank === null ? "" : String(one.defaultRank), at.default, base, { ...number, fill: ink.soft });
    write(cut(one.subject.name, 28), at.name, base);
    write(cut(one.peers, 34), at.peers, base, small);
    if (one.score === null) return;
    const scale = (value: number) => x(at.line + (value / 100) * (at.score - at.line - 16));
    whole.append(line(scale(0), scale(100), middle, ink.line));
    if (one.interval)
      whole.append(
        element("line", {
          x1: scale(one.interval.low),
          x2: scale(one.interval.high),
          y1: middle,
          y2: middle,
          stroke: ink.series[5] ?? ink.soft,
          "stroke-width": 9,
        }),
      );
    whole.append(
      line(scale(one.score), scale(one.score), middle, ink.ink, {
        y1: middle - 7,
        y2: middle + 7,
        "stroke-width": 2.5,
      }),
    );
    write(print(one.score), width - 16, base, number);
  });
  captions.forEach((words, place) => {
    write(words, 0, top + rows.length * row + 30 + place * 16, { fill: ink.soft, "font-size": 12 });
  });
  return whole;
}

const cut = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

const line = (x1: number, x2: number, y: number, stroke: string, more: Record<string, number> = {}): SVGElement =>
  element("line", { x1, x2, y1: y, y2: y, stroke, ...more });
