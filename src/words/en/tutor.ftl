### What `tutor` says: why something is asked, why nothing is, what it noticed.

tutor-quoted = “{ $title }”

## Why nothing is left to ask

tutor-rest-minutes =
    Your plan is done for today. It allows { $n ->
        [0] no minutes
        [one] 1 minute
       *[other] { $n } minutes
    } a day. To change it: `kenning plan { SHELL($course) } --minutes N`.
tutor-rest-reviews =
    Your plan is done for today. It allows { $n ->
        [0] no reviews
        [one] 1 review
       *[other] { $n } reviews
    } a day. To change it: `kenning plan { SHELL($course) } --reviews N`.
tutor-rest-new =
    Your plan is done for today. It allows { $n ->
        [0] no new questions
        [one] 1 new question
       *[other] { $n } new questions
    } a day. To change it: `kenning plan { SHELL($course) } --new N`.
# The same where a teacher set it; $what is one of the three below.
tutor-rest-of-teacher = That is all for today: the plan of your teacher, { $from }, allows { $what } a day. Other courses are still there.
tutor-rest-teacher-minutes = { $n ->
        [0] no minutes
        [one] 1 minute
       *[other] { $n } minutes
    }
tutor-rest-teacher-reviews = { $n ->
        [0] no reviews
        [one] 1 review
       *[other] { $n } reviews
    }
tutor-rest-teacher-new = { $n ->
        [0] no new questions
        [one] 1 new question
       *[other] { $n } new questions
    }
tutor-rest-skipped = Only questions that you skipped are left. A new sitting asks them again.
tutor-rest-picked = You have been through all of “{ $title }” for now. Practise the whole course to go on with what fits best.
tutor-rest-unshown =
    Nothing else can be shown: { $n ->
        [one] 1 question of this course is broken, as no values fit it
       *[other] { $n } questions of this course are broken, as no values fit them
    }. `kenning check` shows what to mend.
tutor-rest-given-up =
    { $n ->
        [one] 1 question of this course is broken, as no values fit it
       *[other] { $n } questions of this course are broken, as no values fit them
    }. There are others, which are tried as you go on. `kenning check` shows what to mend.
tutor-rest-put-away = You have put away all questions that are left. `kenning overrule { SHELL($course) } put-away` lists them; `kenning overrule { SHELL($course) } resume QUESTION` brings one back.
tutor-rest-few-rest =
    You have worked hard on { $titles }. { $n ->
        [one] It can rest
       *[other] They can rest
    } until tomorrow, and nothing else is open now.
tutor-rest-several-rest = You have worked hard on { $n } skills. They can rest until tomorrow, and nothing else is open now.
tutor-rest-resting-again = A new sitting goes on with other questions.
tutor-rest-resting-tomorrow = You can also go on now all the same, or take another course.
tutor-rest-few-tried = You have just practised all that is open: { $titles }.
tutor-rest-several-tried = You have just practised all that is open: { $n } skills.
tutor-rest-tried-again = A break helps, but you can also go on in a new sitting.
tutor-rest-tried-break = After a break of an hour you can go on, or now with another course.
tutor-rest-done = You are done for now: no review is due, and nothing new is open.
tutor-rest-length-minutes =
    { $n ->
        [one] The minute of this sitting is done.
       *[other] The { $n } minutes of this sitting are done.
    }
tutor-rest-length-questions =
    { $n ->
        [one] The question of this sitting is done.
       *[other] The { $n } questions of this sitting are done.
    }
tutor-rest-length-once-more =
    { $n ->
        [one] The question of this sitting is done, and what was missed came once more after it.
       *[other] The { $n } questions of this sitting are done, and what was missed came once more after them.
    }
tutor-rest-length = This sitting has lasted as long as you set.

## Before a placement test

tutor-placement-about = A placement test: at most { $most } questions, fewer where they tell enough. Misses are fine: they show where to begin. You can stop at any time, and go on later.

## The way back after weeks without practice

