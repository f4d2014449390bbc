#!/usr/bin/env python3
"""The statistics of `kenning class statistics`, computed by DuckDB or by Spark.

They are sums, so an engine that works on many machines can compute them from the attempts of
many schools, as CSV partitioned by course and month:

    attempts/course=fractions/month=2026-01/part.csv

with the columns user_id,item_id,timestamp,correct,skill_id,millis,mistake (docs/class.md).

    benches/class-statistics.py --engine duckdb attempts fractions out.stats
    benches/class-statistics.py --engine spark attempts fractions out.stats
    benches/class-statistics.py --compare target/release/kenning [--answers 1000000]

The last makes up 1,000,000 answers in two courses, runs both engines in local mode, and
compares what they give with what kenning gives: all numbers must be equal. DuckDB: `pip
install duckdb`; Spark: `pip install pyspark` and Java. An engine that is not there is told
and left out. Run on 1,000,000 answers with DuckDB 2.0.1, and on the first of the courses with
Spark 4.3.0: all lines equal. Resources are in no log, and not computed here.
"""

import argparse
import csv
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time

FEWEST, LENGTH, ROWS, POSITION, LATER = 5, 12, 500, 20, 1

# One text for both engines, but for how rows are read and a list is taken apart.
ANSWERS = """
create or replace temporary view answers as
select user_id, item_id, cast(timestamp as double) as told_at, skill_id,
       case when correct > 0.5 then 1 else 0 end as good,
       coalesce(millis, 0) / 1000.0 as seconds, coalesce(mistake, '') as mistake,
       {main} as main
from attempts where skill_id <> ''
"""
BY_SKILL = """
create or replace temporary view by_skill as
select user_id, item_id, told_at, good, skill,
       row_number() over (partition by user_id, skill order by told_at) as n
from (select user_id, item_id, told_at, good, {each} from answers)
"""
# A row as a number: its answers in binary, after a one.
CODES = """
create or replace temporary view codes as
select user_id, skill, first_good,
       cast(floor((4096 + bits) / power(2, 12 - length)) as bigint) as code
from (select user_id, skill, least(count(*), 12) as length,
             max(case when n = 1 then good else 0 end) as first_good,
             sum(case when n <= 12 then good * power(2, 12 - n) else 0 end) as bits
      from by_skill group by user_id, skill)
"""
FIVES = """
create or replace temporary view fives as
select * from (
  select *, sum(first_good) over (partition by skill) as goods,
         count(*) over (partition by skill) as kept,
         row_number() over (partition by skill, first_good order by user_id) as nth
  from (select *, row_number() over (partition by skill order by user_id) as r,
               count(*) over (partition by skill) as t from codes)
  where r <= t - t % 5)
"""
# Of fewer than five who began otherwise than the others, nothing is told, and of the others
# whole fives.
ROWS_SQL = """
select skill, code, count(*) as n from fives
where case
  when goods between 1 and 4 then first_good = 0 and nth <= (kept - goods) - (kept - goods) % 5
  when kept - goods between 1 and 4 then first_good = 1 and nth <= goods - goods % 5
  else true end
group by skill, code
"""
ASKED = """
create or replace temporary view asked as
select a.user_id, a.item_id, a.good, a.seconds, a.skill_id, least(s.n, 20) as position,
       row_number() over (partition by a.user_id, a.item_id order by a.told_at) as k
from answers a join by_skill s
  on a.user_id = s.user_id and a.told_at = s.told_at and a.item_id = s.item_id and a.main = s.skill
"""
QUESTIONS_SQL = """
select item_id, min(skill_id) as skills, count(*) as learners, sum(good) as rights,
       sum(lowest) as position,
       sum(case when seconds > 0 and seconds < 5 then 1 else 0 end) as t0,
       sum(case when seconds >= 5 and seconds < 10 then 1 else 0 end) as t1,
       sum(case when seconds >= 10 and seconds < 20 then 1 else 0 end) as t2,
       sum(case when seconds >= 20 and seconds < 40 then 1 else 0 end) as t3,
       sum(case when seconds >= 40 and seconds < 80 then 1 else 0 end) as t4,
       sum(case when seconds >= 80 then 1 else 0 end) as t5
from (select *, min(position) over (partition by item_id, floor((r - 1) / 5)) as lowest
      from (select *, row_number() over (partition by item_id order by user_id) as r,
                   count(*) over (partition by item_id) as t from asked where k = 1))
where r <= t - t % 5 group by item_id
"""
LATER_SQL = """
select item_id, count(*) as learners, sum(again) as answers, sum(rights) as rights,
       sum(case when rights > 0 then 1 else 0 end) as some_right,
       sum(case when rights < again then 1 else 0 end) as some_wrong
from (select *, row_number() over (partition by item_id order by user_id) as r,
             count(*) over (partition by item_id) as t
      from (select user_id, item_id, count(*) as again, sum(good) as rights
            from asked where k = 2 group by user_id, item_id))
where r <= t - t % 5 group by item_id
"""
MISTAKES_SQL = """
select item_id, mistake, count(*) as learners,
       sum(case when follows = 1 then 1 else 0 end) as next_right,
       sum(case when follows = 0 then 1 else 0 end) as next_wrong,
       sum(case when follows is null then 1 else 0 end) as next_none
from (select *, row_number() over (partition by item_id, mistake order by user_id) as r,
             count(*) over (partition by item_id, mistake) as t
      from (select user_id, item_id, mistake, follows,
                   row_number() over (partition by user_id, item_id, mistake order by told_at) as k
            from (select *, lead(good) over (partition by user_id, main order by told_at) as follows
                  from answers)
            where mistake <> '') where k = 1)
where r <= t - t % 5 group by item_id, mistake
"""
VIEWS = [ANSWERS, BY_SKILL, CODES, FIVES, ASKED]


