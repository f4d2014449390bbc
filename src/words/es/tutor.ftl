### What `tutor` says: why something is asked, why nothing is, what it noticed.

tutor-quoted = “{ $title }”

## Why nothing is left to ask

tutor-rest-minutes =
    Tu plan ya está cumplido por hoy. Permite { $n ->
        [0] 0 minutos
        [one] 1 minuto
       *[other] { $n } minutos
    } al día. Para cambiarlo: `kenning plan { SHELL($course) } --minutes N`.
tutor-rest-reviews =
    Tu plan ya está cumplido por hoy. Permite { $n ->
        [0] 0 repasos
        [one] 1 repaso
       *[other] { $n } repasos
    } al día. Para cambiarlo: `kenning plan { SHELL($course) } --reviews N`.
tutor-rest-new =
    Tu plan ya está cumplido por hoy. Permite { $n ->
        [0] 0 preguntas nuevas
        [one] 1 pregunta nueva
       *[other] { $n } preguntas nuevas
    } al día. Para cambiarlo: `kenning plan { SHELL($course) } --new N`.
# The same where a teacher set it; $what is one of the three below.
tutor-rest-of-teacher = Eso es todo por hoy: el plan de tu docente, { $from }, permite { $what } al día. Los demás cursos siguen ahí.
tutor-rest-teacher-minutes = { $n ->
        [0] 0 minutos
        [one] 1 minuto
       *[other] { $n } minutos
    }
tutor-rest-teacher-reviews = { $n ->
        [0] 0 repasos
        [one] 1 repaso
       *[other] { $n } repasos
    }
tutor-rest-teacher-new = { $n ->
        [0] 0 preguntas nuevas
        [one] 1 pregunta nueva
       *[other] { $n } preguntas nuevas
    }
tutor-rest-skipped = Solo quedan preguntas que saltaste. Una sesión nueva las hace otra vez.
tutor-rest-picked = Por ahora ya has recorrido todo “{ $title }”. Practica el curso entero para seguir con lo que mejor encaje.
tutor-rest-unshown =
    No se puede mostrar nada más: { $n ->
        [one] 1 pregunta de este curso está mal, porque ningún valor le sirve
       *[other] { $n } preguntas de este curso están mal, porque ningún valor les sirve
    }. `kenning check` muestra qué hay que corregir.
tutor-rest-given-up =
    { $n ->
        [one] 1 pregunta de este curso está mal, porque ningún valor le sirve
       *[other] { $n } preguntas de este curso están mal, porque ningún valor les sirve
    }. Hay otras, que se prueban si sigues. `kenning check` muestra qué hay que corregir.
tutor-rest-put-away = Has apartado todas las preguntas que quedan. `kenning overrule { SHELL($course) } put-away` las muestra; `kenning overrule { SHELL($course) } resume QUESTION` recupera una.
tutor-rest-few-rest =
    Has trabajado mucho en { $titles }. { $n ->
        [one] Puede descansar
       *[other] Pueden descansar
    } hasta mañana, y ahora no hay nada más abierto.
tutor-rest-several-rest =
    Has trabajado mucho en { $n ->
        [one] 1 destreza
       *[other] { $n } destrezas
    }. Pueden descansar hasta mañana, y ahora no hay nada más abierto.
tutor-rest-resting-again = Una sesión nueva sigue con otras preguntas.
tutor-rest-resting-tomorrow = También puedes seguir ahora de todos modos, o tomar otro curso.
tutor-rest-few-tried = Acabas de practicar todo lo que está abierto: { $titles }.
tutor-rest-several-tried =
    Acabas de practicar todo lo que está abierto: { $n ->
        [one] 1 destreza
       *[other] { $n } destrezas
    }.
tutor-rest-tried-again = Un descanso ayuda, pero también puedes seguir en una sesión nueva.
tutor-rest-tried-break = Tras un descanso de una hora puedes seguir, o ahora con otro curso.
tutor-rest-done = Por ahora está todo hecho: no hay repasos pendientes ni nada nuevo abierto.
tutor-rest-length-minutes =
    { $n ->
        [one] El minuto de esta sesión ha pasado.
       *[other] Los { $n } minutos de esta sesión han pasado.
    }
