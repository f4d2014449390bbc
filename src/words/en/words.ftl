### Words that several rooms use: numbers, times, lists.

words-percent = { $n } %
words-times =
    { $n ->
        [1] once
        [2] twice
       *[other] { $n } times
    }
words-and = { $before } and { $last }
words-or = { $before } or { $last }

words-now = now
words-in-minutes =
    { $n ->
        [one] in 1 minute
       *[other] in { $n } minutes
    }
words-in-hours =
    { $n ->
        [one] in 1 hour
       *[other] in { $n } hours
    }
words-tomorrow = tomorrow
words-in-days =
    { $n ->
        [one] in 1 day
       *[other] in { $n } days
    }
words-less-than-an-hour = less than an hour
words-hours =
    { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
words-a-day = a day
words-days = { $n } days
words-date = { $year }-{ $month }-{ $day }