# $away is a number of days, or one of tutor-weeks to tutor-almost-years.
tutor-welcome-back =
    Welcome back after { $away }. { $waiting } reviews wait; today the { $today } that matter most, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, the rest { $days ->
        [one] tomorrow
       *[other] over the next { $days } days
    }.
# Where today holds all that is due.
tutor-welcome-back-all =
    Welcome back after { $away }. { $learned ->
        [0] Nothing of what you did is lost
        [one] You have learned 1 skill{ $kept ->
            [0] {""}
           *[other] {" "}and kept it
        }
       *[other] You have learned { $learned } skills{ $kept ->
            [0] {""}
           *[other] {" "}and kept { $kept } of them
        }
    }; { $due ->
        [0] no reviews are due
        [one] 1 review is due, about a minute
       *[other] { $due } reviews are due, about { $minutes ->
            [one] 1 minute
           *[other] { $minutes } minutes
        }
    }.
tutor-weeks =
    { $n ->
        [one] a week
       *[other] { $n } weeks
    }
tutor-months = { $n } months
tutor-years =
    { $n ->
        [2] 2 years
        [3] 3 years
        [4] 4 years
        [5] 5 years
        [6] 6 years
        [7] 7 years
        [8] 8 years
        [9] 9 years
        [10] 10 years
       *[other] many years
    }
tutor-almost-years =
    { $n ->
        [3] almost 3 years
        [4] almost 4 years
        [5] almost 5 years
        [6] almost 6 years
        [7] almost 7 years
        [8] almost 8 years
        [9] almost 9 years
        [10] almost 10 years
       *[other] many years
    }
tutor-way-back =
    { $waiting } reviews have been waiting; today the { $today } that matter most, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, the rest { $days ->
        [one] tomorrow
       *[other] over the next { $days } days
    }.
tutor-way-back-done =
    Today's share of the reviews that have been waiting is done. { $waiting ->
        [one] 1 review is
       *[other] { $waiting } reviews are
    } left for { $days ->
        [one] tomorrow
       *[other] the next { $days } days
    }.

## Why a question is asked: one sentence

tutor-reason-relearning = You missed this { $ago } questions ago.
# The answer was told just now, and there is nothing to ask in between.
tutor-reason-relearning-at-once = You missed this just now. Once more, from memory: try it without looking back.
# The same of a question that is drawn anew each time: with other values than at the miss.
tutor-reason-relearning-like =
    You missed one like this { $ago ->
        [1] just now
       *[other] { $ago } questions ago
    }.
# After one of the others, where what went wrong twice comes with hints.
tutor-reason-with-hints =
    This time { $n ->
        [one] a hint comes
       *[other] { $n } hints come
    } with it.
tutor-reason-due = Review: you last answered this { $since } ago, and it may be fading.
tutor-reason-due-soon = Review: you met this a little while ago. Asking it again now makes it stick.
tutor-reason-due-unknown = Review: it is time for this one.
tutor-reason-remedial = “{ $skill }” may be the missing piece. This question practises it.
tutor-reason-first-steps =
    New: “{ $skill }”. { $needs ->
        [none] You can start right here.
        [begun] You are still learning what it builds on.
       *[learned] You have what it builds on.
    }
