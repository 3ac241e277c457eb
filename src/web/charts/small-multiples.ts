import { axisX, axisY, dot, gridY, lineY, plot, rectY, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./Chart.tsx";
import { hatching } from "./over-time.ts";

export type Panel = { name: string; steps: readonly { start: number; end: number; value: number | null }[] };
type Prints = { date(at: number): string; tick(at: number): string; value(value: number): string; gap: string };

const panelHeight = 120;

/** How many panels stand beside each other at a width, and how tall all of them are. */
export function grid(panels: number, width: number): { columns: number; height: number } {
  const fit = Math.max(1, Math.min(panels, Math.floor(width / 300)));
  // Four panels stand two by two and not three and one.
  const columns = Math.ceil(panels / Math.ceil(panels / fit));
  return { columns, height: Math.ceil(panels / columns) * panelHeight + 32 };
}

/** One panel a subject on one scale: a line where it is known, a hatched stretch where it is not, name and last value in the panel. */
export function smallMultiples(panels: readonly Panel[], prints: Prints): Draw {
  return ({ width, ink, rightToLeft }) => {
    const { columns, height } = grid(panels.length, width);
    const at = (place: number) => {
      const column = place % columns;
      return { fx: rightToLeft ? columns - 1 - column : column, fy: Math.floor(place / columns) };
    };
    const points = panels.flatMap(({ name, steps }, place) => steps.map((step) => ({ ...step, name, ...at(place) })));
    const known = points.filter(({ value }) => value !== null);
    const gaps = points.filter(({ value }) => value === null);
    const top = Math.max(...known.map(({ value }) => value ?? 0), 0);
    const bottom = Math.min(...known.map(({ value }) => value ?? 0), 0);
    const labels = panels.map(({ name, steps }, place) => {
      const last = steps.findLast(({ value }) => value !== null);
      const value = last?.value ?? null;
      return { ...at(place), text: value === null ? name : `${name}: ${prints.value(value)}` };
    });
    const middle = (step: { start: number; end: number }) => new Date((step.start + step.end) / 2);
    // The first and the last step alone: labels between them would run into the next panel.
    const ends = [
      { tick: points[0]?.start ?? 0, isFirst: true },
      { tick: points.at(-1)?.end ?? 1, isFirst: false },
    ];
    const facet = { fx: "fx", fy: "fy" } as const;
    const color = ink.series[0] ?? ink.ink;
    const chart = plot({
      width,
      height,
      marginTop: 8,
      marginBottom: 24,
      marginLeft: rightToLeft ? 12 : 52,
      marginRight: rightToLeft ? 52 : 12,
      style: {
        background: "transparent",
        color: ink.soft,
        fontFamily: "inherit",
        fontSize: "12px",
        overflow: "visible",
      },
      x: {
        type: "utc",
        domain: [points[0]?.start ?? 0, points.at(-1)?.end ?? 1].map((moment) => new Date(moment)),
        reverse: rightToLeft,
      },
      y: { domain: [bottom, top === bottom ? bottom + 1 : top * 1.25], nice: true },
      fx: { axis: null, padding: 0.08 },
      fy: { axis: null, padding: 0.16 },
      marks: [
        gridY({ stroke: ink.line, strokeOpacity: 1, ticks: 3 }),
        ...ends.map(({ tick, isFirst }) =>
          axisX([new Date(tick)], {
            tickSize: 0,
            tickFormat: (moment: Date) => prints.tick(moment.getTime()),
            label: null,
            textAnchor: isFirst === rightToLeft ? "end" : "start",
          }),
        ),
        axisY({
          ticks: 3,
          tickSize: 0,
          tickFormat: prints.value,
          label: null,
          anchor: rightToLeft ? "right" : "left",
        }),
        rectY(gaps, {
          ...facet,
          x1: "start",
          x2: "end",
          y1: bottom,
          y2: top === bottom ? bottom + 1 : top * 1.25,
          fill: "url(#hatch)",
          title: () => prints.gap,
        }),
        ruleY([0], { stroke: ink.soft }),
        lineY(points, { ...facet, x: middle, y: "value", stroke: color, strokeWidth: 1.5 }),
        dot(known, {
          ...facet,
          x: middle,
          y: "value",
          r: 2.5,
          fill: color,
          title: (step: (typeof known)[number]) =>
            `${step.name}${rightToLeft ? "، " : ", "}${prints.date(step.start)}: ${prints.value(step.value ?? 0)}`,
        }),
        text(labels, {
          ...facet,
          text: "text",
          frameAnchor: rightToLeft ? "top-right" : "top-left",
          dx: rightToLeft ? -4 : 4,
          dy: 2,
          fontWeight: 600,
          fill: ink.ink,
          stroke: ink.paper,
          strokeWidth: 4,
        }),
      ],
    }) as SVGSVGElement;
    chart.prepend(hatching(ink));
    return chart;
  };
}
