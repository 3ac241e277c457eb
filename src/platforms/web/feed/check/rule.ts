import type { XmlElement } from "../../xml/node.ts";
import type { Fault } from "./codes.ts";

/** What the checks of one feed share. */
export type Checking = {
  /** The feed's text, for what depends on how a sign is written. */
  text: string;
  url: string;
  now: number;
  encoding: string;
  kind: string;
  /** Notes a fault at an element, or at an attribute of it. */
  report(faults: readonly Fault[], element: XmlElement | null, at?: string): void;
};

export type Value = (value: string, checking: Checking) => Fault[];

/** What an element may be: written once for each, read by `walk`. */
export type Rule = {
  /** Elements of its own vocabulary: “title!” is needed, “category*” may stand often, others once. */
  children?: string;
  /** A check of its text. An element with children and no check holds no text. */
  value?: Value | readonly Value[];
  attributes?: Readonly<Record<string, Value | null>>;
  needs?: readonly string[];
  /** May stand more than once beside itself. */
  often?: boolean;
  /** Holds anything. */
  open?: boolean;
  also?(element: XmlElement, checking: Checking): void;
};

export type Rules = Readonly<Record<string, Rule>>;
