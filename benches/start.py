#!/usr/bin/env python3
"""How long kenning takes to start, and how much memory, beside another build.

    benches/start.py OTHER [THIS]

OTHER and THIS are programs; THIS is target/release/kenning unless it is named. They take
turns, eleven times each, in fresh homes, and then again in the same ones (`again`): the least
of each is told. `first` is the time to
the first question, or to the first frame of the home screen; `whole` is the time to the
last frame without a key; `processor` is what it took of all cores until it ended; `memory` is
the most that was resident, with the pages of the program file that were read.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

COURSES = ["linear-equations", "shell-basics", "spanish-first-words"]
TIMES = 11
NOW = "2026-03-01T12:00:00Z"


def ended(pid, begun, first, whole):
    _, status, used = os.wait4(pid, 0)
    processor = used.ru_utime + used.ru_stime
    return {
        "first": (first or time.time()) - begun,
        "whole": (whole or time.time()) - begun,
        "processor": processor,
        "memory": used.ru_maxrss / 1024,
    }


def practice(program, home, course):
    """To the first question of a course, as lines; then the input ends."""
    begun = time.time()
    read, write = os.pipe()
    process = subprocess.Popen(
        [program, "--home", home, "--now", NOW, "--seed", "1", "practice", course, "--plain"],
        stdin=subprocess.PIPE, stdout=write, stderr=subprocess.DEVNULL)
    os.close(write)
    # What is asked is written before anything is read.
    shown = os.read(read, 65536)
    while shown.count(b"\n") < 3 and (more := os.read(read, 65536)):
        shown += more
    first = time.time()
    process.stdin.close()
    while os.read(read, 65536):
        pass
    os.close(read)
    return ended(process.pid, begun, first, first)


def home_screen(program, home, _course):
    """To the first frame of the home screen, and to the one with numbers in each row."""
    begun = time.time()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="80", LINES="24")
        os.execv(program, [program, "--home", home, "--now", NOW])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    shown, first, whole = b"", None, None
    # It is whole when nothing more is written for a second.
    while time.time() - begun < 20:
        if not select.select([terminal], [], [], 1)[0]:
            if first:
                break
            continue
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
        whole = time.time()
        if first is None and b"quations" in shown:
            first = whole
    os.write(terminal, b"q")
    time.sleep(0.05)
    try:
        os.kill(pid, signal.SIGTERM)
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    used = ended(pid, begun, first, whole)
    os.close(terminal)
    return used


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("Name another build of kenning: benches/start.py OTHER [THIS].")
    programs = [sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "target/release/kenning"]
    programs = [os.path.abspath(program) for program in programs]
    runs = [(course, practice) for course in COURSES] + [("home", home_screen)]
    for name, run in runs:
        least = [[{}, {}], [{}, {}]]
        for _ in range(TIMES):
            for at, program in enumerate(programs):
                with tempfile.TemporaryDirectory() as home:
                    for start in least:
                        for what, took in run(program, home, name).items():
                            start[at][what] = min(took, start[at].get(what, took))
        for start, when in zip(least, ["", "again"]):
            for what in start[0] if name == "home" else ["first", "processor", "memory"]:
                other, this = start[0][what], start[1][what]
                unit, by = ("MB", 1) if what == "memory" else ("ms", 1000)
                print(f"{name:>20} {when:5} {what:9} other {other * by:6.1f} {unit}, "
                      f"this {this * by:6.1f} {unit}: {this / other:.2f}")


main()
