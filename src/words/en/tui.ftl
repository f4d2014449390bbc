### What `tui` says: the screens and their keys.

# A title within a sentence.
tui-quoted = “{ $title }”
tui-too-small = kenning needs { $width }×{ $height }; this is { $across }×{ $down }. Make the window larger, or use --plain.
tui-terminal-failed = The terminal can't be read or written: { $error }. `kenning --plain` needs no full screen.

## The first screen: what the day holds

tui-home-first-time = kenning asks, you answer; it picks what you need next and tells you why. Press { $key } to begin.
# `due` and `new` are among the messages below.
tui-home-today = Today: { $due }; { $new }.
tui-home-today-short =
    Today: { $due }{ $new ->
        [0] {""}
       *[other] , { $new } new
    }.
tui-home-due =
    { $n ->
        [0] no reviews due
        [one] 1 review due
       *[other] { $n } reviews due
    }{ $minutes ->
        [0] {""}
       *[other] {", "}about { $minutes } min
    }
tui-home-none-due = no reviews due (the next one { $when })
tui-home-more-practice = nothing new, but more practice is open in the courses you have begun
tui-home-day-off =
    Today is a day off in the plan of { $n ->
        [one] 1 course
       *[other] { $n } courses
    }.
tui-home-limit = the plan of a course is done for today
tui-home-none-begun = no course of this list begun yet
tui-home-new =
    { $n ->
        [0] nothing new in the courses you have begun
        [one] 1 new question is open in the courses you have begun
       *[other] { $n } new questions are open in the courses you have begun
    }
# Where the reviews take as long as a sitting lasts.
tui-home-new-after =
    { $n ->
        [one] 1 new question is
       *[other] { $n } new questions are
    } open beside them, more than a sitting of { $usual } min holds
tui-home-new-minutes = about { $minutes } min of what is new
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
tui-home-nothing-here = There is nothing to do here now.
tui-next-review = Next review { $when }.
# $most counts questions.
tui-home-place-left = Its placement test is not finished: press { $key } to go on with it.
tui-home-place = Know some of this? Press { $key }: at most { $most } questions find out what you can skip.
tui-home-counts =
    { $learned } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } learned{ $kept ->
        [0] {""}
       *[other] , { $kept } kept
    }; { $begun } practised so far.
tui-home-remembered = Of what you learned, you remember about { $recall } now.

## The first screen: the list of courses

# At the end of a course's row; the `narrow` ones where there is little room.
tui-home-reading = Your courses are being read. Their numbers come in a moment.
# Skills learned, of all.
tui-row-learned = { $learned }/{ $skills }
tui-row-new = { $n } new
tui-row-due = { $n } due
tui-row-more = more practice
tui-row-more-narrow = more
tui-row-limit = limit reached
tui-row-limit-narrow = limit
tui-row-done = done for now
tui-row-done-narrow = done
tui-home-no-courses = There are no courses yet. Put some into the folder `courses` in kenning's home folder.
# After Enter on a course that could not be used, where its file was mended.
tui-home-mended = The file was read again: the course can be used now.
tui-home-nothing-to-practise = There is no course to practise.

## Beside the list of courses, on a wide screen

# Minutes of reviews and of new questions of the marked course.
tui-pane-minutes =
    { $both ->
        [due] Open today: about { $due } min of reviews.
        [new] Open today: about { $new } min of new questions.
       *[both] Open today: about { $due } min of reviews and { $new } min of new questions.
    }
tui-pane-next = Next comes “{ $skill }”.
# $day is a date.
tui-pane-last = Last practised on { $day }: { $held }.
tui-pane-so-far = So far today: { $held }.
# What a day held is a list of these.
tui-pane-held-new = { $n } new
tui-pane-held-reviews =
    { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }
tui-pane-held-minutes = about { $n } min
tui-pane-skills = Skills
# $stage says how far they are, $n how many there are.
tui-pane-stage = { $sign } { $stage }: { $n }
tui-pane-days = Reviews by day, as it stands

## Beside a lesson, on a wide screen

tui-place-title = Where it stands
tui-place-builds = Builds on
tui-place-leads = Leads to
tui-place-questions =
    { $all ->
        [one] 1 question
       *[other] { $all } questions
    }: { $met } met so far, { $due } due now.
tui-place-answers =
    { $n ->
        [one] 1 answer
       *[other] { $n } answers
    } so far, { $right } right.

## Beside a plan, on a wide screen

tui-plan-changes = What would change
tui-plan-change = { $name }: { $before } → { $after }
tui-plan-forecast = What it takes
# $limit: minutes after which a day is done; 0 where there is no limit.
tui-plan-today =
    Open today by this plan: { $due ->
        [one] 1 review
       *[other] { $due } reviews
    } and { $new } new, about { $minutes } min.{ $limit ->
        [0] {""}
       *[other] {" "}After { $limit } min the day is done.
    }
tui-plan-curve = Skills likely learned, by day

## Courses that can't be used

tui-home-folded = { $n } courses can't be used
tui-home-these-broken = These courses can't be used as they are. Press { $key } to see why. The others work.
tui-home-this-broken = This course can't be used as it is. Press { $key } to see why. The others work.
tui-home-broken-title = Courses that can't be used
tui-home-broken = { $name }: { $problem }
tui-home-broken-found = Found at: { $at }
tui-home-broken-check = To see all its problems: kenning check { $at }

## The skills of a course

