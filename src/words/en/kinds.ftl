### What `kinds` says: verdicts, what is said beside them, why an answer can't be graded,
### and what is wrong with a question as its author wrote it.

## Verdicts

kinds-correct = Correct
kinds-partly-right = Partly right
kinds-not-right = Not right
# The learner gave up: the answer was shown.
kinds-shown = Shown
# A card, as the learner graded it.
kinds-card-known = Known
kinds-card-not-known = Not known yet
# A written answer of which the learner ticked the ideas.
kinds-written-all = You have it all
kinds-written-part = You have part of it
kinds-written-none = Not there yet

## Said beside a verdict

# Beside a right answer. Accents may be missing, wrong or too many.
kinds-accents = With the right accents: { $wanted }
# Beside a right answer that was typed without letters such as ø, ł, œ or ß.
kinds-letters = With its own letters: { $wanted }
# Beside a right answer that is one letter off, where its course forgives that.
kinds-slip = Mind the spelling: { $wanted }
# The same where the course asks for it again.
kinds-slip-again = Almost right. Check your spelling and answer again; this try does not count.
kinds-near-capitals = Almost: capital letters matter here.
kinds-near-capitals-accents = Almost: capital letters and accents matter here.
# `$fails` is the sign that is typed for it.
kinds-output-fails = { $fails } (it does not compile, or fails)
# The same where nothing is compiled.
kinds-output-fails-run = { $fails } (it ends in an error)
kinds-output-empty = Type what it prints, or { $fails } alone if it does not compile or fails.
kinds-output-empty-run = Type what it prints, or { $fails } alone if it ends in an error.
# Below code that prints empty lines: one would hand in what was typed.
kinds-output-empty-lines = It prints empty lines, too. Leave them out.
kinds-output-blanks = Almost: the blanks matter here.
kinds-output-lines = Almost: it prints this on other lines.
kinds-output-so-far =
    { $n ->
        [one] The first line is right.
       *[other] The first { $n } lines are right.
    }
kinds-command-sign = In a terminal, type { $meant } instead of { $sign }: the shell does not take { $sign } for it.
kinds-command-open = Not closed yet: the shell would read on.
kinds-near-quotes = Almost: the quotes make a difference here.
kinds-near-accents = Almost: accents matter here.
# A letter of the language was typed as the one that it looks like: ano for año.
kinds-own-letter = Almost: { $letter } is a letter of its own here, not { $plain }. On a keyboard without { $letter }, type { $way } for it.
# The other way round.
kinds-own-letter-not = Almost: { $letter } is a letter of its own. Here it is { $plain }.
# An answer that lacks its article, and does not count.
kinds-article-missing = Only the article is missing. Answer with it; this try does not count.
kinds-article-another = All but the article is right.
# Beside what is said of a letter.
kinds-article-missing-too = The article is missing, too.
kinds-article-another-too = The article is not the right one, either.
# A blank filled with an article: one stands in front of it, or none is wanted.
kinds-article-there = The article stands in front of the blank already. Answer without it; this try does not count.
kinds-article-none = Almost: without an article it is right here.
# A blank filled with the words beside it, too, and right without them.
kinds-blank-beside = What stands beside the blank is there already. Fill in only what is missing; this try does not count.
# “I don't know”, typed as an answer.
kinds-unsure = That does not count as an answer. It is fine not to know: take a hint, if there is one, or have the answer shown.
# One letter or sign is missing, wrong or too many, or two have changed places.
kinds-near-letter = Almost: your answer differs in one place.
# The same, at the end of a word of some length.
kinds-near-ending = Almost: only the end of a word is off. The ending matters here, so it is not taken for a slip of the keys.
kinds-sign = Only the sign is wrong: the number behind it fits.
# A decimal near a number that has no short one: 1.33 for 4/3.
kinds-number-rounded = This is near it, but rounded. The exact value is asked for: write it as a fraction.
# An answer in algebra, as it is read: Read as 5x² + 20xy.
kinds-algebra-read = Read as { $line }.
# While it is being typed: how it is read, and that it can't end here.
kinds-algebra-reads = Read as: { $line }
kinds-algebra-goes-on = Read as: …
kinds-algebra-sign = The opposite is right: only the sign is not.
kinds-algebra-rounded = This is near it. The exact value is asked for: write it with a fraction or a root.
kinds-algebra-in-brackets = Almost: what stands between the brackets is right, only the brackets are of another sort.
kinds-algebra-narrower = It has the same value wherever it has one, but for some numbers it has none and the right answer does.
# A wrong number in the equation that was to be solved: Put 7 in for x: 2 · 7 + 3 is 17, not 11.
kinds-put-back = Put { $answer } in for { $unknown }: { $left } is { $value }, not { $wanted }.
kinds-put-back-both = Put { $answer } in for { $unknown }: on the left, { $left } is { $value }; on the right, { $right } is { $other }. The two sides must be equal.
# A question with several blanks.
kinds-blank-not-right = Blank { $n } is not right.
# A wrong option is the right answer to another question of its table: “good afternoon” goes
# with “buenas tardes”.
kinds-option-of = “{ $option }” goes with “{ $of }”.
# Some of several options are right.
kinds-some-too-many = You have all the right ones, and { $wrong } too many.
kinds-some-missing =
    What you chose is right; { $missing ->
        [one] 1 more is missing.
       *[other] { $missing } more are missing.
    }
