### What `report` says: the end of a sitting, and progress to read or hand on.

## The end of a sitting

report-sitting-nothing = Esta vez no respondiste ninguna pregunta.
report-left-parts =
    De una pregunta, { $n ->
        [one] 1 parte
       *[other] { $n } partes
    } de { $of } { $n ->
        [one] está respondida
       *[other] están respondidas
    }. Eso queda guardado, y hoy la pregunta sigue desde ahí.
report-sitting-answered =
    Respondiste { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }{ $right ->
        [0] {""}
        [one] : 1 correcta
       *[other] : { $right } correctas
    }{ $partial ->
        [0] {""}
        [one] , 1 correcta en parte
       *[other] , { $partial } correctas en parte
    }.{ $hints ->
        [0] {""}
        [one] {" "}Usaste 1 pista.
       *[other] {" "}Usaste { $hints } pistas.
    }
# $moved is a message of session: how far the skill is.
report-sitting-moved = {"  "}{ $skill }: { $moved }
report-sitting-learned = Lo aprendido cuenta como afianzado cuando vuelves a acertar en dos días posteriores.
report-sitting-mistakes = Errores a los que prestar atención:
# In place of the name: a mistake that was met several times; $times is `twice` and the like.
report-sitting-times = { $name } ({ $times })
# What is thin is said of skills above.
report-thin-material = “Poco material”: el curso tiene pocas preguntas para ella, así que cuenta como afianzada con las que hay.
# Under the name of a mistake: an answer by which it showed, and what is said of it.
report-sitting-mistake = {"    "}“{ $given }”: { $feedback }
report-sitting-mistake-to = {"    "}“{ $given }” a “{ $asked }”: { $feedback }
report-sitting-mistake-said = {"    "}{ $feedback }
report-sitting-mistake-name = {"  "}{ $name }
report-overcome = Superado: { $names }.
report-no-reviews = Aún no hay repasos previstos.
# $until is `in 3 days` and the like.
report-next-review = Próximo repaso: { $until }.
report-reviews-due =
    { $n ->
        [one] Hay 1 repaso pendiente.
       *[other] Hay { $n } repasos pendientes.
    }
# How a skill went in the first half of its answers, and in the second.
report-improved = “{ $skill }”: { $right } de { $of } correctas al principio, después { $then } de { $later }.
report-mended =
    { $missed ->
        [one] La pregunta que fallaste salió bien más tarde.
       *[other] De las { $missed } preguntas que fallaste, { $n ->
            [one] 1 salió
           *[other] { $n } salieron
        } bien más tarde.
    }
# $tomorrow counts what is due at this time tomorrow, $week what comes in the seven days after that.
# Each question counts once, however often it comes back: not so in `report-history-workload`.
report-ahead =
    Mañana a esta hora: { $tomorrow ->
        [0] ningún repaso
        [one] 1 repaso
       *[other] { $tomorrow } repasos
    }; en la semana siguiente: { $week ->
        [0] ninguno
       *[other] { $tomorrow ->
            [0] { $week }
           *[other] { $week ->
                [one] 1 más
               *[other] otros { $week }
            }
        }
    }.
# The same beside what is due now: $n more are due tomorrow.
report-ahead-more =
    Mañana a esta hora: { $n ->
        [0] ninguno más
       *[other] { $n } más
    }; en la semana siguiente: { $week ->
        [0] ninguno
        [one] 1 más
       *[other] otros { $week }
    }.
report-go-on = Para seguir { $n } minutos: `kenning practice { $course } --minutes { $n }`.
report-appealed =
    { $n ->
        [one] 1 respuesta no cuenta, como dijiste.
       *[other] { $n } respuestas no cuentan, como dijiste.
    }
report-unshown =
    { $n ->
        [one] 1 pregunta no se pudo mostrar, porque ningún valor le sirve. `kenning check` muestra a quien la escribió qué hay que arreglar.
       *[other] { $n } preguntas no se pudieron mostrar, porque ningún valor les sirve. `kenning check` muestra a quien las escribió qué hay que arreglar.
    }
report-placed-none = Prueba de nivel: la práctica empieza al comienzo del curso.
report-placed =
    Prueba de nivel: { $known ->
        [one] 1 sabida
       *[other] { $known } sabidas
    } de { $n ->
        [one] 1 destreza
       *[other] { $n } destrezas
    }. Lo que ya sabes cuenta como aprendido.
