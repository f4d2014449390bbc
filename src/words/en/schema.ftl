### What course files and plans can hold, as editors explain it: the descriptions of
### `kenning schema`, by table.

schema-course = A course of kenning
schema-plan = A plan for a course of kenning

schema-file-format = The version of the format: 1. It stands in course.toml only.
schema-file-course = What the course is. It stands in course.toml only.
schema-file-skill = A skill: what can be learned by itself.
schema-file-question = A question, or with `params` a template of many.

schema-course-id = A stable name of lower-case letters, digits and hyphens. Answers are found by it: to rename it, keep the old one in `was`, where there is one.
schema-course-title = The name that learners read.
schema-course-description = One or two sentences for learners.
schema-course-language = The language of the prompts, such as "en" (default) or "de-CH". It decides how numbers are read.
schema-course-own-letters = Letters of the language that is learned, such as "ñ": a letter without its mark is wrong. Default: those of `language`.
schema-course-articles = Articles of the language that is learned: an answer that lacks only its article is asked for again.
schema-course-license = The licence by its SPDX name, such as "CC-BY-4.0".
schema-course-authors = Names.
schema-course-retention = The share of reviews that should be remembered. Default: 0.9.
schema-course-mastery = P(known) at which a skill counts as learned. Default: 0.95.
schema-course-tries = How often a question can be answered before its answer is shown. A question goes before its first skill, and a skill before the course. Default: 2.
schema-course-teach = When skills are taught: "auto" (default) where a right answer is unlikely, "first" always, "after-miss" only after a miss.
schema-course-allow = Rules whose warnings `kenning check` leaves out.

schema-skill-title = The name that learners read.
schema-skill-requires = Ids of skills that must be learned first. With a weight: {"{"} skill = "id", weight = 0.5 {"}"}.
schema-skill-lesson = Markdown: what the skill is, and a worked example. It begins with the idea that matters most.
schema-skill-was = Earlier ids, so that learners keep their history.
schema-skill-tags = Words by which its questions are selected, such as `exam` or `verb/past`; they are tags of each of its questions.
schema-question-tags = Words by which it is selected, such as `exam` or `verb/past`, beside the tags of its skills.
schema-skill-confusable = Ids of skills that are easily mixed up with this one; it holds both ways.
schema-skill-facts = true: the skill is made of independent facts, such as words of a language. Default: false.
schema-skill-example = The id of one of its questions, which is shown as the worked example.
schema-skill-prior = P(known) before the first question, in knowledge tracing.
schema-skill-learn = P(learned) with each question, in knowledge tracing.
schema-skill-guess = P(right without knowing it), in knowledge tracing; below 0.5.
schema-skill-slip = P(wrong though it is known), in knowledge tracing; below 0.5.
schema-skill-misconception = A wrong idea that mistakes of several questions can show.

schema-prerequisite-skill = The id of the skill.
schema-prerequisite-weight = How much of a review of it a success is worth. Default: 0.4.

schema-misconception-name = What learners read, in a few words and without Markdown.
schema-misconception-feedback = What to say to whoever has it, whatever the question.
schema-misconception-contrast = The right way beside the wrong one, for those who meet it again.
schema-misconception-missing = The id of the skill that it shows to be missing.

