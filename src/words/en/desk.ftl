### What `desk` says: courses that can't be used, what is not saved, the learner's own memory model.

## What went wrong

desk-no-profile = There is no profile “{ $name }”. `kenning profile list` shows the profiles that there are; `kenning profile new "{ $name }"` makes this one.
desk-no-course-near = There is no course or file called `{ $name }`. Did you mean `{ $near }`?
desk-no-course = There is no course or file called `{ $name }`. The courses are: { $ids }.
desk-picture-bundled = { $file } is no part of this course, which has no directory of its own
desk-no-bundled-course = No course with the id `{ $id }` comes with kenning. Those that do are: { $ids }.
# A course that was named by its path; $other is where the other course comes from.
desk-same-id = The course at { $origin } has the id `{ $id }`, but another course ({ $other }) has it already. Give it an id of its own, so that their histories do not mix.
desk-other-id = The id of the course at { $origin } was `{ $before }` and is now `{ $now }`. Start kenning again to practise it.
desk-practised = `{ $id }` is being practised now. End that sitting first.
# Said in a sitting that goes on while the files change.
desk-course-changed = The files of this course have changed. Start a new sitting.

## Courses that can't be used

# $problem is the first of the problems found in the files.
desk-broken = This course can't be used. { $problem }
desk-broken-more = This course can't be used. { $problem } (and { $n } more; `kenning check` lists them)
# The $problem of a course in the learner's own folder.
desk-same-id-on-shelf = { $origin }: another course ({ $other }) already has its id `{ $id }`. Give it an id of its own in its [course] table.
# $origin is a course that has the id of one that is part of kenning, and $lacks what it has not.
desk-copy-lacks =
    { $origin }: it has the id `{ $id }` of a course that comes with kenning, but not its { $sort ->
        [skill] skill
       *[other] question
    } `{ $lacks }`. A copy must keep all skills and questions: put that back, or give this course an id of its own in its [course] table.
# $problem is the first of the problems found in the course.
desk-passed-over =
    Your course `{ $id }` can't be used, so the one with this id that comes with kenning is used instead{ $check ->
        [yes] {" "}(`kenning check { SHELL($path) }` lists what is wrong)
       *[no] {""}
    }. { $problem }
desk-bundled-course = bundled course

## What is told once

desk-length-set-aside = How long your sittings last could not be read, so they have no limit until you choose again. The file is kept as { $path }.
desk-length-unread = How long your sittings last could not be read from { $path }, so they have no limit until you choose again.
desk-stages = New: a skill counts as kept (✓) when you are right again on two later days. Learned on one day, it has a ●. Nothing is lost, and what was open stays open.

## What is saved and what is not

# Stands behind the sentence that says why the record can't be opened.
desk-nothing-kept-yet = Until then nothing that you do is saved. In practice, your answers are kept in memory, and kenning tries to save them again with each one.
# $why is a sentence that says why, and what to do.
desk-unsaved =
    { $n ->
        [0] What you did last is
        [one] Your last answer is
       *[other] Your last { $n } answers are
    } not saved yet. { $why }
desk-unsaved-still =
    { $n ->
        [one] Your last answer is
       *[other] Your last { $n } answers are
    } not saved yet.
desk-disk-refuses = The disk can't be written to.
desk-saved-again = Everything is saved now.
desk-events-of-newer =
    { $n ->
        [one] 1 event of this profile was recorded by a newer kenning. It is kept, but not counted here
       *[other] { $n } events of this profile were recorded by a newer kenning. They are kept, but not counted here
    }. Update kenning.
desk-damaged-lines =
    { $n ->
        [one] 1 damaged line
       *[other] { $n } damaged lines
    } in the record of this profile could not be read, so some of your answers may not be counted here. `kenning doctor --repair` brings back what the database and the backups still have.

## The learner's own memory model: how it stands

desk-tuning-offer =
    { $n ->
        [one] 1 review
       *[other] { $n } reviews
    } done: the memory model can be fitted to you now.
