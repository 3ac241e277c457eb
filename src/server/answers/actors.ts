import type { Workspace } from "../../app.ts";
import type { ActorEdit, ActorProfile, ActorsPage, NewAbsence, NewActor } from "../../contract/actors.ts";
import { type ActorsQuestion, getActor, listActors as list } from "../../register/actors.ts";
import { addActor as add, editActor } from "../../register/edit-actor.ts";
import { recordAbsence } from "../../register/record-absence.ts";
import { accountsUnder } from "../../store/state/queries/accounts-under.ts";
import { postsOf, sumOf } from "./post-counts.ts";

/** The register's page of actors, with the posts of each one's own accounts beside it. */
export async function listActors(workspace: Workspace, query: ActorsQuestion): Promise<ActorsPage> {
  const page = list(workspace.state, query);
  const counts = await postsOf(workspace);
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, posts: sumOf(counts, idsUnder(workspace, row.id)).posts })),
  };
}

const idsUnder = ({ state }: Workspace, actor: string) => accountsUnder(state.raw, actor).map(({ id }) => id);

export async function actorProfile(workspace: Workspace, id: string, language?: string): Promise<ActorProfile> {
  const { state } = workspace;
  const actor = getActor(state, id, { now: Date.now(), ...(language && { language }) });
  const counts = await postsOf(workspace);
  const all = idsUnder(workspace, id);
  const { posts, first, last, known } = sumOf(counts, all);
  return {
    ...actor,
    posts,
    firstPostAt: first,
    lastPostAt: last,
    basis: { known, of: all.length },
    accountList: actor.accountList.map((account) => ({ ...account, posts: counts.get(account.id)?.posts ?? null })),
    children: actor.children.map((child) => ({ ...child, posts: sumOf(counts, idsUnder(workspace, child.id)).posts })),
  };
}

const hand = () => ({ by: "user", at: Date.now() });

export function addActor(workspace: Workspace, given: NewActor): Promise<ActorProfile> {
  return actorProfile(workspace, add(workspace.state, given, hand()));
}

export function addAbsence(workspace: Workspace, id: string, given: NewAbsence): Promise<ActorProfile> {
  recordAbsence(workspace.state, id, given, hand());
  return actorProfile(workspace, id);
}

export function changeActor(workspace: Workspace, id: string, edit: ActorEdit): Promise<ActorProfile> {
  editActor(workspace.state, id, edit, hand());
  return actorProfile(workspace, id);
}