schema-question-kind = How it is answered. The kind decides what else belongs to it.
schema-question-skills = Ids of the skills that it practises, most important first.
schema-question-prompt = Markdown: what is asked.
schema-question-difficulty = 1 (first contact) to 5 (hard). Default: 2.
schema-question-reserve = true: only the test asks it; false: it is never held back for the test.
schema-question-hints = The first one is a nudge, the last one may state the answer. In the place of a text may stand a table that asks, with `prompt`, `kind` and what that kind needs.
schema-hint-text = Of a hint that only says something, its text; of one that asks with `kind = "cloze"`, the text with its blanks.
schema-question-builds-on = Rows of facts, as "food.el-pan": the question waits until each was asked once.
schema-question-explanation = Markdown, shown with the verdict.
schema-question-params = What is drawn each time it is shown: a = "2..9", b = [2, 5], c = "= a * b".
schema-question-unit = The unit that the number is asked in, such as cm/s. It may be typed or not.
schema-question-where = A condition: values are drawn again until it holds.
schema-question-mistake = A wrong answer that is foreseen, and what to say to it.
schema-question-step = A step on the way to the answer.
schema-question-right = Answers as learners type them that must be right. Learners never see them.
schema-question-wrong = Answers as learners type them that must be wrong. Learners never see them.
schema-question-answer = What is right, in the form of the kind.
schema-question-options = 2 to 9 options, all different.
schema-question-shuffle = false: the options stay in their order. Default: true.
schema-question-items = 2 to 9 items in the right order.
schema-question-text = Markdown with blanks: [[answer]] or [[answer|other answer]].
schema-question-case = {""}"exact": capital letters count. Default: "ignore".
schema-question-accents = {""}"exact": accents count; "ignore": they do not. Default: "remark": the right spelling is shown.
schema-question-spaces = {""}"ignore": blanks do not count. Default: "fold": several count as one.
schema-question-punctuation = {""}"ignore": no sign counts; "exact": each does. Default: "ends": those that end or part sentences do not.
schema-question-own-letters = Letters such as "ñ": without its mark such a letter is wrong. Default: those of the course.
schema-question-articles = Articles: an answer that lacks only its article is asked for again. Default: those of the course.
schema-question-near = What one wrong letter comes to: "accept" right with a remark, "retry" asked for again. Without it: wrong.
schema-question-any-order = true: the parts of the answer may stand in any order.
schema-question-tolerance = The largest difference that is still right; "2 %" is a share of the answer.
schema-question-round = How many decimal places are asked for, up to 12.
schema-question-figures = How many significant figures are asked for.
schema-question-as = {""}"percent": 25 stands for 25 %.
schema-question-form = The form in which the algebra is to stand.
schema-question-up-to = {""}"constant": any constant may be added; "factor": a constant factor is allowed.
schema-question-domain = Where letters may be: "positive", or {"{"} n = "integer", t = "0..1" {"}"}.
schema-question-letters = Names that are read as one letter, such as "rate".

schema-step-skill = The id of the skill that the step practises. Without it: those of the question.

schema-mistake-name = A short id for the record. Without one, that of the misconception.
schema-mistake-answer = What a learner who makes this mistake answers, in the form of the kind.
schema-mistake-feedback = What the learner is told. Without it, what the misconception says.
schema-mistake-skill = The id of the skill that it shows to be missing.
schema-mistake-misconception = The id of the misconception that it shows.

schema-course-command = The options that commands have, for questions of the kind command: ls = "-a --all, -l, FILE".

schema-file-facts = A table of facts: each row makes questions, in both directions.

schema-question-blanks = {""}"each": one question for each blank, with a memory of its own. Default: "together".
schema-question-both-ways = true: the card is also asked from its back. Default: false.
schema-question-write = true: learners write before they see the back.
schema-question-ideas = What learners tick in what they wrote; the share is the grade.
schema-question-pairs = Pairs of texts that belong together: [["Peru", "Lima"], ["Cuba", "Havana"]].
schema-question-free = Groups of items, by their numbers from 1, that may stand in any order among themselves, such as [[2, 3]].
schema-question-also = Other right orders, each a list of all items.
schema-question-code = The code whose output is asked for, shown as it is written.
schema-question-fails = true: the code does not compile, or ends in an error. Instead of an answer.
schema-question-language = The language of the code, such as "rust".
schema-question-figure = A picture that is drawn from data (a plot, points, bars, a number line or a box plot), or one in a file.
schema-figure-file = A picture in the course's directory (png, jpeg, svg, gif or webp), such as "images/triangle.png"; learners open it outside.
schema-figure-source = Where the picture comes from.
schema-figure-license = The licence of the picture, an SPDX name.
schema-figure-authors = Who made the picture.
schema-figure-alt = What the picture shows, in a sentence, for those who do not see it.
schema-figure-plot = Functions of x, such as "x^2 - 1".
schema-figure-points = Points, each a pair of numbers.
schema-figure-bars = A bar for each name: {"{"} A = 3, B = 4 {"}"}.
schema-figure-box = Least value, lower quartile, median, upper quartile and greatest value.
schema-figure-line = What is marked on a number line, such as "x > 3".
schema-figure-x = The part of the x-axis that is shown, such as "-3..5".
schema-figure-y = The part of the y-axis that is shown, such as "0..10".
schema-mistake-fails = true: a learner who makes this mistake says that the code fails. Instead of an answer.
schema-question-extra = Texts on the right that belong to nothing.
schema-question-optional = Commands or options that may be there or not, such as "ls -h".
schema-question-modes = Permissions before and after, such as "rw-r--r-- -> r?x??-??-": what counts is what they come to.

schema-mistake-counts = false: the answer does not count, and is asked for again. Default: true.

