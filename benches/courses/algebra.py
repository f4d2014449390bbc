#!/usr/bin/env python3
"""Checks the course linear-equations by SymPy, an independent computer algebra system.

    python3 -m pip install sympy==1.14.0
    benches/courses/algebra.py [--kenning target/debug/kenning] [--draws 100] [COURSE] [QUESTION]

It reads what `kenning show COURSE --draws N` prints in plain mode: what learners read, with
the right answer and the answer of each mistake. The right answer is worked out a second
time from the words of the prompt: calculations and equations are parsed out of it and given
to SymPy; of a story, the table STORIES has the equation, written from the story and not from
the course's formula. Mistakes must have another value than the right answer wherever kenning
would recognise them. It exits with 1 if anything differs.
"""

import argparse
import re
import subprocess
import sys
from collections import Counter, defaultdict

from algebra_first import MODELS, STORIES
from algebra_more import MORE
from algebra_tools import number, one, plain


# ---------------------------------------------------------------- reading `kenning show`


def showings(text):
    """Yields id, kind and blocks: the question, then its steps."""
    heads = list(re.finditer(r"^([a-z0-9-]+): ([a-z]+), practises .*$", text, re.M))
    for head, after in zip(heads, heads[1:] + [None]):
        body = text[head.end() : after.start() if after else len(text)]
        for showing in re.split(r"^Showing \d+ of \d+$", body, flags=re.M):
            if "In plain mode:" in showing:
                yield head[1], head[2], re.split(r"^Step \d+ of \d+$", showing, flags=re.M)


def block(text):
    """What is asked in plain mode, the answer, and the mistakes with their answers."""
    asked = text.split("In plain mode:\n", 1)[1]
    prompt, rest = re.split(r"^Answer: ", asked, maxsplit=1, flags=re.M)
    prompt = re.sub(r"\*(\w[\w ]*)\*", r"\1", prompt)
    # Paths of figures and what to type are no part of the task.
    prompt = re.sub(r"^(?:Type |A number line with ).*$", "", prompt, flags=re.M).strip()
    answer = rest.split("\n", 1)[0]
    mistakes = re.findall(r"^Mistake `([^`]+)`, as in (.*?): (?=[^ ])", rest, re.M)
    return prompt, answer, mistakes


NOW = re.compile(r"^(?:Now|So|And) ?(.*?=.*?)[.:] (?:What is x|How many (?:km|nuts))")


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    args.add_argument("course", nargs="?", default="courses/linear-equations")
    args.add_argument("question", nargs="?")
    args.add_argument("--kenning", default="target/debug/kenning")
    args.add_argument("--draws", type=int, default=100)
    args = args.parse_args()
    command = [args.kenning, "show", args.course, *([args.question] if args.question else [])]
    shown = subprocess.run(
        [*command, "--draws", str(args.draws)], capture_output=True, text=True, check=True
    ).stdout

    models = {**MODELS, **STORIES, **MORE}
    draws, wrong, distinct = Counter(), [], defaultdict(set)
    tried, equal, steps = defaultdict(Counter), Counter(), Counter()
    whole, ugly, parts = Counter(), Counter(), Counter()
    for id_, kind, blocks in showings(shown):
        prompt, answer, mistakes = block(blocks[0])
        if id_ not in models:
            wrong.append(f"{id_}: no model")
            continue
        draws[id_] += 1
        distinct[id_].add(prompt)
        try:
            right = models[id_](prompt)
            if not right.accepts(answer):
                wrong.append(f"{id_}: the answer {answer} to: {prompt}")
            for name, said in mistakes:
                for value in said.split("; ") if kind in ("number", "expression", "text") else []:
                    if right.accepts(value):
                        equal[id_, name] += 1  # kenning passes over it: it is the right answer
                    else:
                        tried[id_][name] += 1
            if kind == "number" and mistakes and number(answer).is_integer:
                main_bug = number(mistakes[0][1].split("; ")[0])
                whole[main_bug.is_integer] += 1
                ugly[id_] += not main_bug.is_integer
            if kind == "number":
                parts[number(answer).is_integer] += 1
        except Exception as e:  # a prompt that can't be read is a fault, too
            wrong.append(f"{id_}: {type(e).__name__} {e}: {prompt!r} {answer!r}")
        for step in blocks[1:]:
            asked, said, _ = block(step)
            if (m := NOW.match(plain(asked))) and re.fullmatch(r"[^a-wyz]*", m[1].replace("times", "")):
                steps["solved"] += 1
                try:
                    if one(m[1]) != number(said):
                        wrong.append(f"{id_}: the step {asked!r} is answered by {said}")
                except Exception as e:
                    wrong.append(f"{id_}: step {asked!r}: {e}")
            else:
                steps["left to kenning check"] += 1
    for (id_, name), n in equal.items():
        if not tried[id_][name] and draws[id_] > 20:
            wrong.append(f"{id_}: the mistake {name} is the right answer in all {n} draws")
    for line in wrong[:60]:
        print(line)
    unused = [i for i in models if not draws[i]] if not args.question else []
    for id_ in unused:
        wrong.append(id_)
        print(f"{id_}: a model, and no question")
    least = min(20, args.draws // 3)
    few = [i for i in draws if len(distinct[i]) < least]
    print(
        f"questions {len(draws)} (of the first chapters by their prompt {sum(i in MODELS for i in draws)}, "
        f"by a story's model {sum(i in STORIES for i in draws)}, of the later ones {sum(i in MORE for i in draws)}), "
        f"draws {sum(draws.values())}, of them different {sum(map(len, distinct.values()))}"
    )
    print(
        f"mistakes of numbers and algebra {len({(i, n) for i in tried for n in tried[i]})}, "
        f"values that are wrong {sum(sum(c.values()) for c in tried.values())}, "
        f"values that are the right answer and are passed over {sum(equal.values())}"
    )
    print(f"steps: {dict(steps)}")
    print(
        f"answers that are numbers: {parts[True]} whole, {parts[False]} fractions or decimals; "
        f"where whole, the first mistake's value is whole in {whole[True]}, not in {whole[False]}"
    )
    for id_, n in ugly.most_common(12):
        print(f"  {id_}: not whole in {n} of {draws[id_]}")
    print(f"fewer than {least} different prompts: {', '.join(few) or 'none'}")
    print(f"faults {len(wrong)}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
