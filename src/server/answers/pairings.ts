import type { Workspace } from "../../app.ts";
import type { NewPairing, Pairing, PairingList } from "../../contract/compare.ts";
import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { onePost } from "../../store/corpus/queries/one-post.ts";
import { measureAccounts } from "../../store/state/queries/measure-accounts.ts";
import { measureActors } from "../../store/state/queries/measure-register.ts";
import { dropPairing, type PairingRow, pairingRows, putPairing } from "../../store/state/queries/measure-studies.ts";

const view = (row: PairingRow): Pairing => ({
  id: row.id,
  subject: row.subject,
  kind: row.kind,
  platform: row.platform,
  post: row.post,
  event: row.event,
  askedAt: row.asked_at,
  answerPlatform: row.answer_platform,
  answerPost: row.answer_post,
  answeredAt: row.answered_at,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
});

export const listPairings = ({ state }: Workspace, subject: string | null): PairingList => ({
  rows: pairingRows(state.raw, subject).map(view),
});

/** Times come from the posts themselves; an answer that is older than what it answers is refused. */
export async function addPairing(workspace: Workspace, given: NewPairing): Promise<PairingList> {
  const { state } = workspace;
  const isAccount = measureAccounts(state.raw, false).some(({ id }) => id === given.subject);
  if (!isAccount && measureActors(state.raw, [given.subject]).length === 0)
    throw new NotFoundError(`There is no actor and no counted account “${given.subject}” in the register.`);
  const asked = given.kind === "mention" ? await momentOf(workspace, given.platform, given.post) : given.askedAt;
  if (asked == null)
    throw new UsageError("An event needs the moment when it happened (askedAt), a mention its platform and post.");
  if (given.kind === "event" && !given.event) throw new UsageError("Say which event it is.");
  const answered = given.answerPost == null ? null : await momentOf(workspace, given.answerPlatform, given.answerPost);
  if (answered !== null && answered < asked)
    throw new UsageError("The answer was posted before what it is said to answer.");
  const row = {
    subject: given.subject,
    kind: given.kind,
    platform: given.platform ?? null,
    post: given.post ?? null,
    event: given.event ?? null,
    asked_at: asked,
    answer_platform: answered === null ? null : (given.answerPlatform ?? null),
    answer_post: answered === null ? null : (given.answerPost ?? null),
    answered_at: answered,
    confirmed_by: given.confirmedBy,
    confirmed_at: Date.now(),
  };
  state.transact(() => putPairing(state.raw, row));
  return listPairings(workspace, given.subject);
}

async function momentOf(
  { corpus }: Workspace,
  platform: string | null | undefined,
  id: string | null | undefined,
): Promise<number> {
  if (!platform || !id) throw new UsageError("Name a post by its platform and id.");
  const [post] = await corpus.ask(onePost, { platform, id });
  if (!post) throw new NotFoundError(`There is no post ${id} of ${platform} here.`);
  if (post.posted_at === null) throw new UsageError(`The post ${id} has no date, so no time can be measured from it.`);
  return post.posted_at;
}

export function deletePairing(workspace: Workspace, id: number): { removed: string } {
  const { state } = workspace;
  if (!state.transact(() => dropPairing(state.raw, id))) throw new NotFoundError(`There is no pairing ${id}.`);
  return { removed: String(id) };
}
