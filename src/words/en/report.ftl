### What `report` says: the end of a sitting, and progress to read or hand on.

## The end of a sitting

report-sitting-nothing = No question answered this time.
report-left-parts =
    Of one question { $n ->
        [one] 1 part
       *[other] { $n } parts
    } of { $of } { $n ->
        [one] is
       *[other] are
    } answered. That is kept, and today the question goes on from there.
report-sitting-answered =
    You answered { $n ->
        [one] 1 question
       *[other] { $n } questions
    }{ $right ->
        [0] {""}
       *[other] : { $right } right
    }{ $partial ->
        [0] {""}
       *[other] , { $partial } partly right
    }.{ $hints ->
        [0] {""}
        [one] {" "}You used 1 hint.
       *[other] {" "}You used { $hints } hints.
    }
# $moved is a message of session: how far the skill is.
report-sitting-moved = {"  "}{ $skill }: { $moved }
report-sitting-learned = What is learned counts as kept once you are right again on two later days.
report-sitting-mistakes = Mistakes to watch for:
# In place of the name: a mistake that was met several times; $times is `twice` and the like.
report-sitting-times = { $name } ({ $times })
# What is thin is said of skills above.
report-thin-material = “Thin material”: the course has few questions for it, so it counts as kept by those that there are.
# Under the name of a mistake: an answer by which it showed, and what is said of it.
report-sitting-mistake = {"    "}“{ $given }”: { $feedback }
report-sitting-mistake-to = {"    "}“{ $given }” to “{ $asked }”: { $feedback }
report-sitting-mistake-said = {"    "}{ $feedback }
report-sitting-mistake-name = {"  "}{ $name }
report-overcome = Overcome: { $names }.
report-no-reviews = No reviews are planned yet.
# $until is `in 3 days` and the like.
report-next-review = Next review { $until }.
report-reviews-due =
    { $n ->
        [one] 1 review is due now.
       *[other] { $n } reviews are due now.
    }
# How a skill went in the first half of its answers, and in the second.
report-improved = “{ $skill }”: { $right } of { $of } right at first, then { $then } of { $later }.
report-mended =
    { $missed ->
        [one] The question that you missed went right later.
       *[other] Of the { $missed } questions that you missed, { $n } went right later.
    }
# $tomorrow counts what is due at this time tomorrow, $week what comes in the seven days after that.
# Each question counts once, however often it comes back: not so in `report-history-workload`.
report-ahead =
    Tomorrow at this time: { $tomorrow ->
        [0] no reviews
        [one] 1 review
       *[other] { $tomorrow } reviews
    }; in the week after: { $week ->
        [0] none
       *[other] { $tomorrow ->
            [0] { $week }
           *[other] { $week ->
                [one] 1 other
               *[other] { $week } others
            }
        }
    }.
# The same beside what is due now: $n more are due tomorrow.
report-ahead-more =
    Tomorrow at this time: { $n ->
        [0] no more
       *[other] { $n } more
    }; in the week after: { $week ->
        [0] none
        [one] 1 other
       *[other] { $week } others
    }.
report-go-on = To go on for { $n } minutes: `kenning practice { $course } --minutes { $n }`.
report-appealed =
    { $n ->
        [one] 1 answer does not count, as you said.
       *[other] { $n } answers do not count, as you said.
    }
report-unshown =
    { $n ->
        [one] 1 question could not be shown, as no values fit it. `kenning check` shows its author what to mend.
       *[other] { $n } questions could not be shown, as no values fit them. `kenning check` shows their author what to mend.
    }
report-placed-none = Placement: practice begins at the start of the course.
report-placed =
    Placement: { $known } of { $n ->
        [one] 1 skill
       *[other] { $n } skills
    } known. What is known counts as learned.
report-placement-left = The placement test is not finished. Start it again to go on where you stopped.

## What a record holds of a course whose files are not at hand

report-recorded =
    The record holds { $n ->
        [one] 1 answer
       *[other] { $n } answers
    } in `{ $course }`, { $right } fully right, the last on { $last }.

## Progress as Markdown

