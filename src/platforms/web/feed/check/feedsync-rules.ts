import { attribute, elements } from "../../xml/node.ts";
import { fault } from "./codes.ts";
import type { Rules, Value } from "./rule.ts";
import { fullLink, namespaceSpecific } from "./uri-values.ts";
import { notBlank, oneOf, rfc3339, whole } from "./values.ts";

const moment: Value = (value, { now }) => rfc3339(value, now);
const truth = oneOf("InvalidTrueFalse", "true", "false");
const many = { often: true } as const;

/** FeedSync (feeds that two sides write to). */
export function feedsync(): Rules {
  return {
    "sx:sharing": {
      attributes: { since: moment, until: moment, expires: moment },
      children: "related*",
      also(element, { report }) {
        const [since, until] = [attribute(element, "since"), attribute(element, "until")];
        if ((since === null) !== (until === null))
          report(
            fault("MissingAttribute", "“since” and “until” go together"),
            element,
            since === null ? "since" : "until",
          );
      },
      open: true,
    },
    "sx:related": {
      ...many,
      attributes: { link: fullLink, type: oneOf("InvalidSseType", "complete", "aggregated"), title: notBlank },
      needs: ["link", "type"],
    },
    "sx:sync": {
      attributes: {
        id: namespaceSpecific,
        updates: whole("InvalidPositiveInteger", 1),
        deleted: truth,
        noconflicts: truth,
      },
      needs: ["id", "updates"],
      open: true,
      also(element, { report }) {
        if (!elements(element).some(({ local }) => local === "history"))
          report(fault("MissingElement", "nothing says what became of it"), element, "sx:history");
      },
    },
    "sx:history": {
      ...many,
      attributes: { sequence: whole("InvalidPositiveInteger", 1), when: moment, by: notBlank },
      needs: ["sequence"],
      also(element, { report }) {
        if (attribute(element, "when") === null && attribute(element, "by") === null)
          report(fault("MissingByAndWhenAttrs", "it says neither when nor by whom"), element);
      },
    },
    "sx:conflicts": { open: true },
  };
}
