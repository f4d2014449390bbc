### What `serve` says: why an object that came in changed nothing.

serve-failed = Reading the input or writing the output failed: { $error }. Start the program again; your answers are kept.

## The learner's own memory model

# Stands after the sentence of the desk that a fit is worth its while.
serve-tune = `kenning tune` does it.

## What can't be read

serve-too-long = That line is longer than { $n } bytes; it was left out.
serve-no-text = That line is not UTF-8 text.
serve-no-object = That line is no JSON object.
serve-only-answers = Only an object of the type `answer` or `give_up` can be given here. For hints and the rest, practise.
# What a value of an object is: `$wanted` below.
serve-quoted = `{ $name }`
serve-form-type = one of { $types }
serve-form-whole = a whole number, 0 or more
serve-form-number = a number
serve-form-text = text
serve-form-truth = true or false
serve-form-grade = one of { $grades }
serve-form-wholes = a list of whole numbers, 0 or more
serve-form-wholes-or-null = a list of whole numbers, 0 or more, or null
serve-form-texts = a list of texts
serve-form-written = an object with `text`, and with `ideas` (a list of whole numbers) or `grade`
serve-wrong-form = `{ $name }` must be { $wanted }.
serve-no-key = An input has no `{ $name }`; it may have { $known }.
serve-no-type = The object needs `type`, which says what it asks for.
# $n counts bytes of the line, from 1.
serve-no-json = That line is no JSON: it can't be read from byte { $n } on.
# $error is what the reader of JSON says, in English.
serve-key-twice = “{ $name }” stands twice in that line. Give each once.
serve-malformed = That line can't be read: { $error }.
serve-other-format = That is of format { $format }; this kenning speaks format { $ours }.
serve-one-answer = An answer has exactly one of text, choice, choices, order, blanks, grade, written and pairs.
serve-no-answer-here = Only an answer has text, choice, choices, order, blanks, grade, written or pairs.
serve-one-mark = What is written needs its text and one mark of it: ideas or grade.
serve-known-what = With known goes the id of a skill, as `skill`.
serve-interests-what = With interests goes a list, as `themes`.
serve-skill-with-known = A skill belongs to known, and to nothing else.
# $name: a name of the protocol, as `n`.
serve-key-not-here = `{ $name }` does not go with that type of input.
serve-key-missing = That type of input needs `{ $name }`.
serve-words-long = `words` has at most { $n } characters.
serve-too-much = An answer has at most { $n } characters, and at most { $positions } positions.
serve-choose-from = Choose from the positions 0 to { $last }.
serve-clock-end = The clock can't go so far: in all by a hundred years, and up to { $last }. Nothing was done. With `"after": 0` it stays where it is.
serve-no-seconds = The seconds must be 0 to { $most }.

## What does not fit what is asked

serve-pairs = Send pairs with { $n } entries: for each on the left the position of its partner, from 0 to { $last }, or null.
serve-written-grade = This card has no ideas to tick: send written with text and grade.
serve-written-ideas = Send written with text and ideas: the positions, from 0 to { $last }, of those that it holds.

# $form is a name of the protocol, such as choice.
serve-answer-with = This question is answered with { $form }.
serve-nothing-asked = No question is asked now.
serve-no-lesson = There is no lesson for “{ $skill }”.
serve-themes-with-interests = A list of themes belongs to interests, and to nothing else.
serve-no-such-theme = This course has no theme “{ $theme }”.
serve-no-such-skill = This course has no skill “{ $skill }”.

## The test of a course

serve-offer-how = `kenning test { SHELL($course) } --format json` takes it; `kenning test { SHELL($course) } --no-offers` offers it no more.
# $most counts questions.
serve-place = New to this, or do you know some? `kenning practice { SHELL($course) } --place --format json` is a short test of at most { $most } questions that skips what you know.

## Resources

serve-no-such-resource = The course has no resource “{ $resource }”.
serve-useful-missing = `rate` needs `useful`, which is true or false.
serve-resource-not-here = `resource` goes with `open` and `rate`, and they need it; `useful` goes with `rate`.