class DuckDb:
    main = "split_part(skill_id, '~~', 1)"
    each = "unnest(string_split(skill_id, '~~')) as skill"

    def __init__(self, folder, course):
        import duckdb
        self.db = duckdb.connect()
        files = os.path.join(folder, "*", "*", "*.csv").replace("'", "''")
        course = course.replace("'", "''")
        self.db.execute(
            "create temporary view attempts as select * from read_csv('" + files + "', "
            "hive_partitioning = true, header = true, types = {'user_id': 'VARCHAR', "
            "'item_id': 'VARCHAR', 'timestamp': 'DOUBLE', 'correct': 'DOUBLE', "
            "'skill_id': 'VARCHAR', 'millis': 'BIGINT', 'mistake': 'VARCHAR'}) "
            "where course = '" + course + "'")

    def run(self, text):
        self.db.execute(text)

    def rows(self, text):
        return self.db.execute(text).fetchall()

    def close(self):
        self.db.close()


class Spark:
    main = "element_at(split(skill_id, '~~'), 1)"
    each = "explode(split(skill_id, '~~')) as skill"

    def __init__(self, folder, course):
        from pyspark.sql import SparkSession
        self.spark = (SparkSession.builder.master("local[2]").appName("kenning statistics")
                      .config("spark.ui.enabled", "false")
                      .config("spark.ui.showConsoleProgress", "false")
                      .config("spark.sql.shuffle.partitions", "8").getOrCreate())
        self.spark.sparkContext.setLogLevel("ERROR")
        schema = ("user_id string, item_id string, timestamp double, correct double, "
                  "skill_id string, millis long, mistake string")
        read = self.spark.read.csv(folder, header=True, schema=schema)
        read.where(read.course == course).createOrReplaceTempView("attempts")

    def run(self, text):
        self.spark.sql(text)

    def rows(self, text):
        return [tuple(row) for row in self.spark.sql(text).collect()]

    def close(self):
        self.spark.stop()


ENGINES = {"duckdb": DuckDb, "spark": Spark}


def is_few(n):
    return 0 < n < FEWEST


