### What `desk` says: courses that can't be used, what is not saved, the learner's own memory model.

## What went wrong

desk-no-profile = There is no profile `{ $name }`. `kenning profile new { $name }` makes it; `kenning profile list` shows all.
desk-no-course-near = There is no course `{ $name }`, nor a file of that name. Did you mean `{ $near }`?
desk-no-course = There is no course `{ $name }`, nor a file of that name. There are: { $ids }.
desk-no-bundled-course = No bundled course has the id `{ $id }`. There are: { $ids }.
# A course that was named by its path; $other is where the other course comes from.
desk-same-id = The course at { $origin } has the id `{ $id }`, which is that of another course ({ $other }). Give it an id of its own, or their histories would mix.
desk-other-id = The course at { $origin } had the id `{ $before }` before and has `{ $now }` now. Start kenning again to practise it.
desk-practised = `{ $id }` is being practised; end that sitting first.
# Said in a sitting that goes on while the files change.
desk-course-changed = The files of this course have changed since; begin a new sitting.

## Courses that can't be used

# $problem is the first of the problems found in the files.
desk-broken = This course can't be used. { $problem }
desk-broken-more = This course can't be used. { $problem } (and { $n } more; `kenning check` lists them)
# The $problem of a course in the learner's own folder.
desk-same-id-on-shelf = { $origin }: its id `{ $id }` is that of another course ({ $other }). Give it an id of its own in its [course] table.
desk-bundled-course = bundled course

## What is saved and what is not

# Stands behind the sentence that says why the record can't be opened.
desk-nothing-kept-yet = Until then nothing you answer is kept: kenning tries again with every answer.
# $why is a sentence that says why, and what to do.
desk-unsaved =
    { $n ->
        [0] What you did last is
        [one] Your last answer is
       *[other] Your last { $n } answers are
    } not saved yet. { $why }
desk-disk-refuses = The disk can't be written.
desk-saved-again = All your answers are saved again.
desk-events-of-newer =
    A newer kenning recorded { $n ->
        [one] 1 event
       *[other] { $n } events
    } of this profile, not understood here; update kenning.
desk-damaged-lines =
    The record of this profile could not be read whole, because of { $n ->
        [one] 1 damaged line
       *[other] { $n } damaged lines
    }; `kenning doctor` tells more.

## The learner's own memory model: how it stands

desk-tuning-offer =
    { $n ->
        [one] 1 review
       *[other] { $n } reviews
    } done: the memory model can be fitted to you now.
desk-tuning-own = A model of memory with 21 parameters works out when a question comes back. Those in force are fitted to your own reviews.
desk-tuning-default = A model of memory with 21 parameters works out when a question comes back. So far they are the ones that fit most people.
desk-tuning-enough =
    You have done { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }: enough to fit them to how you remember.
desk-tuning-few-since =
    Since the parameters were last decided on, you have done { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }. A new fit is possible, but tells little more before there are { $enough }.
desk-tuning-too-few =
    You have done { $n ->
        [one] 1 review
       *[other] { $n } reviews
    } so far; from { $enough } on, they can be fitted to how you remember.
desk-tuning-about = A fit learns from the older four fifths of your reviews and is tried on the newest fifth. Only if it predicts that fifth better than now are the new parameters taken. What is planned already stays as it is, and you can go back at any time.

## The learner's own memory model: what became of a fit

desk-fit-no-better =
    The newest fifth of your { $n ->
        [one] 1 review
       *[other] { $n } reviews
    } is predicted no better by the fit: the error (log loss) is { $after } with it, { $before } without.
desk-fit-nothing-changed = Nothing was changed. It is offered again after { $enough } more reviews.
# $less is a whole number of per cent; 0 stands for less than 1.
desk-fit-better =
    The fit is better: on the newest fifth of your { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }, the error of predictions (log loss) is { $less ->
        [0] less than 1
       *[other] { $less }
    } % smaller, { $after } instead of { $before }.
desk-fit-own = Parameters of your own are in force now. Each question goes by them from its next answer on.
desk-fit-default = The parameters that fit most people now predict you better than your own, and are in force again. Each question goes by them from its next answer on.
desk-fit-shift =
    Of the { $n ->
        [one] 1 question
       *[other] { $n } questions
    } you have met, { $sooner } will come back sooner than before when next answered right, { $later } later, { $same } after as many days.
desk-untuned = Reviews are planned with the default memory model from now on.
desk-left-untuned = Left as it is. It is offered again after { $enough } more reviews.
