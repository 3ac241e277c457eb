import { type Class, classOf, shade } from "../world/classes.ts";
import { shadesNow } from "../world/shades.ts";
import { placesOf, tileColumns } from "../world/tile-layout.ts";
import type { WorldRow } from "../world/world-rows.ts";
import type { Ink } from "./ink.ts";
import { element, text } from "./picture.ts";

const step = 32;
const side = 30;

/** The tiles as a drawing that stands alone: colours, strokes and codes as on the page, and the legend within. */
export function tilesPicture(
  rows: readonly WorldRow[],
  classes: readonly Class[],
  legend: readonly string[],
  unknown: string,
  ink: Ink,
  rightToLeft: boolean,
): SVGSVGElement {
  const places = placesOf(rows.map(({ code }) => code));
  const last = Math.max(...[...places.values()].map(({ row }) => row));
  const shades = shadesNow();
  const size = { width: tileColumns * step, height: last * step + 28 + Math.ceil((legend.length + 1) / 3) * 22 };
  const svg = element("svg", { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  svg.append(hatching(ink));
  for (const { code, value } of rows) {
    const place = places.get(code);
    if (place) tile(code, classOf(value, classes), (place.column - 1) * step, (place.row - 1) * step);
  }
  [...legend, unknown].forEach((label, at) => {
    const [x, y] = [(at % 3) * (size.width / 3), last * step + 16 + Math.floor(at / 3) * 22];
    const [box, words] = rightToLeft ? [size.width - x - 16, size.width - x - 24] : [x, x + 24];
    tile("", at < legend.length ? at + 1 : null, box, y, 16);
    const side = { x: words, y: y + 12, direction: rightToLeft ? "rtl" : "ltr", "text-anchor": "start" };
    svg.append(text(label, { ...side, "font-size": 12, fill: ink.ink }));
  });
  return svg;

  function tile(code: string, of: number | null, x: number, y: number, width = side): void {
    const worn = of === null ? null : shades[shade(of, classes.length) - 1];
    svg.append(element("rect", { x, y, width, height: width, rx: 2, fill: worn?.fill ?? "url(#unknown)" }));
    const middle = x + width / 2;
    const fill = worn?.ink ?? ink.soft;
    const name = { x: middle, y: y + 17, "text-anchor": "middle", "font-size": 11, fill };
    if (code) svg.append(text(code.replace(/^X-/, ""), name));
    const start = middle - ((of ?? 0) * 3 - 1) / 2;
    for (let stroke = 0; stroke < (of ?? 0); stroke++)
      svg.append(element("rect", { x: start + stroke * 3, y: code ? y + 22 : y + 7, width: 2, height: 3, fill }));
  }
}

function hatching(ink: Ink): SVGElement {
  const pattern = element("pattern", {
    id: "unknown",
    width: 5,
    height: 5,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(element("rect", { width: 5, height: 5, fill: ink.paper }));
  pattern.append(element("line", { y2: 5, stroke: ink.hatch, "stroke-width": 1.5 }));
  const defs = element("defs", {});
  defs.append(pattern);
  return defs;
}
