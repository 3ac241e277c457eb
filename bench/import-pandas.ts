import { spawnSync } from "node:child_process";

/** The researcher's usual way: pandas reads the same file (ids as text) and parses its dates. */
const [, , path] = process.argv;
const python = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";
const read = path!.endsWith(".csv")
  ? "pd.read_csv(p, dtype={'id': str})"
  : "pd.read_json(p, lines=True, dtype={'id': str})";
const script = `
import sys, time, json, resource
try:
    import pandas as pd
except ImportError:
    print(json.dumps({"absent": "pandas is not installed (Debian: python3-pandas)"})); sys.exit(0)
p = sys.argv[1]
t = time.perf_counter()
d = ${read}
d["created_at"] = pd.to_datetime(d["created_at"])
print(json.dumps({"seconds": time.perf_counter() - t, "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "read": len(d)}))
`;
const { stdout, error, status, stderr } = spawnSync(python, ["-c", script, path!], { encoding: "utf8" });
if (error) console.log(JSON.stringify({ absent: `${python} is not installed` }));
else if (status !== 0) throw new Error(stderr);
else console.log(stdout.trim());
