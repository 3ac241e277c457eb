import * as z from "zod";

/** Where the invented world answers; it has its own pages, and nothing of it is here. */
export const DemonstrationAddress = z.object({ address: z.string() }).meta({ id: "DemonstrationAddress" });
export type DemonstrationAddress = z.infer<typeof DemonstrationAddress>;
