### What `forecast` says: when a course will be learned, and how far a goal is.

## When all is learned

forecast-all-learned = Todo lo de este curso está aprendido.
# The two ways to begin the sentences that follow, as their $pace.
forecast-a-day =
    Con { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    } al día
forecast-in-sittings =
    En sesiones de { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    }, una al día
# $by is a date; $either counts days.
forecast-finish =
    { $pace }: todo aprendido el { $by }, { $either ->
        [one] 1 día
       *[other] { $either } días
    } más o menos.
forecast-at-once = { $pace }: lo más probable, todo aprendido hoy o mañana.
# $to is a date.
forecast-soon = { $pace }: lo más probable, todo aprendido el { $to } o antes.
# $from and $to are dates around $by.
forecast-between =
    { $pace }: todo aprendido el { $by }, lo más probable entre el { $from } y el { $to }.
forecast-at-best =
    { $pace }: todo aprendido el { $by } en el mejor de los casos; cuánto más tarde aún no se puede decir.
forecast-not-in-sight =
    { $pace } no se puede aprender todo en menos de 24 meses. Más tiempo al día, o menos destrezas, lo harían posible.

forecast-nothing-new = El plan permite 0 preguntas nuevas al día, así que con él el resto no se aprende.
forecast-too-large = Este curso es demasiado grande para un pronóstico.

## By a deadline; $day is a date

forecast-in-time = Eso llega a tiempo para el { $day }.
forecast-likely = Para el { $day } probablemente llega a tiempo, pero no es seguro.
forecast-not-by =
    { $sure ->
        [yes] No llega
       *[no] Probablemente no llega
    } a tiempo para el { $day }: es probable que para entonces { $learned ->
        [one] esté aprendida 1
       *[other] estén aprendidas { $learned }
    } de { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }.
forecast-enough =
    { $minutes ->
        [one] Bastaría 1 minuto
       *[other] Bastarían { $minutes } minutos
    } al día.
forecast-never-enough =
    Ni { $hours ->
        [one] 1 hora
       *[other] { $hours } horas
    } al día bastarían: hacen falta más días, o menos destrezas.
# $skills is a list of names, or of the first few and the next message.
forecast-leave-out = O deja fuera { $skills }: el resto se puede aprender a tiempo.
forecast-leave-others = O deja fuera todo lo demás: { $skills } se pueden aprender a tiempo.
forecast-quoted = “{ $title }”
forecast-more = { $n } más
forecast-over =
    La fecha límite ha llegado, con { $learned } de { $skills } destrezas aprendidas. Puedes poner una nueva.

## What a goal wants, and how far it is

forecast-accelerate = Objetivo: aprender todas las destrezas, tan rápido como se sostenga. Aprendidas: { $learned } de { $skills }.
# $aim is a share in per cent.
forecast-support =
    Objetivo: pasos firmes, con alrededor del { $aim } de respuestas correctas. { $answers ->
        [0] Aún no hay ninguna respuesta.
       *[other] Correctas hasta ahora: { $right } de { $answers }. Destrezas aprendidas: { $learned } de { $skills }.
    }
forecast-explore = Objetivo: ver todas las destrezas. Probadas: { $tried } de { $skills }.
# $stands is one of the last five.
forecast-exam = Examen el { $day }: { $learned } de { $skills } destrezas aprendidas; { $stands }.
forecast-exam-ready = todo a punto
forecast-exam-on-the-way = en camino
forecast-exam-behind = con retraso
forecast-exam-too-much = más de lo que cabe hasta entonces
forecast-exam-unknown = el resto no se puede pronosticar
# A deadline of another goal; $stands is one of the five above.
forecast-day =
    Hasta el { $day }, en { $n ->
        [one] 1 día
       *[other] { $n } días
    }: { $stands }.
forecast-day-over = La fecha límite era el { $day }: pon un día nuevo en el plan.
forecast-exam-over = El examen fue el { $day }: { $learned } de { $skills } destrezas aprendidas. Pon un día nuevo, u otro objetivo.
forecast-exam-today = El examen es hoy: { $learned } de { $skills } destrezas aprendidas. Vale la pena repasar un momento lo que menos seguro tienes.
forecast-exam-someday = Examen: { $learned } de { $skills } destrezas aprendidas. Pon el día del examen como fecha límite del plan.