tui-due-and-new = { $due } due, { $new } new
tui-due-and-new-planned = { $due } due, { $new } new, by your plan
# Where `learner` has no word for it.
tui-stage-review = in review
tui-stage-closed = not open yet
# Each of $stages is a sign and the word for it.
tui-stage-legend = { $stages }, ↻ in review, · not open yet. In bars: █ learned and remembered, ▒ learned and fading, ░ still to come.
# The signs of answers at the top of the screen and beside a question.
tui-answer-legend = Answers: ✓ right, ◐ partly right, ✗ not right, → shown, ↺ comes back; – does not count.
tui-stage-signed = { $sign } { $stage }
tui-skill-counts =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $due } due; { $stage }.
tui-skill-fact-questions = You know { $held } of the { $all } answers that its facts ask for.
tui-skill-facts = You know { $held } of { $all } facts.
tui-skill-needs-nothing = It builds on nothing else.
tui-skill-needs-learned = You have learned what it builds on.
tui-skill-needs = It builds on { $skills }, not learned yet. Press { $key } to practise it anyway.
tui-skill-first = comes first
tui-skill-in-focus = It comes before all other skills.
tui-skill-focused = “{ $title }” now comes before all other skills. Press { $key } again to end that.
tui-skill-focus-assigned = The plan of your teacher, { $from }, says what comes first here.
tui-skill-unfocused = “{ $title }” is now practised like any other skill.
tui-skill-known = “{ $title }” counts as known. { $key } takes that back.
tui-skill-known-asked = Press { $key } again to say that you know “{ $title }”: nothing new is asked of it.
tui-skill-afresh-asked = Press { $key } again to start “{ $title }” afresh. What you showed of it and its reviews begin anew.
tui-skill-afresh = “{ $title }” starts afresh. { $key } takes that back.
tui-skill-taken-back = Taken back: “{ $title }” stands as it did.
tui-no-lesson = There is no lesson for “{ $skill }”.

## Search

tui-search-title = Search courses and questions
tui-search-found = { $n } found
# After the name of a skill.
tui-search-in = in { $course }
# Beside a question, a lesson, or a question with a note in which it was found.
tui-search-question = question, { $course }
tui-search-lesson = lesson, { $course }
tui-search-note = your note, { $course }
tui-search-cut = There is more text than is searched: the last courses are left out.
tui-search-nothing = Nothing found. Try fewer letters.
# While the texts are still read.
tui-search-reading = Nothing found so far: the questions and lessons are still being read.

## The plan of a course

tui-plan-title = Plan: { $course }
tui-plan-goal = Goal
tui-plan-minutes = Minutes a day
tui-plan-sitting-minutes = Sitting: minutes
tui-plan-sitting-questions = Sitting: questions
tui-plan-new = New ones a day
tui-plan-reviews = Reviews a day
tui-plan-teach = Teaching
tui-plan-target = Aim: right answers
tui-plan-retention = Aim: remembered
tui-plan-deadline = Deadline
# The values beside them. The goals are named as in a plan's file.
tui-plan-accelerate = accelerate
tui-plan-support = support
tui-plan-explore = explore
tui-plan-exam = exam
tui-plan-limit = { $n }
tui-plan-no-limit = no limit
tui-plan-default = default
tui-plan-as-usual = { $minutes ->
        [0] no limit
       *[other] { $minutes } as usual
    }
tui-plan-teach-auto = where needed
tui-plan-teach-first = always first
tui-plan-teach-after-miss = after a miss
tui-plan-no-deadline = none
# What the marked row is about.
tui-plan-about-accelerate = Move through the course as fast as you remember what you learned.
tui-plan-about-support = Take sure steps: easier questions, missing basics first, one new skill at a time.
tui-plan-about-explore = Look around: you may begin any skill whose basics are half known.
tui-plan-about-exam = Be ready on a day, which you set as the deadline. The last days before it bring no new skills, only what you might forget.
tui-plan-about-minutes = After so many minutes the day is done. You can still pick a skill and go on.
tui-plan-about-sitting-minutes = After so many minutes a sitting of this course ends; you can always go on.
tui-plan-about-sitting-questions = After so many answers a sitting of this course ends; you can always go on.
tui-plan-about-new = Questions that you have not met yet. Each comes back later as reviews.
tui-plan-about-reviews = Questions that are due. With a low limit, some stay overdue.
tui-plan-about-teach = Whether an example or the idea comes before your first question. By default it follows the course: before it where a right answer is unlikely, otherwise after a miss.
tui-plan-about-target = How often you should be right with new material: lower is harder. By default 80 to 90 %, depending on the goal.
tui-plan-about-retention = How well you should still remember something when it comes back: higher means more reviews.
tui-plan-about-deadline = The day by which you want to know the course. Shortly before it, what you would forget by then comes first.
# Behind what the marked row is about.
tui-plan-type-number = You can also type a number.
tui-plan-type-share = You can also type a number, such as 88.
tui-plan-type-day = You can also type it: 2027-06-30, or 10d (in ten days), 2w (in two weeks).
tui-plan-share-range = “{ $name }” takes a number from { $least } to { $most }.
tui-plan-type-nothing = Nothing is typed here: { $less } and { $more } choose.
tui-plan-focus = Practised first: { $skills }.
tui-plan-order = New skills begin in this order: { $skills }.
tui-plan-days-off = Days off: { $days }.
tui-plan-assigned = The plan of your teacher, { $from }, sets this.
tui-plan-taken = The plan is saved. Practice follows it from now on.
tui-plan-as-it-was = The plan is as it was.

## How long sittings last

tui-lasting-title = Length of a sitting
tui-lasting-today = How long today?
tui-lasting-usually = How long is a sitting to last?
tui-lasting-minutes = { $n } minutes
tui-lasting-no-limit = no limit
tui-lasting-about = You can stop or go on at any point. To change this later: { $key } on the home screen.
tui-lasting-kept =
    { $n ->
        [0] Sittings have no time limit.
       *[other] Sittings last { $n } minutes.
    } The plan of a course can say otherwise.

