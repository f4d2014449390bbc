### What `report` says: the end of a sitting, and progress to read or hand on.

## The end of a sitting

report-sitting-nothing = Nothing answered this time.
report-sitting-answered =
    Answered { $n }: { $right } right ({ $share }){ $partial ->
        [0] {""}
       *[other] , { $partial } partly
    }. Hints taken: { $hints }.
# $moved is a message of session: how mastery moved.
report-sitting-moved = {"  "}{ $skill }: { $moved }
report-sitting-mistakes = Mistakes met:
report-sitting-mistake = {"  "}{ $name } (×{ $n }): { $feedback }
report-no-reviews = No reviews are planned yet.
# $until is `in 3 days` and the like.
report-next-review = Next review { $until }.
report-reviews-due =
    { $n ->
        [one] 1 review is due now.
       *[other] { $n } reviews are due now.
    }
report-unshown =
    { $n ->
        [one] 1 question could not be shown: no values fit its `where`. `kenning check` names it.
       *[other] { $n } questions could not be shown: no values fit their `where`. `kenning check` names them.
    }
report-placed-none = Placement: no skill known yet; practice begins at the start.
report-placed =
    Placement: { $known } of { $n ->
        [one] 1 skill
       *[other] { $n } skills
    } known, and counted as mastered.
report-placement-left = The placement test has not ended: it goes on where it was left.

## What a record holds of a course whose files are not at hand

report-recorded =
    The record holds { $n ->
        [one] 1 answer
       *[other] { $n } answers
    } in `{ $course }`, { $right } fully right, the last on { $last }.

## Progress as Markdown

report-progress-title = Progress of { $profile }
report-progress-as-of = As of { $date }.
report-progress-course =
    Mastery { $mastery }, { $mastered } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } mastered, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, { $accuracy } fully right, { $minutes } min. Due now: { $due }. Next review: { $next }.
report-progress-columns = | Skill | Mastery | Retention | Answers | Accuracy | Minutes | Next due |
# Stands after the title of a skill.
report-progress-in-review = {" "}(in review)
report-progress-appealed = - { $date }: the learner says that their answer to { $question } was right.
report-progress-broken = - { $date }: the learner says that { $question } is broken.
report-progress-mistakes = Recent mistakes:
report-progress-mistake = - { $date }: { $mistake } ({ $question })
