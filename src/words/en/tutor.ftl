### What `tutor` says: why something is asked, why nothing is, what it noticed.

tutor-quoted = “{ $title }”

## Why nothing is left to ask

tutor-rest-minutes =
    The plan's limit for today is reached: { $n ->
        [0] no minutes a day
        [one] 1 minute a day
       *[other] { $n } minutes a day
    }. To change it: `kenning plan { $course } --minutes N`.
tutor-rest-reviews =
    The plan's limit for today is reached: { $n ->
        [0] no reviews a day
        [one] 1 review a day
       *[other] { $n } reviews a day
    }. To change it: `kenning plan { $course } --reviews N`.
tutor-rest-new =
    The plan's limit for today is reached: { $n ->
        [0] no new questions a day
        [one] 1 new question a day
       *[other] { $n } new questions a day
    }. To change it: `kenning plan { $course } --new N`.
tutor-rest-skipped = You skipped what was left; a new sitting asks it again.
tutor-rest-picked = All of “{ $title }” had its turn. Practising the course goes on with what fits best.
tutor-rest-unshown =
    Nothing else can be shown: { $n ->
        [one] 1 question finds
       *[other] { $n } questions find
    } no values that fit. `kenning check` names what is to be mended.
tutor-rest-put-away = All that is left is put away. `kenning overrule { $course } put-away` lists it, and `resume` brings it back.
tutor-rest-few-rest =
    { $titles } { $n ->
        [one] rests
       *[other] rest
    } until tomorrow after so many tries, and nothing else can be asked now.
tutor-rest-several-rest = { $n } skills rest until tomorrow after so many tries, and nothing else can be asked now.
tutor-rest-resting-again = A new sitting goes on with other things.
tutor-rest-resting-tomorrow = Come back tomorrow.
tutor-rest-few-tried = All that is open was asked a moment ago: { $titles }.
tutor-rest-several-tried = All that is open was asked a moment ago: the { $n } skills begun.
tutor-rest-tried-again = A break helps; a new sitting goes on all the same.
tutor-rest-tried-break = After a break of an hour it can be asked again.
tutor-rest-done = All that is open is done for now: nothing is due, and nothing new is left.

## Why a question is asked: one sentence

tutor-reason-relearning =
    It went wrong { $ago ->
        [1] one question
       *[other] { $ago } questions
    } ago; a second try makes it stick.
tutor-reason-due = Review: last seen { $since } ago, recall has sunk to about { $recall }.
tutor-reason-due-unknown = Review: it is due.
tutor-reason-remedial = A mistake pointed at “{ $skill }”; this practises it.
tutor-reason-first-steps = New: “{ $skill }” is next, and what it builds on is in place.
# $chance is `once`, `twice` or `85 times`.
tutor-reason-frontier = “{ $skill }” stands at { $mastery }; this one should go right about { $chance } in 100.
tutor-reason-focus = You chose “{ $skill }”.
tutor-reason-remaining = You know “{ $skill }” well; this has not come up yet.
tutor-reason-pinned = You asked for this one.
tutor-reason-planned-by = “{ $skill }” comes first in the plan of { $from }.
tutor-reason-planned = “{ $skill }” comes first in your plan.
tutor-reason-deadline = By the deadline it would have slipped away; so it comes early.
tutor-reason-explore = Something new to look at: “{ $skill }”.
tutor-reason-placement = Placement, question { $n }: the answer tells most about what you know.
tutor-reason-on-trust = “{ $skill }”, on trust: what it builds on is not firm yet, but under way.
tutor-reason-again = Nothing else can be asked now; this was asked longest ago. Stop whenever you like.
tutor-reason-change = “{ $skill }”, for a change: what it builds on has had its turn for now. It may be hard; that is fine.

## The whole account, with its numbers, one line each