## Interests

tui-interests-asked = Which of these do you like?
tui-interests-about = Questions are put into words about them where the course has some; what is asked stays the same. If you mark none, they keep their usual words. To change this later: { $key } on the home screen.
tui-interests-kept =
    { $n ->
        [0] Questions keep their usual words.
       *[other] Questions are put into words about what you like, where the course has some.
    }
tui-interests-none = This course has no themes to choose from.

## The memory model

tui-tuning-title = Your memory model
tui-tuning-runs = Fitting to your reviews …
tui-tuning-stop = This takes a few seconds, and the result is shown here. Press { $key } to stop it; then nothing is changed.
tui-tuning-default = Press { $key } to go back to the model that fits most people.
tui-fit-not-begun = The fit could not be started: { $error }. Nothing was changed; you can try again.
tui-fit-broke-off = The fit stopped unexpectedly. Nothing was changed; you can try again.

## A question

# At the top of the screen, while questions are asked. One that comes back and several are
# worded alike, so that only the number is written anew.
tui-status =
    { $answered ->
        [0] { $due } due
       *[other] { $back ->
            [0] {""}
           *[other] { $back } coming back,{" "}
        }{ $answered } answered{ $right ->
            [0] {""}
           *[other] , { $right } right
        }{ $due ->
            [0] {""}
           *[other] , { $due } due
        }
    }
tui-status-narrow =
    { $right ->
        [0] { $answered } answered
       *[other] { $right }/{ $answered } right
    }
# The same beside how far the sitting is.
tui-status-far-narrow =
    { $right ->
        [0] { $answered } done
       *[other] { $right }/{ $answered } right
    }
# $far is one of those that follow, $counts one of those above.
tui-status-far = { $far } · { $counts }
# Answered, and about how many it will be; minutes left.
tui-status-about = { $n } of ~{ $of } · { $left } min left
# Beside that.
tui-status-counts =
    { $back ->
        [0] {""}
       *[other] { $back } coming back,{" "}
    }{ $right } right
tui-status-strip = { $strip } · { $status }
tui-status-minutes = { $n } of { $of } min
tui-status-minutes-narrow = { $n }/{ $of } min
tui-status-questions = { $n } of { $of } questions
tui-status-questions-narrow = { $n } of { $of }
tui-status-once-more = once more: { $n } of { $of }
tui-hint = Hint { $n } of { $of }
tui-hint-asks = It asks something. Answer it, or pass over it with { $key }: only the question itself counts.
tui-hint-line = Hint { $n }: { $hint }
tui-step = Step { $n } of { $of }
tui-step-of-step = Step { $n } of { $of } within step { $step }
tui-part = Part { $n } of { $of }
tui-card-front = Think of the answer, then look at the back.
tui-card-back = How well did you know it?
# Where one writes before the model answer is shown: to get there, and beside it.
tui-written-front = { $show } shows the model answer beside yours.
tui-written-yours = Yours:
tui-written-model = The model answer:
tui-written-tick = Tick the ideas that yours holds:
tui-write-first = Write your answer first. If you don’t know, { $show } shows it.
tui-none-ticked = No idea is ticked yet. Tick with { $mark }, or press { $accept } again if yours has none.
# Below the items that are in order, above those that belong nowhere.
tui-order-line = ── Move what belongs nowhere below ──
# Pairs: numbers are given to the lines above.
tui-pair-how = Press 1 to { $n } for the marked line:
tui-pair-open =
    { $n ->
        [one] A line has no partner yet. Give it one, or press { $accept } again to answer.
       *[other] { $n } lines have no partner yet. Give them one, or press { $accept } again to answer.
    }
tui-grade-again = not at all
tui-grade-hard = with effort
tui-grade-good = well
tui-grade-easy = at once
tui-none-marked = Nothing is marked yet. Mark with { $mark }, or press { $accept } again if none is right.
tui-none-chosen = Nothing is chosen yet. Choose an option by its number or with the arrows, then press { $accept }.
tui-none-moved = Nothing was moved. If the order is right as it stands, press { $accept } again.
tui-one-is-right = Only one answer is right. Press { $accept } to hand in the marked one.
tui-no-such-option = There is no option with that number.
tui-grade-range = There are four grades: not at all, with effort, well, at once.
tui-blank-empty =
    { $n ->
        [one] One blank is still empty. Fill it in
       *[other] { $n } blanks are still empty. Fill them in
    }, or press { $accept } again to answer anyway.
tui-pasted-too-long = What you pasted was too long for an answer, so it was cut.
tui-cleared =
    Cleared; { $undo } brings it back. Press { $back } again to leave{ $answered ->
        [0] .
       *[other] ; your answers are kept.
    }
# Asked once before a sitting is left.
tui-leave-asked =
    Leave? { $n ->
        [one] Your answer is kept.
       *[other] Your { $n } answers are kept.
    } Press { $back } again to leave, or just go on.
# The same where something was written, and is to be marked.
tui-leave-written = Leave? What you wrote is not marked yet, so it is not kept. Press { $back } again to leave, or just go on.
tui-field-full = There is no room for more in this field.
tui-nothing-typed-before = Nothing was typed here before.
tui-taken-back = Taken back: your answer to “{ $question }”
tui-life-title = The life of a question
tui-life-status =
    { $n ->
        [0] no answer yet
        [one] 1 answer
       *[other] { $n } answers
    }