kinds-some-mixed = { $right } right, { $missing } missing, { $wrong } too many.
# Of the ideas of a written answer, some were ticked by the learner; the others are named.
kinds-ideas-missing = { $n } of { $of } ideas. Still missing: { $left }
# What a learner answered who chose no option.
kinds-none-chosen = none of them
# Items in a wrong order: of so many pairs of neighbours, so many follow each other as
# they should. At least two pairs.
kinds-order-foreign =
    { $n ->
        [one] 1 of them belongs nowhere.
       *[other] { $n } of them belong nowhere.
    }
kinds-order-missing =
    { $n ->
        [one] 1 is missing.
       *[other] { $n } are missing.
    }
kinds-order-neighbours =
    { $right ->
        [one] 1 of the { $n } neighbouring pairs is right.
       *[other] { $right } of the { $n } neighbouring pairs are right.
    }

# Things to be paired: so many pairs are right.
kinds-match-some =
    { $right ->
        [one] 1 of { $n } pairs is right.
       *[other] { $right } of { $n } pairs are right.
    }

## Why an answer is not graded, but asked for again

kinds-another-form = This question needs another kind of answer.
kinds-type-an-answer = Type an answer first.
kinds-choose-from = Choose from the numbers 1 to { $n }.
kinds-fill-the-blanks =
    { $n ->
        [one] Fill in the blank first.
       *[other] Fill in the blanks first.
    }
kinds-blanks-to-fill =
    { $n ->
        [one] There is 1 blank to fill in.
       *[other] There are { $n } blanks to fill in.
    }
kinds-order-once-each = Use each of the { $n } items once at most, and at least one.
kinds-order-once = Use each of the { $n } items exactly once.
kinds-match-first = Pair something first.
kinds-match-each = Give each of the { $n } a partner from 1 to { $of }, or none.
kinds-type-a-number = Type a number first.
kinds-no-number = “{ $typed }” can't be read as a number. Write it like 7, -3, 0.5 or 3/4.
kinds-number-alone = No unit is asked for here. Write the number alone: { $number }, without “{ $unit }”.
# A number that can be read in two ways, the less likely of which is right: I read 3125;
# for 3.125 write 3.125.
kinds-number-other-way = I read { $read }; for { $meant } write { $written }.
# Per cent are asked for, and the share was typed: 0.25 for 25.
kinds-number-percent = Give it in per cent, please.
# How exactly it is to be given: it was typed with fewer.
kinds-number-places =
    { $n ->
        [one] Give it with 1 decimal place, please.
       *[other] Give it with { $n } decimal places, please.
    }
kinds-number-figures =
    { $n ->
        [one] Give it with 1 significant figure, please.
       *[other] Give it with { $n } significant figures, please.
    }