tutor-reason-frontier = More practice for “{ $skill }”.
tutor-reason-frontier-fact = You are learning “{ $skill }”. This one was not asked before.
# Asked before it was ever shown.
tutor-reason-unshown = You are learning “{ $skill }”. This one was not shown yet: you may know it already, and if not, you see it then.
tutor-reason-focus = You chose “{ $skill }”.
tutor-reason-remaining = You have learned “{ $skill }”, and have not met this question yet.
tutor-reason-pinned = You asked for it: in place of another question, or by its name.
tutor-reason-planned-by = “{ $skill }” comes first in the plan from { $from }.
# Of a teacher's plan: the skill itself, and one that a skill builds on that it puts first.
tutor-reason-assigned = Your teacher, { $from }, put “{ $skill }” first.
tutor-reason-assigned-under = Your teacher, { $from }, put “{ $above }” first, and that builds on “{ $skill }”.
tutor-reason-planned = “{ $skill }” comes first in your plan.
tutor-reason-deadline = An early review, so that you still know this at your deadline.
tutor-reason-explore = Something new to explore: “{ $skill }”.
tutor-reason-test = Test, question { $n } of { $of }. What is right is told at the end.
tutor-reason-placement = Placement, question { $n }: this one tells most about what you know.
tutor-reason-on-trust = “{ $skill }”, a little early: you are well on the way with what it builds on.
tutor-reason-stretch = “{ $skill }”: this one may well be hard for you now, so it is a stretch. It is fine to ask for help, and fine if it goes wrong.
# The same after a miss.
tutor-reason-stretch-down = “{ $skill }” takes time. Go slowly with this one: it is fine to ask for help first, or for something else instead.
# Of the next four, one of the others is said once in a sitting, and then this one.
tutor-reason-again-further = Another round of what you have met.
tutor-reason-again = Another round of something you have met, as nothing else fits better now. You can stop whenever you like.
# Where all is learned, and no review is due.
tutor-reason-again-done = What was planned for today is done, so this goes once more over what you have met. You can also stop, or take another course.
tutor-reason-again-done-test = What was planned for today is done, so this goes once more over what you have met. You can also stop, take another course, or see in the course's test what you can do without help.
# $when is one of the four that follow. The first is of another question, where the same idea shows.
tutor-reason-probe = Something like this went wrong { $when }. Let us see how it goes now.
tutor-reason-probe-own = You missed this { $when }.
# The same of a question that is drawn anew each time.
tutor-reason-probe-like = You missed one like this { $when }.
tutor-probe-today = a little while ago
tutor-probe-yesterday = yesterday
tutor-probe-weekday =
    on { $day ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
tutor-probe-days = { $n } days ago
tutor-reason-change = “{ $skill }”, for a change. What it builds on is not firm yet, so it may be hard, and that is fine.
# The same of a skill that is begun.
tutor-reason-change-more = More of “{ $skill }”. It may be hard, and that is fine.
tutor-reason-twin = “{ $skill }”: now you.
tutor-reason-met = You met this a moment ago. Do you still have it?
# Where that is not so likely.
tutor-reason-warm-met = The first of “{ $skill }” today: one that you have met before.
tutor-reason-warm = The first of “{ $skill }” today: something you are likely to remember.
# The first time in a sitting, and each time after that.
tutor-reason-firm = Once more today: what you began in “{ $skill }” is kept better if it goes right again.
tutor-reason-firm-further = Once more, so that it stays.
tutor-reason-nothing-else = You missed this a moment ago, and nothing else is left to ask here now. You can try it again, or stop: it comes back another day.
tutor-reason-step = “{ $skill }”: now the step that needs another look, on its own.
tutor-reason-all-the-same = You have worked hard on “{ $skill }” today. Go on with this one, or skip it: it can rest until tomorrow.
# The same where nothing may be skipped.
tutor-reason-all-the-same-stays = You have worked hard on “{ $skill }” today. Go on with this one, or stop here for today: both are fine.
tutor-reason-once-more = At the end, once more without help: you missed this earlier.
tutor-reason-once-more-righted = At the end, once more without help: you missed this, then had it right.
# The same of a question that is drawn anew each time.
tutor-reason-once-more-like = At the end, once more without help: you missed one like this earlier.
tutor-reason-once-more-like-righted = At the end, once more without help: you missed one like this, then had one right.

## The same in a few words, for the smallest screen: at most 37 characters

tutor-short-relearning =
    { $ago ->
        [1] Missed just now: another try.
       *[other] Missed earlier: another try.
    }
tutor-short-due = Review.
tutor-short-remedial = This may be the missing piece.
tutor-short-first-steps =
    { $needs ->
        [none] New: you can start right here.
        [begun] New: you are learning what it needs.
       *[learned] New: you have what it builds on.
    }
tutor-short-frontier = More practice of what you learn.
tutor-short-chosen = You chose this.
tutor-short-remaining = New, in a skill that you learned.
tutor-short-assigned = Put first by your teacher.
tutor-short-planned = First in your plan.
tutor-short-deadline = Early review, for your deadline.
tutor-short-explore = Something new to explore.
tutor-short-placement = Placement, question { $n }.
tutor-short-test = What is right is told at the end.
tutor-short-warm-met = First, one that you have met.
tutor-short-warm = First, what is likely to go right.
tutor-short-firm = Begun today: once more.
tutor-short-on-trust = A little early, but you are near.
tutor-short-again = Another round of what you have met.
tutor-short-stretch = A stretch: it is fine to take help.
tutor-short-change = For a change; it may be hard.
tutor-short-all-the-same = Go on, or skip it: it can rest.
tutor-short-all-the-same-stays = Go on, or stop here for today.
tutor-short-once-more = Once more, without help.
tutor-short-probe = You missed this before.
tutor-short-probe-like = You missed one like this before.
tutor-short-twin = Now you.
tutor-short-met = You met this a moment ago.
tutor-short-step = One step on its own.
tutor-short-nothing-else = Missed a moment ago: another try.

## The whole account, with its numbers, one line each

## A reason in short, after its sentence

tutor-brief-chance = The chance of a right answer here is about { $chance }.
tutor-brief-stretch = It may well go wrong at first; that is part of learning it.
tutor-brief-memory = If you still know it, it stays away longer after this.
tutor-brief-aim = It was picked to be neither too easy nor too hard for you now.
tutor-brief-later = Getting it right yourself, a little later, is what makes it stay.
tutor-brief-placement = It only finds out where to begin.

## What could be asked instead

tutor-lever-easier = Easier: another question of “{ $skill }”, which goes right with a chance of about { $chance }. This one does not count, and comes another time.
tutor-lever-other = Another skill: a question of “{ $skill }” now. This one does not count, and comes another time.
tutor-lever-tomorrow = Tomorrow: not asked again today. The chance that you remember it falls from about { $now } to { $then } in a day.
tutor-lever-tomorrow-same = Tomorrow: not asked again today. You are about as likely to remember it then: { $now }.
tutor-lever-tomorrow-new = Tomorrow: not asked again today. You lose nothing: you have not answered it before.

## The whole account

tutor-account-rule = Rule: { $rule }.
tutor-rule-relearning = relearning: what you missed comes back in the same sitting
tutor-rule-due = review: the question most at risk of being forgotten
tutor-rule-remedial = remedial: a skill that your wrong answers point to
tutor-rule-first-steps =
    first steps: { $needs ->
        [none] a new skill that builds on no other
        [begun] a new skill, and what it builds on is begun
       *[learned] a new skill, and what it builds on is learned
    }
tutor-rule-frontier = frontier: a skill begun and not learned yet
tutor-rule-focus = focus: the skill you picked
tutor-rule-remaining = remaining: questions of a learned skill that you have not met
tutor-rule-pinned = pinned: you asked for it, in place of another question or by its name
tutor-rule-planned = plan: a skill that the plan puts first
tutor-rule-deadline = deadline: what you might forget by then
tutor-rule-explore = explore: a new skill, its prerequisites at least half known
tutor-rule-test = the test: a question that practice never asks, the same for everyone who takes this form
tutor-rule-placement = placement: the question that tells most about all skills
tutor-rule-on-trust = on trust: nothing else is open, and what it builds on is at least half known
tutor-rule-stretch = stretch: likely to go wrong; asked after right answers, or where nothing else can be asked
tutor-rule-again = again: nothing else can be asked, so the weakest of what you have done comes round
tutor-rule-change = for a change: what it builds on is not learned, but can't be asked now
tutor-rule-probe = probe: whether something that went wrong before is gone
tutor-rule-twin = twin: one like the example before it
tutor-rule-met = met: what you met a moment ago is asked after two others
tutor-rule-warm = warm: the first question of the skill today, the likeliest of them to go right
tutor-rule-firm = firm: begun in this sitting and right only once, so it comes again after others
tutor-rule-nothing-else = nothing else: it went wrong a moment ago, and the course has nothing else to ask now
tutor-rule-step = step: one that went wrong or was shown is asked on its own before the whole; it does not count as an answer to the question
tutor-rule-all-the-same = all the same: its skill was tried enough for today, but there is time and nothing else can be asked
tutor-rule-once-more = once more: what you missed is asked again at the end of the sitting

# $now is one of the three that follow.
tutor-account-skill = Skill: { $skill }, { $now }. It counts as learned from { $enough } on, with an answer without help.
tutor-account-skill-new = not practised yet ({ $mastery } likely to be known)
tutor-account-skill-at = { $stage } (how surely learned: { $learned })
tutor-account-skill-remembered = { $stage } (how surely learned: { $learned }, remembered: { $recall })

# $difficulty is one of the two that follow.
tutor-account-chance = Chance of a right answer: about { $chance }. { $difficulty }
tutor-account-level = Difficulty { $level } of 5.
tutor-account-measured = Difficulty measured from answers: { $odds } (0 is like other questions of its skills; above 0 is harder).

# $parts are some of those that follow, each with how much it weighs.
tutor-account-parts = For anyone the chance is { $anyone }. For you it changes (how much, in brackets; below 0 is less likely): { $parts }.
tutor-account-part = { $part }: { $likelier }
tutor-account-guess = Choosing at random gives as much: { $chance }.
tutor-part-easy = the question is easy
tutor-part-hard = the question is hard
tutor-part-able = you do well in this course
tutor-part-unable = this course is hard for you so far
tutor-part-skill-strong = you are good at the skill
tutor-part-skill-weak = the skill is not among your strongest
tutor-part-skill-new = the skill is new to you
tutor-part-memory = how well you remember this question
tutor-part-recency = what you practised last, and how it went
tutor-part-neighbours-well = you did well on questions like it
tutor-part-neighbours-less = you did less well on questions like it
tutor-much-likelier = much more likely ({ $odds })
tutor-likelier = more likely ({ $odds })
tutor-little-likelier = a little more likely ({ $odds })
tutor-much-less-likely = much less likely ({ $odds })
tutor-less-likely = less likely ({ $odds })
tutor-little-less-likely = a little less likely ({ $odds })

tutor-account-unsure =
    { $n ->
        [one] It is still unclear whether you know 1 skill.
       *[other] It is still unclear whether you know { $n } skills.
    }
tutor-account-aim = Aim: right answers with a chance of { $target } (higher after wrong answers, lower after right ones).
# $times is `once`, `twice` or `7 times`.
tutor-account-memory = Memory: answered { $times }, the last time { $since } ago; recall about { $recall }. A review is due below { $retention }.
# Of what went wrong the last time, and whose answer was told.
tutor-account-memory-missed = Memory: answered { $times }, the last time { $since } ago, and not right. By the time since then alone, about { $recall } of what was told is still there; the chance above counts the miss, too. A review is due below { $retention }.
tutor-account-memory-none = Memory: you have not answered this before.
# What reviews have shown so far, beside the memory model's own assumptions.
tutor-account-forgets-much-faster = In this course you forget much faster than the memory model assumes: reviews come much sooner.
tutor-account-forgets-faster = In this course you forget a little faster than the memory model assumes: reviews come sooner.
tutor-account-forgets-slower = In this course you forget a little more slowly than the memory model assumes: reviews come later.
tutor-account-forgets-much-slower = In this course you forget much more slowly than the memory model assumes: reviews come much later.
tutor-account-plan = Plan: { $goal }.
tutor-account-plan-from = Plan: { $goal }, from { $from }.
tutor-account-teacher = From the plan of your teacher, { $from }: { $said }
tutor-account-next = Next in line, of { $n } that this rule could ask: another question of “{ $skill }” (chance of a right answer { $chance }).
tutor-account-only = By this rule, no other question can be asked now; by others, some may be.

## What is noticed after an answer

# The first of up to four sentences.
tutor-notice-tough = “{ $skill }” takes time, and that is fine.
tutor-notice-rests = It can rest until tomorrow.
tutor-notice-night = A close look may help more than many tries.
tutor-notice-lesson = Its lesson may help now.
tutor-notice-builds-on = It builds on “{ $skill }”: have another look at that.

tutor-notice-struggling = The lesson on “{ $skill }” may help now.
tutor-notice-leech = This one keeps slipping away. Link it to something you know well, or put it away until tomorrow.
# The same of a question that is worked out anew each time.
tutor-notice-leech-worked = This one keeps slipping away. Look closely at how the answer comes about, or put it away until tomorrow.
tutor-notice-hasty = Your last answers came faster than the questions can be read. Take your time: you learn more that way, and “I don't know” is a good answer, too.
tutor-notice-clicking = The last hint gives the answer away, so this does not count as known yet. Next time, try an answer after the first hint: a wrong one helps you learn, too.

## What learners alike gained

tutor-advice-anybody = Of { $of } learners who were stuck in “{ $skill }”
tutor-advice-weak = Of { $of } learners who were stuck in “{ $skill }” without having learned “{ $weak }”
tutor-advice-idea = Of { $of } learners who were stuck in “{ $skill }” and also took this wrong: “{ $idea }”
tutor-advice-stuck = { $who }, { $through } got through by going on
tutor-advice-lesson = { $who }, { $through } got through after looking at its lesson or an example
tutor-advice-pause = { $who }, { $through } got through after coming back on another day
tutor-advice-skill = { $who }, { $through } got through after practising “{ $other }”
tutor-advice-resource = { $who }, { $through } got through after opening “{ $resource }”
tutor-advice-next = Of { $of } learners who opened “{ $resource }” for “{ $skill }”, { $through } got the next question right
tutor-advice-told = { $said } ({ $likely }).
tutor-advice-likely = of many, likely { $low } to { $high } %
tutor-advice-answers = Half of them needed { $middle ->
        [one] 1 more question
       *[other] { $middle } more questions
    } at most.
# The interval is left out where both its ends are the same.
tutor-advice-began = Of { $of } learners who began it, half had learned “{ $skill }” after { $middle ->
        [one] 1 question
       *[other] { $middle } questions
    }{ $open ->
        [yes] {" "}(likely { $low } or more)
        [same] {""}
       *[no] {" "}(likely { $low } to { $high })
    }.
tutor-advice-first = Of { $of } learners who had learned “{ $first }” first, { $through } learned “{ $skill }” soon; of { $ofothers } others, { $others }.
tutor-advice-before = Of { $of } learners who { $before ->
        [yes] had opened “{ $resource }” before they began “{ $skill }”
       *[no] missed two in a row in “{ $skill }” and then opened “{ $resource }”
    }, { $through } learned it soon; of { $ofothers } others, { $others }.

## What a teacher's plan decides, a sentence each

tutor-decided-accelerate = The goal is to get on fast.
tutor-decided-support = The goal is sure steps: easier questions, and one new skill at a time.
tutor-decided-explore = The goal is to look around: any skill may be begun whose basics are half known.
tutor-decided-exam = The goal is to be ready on the day of the exam.
tutor-decided-focus = First come { $skills }, with what they build on.
tutor-decided-advice = It brings what learners alike gained, told where you are stuck and where something is recommended to you.
tutor-decided-order = New skills begin in this order: { $skills }.
tutor-decided-due = “{ $skill }” is to be known by { $day }.
tutor-decided-lost = It names { $n ->
        [one] the skill { $skills }, which
       *[other] these skills, which
    } the course no longer has{ $n ->
        [one] {""}
       *[other] : { $skills }
    }. That part is left out.
tutor-decided-deadline = The course is to be known by { $day }.
tutor-decided-target = About { $share } of new questions are to go right.
tutor-decided-retention = About { $share } of reviews are to be remembered.
tutor-decided-teach-auto = Skills are taught first where a right answer is unlikely.
tutor-decided-teach-first = Each skill is taught before its first question.
tutor-decided-teach-after-miss = Skills are taught after the first miss.
tutor-decided-minutes = A day holds at most { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    } of this course.
tutor-decided-reviews = A day holds at most { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }.
tutor-decided-new = A day holds at most { $n ->
        [one] 1 new question
       *[other] { $n } new questions
    }.
tutor-decided-sitting-minutes = A sitting lasts { $n ->
        [0] as long as you like
        [one] 1 minute
       *[other] { $n } minutes
    }.
tutor-decided-sitting-questions = A sitting has { $n ->
        [0] as many questions as you like
        [one] 1 question
       *[other] { $n } questions
    }.
tutor-decided-skip = Questions may be skipped.
tutor-decided-no-skip = Questions can't be skipped or put away; not to know is always allowed.
tutor-decided-hints = Hints may be taken.
tutor-decided-no-hints = There are no hints.
tutor-decided-appeals = You may say that an answer should not count.
tutor-decided-no-appeals = You can't say that an answer should not count.

## Resources

# `$what` is such as "a 5-minute video". One line each: they stand beside what is asked.
tutor-resource-new = New for you: { $what }, “{ $title }”.
tutor-resource-missed = You missed { $n } in a row: { $what }, “{ $title }”.
tutor-resource-stuck =
    { $n ->
        [one] One try at this so far: { $what }, “{ $title }”.
       *[other] { $n } tries at this so far: { $what }, “{ $title }”.
    }
# Behind one of those above.
tutor-resource-network = { $said } It needs a network.
# A line below one of those above, of the resource that is recommended there.
tutor-resource-gained = { $through } of { $of } { $alike ->
        [yes] who were stuck here as you are
       *[no] who were stuck here
    } got through after it (likely { $low } to { $high } % of many).
tutor-resource-next = { $through } of { $of } who opened it got their next question right (likely { $low } to { $high } % of many).
tutor-resource-before = Of { $of } who opened it { $before ->
        [yes] before they began
       *[no] after two misses here
    }, { $through } learned this soon; of { $ofothers } others, { $others }.

## What a course assumes of others

tutor-assumes-all =
    { $of ->
        [one] You know the skill that it assumes.
       *[other] You know all { $of } skills that it assumes.
    }
tutor-assumes-most = You know { $known } of the { $of } skills that it assumes.
tutor-assumes-early =
    { $of ->
        [one] It assumes a skill that you do not know yet: “{ $skill }” of “{ $course }”.
       *[other] It assumes { $of } skills, of which you know { $known }. The first that is missing: “{ $skill }” of “{ $course }”.
    }
# `$all` lists courses, and skills as `course/skill`.
tutor-assumes-absent = It also assumes { $all }, which is not on this machine.

## A sitting that was left before its end

# $n questions were answered; $of is how many it would have been, about; 0: that is not known.
tutor-left-far =
    { $of ->
        [0] { $n } questions
       *[other] { $n } of ~{ $of } questions
    }
# Today. $far as above; $by is what goes on with it.
tutor-left = You left { $course } after { $far }, { $ago }: go on ({ $by }).
# What went wrong comes back where it is gone on with.
tutor-left-waits =
    { $n ->
        [one] One that went wrong comes back in it.
       *[other] { $n } that went wrong come back in it.
    }
# On a later day, in a course. $due counts what went wrong in it and is due now.
tutor-left-earlier =
    { $days ->
        [one] Yesterday
       *[other] { $days } days ago
    } you left a sitting here after { $far }.{ $due ->
        [0] {""}
        [one] {" "}One that went wrong in it is due.
       *[other] {" "}{ $due } that went wrong in it are due.
    }