tui-tags-title = Your tags
tui-tags-how = One word each, with spaces between them. They are for you alone; tag:WORD finds them.
tui-tags-given = The course's own: { $tags }
tui-tags-yours = Your tags: { $tags }
tui-tags-kept = Your tags are kept, for you alone. tag:{ $tag } finds the question.
tui-tags-gone = Your tags are gone.
tui-tags-many = A question has at most { $most } tags of your own.
tui-tags-leave = { $back } again drops what you typed. { $keep } keeps it.
tui-note-title = Your note
tui-note-private = For you alone: it stands at the question and in your backups, and in nothing that is made for others.
tui-note-kept = The note is kept.
tui-note-deleted = The note is deleted.
tui-note-leave = Your note is not kept yet. Press { $keep } to keep it, or { $back } again to drop it.
# Before a note of the learner's own.
tui-note-yours = Your note:
tui-bookmarked = Bookmarked.
tui-bookmark-set = Bookmarked. The list of all questions has your bookmarks.
tui-bookmark-gone = The bookmark is gone.
tui-look-back-title = Earlier answers
tui-look-back-status = { $n } of { $of }
tui-look-back-none = There is no earlier answer in this sitting yet.
tui-look-back-first = This is the first answer of this sitting that is kept.
tui-look-back-only-last = Answers are taken back from the last one on: { $newer } leads up to it, { $undo } takes it back.
tui-look-back-out = Taken out: that answer counts neither as right nor as wrong. What is believed was worked out anew without it.
tui-look-back-later = What you did since is taken back first: { $back }, then { $undo }.
tui-look-back-broken = Noted: that answer does not count, and the question is not asked again before its author changes it.
tui-look-back-in = That answer counts again, as it did.
tui-look-back-is-out = It does not count, as you say that it was right. { $key } has it count again.
tui-look-back-is-broken = It does not count, as you say that the question is broken. { $key } has it count again.
tui-questions-all = All questions
tui-questions-due = Due now
tui-questions-bookmarked = Bookmarked
tui-questions-noted = With a note of yours
tui-questions-typed = Selected
tui-questions-selected = Selected: { $selector }
# A filter, such as “Due now”, and what is typed within it.
tui-questions-among = { $filter }: { $selector }
tui-narrow-how = Such as is:due, tag:exam, skill:plural*, or words of the question
tui-questions-put-away = Put away
tui-questions-count =
    { $n ->
        [one] 1 question
       *[other] { $n } questions
    }
# Beside a question: when it is asked again.
tui-questions-new = new
tui-questions-now = due now
tui-questions-away = put away
tui-questions-tomorrow = not today
tui-questions-none = There are none.
tui-questions-legend = * bookmarked, n with a note, t with tags
tui-questions-back = Brought back: it is asked again.
tui-questions-gone = Put away for good. The same key brings it back.
tui-questions-unshown = It is kept for the test of the course, and can't be looked at before.
tui-questions-varies = Its numbers or words change each time.
tui-looked-first = This is the first question of the list.
tui-looked-last = This is the last question of the list.
tui-done-answers = Answers
tui-answers-so-far = Answers so far
tui-answers-come-back = { $n } coming back
tui-palette-letter = Type { $letter }
tui-palette-title = What can be done here
tui-nothing-counted = { $error } Nothing was counted.
tui-why-title = Why this question
tui-why-question = Question: { $id }
tui-why-more = Press { $key } for all the numbers.
tui-why-instead = Or rather:

## Pictures

# Above the words that say what a picture shows.
tui-picture = Picture
tui-no-picture = There is no picture here.
tui-picture-opened = Your desktop was asked to open the picture. It is { $path }
tui-picture-no-desktop = There is no desktop here that could open the picture. It is { $path }
tui-picture-not-opened = The picture could not be opened ({ $error }). It is { $path }

## Resources

# `$said` is a sentence such as “New for you: a 5-minute video, “Signed numbers”.”
tui-resource-offer = { $key }: { $said }
tui-resource-after = Back at what is asked, { $yes } says that this helped, and { $no } that it did not.
tui-resource-ask = { $yes } or { $no }: was “{ $title }” of use?
tui-resource-useful = Noted: “{ $title }” was of use.
tui-resource-no-use = Noted: “{ $title }” was of no use. It is not offered again soon.
# `$all` lists resources.
tui-skill-resources = Also to learn it from: { $all }.
tui-skill-resource =
    “{ $title }”{ $did ->
        [useful] {" "}(of use to you)
        [no-use] {" "}(of no use to you)
        [opened] {" "}(opened)
       *[new] {""}
    }
tui-no-resource = The course names nothing to read or watch for this.
tui-no-resource-opened = Nothing was opened yet that could have been of use.
tui-address-opened = Your browser was asked to open { $address }
tui-address-no-desktop = There is no desktop here that could open the address. It is { $address }
tui-address-not-opened = The address could not be opened ({ $error }). It is { $address }
tui-picture-missing = The picture can't be shown: { $why }. Its words say what it shows.

## Something to learn from

tui-lesson-goes-on = The lesson goes on: press { $key }.

## A verdict

tui-partly-right = Partly right ({ $share })
# Beside an option.
tui-option-yours = (yours)
tui-option-missed = (missed)
# Before what was answered, and before what is right.
tui-you = You:
tui-answer = Answer:
tui-right-order = The right order:
tui-right-pairs = The right pairs:
tui-blanks-filled = With the blanks filled in:
# Above several lines of output, the right ones.
tui-prints = It prints:
tui-comes-back = Back later in this sitting.
tui-comes-back-due = Due again: it comes in this sitting, or in the next one.
tui-comes-back-if = Back in this sitting, or { $when }.
# After a miss, where there is another try: what else can be done, by the keys below.
tui-try-again = Try again, or press { $keys }.
tui-try-once-more = Try again.
tui-try-hint = { $key } for a hint
tui-try-steps = { $key } for steps
tui-try-lesson = { $key } for the lesson
tui-help-named = { $key } { $does }
tui-helps-named = { $all }
tui-try-show = { $key } for the answer
tui-once-more = Look at it well: next you type it once more from memory.
tui-explain-offer = Press { $key } for the explanation.
tui-steps-offer = Press { $key } to work through it step by step.
# Once a card is graded. `grade` and `next` are among the messages below.
tui-last-card = Last card: { $grade }, { $next }.
tui-card-again = not known yet
tui-card-hard = known with effort
tui-card-good = known well
tui-card-easy = known at once
tui-card-comes-back = it comes back later
tui-card-due = next review { $when }
tui-card-noted = noted

