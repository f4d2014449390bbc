### What `tui` says: the screens and their keys.

# A title within a sentence.
tui-quoted = “{ $title }”
tui-too-small = kenning needs { $width }×{ $height }; this is { $across }×{ $down }. Make the window larger, or use --plain.
tui-terminal-failed = Reading or writing the terminal failed: { $error }. `--plain` needs no full screen.

## The first screen: what the day holds

tui-home-first-time = kenning asks, you answer; it picks what you need next and tells you why. Press { $key } to begin.
# `due` and `new` are among the messages below.
tui-home-today = Today: { $due }; { $new }.
tui-home-today-short = Today: { $due }, { $new } new.
tui-home-due =
    { $n ->
        [0] no reviews due
        [one] 1 review due
       *[other] { $n } reviews due
    }
tui-home-none-due = no reviews due (the next one { $when })
tui-home-more-practice = nothing new, but more practice is open in the courses you have begun
tui-home-limit = the limit of a plan is reached
tui-home-none-begun = no course is begun
tui-home-new =
    { $n ->
        [0] nothing new is open in the courses you have begun
        [one] 1 new question is open in the courses you have begun
       *[other] { $n } new questions are open in the courses you have begun
    }
# `offer` says that there are enough reviews.
tui-home-tune = { $offer } Press { $key }.
tui-home-tune-short = { $key }: fit the memory model to you

## The first screen: what is best done next

tui-recommended = Recommended: { $course }
tui-recommended-first = Recommended, as a first course: { $course }
tui-recommended-new = Recommended, to begin something new: { $course }
tui-recommended-going-on = Recommended, going on where you were: { $course }
tui-recommended-due =
    Recommended, { $n ->
        [one] as a review is due
       *[other] as { $n } reviews are due
    }: { $course }
tui-home-next-here = Next here: { $course }
tui-home-nothing-here = Nothing to do here now.
tui-next-review = Next review { $when }.
tui-home-counts =
    { $mastered } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } mastered, { $begun } begun.

## The first screen: the list of courses

# At the end of a course's row; the `narrow` ones where there is little room.
tui-row-new = { $n } new
tui-row-due = { $n } due
tui-row-more = more practice
tui-row-more-narrow = more
tui-row-limit = limit reached
tui-row-limit-narrow = limit
tui-row-done = done for now
tui-row-done-narrow = done
tui-home-no-courses = There are no courses. Put some into the folder `courses` of kenning's home.
tui-home-nothing-to-practise = There is no course to practise.

## Courses that can't be used

tui-home-folded = { $n } courses can't be used
tui-home-these-broken = These courses can't be used as they are; { $key } says why. The others work.
tui-home-this-broken = This course can't be used as it is; { $key } says why. The others work.
tui-home-broken-title = Courses that can't be used
tui-home-broken = { $name }: { $problem }
tui-home-broken-found = It was found at: { $at }
tui-home-broken-check = All its problems: kenning check { $at }

## The skills of a course

tui-due-and-new = { $due } due, { $new } new
tui-due-and-new-planned = { $due } due, { $new } new, by your plan
tui-stage-mastered = mastered
tui-stage-review = in review
tui-stage-begun = begun
tui-stage-open = open
tui-stage-closed = not open yet
tui-skill-counts =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $due } due; { $stage }.
tui-skill-needs-nothing = It builds on nothing before it.
tui-skill-needs-mastered = What it builds on is mastered.
tui-skill-needs = It builds on { $skills }, not mastered yet; { $key } practises it all the same.
tui-skill-in-focus = It is worked on before all others.
tui-skill-focused = “{ $title }” is worked on before all others; { $key } again ends that.
tui-skill-unfocused = “{ $title }” is worked on as any other skill.
tui-skill-known = “{ $title }” counts as known. { $key } starts it afresh.
tui-skill-afresh-asked = { $key } again starts “{ $title }” afresh: its mastery and its reviews begin anew.
tui-skill-afresh = “{ $title }” starts afresh.
tui-no-lesson = There is no lesson for “{ $skill }”.

## Search

tui-search-title = Search courses and skills
tui-search-found = { $n } found
# After the name of a skill.
tui-search-in = in { $course }
tui-search-nothing = Nothing of that name. Fewer letters find more.

## The plan of a course

