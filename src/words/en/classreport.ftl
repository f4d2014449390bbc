### What `class` says in the report of a class.

## What can't be read

classreport-thresholds-unread = Line { $line } of the class file can't be read: { $error }. docs/class-report.md lists the thresholds.
classreport-thresholds-no-table = Thresholds stand in a table: write `[thresholds]` on a line of its own before them.
classreport-threshold-outside = `{ $name }` has no effect where it stands: thresholds stand in the table `[thresholds]`, so write that on a line of its own before them.
classreport-threshold-unknown = There is no threshold `{ $name }`. docs/class-report.md lists them.
classreport-threshold-count = The threshold `{ $name }` must be a whole number from { $low } to { $high }.
classreport-threshold-range = The threshold `{ $name }` must be from { $low } to { $high }.
classreport-groups-unread = Line { $line } of the groups file can't be read. It must be CSV in UTF-8, with as many cells in each line as in the first.
classreport-groups-columns = The groups file needs a column of learners, then 1 to { $most } columns of groups, and headings in its first line.
classreport-groups-many = The groups file has more than { $most } learners. Split it.
classreport-groups-twice = Line { $line } of the groups file has the learner “{ $learner }” a second time. Leave one of the lines out.
classreport-notes-unread = This is no report of a class: line { $line } can't be read. Make one with `kenning class report --format json`.
classreport-notes-other = This file is no report of a class, or a newer kenning wrote it. Make one with `kenning class report --format json`.

classreport-in-file = { $path }: { $why }
classreport-file-unread = { $path } can't be read: { $error }.
classreport-file-large = { $path } is no file, or larger than { $most } MiB.
classreport-left-out = { $why } It is left out.
classreport-left-out-more =
    { $n ->
        [one] 1 more learner is
       *[other] { $n } more learners are
    } left out for such reasons.
classreport-not-here = What was handed in is of the course `{ $course }`, which is not on this machine. Get it (`kenning get FOLDER`), or say where it is: `--course PATH`.
classreport-nobody = Nobody has handed anything in yet. Ask learners for `kenning share`, put what they send into { $path }, then run `kenning class add`.
classreport-which = The roll has several courses: { $courses }. Name one with `--course`.
classreport-table-of-csv = --table is of the report as CSV. Write --format csv, or leave --table out.
classreport-noted = class report with names written to { $path }
classreport-wrote-author = Wrote { $path }, for the author of the course: sums of questions, and nothing of single learners or groups. What learners typed and shared is in it where they said that they were right, or where three or more typed the same.
classreport-wrote =
    Wrote { $path }: { $n ->
        [one] 1 learner
       *[other] { $n } learners
    }. It tells of people: keep it as you keep their work.

## The document

classreport-title = Class report: { $course }
classreport-lead =
    As of { $date }: { $learners ->
        [one] 1 learner
       *[other] { $learners } learners
    } and { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } in `{ $course }`. Everything here is a suggestion to you: it says how sure it is, and what it does not know.
classreport-skip = To the report
classreport-contents = Contents
classreport-number = { $n }
classreport-percent = { $n } %
classreport-of = { $n } of { $of }
classreport-range = { $n } ({ $low } to { $high })
classreport-range-open = { $n } ({ $low } or more)
classreport-share = { $n } % ({ $low } to { $high } %)
classreport-p-small = below 0.001
classreport-learner = Learner
classreport-learners = Learners
classreport-skill = Skill
classreport-group = Group
classreport-answers = Answers
classreport-right = Right
classreport-question-column = Question

## Who needs help

classreport-first = What needs you first
classreport-first-lead = In this order by how grave it is, how far it goes and how sure it is. A question that misleads stands among the learners, because it harms all of them.
classreport-first-none = Nothing was found that is sure enough to be told. That does not mean that nobody needs help.
classreport-first-more =
    { $n ->
        [one] One more is
       *[other] { $n } more are
    } not shown here: { $names }.
classreport-question = Question { $id }
classreport-do = What may help: { $what }
classreport-also = Also: { $what }
classreport-sure = { $sure } What it can't show: { $unknown }
classreport-level-sure = Sure ({ $sure }).
classreport-level-likely = Likely ({ $sure }).
classreport-level-maybe = Perhaps ({ $sure }).
classreport-stuck =
    Stuck on “{ $skill }”: { $n } answers on { $days } days, { $right ->
        [0] none
       *[other] { $right }
    } of the last { $of } right without hints, and it is not learned.