## Putting a question away

tui-put-away-title = Put this question away
tui-put-away-bury = Not today: it may come again tomorrow.
tui-put-away-suspend = Never again: it is not asked any more, and no longer counts.
tui-suspend-title = Put this question away for good?
tui-suspend-about = It is never asked again, and no longer counts.
tui-suspend-about-versions = It is never asked again, in any version, and no longer counts.
# $undo, $list and $key are keys.
tui-suspend-back = To bring it back: { $undo } right away, or later { $key } in the list of all questions, which { $list } opens at the course.
tui-suspend-agree = Put it away for good.
tui-suspend-keep = Keep it.
# Between tries at a question with options or an order, where nothing was moved.
tui-change-first = Nothing is changed yet. Change something, then hand it in.
tui-broken = Noted. It is not asked again before it is changed.
tui-broken-undo = Noted. It is not asked again before it is changed. Press { $key } to take that back.
tui-suspended = Put away for good. To bring it back, press { $list } at the course, and { $key } in that list.
tui-suspended-undo = Put away for good. Press { $undo } to bring it back now; later, { $list } at the course, and { $key } in that list.
tui-buried = Not asked again today.
tui-buried-undo = Not asked again today. Press { $key } to take that back.
# What is asked in place of another question.
tui-instead-easier = Now something easier of “{ $skill }”. The question before it comes another time.
tui-instead-other = Now “{ $skill }” instead. The question before it comes another time.

## What a placement test concluded

tui-placed =
    { $known ->
        [0] { $asked ->
            [0] By what you have done so far
            [one] After 1 question
           *[other] After { $asked } questions
        }, no skill looks known yet.
       *[other] { $asked ->
            [0] By what you have done so far
            [one] After 1 question
           *[other] After { $asked } questions
        }, what looks known is marked: { $known } of { $skills ->
            [one] 1 skill
           *[other] { $skills } skills
        }.
    } Change what is wrong, then press { $key } to practise.
tui-placed-skill = { $title }
tui-placed-unsure = { $title } (not sure: practice begins with it)

## Where there is ASCII alone

tui-ascii-alone =
    { $from ->
        [set] `ascii` is set to `on`
       *[locale] The locale here has ASCII alone
    }: accents stand behind their letters (n~ is n with a tilde), and letters of other alphabets are shown as ?. Accents can be typed so, too. { $from ->
        [set] `kenning set ascii auto` shows all letters where the terminal has them.
       *[locale] `kenning set ascii off` shows all letters, and so does a locale such as `LC_ALL=C.UTF-8`.
    }

## The end of a sitting

tui-done-status = summary
tui-done-place = Press { $key } on the home screen for that.
tui-done-nothing = No question answered this time.
tui-done-answered =
    { $n ->
        [one] 1 question
       *[other] { $n } questions
    }{ $right ->
        [0] {" "}answered
       *[other] , { $right } right
    }
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
tui-done-skills = Skills you practised
tui-done-mistakes = Mistakes to watch for
tui-done-given = You answered “{ $given }”.
tui-done-given-to = You answered “{ $given }” to “{ $asked }”.
# After why nothing is asked: what can be done about it.
tui-rest-class = On the home screen, { $open } opens another course.
tui-rest-plan = Or here: press { $open } on the home screen, then { $plan }.
tui-rest-pick = Or press { $open } on the home screen and choose a skill yourself.

## Themes

tui-theme-no-file = { $name } can't be used as a theme: it must be a file of at most 64 KiB.
tui-theme-unknown = There is no theme `{ $name }`. Choose one of { $names }, or give the path of a theme file.
tui-theme-unknown-near = There is no theme `{ $name }`; perhaps you mean `{ $near }`. Choose one of { $names }, or give the path of a theme file.
tui-theme-unreadable = The theme { $name } could not be read: { $error }. Make it readable, or choose another one.
tui-theme-auto = what fits the background of your terminal
# `what` and `help` are among the messages below, or come from the reader of TOML.
tui-theme-wrong = The theme can't be used: { $file }, line { $line }, column { $column }: { $what }; { $help }.
tui-theme-manual = see docs/themes.md
tui-theme-near = perhaps you mean `{ $name }`
tui-theme-there-are = there are { $names }
tui-theme-no-key = there is no `{ $name }` here
tui-theme-no-table = `{ $name }` can't be { $kind }
tui-theme-no-table-help = write keys in braces, such as `{ $name } = {"{"} fg = "blue", bold = true {"}"}`
tui-theme-no-style = there is no table `[style]`
tui-theme-no-style-help = write `[style]`, and below it a line for each part
tui-theme-no-text = this can't be { $kind }
tui-theme-no-text-help = write it in quotes
tui-theme-no-colour = `{ $colour }` is not a colour
tui-theme-no-colour-help = write a name such as `light-red`, a number from `0` to `255`, or `#rrggbb`
tui-theme-taken = `{ $name }` is the name of a colour already
tui-theme-taken-help = take another name
tui-theme-no-switch = this can't be { $kind }
tui-theme-no-switch-help = write `true` or `false`

