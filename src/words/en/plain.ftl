### What `plain` says: practice as lines of text, which a screen reader reads out.

plain-terminal-failed = The terminal can't be read or written: { $error }.
plain-no-text = That line can't be read as text (UTF-8). Type it again.
plain-too-long = That line is longer than { $n } bytes, and was left out. Type a shorter one.

## The list of courses

plain-greeting = kenning asks, you answer; it picks what you need next and tells you why.
# $offer is the sentence of the desk that a fit is worth its while.
plain-memory-offer = { $offer } Type memory to do so.
plain-courses = Courses:
# $today is one of the messages below.
plain-course =
    { $n }. { $title }: { $learned } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } learned{ $kept ->
        [0] {""}
       *[other] {" "}({ $kept } kept)
    }, { $today }{ $recommended ->
        [yes] {" (recommended)"}
       *[no] {""}
    }
plain-course-today =
    { $due ->
        [0] {""}
        [one] 1 review due, about 1 minute
       *[other] { $due } reviews due, about { $minutes ->
            [one] 1 minute
           *[other] { $minutes } minutes
        }
    }{ $both ->
        [yes] {", "}
       *[no] {""}
    }{ $new ->
        [0] {""}
        [one] 1 new question
       *[other] { $new } new questions
    }
plain-course-more = more practice is open
plain-course-limit = your plan is done for today
plain-course-done = done for now
plain-course-day-off = Today is a day off in its plan.
plain-course-next = { $today }, next review { $when }
# Of a test that was left: which question comes next.
plain-test-waits = Your test waits at question { $n } of { $of }. To go on with it: `kenning test { SHELL($course) }`.
plain-course-broken = { $course }: { $problem }
# In place of the list, where little is to be said.
plain-choose-again = Type the number of a course, courses for their list, help or quit.
# The key that goes on with a sitting that was left.
plain-key-enter = Enter
# Where Enter alone goes on with another one.
plain-last-course = You practised “{ $title }” last: it is { $n }.
plain-choose-course = Type the number of a course, press Enter for the recommended one, or type help or quit.
plain-no-such-course = There is no such course. Type the number of a course, or help.
# $word is a command: map, interests.
plain-which-course = After { $word } comes the number of a course, as in: { $word } 1
# $word is a command: lesson, practise. A course has a number, and each of its skills.
plain-which-skill = After { $word } come the number of a course and that of a skill, as in: { $word } 1 2. For the numbers of the skills, type: skills 1
plain-which-skill-or-course = After { $word } comes the number of a course, and of a skill if you like, as in: { $word } 1 2. For the numbers of the skills, type: skills 1
plain-no-such-skill = There is no such skill. For the skills and their numbers, type: skills { $n }
plain-skills = Skills of “{ $course }”:
# $stage: how far it is, in a word or two.
plain-skill = { $n }. { $title }: { $stage }
plain-skill-learned = { $n }. { $title }: { $stage }, remembered today: { $today }
plain-skill-locked = { $n }. { $title }: { $stage }. Not open yet: it builds on { $skills }.
plain-skills-how = To practise one, type for example: practise { $n } 2. To read its lesson: lesson { $n } 2.
plain-plan-heading = How “{ $course }” is practised:
plain-plan-row = { $key }: { $value }
plain-plan-nothing = Nothing is set: the tutor goes by what is usual.
# $keys: the words that can be typed, as a list.
plain-plan-how = To change it, type for example: plan { $n } new 5. What can be set: { $keys }. To take one back: plan { $n } new default. To take all back: plan { $n } default.
plain-plan-what = After { $key } comes one value, or default.
plain-plan-key = A plan has no { $key }. It has { $keys }.
# $terse: whether it is so now.
plain-terse-how =
    { $terse ->
        [yes] Questions come without their reasons. To hear them again, type: terse off
       *[no] Questions come with their reasons. To leave those out, type: terse on
    }
