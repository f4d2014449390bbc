### What `session` says: what answers did to skills, and why an input changes nothing.

## What answers did to a skill

# Stands after the title of the skill. The stages are messages of learner. Plain texts
# have what is spelled out.
session-stage = { $sign } { $stage }
session-stage-moved = { $before } → { $now }
session-stage-spelled = { $now } (before: { $before })

session-lapse-first = “{ $skill }” stays in review for now. The next answer shows whether it needs practice again.
session-lapse-second = “{ $skill }” comes back to practice, to make it firm again.
session-lapse-unproven = “{ $skill }” counted as known. It comes up in practice now.

## Why a question is asked

# Above numbers, once the question was answered.
session-why-was = As it was before your answer:
session-why-part = This is part { $n } of { $of } of a question that was chosen as a whole. The part is about “{ $skill }”.

## Later tries

session-later-try =
    { $n ->
        [2] On the second try; the first one counts.
        [3] On the third try; the first one counts.
        [4] On the fourth try; the first one counts.
       *[other] On the fifth try; the first one counts.
    }

session-told = That is right, and the last hint had given it away: it counts as shown.
session-told-step = That is right, and the last step had shown it: it counts as shown.

session-once-more = Type it once more, from memory.
session-after-steps = The steps are done. Now the whole answer.
session-after-steps-of-step = Its steps are done. Now this step as a whole.

## Wrong answers that do not count

session-typo = Very near: one letter is off. It does not count; look it over and type it again.
# What its author says of an answer that is asked again, such as one in another form.
session-uncounted = { $said } This does not count; answer again.
session-another-question = That answers another question of this skill. It does not count; read the question and try again.

## Why an input changes nothing

session-try-again = Try again, take a hint if there is one, or have the answer shown.
session-plan-of-course = The plan of this course
session-plan-of-teacher = The plan of { $from }
session-no-appeals = { $plan } takes no appeals.
session-no-skipping = { $plan } lets no question be passed over or put away. It is fine not to know: have the answer shown.
session-no-hints-planned = { $plan } gives no hints. It is fine not to know: have the answer shown.
session-nothing-to-appeal = That works right after an answer only: not before it, not after its steps, and not in a placement test.
session-contest-none = There is no such earlier answer in this sitting.
session-contest-step = That one can't be taken out by itself: a step counts with its question, and a placement test asks at its end.
session-contest-once-more = What was typed once more counts neither way. What counts is your answer before it.
session-contest-counts = That answer counts already.
session-contest-already = That answer does not count any more already.
session-contest-right = That answer was right and counts so.
session-contest-open = That question is not over yet. Say so when it is.
session-nothing-given = You gave no answer here, so there is none that could count as right.
session-nothing-to-agree = You can say what you know at the end of a placement test only.
session-placement-no-help = There is no help in the placement test. It is fine not to know.
session-test-no-help = There is no help in the test, and nothing is told before its end. It is fine not to know.
session-test-no-passing = In the test no question is passed over or put away. It is fine not to know.
session-test-no-appeal = In the test no answer is judged before its end, so there is nothing to object to yet.
session-once-more-no-help = This one is without help, to see what has stayed. It is fine not to know.
session-nothing-to-go-on = There is nothing to go on with: that works after a sitting has ended by itself.
session-nothing-more = Nothing else can be asked in this course just now.
session-answer-first = Answer first, or skip this question.
session-answered = This one is answered already. You can go on.
session-no-steps-here = There are no steps here. You can go on.
session-steps-over = The answer is shown now, so there is nothing left to work out in steps. You can go on.
session-nothing-to-take-back = There is nothing to take back.
# $n: how many are the most.
session-undone-most = The last { $n } answers at most can be taken back. Those before them stay.
session-undo-earlier = Nothing of this sitting is left to take back. Undo once more to take back your last answer before it, to “{ $question }”.
session-too-late-to-take-back = Your last answer can't be taken back any more, because something else was changed after it.
session-appeal-stands = What you said of that answer stands: it counts neither way. The answers before it can't be taken back any more.
session-took-appeal-back = Taken back: that answer counts again, as it did.
session-took-back-earlier = Taken back: your answer to “{ $question }”, of an earlier sitting. It does not count any more.
session-say-what-is-right = First change what is wrong in this list, or agree to it.
session-no-hints = This question has no hints.
session-last-hint = That was the last hint.
session-in-hint = Answer the hint first, or pass over it.
session-hint-passed = Passed over.
session-one-step = This is one step on its own. A hint may help, where there is one.
session-in-steps = You are working through the steps already.
session-no-steps = This question has no steps.

