# What is said of selectors: which questions are meant.
select-wrong = The selector goes wrong at letter { $letter }. { $what }
select-empty = Nothing is selected: write something like `is:due`. docs/selectors.md lists all that can be said.
select-long = It is too long: at most { $n } bytes are read.
select-many = It says too much: at most { $n } things can be asked.
select-deep = There are too many parentheses or `-` within one another.
select-closes = This parenthesis closes none. Leave it out, or put one before.
select-open = Nothing closes this parenthesis: put `)` where it ends.
select-quote = Nothing closes this quotation mark: put one where the text ends.
select-nothing = Something must stand here, such as `is:due` or a word.
select-joins = `{ $word }` joins two things: write something on both of its sides, or put it in quotes if you look for the word.
select-field = There is no `{ $field }:`.
select-meant = Did you mean `{ $field }:`?
select-meant-value = Did you mean `{ $field }:{ $value }`?
select-fields = There are { $known }. If you look for a text with a colon, put it in quotes.
select-added = Course files carry no date of their questions. `is:new` finds what you have never answered, and `rated:7` what you answered within seven days.
select-valueless = Something must stand right behind `{ $field }:`, without a space.
select-value = There is no `{ $field }:{ $value }`.
select-values = There are { $known }.
select-number = `{ $value }` is no number for `{ $field }:`. Write one such as `{ $field }:3`, `{ $field }:>=3` or `{ $field }:2..5`.
select-number-due = `{ $value }` is no number of days. Write `due:today`, `due:tomorrow`, `due:overdue`, or something like `due:<=3` or `due:2..5`.
select-number-recall = `{ $value }` is no share for `recall:`. Write one such as `recall:<80%` or `recall:0.5..0.9`.
select-share = Recall goes up to 1, or to 100 %. Did you mean `recall:{ $meant }`?
select-no-learner = `{ $field }` is about how you stand with a question, and this command looks at course files alone. `kenning history COURSE --only …` knows both.
select-not-placement = A placement test asks what it needs: leave out `--only` or `--place`.
select-not-over-time = Progress over time and the map are of a whole course: leave out `--only`.
select-not-export = Only `--format` answers, datashop and xapi can hold a part of the questions: leave out `--only`, or name one of these.
select-none = No question of “{ $course }” is what `{ $selector }` selects.
select-none-anywhere = No question of any course is what `{ $selector }` selects.

# A sitting with what is selected.
select-begins =
    { $n ->
        [one] Only one question is asked: the one that `{ $selector }` selects.
       *[other] Only what `{ $selector }` selects is asked: { $n } questions.
    }
select-reason = You selected this question for this sitting: “{ $skill }”.
select-short = You selected it.
select-rule = selected: what you selected and nothing else puts first, the weakest before what is new
select-ended = What you selected had its turn in this sitting.
select-none-now = Nothing of what you selected can be asked now: it is put away, held back for the test of the course, waits for an easier question about the same (a word is chosen before it is typed), was asked today along with what was made from the same, or the day's limits are reached.

# How the learner stands with what is selected.
select-of-course =
    { $n ->
        [one] 1 question is selected.
       *[other] { $n } questions are selected.
    }
select-stats = { $course }: { $standing }
select-standing =
    { $n ->
        [one] 1 question
       *[other] { $n } questions
    }: { $seen } answered before, { $new } new, { $due } due now.
select-standing-known = The last answer was right for { $right } of { $seen }; on average you recall them now with { $recall }.
select-standing-leeches =
    { $n ->
        [one] 1 is forgotten again and again.
       *[other] { $n } are forgotten again and again.
    }
select-standing-away =
    { $n ->
        [one] 1 is put away.
       *[other] { $n } are put away.
    }
select-listed =
    { $question }: { $about } ({ $when }; { $n ->
        [0] never answered
        [one] answered once
       *[other] answered { $n } times
    }{ $known ->
        [yes] , recall { $recall }
       *[no] { "" }
    })
select-suspended =
    { $n ->
        [0] Nothing of what you selected was left to put away.
        [one] 1 question is put away for good.
       *[other] { $n } questions are put away for good.
    }
select-buried =
    { $n ->
        [0] Nothing of what you selected was left to put away.
        [one] 1 question is put away until tomorrow.
       *[other] { $n } questions are put away until tomorrow.
    }
select-resumed =
    { $n ->
        [0] Nothing of what you selected was put away.
        [one] 1 question is back.
       *[other] { $n } questions are back.
    }
select-bring-back = To bring back all that is put away: `kenning overrule { SHELL($course) } resume --only is:put-away`.
