#!/usr/bin/env python3
"""Which functions run at a start of kenning: writes start.ld, by which a release is linked.

    CARGO_PROFILE_RELEASE_STRIP=none cargo build --release
    benches/order.py [PROGRAM]

PROGRAM is target/release/kenning unless it is named; it must have its symbols. It is run under
Valgrind's callgrind, which must be on this machine. The linker puts the functions that ran
together (`build.rs`), so that a start has fewer pages of the program file in memory. A file that
is older than the program does no harm: names that are gone are passed over, and new functions
stand where they would stand anyway. The hash at the end of a name is left out, as it is another
one for each directory and compiler.
"""

import collections
import fcntl
import glob
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

COURSES = ["linear-equations", "shell-basics", "spanish-first-words"]
NOW = "2026-03-01T12:00:00Z"
# A name that brings along more bytes of other functions stands behind all others: names of
# generic functions are those of all their kinds.
MOST = 20_000
# What one of the kinds of starts reads, and what several do, so that each kind reads what stands
# together: the home screen all that is up to the first of these that is without it.
ORDER = [
    {"home"},
    {"home", "lines"},
    {"home", "lines", "screens"},
    {"home", "screens"},
    {"screens"},
    {"lines", "screens"},
    {"lines"},
]


def under(out, program, home, *args):
    """What runs a program, and writes which functions ran."""
    return ["valgrind", "--tool=callgrind", "--demangle=no",
            f"--callgrind-out-file={out}/%p", program,
            "--home", home, "--now", NOW, "--seed", "1", *args]


def as_lines(command):
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)


def on_a_screen(command, keys):
    """Presses a key whenever nothing more is written, and ends it then."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="80", LINES="24")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def drawn(quiet, most):
        begun, seen = time.time(), False
        while time.time() - begun < most:
            if not select.select([terminal], [], [], quiet)[0]:
                if seen:
                    return
                continue
            seen |= bool(os.read(terminal, 65536))
    try:
        drawn(8, 90)
        for key in keys:
            os.write(terminal, key)
            drawn(3, 30)
        os.kill(pid, signal.SIGTERM)
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    os.waitpid(pid, 0)
    os.close(terminal)


def ran(program):
    """For each kind of start the functions that ran in it."""
    runs = collections.defaultdict(set)
    with tempfile.TemporaryDirectory() as work:
        def look(kind, run, command, *more):
            out = tempfile.mkdtemp(dir=work)
            run(under(out, program, *command), *more)
            for path in glob.glob(f"{out}/*"):
                with open(path, encoding="utf-8") as file:
                    found = (re.match(r"c?fn=\(\d+\) (.*)", line) for line in file)
                    runs[kind].update(f.group(1).split("'")[0] for f in found if f)
        for course in COURSES:
            for _ in ["first", "again"]:
                look("lines", as_lines, [f"{work}/h-{course}", "practice", course, "--plain"])
        look("home", on_a_screen, [f"{work}/h"], [b"q"])
        for course in COURSES[:2]:
            look("screens", on_a_screen, [f"{work}/s-{course}", "practice", course], [b"\r"])
    return runs


def without_hash(name):
    """How the names of a function begin and end, whatever its hash is; none of what is not Rust."""
    name = re.sub(r"\.llvm\.\d+$", "", name)
    if name.startswith("_ZN"):
        return re.sub(r"17h[0-9a-f]{16}E$", "17h*", name)
    if name.startswith("_R"):
        return re.sub(r"Cs[0-9A-Za-z]+_", "Cs*_", name) + "*"
    return None


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "target/release/kenning")
    listed = subprocess.run(["nm", "-S", program], capture_output=True, text=True, check=True)
    symbols = (line.split() for line in listed.stdout.splitlines())
    sizes = {s[3]: int(s[1], 16) for s in symbols if len(s) == 4 and s[2] in "tT"}
    if not sizes:
        sys.exit("That program has no symbols: build it with CARGO_PROFILE_RELEASE_STRIP=none.")
    whole, run, kinds = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for name, size in sizes.items():
        whole[without_hash(name)] += size
    runs = ran(program)
    for kind, names in runs.items():
        for name in names & sizes.keys():
            kinds[without_hash(name)].add(kind)
    for name in set().union(*runs.values()) & sizes.keys():
        run[without_hash(name)] += sizes[name]
    kinds.pop(None, None)

    def group(pattern):
        is_of_many = whole[pattern] - run[pattern] > MOST
        at = ORDER.index(kinds[pattern])
        return len(ORDER) + at if is_of_many else at
    said = [" and ".join(sorted(kinds)) for kinds in ORDER]
    said += [f"{what}: names of many functions" for what in said]
    with open("start.ld", "w", encoding="utf-8") as out:
        out.write("/* What runs at a start, put together: made by benches/order.py. */\n")
        out.write("SECTIONS\n{\n  .text.start :\n  {\n")
        for at, what in enumerate(said):
            out.write(f"    /* {what} */\n    *(\n")
            for pattern in sorted(p for p in kinds if group(p) == at):
                out.write(f"      .text.{pattern}\n")
            out.write("    )\n")
        out.write("  }\n}\nINSERT BEFORE .text;\n")
    print(f"{len(kinds)} names, {sum(whole[p] for p in kinds) / 1e6:.1f} MB "
          f"of {sum(sizes.values()) / 1e6:.1f} MB")
    for at, what in enumerate(said):
        size = sum(whole[p] for p in kinds if group(p) == at)
        print(f"{size / 1e6:6.2f} MB {what}")


main()