## Teaching, before something is asked

session-teaching-example = Example
session-teaching-lesson = Lesson
session-teaching-fact = New
session-teaching-fact-again = Once more
session-taught-new = New: “{ $skill }”. First an example, then one like it for you.
session-taught-new-other = New: “{ $skill }”. First an example, then a question for you.
session-taught-new-lesson = New: “{ $skill }”. First the idea, then a question.
session-taught-harder = “{ $skill }”, one step harder. First an example, then one like it for you.
session-taught-missed = That one was not easy. Here is an example for “{ $skill }”, then one like it for you.
session-taught-missed-fixed = That one was not easy. Here is an example for “{ $skill }”; then practice goes on.
session-taught-missed-lesson = Here is the idea behind “{ $skill }”, then a question.
# That it takes time and may do so was said just before these.
session-taught-stuck = Here is an example for “{ $skill }”, then one like it for you.
session-taught-stuck-lesson = Here is the idea behind “{ $skill }”; then practice goes on.
session-taught-stuck-lesson-again = The idea behind “{ $skill }” once more; then practice goes on.
session-taught-fact = New in “{ $skill }”. Take it in; it is asked in a moment.
# The same right after another one.
session-taught-fact-next = One more in “{ $skill }”.
session-taught-fact-again = Take this one of “{ $skill }” in again; it comes back a little later.
session-taught-nothing-asked = Nothing is asked here yet, so there is no answer to show. Go on when you have read it.
session-taught-go-on = There is nothing to answer here yet. Go on when you have read it.
## Missteps that are followed

# $name says what went wrong: “from left to right”.
session-misstep-again = This is the same as before: { $name }.
# $before is the sentence above, or the one below.
session-misstep-before = This is the same as before.
session-misstep-hint = { $before } A hint may help more than the same words again.
session-misstep-steps = { $before } Step by step, you can see where it goes wrong.
session-misstep-same = { $before } Set your answer beside the right one: where do they part?
session-misstep-same-again = { $before } Try it another way; help is there if you want it.
session-misstep-back = This went wrong before: { $name }. That happens, and you have put it right before.
session-misstep-back-own = This went wrong before. That happens, and you have put it right before.
# Of a mistake that has no name for learners: what was asked, before what is said of it.
session-mistake-in = In “{ $prompt }”
session-overcome = Right for the third time where it used to go wrong: { $name }. You have overcome it.
# In a list of what was overcome: a mistake without a name, by its question.
session-overcome-in = a mistake at “{ $prompt }”
session-overcome-own = Right for the third time where it used to go wrong. You have overcome it.

## Questions with parts

session-appealed = Noted. That answer counts neither way.
session-appealed-parts = Noted. That question counts neither way, with none of its parts.
session-part-before = Part { $n }, done before: { $prompt } → { $answer }
session-parts-done = { $n } of { $of } parts right at the first try.

## Resources

session-no-resource = The course has no such resource.
session-resource-in-test = In a test there is no help. Resources can be opened when you practise.

## Where a skill was learned just now

session-quoted = “{ $title }”
# $skills can be practised from now on, and $more besides.
session-learned-opens =
    { $n ->
        [one] This is open now
       *[other] These are open now
    }: { $skills }{ $more ->
        [0] {""}
        [one] {" "}and one more skill
       *[other] {" "}and { $more } more skills
    }.
session-learned-all = “{ $skill }” was the last one: every skill of this course is learned. Reviews keep it so.
