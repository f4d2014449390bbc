### What `forecast` says: when a course will be learned, and how far a goal is.

## When all is learned

forecast-all-learned = Everything in this course is learned.
# The two ways to begin the sentences that follow, as their $pace.
forecast-a-day =
    At { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } a day
forecast-in-sittings =
    In sittings of { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, one a day
# $by is a date; $either counts days.
forecast-finish =
    { $pace }: all learned by { $by }, give or take { $either ->
        [one] 1 day
       *[other] { $either } days
    }.
forecast-at-once = { $pace }: all learned today or tomorrow, most likely.
# $to is a date.
forecast-soon = { $pace }: all learned by { $to } or sooner, most likely.
# $from and $to are dates around $by.
forecast-between =
    { $pace }: all learned by { $by }, most likely between { $from } and { $to }.
forecast-at-best =
    { $pace }: all learned by { $by } at best; how much later can't be said yet.
forecast-not-in-sight =
    { $pace }, all of it can't be learned within two years. More time a day, or fewer skills, would do it.

forecast-nothing-new = The plan allows no new questions a day, so the rest is not learned by it.
forecast-too-large = This course is too large for a forecast.

## By a deadline; $day is a date

forecast-in-time = That is in time for { $day }.
forecast-likely = For { $day } that is likely in time, but not surely.
forecast-not-by =
    { $sure ->
        [yes] Not
       *[no] Probably not
    } in time for { $day }: { $learned } of { $skills } { $skills ->
        [one] skill is
       *[other] skills are
    } likely to be learned by then.
forecast-enough = { $minutes } minutes a day would be enough.
forecast-never-enough = Even { $hours } hours a day would not be enough: it takes more days, or fewer skills.
# $skills is a list of names, or of the first few and the next message.
forecast-leave-out = Or leave out { $skills }: the rest can be learned in time.
# Where that is more than what is left: $skills is what can be learned, named likewise.
forecast-leave-others = Or leave out all others: { $skills } can be learned in time.
forecast-quoted = “{ $title }”
forecast-more = { $n } more
forecast-over =
    The deadline has come, with { $learned } of { $skills } skills learned. You can set a new one.

## What a goal wants, and how far it is

forecast-accelerate = Goal: learn every skill, as fast as it holds. { $learned } of { $skills } learned.
# $aim is a share in per cent.
forecast-support =
    Goal: sure steps, with about { $aim } of answers right. { $answers ->
        [0] Nothing is answered yet.
       *[other] Right so far: { $right } of { $answers }. Skills learned: { $learned } of { $skills }.
    }
forecast-explore = Goal: look at every skill. { $tried } of { $skills } tried.
# $stands is one of the last five.
forecast-exam = Exam on { $day }: { $learned } of { $skills } skills learned; { $stands }.
forecast-exam-ready = ready
forecast-exam-on-the-way = on the way
forecast-exam-behind = behind
forecast-exam-too-much = more than fits until then
forecast-exam-unknown = the rest can't be forecast
# A deadline of another goal; $stands is one of the five above.
forecast-day =
    Until { $day }, in { $n ->
        [one] 1 day
       *[other] { $n } days
    }: { $stands }.
forecast-day-over = The deadline was { $day }: set a new day in the plan.
forecast-exam-over = The exam was on { $day }: { $learned } of { $skills } skills learned. Set a new day, or another goal.
forecast-exam-today = The exam is today: { $learned } of { $skills } skills learned. What you are least sure of is worth a short look.
forecast-exam-someday = Exam: { $learned } of { $skills } skills learned. Set the day of the exam as the plan's deadline.
