#!/bin/sh
# How long reading and checking large courses takes, beside another build of kenning.
#
#   benches/load.sh OTHER [THIS]
#
# OTHER and THIS are programs; THIS is target/release/kenning unless it is named. The
# courses are made here: 1,000 templates, and 20,000 questions with options in five files.
# practise_again is a start in a home where the course was opened before. The programs take
# turns in one run, five times each; the least time of each is told, in
# seconds, and the share of OTHER's time that THIS takes.
set -eu
other=${1:-}
this=${2:-target/release/kenning}
if [ ! -x "$other" ] || [ ! -x "$this" ]; then
    echo "Name another build of kenning: benches/load.sh OTHER [THIS]." >&2
    exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Templates as people write them: two parameters, a condition, hints, a mistake, a step.
awk 'BEGIN {
    print "format = 1\n[course]\nid = \"templates\"\ntitle = \"Templates\""
    for (s = 0; s < 50; s++) printf "[[skill]]\nid = \"s%d\"\ntitle = \"Skill %d\"\n", s, s
    for (n = 0; n < 1000; n++) {
        printf "[[question]]\nid = \"q%d\"\nkind = \"number\"\nskills = [\"s%d\"]\n", n, n % 50
        printf "params = { a = \"2..%d\", b = \"-9..9\", c = \"= a*b + %d\" }\n", 9 + n % 7, n
        print "where = \"a != b and b != 0\"\nprompt = \"Solve {a}x {b:signed} = {c}.\"\nanswer = \"(c - b)/a\""
        print "hints = [\"First take {b} away.\", \"Then divide by {a}.\"]\nexplanation = \"{c} {-b:signed} = {c - b}\""
        print "[[question.mistake]]\nname = \"added\"\nanswer = \"(c + b)/a\"\nfeedback = \"Take {b:paren} away on both sides.\""
        print "[[question.step]]\nkind = \"number\"\nprompt = \"What is {c} {-b:signed}?\"\nanswer = \"c - b\""
        print "[[question.step]]\nkind = \"number\"\nprompt = \"And a {a}th of it?\"\nanswer = \"(c - b)/a\""
    }
}' >"$work/templates.toml"

mkdir "$work/large" "$work/again"
awk -v dir="$work/large" 'BEGIN {
    main = dir "/course.toml"
    print "format = 1\n[course]\nid = \"large\"\ntitle = \"Large\"" >main
    for (s = 0; s < 200; s++) printf "[[skill]]\nid = \"s%d\"\ntitle = \"Skill %d\"\n", s, s >main
    for (n = 0; n < 20000; n++) {
        file = n < 4000 ? main : dir "/" int(n / 4000) ".toml"
        printf "[[question]]\nid = \"q%d\"\nkind = \"choice\"\nskills = [\"s%d\"]\n", n, n % 200 >file
        printf "prompt = \"Which of these numbers is the one that belongs to question %d of this course?\"\n", n >file
        printf "options = [\"the number %d\", \"the number %d\", \"the number %d\", \"none of these numbers\"]\n", n, n + 1, n + 2 >file
        printf "answer = \"the number %d\"\nexplanation = \"The number of a question stands in its prompt: here it is %d.\"\n", n, n >file
        print "hints = [\"Read the prompt again.\"]" >file
    }
}'

# The least of two times.
least() { printf '%s\n%s\n' "$1" "$2" | sort -n | head -n 1; }
# How long a command takes, in seconds; what it says is left out.
timed() {
    begun=$(date +%s.%N)
    "$@" </dev/null >/dev/null 2>&1 || true
    echo "$(date +%s.%N) $begun" | awk '{ printf "%.3f", $1 - $2 }'
}
check_templates() { timed "$1" check "$work/templates.toml"; }
check_large() { timed "$1" check "$work/large"; }
practise_large() {
    rm -rf "$work/home"
    timed "$1" --home "$work/home" practice "$work/large" --plain
}
practise_again() { timed "$1" --home "$work/again/$(echo "$1" | tr / -)" practice "$work/large" --plain; }
for what in check_templates check_large practise_large practise_again; do
    a=999 b=999
    if [ "$what" = practise_again ]; then
        practise_again "$other" >/dev/null
        practise_again "$this" >/dev/null
    fi
    for _ in 1 2 3 4 5; do
        a=$(least "$a" "$($what "$other")")
        b=$(least "$b" "$($what "$this")")
    done
    echo "$what $a $b" | awk '{ printf "%-16s other %.3f s, this %.3f s: %.2f\n", $1, $2, $3, $3 / $2 }'
done
