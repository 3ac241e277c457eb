import type { SinceAnswer, SincePost } from "../../src/contract/since.ts";

const about = {
  account: "acc-1",
  platform: "x",
  handle: "mfa_aurelia",
  holder: "Ministry of Foreign Affairs of Aurelia",
};
const now = Date.UTC(2024, 5, 30, 8);

const post = (id: string, text: string, hours: number): SincePost => ({
  platform: "x",
  id,
  account: "acc-1",
  holder: about.holder,
  state: "XA",
  postedAt: now - hours * 3_600_000,
  text,
  href: `/api/v1/posts/x/${id}`,
});

/** A morning of the invented world: something in every part of the page. */
export const since: SinceAnswer = {
  since: Date.UTC(2024, 5, 29),
  now,
  kept: ["XA", "XB"],
  following: [
    { id: "state:XA", kind: "state", name: "Aurelia", accounts: 12 },
    { id: "XB/mfa", kind: "institution", name: "Ministry of Foreign Affairs of Borealis", accounts: 1 },
  ],
  us: { id: "state:XA", name: "Aurelia" },
  posts: {
    total: 3,
    rows: [
      post("100000000000000000", "The ambassador opened the school for mariners at the harbour.", 4),
      post("100000000000000001", "سافر الوزير إلى العاصمة لإجراء محادثات حول المضائق", 9),
    ],
  },
  mentions: { total: 1, rows: [post("100000000000000002", "We thank @mfa_aurelia for the talks.", 6)] },
  renamed: [
    {
      ...about,
      at: now - 7_200_000,
      field: "handle",
      before: "mfa_aurelia",
      after: "aurelia_mfa_official_account",
      by: "posts",
      seenInPosts: true,
    },
  ],
  silent: [{ ...about, lastDay: "2024-06-01", days: 28, habit: 4.5, collectedTo: "2024-06-29" }],
  expired: [{ ...about, evidenceDate: "2024-01-01", expiredOn: "2024-06-30", fresh: true }],
  gaps: [
    {
      code: "records-rejected",
      what: "2 records of embassies-2024.csv were rejected.",
      mend: "Read why.",
      count: 2,
      names: ["embassies-2024.csv"],
      href: "/imports/b3",
    },
    {
      code: "nothing-here",
      what: "Nothing of acc-2 is here.",
      mend: "Import a file of its posts.",
      count: 1,
      names: ["Embassy of Aurelia in Borealis (telegram aurelia_borealis)"],
      href: "/imports",
    },
  ],
  unfinished: [],
};