report-placement-left = La prueba de nivel no está terminada. Empiézala de nuevo para seguir donde la dejaste.

## What a record holds of a course whose files are not at hand

report-recorded =
    El registro contiene { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    } de `{ $course }`, { $right ->
        [one] 1 del todo correcta
       *[other] { $right } del todo correctas
    }, la última del { $last }.

## Progress as Markdown

report-progress-title = Progreso de { $profile }
report-progress-as-of = A fecha de { $date }.
report-progress-incomplete = No se pudo leer una parte del registro, así que aquí pueden faltar respuestas. `kenning doctor` dice más.
report-progress-course =
    Aprendidas: { $learned } de { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $kept ->
        [one] 1 de ellas afianzada
       *[other] { $kept } de ellas afianzadas
    }. Recordado ahora: { $remembered }. { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }, del todo correctas: { $accuracy }, { $minutes } min pensando. Pendientes ahora: { $due }. Próximo repaso: { $next }.
report-progress-columns = | Destreza | Etapa | Aprendido | Recordado | Respuestas | Aciertos | Minutos | Próximo repaso |
# In place of a percentage.
report-progress-all = todas
report-progress-stage = { $sign } { $stage }
# Stands after the stage of a skill.
report-progress-in-review = {" "}(en repaso)
report-progress-appealed = - { $date }: quien aprende dice que su respuesta a { $question } era correcta.
report-progress-broken = - { $date }: quien aprende dice que { $question } tiene un fallo.
report-missteps = Lo que salió mal antes:
# $name says what went wrong, $times is `twice` and the like.
report-misstep =
    { $name }: visto { $times }, por última vez el { $last }{ $right ->
        [0] {""}
        [one] ; desde entonces, bien una vez donde antes salía mal
       *[other] ; desde entonces, bien { $right } veces donde antes salía mal
    }
# In place of the name, for a mistake of one question: what it asks, or may ask.
report-misstep-in = En “{ $prompt }”
# The same where the question is another one today, and this is how it may be asked.
report-misstep-in-example = Por ejemplo, en “{ $prompt }”
# Where several look alike: $what is the day on which it was met last, or what its author calls it.
report-misstep-apart = { $what }: { $name }
# $became is the line above, $said the feedback on it.
report-misstep-said = { $became }. { $said }
report-misstep-overcome = { $name }: visto { $times }, por última vez el { $last }; superado el { $overcome }
report-progress-mistakes = Errores recientes:
report-progress-mistake = - { $date }: { $mistake } ({ $question })

## The test of a course

report-test-begins =
    Examen { $form }: { $n } preguntas, alrededor de { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }. No hay ayuda, y lo correcto se dice al final. No cambia lo que practicas.
report-test-goes-on =
    El examen { $form } sigue: { $answered } de { $n } preguntas { $answered ->
        [one] respondida
       *[other] respondidas
    }. Lo correcto se dice al final.
report-test-same = Tuviste las mismas preguntas el { $date }.
report-offer-start =
    Haz un examen ahora para ver más adelante lo que has ganado: { $n } preguntas, alrededor de { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }.
report-offer-end =
    Has aprendido todas las destrezas de este curso. Un examen de { $n } preguntas que la práctica nunca hace muestra lo que queda, en { $minutes ->
        [one] un minuto
       *[other] unos { $minutes } minutos
    }.
report-offer-later =
    Hace un mes que terminaste este curso. Un examen de { $n } preguntas, alrededor de { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }, muestra cuánto ha quedado.
# Before the result of a first test, taken before any practice.
report-test-start = Este es tu punto de partida, antes de practicar. Lo que no sabías es justo para lo que sirve la práctica: primero enseña y después pregunta. Un examen posterior tiene otras preguntas, y muestra lo que has ganado.
report-test-result =
    Examen { $form }: { $right } de { $n } correctas{ $partial ->
        [0] {""}
        [one] , 1 a medias
       *[other] , { $partial } a medias
    }.
report-test-then =
    { $which ->
        [first] Tu primer examen, del { $date }
       *[other] El examen anterior, del { $date }
    }: { $then ->
        [one] 1 correcta
       *[other] { $then } correctas
    } donde ahora tienes { $now }, de { $n ->
        [one] 1 pregunta comparable
       *[other] { $n } preguntas comparables
    }.