tui-plan-title = Plan: { $course }
tui-plan-goal = Goal
tui-plan-minutes = Minutes a day
tui-plan-new = New questions a day
tui-plan-reviews = Reviews a day
tui-plan-target = Right answers aimed at
tui-plan-retention = Remembered at review
tui-plan-deadline = To be known by
# The values beside them. The goals are named as in a plan's file.
tui-plan-accelerate = accelerate
tui-plan-support = support
tui-plan-explore = explore
tui-plan-limit = { $n }
tui-plan-no-limit = no limit
tui-plan-default = default
tui-plan-no-deadline = no day
# What the marked row is about.
tui-plan-about-accelerate = Through the course as fast as what was learned holds.
tui-plan-about-support = Sure steps: easier questions, missing basics first, one new skill at a time.
tui-plan-about-explore = Look around: any skill may be begun whose basics are half known.
tui-plan-about-minutes = After so many minutes the day is done; you may go on.
tui-plan-about-new = Questions never asked before; each comes back as reviews later.
tui-plan-about-reviews = Questions that are due. Fewer a day leaves some overdue.
tui-plan-about-target = How often answers to new material should be right: lower is harder. Without a choice, about 85 %.
tui-plan-about-retention = How well something must still be remembered when it comes back: higher means more reviews.
tui-plan-about-deadline = New material is spread so that the course is done by this day.
tui-plan-focus = Worked on before all else: { $skills }.
tui-plan-order = Begun in this order: { $skills }.
tui-plan-outlook =
    { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } to master, in your own time.
