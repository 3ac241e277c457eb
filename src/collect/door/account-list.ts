import type { Author } from "../../domain/post.ts";
import type { Door } from "../door.ts";

/** What is kept of a list of followers, likers or reposters: registered accounts, and how many others there were. */
export type ReducedList = { accounts: string[]; others: number };

/** Nobody else of the list is stored, not even under a pseudonym; an account listed twice counts once. */
export function reduceToRegistered(platform: string, listed: Iterable<Author>, door: Door): ReducedList {
  const accounts = new Set<string>();
  let others = 0;
  for (const author of listed) {
    const { account } = door.author(platform, author);
    if (account === null) others++;
    else accounts.add(account);
  }
  return { accounts: [...accounts], others };
}