tutor-account-rule = Rule: { $rule }.
tutor-rule-relearning = relearning: wrong answers come back within the sitting
tutor-rule-due = review: the question most at risk of being forgotten
tutor-rule-remedial = remedial: a recognised mistake showed a missing skill
tutor-rule-first-steps = first steps: a new skill whose prerequisites are mastered
tutor-rule-frontier = frontier: a skill begun but not yet mastered
tutor-rule-focus = focus: the skill you picked
tutor-rule-remaining = remaining: parts of a mastered skill never asked
tutor-rule-pinned = pinned: you asked for this question
tutor-rule-planned = plan: a skill that the plan puts first
tutor-rule-deadline = deadline: what would be forgotten by then
tutor-rule-explore = explore: a new skill, its prerequisites at least half known
tutor-rule-placement = placement: where one answer makes all skills surer
tutor-rule-on-trust = on trust: nothing else is open, and what it builds on is at least half known
tutor-rule-again = again: nothing else can be asked; what was asked longest ago
tutor-rule-change = for a change: what this builds on is not known yet, but can't be asked now

# $now is one of the two that follow.
tutor-account-skill = Skill: { $skill }, { $now }, mastered at { $mastered }; after a right answer { $after }.
tutor-account-skill-new = not practised yet (held for { $mastery } likely to be known)
tutor-account-skill-at = mastery { $mastery }

# $difficulty is one of the two that follow.
tutor-account-chance = Chance of a right answer: about { $chance }. { $difficulty }
tutor-account-level = Difficulty { $level } of 5.
tutor-account-measured = Measured difficulty { $odds } (log-odds; 0 is like other questions of its skills).

# $parts are some of those that follow, each with how much it weighs.
tutor-account-parts = It starts at { $anyone } for anyone; then (with log-odds) { $parts }.
tutor-account-part = { $part }: { $likelier }
tutor-account-guess = That is what choosing at random gives: { $chance }.
tutor-part-easy = the question is easy
tutor-part-hard = the question is hard
tutor-part-able = you do well in this course
tutor-part-unable = you find this course hard so far
tutor-part-skill-strong = you are strong in the skill
tutor-part-skill-weak = you are not firm in the skill yet
tutor-part-skill-new = the skill is new to you
tutor-part-memory = what is left of this very question
tutor-part-recency = what was practised last, and how it went
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
        [one] 1 skill is not sure yet.
       *[other] { $n } skills are not sure yet.
    }
tutor-account-expected = Expected mastery after it: { $expected }.
tutor-account-aim = Aim: { $target } right (nearer to 100 after wrong answers, further after right ones). Expected mastery after it: { $expected }.
# $times is `once`, `twice` or `7 times`.
tutor-account-memory = Memory: answered { $times }, the last time { $since } ago; recall about { $recall }, reviewed below { $retention }.
tutor-account-memory-none = Memory: not asked before.
tutor-account-plan = Plan: { $goal }.
tutor-account-plan-from = Plan: { $goal }, from { $from }.
tutor-account-next = Next in line, of { $n } that could be asked: { $question } ({ $chance } right).
tutor-account-only = It was the only one that could be asked.

## What is noticed after an answer

# The first of up to four sentences.
tutor-notice-tough = “{ $skill }” is a tough one: { $tries } tries so far.
tutor-notice-rests = It rests until tomorrow.
tutor-notice-night = A night's rest may do more than another try.
tutor-notice-lesson = Its lesson may help now.
tutor-notice-builds-on = It builds on “{ $skill }”, which is worth another look.

tutor-notice-struggling = Three in a row went wrong. The lesson on “{ $skill }” may help now.
tutor-notice-leech = This one has slipped away { $n } times. Look for a link to something you know well, or put it away for a while.
tutor-notice-hasty = Those answers came faster than the questions can be read. Take your time: slow and right teaches more, and “I don't know” is a fine answer.
tutor-notice-clicking = The last hint gives the answer away, so it counts as not known. Try a guess after the first hint: being wrong costs nothing here.
