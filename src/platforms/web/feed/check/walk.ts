import { attribute, elements, isElement, textOf, type XmlElement } from "../../xml/node.ts";
import { isAtomSpace, isRssSpace, spaces } from "../spaces.ts";
import { atom, commonAttributes } from "./atom-rules.ts";
import { fault } from "./codes.ts";
import { closed, extensions, prefixes } from "./extension-rules.ts";
import { markupFaults, mathFaults } from "./html-values.ts";
import type { Checking, Rule, Rules } from "./rule.ts";

/** The vocabulary a feed is written in. */
export type Vocabulary = { rules: Rules; isCore(space: string): boolean };

const missing: Readonly<Record<string, string>> = {
  title: "MissingTitle",
  link: "MissingLink",
  description: "MissingDescription",
};

/** Compares an element, and all within it, with its rule. */
export function walk(element: XmlElement, vocabulary: Vocabulary, checking: Checking): void {
  commonAttributes(element, checking);
  const rule = attribute(element, "parseType", spaces.rdf) === "Literal" ? null : ruleOf(element, vocabulary);
  if (!rule) {
    guests(element, vocabulary, checking);
    return;
  }
  check(element, rule, checking);
  children(element, rule, vocabulary, checking);
}

/** What stands in an element of which no rule is known: it is taken as it is, but for what is in no vocabulary at all. */
function guests(element: XmlElement, vocabulary: Vocabulary, { report }: Checking): void {
  if (vocabulary.isCore(element.space) || prefixes[element.space] !== undefined) return;
  for (const child of elements(element))
    if (child.space === "" && element.space !== "")
      report(fault("NotInANamespace", `nobody knows which vocabulary “<${child.name}>” is of`), child);
}

function ruleOf(element: XmlElement, { rules, isCore }: Vocabulary): Rule | null {
  if (isCore(element.space)) return rules[`${element.parent?.local}/${element.local}`] ?? rules[element.local] ?? null;
  const prefix = prefixes[element.space];
  // Atom within another feed keeps its own rules.
  if (prefix === "atom") return atom[element.local] ?? null;
  return prefix === undefined ? null : (extensions[`${prefix}:${element.local}`] ?? null);
}

function check(element: XmlElement, rule: Rule, checking: Checking): void {
  const { report } = checking;
  const value = textOf(element);
  const hasChildren = elements(element).length > 0;
  for (const one of typeof rule.value === "function" ? [rule.value] : (rule.value ?? []))
    report(one(value, checking), element);
  for (const name of rule.needs ?? [])
    if (!element.attributes.some((one) => nameOf(one) === name))
      report(fault("MissingAttribute", `“${name}” is missing`), element, name);
  for (const one of element.attributes) {
    const test = rule.attributes?.[nameOf(one)];
    if (test) report(test(one.value, checking), element, nameOf(one));
  }
  rule.also?.(element, checking);
  const isContainer = rule.children !== undefined && !rule.open;
  const bare = element.children.some((child) => !isElement(child) && child.text.trim() !== "");
  if (isContainer && bare) report(fault("UnexpectedText", "text stands where elements should"), element);
  if (rule.value && !rule.open && hasChildren)
    for (const one of elements(element)) report(fault("UndefinedElement", `“<${one.name}>” cannot stand here`), one);
}

const nameOf = ({ local, space }: { local: string; space: string }): string =>
  space === "" ? local : `${prefixes[space] ?? "?"}:${local}`;

