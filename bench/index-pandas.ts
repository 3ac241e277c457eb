import { spawnSync } from "node:child_process";

/**
 * The same index as a researcher makes it with pandas and NumPy from one CSV of the posts, as “attache export” writes it (of
 * its columns only those are read that the index needs), all in whole columns and matrix products, nothing in a loop over
 * rows or drawings:
 *
 * - sums by state, platform and day; languages in which at least 1 in 100 own posts are written; each account's last day;
 * - who mentions, answers or passes on whom among registered accounts, by state, and mentions by day;
 * - the criteria of the default profile on their scales (engagement within each platform, by position), stages, scores;
 * - 1,000 drawings of days with replacement: each drawn criterion, its scale and the score worked anew, 95 % intervals;
 * - 1,000 random weightings of the stages: best, worst and middle 90 % of the ranks.
 *
 * It knows the year, the states and the accounts beforehand, and has no unknown values, late counters, versions, undone
 * batches or register to look after. Its scores agree with Attaché's to the last digits but for the stage of presence,
 * where Attaché also counts accounts of the register without posts.
 */
const script = `
import os, sys, time, json, resource
try:
    import pandas as pd, numpy as np
except ImportError:
    print(json.dumps({"absent": "pandas is not installed (Debian: python3-pandas)"})); sys.exit(0)
t = time.perf_counter()
texts = ["platform", "account", "kind", "language", "media", "mentions", "reply_to_author", "repost_of_author"]
asked = {"usecols": texts + ["posted_at", "likes", "replies", "reposts"],
    "dtype": {**{name: "category" for name in texts}, "likes": "int32", "replies": "int32", "reposts": "int32"}}
if os.environ.get("ATTACHE_PARSE_DATES"):
    d = pd.read_csv(sys.argv[1], parse_dates=["posted_at"], **asked)
else:
    # Several times faster in Debian's pandas 1.5 than parse_dates, for times with a zone.
    d = pd.read_csv(sys.argv[1], **asked)
    d["posted_at"] = pd.to_datetime(d["posted_at"], infer_datetime_format=True)
read = time.perf_counter() - t
S, D = 193, 366
P = d["platform"].cat.categories
accounts = d["account"].cat.categories
state_of = accounts.str.extract(r"a(\\d+)$")[0].astype(int).to_numpy() % S
d["state"] = state_of[d["account"].cat.codes]
d["place"] = d["platform"].cat.codes.astype("int64")
d["day"] = (d["posted_at"] - pd.Timestamp("2024-01-01", tz="UTC")).dt.days
d["own"] = d["kind"] != "repost"
own = d[d["own"]]

# Sums by state, platform and day, as arrays state x platform x day.
def by_day(rows, values=None):
    at = (rows["state"].to_numpy() * len(P) + rows["place"].to_numpy()) * D + rows["day"].to_numpy()
    return np.bincount(at, None if values is None else values.to_numpy(), S * len(P) * D).reshape(S, len(P), D)
posts = by_day(d)
# Replies to oneself are threads, not answers.
to_self = own["reply_to_author"].cat.categories.get_indexer(accounts.str.split(":").str[1])[own["account"].cat.codes]
answers = own[(own["kind"] == "reply") & (own["reply_to_author"].cat.codes != to_self)]
sums = {"own": by_day(own), "picture": by_day(own[own["media"].notna()]), "reply": by_day(answers),
    "interactions": by_day(own, own["likes"] + own["replies"] + own["reposts"])}

# Who addresses whom, between registered accounts of different states: a handle is one of its platform.
known = {tuple(name.split(":")): state_of[n] for n, name in enumerate(accounts)}
def ties(column, rows):
    names = rows[column].cat.categories
    code = rows[column].cat.codes
    found = rows[code >= 0]
    whom = pd.Series(names).str.split(" ").explode()
    whom = whom[~whom.str.startswith("~")]
    targets = pd.concat([pd.DataFrame({"code": whom.index, "place": p, "to": [known.get((name, w), -1) for w in whom]}) for p, name in enumerate(P)])
    pairs = pd.DataFrame({"code": code[code >= 0], "place": found["place"], "state": found["state"], "day": found["day"]})
    pairs = pairs.merge(targets[targets["to"] >= 0], on=["code", "place"])
    return pairs[pairs["state"] != pairs["to"]]
named = ties("mentions", own)
mentions = np.bincount(named["state"] * D + named["day"], None, S * D).reshape(S, D)
tied = pd.concat([one[["state", "to"]] for one in (named, ties("reply_to_author", own), ties("repost_of_author", d[~d["own"]]))]).drop_duplicates()
addressed = np.bincount(tied["state"], None, S)
addressed_by = np.bincount(tied["to"], None, S)

# Criteria on their scales; rows are drawings (the first: the year as it was), columns states.
def position(values):
    return ((pd.DataFrame(values).rank(axis=1) - 1) / (values.shape[1] - 1)).to_numpy()
counts = own.groupby(["state", "language"], observed=True).size().unstack(fill_value=0)
languages = counts.ge(0.01 * counts.sum(axis=1), axis=0).sum(axis=1).to_numpy()
last = d.groupby("account", observed=True)["day"].max()
state_of_account = pd.Series(state_of, index=accounts).reindex(last.index).to_numpy()
last_of_state = last.groupby(state_of_account).max().to_numpy()
active = (last >= D - 30).groupby(state_of_account).mean().to_numpy()
platforms = d.groupby("state")["place"].nunique().to_numpy()
rng = np.random.default_rng(1)
times = np.vstack([np.ones(D), rng.multinomial(D, np.full(D, 1 / D), 1000)])
def drawn(values):
    return times @ values.reshape(-1, D).T.astype(float)
def per_platform(top, under):
    quotients = drawn(sums[top]) / drawn(sums[under])
    return quotients.reshape(len(times), S, len(P)).transpose(2, 0, 1)
clip = lambda values: np.clip(values, 0, 1)
all_posts = drawn(posts.sum(axis=1))
visual = clip(drawn(sums["picture"].sum(axis=1)) / drawn(sums["own"].sum(axis=1)))
weekly = clip(np.log1p(all_posts / (D / 7)) / np.log1p(35))
interactions = np.mean([position(one) for one in per_platform("interactions", "own")], axis=0)
responsive = np.mean([clip(one) for one in per_platform("reply", "own")], axis=0)
mentioning = clip(drawn(mentions) / all_posts * 100 / 50)
stages = 100 * np.stack([
    np.broadcast_to(clip(platforms / 5), visual.shape),
    (clip(languages / 5) + visual) / 2,
    (weekly + clip((30 - (D - 1 - last_of_state)) / 30) + active) / 3,
    (2 * interactions + responsive) / 3,
    (mentioning + position(addressed[None, :]) + position(addressed_by[None, :])) / 3])
scores = stages.mean(axis=0)
intervals = np.quantile(scores[1:], [0.025, 0.975], axis=0)
ranks = pd.Series(scores[0]).rank(ascending=False, method="min")

# 1,000 random weightings of the stages.
weighted = rng.dirichlet(np.ones(5), 1000) @ stages[:, 0, :]
ranges = pd.DataFrame(-weighted).rank(axis=1, method="min").quantile([0, 0.05, 0.95, 1])
computing = time.perf_counter() - t - read
if len(sys.argv) > 2:
    print(json.dumps({"stages": stages[:, 0, :].tolist(), "low": intervals[0].tolist(), "high": intervals[1].tolist(), "ranges": ranges.to_numpy().tolist()}))
else:
    print(json.dumps({"endedAt": time.time(), "secondsWithoutReading": computing, "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
`;
const [, , ...given] = process.argv;
const python = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";
const began = Date.now();
const { stdout, error, status, stderr } = spawnSync(python, ["-c", script, ...given], {
  encoding: "utf8",
  maxBuffer: 1 << 26,
});
if (error) console.log(JSON.stringify({ absent: `${python} is not installed` }));
else if (status !== 0) throw new Error(stderr);
else {
  const { endedAt, ...told } = JSON.parse(stdout) as Record<string, unknown>;
  // From the start of its process, as Attaché's; until all is worked out, not until its memory is given back.
  const seconds = typeof endedAt === "number" ? { seconds: endedAt - began / 1000 } : {};
  console.log(JSON.stringify({ ...seconds, ...told }));
}
