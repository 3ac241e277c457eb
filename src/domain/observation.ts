/** A dated look: on this platform the actor had an account, or was looked for and had none. */
export type Observation = {
  /** null for a group without names (“Embassies of Kazakhstan”). */
  actor: string | null;
  group: string | null;
  state: string | null;
  host: string | null;
  platform: string;
  present: boolean;
  /** Accounts (or countries) a source counts without naming them. */
  count: number | null;
  edition: string | null;
  /** What kind of account it tells of, when one source tells of several (“head of state”, “missions”). */
  kind: string | null;
  since: string | null;
  status: string | null;
  observed: string | null;
  observedBasis: string | null;
  note: string | null;
  asPrinted: string | null;
  source: string;
  quote: string | null;
};
