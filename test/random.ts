import fc from "fast-check";

/**
 * Random tests draw the same values each time, so that a run says of a tree what the run before it said. ATTACHE_SEED draws
 * others: a number, or “new” for a seed of the moment, which a failure prints.
 */
const { ATTACHE_SEED = "2026" } = process.env;
if (ATTACHE_SEED !== "new") fc.configureGlobal({ seed: Number(ATTACHE_SEED) });

export default fc;