## Settings

tui-settings-title = Settings
tui-settings-not-kept = not kept yet
# `default` is a value, `from` a few words: where the value of now comes from.
tui-settings-origin = Now `{ $value }` ({ $from }); the default is `{ $default }`.
tui-settings-is-default = Now `{ $value }`, which is the default.
tui-settings-over = That goes before what you choose here, for as long as it is there.
tui-settings-chosen = Your profile says { $n ->
        [0] no limit.
        [one] 1 minute.
       *[other] { $n } minutes.
    }
tui-settings-no-colours = No colours are shown now, so all themes look the same. A choice is kept for when there are.
tui-settings-path = Not on this screen: `kenning set keys PATH` names the file, `kenning set keys --default` takes it back.
tui-settings-kept = Kept in { $path }.
tui-settings-as-they-were = Settings are as they were.
# A sample of the colours.
tui-settings-sample-question = Which command says where you are?
tui-settings-sample-code = The answer is `pwd`, and this is text beside it.
tui-settings-sample-good = Correct
tui-settings-sample-partial = Partly right
tui-settings-sample-bad = Not right
tui-settings-sample-hint = Hint: three letters.
tui-settings-sample-key = what keys do
tui-settings-sample-field = what you type
# Values of settings, where they are not said as they are kept.
tui-settings-minutes = { $n ->
        [0] no limit
        [one] 1 minute
       *[other] { $n } minutes
    }
tui-settings-ask = as your profile says

## The foot of the screen: a word or two beside each key

tui-foot-help = keys
tui-foot-quit = quit
tui-foot-back = back
tui-foot-leave-plan = cancel
tui-foot-settings = settings
tui-foot-leave-settings = as it was
tui-foot-keep-settings = keep
tui-foot-setting-before = before
tui-foot-setting-after = next
tui-foot-default = default
tui-foot-keep = keep it
tui-foot-leave = leave
tui-foot-answer = answer
# What Enter does with a question, and then with its verdict.
tui-foot-answer-next = answer, next
tui-foot-next-blank = next blank
tui-foot-next-or-answer = next blank, answer
tui-foot-line-or-answer = next line, answer
tui-foot-turn-over = show the back
tui-foot-grade = grade
tui-foot-go-on = go on
tui-foot-home = back
tui-foot-again = practise more
tui-foot-five-more = 5 min more
tui-foot-lasting = choose
tui-foot-interests = done
tui-foot-begin = begin
tui-foot-mark = mark
tui-foot-hold = pick up, put down
tui-foot-hint = hint
tui-foot-steps = steps
tui-foot-explain = explanation
tui-foot-dont-know = don't know
tui-foot-why = why
tui-foot-picture = picture
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
tui-foot-test = test
tui-foot-place = placement test
tui-foot-plan = plan
tui-foot-progress = progress
tui-foot-map = map
tui-foot-open-marked = open
tui-foot-shorter = shorter
tui-foot-longer = longer
tui-foot-next-course = course
tui-foot-needs = needs
tui-foot-opens = opens
tui-foot-tree = tree or graph
tui-foot-plan-agreed = save
tui-foot-value = set
tui-foot-less = less
tui-foot-more = more
tui-foot-fit = fit
tui-foot-not-now = later
tui-foot-untune = default
tui-foot-agree = agree
tui-foot-change = change
tui-foot-clear = clear
tui-foot-do-it = do it
tui-foot-why-all = all numbers
tui-foot-why-less = less
tui-foot-instead = instead
tui-foot-before = before
tui-foot-after = next
tui-foot-older = earlier
tui-foot-newer = later
tui-foot-appeal = I was right
tui-foot-look = look
tui-foot-narrow = select
tui-foot-list = list
tui-foot-practise-listed = practise
tui-foot-life = its life
tui-foot-filter = others
tui-foot-bring-back = away or back
tui-foot-note = note
tui-foot-bookmark = bookmark
tui-foot-keep-note = keep
# Stands beside the key 1, for the grades of a card.
tui-foot-to-4-grade = to 4 grade

## The page of all keys: what each does

