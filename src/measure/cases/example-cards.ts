import { platformBrand } from "../../domain/platform-brand.ts";
import { said } from "../../domain/said.ts";
import { phrase } from "../words/card-phrases.ts";
import type { Card, Figure } from "./card.ts";
import { franceAndTurkey } from "./dispute.ts";
import { caravanserai, caravanseraiSponsor, jzarif } from "./figures.ts";

/** Card 5: followers of an outlet as a sum of accounts. */
export function outletCard(): Card {
  const sum = caravanserai.reduce((all, { value }) => all + (value ?? 0), 0);
  const share = (value: number) => Math.round((value / sum) * 1_000) / 10;
  return {
    id: "outlet",
    title: phrase("An outlet taken apart: Caravanserai"),
    finding: phrase(
      "Sponsored by the {sponsor}; five accounts had more than {sum} followers on 2024-03-18, as a sum of accounts.",
      { sponsor: caravanseraiSponsor, sum },
    ),
    figures: [
      {
        label: phrase("sum of five accounts"),
        value: sum,
        text: phrase("more than {sum}, sum of accounts, not people", { sum }),
        facts: caravanserai.map(({ id }) => id),
      },
      ...caravanserai.map(
        ({ id, platform, edition, value, qualifier }): Figure => ({
          label: edition
            ? phrase("{platform}, {edition}", { platform: platformBrand(platform) ?? platform, edition: said(edition) })
            : phrase("{name}", { name: platformBrand(platform) ?? platform }),
          value,
          text: phrase(
            qualifier === "more than" ? "more than {value} ({share} % of the sum)" : "{value} ({share} % of the sum)",
            { value: value ?? 0, share: share(value ?? 0) },
          ),
          facts: [id],
        }),
      ),
    ],
    caution: phrase(
      "Who follows two accounts is counted twice. Two figures are “more than”, so the shares are approximate.",
    ),
    facts: [...caravanserai],
    steps: [{ text: phrase("See the outlets of the register"), href: "/actors?kind=outlet" }],
    about: ["US"],
  };
}

/** Card 6: steps in the paper’s order, event and report apart. */
export function disputeCard(): Card {
  return {
    id: "dispute",
    title: phrase("Who spoke first: France and Turkey, October 2020"),
    finding: phrase("Six steps in the order in which one paper tells them; both sides in equal room."),
    figures: franceAndTurkey.map(({ step, actor, actorCountry, target, fact }) => ({
      label: phrase("{step}. {actor} to {target}", {
        step,
        actor: actorCountry
          ? phrase("{actor} ({country})", { actor: said(actor), country: actorCountry })
          : said(actor),
        target: said(target || "all"),
      }),
      value: null,
      text: phrase("{what}; event {date} ({basis}), reported {reported}", {
        what: fact.what,
        date: fact.date ?? phrase("date not known"),
        basis: said(fact.dateBasis ?? "date not known"),
        reported: fact.reported ?? phrase("date not known"),
      }),
      facts: [fact.id],
    })),
    caution: phrase(
      "The paper gives no days: the month is inferred from the address of a report, and the order is the paper’s. What each step is called is the paper’s wording, not ours.",
    ),
    facts: franceAndTurkey.map(({ fact }) => fact),
    steps: [{ text: phrase("Import statements of both sides"), href: "/imports" }],
    about: ["FR", "TR"],
  };
}

/** Card 7: a handle that a paper names, and what would prove it. */
export const whoseCard = (): Card => ({
  id: "whose-account",
  title: phrase("Is it really them: @Jzarif"),
  finding: phrase("The account is claimed: one paper names it as the foreign minister’s, and nothing proves it."),
  figures: [
    {
      label: phrase("{name}", { name: "@Jzarif" }),
      value: null,
      text: phrase("claimed by Tursunmuratov & Menglieva, for 2013-09"),
      facts: [jzarif.id],
    },
  ],
  caution: phrase(
    "A dated link from a site of the ministry to the account and back would prove it, or a list kept by that government.",
  ),
  facts: [jzarif],
  steps: [{ text: phrase("Add evidence"), href: "/accounts" }],
  about: ["IR"],
});

/** Card 8: what no study can give. */
export const nextCard = (): Card => ({
  id: "next-step",
  title: phrase("What is missing, and the next step"),
  finding: phrase("These cards rest on what studies printed. Your own picture begins with your files."),
  figures: [],
  caution: phrase("Nothing was fetched from the network."),
  facts: [],
  steps: [
    { text: phrase("Drop a file of posts"), href: "/imports" },
    { text: phrase("Add my missions"), href: "/actors?kind=mission" },
    { text: phrase("Choose my state and peers"), href: "/settings" },
  ],
  about: [],
});
