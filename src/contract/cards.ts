import * as z from "zod";

/** A figure with the words it came from. `fact` leads into `facts` of the card; a derived figure names all it is made of. */
export const CardFigure = z.object({
  label: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  facts: z.array(z.string()),
});

export const CardFact = z
  .object({
    id: z.string(),
    what: z.string(),
    country: z.string().nullable(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    qualifier: z.string().nullable(),
    /** Date of the event, and of the report, apart. */
    date: z.string().nullable(),
    dateBasis: z.string().nullable(),
    reported: z.string().nullable(),
    /** The paper, as cited. */
    source: z.string(),
    /** Whom the paper cites. */
    figureBy: z.string().nullable(),
    asPrinted: z.string().nullable(),
    /** How the sentence begins on which it rests. */
    quote: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: "CardFact" });
export type CardFact = z.infer<typeof CardFact>;

export const Card = z
  .object({
    id: z.enum(["ranks", "publics", "unknown", "two-sources", "outlet", "dispute", "whose-account", "next-step"]),
    title: z.string(),
    finding: z.string(),
    figures: z.array(CardFigure),
    /** Said beside the figures: what nobody can know from them. */
    caution: z.string(),
    facts: z.array(CardFact),
    /** Where to go on. */
    steps: z.array(z.object({ text: z.string(), href: z.string() })),
    /** Said where the card is about other states than those chosen. */
    example: z.string().nullable(),
  })
  .meta({ id: "Card" });
export type Card = z.infer<typeof Card>;

export const CardQuery = z.object({ language: z.string().optional() });

export const CardList = z
  .object({
    /** The own state and peers; a preset until somebody chooses. */
    states: z.array(z.string()),
    preset: z.boolean(),
    rows: z.array(Card),
  })
  .meta({ id: "CardList" });
export type CardList = z.infer<typeof CardList>;