tui-does-up = Up
tui-does-down = Down
tui-does-next-blank = To the next blank
tui-does-previous-blank = To the blank before
tui-output-how = { $accept } twice: answer. Fails: { $fails } alone.
tui-does-next-line = To the next line
tui-does-previous-line = To the line before
tui-does-scroll-up = Scroll up a line
tui-does-scroll-down = Scroll down a line
tui-does-page-up = Scroll up a screen
tui-does-page-down = Scroll down a screen
tui-does-page-first = To the beginning of the page
tui-does-page-last = To the end of the page
tui-does-first = To the first
tui-does-last = To the last
tui-does-help = Show all keys
tui-does-quit = Quit
tui-does-back = Back
tui-does-leave-plan = Back; the plan stays as it was
tui-does-leave-tuning = Back; this stops a fit, and nothing is changed
tui-does-clear-or-back = Clear what is typed; if nothing is typed, back
tui-does-leave-note = Back without keeping what is typed, which is asked once
tui-does-keep = Keep it: nothing changes
tui-does-leave = End the sitting, which is asked once; nothing is lost
tui-does-clear-or-leave = Clear what is typed; if nothing is typed, end the sitting, which is asked once
tui-does-to-shell = Go to the shell; type fg there to come back
tui-does-quit-at-once = Quit at once; nothing is lost
tui-does-answer = Hand in the answer
tui-does-next-or-answer = Go to the next blank; in the last one, hand in the answer
tui-does-line-or-answer = Go to the next line; at an empty one, hand in the answer
tui-does-turn-over = Show the back of the card
tui-does-grade = Grade the card: 1 not at all, 2 with effort, 3 well, 4 at once
tui-does-grade-well = Grade the card: well
tui-does-go-on = Go on
tui-does-home = Back to where the sitting was begun
tui-does-again = Start another sitting of this course
tui-does-five-more = Go on with this sitting for 5 minutes
tui-does-interests = Choose which themes of this course you like
tui-does-mark-interest = Mark or unmark a theme
tui-does-interests-taken = Take the marked themes
tui-does-settings = Settings: colours, teaching, reasons and more
tui-does-leave-settings = Leave all settings as they were
tui-does-keep-settings = Keep all settings as they are shown
tui-does-setting-before = The value before this one
tui-does-setting-after = The next value
tui-does-default = Back to the default
tui-does-lasting = Choose how long sittings last
tui-does-begin-test = Begin the test, or go on with it
tui-does-lasting-chosen = Take the marked length
tui-does-mark = Mark or unmark an option
tui-does-hold = Pick up the line to move it, or put it down
tui-does-earlier = Move the line up
tui-does-later = Move the line down
tui-does-hint = Show one more hint
tui-does-steps = Work through it step by step
tui-does-explain = Show the explanation
tui-does-dont-know = I don't know: show the answer (in the test of a course, at its end)
# After a refusal where there is no help.
tui-unaided-how = If you don't know, press { $key }.
tui-does-why = Why this question, and what could be asked instead
tui-does-picture = Open the picture outside, with your desktop's program for it
tui-does-resource = Open what is recommended, or something else to learn this from
tui-does-useful = What was opened last was of use
tui-does-not-useful = What was opened last was of no use
tui-does-undo-this = Take the answer back
tui-does-lesson = Read the lesson of this skill
tui-does-skip = Skip this question; it does not count
tui-does-skip-example = Go on without reading this
tui-does-undo = Take the last answer back
tui-does-undo-decided = Take back that a skill is known, or starts afresh
tui-does-appeal = I was right: the answer does not count
tui-does-broken = The question is broken: it is not asked until changed
tui-does-put-away = Put it away: not today, or never again
tui-does-bury = Do not ask this before tomorrow
tui-does-suspend = Never ask this again
tui-does-suspend-agreed = Put it away for good
tui-does-practise = Practise the course; the tutor chooses
tui-does-open = Look at the course: its skills and lessons
tui-does-search = Search courses, skills, questions and lessons
tui-does-search-listed = Search in what is listed: words of the questions, or what selects them
tui-does-tune = Your memory model: fit it to your reviews, or go back to the default
tui-does-open-found = Open the marked line
tui-does-progress = Look at your progress over time, in charts and stats
tui-does-map = Look at the map of the course: what needs what
tui-does-open-marked = Open what is marked: the numbers of a chart, or practice of a question or mistake
tui-does-shorter = Look at a shorter time
tui-does-longer = Look at a longer time
tui-does-next-course = Look at the next course, and after the last at all of them
tui-does-needs = Go to what the marked skill needs
tui-does-opens = Go to what the marked skill opens
tui-does-tree = Show the map as a tree, or as a graph
tui-does-this-skill = Practise the marked skill
tui-does-test = Take the test of this course
tui-does-no-test = Offer its test no more
tui-does-place = Find out in a few questions what you already know
tui-does-plan = Plan your practice: goal, limits, deadline
tui-does-focus = Practise the marked skill before all others, or end that
tui-does-known = Say that the marked skill is known: nothing new is asked of it
tui-does-afresh = Start the marked skill afresh
tui-does-plan-agreed = Save this plan
tui-does-value = Set what is typed
tui-does-leave-value = Back; the value stays as it was
tui-does-less = Less, or the choice before
tui-does-more = More, or the next choice
tui-does-fit = Fit the memory model to your reviews
tui-does-not-now = Leave it until there are many more reviews
tui-does-untune = Go back to the model that fits most people
tui-does-agree = Agree, and practise from there
tui-does-change = Say whether the marked skill is known
tui-does-lesson-marked = Read the lesson of the marked skill
tui-does-palette = All that can be done here, to choose from
tui-does-do-it = Do the marked thing
tui-does-why-all = The whole account with its numbers, or the short one
tui-does-instead = Something easier, another skill, or tomorrow: 1 to 3
tui-does-easier = Something easier first; this one does not count
tui-does-other-skill = A question of another skill; this one does not count
tui-does-typed-before = What you typed here before
tui-does-typed-after = What you typed here after that
tui-does-look-back = Look back at earlier answers of this sitting
tui-does-before = To the question before
tui-does-after = To the next question
tui-does-older = To the answer before
tui-does-newer = To the answer after
tui-does-look = Look at the marked question
tui-does-narrow = Type which questions are listed, such as is:due or tag:exam
tui-does-list = List what is typed; if nothing is typed, what was listed before
tui-does-practise-listed = Practise the questions that are listed, and nothing else
tui-does-life = Every answer to the question, and why it comes when it does
tui-does-tags = Give this question tags of your own
tui-does-grade-again = Grade the card: not at all
tui-does-grade-hard = Grade the card: with effort
tui-does-grade-good = Grade the card: well
tui-does-grade-easy = Grade the card: at once
tui-does-filter = All, due, bookmarked, with a note, put away
tui-does-bring-back = Put the marked question away for good, or bring it back
tui-does-note = Write a note of your own on this question
tui-does-bookmark = Bookmark this question, or take the bookmark away
tui-does-keep-note = Keep the note; an empty one is deleted
tui-does-questions = All questions of the course
tui-does-pick-option = Mark the option with that number
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

