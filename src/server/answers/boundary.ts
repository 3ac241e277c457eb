import type { Workspace } from "../../app.ts";
import type { Boundary, BoundaryAnswer, BoundaryFields } from "../../contract/boundary.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { readBoundaryFile } from "../../register/boundary-file.ts";
import {
  type BoundaryRow,
  boundaryContent,
  boundaryRow,
  dropBoundary,
  putBoundary,
} from "../../store/state/queries/boundary-file.ts";
import { stateActors } from "../../store/state/queries/measure-register.ts";
import { contentOf, type GivenFile, nameOf } from "./register-files.ts";

type Kept = Pick<Boundary, "object" | "shapes">;

export function boundaryOf(workspace: Workspace): BoundaryAnswer {
  const row = boundaryRow(workspace.state.raw);
  return { boundary: row && boundaryView(workspace, row) };
}

function boundaryView(
  { state }: Workspace,
  { file, kind, source, url, disclaimer, shapes, added_at }: BoundaryRow,
): Boundary {
  const kept = JSON.parse(shapes) as Kept;
  const there = new Set(kept.shapes.map((shape) => shape.state));
  const members = stateActors(state.raw).filter(({ un }) => un === "member");
  const missing = members.flatMap(({ state: code }) => (code !== null && !there.has(code) ? [code] : []));
  return { file, kind, source, url, disclaimer, addedAt: added_at, ...kept, missing };
}

/** Takes a file of borders for the map, in place of the one before; its maker and his disclaimer are printed under it. */
export async function setBoundary(
  workspace: Workspace,
  file: GivenFile,
  { name = nameOf(file), source, disclaimer, url }: BoundaryFields & { name?: string },
  now = Date.now(),
): Promise<BoundaryAnswer> {
  const { state } = workspace;
  const codes = new Set(stateActors(state.raw).flatMap((one) => one.state ?? []));
  const { kind, object, shapes, content } = readBoundaryFile(name, await contentOf(file), codes);
  const kept: Kept = { object, shapes };
  const row = { file: name, kind, source, url: url || null, disclaimer, shapes: JSON.stringify(kept), added_at: now };
  state.transact(() => putBoundary(state.raw, row, content));
  return boundaryOf(workspace);
}

export function boundaryFile({ state }: Workspace): string {
  const content = boundaryContent(state.raw);
  if (content === null) throw new NotFoundError("No boundary file is chosen. Add one in the settings.");
  return content;
}

export function removeBoundary(workspace: Workspace): BoundaryAnswer {
  if (!workspace.state.transact(() => dropBoundary(workspace.state.raw)))
    throw new NotFoundError("No boundary file is chosen, so none can be removed.");
  return { boundary: null };
}
