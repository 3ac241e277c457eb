import type { AdmittedPost } from "../../domain/admitted.ts";
import { isPseudonym } from "../../domain/pseudonym.ts";
import type { SourcePage, WebAnswer } from "../../platforms/connector.ts";
import type { Keeping } from "../web/archive.ts";
import { admittedItems, type Work } from "./read-items.ts";

/** Answers of one run on their way into the archive. */
export type Evidence = {
  keep: Keeping | null;
  /** A page was read out of the answers since the last one: now it is known who speaks in them. */
  settle(page: SourcePage): Promise<void>;
  /** Answers that were not kept because people outside the register speak in them, or are named. */
  leftOut(): number;
};

const none: Evidence = { keep: null, settle: async () => {}, leftOut: () => 0 };

/**
 * Evidence is a file that others can read, so it lies in clear. What a site publishes goes there as it comes; an answer of a
 * platform only where all who speak in it are registered, for nobody else may stand anywhere in clear.
 */
export function evidenceOf(work: Work): Evidence {
  const archive = work.desk.archive(work.source);
  if (!archive) return none;
  if (work.connector.platform === "website") return { ...none, keep: archive };
  let held: WebAnswer[] = [];
  let leftOut = 0;
  return {
    keep: { keep: async (answer) => void held.push(answer) },
    async settle(page) {
      const answers = held;
      held = [];
      if (namesOthers(work, page)) leftOut += answers.length;
      else for (const answer of answers) await archive.keep(answer);
    },
    leftOut: () => leftOut + held.length,
  };
}

function namesOthers(work: Work, { items, profile }: SourcePage): boolean {
  if (profile && (profile.follows || profile.followers)) return true;
  return admittedItems(work, items).some((post) => post === null || isOutside(post));
}

const isOutside = ({ account, replyToAuthor, repostOfAuthor, quoteOfAuthor, mentions }: AdmittedPost): boolean =>
  account === null ||
  [replyToAuthor, repostOfAuthor, quoteOfAuthor, ...mentions].some((name) => name !== null && isPseudonym(name));