report-test-change = { $n }
report-test-gain = Tan pocas preguntas dejan margen: el cambio real está probablemente entre { $low } y { $high } preguntas (95 %). Es más que azar.
report-test-open = Tan pocas preguntas dejan margen: el cambio real está probablemente entre { $low } y { $high } preguntas (95 %). Puede ser azar.
report-test-too-few = Con tan pocas comparables, no se puede decir más del cambio.
report-test-same-form = Los dos exámenes hicieron las mismas preguntas, así que una parte puede ser que las recuerdes.
report-test-skill = { $skill }: { $right } de { $n }
report-test-no-evidence = Lo que practicas queda como estaba: un examen que te entrenara echaría a perder el siguiente.
report-test-read = Lo que se preguntó, con las respuestas correctas:
report-test-verdict = { $verdict }.
report-test-not-known = No sabida.
report-test-given = Respondiste: { $answer }
report-test-right = Respuesta correcta: { $answer }
report-test-left =
    El examen queda a medias, con { $answered } de { $n } preguntas respondidas. Espera una semana desde su primera respuesta. Para seguir: `kenning test { $course }`. Lo correcto se dice al final.
# In a list of Markdown; $result is the result in sentences.
report-progress-test = {"- "}{ $date }: { $result }

## Notes of a course, as Markdown

report-notes-none = Aún no ha salido nada de este curso. Practícalo, y vuelve a escribir sus notas.
# `$answer` is Markdown.
report-notes-answer = *Respuesta:* { $answer }

## Packages of Anki

# Why a question is left out, as part of a sentence.
report-apkg-held = está reservada para el examen del curso
report-apkg-template = sus valores cambian cada vez que se pregunta
report-apkg-parts = hace varias preguntas sobre un mismo texto
report-apkg-unshown = no se puede mostrar
# What a question loses, as part of a sentence.
report-apkg-steps = se dejaron fuera sus pasos
report-apkg-mistakes = se dejó fuera lo que se dice de sus errores
report-apkg-near = se compara letra por letra, no por lo cerca que esté el número
report-apkg-one = solo se puede escribir una de sus respuestas correctas; las demás están en el reverso
# `$answers` is HTML.
report-apkg-also = También correcta: { $answers }

## Charts in HTML

# What the picture is, for those who don't see it: the table below it has the same numbers.
report-html-chart = Dos barras por destreza: lo aprendido, y lo que se recuerda ahora. La tabla de abajo tiene los números.
report-html-learned = aprendido
report-html-remembered = recordado ahora

## Questions as a package of QTI: why something is not in it, parts of a sentence

report-qti-nothing = Nada de este curso se puede expresar en QTI. `kenning courses --write` se lo lleva tal como es.
report-qti-not-packed = No se pudo escribir el paquete: { $error }. Es un fallo de kenning; por favor, infórmanos de él.
report-qti-kind = QTI no tiene preguntas como las del tipo { $kind }
report-qti-answer = no se puede escribir su respuesta
report-qti-fraction = su respuesta no es un decimal exacto
report-qti-output = imprime varias líneas, o falla
report-qti-blank = un hueco contiene más que palabras o un número, puede quedar vacío o está en una fórmula
report-qti-order = son correctos más órdenes de los que están escritos
report-qti-equal = dos de sus elementos son iguales
report-qti-fact = rellena una frase de una tabla de datos
report-qti-template = de lo que sortea se incluyen hasta { $most } variantes, cada una como un elemento
report-qti-hints = sus pistas no se incluyen
report-qti-steps = sus pasos no se incluyen
report-qti-mistakes = no se incluye lo que se dice de algunos errores
report-qti-unit = allí, otras unidades, o la fracción en lugar del tanto por ciento, son incorrectas
report-qti-typed = allí, lo que se imprime se escribe como palabras
report-qti-card = allí, una tarjeta se escribe, no solo se piensa
report-qti-ideas = sus ideas para marcar no se incluyen
report-qti-both-ways = allí, una tarjeta se pregunta solo por el anverso
report-qti-figure = allí, una figura solo se describe
report-qti-together = sus huecos, cada uno una pregunta aquí, se preguntan juntos en ella

## Questions in GIFT

# A comment in the file; $course is the title.
report-gift-head = { $course }: preguntas que kenning escribió en GIFT
# $n entries in the file, of $of questions of the course.
report-gift-written =
    { $n ->
        [0] No contiene ninguna pregunta
        [one] Contiene 1 pregunta
       *[other] Contiene { $n } preguntas
    }{ $of ->
        [0] {""}
        [one] , de 1 del curso
       *[other] , de { $of } del curso
    }.
