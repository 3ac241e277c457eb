/** First millisecond of Twitter's id generator, 2010-11-04; ids made before it hold no time. */
const epoch = 1_288_834_974_657n;
const firstWithTime = 29_700_859_247n;

/** Time that an X id holds in its upper bits; null for ids from before November 2010 and for what is no id. */
export function snowflakeTime(id: string): number | null {
  if (!/^\d{11,20}$/.test(id)) return null;
  const value = BigInt(id);
  return value < firstWithTime ? null : Number((value >> 22n) + epoch);
}
