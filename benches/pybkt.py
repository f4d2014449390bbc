"""kenning against pyBKT on one log; run by pybkt.sh.

Usage: pybkt.py KENNING LOG WORK_DIR ROUNDS

Both get the same file: one row per answer and skill (pyBKT has no answers with
several skills), in the learners' order. pyBKT's time is that of `Model.fit` on a
table in memory, with its defaults (five random starts, all cores, no parameters
of questions). kenning's is that of the whole program, reading and writing files
and all, and, as "fit", that less what reading takes: the time of `kenning model
likelihood`, which reads the log and passes over it once. The rounds alternate;
the smallest time of each counts. Likelihoods are all computed by `kenning model
likelihood`. On a busy machine pyBKT's threads wait for one another and it takes
several times as long: let nothing else run.
"""

import gzip
import re
import subprocess
import sys
import time

import pandas as pd
from pyBKT.models import Model

kenning, log, work, rounds = sys.argv[1:]
rounds = int(rounds)


def expanded():
    """One row per answer and skill, learners together, in order of time."""
    with open(log, "rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    with gzip.open(log, "rt") if packed else open(log, encoding="utf-8-sig") as file:
        tabs = "\t" in file.readline()
        file.seek(0)
        rows = pd.read_csv(file, dtype=str, sep="\t" if tabs else ",", keep_default_na=False)
    rows["user_id"] = pd.factorize(rows["user_id"])[0]
    rows["timestamp"] = rows["timestamp"].astype(float)
    rows = rows.sort_values(["user_id", "timestamp"], kind="stable")
    rows["skill_id"] = [list(dict.fromkeys(s.split("~~"))) for s in rows["skill_id"]]
    rows = rows.explode("skill_id")
    rows = rows[rows["skill_id"] != ""]
    rows["correct"] = rows["correct"].astype(float).round().astype(int)
    rows["timestamp"] = range(len(rows))
    return rows[["user_id", "item_id", "timestamp", "correct", "skill_id"]]


def likelihood(calibration):
    """The likelihood of parameters, and the seconds it took."""
    command = [kenning, "model", "likelihood", "--log", both, "--calibration", calibration]
    begun = time.perf_counter()
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seconds = time.perf_counter() - begun
    return float(re.search(r"likelihood (-?[0-9.]+)", said)[1]), seconds


def ours(name, *options):
    """Seconds, and the likelihood of what was fitted."""
    output = f"{work}/{name}.toml"
    command = [kenning, "model", "fit", "--no-held-out", "--log", both, "--output", output, *options]
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun, output


def theirs(seed):
    table = pd.DataFrame(
        {
            "user_id": rows["user_id"].to_numpy(),
            "skill_name": ["s" + s for s in rows["skill_id"]],
            "correct": rows["correct"].to_numpy(),
            "order_id": rows["timestamp"].to_numpy(),
        }
    )
    model = Model(seed=seed)
    begun = time.perf_counter()
    model.fit(data=table)
    seconds = time.perf_counter() - begun
    output = f"{work}/pybkt-{seed}.toml"
    keep = lambda p: min(max(float(p), 1e-6), 1 - 1e-6)
    with open(output, "w", encoding="utf-8") as file:
        file.write("format = 1\nstrength = 0\nlog_likelihood = 0\n")
        for skill, found in model.coef_.items():
            file.write(f'[[skill]]\nid = "{skill[1:]}"\nprior = {keep(found["prior"])!r}\n')
            for ours, key in (("learn", "learns"), ("guess", "guesses"), ("slip", "slips")):
                file.write(f"{ours} = {keep(found[key][0])!r}\n")
    return seconds, output


rows = expanded()
both = f"{work}/log.csv"
rows.to_csv(both, index=False)
print(f"{log.rsplit('/', 1)[-1]}: {len(rows)} answers to {rows['skill_id'].nunique()} skills")

runs = {
    "pyBKT 1.4.1": lambda round: theirs(round + 42),
    "kenning": lambda _: ours("default"),
    "skills only": lambda _: ours("skills", "--skills-only"),
    "skills only, no shrinkage": lambda _: ours("limits", "--skills-only", "--strength", "0"),
    "skills only, no limits": lambda _: ours("free", "--skills-only", "--unlimited"),
    "like pyBKT: none of the three": lambda _: ours(
        "like", "--skills-only", "--strength", "0", "--unlimited"
    ),
}
best = {}
reading = float("inf")
for round in range(rounds):
    for name, run in runs.items():
        seconds, output = run(round)
        found, took = likelihood(output)
        reading = min(reading, took)
        before = best.get(name, (float("inf"), float("-inf")))
        best[name] = (min(before[0], seconds), max(before[1], found))

slow, goal = best["pyBKT 1.4.1"]
print(f"{'':31}{'seconds':>8}{'fit':>8}{'times faster':>14}{'fit':>7}{'log likelihood':>16}{'likelier by':>13}")
for name, (seconds, found) in best.items():
    fit = seconds if name.startswith("pyBKT") else seconds - reading
    print(
        f"{name:31}{seconds:8.3f}{fit:8.3f}{slow / seconds:14.1f}{slow / fit:7.1f}"
        f"{found:16.2f}{found - goal:13.2f}"
    )