report-gift-left =
    { $n ->
        [one] Falta 1 pregunta del curso, porque GIFT no tiene manera de expresarla:
       *[other] Faltan { $n } preguntas del curso, porque GIFT no tiene manera de expresarlas:
    }
report-gift-lessons =
    { $n ->
        [one] Falta 1 lección, porque no hay ninguna pregunta de su destreza.
       *[other] Faltan { $n } lecciones, porque no hay ninguna pregunta de sus destrezas.
    }
report-gift-lossy =
    { $n ->
        [one] 1 pregunta está, pero sin algo:
       *[other] { $n } preguntas están, pero sin algo:
    }
report-gift-nothing = GIFT no tiene manera de expresar ninguna pregunta de este curso, así que no se escribió ningún archivo. `kenning courses --write` y los archivos del curso lo conservan todo.
report-gift-left-order = hay que poner cosas en orden
report-gift-left-algebra = se responde con álgebra, que se compara por su valor
report-gift-left-command = se responde con una línea de comandos, que se compara por lo que hace
report-gift-left-output = pregunta qué imprime un código
report-gift-left-figure = muestra una figura
report-gift-left-fraction = su número no termina como decimal, o tiene demasiadas cifras
report-gift-left-blanks = sus huecos no se responden con palabras
report-gift-left-any-order = sus huecos se pueden rellenar en cualquier orden
report-gift-left-arrow = su respuesta contiene ->, que allí está entre los dos lados de una pareja
report-gift-left-unshowable = no se puede mostrar
report-gift-lost-template = una plantilla, de la que se incluyen unas pocas variantes con valores fijos
report-gift-lost-hints = sus pistas
report-gift-lost-steps = sus pasos
report-gift-lost-wordings = sus otras formulaciones según intereses
report-gift-lost-order = que sus opciones mantienen el orden
report-gift-lost-mistakes = lo que se dice de algunas respuestas incorrectas
report-gift-lost-arrow = respuestas incorrectas que contienen ->
report-gift-lost-again = que algunas respuestas incorrectas no cuentan
report-gift-lost-exact = que las mayúsculas, los acentos o los signos cuentan
report-gift-lost-lax = qué más se perdona en lo que se escribe
report-gift-lost-empty = que un hueco puede quedar vacío
report-gift-lost-together = sus huecos se preguntan uno por uno
report-gift-lost-unit = un número se escribe sin su unidad o sin el signo de tanto por ciento
report-gift-lost-card = allí una tarjeta se escribe, no se recuerda
report-gift-lost-ideas = las ideas que se marcan en lo que se escribió
report-gift-lost-part = una de sus partes: { $reason }

## Progress over time

report-history-practice = Práctica
report-history-known = Lo que sabes
report-history-ahead = Próximos repasos
report-history-calibration = ¿Te conoce kenning?
report-history-hard = Las más difíciles
report-history-missteps = Errores
report-history-week = 1 semana
report-history-quarter = 3 meses
# Sin ñ: en una terminal de ASCII, «año» sería otra palabra.
report-history-year = 12 meses
report-history-always = todo
report-history-minutes = { $n } min
report-history-hours = { $hours } h { $minutes } min
report-history-date = { $day } { $month }
report-history-all = 100 %
report-history-nothing = Aún no has practicado nada. Después de tu primera sesión, sus minutos aparecen aquí.
report-history-none-lately = Sin práctica en los últimos { $n } días.
# $time is such as `5 h 12 min`.
report-history-sum-no-answers =
    { $days ->
        [one] 1 día
       *[other] { $days } días
    } de práctica, { $time } pensando.
report-history-sum =
    { $days ->
        [one] 1 día
       *[other] { $days } días
    } de práctica, { $time } pensando, { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }, correctas: { $right }.
# Below it, where there is room.
report-history-right = Correctas son las que lo fueron a la primera, con ayuda o sin ella.
report-history-brought =
    { $n ->
        [one] 1 de estas respuestas se dio
       *[other] { $n } de estas respuestas se dieron
    } en otro programa, que no dice los minutos.
report-history-day-row =
    { $weekday } { $date }: { $time } pensando, { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }
report-history-week-row =
    Semana del { $date }: { $days ->
        [one] 1 día
       *[other] { $days } días
    }, { $time }, { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }
report-history-month-row =
    { $month } { $year }: { $days ->
        [one] 1 día
       *[other] { $days } días
    }, { $time }, { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }
