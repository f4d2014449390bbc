### What `author` says to the authors of courses: what is wrong with a course, and, where the
### name ends in `-help`, what to do about it. A complaint is shown as
### "course.toml:3:1: error: complaint (help)"; so neither begins with a capital letter.

## The course as a whole

author-no-questions = the course has no questions
author-no-questions-help = add a `[[question]]`
author-not-tried =
    { $n ->
        [one] 1 template was
       *[other] { $n } templates were
    } not tried out, from `{ $first }` on: the templates before took all the work that a check may take
author-not-tried-help = shorten the expressions of `params` and `where`, or check a part of the course at a time

## Skills

author-circle-of-one = `{ $skill }` requires itself
author-circle-of-one-help = take it out of its own `requires`
author-circle = these skills require one another: { $skills }
author-circle-help = take one of them out of another's `requires`: the one that is learned first needs none
author-unpractised = no question practises the skill `{ $skill }`, and what requires it never opens
author-unpractised-help = write a question with `skills = ["{ $skill }"]`, or take the skill out
author-one-question = other skills require `{ $skill }`, which has only the question `{ $question }`: a learner could but repeat it until it is mastered
author-one-question-help = write more questions, or make it a template with `params`

## Questions and mistakes

author-mistake-no-value = the mistake `{ $mistake }` has no answer: { $error }
author-mistake-taken = the mistake `{ $mistake }` has the answer of `{ $other }`, and is never recognised
author-mistake-taken-help = give it an answer of its own, or take it out
author-mistake-unseen = the mistake `{ $mistake }` is never recognised in the answer that it stands for
author-mistake-right = the mistake `{ $mistake }` has the right answer, and is never recognised
author-mistake-help = give it the answer that a learner gets wrong in this way, or take it out

## Showings that were tried out

# `values` are those of the parameters: "a = 0, b = 1".
author-unshowable = `{ $question }` can't be shown: { $error }
author-unshowable-with = `{ $question }` can't be shown with { $values }: { $error }
# `fault` is said of the question, such as "can show `1/2` twice".
author-faulty = `{ $question }` { $fault }
author-faulty-with = `{ $question }` { $fault } with { $values }
author-faulty-help = add a `where` that keeps such values out
# Faults: what the author calls right is not taken when it is typed.
author-refuses-own = does not take its own answer as it would be typed
author-refuses-other = does not take its answer number { $n } as it would be typed
author-refuses-help = write an answer that a learner can give

## What to do about an expression that can't be calculated

author-remedy-number = without `params`, the answer of a number is one such as 12, -3.5 or 3/4
author-remedy-near = did you mean `{ $name }`?
author-remedy-unknown = add `{ $name }` to `params`, or use what is there: { $known }
author-remedy-long = shorten its texts, hints, feedback and the strings in `params`, or split the question in two
author-remedy-function = there are { $known }
author-remedy-format = there are signed, coef, scoef and paren
author-remedy-values = keep such values out of `params`, or add a `where` that does
author-remedy-never-holds = loosen `where`, or widen the ranges in `params`
author-remedy-braces = write `{"{{"}` and `{"}}"}` for braces that are to be shown
author-remedy-type = only numbers can be calculated with; a string of a list can but be shown, as `{"{name}"}`
author-remedy-equals = write `==` to compare
author-remedy-times = write `*` to multiply
author-remedy-divide = write `/` to divide
author-remedy-minus = write the hyphen `-` for minus
author-remedy-logic = write `and`, `or`, `not` in words
author-remedy-form = write an expression such as `2*(a + 1)`, of numbers, parameters, brackets and + - * / ^ %
author-remedy-form-in-text = write an expression such as `{"{2*(a + 1)}"}`, or `{"{{"}` and `{"}}"}` for braces that are to be shown
