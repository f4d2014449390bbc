### What `plain` says: practice as lines of text, which a screen reader reads out.

plain-terminal-failed = Reading or writing the terminal failed: { $error }.
plain-no-text = That line is not UTF-8 text; type it again.

## The list of courses

plain-greeting = kenning asks, you answer; it picks what you need next and tells you why.
# $offer is the sentence of the desk that a fit is worth its while.
plain-memory-offer = { $offer } Type memory for that.
plain-courses = Courses:
# $today is one of the messages below.
plain-course =
    { $n }. { $title }: mastery { $mastery }, { $today }{ $recommended ->
        [yes] {" (recommended)"}
       *[no] {""}
    }
plain-course-today = { $due } due, { $new } new
plain-course-more = more practice
plain-course-limit = the plan's limit for today is reached
plain-course-done = done for now
plain-course-next = { $today }, next review { $when }
plain-course-broken = Not usable: { $course }. { $problem }
plain-choose-course = Type the number of a course, Enter for the recommended one, or quit.
plain-no-such-course = Type the number of a course, or quit.

## The beginning of a sitting, and what can be typed at any time

plain-begun = { $course }. Type ? for the commands.
plain-commands =
    Commands: hint, why, steps, lesson, skip, undo, show (I don't know), bury (not today),
    suspend (never again; asks first), appeal (I was right), broken (the question is), quit.
    Begin a line with = to answer with one of these words, as in =skip.

## A question

# $reason is a sentence: why the question comes now.
plain-question = Question { $n }. { $reason }
plain-step = Step { $n } of { $all }
plain-ask-one = Type the number of your choice.
plain-ask-some = Type the numbers of all that apply, such as 1 3 (0 for none).
plain-ask-order = Type the numbers in the right order, such as 2 1 3.
plain-ask-blank = Type what is missing.
plain-ask-blanks = Type what is missing in the { $n } blanks, with / between them.
plain-ask-card = Recall the answer, then type show.
plain-ask-number = Type a number.
plain-hint = Hint { $n } of { $all }: { $hint }
plain-no-lesson = There is no lesson for “{ $skill }”.

## A card, and what the learner says of it

# $back is the answer.
plain-card-back =
    { $back }
    How well did you know it? 1 not at all, 2 hard, 3 well, 4 easily.
plain-card-not-shown = Type show to see the answer, then a number from 1 to 4.
plain-card-no-grade = Type a number from 1 to 4: 1 not at all, 2 hard, 3 well, 4 easily.

## A verdict

plain-verdict = { $verdict }.
# After a miss, where there is another try.
plain-try-hint-steps = Try again, or type hint, steps or show (the answer).
plain-try-hint = Try again, or type hint or show (the answer).
plain-try-steps = Try again, or type steps or show (the answer).
plain-try = Try again, or type show to see the answer.
plain-model-answer = Answer: { $answer }
# The text stands below, with its blanks filled in.
plain-filled-in = With the blanks filled in:
plain-moved = { $skill }: { $moved }.
plain-comes-back = It comes back later.
plain-go-on = Press Enter to go on.
plain-go-on-once-more = Press Enter, then type it once more from memory.
# Above the question, whose answer was shown just now.
plain-once-more = Once more, from memory. Enter alone goes on.
plain-go-on-or-steps = Press Enter to go on, or type steps to walk through it.

## What can't be understood

plain-not-a-number = “{ $typed }” is not one of the numbers.
plain-nothing-typed = Type an answer, or ? for the commands.
plain-only-go-on = Press Enter to go on, or type ? for the commands.

## What was done

plain-skipped = Passed over.
plain-undone = Taken back.
plain-appealed = Noted. That answer counts neither way.
plain-broken = Noted. That answer does not count, and the question is not asked again before it is changed.
plain-buried = Put away until tomorrow. Type undo to bring it back.
plain-suspended = Left out from now on. Type undo to bring it back.

## Putting a question away for good

plain-put-away =
    Put this question away for good? It is never asked again; `kenning overrule { $course } resume { $question }` brings it back.
    Type yes to put it away, or press Enter to keep it.
# Of a question that has many versions.
plain-put-away-versions =
    Put this question away for good? It is never asked again, in no other version either; `kenning overrule { $course } resume { $question }` brings it back.
    Type yes to put it away, or press Enter to keep it.
plain-kept = It stays.

## What a placement test concluded

plain-placement =
    Placement, after { $n ->
        [one] 1 question
       *[other] { $n } questions
    }. These skills look known:
plain-placement-known = { $n }. { $skill }: known ({ $belief } sure to be known)
plain-placement-not-known = { $n }. { $skill }: not known ({ $belief } sure to be known)
plain-placement-agree = Type a number to put that skill right, or press Enter to agree.
plain-placement-one = Type one number, or press Enter to agree.

## The learner's own memory model

# $choices are some of the messages below.
plain-tuning-choices = Type { $choices }, or press Enter to leave it as it is.
plain-tuning-fit = fit to fit it
plain-tuning-later = later to be asked after many more reviews
plain-tuning-default = default to go back to the parameters that fit most people
plain-tuning-fitting = Fitting to your reviews; it takes a few seconds.
plain-tuning-back = Type memory and then default to go back.
plain-tuning-left = Left as it is.