classreport-stuck-below = ten minutes together with “{ $below }” first, which “{ $skill }” builds on; then one worked example, and one done alone.
classreport-stuck-do = go through one worked example of “{ $skill }” together, then have one done alone.
# Of what has no steps and no lesson, such as words of a language.
classreport-stuck-below-again = ten minutes together with “{ $below }” first, which “{ $skill }” builds on; then what went wrong in “{ $skill }” once more, from memory.
classreport-stuck-again = go through what went wrong in “{ $skill }” together, then have it said from memory, and once more on another day.
classreport-stuck-unknown = whether it was worked on with care, and what was practised elsewhere.
classreport-misconception = Meets “{ $name }” again: { $n } times on several days, the last { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago.
classreport-misconception-today = Meets “{ $name }” again: { $n } times on several days, the last today.
classreport-misconception-do = ask for the reason before the answer, then put the answer back into the question together.
classreport-misconception-lesson = the lesson for all, which is suggested below; look afterwards whether it helped here.
classreport-misconception-unknown = a wrong answer that looks like this one can come about in another way.
classreport-guessing =
    Guessing: { $n } of the last { $of } answers came faster than the question can be read, and { $right ->
        [0] none
       *[other] { $right }
    } of those { $right ->
        [one] was
        [0] was
       *[other] were
    } right without hints.
classreport-guessing-do = ask what makes it hard to begin, and agree on shorter sittings. What such answers say of skills counts for little.
classreport-guessing-unknown = the reason, which may be haste, tiredness, or somebody else at the machine.
classreport-hints = Hints clicked through: at { $n } of the last { $of } questions all hints were opened faster than they can be read.
classreport-hints-do = agree on one honest try before the first hint; a plan can leave hints out.
classreport-hints-unknown = whether the hints are too long or too hard to read.
classreport-stopped =
    Has stopped coming: no practice for { $days } days, after practice on { $n } of { $span } days.
classreport-stopped-do = ask what is in the way. Ten minutes are enough to come back.
classreport-stopped-unknown = whether there was practice that has not been handed in.
classreport-ahead =
    Ahead: { $right } of the last { $of } answers right without hints, and { $learned } of { $skills } skills learned, where the middle of the class has { $middle }.
classreport-ahead-do = offer something harder: another course, helping somebody, or a plan that passes over what is known.
classreport-ahead-unknown = whether it is boring. It shows only that it is easy.
classreport-misleading-pick =
    Of the ablest third, { $n } chose “{ $pick }”.
classreport-misleading-unknown = the reason. Only { $n } learners were asked, and not by lot.
classreport-disputed-unknown = who is right. Read it as a learner would.

## Misconceptions

classreport-ideas = Wrong ideas in the class
classreport-ideas-lead = Counted are those who met one twice or more and have not overcome it; the second number is how many practised what it shows in.
classreport-idea = { $n } of { $of }: { $name }.
classreport-mistake = { $n } of { $of }: “{ $name }” in `{ $question }`.
classreport-lesson = A ten-minute lesson for all is worth it.
classreport-one-by-one = Best told one by one.

## Skills

classreport-skills = Skills
classreport-legend = { $signs }
classreport-skills-chart = The class in each skill, by how far learners are
classreport-skills-chart-says = For each skill a bar of the whole class, with parts for those who are new, have begun, have learned it, keep it, and know it lastingly. The table below has the numbers.
classreport-skills-table = Learners by how far they are in each skill
classreport-skills-none = Nobody has begun a skill yet.
classreport-skills-untouched = { $n ->
        [one] 1 skill that nobody has begun is
       *[other] { $n } skills that nobody has begun are
    } left out here.
classreport-answers-needed = Answers until learned
classreport-heat = Every learner in every skill
classreport-heat-cut = Every learner in every skill: the first { $most } of { $n }; the tables in CSV have all
classreport-cut = The table has the first { $most } of { $n } learners; the tables in CSV have all.

## Practice

classreport-practice = Practice
classreport-practice-first = { $active } of { $n } learners practised in their last seven days, { $minutes } minutes on the mean. There is nothing yet to compare that with.
classreport-practice-lead = { $active } of { $n } learners practised in their last seven days, { $minutes } minutes on the mean. In the weeks before it was { $usual } minutes a week.
classreport-practice-change = Since the date that you named, minutes a week changed by { $change } on the mean ({ $low } to { $high }), over the { $n } learners who can be compared. Other things have changed since then, too.
classreport-practice-no-change = Practice before and after the date that you named can't be compared: that takes two learners of whom a week or more is known on both sides of it.
classreport-practice-chart = Minutes of practice a week, for each learner on the mean
classreport-practice-chart-says = A bar for each week, the oldest first. A week ends where what is known of the learner ends.
classreport-week =
    { $n ->
        [0] last seven days
        [one] a week before
       *[other] { $n } weeks before
    }
classreport-practice-table = Practice by learner. Right is what was right at the first try, with whatever help
classreport-minutes = Minutes (7 days)
classreport-days = Days (7 days)
classreport-usual = Minutes a week before
classreport-away = Days away
classreport-before = Minutes a week, before the date
classreport-after = Minutes a week, since the date

## How far, and when

classreport-ahead-heading = How far, and when all will be learned
classreport-ahead-lead = The forecast goes on at the pace of the last four weeks. It does not know what is harder or easier to come, nor what is forgotten meanwhile.
classreport-ahead-table = Skills learned, and the forecast
classreport-learned = Learned
classreport-kept = Kept
classreport-pace = Skills a week
classreport-done-in = All learned
classreport-in-time = In time
classreport-too-early = too early to tell
classreport-all-learned = all learned
classreport-weeks =
    in { $n ->
        [one] 1 week
       *[other] { $n } weeks
    } ({ $low } to { $high })
classreport-weeks-open =
    in { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }, or much later
classreport-not-in-sight = not in sight at this pace

## Tests

classreport-tests = Tests before and after
classreport-gains-none = Nobody took the test of the course twice (`kenning test`), so nothing can be said of gains.
classreport-gains-one = One learner took the test twice: { $then } right, then { $now }. One is too few to say more.
classreport-gains =
    { $n } learners took the test twice: { $then } right on the mean, then { $now }. The gain is { $low } to { $high } points of a hundred. Without a class that did not practise, nobody knows how much of it came from practice.
classreport-gains-table = Right answers in the first test and in the last, over what both asked
classreport-test-then = First
classreport-test-now = Last

## Questions

classreport-questions = Questions
classreport-questions-lead = By the first answer that each learner gave; right is what was right without hints, also where the first steps stood there as done. Discrimination, and what was predicted, are told by answers without such steps. What goes with a question is its discrimination: how much likelier the able are to be right, from −1 to 1; below 0 the question may be wrong. In brackets stands what the number may as well be (95 %).
classreport-notes = What their author should look at
classreport-notes-more =
    { $n ->
        [one] 1 more note stands
       *[other] { $n } more notes stand
    } in the report as JSON.
classreport-notes-none = Nothing that is sure enough to be told.
classreport-note = { $id }: { $what } { $help }
classreport-note-misleads = Of { $n } learners, the abler were right less often (correlation { $r }, { $low } to { $high }).
classreport-note-misleads-help = Look whether the answer that counts is right, and whether a wrong one is as good.
classreport-note-disputed =
    Learners said { $appeals ->
        [one] once
       *[other] { $appeals } times
    } that they were right, and { $flags ->
        [one] once
       *[other] { $flags } times
    } that the question is broken.
classreport-note-disputed-with =
    Learners said { $appeals ->
        [one] once
       *[other] { $appeals } times
    } that they were right, and { $flags ->
        [one] once
       *[other] { $flags } times
    } that the question is broken. They answered: { $answers }.
classreport-note-disputed-help = Accept what is right, or say in the prompt what is wanted.
classreport-note-hard = { $came } of the answers without given steps were right without hints, where { $predicted } were predicted.
classreport-note-hard-help = Raise its difficulty, or look what in it is harder than it should be.
classreport-note-easy = { $came } of the answers without given steps were right without hints, where { $predicted } were predicted.
classreport-note-easy-help = Lower its difficulty, or look whether something gives the answer away.
classreport-note-drift = Right answers went from { $before } in version “{ $from }” to { $after } in version “{ $to }”, more than the learners explain.
classreport-note-drift-unnamed = Right answers went from { $before } before versions had names to { $after } in version “{ $to }”, more than the learners explain.
classreport-note-drift-help = Look what was changed.
classreport-note-unforeseen = { $n } of { $of } wrong first answers were “{ $answer }”, for which there is no feedback.
classreport-note-unforeseen-help = Add a mistake with feedback for it.
classreport-note-told = The last hint was needed for { $share } of the answers.
classreport-note-told-help = Add a step or a hint before it.
classreport-note-feedback = After the feedback on “{ $mistake }”, { $right } of { $n } second tries were right.
classreport-note-feedback-help = Say it in another way, or give an example.
classreport-hardest = The hardest
classreport-hardest-none = No question has been asked of { $n } learners yet, so none can be called hard.
classreport-questions-table = { $n } of { $of } questions: those that may mislead first, then the hardest
classreport-asked = Asked
classreport-first-right = First answers right
classreport-discrimination = Discrimination
classreport-predicted = Right and predicted
classreport-came = { $came } for { $predicted }
classreport-seconds = Seconds
classreport-hinted = With hints
classreport-with-steps = With steps
classreport-wrong = Wrong answers, and whom they draw
classreport-wrong-lead = A wrong answer that draws the ablest is a warning. Ability is told in log-odds; 0 is the mean of the class.
classreport-picks-table = Wrong first answers that two learners or more gave
classreport-pick = Wrong answer
classreport-pick-shown = asked for the answer
classreport-pick-other = another answer
classreport-ablest = Ablest third
classreport-weakest = Weakest third
classreport-ability = Ability
classreport-feedback-table = What came after the feedback on a mistake, where three tries or more followed
classreport-times = Met
classreport-tries = Tries after it
classreport-tries-right = Right after it

## Predictions

classreport-predictions = Predictions and what came
classreport-predictions-one = These are the answers of one learner: how sure the difference is can't be told.
classreport-predictions-off = On the mean, kenning expected { $gap } points of a hundred more right answers than came ({ $low } to { $high }). Take its forecasts with care.
classreport-predictions-under = On the mean, kenning expected { $gap } points of a hundred fewer right answers than came ({ $low } to { $high }). Take its forecasts with care.
classreport-predictions-fit = What kenning expected and what came differ by { $low } to { $high } points of a hundred: nothing speaks against its predictions on the mean.
classreport-predictions-chart = Answers right without hints, by what was predicted
classreport-predictions-chart-says = Across is what was predicted, up is what came, each from 0 to 100 %. On the dashed line both are the same. Larger points are more answers.
classreport-predictions-table = Answers without given steps by what was predicted of them: the share that was right without hints
classreport-predicted-share = Predicted
classreport-came-share = Came

## Groups

classreport-fairness = Groups
classreport-column = By { $name }
classreport-fair-table = Groups by { $name }
classreport-gap = Expected more than came, points
classreport-false-right = Not right without hints, though held likely
classreport-false-wrong = Right without hints, though held unlikely
classreport-learned-wrong = Wrong on a later day though learned
classreport-minutes-day = Minutes on a day of practice
classreport-fair-suppressed =
    { $n ->
        [one] 1 learner is
       *[other] { $n } learners are
    } in groups that are not shown: they have fewer than { $least }, or could be told from the rest.
classreport-fair-without =
    { $n ->
        [one] 1 learner has
       *[other] { $n } learners have
    } no group here.
classreport-fair-strangers =
    { $n ->
        [one] 1 row of the groups file means
       *[other] { $n } rows of the groups file mean
    } nobody here, or more than one: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
classreport-fair-one-group = There are no two groups that are large enough, so nothing can be compared.
classreport-fair-over = For “{ $group }”, kenning expects more right answers than come: it may go on too fast for them.
classreport-fair-under = For “{ $group }”, kenning expects fewer right answers than come: it may hold them up.
classreport-fair-no-dif = { $n } comparisons of questions were made, and none was found to work otherwise in one group at the same ability. With few learners, differences stay unseen.
classreport-fair-dif =
    { $n } comparisons of questions were made, and { $found } of them found a difference at the same ability. Up to { $share } of such findings are expected to be false.
classreport-fair-unknown = What it can't tell: why groups differ, what the groups have in common besides their name, and whether what all questions have in common is unfair. A difference in ability is no unfairness of a question, and none is shown where all questions are unfair alike.
classreport-dif-table = Questions that work otherwise, by { $name }
classreport-dif-way = Against “{ $reference }”
classreport-dif-delta = Size (ETS delta)
classreport-dif-band = Class
classreport-dif-mh = p (Mantel–Haenszel)
classreport-dif-logistic = p (logistic)
classreport-harder = harder
classreport-easier = easier

## What is not known

classreport-unknown = What this report does not know
classreport-unknown-lived = It sees answers, times and hints on kenning, and nothing else: no lesson, no paper, no conversation, no reason.
classreport-unknown-old =
    { $n ->
        [one] What is held of 1 learner is
       *[other] What is held of { $n } learners is
    } more than { $days } days old. Nothing is known of what came after.
classreport-unknown-nothing =
    { $n ->
        [one] 1 learner has
       *[other] { $n } learners have
    } not answered anything yet.
classreport-unknown-foreign =
    { $n ->
        [one] 1 file is
       *[other] { $n } files are
    } of another course and left out.
classreport-unknown-few = The class or its answers are few: only large differences show.
classreport-unknown-chance = Many things were looked at for each learner. Among ten findings called “perhaps”, one or two are likely to be chance.
classreport-unknown-cause = It compares people who practised as they liked: it shows what goes together, not what causes it.

## Resources

classreport-resources = Resources
classreport-resources-lead = Learners, not times. The last column tells of the answers right after a resource was opened, three at most each time, where { $n } learners or more gave some. Who opens a resource needs it: the share compares with nothing.
classreport-resources-few = Numbers of fewer than { $n } learners, and those from which so few could be had by subtraction, are left out (–).
classreport-resources-caption = Resources that were recommended or opened
classreport-resource = Resource
classreport-resource-offered = Offered
classreport-resource-opened = Opened
classreport-resource-useful = Of use
classreport-resource-no-use = Of no use
classreport-resource-after = Right after it