def merged(counts, least):
    """Rows of at least so many; of rarer ones the last answers are left out."""
    counts, told = dict(counts), {}
    for row in range(1 << (LENGTH + 1), 1, -1):
        n = counts.pop(row, 0)
        if n == 0:
            continue
        if n >= least:
            told[row] = n
        elif row > 3:
            counts[row >> 1] = counts.get(row >> 1, 0) + n
        else:
            began = [(m, -r) for r, m in told.items()
                     if r >> (r.bit_length() - row.bit_length()) == row]
            if began:
                m, r = min(began)
                del told[-r]
                told[row] = n + m
    return told


def guarded(cells, of):
    """Leaves out what is of fewer than five, and more until five or more are left out."""
    cells = list(cells)
    out = of - sum(cells)
    for at, n in enumerate(cells):
        if is_few(n):
            out, cells[at] = out + n, 0
    while is_few(out):
        left = [(n, at) for at, n in enumerate(cells) if n > 0]
        if not left:
            break
        n, at = min(left)
        out, cells[at] = out + n, 0
    return cells, out


def statistics(engine):
    """All lines, as kenning writes them, by what they are of."""
    for view in VIEWS:
        engine.run(view.format(main=engine.main, each=engine.each))
    told = {}
    skills = {}
    for skill, code, n in engine.rows(ROWS_SQL):
        skills.setdefault(skill, {})[int(code)] = int(n)
    for skill, counts in skills.items():
        least = FEWEST
        rows = merged(counts, least)
        while len(rows) > ROWS:
            least += -(-least // 4)
            rows = merged(counts, least)
        for row, n in rows.items():
            text = bin(row)[3:]
            told[("row", skill, text)] = {"skill": skill, "row": text, "learners": n}
    later = {row[0]: [int(n) for n in row[1:]] for row in engine.rows(LATER_SQL)}
    for item, names, *numbers in engine.rows(QUESTIONS_SQL):
        learners, right, position, *times = [int(n) for n in numbers]
        if learners < FEWEST:
            continue
        line = {"question": item, "skills": names.split("~~"), "learners": learners,
                "position": position, "of": 0, "right": 0}
        if is_few(learners - right):
            line["few_wrong"] = [1, learners]
        elif is_few(right):
            line["few_right"] = [1, learners]
        else:
            line["of"], line["right"] = learners, right
        line["times"], untold = guarded(times, learners)
        if untold:
            line["untold"] = untold
        if item in later:
            n, answers, rights, some_right, some_wrong = later[item]
            if n >= FEWEST and not is_few(some_right) and not is_few(some_wrong):
                line["later"] = [n, answers, rights]
        told[("question", item)] = line
    for item, mistake, *numbers in engine.rows(MISTAKES_SQL):
        learners, *following = [int(n) for n in numbers]
        if learners < FEWEST:
            continue
        cells, untold = guarded(following, learners)
        line = {"mistake": mistake, "question": item, "learners": learners, "next": cells}
        if untold:
            line["untold"] = untold
        told[("mistake", item, mistake)] = line
    return told


def write(told, course, path):
    """A file that `kenning model pool` reads, signed by nobody."""
    head = {"kenning": "statistics", "format": 1, "course": course, "version": "",
            "made": time.strftime("%Y-%m-%d", time.gmtime()), "fewest": FEWEST,
            "length": LENGTH}
    order = {"row": 0, "question": 1, "mistake": 2}
    keys = sorted(told, key=lambda key: (order[key[0]], key[1:]))
    lines = [json.dumps(line) for line in [head] + [told[key] for key in keys]]
    text = "".join(line + "\n" for line in lines)
    foot = json.dumps({"sha256": hashlib.sha256(text.encode()).hexdigest()})
    with open(path, "w", encoding="utf-8") as out:
        out.write(text + foot + "\n")


def read(path):
    """The lines of kenning's file, by what they are of."""
    told = {}
    with open(path, encoding="utf-8") as lines:
        for line in list(lines)[1:-1]:
            line = json.loads(line)
            if "row" in line:
                told[("row", line["skill"], line["row"])] = line
            elif "mistake" in line:
                told[("mistake", line["question"], line["mistake"])] = line
            else:
                told[("question", line["question"])] = line
    return told


def made_up(folder, answers):
    """Answers in two courses, partitioned by course and month, and of each as one file."""
    draw = random.Random(20)
    columns = ["user_id", "item_id", "timestamp", "correct", "skill_id", "millis", "mistake"]
    files, outs = {}, {}

    def out(path):
        if path not in outs:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            files[path] = open(path, "w", newline="", encoding="utf-8")
            outs[path] = csv.writer(files[path])
            outs[path].writerow(columns)
        return outs[path]

    learners = max(answers // 1000, 12)
    for learner in range(learners):
        able = draw.random()
        user = "%020x" % draw.getrandbits(80)
        for n in range(answers // learners):
            course = "fractions" if n % 10 else "verbs"
            at = 1767225600 + n * 7200 + draw.randrange(3600)
            skill = draw.randrange(1 + n // 40) if draw.random() < 0.5 else n // 40
            item = "q%d-%d" % (skill, draw.randrange(20))
            # A question in four is of two skills.
            skills = "s%d" % skill + ("~~s%d" % (skill + 1) if item.endswith("3") else "")
            right = draw.random() < 0.35 + 0.6 * able
            credit = 1 if right else draw.choice([0, 0, 0.4])
            mistake = "" if right or draw.random() < 0.5 else draw.choice(["sign", "unit"])
            millis = 0 if draw.random() < 0.02 else draw.randrange(500, 120000)
            row = [user, item, at, credit, skills, millis, mistake]
            month = time.strftime("%Y-%m", time.gmtime(at))
            out(os.path.join(folder, "attempts", "course=" + course, "month=" + month,
                             "part.csv")).writerow(row)
            out(os.path.join(folder, "whole", course + ".csv")).writerow(row)
    for file in files.values():
        file.close()
    return learners


def compare(kenning, answers):
    with tempfile.TemporaryDirectory() as folder:
        learners = made_up(folder, answers)
        print(f"{answers} answers of {learners} learners in 2 courses", flush=True)
        bad, ran = 0, 0
        for course in ["fractions", "verbs"]:
            path = os.path.join(folder, course + ".stats")
            begun = time.time()
            log = os.path.join(folder, "whole", course + ".csv")
            subprocess.run([kenning, "--home", os.path.join(folder, "home"), "class",
                            "statistics", "--log", log, "--course", course, path],
                           check=True, stdout=subprocess.DEVNULL)
            ours = read(path)
            print(f"{course}: kenning {time.time() - begun:.1f} s, {len(ours)} lines", flush=True)
            for name, engine in ENGINES.items():
                try:
                    begun = time.time()
                    one = engine(os.path.join(folder, "attempts"), course)
                except Exception as error:
                    print(f"{course}: {name} is not there: {error}")
                    continue
                theirs = statistics(one)
                one.close()
                ran += 1
                same = ours == theirs
                bad += not same
                print(f"{course}: {name} {time.time() - begun:.1f} s, "
                      f"{'equal' if same else 'DIFFERENT'}", flush=True)
                if not same:
                    differ = [k for k in ours.keys() | theirs.keys()
                              if ours.get(k) != theirs.get(k)]
                    for key in sorted(differ)[:10]:
                        print("  ", key, ours.get(key), theirs.get(key))
        if not ran:
            sys.exit("no engine is there")
        sys.exit(1 if bad else 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--engine", choices=ENGINES, default="duckdb")
    parser.add_argument("--compare", metavar="KENNING")
    parser.add_argument("--answers", type=int, default=1_000_000)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("course", nargs="?")
    parser.add_argument("output", nargs="?")
    args = parser.parse_args()
    if args.compare:
        compare(args.compare, args.answers)
    if not args.output:
        parser.error("name the folder, the course and the file to write")
    engine = ENGINES[args.engine](args.folder, args.course)
    write(statistics(engine), args.course, args.output)
    engine.close()


if __name__ == "__main__":
    main()