tui-keys-no-file = { $file } can't be used for keys: it must be a text file of at most 64 KiB. Until then, kenning uses its usual keys.
tui-keys-missing = There is no file { $file } with keys. Name one that is there with `kenning set keys PATH`, or take the setting back with `kenning set keys --default`.
tui-keys-missing-variable = There is no file { $file } with keys, which { $name } in the environment names. Have it name one that is there, or unset it. Until then, kenning uses its usual keys.
tui-set-by-variable = { $name } in the environment says so: change it, or unset it.
tui-keys-unreadable = { $file } could not be read: { $error }. Make it readable, or delete it. Until then, kenning uses its usual keys.
# `what` and `help` are among the messages below.
tui-keys-wrong = { $file }, line { $line }: { $what }; { $help }. Until then, kenning uses its usual keys.
tui-keys-see-manual = see docs/keys.md
tui-keys-no-table = `{ $place }` is not a table
tui-keys-no-table-help = write `[{ $place }]`, and below it a line for each action
tui-keys-no-place = there is no place `{ $place }`
tui-keys-no-action = [{ $place }] has no action `{ $name }`
tui-keys-near = perhaps you mean `{ $name }`
tui-keys-there-are = there are { $names }
tui-keys-clash = { $key } would mean both `{ $one }` and `{ $other }` in [{ $place }]
tui-keys-clash-help = give one of them another key
tui-keys-no-text = this is { $kind }, not a key
tui-keys-no-text-help = write keys in quotes, such as ["h", "f2"]
tui-keys-no-key = there is no key `{ $name }`
tui-keys-no-key-help = write, for example, `x`, `f2`, `ctrl-x`, `alt-x` or `enter`
tui-keys-always-quits = { $key } always quits
tui-keys-always-quits-help = take another key
tui-keys-is-text = { $key } is text here, as you type
tui-keys-is-text-help = take a function key, or one with `ctrl-` or `alt-`

## The test of a course

tui-offer-keys = Press { $test } for the test, { $never } for no more offers of it, or just go on.
# Before a course is begun: a test of $n questions.
tui-offer-start =
    Press { $test } for a test first, to see later what you gained: { $n } questions, { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } (never: { $never }).
tui-offer-short = A test of { $n } questions: { $test } (never again: { $never }).
tui-test-declined = The test of this course is not offered any more. { $key } takes it all the same.
tui-status-test = { $n } of { $of }
tui-test-title = Test: { $course }
tui-test-how = If you don't know an answer, press { $key }: it counts as not known, and is told at the end. You can leave at any time, and go on within a week.
# Of a test that was left: which question comes next.
tui-test-waits = Your test waits at question { $n } of { $of }. Press { $key } to go on with it; it waits for a week from its first answer.
tui-test-waits-short = Your test waits at question { $n } of { $of }: { $key }.
tui-row-test =
    { $due ->
        [0] test waits
       *[other] test waits, { $due } due
    }
tui-row-test-narrow = test
tui-test-left =
    The test is left after { $answered } of { $n } questions. It waits for a week from its first answer. Press { $key } to go on with it. What is right is told at the end.

## Progress over time

tui-progress-title = Progress
tui-progress-all = Progress: all courses
tui-progress-of = Progress: { $course }
tui-progress-reading = Reading all that was recorded. This takes a moment; you can leave at any time.
tui-progress-broke-off = Reading what was recorded broke off. Leave this screen and open it again.
# The signs of a calendar, each before what it stands for.
tui-calendar-legend = { $none } 0  { $some } 1–5  { $more } 6–10  { $much } 11–20  { $most } 21+ min
tui-chart-today = today
tui-chart-learned = learned
tui-chart-remembered = remembered
tui-calibration-head = expected    you got
tui-calibration-band = { $least }–{ $most } %
# In few letters: so many answers.
tui-calibration-count = of { $n }
tui-hard-end = { $right } of { $asked }
tui-mistakes-still = Not overcome yet
tui-mistakes-not-since = right since
tui-mistakes-shed = Overcome

## The map of a course

tui-map-title = Map: { $course }
tui-map-status =
    { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }: { $learned } learned, { $begun } begun, { $left } to come
# Where there is little room.
tui-map-status-short = { $learned } of { $skills } learned
# $stages are signs with what they stand for.
tui-map-legend = { $stages }, { $review } in review, { $closed } not open yet
tui-map-opens-nothing = Nothing else waits for it.
tui-map-opens = It opens { $skills }.
# $chance is such as `4 in 5`. $likely is `no` where most would go wrong.
tui-map-chance =
    { $n ->
        [one] Its question takes
       *[other] Its { $n } questions, once each, take
    } about { $minutes } min; { $likely ->
        [no] for now that is a stretch
       *[yes] you would get about { $chance } right
    }.
# $share is such as `94 %`, the number that stands on the map.
tui-map-fading = It is fading: about { $share } of it would be remembered today.
tui-map-firm = About { $share } of it would be remembered today.
tui-map-note = today { $today }
tui-map-note-fading = fading, { $today }
tui-map-too-large = With more than { $most } skills, the map is a tree.
tui-map-note-needs =
    { $more ->
        [0] needs { $skill }
       *[other] needs { $skill } and { $more } more
    }
tui-map-column-needs = Needs
tui-map-column-level = Level { $n } of { $all }
tui-map-column-opens = Opens
tui-map-more = and { $n } more
tui-map-nothing = nothing

## The report of a class

tui-report-parts = The whole report
tui-report-part = { $at } of { $of }
tui-foot-report-open = open
tui-does-report-open = Open what is marked
tui-foot-report-next = next
tui-does-report-next = To the next part
tui-foot-report-previous = before
tui-does-report-previous = To the part before