plain-no-course-of = There is no course { $n }.
plain-home-commands =
    Commands: a number (practise that course), Enter (the recommended one),
    minutes 20 (a sitting lasts 20 minutes; minutes 0: no limit), memory (your memory model),
    interests 1 (which themes of the first course you like), find bread (in all questions,
    lessons and notes), questions 1 (all of the first course), only 1 is:leech (practises what that selects),
    progress (over 3 months; progress 1 year: of the first course, over a year), map 1 (of the first course),
    skills 1 (of the first course), lesson 1 2 (the lesson of its second skill), practise 1 2 (that skill),
    plan 1 (how the course is practised, and how to change it), place 1 (a placement test), test 1 (its test),
    terse on (questions without their reasons; courses are listed when you type courses),
    settings (all that can be set), set reasons short (sets it; set reasons --default: as it was at first), quit.
# Whatever can be set: `from` says where the value comes from, in a few words.
plain-setting = { $key } = { $value } ({ $from }; default: { $default })
plain-setting-chosen = Your profile says { $n ->
        [0] that a sitting has no limit.
        [one] that a sitting lasts 1 minute.
       *[other] that a sitting lasts { $n } minutes.
    }
plain-setting-file = They are kept in { $path }.
plain-setting-over = What you set is kept. For now this goes over it: { $from }.
plain-setting-how = “set theme nord” sets one, “set theme” tells what it does, “set theme --default” takes it back.
plain-interests = Which of these do you like? Questions of “{ $course }” are put into words about them where it has some; what is asked stays the same.
plain-interest =
    { $n }. { $name }{ $picked ->
        [yes] {" "}(picked)
       *[no] {""}
    }
plain-interests-how = Type the numbers, as in: 1 3. Enter: none; questions keep their usual words.
plain-interests-which = Type numbers from 1 to { $last } with blanks between them, or only Enter.
plain-interests-kept = Questions are put into words about { $themes }. To change it later, type interests and the number of the course in the list of courses, or run: kenning plan COURSE --interests NAME
plain-interests-kept-none = Questions keep their usual words. To change it later, type interests and the number of the course in the list of courses, or run: kenning plan COURSE --interests NAME
plain-interests-none = “{ $course }” has no themes to choose from.
plain-minutes =
    { $n ->
        [0] A sitting has no time limit.
        [one] A sitting lasts 1 minute. You can stop or go on at any point.
       *[other] A sitting lasts { $n } minutes. You can stop or go on at any point.
    } The plan of a course can say otherwise.
# `from` is a few words: a variable of the environment, or the command line.
plain-minutes-over =
    { $n ->
        [0] No time limit
        [one] 1 minute
       *[other] { $n } minutes
    } for a sitting: that is kept. For now this goes over it: { $from }.
# Where nothing was chosen yet.
plain-minutes-none = A sitting has no time limit so far. To set one, type for example: minutes 20
plain-minutes-which = After minutes comes a number from 0 (no limit) to { $most }, as in: minutes 20

## The beginning of a sitting, and what can be typed at any time

plain-begun = { $course }. Type ? to see the commands.
plain-place = Know some of this? `kenning practice { SHELL($course) } --place` finds out what you can skip.
# Said of `why`: a word that can be typed, and what it would mean.
plain-why-lever = { $word } - { $means }
plain-why-more = For all the numbers, type why again.
plain-instead = Passed over: it does not count.
plain-find-what = Type find and a word, as in: find bread
plain-found-question = Question in { $course }: { $line }
plain-found-lesson = Lesson in { $course }: { $line }
plain-found-note = Your note in { $course }, on { $line }: { $note }
plain-found-nothing = Nothing found. Try fewer words, or a part of one.
plain-found-most = These are the first { $n }. More words find less.
plain-history = { $n }. { $prompt } { $verdict }.
plain-history-how = For one of them with all that was said of it, type its number, as in: history 1. While words are typed, as in: :history 1.
plain-history-contest = One that should not count: appeal 1 (it was right) or broken 1 (the question is broken). It counts again: counts 1.
plain-contested = It does not count, as you said.
plain-contest-out = Taken out: answer { $n } counts neither as right nor as wrong. To have it count again: counts { $n }
plain-contest-broken = Noted: answer { $n } does not count, and its question is not asked again before its author changes it. To take that back: counts { $n }
plain-contest-in = Answer { $n } counts again, as it did.
plain-history-none = There is no earlier answer in this sitting yet.
plain-history-none-such = There is no earlier answer with that number.
# The try before the last one.
plain-history-before =
    { $n ->
        [1] Your first try, which counts: { $given }
       *[other] Your try before: { $given }
    }
