### Words that several rooms use: numbers, times, lists.

words-percent = { $n } %
words-times =
    { $n ->
        [one] una vez
       *[other] { $n } veces
    }
words-and = { $before } y { $last }
words-or = { $before } o { $last }
words-and-i = { $before } e { $last }
words-or-o = { $before } u { $last }

words-now = ahora
words-in-minutes =
    { $n ->
        [one] en 1 minuto
       *[other] en { $n } minutos
    }
words-in-hours =
    { $n ->
        [one] en 1 hora
       *[other] en { $n } horas
    }
words-tomorrow = mañana
words-in-days =
    { $n ->
        [one] en 1 día
       *[other] en { $n } días
    }
words-less-than-an-hour = menos de una hora
words-hours =
    { $n ->
        [one] 1 hora
       *[other] { $n } horas
    }
words-just-now = ahora mismo
words-minutes-ago =
    { $n ->
        [one] hace 1 minuto
       *[other] hace { $n } minutos
    }
words-hours-ago =
    { $n ->
        [one] hace 1 hora
       *[other] hace { $n } horas
    }
words-a-day = un día
words-days =
    { $n ->
        [one] 1 día
       *[other] { $n } días
    }
words-date = { $day }/{ $month }/{ $year }
# A chance as a share: 4 in 5.
words-chance = { $n } de cada { $of }
# In a few letters, for charts.
words-month =
    { $n ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[other] dic
    }
words-weekday =
    { $n ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[other] dom
    }
# Lo que vale por un sí y por un no, en minúsculas.
words-yes = s si sí y yes
words-no = n no
