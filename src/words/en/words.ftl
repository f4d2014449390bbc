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
# The same before a word that begins with the sound of an i, and of an o: in Spanish, the
# word between is another one there.
words-and-i = { $before } and { $last }
words-or-o = { $before } or { $last }

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
words-just-now = just now
words-minutes-ago =
    { $n ->
        [one] 1 minute ago
       *[other] { $n } minutes ago
    }
words-hours-ago =
    { $n ->
        [one] 1 hour ago
       *[other] { $n } hours ago
    }
words-a-day = a day
words-days = { $n } days
words-date = { $year }-{ $month }-{ $day }
# A chance as a share: 4 in 5.
words-chance = { $n } in { $of }
# In a few letters, for charts.
words-month =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[other] Dec
    }
words-weekday =
    { $n ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[other] Sun
    }
# What is taken for a yes and for a no, in small letters.
words-yes = y yes
words-no = n no