tutor-rest-length-questions =
    { $n ->
        [one] La pregunta de esta sesión está hecha.
       *[other] Las { $n } preguntas de esta sesión están hechas.
    }
tutor-rest-length-once-more =
    { $n ->
        [one] La pregunta de esta sesión está hecha, y después volvió una vez más lo que falló.
       *[other] Las { $n } preguntas de esta sesión están hechas, y después volvió una vez más lo que falló.
    }
tutor-rest-length = Esta sesión ha durado lo que elegiste.

## Before a placement test

tutor-placement-about =
    Una prueba de nivel: { $most ->
        [one] 1 pregunta
       *[other] { $most } preguntas
    } como máximo, menos si bastan. Fallar está bien: muestra por dónde empezar. Puedes parar en cualquier momento y seguir más tarde.

## The way back after weeks without practice

# $away is a number of days, or one of tutor-weeks to tutor-almost-years.
tutor-welcome-back =
    Qué bueno verte después de { $away }. Esperan { $waiting } repasos; hoy, los { $today } que más importan, { $minutes ->
        [one] alrededor de 1 minuto
       *[other] unos { $minutes } minutos
    }, y el resto { $days ->
        [one] mañana
       *[other] en los próximos { $days } días
    }.
# Where today holds all that is due.
tutor-welcome-back-all =
    Qué bueno verte después de { $away }. { $learned ->
        [0] No se pierde nada de lo que hiciste
        [one] Has aprendido 1 destreza{ $kept ->
            [0] {""}
           *[other] {" "}y la has afianzado
        }
       *[other] Has aprendido { $learned } destrezas{ $kept ->
            [0] {""}
           *[other] {" "}y has afianzado { $kept } de ellas
        }
    }; { $due ->
        [0] no hay repasos pendientes
        [one] hay 1 repaso pendiente, más o menos un minuto
       *[other] hay { $due } repasos pendientes, { $minutes ->
            [one] alrededor de 1 minuto
           *[other] unos { $minutes } minutos
        }
    }.
tutor-weeks =
    { $n ->
        [one] una semana
       *[other] { $n } semanas
    }
tutor-months =
    { $n ->
        [one] un mes
       *[other] { $n } meses
    }
# Sin ñ, como en report.ftl: de 12 en 12 meses.
tutor-years =
    { $n ->
        [2] 24 meses
        [3] 36 meses
        [4] 48 meses
        [5] 60 meses
        [6] 72 meses
        [7] 84 meses
        [8] 96 meses
        [9] 108 meses
        [10] 120 meses
       *[other] mucho tiempo
    }
tutor-almost-years =
    { $n ->
        [3] casi 36 meses
        [4] casi 48 meses
        [5] casi 60 meses
        [6] casi 72 meses
        [7] casi 84 meses
        [8] casi 96 meses
        [9] casi 108 meses
        [10] casi 120 meses
       *[other] mucho tiempo
    }
tutor-way-back =
    { $waiting } repasos llevan tiempo esperando; hoy, los { $today } que más importan, { $minutes ->
        [one] alrededor de 1 minuto
       *[other] unos { $minutes } minutos
    }, y el resto { $days ->
        [one] mañana
       *[other] en los próximos { $days } días
    }.
tutor-way-back-done =
    La parte de hoy de los repasos que esperaban está hecha. { $waiting ->
        [one] Queda 1 repaso
       *[other] Quedan { $waiting } repasos
    } para { $days ->
        [one] mañana
       *[other] los próximos { $days } días
    }.

## Why a question is asked: one sentence

tutor-reason-relearning = Fallaste esta hace { $ago } preguntas.
# The answer was told just now, and there is nothing to ask in between.
tutor-reason-relearning-at-once = Fallaste esta hace un momento. Una vez más, de memoria: inténtalo sin mirar atrás.
# The same of a question that is drawn anew each time: with other values than at the miss.
tutor-reason-relearning-like =
    Fallaste una como esta { $ago ->
        [1] hace un momento
       *[other] hace { $ago } preguntas
    }.
# After one of the others, where what went wrong twice comes with hints.
tutor-reason-with-hints =
    Esta vez viene con { $n ->
        [one] una pista
       *[other] { $n } pistas
    }.