kinds-number-too-large = This number has too many digits to read. Write it with fewer digits.
kinds-number-zero-below = A fraction can't have 0 below the line. Type another number after the “/”.

## Why an answer in algebra does not count. It is asked again

kinds-algebra-two-ways = This is read as { $first }. If you mean { $other }, write it like that.
kinds-algebra-letter = “{ $name }” is no letter of this question. Use { $known }.
kinds-algebra-no-letters = “{ $name }” is no letter of this question. Write numbers only.
kinds-algebra-constant = An antiderivative is right with any constant added. Add it, as + C.
kinds-algebra-unclear = This can't be compared with the right answer: it is too long, or has no value that can be calculated. Write it in another way.
kinds-algebra-term = One value is asked for here. Write only that, without = and commas; decimals have a point.
kinds-algebra-equation = An equation is asked for here. Write both sides with = between them.
kinds-algebra-inequality = An inequality is asked for here. Write it with <, >, <= or >=.
kinds-algebra-row = Several values in brackets are asked for here. Write them like (1, 2).
kinds-algebra-round = Here this is written in round brackets, like (1, 2).
kinds-algebra-interval = An interval is asked for here. Write it like [1, 2), and inf for ∞.
kinds-algebra-set = A set is asked for here. Write it in braces, like {"{"}1, 2{"}"}.
kinds-algebra-values = The values themselves are asked for here. Write them with commas between them.
kinds-algebra-comma = A comma between two digits parts two values here, or thousands. Write decimals with a point, and nothing between thousands.

## To authors: what a question needs. Below each complaint, what to do about it

kinds-options-count = `{ $name }` needs 2 to 9 entries, but has { $n }
kinds-options-few-help = add another one
kinds-options-many-help = remove the weakest, or split the question in two
kinds-answer-twice = `{ $option }` stands in `answer` twice
kinds-answer-twice-help = remove one of the two, or write the option that was meant
kinds-answers-alike = `{ $text }` counts as the same answer as `{ $first }`
kinds-answers-alike-help = remove one of the two: answers are compared without what does not count in this question, such as capitals and blanks
kinds-option-twice = `{ $option }` is in `{ $name }` twice
kinds-option-twice-help = change or remove one of them: a learner can't tell them apart
# “All of the above” may be shown above the others.
kinds-option-unpinned = `{ $option }` is shuffled with the options that it speaks of
kinds-option-unpinned-help = keep it behind them: `{ "{" } text = "{ $option }", last = true { "}" }`
kinds-match-count = there are { $n } on the left of `pairs` and { $of } on the right
kinds-match-count-help = both sides need 2 to { $most }; those in `extra` are on the right
kinds-match-no-pair = an entry of `{ $name }` must be a pair of texts
kinds-match-no-pair-help = write each pair as in `["like", "my sister"]`
kinds-match-twice-help = leave one of them out: each on the left has one partner
kinds-match-extra = `{ $text }` is a partner already
kinds-match-extra-help = `extra` is for what belongs to nothing: remove it there
kinds-order-same = all `items` are the same, so any order is right
kinds-order-extra-twice = `{ $text }` is there already
kinds-order-free-all = `free` lets all items change places: every order is right
kinds-order-free-all-help = name only the places whose items may change places with each other
kinds-order-free = an entry of `free` must be two or more places from 1 to { $n }, none of them twice
kinds-order-free-help = write, for example, `free = [[2, 3]]`: the second and the third item may change places
kinds-order-also = an entry of `also` must be a list of texts from `items` and `extra`, none more often than there
kinds-order-also-help = write a whole right order, each text exactly as in `items`
kinds-no-option = `{ $option }` is not one of the options
kinds-no-option-help = write it exactly as in `options`
kinds-no-option-number = write the option's text, not its number: `answer = "{ $option }"`
kinds-cloze-within = a blank begins within another one
kinds-cloze-open = a blank begins with `[[` and is never closed
kinds-cloze-empty = a blank has an empty answer
kinds-cloze-hint-empty = the hint of a blank, after `||`, is empty
kinds-cloze-no-blank = `text` has no blank
kinds-cloze-anki-help = write a blank as `[[answer]]`: Anki's `{"{{"}c1::b{"}}"}` is `[[b]]` here
kinds-cloze-help = write a blank as `[[answer]]` or `[[answer|another answer]]`

