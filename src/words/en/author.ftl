### What `author` says to the authors of courses: what is wrong with a course, and, where the
### name ends in `-help`, what to do about it. A complaint is shown as
### "course.toml:3:1: error: complaint (help)"; so neither begins with a capital letter.

## The course as a whole

author-format = this course has format { $found }, which this version of kenning does not know
author-format-help = write `format = 1`; or, if a newer kenning made the course, update kenning
# Of a course or a calibration.
author-format-kind = `format` must be the number 1, but this is { $found }
author-format-kind-help = write `format = 1`, without quotes
author-second-head = `{ $name }` stands in { $file } already
author-second-head-help = take it out here: further files hold only `[[skill]]` and `[[question]]`
author-add-course = add a `[course]` table with `id` and `title`
author-no-skills = the course has no skills
author-no-skills-help = add a `[[skill]]` with `id` and `title`, which questions can name
author-no-questions = the course has no questions
author-no-questions-help = add a `[[question]]`
author-not-tried =
    { $n ->
        [one] 1 template was
       *[other] { $n } templates were
    } not tried out, from `{ $first }` on: the templates before took all the work that a check may take
author-not-tried-help = shorten the expressions of `params` and `where`, or check a part of the course at a time

## Ids

author-id = `{ $id }` can't be an id
author-id-form = ids are lower-case letters a to z, digits and `-`, at most 64 of them
author-id-better = write `id = "{ $id }"`: { $form }
author-two-with-one-id =
    there are two { $what ->
        [skill] skills
       *[question] questions
    } with the id `{ $id }`
author-two-with-one-id-help = the other is at { $file }:{ $line }; a learner's history hangs on ids, so give the newer one another

## Skills

author-no-skill = there is no skill `{ $skill }`
author-no-skill-help = write the `id` of a `[[skill]]`, or add one with this id
author-lesson-long = `lesson` is longer than { $n } kB
author-lesson-long-help = shorten it, or split the skill in two
author-circle-of-one = `{ $skill }` requires itself
author-circle-of-one-help = take it out of its own `requires`
author-circle = these skills require one another: { $skills }
author-circle-help = take one of them out of another's `requires`: the one that is learned first needs none
author-unpractised = no question practises the skill `{ $skill }`, and what requires it never opens
author-unpractised-help = write a question with `skills = ["{ $skill }"]`, or take the skill out
author-one-question = other skills require `{ $skill }`, which has only the question `{ $question }`: a learner could but repeat it until it is mastered
author-one-question-help = write more questions, or make it a template with `params`

## Questions and mistakes

author-foreign = `{ $name }` means nothing where `kind = "{ $kind }"`
author-foreign-help = this kind has { $own }
author-card-step = a step can't be a card
author-card-step-help = a step's answer must be gradable; use `kind = "text"`
author-card-mistake = a card has no mistakes: the learner grades themself
author-card-mistake-help = take it out, or make the question a `kind = "text"`
author-mistake-no-value = the mistake `{ $mistake }` has no answer: { $error }
author-mistake-taken = the mistake `{ $mistake }` has the answer of `{ $other }`, and is never recognised
author-mistake-taken-help = give it an answer of its own, or take it out
author-mistake-unseen = the mistake `{ $mistake }` is never recognised in the answer that it stands for
author-mistake-right = the mistake `{ $mistake }` has the right answer, and is never recognised
author-mistake-help = give it the answer that a learner gets wrong in this way, or take it out

## Parameters

author-where-alone = `where` needs `params`
author-where-alone-help = add `params = {"{"} a = "2..9" {"}"}`, or take `where` out
author-params-many = `params` has { $n } parameters; a question may have { $most }
author-params-many-help = take out what no text needs, or split the question in two
author-param-name = `{ $name }` can't be a parameter
author-param-name-help = names are letters, digits and `_`, begin with a letter, and are not `and`, `or` or `not`
author-param-of-itself = `{ $name }` is derived from itself
author-params-of-each-other = these parameters are derived from one another: { $names }
author-params-of-each-other-help = give one of them a range or a list, and derive the others from it
# `wrong` is one of those below.
author-param-wrong = the parameter `{ $name }`: { $wrong }
author-param-help = write a range "2..9", a list [2, 5] or ["Ana", "Luis"], or "= a + 1"
author-param-no-formula = nothing follows the `=`
author-param-no-formula-help = write such as "= a + 1"
author-param-no-values = its list is empty
author-param-no-values-help = write the values to draw from: [2, 5]
author-param-one-value = `{ $value }` alone is nothing to draw from
author-param-one-value-help = write "= { $value }" for one fixed value, or a range such as "2..9"
author-param-kind = this is { $found }
author-param-unsafe = a string holds a control character
author-param-unsafe-help = take it out
author-param-long = a string of its list is longer than { $n } kB
author-param-long-help = shorten it: the whole text of a question may be no longer
author-param-entry = its list holds { $found }
author-param-entry-help = a list holds numbers or strings
author-param-mixed = its list mixes numbers and strings
author-param-mixed-help = put all entries in quotes, or none
author-param-number = `{ $text }` is not a plain number
author-param-number-help = write it with digits and at most one point, at most 30 digits
author-param-no-range = `{ $text }` is not a range
author-range-ends = the ends of `{ $range }` are not both whole numbers
author-range-ends-help = write a range as "2..9"; for other values, write a list: [0.5, 1.5]
author-range-large = `{ $range }` is too large a range
author-range-large-help = write ends from -{ $n } to { $n }, such as "1..{ $n }"
author-range-reversed = `{ $range }` runs the wrong way round
author-range-reversed-help = write the smaller end first: "{ $least }..{ $most }"
author-range-step = the step `{ $step }` is not a whole number from 1 on
author-range-step-help = write such as "{ $from }..{ $to } step 2"

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

## Plans

author-plan-deadline = `deadline` must be a day
author-plan-due = the day of `{ $skill }` must be a day
author-plan-day-help = write one such as 2026-12-24

## Calibrations

author-calibration-format = this calibration's format is not known to this version of kenning
author-calibration-format-help = fit it again with `kenning model fit`, or take the file away
author-calibration-unknown =
    the course has no { $what ->
        [skill] skill
       *[question] question
    } `{ $id }`; its calibration is not used
author-calibration-twice =
    the { $what ->
        [skill] skill
       *[question] question
    } `{ $id }` stands here twice; the first calibration is used
author-calibration-same =
    `{ $before }` and `{ $id }` are one { $what ->
        [skill] skill
       *[question] question
    }; the first calibration is used
author-calibration-refit = fit it again with `kenning model fit`

## What could stand where something is missing, as it is written in a course file

author-example-title = "A title"
author-example-prompt = "What is asked"
author-example-feedback = "What to say"