tui-plan-outlook-days =
    { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } to master in { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
tui-plan-taken = The tutor goes by this plan from now on.

## The memory model

tui-tuning-title = Your memory model
tui-tuning-runs = Fitting to your reviews …
tui-tuning-stop = It takes a few seconds; what was found is shown here. { $key } stops it, and nothing is changed.
tui-tuning-default = { $key } goes back to the parameters that fit most people.
tui-fit-not-begun = The fit could not be begun: { $error }. Nothing was changed.
tui-fit-broke-off = The fit broke off; nothing was changed.

## A question

# At the top of the screen, while questions are asked.
tui-status =
    { $answered } answered, { $right } right{ $back ->
        [0] {""}
        [one] , 1 comes back
       *[other] , { $back } come back
    }{ $due ->
        [0] {""}
       *[other] , { $due } due
    }
tui-status-narrow = { $right }/{ $answered } right
tui-hint = Hint { $n } of { $of }
tui-hint-line = Hint { $n }: { $hint }
tui-step = Step { $n } of { $of }
tui-card-front = Recall the answer, then look at the back.
tui-card-back = How well did you know it?
tui-grade-again = not at all
tui-grade-hard = with effort
tui-grade-good = well
tui-grade-easy = at once
tui-none-marked = Mark with { $mark } first; { $accept } again if none is right.
tui-one-is-right = Just one is right: { $accept } hands the marked one in.
tui-no-such-option = There is no option of that number.
tui-grade-range = Grade it from 1 to 4.
tui-blank-empty = A blank is still empty: fill it in; { $accept } again hands it in so.
tui-pasted-too-long = That was too long for an answer and has been cut.
tui-cleared = Cleared. { $back } again leaves; all you answered is kept.
tui-nothing-counted = { $error } Nothing was counted.
tui-why-title = Why this question
tui-why-question = Question: { $id }

## A verdict

tui-partly-right = Partly right ({ $share })
# Beside an option.
tui-option-yours = (yours)
tui-option-missed = (missed)
# Before what was answered, and before what is right.
tui-you = You:
tui-answer = Answer:
tui-right-order = The right order:
tui-blanks-filled = With the blanks filled in:
tui-comes-back = It comes back later in this sitting.
# After a miss, where there is another try: what else can be done, by the keys below.
tui-try-again = Try again, or press { $keys }.
tui-try-hint = { $key } for a hint
tui-try-steps = { $key } for steps
tui-try-show = { $key } for the answer
tui-once-more = Look at it well: next you type it once more from memory.
tui-steps-offer = Press { $key } to walk through it step by step.
# Once a card is graded. `grade` and `next` are among the messages below.
tui-last-card = Last card: { $grade }, { $next }.
tui-card-again = not known
tui-card-hard = known with effort
tui-card-good = known well
tui-card-easy = known at once
tui-card-comes-back = it comes back later
tui-card-due = next review { $when }
tui-card-noted = noted

## Putting a question away

tui-put-away-title = Put this question away
tui-put-away-bury = Not today: it may come again tomorrow.
tui-put-away-suspend = Never again: it is left out from now on, and counts for nothing.
tui-suspend-title = Put this question away for good?
tui-suspend-about = It is never asked again, and counts for nothing. This command brings it back:
tui-suspend-about-versions = It is never asked again, in no other version either, and counts for nothing. This command brings it back:
# The command that brings it back.
tui-suspend-resume = kenning overrule { $course } resume { $question }
tui-suspend-agree = Put it away for good.
tui-suspend-keep = Keep it.
tui-suspended = Put away for good. `{ $command }` brings it back.
tui-appealed = Noted. That answer counts neither way.
tui-broken = Noted. The question is not asked again before it is changed.
tui-suspended-undo = Put away for good. { $key } brings it back now; later `{ $command }` does.

## What a placement test concluded

tui-placed =
    Placement, after { $asked ->
        [one] 1 question
       *[other] { $asked } questions
    }. What looks known is marked, { $known } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, with how sure that is. Put right what is wrong; { $key } agrees, and practice goes on from there.
tui-placed-skill = { $title } ({ $share })

## The end of a sitting

tui-done-status = summary
tui-done-nothing = Nothing answered this time.
tui-done-answered =
    { $n ->
        [one] 1 question
       *[other] { $n } questions
    }, { $right } right ({ $share })
# In one line, as far as there are such.
tui-done-partial = { $n } partly right
tui-done-skipped = { $n } skipped
tui-done-steps =
    { $n ->
        [one] 1 step
       *[other] { $n } steps
    }
tui-done-hints =
    { $n ->
        [one] 1 hint
       *[other] { $n } hints
    }
tui-done-seconds = { $n } s of thinking
tui-done-minutes = { $n } min of thinking
tui-done-skills = Skills that moved
tui-done-mistakes = Mistakes met
tui-done-mistake =
    { $name }{ $times ->
        [0] {""}
        [one] {""}
       *[other] {" "}(×{ $times })
    }
# After why nothing is asked: what can be done about it.
tui-rest-plan = Here: { $open } and { $plan } at home.
tui-rest-pick = Or pick a skill on the skills screen.

## Themes

tui-theme-no-file = { $name } is no theme file.
tui-theme-unknown = There is no theme `{ $name }`. There are: { $names }; or give the path of a theme file.
tui-theme-unreadable = The theme { $name } could not be read: { $error }.
# `error` is of the TOML reader, or the message below it.
tui-theme-wrong = The theme { $name } can't be used: { $error }
tui-theme-no-colour = `{ $colour }` is no colour: write a name such as `light-red`, a number from 0 to 255, or `#rrggbb`

## The foot of the screen: a word or two beside each key

tui-foot-help = keys
tui-foot-quit = quit
tui-foot-back = back
tui-foot-leave-plan = leave as it was
tui-foot-keep = keep it
tui-foot-leave = leave
tui-foot-answer = answer
tui-foot-next-or-answer = next blank, answer
tui-foot-turn-over = show the back
tui-foot-grade = grade
tui-foot-go-on = go on
tui-foot-home = home
tui-foot-again = practise more
tui-foot-mark = mark
tui-foot-hold = pick up, put down
tui-foot-hint = hint
tui-foot-steps = steps
tui-foot-dont-know = don't know
tui-foot-why = why
tui-foot-undo = undo
tui-foot-lesson = lesson
tui-foot-skip = skip
tui-foot-put-away = put away
tui-foot-bury = not today
tui-foot-suspend = never again
tui-foot-suspend-agreed = for good
tui-foot-practise = practise
tui-foot-open = skills
tui-foot-search = search
tui-foot-open-found = open
tui-foot-this-skill = this skill
tui-foot-practise-all = all
tui-foot-place = placement test
tui-foot-plan = plan
tui-foot-plan-agreed = go by it
tui-foot-less = less
tui-foot-more = more
tui-foot-fit = fit
tui-foot-not-now = later
tui-foot-untune = default
tui-foot-agree = agree
tui-foot-change = change
tui-foot-clear = clear
# Stands beside the key 1, for the grades of a card.
tui-foot-to-4-grade = to 4 grade

## The page of all keys: what each does

tui-does-up = Up
tui-does-down = Down
tui-does-next-blank = To the next blank
tui-does-previous-blank = To the blank before
tui-does-scroll-up = Scroll up a line
tui-does-scroll-down = Scroll down a line
tui-does-page-up = Scroll up a screen
tui-does-page-down = Scroll down a screen
tui-does-first = To the first
tui-does-last = To the last
tui-does-help = Show all keys
tui-does-quit = Quit
tui-does-back = Back
tui-does-leave-plan = Back; the plan stays as it was
tui-does-leave-tuning = Back; a fit that runs is stopped, and nothing is changed
tui-does-clear-or-back = Clear what is typed; where nothing is, back
tui-does-keep = Keep it: nothing is changed
tui-does-leave = End the sitting; nothing is lost
tui-does-clear-or-leave = Clear what is typed; where nothing is, end the sitting
tui-does-to-shell = Go to the shell; fg there comes back
tui-does-quit-at-once = Quit at once; nothing is lost
tui-does-answer = Hand the answer in
tui-does-next-or-answer = Go to the next blank; in the last one hand the answer in
tui-does-turn-over = Show the back of the card
tui-does-grade = Grade it: 1 not known, 2 with effort, 3 well, 4 at once
tui-does-grade-well = Grade it 3: known well
tui-does-go-on = Go on
tui-does-home = Go to the list of courses
tui-does-again = Begin another sitting of this course
tui-does-mark = Mark or unmark an option
tui-does-hold = Pick the line up to move it, or put it down
tui-does-earlier = Move the line up
tui-does-later = Move the line down
tui-does-hint = Show one more hint
tui-does-steps = Walk through it step by step
tui-does-dont-know = I don't know: show the answer
tui-does-why = Why this question, with the numbers
tui-does-undo-this = Take the answer back
tui-does-lesson = Read the lesson of this skill
tui-does-skip = Pass over this question; it does not count
tui-does-undo = Take the last answer back
tui-does-put-away = Not today, or never again
tui-does-appeal = I was right: the answer does not count
tui-does-broken = The question is broken: it is not asked until changed
tui-does-bury = Not before tomorrow
tui-does-suspend = Never ask this again
tui-does-suspend-agreed = Put it away for good
tui-does-practise = Practise the course, as the tutor sees fit
tui-does-open = Look at the course: its skills and lessons
tui-does-search = Search courses and skills
tui-does-tune = Your memory model: fit it to your reviews, or go back to the default
tui-does-open-found = Open what is marked
tui-does-this-skill = Practise the marked skill first
tui-does-place = Find out in a few questions what you know already
tui-does-plan = Say how the course is to be practised: goal, limits, deadline
tui-does-focus = Work on the marked skill before all others, or no longer
tui-does-known = The marked skill is known: ask nothing new of it
tui-does-afresh = Start the marked skill afresh
tui-does-plan-agreed = Go by this plan from now on
tui-does-less = Less, or the choice before
tui-does-more = More, or the next choice
tui-does-fit = Fit the memory model to your reviews
tui-does-not-now = Leave it as it is until there are many more reviews
tui-does-untune = Go back to the parameters that fit most people
tui-does-agree = Agree, and practise from there
tui-does-change = Say that the marked skill is known, or is not
tui-does-lesson-marked = Read the lesson of the marked skill
tui-does-pick-option = Mark the option of that number
tui-does-pick-place = Move the line to that place
tui-keys-title = Keys

## The names of keys

tui-chord-enter = Enter
tui-chord-esc = Esc
tui-chord-tab = Tab
tui-chord-shift-tab = Shift-Tab
tui-chord-space = Space
tui-chord-backspace = Backspace
tui-chord-delete = Delete
tui-chord-insert = Insert
tui-chord-up = ↑
tui-chord-down = ↓
tui-chord-left = ←
tui-chord-right = →
tui-chord-home = Home
tui-chord-end = End
tui-chord-page-up = PgUp
tui-chord-page-down = PgDn
tui-chord-function = F{ $n }
tui-chord-ctrl = Ctrl-{ $key }
tui-chord-alt = Alt-{ $key }
tui-chord-shift = Shift-{ $key }

# Stands in a sentence where an action has no key.
tui-no-key = (no key)
tui-picks = 1 to { $n }

## The learner's own file of keys

tui-keys-no-file = { $file } is no file of keys: write a text file of less than 64 KiB. Until then the usual keys count.
tui-keys-unreadable = { $file } could not be read: { $error }. Make it readable, or delete it. Until then the usual keys count.
# `what` and `help` are among the messages below.
tui-keys-wrong = { $file }, line { $line }: { $what }; { $help }. Until then the usual keys count.
tui-keys-see-manual = see docs/keys.md
tui-keys-no-table = `{ $place }` is no table
tui-keys-no-table-help = write `[{ $place }]`, and a line for each action below
tui-keys-no-place = there is no place `{ $place }`
tui-keys-no-action = [{ $place }] has no action `{ $name }`
tui-keys-near = perhaps `{ $name }` is meant
tui-keys-there-are = there are { $names }
tui-keys-clash = { $key } would mean both `{ $one }` and `{ $other }` in [{ $place }]
tui-keys-clash-help = give one of them another key
tui-keys-no-text = here stands { $kind }
tui-keys-no-text-help = write keys in quotes, such as ["h", "f2"]
tui-keys-no-key = there is no key `{ $name }`
tui-keys-no-key-help = write `x`, `f2`, `ctrl-x`, `alt-x`, `enter` or the like
tui-keys-always-quits = { $key } always quits
tui-keys-always-quits-help = take another key
tui-keys-is-text = { $key } is text here, as you type
tui-keys-is-text-help = take a function key, or one with `ctrl-` or `alt-`