tutor-reason-due = Repaso: la respondiste por última vez hace { $since }, y puede que se esté olvidando.
tutor-reason-due-soon = Repaso: la viste hace un rato. Preguntarla ahora otra vez hace que se quede.
tutor-reason-due-unknown = Repaso: es el momento de esta.
tutor-reason-remedial = “{ $skill }” puede ser la pieza que falta. Esta pregunta la practica.
tutor-reason-first-steps =
    Nueva: “{ $skill }”. { $needs ->
        [none] Puedes empezar aquí mismo.
        [begun] Aún estás aprendiendo aquello en lo que se basa.
       *[learned] Tienes aquello en lo que se basa.
    }
tutor-reason-frontier = Más práctica de “{ $skill }”.
tutor-reason-frontier-fact = Estás aprendiendo “{ $skill }”. Esta no se había preguntado antes.
# Asked before it was ever shown.
tutor-reason-unshown = Estás aprendiendo “{ $skill }”. Esto no se te ha mostrado aún: quizá ya lo sabes, y si no, lo ves después.
tutor-reason-focus = Elegiste “{ $skill }”.
tutor-reason-remaining = Has aprendido “{ $skill }”, y aún no has visto esta pregunta.
tutor-reason-pinned = La pediste tú: en lugar de otra pregunta, o por su nombre.
tutor-reason-planned-by = “{ $skill }” va primero en el plan de { $from }.
# Of a teacher's plan: the skill itself, and one that a skill builds on that it puts first.
tutor-reason-assigned = Tu docente, { $from }, puso “{ $skill }” primero.
tutor-reason-assigned-under = Tu docente, { $from }, puso “{ $above }” primero, que se basa en “{ $skill }”.
tutor-reason-planned = “{ $skill }” va primero en tu plan.
tutor-reason-deadline = Un repaso temprano, para que aún lo sepas en tu fecha límite.
tutor-reason-explore = Algo nuevo que explorar: “{ $skill }”.
tutor-reason-test = Examen, pregunta { $n } de { $of }. Lo correcto se dice al final.
tutor-reason-placement = Prueba de nivel, pregunta { $n }: esta es la que más dice de lo que sabes.
tutor-reason-on-trust = “{ $skill }”, un poco antes de tiempo: vas muy bien con aquello en lo que se basa.
tutor-reason-stretch = “{ $skill }”: puede que esta te resulte difícil ahora, así que es un reto. Está bien pedir ayuda, y está bien si sale mal.
# The same after a miss.
tutor-reason-stretch-down = “{ $skill }” lleva su tiempo. Ve despacio con esta: está bien pedir ayuda primero, u otra cosa en su lugar.
# Of the next four, one of the others is said once in a sitting, and then this one.
tutor-reason-again-further = Otra vuelta de lo que ya has visto.
tutor-reason-again = Otra vuelta de algo que ya has visto, porque ahora nada encaja mejor. Puedes parar cuando quieras.
# Where all is learned, and no review is due.
tutor-reason-again-done = Lo planeado para hoy está hecho, así que esto repasa una vez más lo que has visto. También puedes parar, o tomar otro curso.
tutor-reason-again-done-test = Lo planeado para hoy está hecho, así que esto repasa una vez más lo que has visto. También puedes parar, tomar otro curso, o ver en el examen del curso qué puedes hacer sin ayuda.
# $when is one of the four that follow. The first is of another question, where the same idea shows.
tutor-reason-probe = Algo parecido salió mal { $when }. Veamos cómo va ahora.
tutor-reason-probe-own = Fallaste esto { $when }.
# The same of a question that is drawn anew each time.
tutor-reason-probe-like = Fallaste una como esta { $when }.
tutor-probe-today = hace un rato
tutor-probe-yesterday = ayer
tutor-probe-weekday =
    el { $day ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
tutor-probe-days = hace { $n } días
tutor-reason-change = “{ $skill }”, para variar. Aquello en lo que se basa aún no está firme, así que puede costar, y está bien.
# The same of a skill that is begun.
tutor-reason-change-more = Más de “{ $skill }”. Puede costar, y está bien.
tutor-reason-twin = “{ $skill }”: ahora tú.
tutor-reason-met = Viste esto hace un momento. ¿Lo tienes todavía?
# Where that is not so likely.
tutor-reason-warm-met = La primera de “{ $skill }” hoy: una que ya has visto.
tutor-reason-warm = La primera de “{ $skill }” hoy: algo que probablemente recuerdas.
tutor-reason-firm = Una vez más hoy: lo que empezaste en “{ $skill }” se queda mejor si vuelve a salir bien.
tutor-reason-firm-further = Una vez más, para que se quede.
tutor-reason-nothing-else = Fallaste esta hace un momento, y ahora no queda otra cosa que preguntar aquí. Puedes intentarla otra vez, o parar: vuelve otro día.
tutor-reason-step = “{ $skill }”: ahora, por separado, el paso que merece otra mirada.
tutor-reason-all-the-same = Hoy has trabajado mucho en “{ $skill }”. Sigue con esta, o sáltala: puede descansar hasta mañana.
# The same where nothing may be skipped.
tutor-reason-all-the-same-stays = Hoy has trabajado mucho en “{ $skill }”. Sigue con esta, o para por hoy: las dos cosas están bien.
tutor-reason-once-more = Para terminar, una vez más sin ayuda: la fallaste antes.
tutor-reason-once-more-righted = Para terminar, una vez más sin ayuda: la fallaste y luego la acertaste.
# The same of a question that is drawn anew each time.
tutor-reason-once-more-like = Para terminar, una vez más sin ayuda: fallaste una como esta antes.
tutor-reason-once-more-like-righted = Para terminar, una vez más sin ayuda: fallaste una como esta y luego acertaste una.

## The same in a few words, for the smallest screen: at most 37 characters

tutor-short-relearning =
    { $ago ->
        [1] Fallada hace un momento: otra vez.
       *[other] Fallada antes: otro intento.
    }
tutor-short-due = Repaso.
tutor-short-remedial = Puede ser la pieza que falta.
tutor-short-first-steps =
    { $needs ->
        [none] Nueva: puedes empezar aquí.
        [begun] Nueva: aún estás aprendiendo su base.
       *[learned] Nueva: ya tienes su base.
    }
tutor-short-frontier = Más práctica de lo que aprendes.
tutor-short-chosen = Elegiste esto.
tutor-short-remaining = Nueva, de una destreza que has aprendido.
tutor-short-assigned = Tu docente la puso primero.
tutor-short-planned = Primera en tu plan.
tutor-short-deadline = Repaso temprano, por tu fecha.
tutor-short-explore = Algo nuevo que explorar.
tutor-short-placement = Prueba de nivel, pregunta { $n }.
tutor-short-test = Lo correcto se dice al final.
tutor-short-warm-met = Primero, una que ya has visto.
tutor-short-warm = Primero, lo que es fácil que salga.
tutor-short-firm = Empezado hoy: una vez más.
tutor-short-on-trust = Un poco antes, pero te falta poco.
tutor-short-again = Otra vuelta de lo que ya has visto.
tutor-short-stretch = Un reto: está bien pedir ayuda.
tutor-short-change = Para variar; puede costar.
tutor-short-all-the-same = Sigue, o sáltala: puede descansar.
tutor-short-all-the-same-stays = Sigue, o para por hoy.
tutor-short-once-more = Una vez más, sin ayuda.
tutor-short-probe = Fallaste esto antes.
tutor-short-probe-like = Fallaste una como esta antes.
tutor-short-twin = Ahora tú.
tutor-short-met = Viste esto hace un momento.
tutor-short-step = Un paso por separado.
tutor-short-nothing-else = Fallada hace un momento: otra vez.

## The whole account, with its numbers, one line each

## A reason in short, after its sentence

tutor-brief-chance = La probabilidad de acertar aquí es de { $chance }, más o menos.
tutor-brief-stretch = Es fácil que al principio salga mal; es parte de aprenderlo.
tutor-brief-memory = Si aún lo sabes, después tarda más en volver.
tutor-brief-aim = Se eligió para que ahora no te resulte ni muy fácil ni muy difícil.
tutor-brief-later = Acertarla por tu cuenta, un poco más tarde, es lo que hace que se quede.
tutor-brief-placement = Solo averigua por dónde empezar.

## What could be asked instead

tutor-lever-easier = Más fácil: otra pregunta de “{ $skill }”, que sale bien con una probabilidad de { $chance }, más o menos. Esta no cuenta, y viene en otro momento.
tutor-lever-other = Otra destreza: ahora una pregunta de “{ $skill }”. Esta no cuenta, y viene en otro momento.
tutor-lever-tomorrow = Mañana: hoy no se pregunta más. La probabilidad de que la recuerdes baja en un día de { $now } a { $then }, más o menos.
tutor-lever-tomorrow-same = Mañana: hoy no se pregunta más. Mañana es más o menos igual de probable que la recuerdes: { $now }.
tutor-lever-tomorrow-new = Mañana: hoy no se pregunta más. No pierdes nada: aún no la habías respondido.

## The whole account

tutor-account-rule = Regla: { $rule }.
tutor-rule-relearning = reaprender: lo que fallaste vuelve en la misma sesión
tutor-rule-due = repaso: la pregunta que más riesgo tiene de olvidarse
tutor-rule-remedial = refuerzo: una destreza a la que apuntan tus respuestas incorrectas
tutor-rule-first-steps =
    primeros pasos: { $needs ->
        [none] una destreza nueva que no se basa en ninguna otra
        [begun] una destreza nueva, y aquello en lo que se basa está empezado
       *[learned] una destreza nueva, y aquello en lo que se basa está aprendido
    }
tutor-rule-frontier = frontera: una destreza empezada y aún no aprendida
tutor-rule-focus = prioridad: la destreza que elegiste
tutor-rule-remaining = restantes: preguntas de una destreza aprendida que no has visto
tutor-rule-pinned = a petición: la pediste tú, en lugar de otra pregunta o por su nombre
tutor-rule-planned = plan: una destreza que el plan pone primero
tutor-rule-deadline = fecha límite: lo que podrías olvidar para entonces
tutor-rule-explore = explorar: una destreza nueva, cuyos requisitos sabes al menos a medias
tutor-rule-test = el examen: una pregunta que la práctica no hace nunca, la misma para quien haga esta versión
tutor-rule-placement = prueba de nivel: la pregunta que más dice de todas las destrezas
tutor-rule-on-trust = en confianza: no hay nada más abierto, y aquello en lo que se basa lo sabes al menos a medias
tutor-rule-stretch = reto: es fácil que salga mal; se pregunta tras respuestas correctas, o si no se puede preguntar otra cosa
tutor-rule-again = otra vez: no se puede preguntar otra cosa, así que vuelve lo más flojo de lo que has hecho
tutor-rule-change = para variar: aquello en lo que se basa no está aprendido, pero ahora no se puede preguntar
tutor-rule-probe = sondeo: si algo que antes salía mal ya está superado
tutor-rule-twin = pareja: una como el ejemplo anterior
tutor-rule-met = visto: lo que viste hace un momento se pregunta después de otras dos
tutor-rule-warm = para entrar: la primera pregunta de la destreza hoy, la que con más probabilidad sale bien
tutor-rule-firm = firme: empezado en esta sesión y acertado solo una vez; vuelve después de otras preguntas
tutor-rule-nothing-else = nada más: salió mal hace un momento, y el curso no tiene ahora otra cosa que preguntar
tutor-rule-step = paso: uno que salió mal o se mostró se pregunta por separado antes del todo; no cuenta como respuesta a la pregunta
tutor-rule-all-the-same = de todos modos: su destreza ya se intentó bastante por hoy, pero hay tiempo y no se puede preguntar otra cosa
tutor-rule-once-more = una vez más: lo que fallaste se pregunta otra vez al final de la sesión

# $now is one of the three that follow.
tutor-account-skill = Destreza: { $skill }, { $now }. Cuenta como aprendida a partir de { $enough }, con una respuesta sin ayuda.
tutor-account-skill-new = aún no practicada ({ $mastery } de probabilidad de que la sepas)
tutor-account-skill-at = { $stage } (seguridad de que está aprendida: { $learned })
tutor-account-skill-remembered = { $stage } (seguridad de que está aprendida: { $learned }, recordada: { $recall })

# $difficulty is one of the two that follow.
tutor-account-chance = Probabilidad de acertar: { $chance }, más o menos. { $difficulty }
tutor-account-level = Dificultad { $level } de 5.
tutor-account-measured = Dificultad medida por las respuestas: { $odds } (0 es como otras preguntas de sus destrezas; más de 0 es más difícil).

# $parts are some of those that follow, each with how much it weighs.
tutor-account-parts = Para cualquiera, la probabilidad es de { $anyone }. Para ti cambia (cuánto, entre paréntesis; menos de 0 es menos probable): { $parts }.
tutor-account-part = { $part }: { $likelier }
tutor-account-guess = Elegir al azar da lo mismo: { $chance }.
tutor-part-easy = la pregunta es fácil
tutor-part-hard = la pregunta es difícil
tutor-part-able = este curso se te da bien
tutor-part-unable = este curso te resulta difícil por ahora
tutor-part-skill-strong = la destreza se te da bien
tutor-part-skill-weak = la destreza no es de las que mejor dominas
tutor-part-skill-new = la destreza es nueva para ti
tutor-part-memory = cuánto recuerdas de esta pregunta
tutor-part-recency = lo último que practicaste, y cómo salió
tutor-part-neighbours-well = te salieron bien preguntas parecidas
tutor-part-neighbours-less = te salieron menos bien preguntas parecidas
tutor-much-likelier = mucho más probable ({ $odds })
tutor-likelier = más probable ({ $odds })
tutor-little-likelier = un poco más probable ({ $odds })
tutor-much-less-likely = mucho menos probable ({ $odds })
tutor-less-likely = menos probable ({ $odds })
tutor-little-less-likely = un poco menos probable ({ $odds })

tutor-account-unsure =
    { $n ->
        [one] Aún no está claro si sabes 1 destreza.
       *[other] Aún no está claro si sabes { $n } destrezas.
    }
tutor-account-aim = Meta: acertar con una probabilidad de { $target } (mayor tras respuestas incorrectas, menor tras correctas).
# $times is `once`, `twice` or `7 times`.
tutor-account-memory = Memoria: respondida { $times }, la última hace { $since }; la recuerdas con una probabilidad de { $recall }, más o menos. Por debajo de { $retention } toca repaso.
# Of what went wrong the last time, and whose answer was told.
tutor-account-memory-missed = Memoria: respondida { $times }, la última hace { $since }, y sin acertar. Solo por el tiempo pasado desde entonces queda más o menos { $recall } de lo que se dijo; la probabilidad de arriba cuenta también el fallo. Por debajo de { $retention } toca repaso.
tutor-account-memory-none = Memoria: no la has respondido antes.
# What reviews have shown so far, beside the memory model's own assumptions.
tutor-account-forgets-much-faster = En este curso olvidas mucho más rápido de lo que supone el modelo de memoria: los repasos vienen mucho antes.
tutor-account-forgets-faster = En este curso olvidas un poco más rápido de lo que supone el modelo de memoria: los repasos vienen antes.
tutor-account-forgets-slower = En este curso olvidas un poco más despacio de lo que supone el modelo de memoria: los repasos vienen más tarde.
tutor-account-forgets-much-slower = En este curso olvidas mucho más despacio de lo que supone el modelo de memoria: los repasos vienen mucho más tarde.
tutor-account-plan = Plan: { $goal }.
tutor-account-plan-from = Plan: { $goal }, de { $from }.
tutor-account-teacher = Del plan de tu docente, { $from }: { $said }
tutor-account-next = La siguiente de las { $n } que esta regla podría preguntar: otra pregunta de “{ $skill }” (probabilidad de acertar: { $chance }).
tutor-account-only = Por esta regla no se puede preguntar ninguna otra ahora; por otras, quizá sí.

## What is noticed after an answer

# The first of up to four sentences.
tutor-notice-tough = “{ $skill }” lleva su tiempo, y está bien.
tutor-notice-rests = Puede descansar hasta mañana.
tutor-notice-night = Mirarla de cerca puede ayudar más que muchos intentos.
tutor-notice-lesson = Su lección puede ayudar ahora.
tutor-notice-builds-on = Se basa en “{ $skill }”: échale otro vistazo.

tutor-notice-struggling = La lección de “{ $skill }” puede ayudar ahora.
tutor-notice-leech = Esta se te escapa una y otra vez. Relaciónala con algo que sepas bien, o apártala hasta mañana.
# The same of a question that is worked out anew each time.
tutor-notice-leech-worked = Esta se te escapa una y otra vez. Mira de cerca cómo se llega a la respuesta, o apártala hasta mañana.
tutor-notice-hasty = Tus últimas respuestas llegaron más rápido de lo que se tarda en leer las preguntas. Tómate tu tiempo: así aprendes más, y “No lo sé” también es una buena respuesta.
tutor-notice-clicking = La última pista da la respuesta, así que esto aún no cuenta como sabido. La próxima vez, prueba una respuesta tras la primera pista: una incorrecta también te ayuda a aprender.

## What learners alike gained

tutor-advice-anybody = De { $of } estudiantes que se atascaron en “{ $skill }”
tutor-advice-weak = De { $of } estudiantes que se atascaron en “{ $skill }” sin haber aprendido “{ $weak }”
tutor-advice-idea = De { $of } estudiantes que se atascaron en “{ $skill }” y también tenían esta idea equivocada: “{ $idea }”
tutor-advice-stuck = { $who }, { $through } salieron adelante siguiendo
tutor-advice-lesson = { $who }, { $through } salieron adelante después de ver su lección o un ejemplo
tutor-advice-pause = { $who }, { $through } salieron adelante después de volver otro día
tutor-advice-skill = { $who }, { $through } salieron adelante después de practicar “{ $other }”
tutor-advice-resource = { $who }, { $through } salieron adelante después de abrir “{ $resource }”
tutor-advice-next = De { $of } estudiantes que abrieron “{ $resource }” para “{ $skill }”, { $through } acertaron la pregunta siguiente
tutor-advice-told = { $said } ({ $likely }).
tutor-advice-likely = de muchos, probablemente del { $low } al { $high } %
tutor-advice-answers = La mitad necesitó como mucho { $middle ->
        [one] 1 pregunta más
       *[other] { $middle } preguntas más
    }.
tutor-advice-began = De { $of } estudiantes que la empezaron, la mitad había aprendido “{ $skill }” tras { $middle ->
        [one] 1 pregunta
       *[other] { $middle } preguntas
    }{ $open ->
        [yes] {" "}(probablemente { $low } o más)
        [same] {""}
       *[no] {" "}(probablemente de { $low } a { $high })
    }.
tutor-advice-first = De { $of } estudiantes que antes habían aprendido “{ $first }”, { $through } aprendieron pronto “{ $skill }”; de otros { $ofothers }, { $others }.
tutor-advice-before = De { $of } estudiantes que { $before ->
        [yes] abrieron “{ $resource }” antes de empezar “{ $skill }”
       *[no] fallaron dos seguidas en “{ $skill }” y entonces abrieron “{ $resource }”
    }, { $through } la aprendieron pronto; de otros { $ofothers }, { $others }.

## What a teacher's plan decides, a sentence each

tutor-decided-accelerate = El objetivo es avanzar rápido.
tutor-decided-support = El objetivo son pasos firmes: preguntas más fáciles, y una destreza nueva a la vez.
tutor-decided-explore = El objetivo es echar un vistazo: puede empezarse cualquier destreza cuyas bases se sepan a medias.
tutor-decided-exam = El objetivo es llegar a punto al día del examen.
tutor-decided-focus = Primero van { $skills }, con aquello en lo que se basan.
tutor-decided-advice = Trae lo que ganaron estudiantes parecidos, que se dice donde te atasques y donde se te recomiende algo.
tutor-decided-order = Las destrezas nuevas empiezan en este orden: { $skills }.
tutor-decided-due = “{ $skill }” debe saberse para el { $day }.
tutor-decided-lost = Nombra { $n ->
        [one] la destreza { $skills }, que
       *[other] destrezas que
    } el curso ya no tiene{ $n ->
        [one] {""}
       *[other] : { $skills }
    }. Esa parte se deja fuera.
tutor-decided-deadline = El curso debe saberse para el { $day }.
tutor-decided-target = De las preguntas nuevas, debe salir bien cerca del { $share }.
tutor-decided-retention = De los repasos, debe recordarse cerca del { $share }.
tutor-decided-teach-auto = Las destrezas se enseñan antes donde es probable que salgan mal.
tutor-decided-teach-first = Cada destreza se enseña antes de su primera pregunta.
tutor-decided-teach-after-miss = Las destrezas se enseñan tras el primer fallo.
tutor-decided-minutes = Al día, como máximo { $n ->
        [one] 1 minuto
       *[other] { $n } minutos
    } de este curso.
tutor-decided-reviews = Al día, como máximo { $n ->
        [one] 1 repaso
       *[other] { $n } repasos
    }.
tutor-decided-new = Al día, como máximo { $n ->
        [one] 1 pregunta nueva
       *[other] { $n } preguntas nuevas
    }.
tutor-decided-sitting-minutes = Una sesión dura { $n ->
        [0] lo que quieras
        [one] 1 minuto
       *[other] { $n } minutos
    }.
tutor-decided-sitting-questions = Una sesión tiene { $n ->
        [0] tantas preguntas como quieras
        [one] 1 pregunta
       *[other] { $n } preguntas
    }.
tutor-decided-skip = Las preguntas se pueden saltar.
tutor-decided-no-skip = Las preguntas no se pueden saltar ni apartar; no saberlo siempre vale.
tutor-decided-hints = Se pueden usar pistas.
tutor-decided-no-hints = No hay pistas.
tutor-decided-appeals = Puedes decir que una respuesta no debe contar.
tutor-decided-no-appeals = No puedes decir que una respuesta no debe contar.

## Recursos

# `$what` es algo como "un vídeo de 5 min". Una línea cada uno: van junto a lo que se pregunta.
tutor-resource-new = Nuevo para ti: { $what }, “{ $title }”.
tutor-resource-missed = Has fallado { $n } seguidas: { $what }, “{ $title }”.
tutor-resource-stuck =
    { $n ->
        [one] Un intento hasta ahora: { $what }, “{ $title }”.
       *[other] { $n } intentos hasta ahora: { $what }, “{ $title }”.
    }
# Detrás de una de las anteriores.
tutor-resource-network = { $said } Necesita red.
# Una línea debajo de una de las anteriores, sobre el recurso que se recomienda ahí.
tutor-resource-gained = { $through } de { $of } que se atascaron aquí{ $alike ->
        [yes] {" "}como tú
       *[no] {""}
    } salieron adelante después (de muchos, probablemente del { $low } al { $high } %).
tutor-resource-next = { $through } de { $of } que lo abrieron acertaron su pregunta siguiente (de muchos, probablemente del { $low } al { $high } %).
tutor-resource-before = De { $of } que lo abrieron { $before ->
        [yes] antes de empezar
       *[no] tras dos fallos aquí
    }, { $through } lo aprendieron pronto; de otros { $ofothers }, { $others }.

## Lo que un curso da por sabido de otros

tutor-assumes-all =
    { $of ->
        [one] Sabes la destreza que da por sabida.
       *[other] Sabes las { $of } destrezas que da por sabidas.
    }
tutor-assumes-most = Sabes { $known } de las { $of } destrezas que da por sabidas.
tutor-assumes-early =
    { $of ->
        [one] Da por sabida una destreza que aún no sabes: “{ $skill }” de “{ $course }”.
       *[other] Da por sabidas { $of } destrezas, de las que sabes { $known }. La primera que falta: “{ $skill }” de “{ $course }”.
    }
# `$all` son cursos, y destrezas como `curso/destreza`.
tutor-assumes-absent = También da por sabido { $all }, que no está en este equipo.

## A sitting that was left before its end

# $n questions were answered; $of is how many it would have been, about; 0: that is not known.
tutor-left-far =
    { $of ->
        [0] { $n } preguntas
       *[other] { $n } de ~{ $of } preguntas
    }
# Today. $far as above; $by is what goes on with it.
tutor-left = Dejaste { $course } tras { $far }, { $ago }: sigue ({ $by }).
# What went wrong comes back where it is gone on with.
tutor-left-waits =
    { $n ->
        [one] Una pregunta que salió mal vuelve al seguir.
       *[other] { $n } preguntas que salieron mal vuelven al seguir.
    }
# On a later day, in a course. $due counts what went wrong in it and is due now.
tutor-left-earlier =
    { $days ->
        [one] Ayer
       *[other] Hace { $days } días
    } dejaste aquí una sesión tras { $far }.{ $due ->
        [0] {""}
        [one] {" "}Una que salió mal en ella está pendiente.
       *[other] {" "}{ $due } que salieron mal en ella están pendientes.
    }