schema-facts-id = A stable name. The questions of its rows are found by it.
schema-facts-skill = The id of the skill that it practises.
schema-facts-was = Earlier ids.
schema-facts-question-was = For questions of rows, earlier questions whose history they go on with: {"{"} "el-pan.es.type" = "bread" {"}"}.
schema-facts-columns = The names of the columns. A column `id` names rows, and `was` what they were called.
schema-facts-prompt = For each column that is asked for, the question: {"{"} en = "What does *{"{"}de{"}"}* mean?" {"}"}.
schema-facts-rows = The facts: a list of rows, each with an entry for each column.
schema-facts-choose = The columns that are asked by choosing.
schema-facts-type = The columns that are asked by typing.
schema-facts-difficulty = 1 (first contact) to 5 (hard).
schema-facts-tries = How often a question can be answered before its answer is shown.
schema-facts-explanation = Markdown, shown with the verdict.
schema-facts-case = {""}"exact": capital letters count.
schema-facts-accents = {""}"exact": accents count; "ignore": they do not.
schema-facts-spaces = {""}"ignore": blanks do not count.
schema-facts-punctuation = {""}"ignore": no sign counts; "exact": each does.
schema-facts-own-letters = As for `text`.
schema-facts-articles = As for `text`.
schema-facts-near = What one wrong letter comes to: "accept" or "retry".

schema-option-text = The option.
schema-option-say = What is said to who chooses it.
schema-option-last = true: it stays behind the others when they are shuffled.

schema-accepted-text = What is accepted.
schema-accepted-say = What is said to who writes it so.

schema-course-was = Earlier ids of the course, so that learners keep their history.
schema-course-version = The version of the course, as its authors count it.

schema-question-source = Where the question comes from.
schema-question-license = The licence of the question, where it is not that of the course, by its SPDX name.
schema-question-authors = Who wrote the question.
schema-question-rows = Values that belong together; one row of them is drawn: {"{"} name = ["water", "methane"], M = [18, 16] {"}"}.
schema-question-part = One of several questions on one stem, each with its own kind.

schema-part-skill = The id of the skill that the part is evidence for. Without it: the first of the question.

schema-plan-from = Who the plan comes from.
schema-plan-goal = What practice is for. Default: "accelerate".
schema-plan-target = The share of new questions that should go right.
schema-plan-retention = The share of reviews that should be remembered.
schema-plan-deadline = The day by which all is to be learned.
schema-plan-appeals = false: learners can't say that an answer should not count. Default: true.
schema-plan-skip = false: learners can't pass over questions or put them away. Default: true.
schema-plan-hints = false: there are no hints. Default: true.
schema-plan-refuse = false: who is in the class can't do without its teacher's plan. Default: true.
schema-plan-teach = When skills are taught, whatever the course says.
schema-plan-focus = Ids of skills that come first, with all that they build on.
schema-plan-order = Ids of skills in the order in which they begin.
schema-plan-days-off = Days without practice: "sunday", "2026-12-24" or "2026-12-24..2027-01-02". Reviews go before or after them.
schema-plan-advice = What learners alike gained, as `kenning class fit --advice` writes it
schema-plan-due = From a week before its day, a skill comes first: ratio = 2026-12-01.
schema-plan-budget = At most this much a day.
schema-plan-sitting = A sitting ends with the first of these; 0: no limit.

schema-budget-minutes = Minutes, 0 to 1440.
schema-budget-reviews = How many reviews.
schema-budget-new = How many new questions.

schema-sitting-questions = How many questions.

schema-course-themes = Themes for which questions have words of their own, by id: { "{" } sport = "Sport" { "}" }. Learners pick those they like.
schema-question-context = Other words for the same question: a wording for a theme.
schema-context-theme = The id of a theme in `[course.themes]`.
schema-context-prompt = What is asked, in words for this theme. Markdown.
schema-context-hints = Hints for this wording. Default: those of the question.
schema-context-explanation = Markdown, shown with the verdict. Default: that of the question.
schema-question-blank = Blanks that are answered as another kind is: algebra, a number with a unit.
schema-blank-name = What stands between the brackets of the blank in `text`: [[slope]].

schema-file-resource = Something to learn from beside the questions: a lesson, a video, an article, a chapter, a page of the manual, an exercise.
schema-course-assumes = What learners should know of other courses before this one: `"course"` for all of a course, `"course/skill"` for one skill of it.
schema-resource-title = What the resource is called; it stands in the line that recommends it.
schema-resource-kind = What it is.
schema-resource-where = A `.md` or `.txt` file in the course's directory, an address with `https://`, or of a man-page its name, such as `man 1 ls`.
schema-resource-skills = The skills that it helps with.
schema-resource-minutes = How long it takes.
schema-resource-language = The language that it is in, where that is not the course's.
schema-resource-network = Whether a network is needed to open it. Where nothing is said: for addresses only.