report-progress-title = Progress of { $profile }
report-progress-as-of = As of { $date }.
report-progress-incomplete = Part of the record could not be read, so answers may be missing here. `kenning doctor` tells more.
report-progress-course =
    Learned: { $learned } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $kept } of them kept. Remembered now: { $remembered }. { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, { $accuracy } fully right, { $minutes } min of thinking. Due now: { $due }. Next review: { $next }.
report-progress-columns = | Skill | Stage | Learned | Remembered | Answers | Accuracy | Minutes | Next due |
# In place of a percentage.
report-progress-all = all
report-progress-stage = { $sign } { $stage }
# Stands after the stage of a skill.
report-progress-in-review = {" "}(in review)
report-progress-appealed = - { $date }: the learner says that their answer to { $question } was right.
report-progress-broken = - { $date }: the learner says that { $question } is broken.
report-missteps = What went wrong before:
# $name says what went wrong, $times is `twice` and the like.
report-misstep =
    { $name }: met { $times }, last on { $last }{ $right ->
        [0] {""}
        [one] ; right once since then where it used to go wrong
       *[other] ; right { $right } times since then where it used to go wrong
    }
# In place of the name, for a mistake of one question: what it asks, or may ask.
report-misstep-in = In “{ $prompt }”
# The same where the question is another one today, and this is how it may be asked.
report-misstep-in-example = For example in “{ $prompt }”
# Where several look alike: $what is the day on which it was met last, or what its author calls it.
report-misstep-apart = { $what }: { $name }
# $became is the line above, $said the feedback on it.
report-misstep-said = { $became }. { $said }
report-misstep-overcome = { $name }: met { $times }, last on { $last }; overcome on { $overcome }
report-progress-mistakes = Recent mistakes:
report-progress-mistake = - { $date }: { $mistake } ({ $question })

## The test of a course

report-test-begins =
    Test { $form }: { $n } questions, about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }. There is no help, and what is right is told at the end. It does not change what you practise.
report-test-goes-on =
    Test { $form } goes on: { $answered } of { $n } questions { $answered ->
        [one] is
       *[other] are
    } answered. What is right is told at the end.
report-test-same = You had the same questions on { $date }.
report-offer-start =
    Take a test now to see later what you have gained: { $n } questions, about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
report-offer-end =
    You have learned every skill of this course. A test of { $n } questions that practice never asks shows what stays, in about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
report-offer-later =
    It is a month since you finished this course. A test of { $n } questions, about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }, shows how much of it has stayed.
# Before the result of a first test, taken before any practice.
report-test-start = This is your starting point, before any practice. What you did not know is what practice is for: it teaches first and asks then. A later test has other questions, and shows what you have gained.
report-test-result =
    Test { $form }: { $right } of { $n } right{ $partial ->
        [0] {""}
       *[other] , { $partial } half right
    }.
report-test-then =
    { $which ->
        [first] Your first test, on { $date }
       *[other] The test before this, on { $date }
    }: { $then } right where you have { $now } now, of { $n ->
        [one] 1 question
       *[other] { $n } questions
    } that match.
report-test-change = { $n }
report-test-gain = So few questions leave room: the true change is likely between { $low } and { $high } questions (95 %). That is more than chance.
report-test-open = So few questions leave room: the true change is likely between { $low } and { $high } questions (95 %). It may be chance.
report-test-too-few = With so few that match, nothing more can be said of the change.
report-test-same-form = Both tests asked the same questions, so part of it may be memory of them.
report-test-skill = { $skill }: { $right } of { $n }
report-test-no-evidence = What you practise stays as it was: a test that trained you would spoil the next one.
report-test-read = What was asked, with the right answers:
report-test-verdict = { $verdict }.
report-test-not-known = Not known.
report-test-given = You answered: { $answer }
report-test-right = Right answer: { $answer }
report-test-left =
    The test is left after { $answered } of { $n } questions. It waits for a week from its first answer. To go on: `kenning test { $course }`. What is right is told at the end.
# In a list of Markdown; $result is the result in sentences.
report-progress-test = {"- "}{ $date }: { $result }

## Notes of a course, as Markdown

report-notes-none = Nothing of this course was met yet. Practise it, and write its notes again.
# `$answer` is Markdown.
report-notes-answer = *Answer:* { $answer }

## Packages of Anki

# Why a question is left out, as part of a sentence.
report-apkg-held = it is held back for the test of the course
report-apkg-template = its values change each time it is asked
report-apkg-parts = it asks several questions on one text
report-apkg-unshown = it can't be shown
# What a question loses, as part of a sentence.
report-apkg-steps = its steps were left out
report-apkg-mistakes = what is said to its mistakes was left out
report-apkg-near = it is compared letter by letter, not by how near the number is
report-apkg-one = only one of its right answers can be typed; the others stand behind it
# `$answers` is HTML.
report-apkg-also = Also right: { $answers }

## Charts in HTML

# What the picture is, for those who don't see it: the table below it has the same numbers.
report-html-chart = Two bars for each skill: what is learned, and what is remembered now. The table below has the numbers.
report-html-learned = learned
report-html-remembered = remembered now