plain-history-given = You answered: { $given }
plain-note = Your note: { $note }
plain-test-keeps-none = In a test, no notes, bookmarks or tags are kept: its questions stand in no list. This does not count.
plain-note-none = You have no note on this question. To keep one, type note and your words.
plain-note-kept = The note is kept, for you alone. To delete it, type note delete.
plain-note-deleted = The note is deleted.
plain-nothing-to-keep = There is no question here to note something on.
plain-bookmarked = Bookmarked. In the list of courses you see your bookmarks: type questions, the number of the course and bookmarked.
plain-bookmark-gone = The bookmark is gone.
plain-listed =
    { $id }: { $prompt } ({ $when }{ $kept ->
        [bookmark] , bookmarked
        [note] , with a note
        [both] , bookmarked, with a note
       *[none] {""}
    })
plain-listed-new = new
plain-listed-due = due now
plain-listed-away = put away
plain-listed-tomorrow = not today
plain-questions-none = There are none.
plain-only-how = Type the number of a course, and what you want to practise of it: only 1 is:leech, only 1 due:<=3 tag:exam.
plain-life-later = Your answers to this question would give it away. Type life once it is answered.
plain-tags = Your tags on this question: { $tags }. To delete them, type tags delete.
plain-tags-none = This question has no tags of your own. To give it some, type tags and the words, as in: tags exam hard.
plain-questions-how = Type the number of a course, and what you want to see: questions 1, questions 1 due, questions 1 bookmarked, questions 1 noted, questions 1 away, or questions 1 and a selector, such as questions 1 tag:exam -is:new.
plain-questions-bring-back = To bring one back: `kenning overrule { SHELL($course) } resume` and the name before the colon.
# Below the other commands.
plain-commands-looked =
    More: history (your answers so far), note and your words (a note on this question), bookmark,
    life (all about a question that is answered), tags and words (tags of your own),
    find and a word (in all courses), { $skips ->
        [yes] easier, other (another skill),{" "}
       *[no] {""}
    }terse on (no reasons). While words
    are to be typed, put a colon before these, as in :history.
    In short: { $hints ->
        [yes] h hint,{" "}
       *[no] {""}
    }w why, t steps, l lesson, d show, { $skips ->
        [yes] s skip,{" "}
       *[no] {""}
    }u undo. While words are to be typed, with
    a colon: :h.
# The same in a placement test, which chooses by itself.
plain-commands-looked-placement =
    More: history (your answers so far), note and your words (a note on this question), bookmark,
    find and a word (in all courses). While words are to be typed, put a colon before these,
    as in :history.

