import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { ChartFrame } from "./ChartFrame.tsx";
import { type Ink, useInk } from "./ink.ts";
import type { Told } from "./picture.ts";

export type Draw = (size: { width: number; ink: Ink; rightToLeft: boolean }) => SVGSVGElement;

type ChartProps = Told & {
  /** Fetches the drawing code when the chart is first shown, and draws. Must keep its identity while the data stay. */
  draw: () => Promise<Draw>;
  fileName: string;
  /** The same data as a table. */
  table: ReactNode;
  height: number;
};

/** Title says the finding, subtitle the measure and unit, caption the source; the same data are a click away as a table. */
export function Chart({ title, subtitle, caption, draw, fileName, table, height }: ChartProps) {
  const { locale } = useWords();
  const ink = useInk();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [asTable, setAsTable] = useState(false);
  const rightToLeft = locale.dir === "rtl";

  useEffect(() => {
    let stale = false;
    if (!width || asTable) return;
    const drawn = (drawing: Draw): void => {
      if (stale || !frame.current) return;
      const svg = drawing({ width, ink, rightToLeft });
      // Plot names its parts in English; the picture has one name, the data have their table.
      for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", `${title}. ${subtitle}`);
      frame.current.replaceChildren(svg);
    };
    // Where the drawing cannot be fetched, the same data stand in the table.
    draw().then(drawn, () => !stale && setAsTable(true));
    return () => {
      stale = true;
    };
  }, [draw, width, ink, rightToLeft, asTable, title, subtitle]);

  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      caption={caption}
      fileName={fileName}
      asTable={asTable}
      onTable={setAsTable}
      table={table}
      drawn={() => frame.current?.querySelector("svg") ?? null}
    >
      <div ref={frame} className="chart-drawing" style={{ "--drawing": `${height}px` } as CSSProperties} />
    </ChartFrame>
  );
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const outer = frame.current?.parentElement;
    if (!outer) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(outer);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