## Questions as a package of QTI: why something is not in it, parts of a sentence

report-qti-nothing = Nothing of this course can be said in QTI. `kenning courses --write` takes it along as it is.
report-qti-not-packed = The package can't be written: { $error }. This is a fault in kenning; please report it.
report-qti-kind = QTI has no questions like those of the kind { $kind }
report-qti-answer = its answer can't be written
report-qti-fraction = its answer is not a decimal that ends
report-qti-output = it prints several lines, or fails
report-qti-blank = a blank holds more than words or a number, may be empty, or stands in a formula
report-qti-order = more orders of it are right than are written
report-qti-equal = two of its items are equal
report-qti-fact = it fills in a sentence of a table of facts
report-qti-template = of what it draws, up to { $most } showings are in it, each an item
report-qti-hints = its hints are not in it
report-qti-steps = its steps are not in it
report-qti-mistakes = what is said to some mistakes is not in it
report-qti-unit = other units, or shares for per cent, are wrong in it
report-qti-typed = what is printed is typed as words in it
report-qti-card = a card is written, and not only thought of, in it
report-qti-ideas = its ideas to tick are not in it
report-qti-both-ways = a card is asked from its front only in it
report-qti-figure = a figure is only described in it
report-qti-together = its blanks, each a question of its own here, are asked together in it

## Questions in GIFT

# A comment in the file; $course is the title.
report-gift-head = { $course }: questions written by kenning in GIFT
# $n entries in the file, of $of questions of the course.
report-gift-written =
    { $n ->
        [0] No question is
        [one] 1 question is
       *[other] { $n } questions are
    } in it{ $of ->
        [0] {""}
        [one] , from 1 of the course
       *[other] , from { $of } of the course
    }.
report-gift-left =
    { $n ->
        [one] 1 question of the course is not in it, as GIFT has no way to say it:
       *[other] { $n } questions of the course are not in it, as GIFT has no way to say them:
    }
report-gift-lessons =
    { $n ->
        [one] 1 lesson is not in it, as no question of its skill is.
       *[other] { $n } lessons are not in it, as no questions of their skills are.
    }
report-gift-lossy =
    { $n ->
        [one] 1 question is in it without something:
       *[other] { $n } questions are in it without something:
    }
report-gift-nothing = GIFT has no way to say any question of this course, so no file was written. `kenning courses --write` and the files of the course keep all of it.
report-gift-left-order = things are put in order
report-gift-left-algebra = it is answered in algebra, which is compared by value
report-gift-left-command = it is answered by a command line, which is compared by what it does
report-gift-left-output = it asks what code prints
report-gift-left-figure = it shows a figure
report-gift-left-fraction = its number has no end as a decimal, or too many digits
report-gift-left-blanks = its blanks are answered in another way than in words
report-gift-left-any-order = its blanks may be filled in any order
report-gift-left-arrow = its answer holds ->, which stands between two sides of a pair there
report-gift-left-unshowable = it can't be shown
report-gift-lost-template = a template, of which a few showings with fixed values are in it
report-gift-lost-hints = its hints
report-gift-lost-steps = its steps
report-gift-lost-wordings = its other words for interests
report-gift-lost-order = that its options keep their order
report-gift-lost-mistakes = what is said to some wrong answers
report-gift-lost-arrow = wrong answers that hold ->
report-gift-lost-again = that some wrong answers don't count
report-gift-lost-exact = that capitals, accents or signs count
report-gift-lost-lax = what else is forgiven in what is typed
report-gift-lost-empty = that a blank may be left empty
report-gift-lost-together = its blanks are asked one by one
report-gift-lost-unit = a number is typed without its unit or sign of per cent
report-gift-lost-card = a card is written there, not recalled
report-gift-lost-ideas = the ideas that are ticked in what was written
report-gift-lost-part = one of its parts: { $reason }

## Progress over time

report-history-practice = Practice
report-history-known = What you know
report-history-ahead = Reviews to come
report-history-calibration = Does kenning know you?
report-history-hard = Hardest questions
report-history-missteps = Mistakes
report-history-week = 1 week
report-history-quarter = 3 months
report-history-year = 1 year
report-history-always = all
report-history-minutes = { $n } min
report-history-hours = { $hours } h { $minutes } min
report-history-date = { $day } { $month }
report-history-all = 100 %
report-history-nothing = Nothing was practised yet. After your first sitting, its minutes stand here.
report-history-none-lately = No practice in the last { $n } days.
# $time is such as `5 h 12 min`: from questions to their answers, without the reading that a sitting
# holds, too; the end of a sitting says it in the same words.
report-history-sum-no-answers =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    } of practice, { $time } of thinking.
report-history-sum =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    } of practice, { $time } of thinking, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, { $right } right.
# Below it, where there is room.
report-history-right = Right is what was right at the first try, with help or without.
report-history-brought =
    { $n ->
        [one] 1 of these answers was
       *[other] { $n } of these answers were
    } given in another program, which tells no minutes.