kinds-ideas-unwritten = `ideas` are ticked beside what the learner wrote, but this card is not written on
kinds-ideas-unwritten-help = add `write = true`
kinds-ideas-count = `ideas` needs 1 to { $most } entries, but has { $n }
kinds-ideas-count-help = name what a good answer must hold, one short line each; without `ideas` learners grade themselves

## To authors: mistakes that no answer could be

kinds-cloze-wrong-blanks =
    `text` has { $n ->
        [one] 1 blank
       *[other] { $n } blanks
    }, but this mistake has { $given ->
        [one] 1 answer
       *[other] { $given } answers
    }
kinds-cloze-wrong-blanks-help = give a list with one entry for each blank; `""` stands for any answer
kinds-match-wrong-right = all pairs of this mistake are right
kinds-match-wrong-help = write the wrong pairs, as in `answer = [["like", "my brother"]]`
kinds-match-unknown = `{ $text }` is on neither side of `pairs`
kinds-match-unknown-help = write it exactly as in `pairs` or `extra`
kinds-range-empty = nothing is in the range `{ $range }`
kinds-range-empty-help = write the lesser number first, as in `0..0.5`; `..0` is 0 and all below, `100..` is 100 and all above
kinds-order-wrong-right = this mistake has the items in the right order
kinds-order-wrong-items = this mistake does not have the same items as `items`
kinds-order-wrong-help = list all the items, in the wrong order that you mean

## To authors: why a showing can't be answered. The question's name stands before it,
## as in "`fractions-1` with a = 1, b = 1: `1/2` is shown twice"

kinds-shown-twice = `{ $text }` is shown twice
kinds-shown-twice-help = make all of them different
kinds-shown-empty = there is an empty text in `{ $name }`
kinds-shown-empty-help = write something there
kinds-number-long = the answer has more than { $n } digits
kinds-number-long-help = ask for a number that is short enough to type
kinds-tolerance-long = the tolerance has too many digits for this answer
kinds-own-letters-unknown = `{ $letter }` can't be a letter of its own
kinds-own-letters-unknown-help = these can be typed on every keyboard: { $known }
kinds-articles-many = there are more than { $most } articles
kinds-near-idle = `near` changes nothing here: it forgives a slip in answers of { $n } letters or more
kinds-near-idle-help = leave it out
kinds-any-order-idle =
    `any-order` changes nothing here: there { $n ->
        [one] is only 1 part
       *[other] are { $n } parts
    }
kinds-any-order-idle-help = part a list by commas, or leave the key out; it is for 2 to { $most } parts
kinds-unit-wrong = The number fits, but not with this unit.
kinds-unit-unread = “{ $unit }” can't be read as a unit here, so this does not count. Write the number alone, or with “{ $asked }”.
kinds-unit-empty = `unit` is empty
kinds-unit-form = `{ $unit }` can't be read as a unit
kinds-unit-form-help = write symbols with powers, such as `cm/s`, `kg·m^2` or `J/(kg·K)`, at most { $most } letters
kinds-percent-share = `as = "percent"` takes this answer for { $answer } %
kinds-percent-share-help = write the number of per cent, such as 25 for 25 %, or leave `as` out
kinds-unit-capitals = `{ $unit }` is no unit that is known, but `{ $meant }` is: capitals count
kinds-unit-capitals-help = write `unit = "{ $meant }"`, or else learners have to type it just so
kinds-unit-twice = `answer` holds the unit `{ $unit }`, which `unit` says already
kinds-unit-twice-help = write only the number: `answer = { $number }`
kinds-percent-unit = a number of per cent has the unit %, and no other
kinds-percent-unit-help = leave `unit` out, or `as = "percent"`
kinds-tolerance-all = within { $share } of the answer, 0 and numbers of the other sign are right, too
kinds-tolerance-all-help = write a share below 100 %, such as `tolerance = "2 %"`, or a difference, such as `tolerance = 0.5`
kinds-exactness-twice = `{ $first }` and `{ $second }` can't stand in one question
kinds-exactness-twice-help = keep the one that says how exactly the number is to be given
kinds-tolerance-negative = the tolerance is below 0
kinds-tolerance-help = write the largest difference that is still right, such as `tolerance = 0.01`

