import { folded, stampedPicture } from "../../contract/ranking-picture.ts";
import { demonstrationMark } from "../demonstration.ts";
import type { Ink } from "./ink.ts";

export type Told = { title: string; subtitle: string; caption: string };

const space = 16;
/** The chart with its title, measure and source inside the picture, so that it can stand alone in a report. */
export function picture(chart: SVGSVGElement, told: Told, ink: Ink, rightToLeft: boolean): SVGSVGElement {
  const width = chart.clientWidth || Number(chart.getAttribute("width"));
  const height = chart.clientHeight || Number(chart.getAttribute("height"));
  const whole = element("svg", { xmlns: "http://www.w3.org/2000/svg", "font-family": "Noto Sans, sans-serif" });
  const captions = folded(told.caption, Math.floor(width / 6.2));
  const titles = folded(told.title, Math.floor(width / 9));
  const subtitles = folded(told.subtitle, Math.floor(width / 6.2));
  const top = space + titles.length * 22 + 8 + subtitles.length * 16;
  const all = { width: width + 2 * space, height: top + height + captions.length * 16 + 2 * space };
  set(whole, { ...all, viewBox: `0 0 ${all.width} ${all.height}` });
  whole.append(element("rect", { ...all, fill: ink.paper }));

  const x = rightToLeft ? all.width - space : space;
  const side = { x, direction: rightToLeft ? "rtl" : "ltr", "text-anchor": "start" };
  titles.forEach((line, row) => {
    whole.append(text(line, { ...side, y: space + 16 + row * 22, fill: ink.ink, "font-size": 16, "font-weight": 600 }));
  });
  subtitles.forEach((line, row) => {
    const y = space + titles.length * 22 + 12 + row * 16;
    whole.append(text(line, { ...side, y, fill: ink.soft, "font-size": 12 }));
  });
  const inner = chart.cloneNode(true) as SVGSVGElement;
  set(inner, { x: space, y: top, width, height });
  whole.append(inner);
  captions.forEach((line, row) => {
    whole.append(text(line, { ...side, y: top + height + space + 4 + row * 16, fill: ink.soft, "font-size": 12 }));
  });
  return whole;
}

/** A picture of the invented world says so wherever it goes. */
export function svgText(whole: SVGSVGElement): string {
  const mark = demonstrationMark();
  const svg = new XMLSerializer().serializeToString(whole);
  return mark === null ? svg : stampedPicture(svg, mark);
}

/** A picture that was written as text, as an element of the page. */
export const parsedPicture = (svg: string): SVGSVGElement =>
  new DOMParser().parseFromString(svg, "image/svg+xml").documentElement as unknown as SVGSVGElement;

/** Twice the size of the screen, so that it stays sharp in print. */
export async function png(whole: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(whole))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(whole.getAttribute("width")) * 2;
  canvas.height = Number(whole.getAttribute("height")) * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("This browser made no PNG; save the SVG instead."))),
      "image/png",
    );
  });
}

export function text(content: string, attributes: Record<string, string | number>): SVGElement {
  const node = element("text", attributes);
  node.textContent = content;
  return node;
}

export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  set(node, attributes);
  return node;
}

function set(node: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}