function children(element: XmlElement, rule: Rule, vocabulary: Vocabulary, checking: Checking): void {
  const { report } = checking;
  const allowed = new Map(
    (rule.children ?? "")
      .split(" ")
      .filter(Boolean)
      .map((word) => [word.replace(/[!*]$/, ""), word.slice(-1)]),
  );
  const seen = new Map<string, number>();
  for (const child of elements(element)) {
    const isCore = vocabulary.isCore(child.space);
    const prefix = prefixes[child.space];
    const key = isCore ? child.local : prefix === undefined ? child.name : `${prefix}:${child.local}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    const isAgain = (seen.get(key) ?? 0) === 2;
    if (isCore && (child.space !== "") === (element.space !== "") && rule.children !== undefined) {
      if (!allowed.has(child.local) && !rule.open) unknown(child, checking);
      else if (isAgain && allowed.get(child.local) !== "*" && allowed.has(child.local))
        report(fault("DuplicateElement", `“${child.name}” stands there twice`), child);
    } else if (!isCore && !rule.open) outside(child, prefix, isAgain, vocabulary, checking);
    if (prefix === "rdf" && prefixes[element.space] === "dc" && /^rss [02]/.test(checking.kind))
      report(fault("UndefinedElement", `“<${child.name}>” cannot stand here`), child);
    if (prefix === "xhtml" || prefix === undefined) markup(child, checking);
    walk(child, vocabulary, checking);
  }
  for (const [name, mark] of allowed)
    if (mark === "!" && !seen.has(name))
      report(fault(missing[name] ?? "MissingElement", `“${name}” is missing`), element, name);
}

function unknown(child: XmlElement, { report }: Checking): void {
  report(fault(child.local === "blink" ? "NoBlink" : "UndefinedElement", `“<${child.name}>” cannot stand here`), child);
}

/** An element of another vocabulary. */
function outside(
  child: XmlElement,
  prefix: string | undefined,
  isAgain: boolean,
  { isCore }: Vocabulary,
  { report }: Checking,
): void {
  if (child.space === "") {
    const parent = child.parent;
    const code = parent && !isCore("") ? "UndeterminableVocabulary" : "NotInANamespace";
    report(fault(code, `nobody knows which vocabulary “<${child.name}>” is of`), child);
    return;
  }
  if (prefix === undefined || prefix === "atom" || prefix === "app") {
    const own = extensions[`${prefix}:${child.local}`];
    if (own && !own.often && isAgain) report(fault("DuplicateElement", `“${child.name}” stands there twice`), child);
    return;
  }
  const rule = extensions[`${prefix}:${child.local}`];
  if (!rule) {
    if (closed.has(prefix)) report(fault("UndefinedElement", `“${child.name}” is no element of its vocabulary`), child);
  } else if (isAgain && !rule.often) report(fault("DuplicateElement", `“${child.name}” stands there twice`), child);
}

const foreignToPages = (space: string): boolean =>
  !isAtomSpace(space) && !isRssSpace(space) && !/^http:\/\/(www\.w3\.org|purl\.org|search\.yahoo\.com)\//.test(space);

/** Markup within the feed itself (XHTML): what it may not hold, and what it holds of other namespaces. */
function markup(element: XmlElement, checking: Checking): void {
  if (prefixes[element.space] !== "xhtml") return;
  const attributes = Object.fromEntries(
    element.attributes.filter(({ space }) => space === "").map(({ local, value }) => [local, value]),
  );
  const isRss = checking.kind.startsWith("rss");
  if (element.local !== "meta" || element.parent?.space === element.space)
    checking.report(
      markupFaults(element.local.toLowerCase(), attributes, isRss),
      element.parent && isRss ? outermost(element) : element,
    );
  for (const child of elements(element)) {
    if (child.space === "http://www.w3.org/1998/Math/MathML") math(child, checking);
    else if (foreignToPages(child.space) && child.space !== "")
      checking.report(fault("UnknownNamespace", `“${child.space}” is no vocabulary of pages`), child);
    // What lies deeper is reached here alone: rules of feeds end at the first element of a page.
    if (extensions[`xhtml:${element.local}`]?.open || !extensions[`xhtml:${element.local}`]) markup(child, checking);
  }
}

function outermost(element: XmlElement): XmlElement {
  let here = element;
  while (here.parent && prefixes[here.parent.space] === "xhtml") here = here.parent;
  return here;
}

function math(element: XmlElement, checking: Checking): void {
  checking.report(
    mathFaults(element.attributes.filter(({ space }) => space === "").map(({ local }) => local)),
    element,
  );
  for (const child of elements(element)) math(child, checking);
}
