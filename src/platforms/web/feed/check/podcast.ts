import { elements, type XmlElement } from "../../xml/node.ts";
import { core } from "../read-rss.ts";
import { fault } from "./codes.ts";
import { prefixes } from "./extension-rules.ts";
import type { Checking } from "./rule.ts";

/** What a feed that calls itself a podcast needs besides; and what one that is read in many languages should say. */
export function podcast(root: XmlElement, { report, encoding, kind }: Checking): void {
  const channel = core(root, "channel");
  if (!channel) return;
  const own = elements(channel).filter(({ space }) => prefixes[space] === "itunes");
  if (own.length === 0) return;
  const has = (local: string): boolean => own.some((one) => one.local === local);
  if (!core(channel, "language"))
    report(fault("MissingItunesElement", "a podcast says its language"), channel, "language");
  if (!has("category"))
    report(fault("MissingItunesElement", "a podcast says its category"), channel, "itunes:category");
  const owner = own.find(({ local }) => local === "owner");
  if (!owner || !elements(owner).some(({ local }) => local === "email"))
    report(fault("MissingItunesEmail", "a podcast says whom to write to"), channel);
  if (encoding !== "utf-8" && kind.startsWith("rss"))
    report(fault("NotUTF8", `a podcast should be in UTF-8, not ${encoding}`), channel);
}