kinds-algebra-unread = `{ $text }` can't be read as algebra: { $why }
kinds-algebra-unread-help = write it as a learner would type it, such as `5x^2 + 20xy` or `sqrt(x + 3)/2`
kinds-command-unread = `{ $text }` can't be read as a command: { $why }
kinds-command-unread-help = write it as it is typed in a terminal, with every quote closed
kinds-modes = `{ $text }` is not a way from permissions to others
kinds-modes-help = write the nine characters of `ls -l` before and after, `?` where it does not matter, such as "rw-r--r-- -> r?x??????"
kinds-modes-missed = no mode in `{ $text }` leads where `modes` says
kinds-modes-missed-help = write a mode that makes the second permissions of the first, or put `modes` right
kinds-output-either = `answer` and `fails` can't both be there
kinds-output-either-help = write what the code prints, or `fails = true` if it does not compile or fails
kinds-output-nothing = there is an empty text in `answer`: nobody could type it
kinds-output-nothing-help = write what the code prints; of code that prints nothing, ask something else
kinds-output-long = `answer` has { $n } lines, and people type at most { $most }
kinds-output-long-help = let the code print less
kinds-output-taken = `{ $fails }` alone is typed for code that fails
kinds-output-taken-help = let the code print something else, or write `fails = true` if that is meant
kinds-output-language = `{ $text }` is no name of a language
kinds-output-language-help = write a name such as "rust" or "c++"
kinds-algebra-nowhere = `{ $text }` has no value that can be compared, for any letters
kinds-algebra-nowhere-help = say where its letters may be, such as `domain = { "{" } x = "5..6" { "}" }`, or write it shorter
kinds-algebra-form = `{ $text }` is not in the form that the question asks for: { $why }
kinds-algebra-form-help = write the answer in that form, or take `form` out
kinds-algebra-always = `{ $text }` is always true and says nothing of any letter
kinds-algebra-never = `{ $text }` is never true and says nothing of any letter
kinds-algebra-always-help = others like it would count, too: write what learners are to find, or ask whether it holds with `kind = "choice"`
kinds-letters-no-name = `{ $text }` is no name
kinds-letters-no-name-help = write letters, as in `letters = ["rate", "x1"]`
kinds-domain-unknown = `{ $text }` is no domain
kinds-domain-help = write "real", "positive", "negative", "integer", "natural" or a range such as "0..1", as in `domain = { "{" } x = "positive" { "}" }`; only the letter i can be "imaginary"

## To authors: what could stand where something is missing, as it is written in a course file

kinds-example-back = "the back of the card"
kinds-example-option = "the right option"
kinds-example-options = ["one", "another"]
kinds-example-pairs = [["like", "my sister"], ["hate", "my brother"]]
kinds-example-some = ["a right option", "another"]
kinds-example-text = "the answer"
kinds-example-code = "print(1 + 1)"
kinds-example-output = "2"
kinds-example-command = "ls -l"
kinds-example-algebra = "5x^2 + 20xy"
kinds-example-cloze = "I [[am]] here."
# The answer of a mistake.
kinds-example-wrong = "the wrong answer"
kinds-example-wrong-blanks = ["the wrong answer"]

## Blanks with a kind of their own

kinds-blank-unnamed = the text has no blank `[[{ $name }]]`
kinds-blank-unnamed-help = write its name, and nothing else, where it is to be filled in: `[[{ $name }]]`
kinds-blank-twice = `{ $name }` names several blanks, or is said twice
kinds-blank-twice-help = give each blank a name of its own
kinds-blank-order = blanks with kinds of their own can't change places
kinds-blank-order-help = remove `any-order`
# `said` is a sentence of the kind of the blank.
kinds-blank-said = Blank { $n }: { $said }
