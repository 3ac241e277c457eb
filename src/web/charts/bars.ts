import { axisX, barX, plot, ruleX, text } from "@observablehq/plot";
import type { Draw } from "./Chart.tsx";

export type Bar = { name: string; value: number | null };

/** Bars from zero with their number beside them; what is not known has no bar but a word. */
export function bars(rows: readonly Bar[], print: (value: number) => string, notKnown: string): Draw {
  return ({ width, ink, rightToLeft }) => {
    const longest = Math.max(8, ...rows.map((row) => row.name.length));
    const names = Math.min(Math.round(width * 0.4), longest * 7.5 + 12);
    const numbers = 64;
    const value = (row: Bar) => row.value ?? 0;
    const label = (row: Bar) => (row.value === null ? notKnown : print(row.value));
    return plot({
      width,
      height: rows.length * 24 + 28,
      marginTop: 0,
      marginBottom: 28,
      marginLeft: rightToLeft ? numbers : names,
      marginRight: rightToLeft ? names : numbers,
      style: {
        background: "transparent",
        color: ink.soft,
        fontFamily: "inherit",
        fontSize: "12px",
        overflow: "visible",
      },
      x: { reverse: rightToLeft, zero: true, nice: true },
      y: { axis: null, domain: rows.map((row) => row.name), padding: 0.25 },
      marks: [
        axisX({ ticks: 4, tickSize: 0, tickFormat: print, label: null, color: ink.soft }),
        ruleX([0], { stroke: ink.line }),
        barX(rows, { x: value, y: "name", fill: ink.series[0] ?? ink.ink }),
        text(rows, {
          x: value,
          y: "name",
          text: label,
          dx: rightToLeft ? -6 : 6,
          textAnchor: rightToLeft ? "end" : "start",
          fill: ink.ink,
        }),
        text(rows, {
          x: 0,
          y: "name",
          text: "name",
          lineWidth: names / 12 - 1,
          textOverflow: "ellipsis",
          dx: rightToLeft ? 8 : -8,
          textAnchor: rightToLeft ? "start" : "end",
          fill: ink.ink,
        }),
      ],
    }) as SVGSVGElement;
  };
}