plain-commands =
    Commands: hint, steps, lesson, why (why this question), show (I don't know), skip (does not count),
    undo (take back the last answer), bury (not today), suspend (never again; asks first),
    appeal (I was right), broken (the question is wrong), quit.
    A word that answers the question is taken as the answer. To give another of these words
    as an answer, put = before it, as in =skip.
# Where the plan allows no appeals.
plain-commands-no-appeals =
    Commands: hint, steps, lesson, why (why this question), show (I don't know), skip (does not count),
    undo (take back the last answer), bury (not today), suspend (never again; asks first), quit.
    A word that answers the question is taken as the answer. To give another of these words
    as an answer, put = before it, as in =skip.
# Where the plan forbids hints, or passing over questions.
plain-commands-planned =
    Commands: { $hints ->
        [yes] hint,{" "}
       *[no] {""}
    }steps, lesson, why (why this question), show (I don't know), { $skips ->
        [yes] skip (does not count),{" "}
       *[no] {""}
    }undo (take back the last answer), { $skips ->
        [yes] bury (not today), suspend (never again; asks first),{" "}
       *[no] {""}
    }{ $appeals ->
        [yes] appeal (I was right), broken (the question is wrong),{" "}
       *[no] {""}
    }quit. The plan allows no more.
    A word that answers the question is taken as the answer. To give another of these words
    as an answer, put = before it, as in =show.

# In the test of a course, which helps nobody and skips nothing.
plain-commands-test =
    Commands in the test: show (I don't know; the answer is told at the end), undo (change your last answer),
    why (why this question), quit (leave, and go on another time).
    A word that answers the question is taken as the answer. To give another of these words
    as an answer, put = before it, as in =show.
plain-commands-placement =
    Commands in the placement test: show (I don't know), lesson, why (why this question), skip (does not count),
    bury (not today), suspend (never again; asks first), quit (leave, and go on another time).
    A word that answers the question is taken as the answer. To give another of these words
    as an answer, put = before it, as in =skip.
# After a refusal where there is no help.
plain-unaided-how = If you don't know, type show.

## Pictures

plain-picture-how =
    { $n ->
        [one] There is a picture. Type picture to read where it lies.
       *[other] There are { $n } pictures. Type picture to read where they lie.
    }
plain-picture = Picture { $path }: { $alt }
plain-picture-missing = This picture can't be shown ({ $why }): { $alt }

## A question

# $reason is a sentence: why the question comes now.
plain-question = Question { $n }. { $reason }
plain-question-bare = Question { $n }.
# Said now and then, above a question.
plain-minutes-done = { $n } of { $of } minutes are done.
plain-questions-done = { $n } of { $of } questions are done.
plain-step = Step { $n } of { $all }
plain-step-of-step = Step { $n } of { $all } within step { $of }
plain-part = Part { $n } of { $all }
plain-ask-one = Type the number of your choice.
plain-ask-some = Type the numbers of all right answers, as in 1 3. Type 0 if none is right.
# $example is some order of all the numbers: 2 1 3.
plain-ask-order = Type the numbers in the right order, as in { $example }.
# $example pairs all of them somehow: 1b 2c 3a.
plain-ask-match = Type each number with the letter that belongs to it, as in { $example }.
# Some belong nowhere. $example is some order of all the numbers.
plain-ask-order-some = Type the numbers in the right order, as in { $example }, without those that belong nowhere.
plain-ask-blank = Type what is missing.
plain-ask-blanks = Type what is missing, one of the { $n } blanks at a time. Begin with blank 1.
plain-answer-blanks = In one answer, all of them go together: the first / the second, with / between them.
# After a blank was filled in.
plain-next-blank = Now blank { $n } of { $of }. Type back to change what you typed last.
# The same where nothing was filled in yet, or all of it was taken back.
plain-blank-empty = Nothing is typed. Press Enter once more to leave the blank empty.
plain-first-blank = Now blank { $n } of { $of }.
# After a miss.
plain-blank-again = Now blank { $n } of { $of } again. Those that were right stay.
plain-ask-card = Think of the answer, then type show.
plain-ask-written = Write your answer on one line. Then the model answer is shown, and you compare the two.
plain-written-model =
    The model answer:
    { $back }
plain-written-beside =
    { $model }
    { $how }
plain-written-ideas =
    { $model }
    Ideas of a good answer:
    { $list }
    { $how }
plain-written-tick = Which of these ideas are in yours? Type their numbers, as in 1 3, or 0 for none.
plain-ask-command = Type a command line.
plain-ask-number = Type a number.
plain-ask-output = Type what it prints, line by line, and then an empty line. If it does not compile or fails, type { $fails } alone.
plain-ask-output-run = Type what it prints, line by line, and then an empty line. If it ends in an error, type { $fails } alone.
# Once some lines are typed.
plain-output-more = Line { $n }, or an empty line to hand it in.
plain-output-full = { $n } lines are the most there can be. Press Enter alone to hand them in.
plain-ask-algebra = Type the answer with + - * / ^ and brackets. A root is sqrt(x), and π is pi.
plain-ask-algebra-inequality = Type an inequality with <, >, <= or >=; bars are |x|. Two are joined with “and” or “or”.
plain-ask-algebra-interval = Type an interval such as [1, 2) or (3, inf); inf is ∞. Two are joined with U.
plain-ask-algebra-row = Type the answer in brackets, with a comma between its parts.
plain-hint-asks = Hint { $n } of { $all } asks something. Answer it, or type skip to pass over it; only the question itself counts.
plain-hint-back = Back to the question:
plain-hint = Hint { $n } of { $all }: { $hint }
# After a sentence that the lesson may help.
plain-lesson-how = You can read it at any time: type lesson.
plain-no-lesson = There is no lesson for “{ $skill }”.

## A card, and what the learner says of it

# $back is the answer.
plain-card-back =
    { $back }
    How well did you know it? Type 1 not at all, 2 with effort, 3 well, 4 at once.
plain-card-not-shown = Type show to see the answer, then a number from 1 to 4.
plain-card-no-grade = Type a number from 1 to 4: 1 not at all, 2 with effort, 3 well, 4 at once.

## A verdict

plain-verdict = { $verdict }.
# After a miss, where there is another try.
plain-try-hint-steps = Try again, or type hint, steps or show (the answer).
plain-try-hint = Try again, or type hint or show (the answer).
plain-try-steps = Try again, or type steps or show (the answer).
plain-try = Try again, or type show to see the answer.
# The text stands below, with its blanks filled in.
plain-filled-in = With the blanks filled in:
plain-moved = { $skill }: { $moved }.
plain-comes-back = It comes back later in this sitting.
plain-comes-back-if = It comes back in this sitting if there is room.
# $when: "tomorrow", "in 3 days".
plain-comes-back-or = It comes back in this sitting if there is room, or { $when }.
plain-comes-back-due = Due again: it comes in this sitting, or in the next one.
plain-next-review = Next review { $when }.
# After how to go on, where an answer was judged wrong.
plain-appeal-how = Were you right? Type appeal.
plain-go-on = Press Enter to go on.
plain-go-on-or-explain = Press Enter to go on, or type explain to see why.
plain-go-on-or-steps = Press Enter to go on, or type steps to work through it step by step.

# Of several options, those that were chosen are right, and others are missing.
# Of things to be paired, some pairs are right.
plain-try-pairs = Type the pairs that you would change; those that are right stay: { $kept }.
plain-try-missing = Type what is missing; what you chose stays.

## What can't be understood

plain-not-a-number = “{ $typed }” is not one of the numbers. Type numbers from the list.
plain-order-all = Type all { $n } numbers, each once, as in { $example }.
plain-pairs-open =
    { $n ->
        [one] { $lines } has no letter yet. Type its pair
       *[other] { $lines } have no letter yet. Type their pairs
    } too, or the same line again to answer so.
plain-one-number = Type one number from the list.
# What was typed is a command of other programs, or says that one does not know.
plain-not-a-command = “{ $typed }” does nothing here and does not count. Type show if you don't know, quit to leave, or help for all commands.
# The same, where it could be an answer.
plain-not-a-command-escaped = If it is your answer, type ={ $typed }.
# A command that could be an answer as well.
plain-needs-colon = “{ $typed }” was not taken as your answer. If it is your answer, type ={ $typed }. For the command, type :{ $typed }.
plain-not-a-command-judged = “{ $typed }” does nothing here. Press Enter to go on, or type quit to leave, or help for all commands.
plain-nothing-typed = Type an answer, show if you don't know, or ? for the commands.
plain-no-explanation = There is no explanation. Press Enter to go on.
plain-only-go-on = Press Enter to go on, or type ? for the commands.

## What was done

plain-skipped = Skipped.
plain-undone = Taken back.
plain-skipped-missed = Skipped. Your first answer still counts.
plain-broken = Noted. That answer does not count, and the question is not asked again before it is changed. To bring it back: `kenning overrule { SHELL($course) } resume { SHELL($question) }`.
plain-buried = Put away until tomorrow. Type undo to bring it back.
plain-suspended = Put away for good. Type undo to bring it back.
# The same where the sitting ended with that, and nothing can be typed any more.
plain-buried-last = Put away until tomorrow.
plain-suspended-last = Put away for good. The command above brings it back.

## Putting a question away for good

plain-put-away =
    Put this question away for good? It is never asked again. To bring it back later: `kenning overrule { SHELL($course) } resume { SHELL($question) }`.
    Type yes to put it away, or press Enter to keep it.
# Of a question that has many versions.
plain-put-away-versions =
    Put this question away for good? It is never asked again, in any version. To bring it back later: `kenning overrule { SHELL($course) } resume { SHELL($question) }`.
    Type yes to put it away, or press Enter to keep it.
plain-kept = The question stays.

## The test of a course

plain-test-how = If you don't know an answer, type show: it counts as not known, and is told at the end. To change your last answer, type undo.
plain-offer-how = To take it: `kenning test { SHELL($course) }` (for no more offers: `--no-offers`).

## What a placement test concluded

plain-placement =
    Placement, { $n ->
        [0] by what you have done so far
        [one] after 1 question
       *[other] after { $n } questions
    }. This is how it looks:
plain-placement-known = { $n }. { $skill }: known
plain-placement-not-known = { $n }. { $skill }: not known yet
plain-placement-unsure = { $n }. { $skill }: not sure, so practice begins with it
plain-placement-agree = Type the number of a skill to change it, or press Enter to agree.
plain-placement-one = Type the number of one skill, or press Enter to agree.

## The learner's own memory model

# $choices are some of the messages below.
plain-tuning-choices = Type { $choices }, or press Enter to leave it as it is.
plain-tuning-fit = fit to fit it to you
plain-tuning-later = later to be asked after many more reviews
plain-tuning-default = default to go back to the model that fits most people
plain-tuning-fitting = Fitting to your reviews; it takes a few seconds.
plain-tuning-back = Type memory and then default to go back.
plain-tuning-left = Nothing was changed.

## Something to learn from

plain-taught = { $what }: { $prompt }
plain-step-done = Step { $n }, done: { $prompt } → { $answer }
plain-answer = Answer: { $answer }
plain-answer-below = Answer:
plain-lesson-goes-on = The lesson goes on: type `lesson` to read all of it.
plain-taught-lesson-go-on = Press Enter when you have read it.
plain-taught-go-on = Press Enter when you have it. Typing it first helps, too.
plain-taught-go-on-next = Press Enter when you have it.

## Looking back, and the map

plain-progress-heading = { $part }
plain-progress-which = Type progress, with the number of a course and week, months, year or all, as in: progress 1 year
plain-progress-all = Progress in all courses, { $range }
plain-progress-of = Progress in “{ $course }”, { $range }
plain-progress-ever = Progress in all courses, from the beginning
plain-progress-ever-of = Progress in “{ $course }”, from the beginning
plain-map-heading = The skills of “{ $course }”, each below what it needs:
plain-ask-leave = (Enter alone leaves.)

## Resources

plain-resource-offer = { $said } To open it, type :resource
plain-resource-ask = Was “{ $title }” of use? Type :useful or :useless, or just go on.
plain-resource = “{ $title }” ({ $what })
plain-resource-address = Its address: { $address }
plain-resource-more = That is the beginning. The rest: { $place }
plain-resource-go-on = Press Enter to go on. Type :useful or :useless if you like.
plain-resource-then = What was asked still waits. Type :useful or :useless if you like.
plain-no-resource = The course names nothing to read or watch for this.
plain-no-resource-opened = Nothing was opened yet that could have been of use.
