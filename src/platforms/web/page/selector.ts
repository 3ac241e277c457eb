import xpath from "xpath";
import { attributeOf, elementsNamed, type HtmlNode, plainText } from "../html/tree.ts";

/** A way to find things in a page: elements, attributes or texts. */
export type Selector = {
  printed: string;
  select(root: HtmlNode): HtmlNode[];
  /** What it finds, as one text; null where it finds nothing. */
  text(root: HtmlNode): string | null;
};

/** A selector that cannot be read. */
export class SelectorError extends Error {
  override name = "SelectorError";
}

/**
 * Reads a selector by how it is written: XPath (“//div[has-class("news")]//a/@href”), the short forms of DiplomaticPulse
 * (“html.h3.a”: the first such elements; “div,date box”: a name and classes), or CSS (“article h1 a@href”).
 */
export function selectorOf(printed: string): Selector {
  const text = printed.trim();
  if (isXPath(text)) return xpathSelector(text);
  if (/^html(\.[a-z][a-z0-9]*)*$/.test(text)) return pathSelector(text);
  if (/^[a-z][a-z0-9]*,[^,>[\]()]+$/i.test(text)) return classSelector(text);
  return cssSelector(text);
}

const isXPath = (text: string): boolean =>
  /^[(./]*\/|^\(|^(descendant|child|self|ancestor|following|preceding|string|substring|normalize-space|concat|translate)\b/.test(
    text,
  ) || /^@[\w-]+$/.test(text);

const textOfAll = (nodes: readonly HtmlNode[]): string | null => {
  const text = nodes.map(plainText).join(" ").replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
};

function xpathSelector(printed: string): Selector {
  let compiled: Compiled;
  try {
    compiled = engine.parse(printed);
  } catch (cause) {
    throw new SelectorError(`“${printed}” is not XPath: ${(cause as Error).message}`, { cause });
  }
  const run = (root: HtmlNode): Value => compiled.evaluate({ node: root, isHtml: true, functions });
  const select = (root: HtmlNode): HtmlNode[] => {
    const value = run(root);
    return value.toArray ? value.toArray() : [];
  };
  return {
    printed,
    select,
    text(root) {
      const value = run(root);
      if (value.toArray) return textOfAll(value.toArray());
      return value.stringValue().replace(/\s+/g, " ").trim() || null;
    },
  };
}

type Value = { toArray?(): HtmlNode[]; stringValue(): string };
type Compiled = { evaluate(options: { node: HtmlNode; isHtml: boolean; functions: Functions }): Value };
type Functions = (name: string) => ((context: { contextNode: HtmlNode }, ...given: Value[]) => unknown) | undefined;

/** The package's own types leave out the compiled form and its values. */
const engine = xpath as unknown as {
  parse(expression: string): Compiled;
  XBoolean: new (value: boolean) => unknown;
  XString: new (value: string) => unknown;
};

/** `has-class` as Scrapy's parsel has it: each argument stands in the list of classes as it is written. */
const functions: Functions = (name) => {
  if (name !== "has-class") return undefined;
  return (context, ...given) => {
    const list = ` ${(attributeOf(context.contextNode, "class") ?? "").replace(/\s+/g, " ").trim()} `;
    return new engine.XBoolean(given.every((one) => list.includes(` ${one.stringValue().trim()} `)));
  };
};

/** “html.h3.a”: links within headings; “html” alone is the block itself. */
function pathSelector(printed: string): Selector {
  const names = printed.split(".").slice(1);
  const select = (root: HtmlNode): HtmlNode[] => {
    let found = [root];
    for (const name of names) found = [...new Set(found.flatMap((one) => elementsNamed(one, name).slice(0, 1)))];
    return found;
  };
  return { printed, select, text: (root) => textOfAll(select(root)) };
}

function classSelector(printed: string): Selector {
  const [name = "", classes = ""] = printed.split(",");
  const wanted = classes.split(/\s+/).filter(Boolean);
  const select = (root: HtmlNode): HtmlNode[] =>
    elementsNamed(root, name.toLowerCase()).filter((one) => {
      const list = (attributeOf(one, "class") ?? "").split(/\s+/);
      return wanted.every((word) => list.includes(word));
    });
  return { printed, select, text: (root) => textOfAll(select(root)) };
}

/** CSS by way of XPath: names, #ids, .classes, [attributes], descendants, children, “,” and a last “@attribute”. */
function cssSelector(printed: string): Selector {
  const translated = printed.split(",").map(xpathOfCss).join(" | ");
  return { ...xpathSelector(translated), printed };
}

function xpathOfCss(css: string): string {
  const [, path = "", attribute] =
    /^(.*?)(?:\s*(?:@|::attr\()([\w-]+)\)?)?$/s.exec(css.trim().replace(/::text$/, "")) ?? [];
  let steps = "";
  let rest = path.trim();
  let axis = "//";
  while (rest !== "") {
    const step =
      /^([a-z][a-z0-9-]*|\*)?((?:#[\w-]+|\.[\w-]+|\[[\w-]+(?:[~^*$|]?=(?:"[^"]*"|'[^']*'|[\w-]+))?\]|:first-child|:nth-child\(\d+\))*)/i.exec(
        rest,
      );
    if (!step || step[0] === "") throw new SelectorError(`“${css}” is neither XPath nor a CSS selector that is known`);
    steps += `${axis}${step[1]?.toLowerCase() ?? "*"}${
      (step[2] ?? "")
        .match(/#[\w-]+|\.[\w-]+|\[[^\]]+\]|:[\w-]+(\(\d+\))?/g)
        ?.map(conditionOfCss)
        .join("") ?? ""
    }`;
    const combinator = /^\s*(>)\s*|^\s+/.exec(rest.slice(step[0].length));
    axis = combinator?.[1] === ">" ? "/" : "//";
    rest = rest.slice(step[0].length + (combinator?.[0].length ?? 0));
    if (!combinator && rest !== "")
      throw new SelectorError(`“${css}” is neither XPath nor a CSS selector that is known`);
  }
  if (steps === "") throw new SelectorError(`“${css}” selects nothing`);
  return attribute ? `${steps}/@${attribute.toLowerCase()}` : steps;
}

function conditionOfCss(condition: string): string {
  const name = condition.slice(1);
  if (condition.startsWith("#")) return `[@id="${name}"]`;
  if (condition.startsWith(".")) return `[has-class("${name}")]`;
  if (condition.startsWith(":")) return `[position()=${/\d+/.exec(name)?.[0] ?? 1}]`;
  const [, key = "", operator, double, single, bare] =
    /^([\w-]+)(?:([~^*$|]?=)(?:"([^"]*)"|'([^']*)'|([\w-]+)))?$/.exec(name.slice(0, -1)) ?? [];
  const value = (double ?? single ?? bare ?? "").replaceAll('"', "");
  if (operator === undefined) return `[@${key}]`;
  if (operator === "^=") return `[starts-with(@${key},"${value}")]`;
  if (operator === "=") return `[@${key}="${value}"]`;
  return `[contains(@${key},"${value}")]`;
}
