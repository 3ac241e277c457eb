/** What one request may cost. Times in milliseconds. */
export type WebLimits = {
  /** Bytes of a body, as it comes and unfolded. */
  bytes: number;
  /** Unfolded bytes for each byte that came, beyond the first megabyte. */
  ratio: number;
  /** Packings inside one another (“gzip, br”). */
  packings: number;
  connect: number;
  headers: number;
  idle: number;
  total: number;
  redirects: number;
  attempts: number;
  /** The longest time a request itself waits for a host that asked for patience; beyond it the collector comes back. */
  patience: number;
  /** Between the end of one request to a host and the start of the next. */
  delay: number;
  /** Requests under way at once, to all hosts. */
  atOnce: number;
};

export const defaultLimits: WebLimits = {
  bytes: 16 << 20,
  ratio: 200,
  packings: 2,
  connect: 10_000,
  headers: 20_000,
  idle: 15_000,
  total: 60_000,
  redirects: 5,
  attempts: 3,
  patience: 30_000,
  delay: 1_000,
  atOnce: 64,
};

/** Clock and chance, so that a test decides how time goes by. */
export type Pace = {
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** 0 to below 1. */
  random(): number;
};
