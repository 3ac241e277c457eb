import { type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import { saveFile } from "../save-file.ts";
import { useWords } from "../words/use-words.ts";
import { type Ink, useInk } from "./ink.ts";
import { picture, png, svgText, type Told } from "./picture.ts";

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
  const { say, locale } = useWords();
  const ink = useInk();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [asTable, setAsTable] = useState(false);
  const rightToLeft = locale.dir === "rtl";

  useEffect(() => {
    let stale = false;
    if (!width || asTable) return;
    void draw().then((drawing) => {
      if (stale || !frame.current) return;
      const svg = drawing({ width, ink, rightToLeft });
      // Plot names its parts in English; the picture has one name, the data have their table.
      for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", `${title}. ${subtitle}`);
      frame.current.replaceChildren(svg);
    });
    return () => {
      stale = true;
    };
  }, [draw, width, ink, rightToLeft, asTable, title, subtitle]);

  const saved = () => {
    const svg = frame.current?.querySelector("svg");
    return svg ? picture(svg, { title, subtitle, caption }, ink, rightToLeft) : null;
  };
  const saveSvg = () => {
    const whole = saved();
    if (whole) saveFile(`${fileName}.svg`, "image/svg+xml", svgText(whole));
  };
  const savePng = async () => {
    const whole = saved();
    if (whole) saveFile(`${fileName}.png`, "image/png", await png(whole));
  };

  return (
    <figure className="chart">
      <div className="chart-head">
        <div>
          <h3>{title}</h3>
          <p className="soft small">{subtitle}</p>
        </div>
        <div className="tools">
          <button type="button" className="quiet small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? say("charts.asChart") : say("charts.asTable")}
          </button>
          {!asTable && (
            <>
              <button
                type="button"
                className="quiet small"
                onClick={saveSvg}
                aria-label={say("save.svgOf", { name: title })}
              >
                <Icon name="save" size={16} />
                SVG
              </button>
              <button
                type="button"
                className="quiet small"
                onClick={() => void savePng()}
                aria-label={say("save.pngOf", { name: title })}
              >
                <Icon name="save" size={16} />
                PNG
              </button>
            </>
          )}
        </div>
      </div>
      {asTable ? table : <div ref={frame} className="chart-drawing" style={{ minBlockSize: height }} />}
      <figcaption className="soft small">{caption}</figcaption>
    </figure>
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