report-history-day-row =
    { $weekday } { $date }: { $time } of thinking, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
report-history-week-row =
    Week of { $date }: { $days ->
        [one] 1 day
       *[other] { $days } days
    }, { $time }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
report-history-month-row =
    { $month } { $year }: { $days ->
        [one] 1 day
       *[other] { $days } days
    }, { $time }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
# $remembered is a sum of chances.
report-history-now =
    { $learned } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } learned. Asked today, you would remember about { $remembered } of { $learned ->
        [one] it
       *[other] these
    }.
report-history-none-learned = No skill is learned yet.
report-history-line-later =
    A line shows here after { $n } days of practice{ $so_far ->
        [0] .
        [one] ; you have had 1.
       *[other] ; you have had { $so_far }.
    }
report-history-known-row = { $date }: { $learned } learned, { $remembered } remembered
report-history-aims = { $least } to { $most }
report-history-kept =
    You kept { $kept } of what came back on a later day: right without help (aim: { $aim }; { $n } answers).
report-history-kept-later =
    How much you keep is told after { $n } answers to what came back on a later day{ $so_far ->
        [0] .
        [one] ; there was 1.
       *[other] ; there were { $so_far }.
    }
report-history-below-a-minute = less than a minute
report-history-about-decimal = about { $n } min
report-history-about =
    about { $n } min
report-history-workload = Reviews take { $minutes } a day over the next { $weeks } weeks, with nothing new; what comes back again counts again.
report-history-nothing-ahead = Nothing is scheduled yet: what was answered comes back here.
report-history-at = { $minutes } to keep { $target }
report-history-same = Or { $minutes }, to keep { $targets }.
report-history-elsewise = Or { $others }.
report-history-ahead-row =
    { $weekday } { $date }: { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
report-history-band =
    { $least } to { $most } %: expected { $expected }, you got { $got } of { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
report-history-calibration-later =
    How well kenning foretells your answers is told after { $n } of them{ $so_far ->
        [0] .
       *[other] ; there were { $so_far } in this time.
    }
report-history-foretold = Of what was asked whole, kenning expected { $expected } right without help, you got { $got }: { $verdict }
report-history-close = close.
report-history-hopeful = it hopes for too much, and learns from that.
report-history-cautious = you do better than it thinks, and it learns from that.
report-history-none-hard = No question went wrong often.
report-history-hard-line = { $prompt } ({ $right } of { $asked } right)
report-history-no-missteps = None of the mistakes was met that the course knows by name.
# How it stands with a mistake: what is gone; what went right since, but not three times yet;
# what was met more than once; what was met once.
report-history-shed-line = Overcome: { $name }, met { $times }, last on { $last }, gone since { $shed }
report-history-not-since-line =
    Not since { $last }: { $name }, met { $times }; right { $right ->
        [one] once
       *[other] { $right } times
    } since
report-history-again-line = Seen again: { $name }, met { $times }, last on { $last }
report-history-once-line = Met once: { $name }, on { $last }

## The map of a course

report-map-quoted = “{ $title }”
report-map-more =
    { $n ->
        [one] 1 more
       *[other] { $n } more
    }
# $sign is one character.
report-map-skill = { $sign } { $title }: { $stage }.
report-map-learned = { $sign } { $title }: { $stage }, remembered today: { $today }.
report-map-locked = Not open: { $skills } not learned yet.
report-map-needs = Needs { $skills }, too.
report-map-opens = Opens { $skills }.

## Resources

report-progress-resources = ### Resources
report-progress-resource = { $title }: { $said }
# `$after` answers came after it was opened, of which `$right` were right at the first try.
report-resource =
    { $offered ->
        [0] never offered
        [one] offered once
       *[other] offered { $offered } times
    }, { $opened ->
        [0] never opened
        [one] opened once
       *[other] opened { $opened } times
    }{ $after ->
        [0] .
        [one] ; of 1 answer right after that, { $right } was right.
       *[other] ; of { $after } answers right after that, { $right } were right.
    }
report-resource-useful = You said that it was of use.
report-resource-no-use = You said that it was of no use.