# $remembered is a sum of chances.
report-history-now =
    Aprendidas: { $learned } de { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }. Si se te preguntara hoy, recordarías más o menos { $remembered } de { $learned ->
        [one] ella
       *[other] ellas
    }.
report-history-none-learned = Aún no hay ninguna destreza aprendida.
report-history-line-later =
    Aquí aparece una línea después de { $n } días de práctica{ $so_far ->
        [0] .
        [one] ; llevas 1.
       *[other] ; llevas { $so_far }.
    }
report-history-known-row =
    { $date }: { $learned ->
        [one] 1 aprendida
       *[other] { $learned } aprendidas
    }, { $remembered } recordadas
report-history-aims = del { $least } al { $most }
report-history-kept =
    Conservaste el { $kept } de lo que volvió en un día posterior: correcto sin ayuda (meta: { $aim }; { $n } respuestas).
report-history-kept-later =
    Cuánto conservas se dice después de { $n } respuestas a lo que volvió en un día posterior{ $so_far ->
        [0] .
        [one] ; hubo 1.
       *[other] ; hubo { $so_far }.
    }
report-history-below-a-minute = menos de un minuto
report-history-about-decimal = unos { $n } min
report-history-about =
    unos { $n } min
report-history-workload = Los repasos llevan { $minutes } al día durante las próximas { $weeks } semanas, sin nada nuevo; lo que vuelve otra vez se cuenta otra vez.
report-history-nothing-ahead = Aún no hay nada previsto: lo que se respondió vuelve aquí.
report-history-at = { $minutes } para conservar el { $target }
report-history-same = O { $minutes }, para conservar el { $targets }.
report-history-elsewise = O { $others }.
report-history-ahead-row =
    { $weekday } { $date }: { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }
report-history-band =
    Del { $least } al { $most } %: se esperaba el { $expected }, acertaste el { $got } de { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }
report-history-calibration-later =
    Lo bien que kenning prevé tus respuestas se dice después de { $n }{ $so_far ->
        [0] .
        [one] ; en este tiempo hubo 1.
       *[other] ; en este tiempo hubo { $so_far }.
    }
report-history-foretold = De lo que se preguntó entero, kenning esperaba el { $expected } de aciertos sin ayuda, y tuviste el { $got }: { $verdict }
report-history-close = muy cerca.
report-history-hopeful = espera demasiado, y aprende de ello.
report-history-cautious = lo haces mejor de lo que cree, y aprende de ello.
report-history-none-hard = Ninguna pregunta salió mal a menudo.
report-history-hard-line = { $prompt } ({ $right } de { $asked } correctas)
report-history-no-missteps = No apareció ninguno de los errores que el curso conoce por su nombre.
# How it stands with a mistake: what is gone; what went right since, but not three times yet;
# what was met more than once; what was met once.
report-history-shed-line = Superado: { $name }, visto { $times }, por última vez el { $last }, sin él desde el { $shed }
report-history-not-since-line =
    Ya no desde el { $last }: { $name }, visto { $times }; desde entonces, bien { $right ->
        [one] una vez
       *[other] { $right } veces
    }
report-history-again-line = Otra vez: { $name }, visto { $times }, por última vez el { $last }
report-history-once-line = Visto una vez: { $name }, el { $last }

## The map of a course

report-map-quoted = “{ $title }”
report-map-more =
    { $n ->
        [one] 1 más
       *[other] { $n } más
    }
# $sign is one character.
report-map-skill = { $sign } { $title }: { $stage }.
report-map-learned = { $sign } { $title }: { $stage }, recordada hoy: { $today }.
report-map-locked = Aún cerrada: falta aprender { $skills }.
report-map-needs = Requiere también { $skills }.
report-map-opens = Abre { $skills }.

## Recursos

report-progress-resources = ### Recursos
report-progress-resource = { $title }: { $said }
# `$after` respuestas vinieron después de abrirlo, y `$right` estuvieron bien a la primera.
report-resource =
    { $offered ->
        [0] nunca ofrecido
        [one] ofrecido una vez
       *[other] ofrecido { $offered } veces
    }, { $opened ->
        [0] nunca abierto
        [one] abierto una vez
       *[other] abierto { $opened } veces
    }{ $after ->
        [0] .
        [one] ; de 1 respuesta justo después, { $right } estuvo bien.
       *[other] ; de { $after } respuestas justo después, { $right } estuvieron bien.
    }
report-resource-useful = Dijiste que te sirvió.
report-resource-no-use = Dijiste que no te sirvió.
