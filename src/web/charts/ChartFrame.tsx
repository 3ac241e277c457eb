import type { ReactNode } from "react";
import { Icon } from "../parts/Icon.tsx";
import { saveFile } from "../save-file.ts";
import { useWords } from "../words/use-words.ts";
import { type Ink, useInk } from "./ink.ts";
import { picture, png, svgText, type Told } from "./picture.ts";

type ChartFrameProps = Told & {
  fileName: string;
  asTable: boolean;
  onTable(asTable: boolean): void;
  /** The same data as a table. */
  table: ReactNode;
  /** The drawing alone, for a file that carries title, measure and source with it. */
  drawn(ink: Ink): SVGSVGElement | null | Promise<SVGSVGElement | null>;
  children: ReactNode;
};

/** What stands around any picture: the finding, the measure, the source, the same data as a table, and the files. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, subtitle, caption, fileName, asTable, onTable, table, drawn, children } = props;
  const { say, locale } = useWords();
  const ink = useInk();
  const whole = async () => {
    const svg = await drawn(ink);
    // Away from the page nothing else says where it comes from.
    const made = say("charts.made", { date: locale.date(Date.now()) });
    return svg && picture(svg, { title, subtitle, caption: `${caption} ${made}` }, ink, locale.dir === "rtl");
  };
  const saveSvg = async () => {
    const svg = await whole();
    if (svg) saveFile(`${fileName}.svg`, "image/svg+xml", svgText(svg));
  };
  const savePng = async () => {
    const svg = await whole();
    if (svg) saveFile(`${fileName}.png`, "image/png", await png(svg));
  };
  return (
    <figure className="chart">
      <div className="chart-head">
        <div>
          <h3>{title}</h3>
          <p className="soft small">{subtitle}</p>
        </div>
        <div className="tools">
          <button type="button" className="quiet small" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
            {asTable ? say("charts.asChart") : say("charts.asTable")}
          </button>
          {!asTable && (
            <>
              <SaveButton label="SVG" name={say("save.svgOf", { name: title })} save={saveSvg} />
              <SaveButton label="PNG" name={say("save.pngOf", { name: title })} save={savePng} />
            </>
          )}
        </div>
      </div>
      {asTable ? table : children}
      <figcaption className="soft small">{caption}</figcaption>
    </figure>
  );
}

function SaveButton({ label, name, save }: { label: string; name: string; save(): Promise<void> }) {
  return (
    <button type="button" className="quiet small" onClick={() => void save()} aria-label={name}>
      <Icon name="save" size={16} />
      {label}
    </button>
  );
}
