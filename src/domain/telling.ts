/** What a source may or may not say of its posts: attached media, links, whether they answer or pass on, whom they name. */
export const tellings = ["media", "links", "kinds", "mentions"] as const;
export type Telling = (typeof tellings)[number];
