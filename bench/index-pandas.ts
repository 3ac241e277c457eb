import { spawnSync } from "node:child_process";

/** The same sums as a researcher makes them: by state, platform and day, then 1,000 drawings of days. */
const [, , path] = process.argv;
const python = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";
const script = `
import sys, time, json, resource
try:
    import pandas as pd, numpy as np
except ImportError:
    print(json.dumps({"absent": "pandas is not installed (Debian: python3-pandas)"})); sys.exit(0)
t = time.perf_counter()
d = pd.read_csv(sys.argv[1], dtype={"id": str}, parse_dates=["posted_at"])
read = time.perf_counter() - t
d["state"] = d["account"].str.extract(r"a(\\d+)$")[0].astype(int) % 193
d["day"] = d["posted_at"].dt.floor("D")
own = d[d["kind"] != "repost"].assign(picture=lambda x: x["media"].notna(), reply=lambda x: x["kind"] == "reply", mention=lambda x: x["mentions"].notna())
sums = own.groupby(["state", "platform", "day"]).agg(own=("id", "size"), likes=("likes", "sum"), replies=("replies", "sum"), reposts=("reposts", "sum"), picture=("picture", "sum"), reply=("reply", "sum"), mention=("mention", "sum"))
posts = d.groupby(["state", "day"]).size().unstack(fill_value=0)
last = d.groupby("account")["day"].max()
languages = own.groupby(["state", "language"]).size()
one = sums.groupby(["state", "platform"]).sum()
score = one[["likes", "replies", "reposts"]].sum(axis=1) / one["own"]
rng = np.random.default_rng(1)
table = sums.unstack("day", fill_value=0).to_numpy(dtype=float)
days = posts.shape[1]
for n in range(1000):
    times = np.bincount(rng.integers(0, days, days), minlength=days).astype(float)
    drawn = table.reshape(len(table), 7, -1)[:, :, :days] @ times[: table.shape[1] // 7]
    ranks = (drawn[:, 1:4].sum(axis=1) / drawn[:, 0]).argsort()
print(json.dumps({"seconds": time.perf_counter() - t, "secondsWithoutReading": time.perf_counter() - t - read, "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
`;
const { stdout, error, status, stderr } = spawnSync(python, ["-c", script, path!], { encoding: "utf8" });
if (error) console.log(JSON.stringify({ absent: `${python} is not installed` }));
else if (status !== 0) throw new Error(stderr);
else console.log(stdout.trim());
