### What `tutor` says: why something is asked, why nothing is, what it noticed.

tutor-quoted = “{ $title }”

## Why nothing is left to ask

tutor-rest-minutes =
    The plan's limit for today is reached: { $n ->
        [0] no minutes a day
        [one] 1 minute a day
       *[other] { $n } minutes a day
    }. To change it: `kenning plan { $course } --minutes N`.
tutor-rest-reviews =
    The plan's limit for today is reached: { $n ->
        [0] no reviews a day
        [one] 1 review a day
       *[other] { $n } reviews a day
    }. To change it: `kenning plan { $course } --reviews N`.
tutor-rest-new =
    The plan's limit for today is reached: { $n ->
        [0] no new questions a day
        [one] 1 new question a day
       *[other] { $n } new questions a day
    }. To change it: `kenning plan { $course } --new N`.
tutor-rest-skipped = You skipped what was left; a new sitting asks it again.
tutor-rest-picked = All of “{ $title }” had its turn. Practising the course goes on with what fits best.
tutor-rest-unshown =
    Nothing else can be shown: { $n ->
        [one] 1 question finds
       *[other] { $n } questions find
    } no values that fit. `kenning check` names what is to be mended.
tutor-rest-put-away = All that is left is put away. `kenning overrule { $course } put-away` lists it, and `resume` brings it back.
tutor-rest-few-rest =
    { $titles } { $n ->
        [one] rests
       *[other] rest
    } until tomorrow after so many tries, and nothing else can be asked now.
tutor-rest-several-rest = { $n } skills rest until tomorrow after so many tries, and nothing else can be asked now.
tutor-rest-resting-again = A new sitting goes on with other things.
tutor-rest-resting-tomorrow = Come back tomorrow.
tutor-rest-few-tried = All that is open was asked a moment ago: { $titles }.
tutor-rest-several-tried = All that is open was asked a moment ago: the { $n } skills begun.
tutor-rest-tried-again = A break helps; a new sitting goes on all the same.
tutor-rest-tried-break = After a break of an hour it can be asked again.
tutor-rest-done = All that is open is done for now: nothing is due, and nothing new is left.
