### The tables that `kenning simulate` prints. Names of courses, kinds of learners and
### policies stand in them as they are typed.

simulate-plan =
    Days of practice: { $days }. Minutes a day: { $ahead ->
        [yes] always
       *[no] at most
    } { $minutes }. { $away ->
        [0] {""}
       *[other] Days without practice in the middle of them: { $away }.{" "}
    }Days until the test: { $delay }. Learners of each kind: { $learners }. Seeds: { $seeds }.
# `best` is the mark of the best of a row: `*`.
simulate-marks = Means with 95 % confidence intervals. { $best } is the best of a row; = is not significantly worse (compared learner by learner).
# How learners are taught. `changes` is a list such as `without steps, example × 2`.
simulate-teaching = Learners can be taught: { $name }, tries: { $tries }{ $changed ->
        [yes] ; { $changes }
       *[no] {""}
    }.
simulate-without = without { $part }

## Titles of tables

simulate-score = Delayed test, % right
simulate-mastered = Skills with at least { $mastered } at the delayed test, %
simulate-per-hour = Points gained at the delayed test per hour practised
simulate-minutes = Minutes practised
simulate-later = Test { $days } days after the last practice, % right
simulate-per-booked = Points gained at the delayed test per hour booked
simulate-per-booked-later = Points gained { $days } days after the last practice per hour booked
simulate-at-equal-time = Points gained at the delayed test per hour booked, where all go on to the end of the minutes
simulate-transfer = Points gained at the delayed test per hour booked, on questions that nobody practised
simulate-right-later = First questions of a skill on a later day than it was begun, without help, % right
simulate-left = Sittings left early, %
simulate-well-spent = Minutes with what gained more for its time than the course's median question, % of those booked
simulate-well-spent-of-ready = The same against the median of the questions that the learner was ready for: what they build on is known at least half

## Heads of their columns: 20 and 10 characters wide

simulate-course = course
simulate-learner = learner

# Below a table.
simulate-verdict = { $policy } is the best or not significantly worse in { $good } of { $all } pairs of course and kind of learner.

## The comparison by courses and schedules

simulate-bar-days = days × minutes
# Head of a column: the first policy less the best of the others in its row.
simulate-bar-lead = lead
# Below it. `mean` and `least` are numbers such as `1.2` and `-0.3`.
simulate-bar-verdict = { $policy } less the best of the others, in points per hour: { $mean } on average over { $rows } courses and schedules, { $least } where it is least.

## What was asked day by day

simulate-diary = Day by day, means over learners: minutes, answers, right answers, new questions (a template is one, whatever it draws), new skills, all skills, rules
# A line of it, after the number of the day. `rules` is a list such as `due 3.1, new 0.5`.
simulate-day = { $minutes } min { $answers } answers { $right } % right { $new } new { $begun } new skills { $skills } skills  { $rules }

## What the minutes went to

simulate-spent = { $course } under { $policy }: what the minutes went to, by the rule that chose, in % of those used; well spent, and well spent by what the learner was ready for, in % of the rule's own; points that an hour of it changed at the delayed test
# Heads of its columns, as Markdown.
simulate-spent-heads = | rule | minutes | well spent | of what was ready | points an hour |

## How each skill went

# Above two tables. `stuck` is a number of minutes.
simulate-skills = { $course } under { $policy }: learned and kept as the tutor sees it, in % of all learners; minutes of those who met it; a wall is a skill on which at least half of these spent { $stuck } minutes or more and have not kept it
# Heads of their columns, as Markdown: the first counts skills, the second is about one skill a row.
simulate-skills-kinds = | learner | met | learned | kept |
simulate-skills-heads = | skill | met | learned | kept | minutes | first tries right, % | |
simulate-wall = wall