desk-tuning-own = A memory model decides when a question comes back. Yours was fitted to your own reviews.
desk-tuning-default = A memory model decides when a question comes back. The one in use now fits most people.
desk-tuning-enough =
    You have done { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }. That is enough to fit the model to your own memory.
desk-tuning-few-since =
    You have done { $n ->
        [one] 1 review
       *[other] { $n } reviews
    } since you last decided on the model. You can fit again now, but it tells little more before there are { $enough }.
desk-tuning-too-few = After { $enough } reviews, the model can be fitted to your own memory. You have done { $n } so far.
desk-tuning-about = A fit is tested on the newer half of your reviews: each quarter of them is predicted from all that came before it. The new model is used only if it predicts them clearly better than the one in use now. What is planned already stays as it is, and you can go back at any time.

## The learner's own memory model: what became of a fit

desk-fit-no-better =
    The fit does not predict the newer half of your { $n ->
        [one] 1 review
       *[other] { $n } reviews
    } clearly better: the error (log loss) is { $after } with it, { $before } without, and a difference of { $unsure } may be chance.
desk-fit-nothing-changed = Nothing was changed. It is offered again after { $enough } more reviews.
# $less is a whole number of per cent; 0 stands for less than 1.
desk-fit-better =
    The fit is better. On the newer half of your { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }, the error of predictions (log loss) is { $less ->
        [0] less than 1
       *[other] { $less }
    } % smaller: { $after } instead of { $before }.
desk-fit-own = Your own model is in use now. It applies to each question from your next answer to it.
desk-fit-default = The model that fits most people now predicts you better than your own, so it is in use again. It applies to each question from your next answer to it.
desk-fit-shift =
    { $n ->
        [one] You have met 1 question
       *[other] You have met { $n } questions
    }. When next answered right, { $sooner } will come back sooner than before, { $later } later, and { $same } after the same number of days.
desk-untuned = Reviews are planned with the default memory model from now on.
desk-left-untuned = Left as it is. It is offered again after { $enough } more reviews.

## The test of a course

desk-no-test =
    “{ $course }” has no test: a test needs at least { $least } questions that practice never asks, and { $n ->
        [0] none are
        [one] only 1 is
       *[other] only { $n } are
    } held back for it. Who writes the course can reserve some, see docs/course-format.md.

## Answers that were read again

desk-regraded =
    { $n ->
        [one] 1 answer of yours in “{ $title }” counts as right now: the course accepts it today.
       *[other] { $n } answers of yours in “{ $title }” count as right now: the course accepts them today.
    } To have { $n ->
        [one] it count
       *[other] them count
    } as before: `kenning overrule { SHELL($course) } as-graded`.

# In place of a question, as the learner wished.
desk-nothing-instead = There is nothing like that to ask instead right now.

## Resources

desk-resource-bundled = The course is part of the program, and { $file } is not.
desk-manual-none = This system has no such page of the manual, or can't show it: { $call }
desk-no-man = There is no `man` on this system to show the page with. On one that has it, type: { $call }

## Between courses

desk-next-course = What comes next: “{ $course }”.
# After the course that shows how to get about; $courses are messages like the next.
desk-next-any = Now to what you want to learn: { $courses }.
desk-next-title = “{ $course }”

## What is typed to change a plan

desk-plan-one-of = It must be { $names }, or default.
desk-plan-number = It must be a whole number up to { $most }, or default.
desk-plan-share = It must be a share such as 90 %, or default.
desk-plan-day = Write year, month and day, such as 2027-06-30, or how far ahead it is: 10d (ten days), 2w (two weeks).
desk-plan-past = { $day } is not in the future. Give a later day.
desk-plan-day-off = That is no day off. Type a day of the week such as sunday, a date such as 2026-12-24, or 2026-12-24..2027-01-02; several with commas between them.
# $day is a date, or two with `..` between them.
desk-plan-day-off-past = `{ $day }` is past, so it can't be a day off. Nothing was changed. Give a later day.
desk-plan-day-off-all = With these days off, every day of the week would be off, and no day would be left to practise on. Nothing was changed. Leave at least one day of the week out.
desk-plan-wrong = { $wrong } ({ $help })
