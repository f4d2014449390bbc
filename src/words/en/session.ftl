### What `session` says: how mastery moved, and why an input changes nothing.

## How mastery moved

# Stands after the title of the skill. Plain texts have what is spelled out.
session-move-new = new → { $now }
session-move-new-spelled = new to { $now }
session-move-same = { $now } as before
session-move = { $before } → { $now }
session-move-spelled = { $before } to { $now }
session-move-faded = now { $now }

session-lapse-first = “{ $skill }” stays in review; a second miss in a row brings it back to practice.
session-lapse-second = A second miss in a row: “{ $skill }” goes back to practice.
session-lapse-unproven = “{ $skill }” was held to be known; it goes back to practice.

## Later tries

session-later-try =
    { $n ->
        [2] On the second try; the first one counts.
        [3] On the third try; the first one counts.
        [4] On the fourth try; the first one counts.
       *[other] On the fifth try; the first one counts.
    }

session-told = That is right, and the last hint had given it away: it counts as shown.

session-once-more = Type it once more, from memory.

## Wrong answers that do not count

session-typo = Very near: one letter is off. This one does not count; look it over and type it again.
session-another-question = That answers another question of this skill. This one does not count; read the question and try again.

## Why an input changes nothing

session-nothing-to-agree = There is nothing to agree to here.
session-placement-no-help = The placement test gives no help: “I don't know” is a good answer here.
session-try-again = Try again, take a hint, or have the answer shown.
session-no-appeals = The plan of this course takes no appeals.
session-nothing-to-appeal = There is no answer here to appeal against.
session-answer-first = Answer first, or pass over it with skip.
session-answered = This one is answered. Go on to the next.
session-no-steps-here = There are no steps to walk through here.
session-nothing-to-take-back = There is no answer to take back.
session-say-what-is-right = Say what is right, then go on.
session-no-hints = This question has no hints.
session-last-hint = That was the last hint.
session-in-steps = You are walking through the steps already.
session-no-steps = This question has no steps.
