#!/usr/bin/env python3
"""How long a key of the search takes among 100,000 questions, from the key to its frame.

    benches/search.py [THIS] [QUESTIONS]

THIS is target/release/kenning unless it is named. The course has 5,000 skills, and questions of
eight words each out of 2,000. Words are typed letter by letter and taken back again, some of
them rare and some in thousands of questions. A frame ends when nothing more is written for
60 ms; the time is that of its last byte. `processor` is what the key took of all cores, which
other programs on the machine hardly change. Linux only: it reads `/proc`.
"""

import fcntl
import os
import pty
import random
import select
import signal
import struct
import sys
import tempfile
import termios
import time

NOW = "2026-03-01T12:00:00Z"
TYPED = ["question", "bakori", "lumo te", "no such word", "lamita bo", "42"]


def word(n):
    syllables = ["ba", "ko", "ri", "lu", "mo", "te", "la", "mi", "ta", "no", "se", "du", "pa"]
    made = ""
    for _ in range(3):
        made += syllables[n % 13]
        n //= 13
    return made


def course(folder, questions):
    chance = random.Random(1)
    os.makedirs(folder)
    skills = max(questions // 20, 1)
    head = 'format = 1\n[course]\nid = "large"\ntitle = "Large"\n'
    for part in range(0, skills, 250):
        text = head if part == 0 else ""
        for skill in range(part, min(part + 250, skills)):
            text += f'[[skill]]\nid = "s{skill}"\ntitle = "Skill {skill} {word(skill)}"\n'
            for q in range(20):
                words = " ".join(word(chance.randrange(2000)) for _ in range(8))
                text += (f'[[question]]\nid = "s{skill}-{q}"\nkind = "text"\n'
                         f'skills = ["s{skill}"]\nprompt = "Question {q}: {words}?"\n'
                         f'answer = "{word(chance.randrange(2000))}"\n')
        name = "course.toml" if part == 0 else f"part{part}.toml"
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)


def frame(terminal, most):
    """What is written, and when its last byte came."""
    shown, last = b"", None
    until = time.time() + most
    while select.select([terminal], [], [], 0.06 if last else until - time.time())[0]:
        shown += os.read(terminal, 65536)
        last = time.time()
    return shown, last


def processor(pid):
    """What a process took of all cores so far, in seconds."""
    tasks = f"/proc/{pid}/task"
    took = 0
    for task in os.listdir(tasks):
        try:
            with open(f"{tasks}/{task}/schedstat") as file:
                took += int(file.read().split()[0])
        except OSError:
            # The thread has ended.
            pass
    return took / 1e9


def told(name, times):
    times = sorted(took * 1000 for took in times)
    at = lambda share: times[int((len(times) - 1) * share)]
    return f"{name} p50 {at(0.5):.1f} ms, p95 {at(0.95):.1f} ms, max {at(1):.1f} ms"


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "target/release/kenning")
    questions = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as home:
        course(os.path.join(home, "courses", "large"), questions)
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(TERM="xterm-256color")
            os.execv(program, [program, "--home", home, "--now", NOW])
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        begun, idle = time.time(), 0
        # Courses are read in the background, and texts gathered once the search is open.
        while time.time() - begun < 120 and idle < 3:
            idle = 0 if frame(terminal, 3)[1] else idle + 1
        os.write(terminal, b"/")
        idle = 0
        while idle < 2:
            idle = 0 if frame(terminal, 3)[1] else idle + 1
        times, took = [], []
        for text in TYPED:
            for key in text.encode() + b"\x7f" * len(text):
                before, pressed = processor(pid), time.time()
                os.write(terminal, bytes([key]))
                _, last = frame(terminal, 5)
                if last:
                    times.append((last - pressed, text))
                    took.append(processor(pid) - before)
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
    _, slowest = max(times)
    print(f"{len(times)} keys: {told('frame', [time for time, _ in times])} (in “{slowest}”); "
          f"{told('processor', took)}")


main()
