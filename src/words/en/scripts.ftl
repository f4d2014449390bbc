### What kenning says to scripts, prompts and editors.

scripts-settings-typed = Not on this screen: `kenning set post-sitting COMMAND` names it, `kenning set post-sitting --default` takes it back.

## The command after a sitting

scripts-hook-not-begun = The command that you set as `post-sitting` could not be run: { $error }. Your answers are kept. `kenning set post-sitting` shows it.
scripts-hook-failed = The command that you set as `post-sitting` failed ({ $status }). Your answers are kept. `kenning set post-sitting` shows it.
scripts-hook-too-long = The command that you set as `post-sitting` took longer than { $n } seconds and was ended. Your answers are kept. Let it begin what takes longer in the background.

## What is due

# $new: questions never asked whose skills are open.
scripts-due = { $due } due, { $new } new
scripts-due-next = 0 due, { $new } new; the next review is due { $when }
# $due is one of the two above; $far as in tutor-left-far.
scripts-due-left = { $due }; { $course } was left after { $far }

## One question at a time

scripts-no-course = No course can be practised. `kenning courses` says why.
scripts-nothing-to-ask = Nothing is to be asked in { $course } now. `kenning practice { SHELL($called) }` goes on all the same.
scripts-next-course = { $course }
scripts-next-answer = Answer it: kenning answer { SHELL($id) } ANSWER
scripts-next-card = See its back: kenning answer { SHELL($id) } show
scripts-next-card-grade = Then grade yourself: kenning answer { SHELL($id) } 3
scripts-no-id = `{ $id }` is none of the names that `kenning next` gives. Take the whole of it, in quotes.
scripts-id-course = The course `{ $course }` has no question `{ $question }` any more. `kenning next` gives another one.
scripts-answered-already = This showing was answered already. `kenning next` gives another one.
scripts-not-now = This question can't be asked now. `kenning next` gives another one.
scripts-changed = This question was changed since it was shown, so nothing was judged or recorded. `kenning next` shows it as it is now.
scripts-no-answer = Say your answer after the name of the question, or type it on standard input.
scripts-no-object = The answer must be a JSON object such as {"{"}"choice": 1{"}"} with --format json: see docs/protocol.md.
scripts-written = An answer in your own words has a page of its own: kenning practice { $course } --plain
scripts-ask-left = Left. Nothing was counted.

## Editing a course

scripts-edit-bundled = The course `{ $course }` is part of kenning. `kenning courses --write { SHELL($course) } DIR` gives you a copy of it, which you can edit and check.
scripts-edit-no-editor = No editor is known here. Set VISUAL or EDITOR, such as EDITOR=nano.
scripts-edit-unread = `{ $variable }` is `{ $command }`, in which a quote is not closed. Write it anew.
scripts-edit-not-begun = The editor `{ $editor }` could not be run: { $error }. VISUAL or EDITOR names it.
scripts-edit-failed = The editor `{ $editor }` failed ({ $status }).
scripts-edit-none = No question, skill or file of `{ $course }` is called `{ $what }`. `kenning show { SHELL($course) }` lists its questions.
scripts-edit-not-here = A course can be edited while you practise it, not in a test or a placement.
# Of a key.
scripts-does-edit = Open the course in your editor at this question (VISUAL or EDITOR), then a new sitting begins

## The life of a question

scripts-life-of = { $question }: { $about }
# Of a question that differs each time it is asked; $about is how it was, or may be, asked.
scripts-life-varies =
    { $question } differs each time. { $asked ->
        [yes] You were asked last
       *[no] For example
    }: { $about }
scripts-life-no-answers = No answer yet.
scripts-life-line =
    { $date }  { $verdict }{ $kept ->
        [yes] : { $answer }
       *[no] { "" }
    }{ $purpose ->
        [again] {" "}(a later try, which does not count)
        [placement] {" "}(placement)
        [test] {" "}(test)
        [elsewhere] {" "}(in another program)
        [back] {" "}(taken back)
        [out] {" "}(does not count, as you said)
       *[practice] { "" }
    }{ $cause ->
        [new] , when it was new
        [missed] , after a miss on the same day
        [due] , as it was due
        [overdue] , as it was overdue
        [early] , before it was due
       *[none] { "" }
    }.
scripts-life-due = Next on { $date }, after { $after }.
scripts-life-why = Why it comes when it does:
scripts-life-none-counts = No answer to it counts, so it is asked as if it were new.
scripts-life-new = It was never answered. It comes when what it builds on is learned, as the plan has room.
scripts-life-new-open = It was never answered. It may come from now on, as the plan has room.
scripts-life-new-test = It was never answered. It is kept for the course's test, so practice does not ask it.
scripts-life-suspended = You put it away for good: it does not come before you bring it back.
scripts-life-put-away = It was put away until { $date }.
scripts-life-remembered = You answered it last on { $date }. By your answers so far, the chance that you remember it stays above 90 % for { $days }.
scripts-life-missed = You answered it last on { $date }, and it was not right then: what you saw of the answer is likely to fade below 90 % within { $days }.
scripts-life-interval = It is to come back when that has fallen to { $retention }: { $days } after the answer.
scripts-life-spread =
    { $way ->
        [later] It comes { $days } later than that: reviews are spread over days, go around your days off, and come from the morning on.
       *[sooner] It comes { $days } sooner than that: reviews are spread over days, go around your days off, and come from the morning on.
    }
scripts-life-clock = It comes sooner than that: the clock stood at a later day when it was answered than it did afterwards, so the day of that answer can't be right.
scripts-life-forgiven = Right answers to other questions, which practise this too, have put it off by { $days }.
scripts-life-is-due = So it has been due since { $date }. The chance that you remember it now is { $recall }.
scripts-life-will-be-due = So it is due on { $date }. The chance that you remember it now is { $recall }.
scripts-life-due-on = So it is due on { $date }.
scripts-life-due-since = So it has been due since { $date }.

## Cramming

scripts-cram-begins = You cram: what you have met comes again, the weakest first. Nothing of it is recorded, and no date changes.
scripts-cram-reason = You remember this least of what has not gone right in this cram yet: “{ $skill }”.
scripts-cram-short = The weakest that is left.
scripts-cram-rule = cram: the weakest of what you have met, as it is not recorded
scripts-cram-take-back = You have not answered anything in this cram yet, and a cram takes back nothing of earlier sittings.
scripts-cram-ended = All that you have met in this course and that can be asked now went right once in this cram.
scripts-cram-none-met = Nothing was met in this course yet, so there is nothing to cram. `kenning practice { SHELL($course) }` begins with it.
scripts-cram-none-now = Nothing of what you have met in this course can be asked now, so there is nothing to cram.
scripts-cram-unrecorded = You crammed: nothing of it was recorded, and your dates are as they were.
scripts-cram-over = This sitting is over, and nothing of it was recorded.

## What comes of grades

# `when`, as the other arguments below: a few words such as `in 3 days`.
scripts-grade-when = again { $when }
scripts-grades-when = With 1 it comes again { $again }, with 2 { $hard }, with 3 { $good }, with 4 { $easy }.
