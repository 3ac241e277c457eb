import * as z from "zod";
import { Moment } from "./common.ts";

/** The file of borders this workspace chose for its map. Attaché draws none of its own. */
export const Boundary = z
  .object({
    file: z.string(),
    kind: z.enum(["geojson", "topojson"]),
    /** TopoJSON: the object that holds the states. */
    object: z.string().nullable(),
    /** Who made it; printed under every map, with the disclaimer. */
    source: z.string(),
    url: z.string().nullable(),
    disclaimer: z.string(),
    addedAt: Moment,
    /** Features in the file's order: the state each one is here, or null. */
    shapes: z.array(z.object({ name: z.string(), code: z.string().nullable(), state: z.string().nullable() })),
    /** Members of the United Nations for which the file holds no feature. */
    missing: z.array(z.string()),
  })
  .meta({ id: "Boundary" });
export type Boundary = z.infer<typeof Boundary>;
export const BoundaryAnswer = z.object({ boundary: Boundary.nullable() }).meta({ id: "BoundaryAnswer" });
export type BoundaryAnswer = z.infer<typeof BoundaryAnswer>;

/** The text fields beside the file: without its maker and his words no border is drawn. */
export const BoundaryFields = z.object({
  source: z.string().trim().min(1, "name who made the file"),
  disclaimer: z.string().trim().min(1, "copy the maker’s disclaimer; where there is none, say so"),
  url: z.string().trim().optional(),
});
export type BoundaryFields = z.infer<typeof BoundaryFields>;
