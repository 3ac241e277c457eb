import { axisX, axisY, dot, gridY, lineY, plot, rectY, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./Chart.tsx";
import type { Ink } from "./ink.ts";
import { monthTicks } from "./month-ticks.ts";

export type Step = { start: number; end: number; posts: number | null };

type Prints = { date(at: number): string; tick(at: number): string; number(value: number): string; gap: string };

/** Posts a day or month; a stretch without any post here is hatched, because silence and a gap look the same from here. */
export function overTime(steps: readonly Step[], prints: Prints): Draw {
  return ({ width, ink, rightToLeft }) => {
    const gaps = steps.filter((step) => step.posts === null);
    const there = steps.filter((step) => step.posts !== null);
    const top = Math.max(1, ...there.map((step) => step.posts ?? 0));
    const base = shape(width, ink, rightToLeft);
    const [from, to] = [steps[0]?.start ?? 0, steps.at(-1)?.end ?? 1];
    const chart = plot({
      ...base,
      x: {
        type: "utc",
        domain: [new Date(from), new Date(to)],
        reverse: rightToLeft,
      },
      y: { domain: [0, top], nice: true },
      marks: [
        gridY({ stroke: ink.line, strokeOpacity: 1, ticks: Math.min(4, top) }),
        axisX({
          ticks: monthTicks(from, to, width - base.marginLeft - base.marginRight),
          tickSize: 0,
          tickFormat: (at: Date) => prints.tick(at.getTime()),
          label: null,
        }),
        axisY({
          // Posts are counted whole.
          ticks: Math.min(4, top),
          tickSize: 0,
          tickFormat: prints.number,
          label: null,
          anchor: rightToLeft ? "right" : "left",
        }),
        rectY(gaps, { x1: "start", x2: "end", y1: 0, y2: top, fill: "url(#hatch)", title: () => prints.gap }),
        rectY(there, {
          x1: "start",
          x2: "end",
          y: "posts",
          fill: ink.series[0] ?? ink.ink,
          insetLeft: 0.5,
          insetRight: 0.5,
          title: (step: Step) => `${prints.date(step.start)}: ${prints.number(step.posts ?? 0)}`,
        }),
        ruleY([0], { stroke: ink.soft }),
      ],
    }) as SVGSVGElement;
    chart.prepend(hatching(ink));
    return chart;
  };
}

export type Line = { name: string; points: readonly { at: number; value: number }[] };

/** Counters as they were seen: a dot an observation, straight lines between them, the name at the line's end. */
export function lines(series: readonly Line[], prints: Prints): Draw {
  return ({ width, ink, rightToLeft }) => {
    const points = series.flatMap(({ name, points }) => points.map((point) => ({ ...point, name })));
    const ends = series.flatMap(({ name, points }) => points.slice(-1).map((point) => ({ ...point, name })));
    const names = Math.min(width * 0.3, Math.max(...series.map(({ name }) => name.length)) * 7 + 16);
    const color = (row: { name: string }) =>
      ink.series[series.findIndex(({ name }) => name === row.name) % ink.series.length] ?? ink.ink;
    const base = shape(width, ink, rightToLeft);
    const beside = rightToLeft ? base.marginRight : base.marginLeft;
    const moments = points.map(({ at }) => at);
    return plot({
      ...base,
      marginRight: rightToLeft ? base.marginRight : names,
      marginLeft: rightToLeft ? names : base.marginLeft,
      x: { type: "utc", reverse: rightToLeft },
      y: { zero: true, nice: true },
      marks: [
        gridY({ stroke: ink.line, strokeOpacity: 1, ticks: 4 }),
        axisX({
          ticks: monthTicks(Math.min(...moments), Math.max(...moments), width - names - beside),
          tickSize: 0,
          tickFormat: (at: Date) => prints.tick(at.getTime()),
          label: null,
        }),
        axisY({
          ticks: 4,
          tickSize: 0,
          tickFormat: prints.number,
          label: null,
          anchor: rightToLeft ? "right" : "left",
        }),
        lineY(points, { x: "at", y: "value", z: "name", stroke: color, strokeWidth: 1.5 }),
        dot(points, {
          x: "at",
          y: "value",
          r: 2.5,
          fill: color,
          title: (row: { at: number; value: number; name: string }) =>
            `${row.name}${rightToLeft ? "، " : ", "}${prints.date(row.at)}: ${prints.number(row.value)}`,
        }),
        text(ends, {
          x: "at",
          y: "value",
          text: "name",
          lineWidth: names / 12 - 1,
          textOverflow: "ellipsis",
          dx: rightToLeft ? -8 : 8,
          textAnchor: rightToLeft ? "end" : "start",
          fill: ink.ink,
        }),
      ],
    }) as SVGSVGElement;
  };
}

const shape = (width: number, ink: Ink, rightToLeft: boolean) => ({
  width,
  height: 220,
  marginTop: 12,
  marginBottom: 28,
  marginLeft: rightToLeft ? 12 : 56,
  marginRight: rightToLeft ? 56 : 12,
  style: { background: "transparent", color: ink.soft, fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
});

export function hatching(ink: Ink): SVGDefsElement {
  const make = <Name extends keyof SVGElementTagNameMap>(name: Name) =>
    document.createElementNS("http://www.w3.org/2000/svg", name);
  const pattern = make("pattern");
  for (const [name, value] of Object.entries({
    id: "hatch",
    width: "6",
    height: "6",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  }))
    pattern.setAttribute(name, value);
  const line = make("line");
  for (const [name, value] of Object.entries({
    x1: "0",
    y1: "0",
    x2: "0",
    y2: "6",
    stroke: ink.hatch,
    "stroke-width": "1.500",
  }))
    line.setAttribute(name, value);
  pattern.append(line);
  const definitions = make("defs");
  definitions.append(pattern);
  return definitions;
}
