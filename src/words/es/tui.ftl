### What `tui` says: the screens and their keys.

# A title within a sentence.
tui-quoted = “{ $title }”
tui-too-small = kenning necesita { $width }×{ $height }; aquí hay { $across }×{ $down }. Agranda la ventana, o usa --plain.
tui-terminal-failed = No se puede leer o escribir en la terminal: { $error }. `kenning --plain` no necesita pantalla completa.

## The first screen: what the day holds

tui-home-first-time = kenning pregunta y tú respondes; elige lo que necesitas a continuación y te dice por qué. Pulsa { $key } para empezar.
# `due` and `new` are among the messages below.
tui-home-today = Hoy: { $due }; { $new }.
tui-home-today-short =
    Hoy: { $due }{ $new ->
        [0] {""}
        [one] , 1 nueva
       *[other] , { $new } nuevas
    }.
tui-home-due =
    { $n ->
        [0] sin repasos pendientes
        [one] 1 repaso pendiente
       *[other] { $n } repasos pendientes
    }{ $minutes ->
        [0] {""}
        [one] {", "}cerca de 1 min
       *[other] {", "}unos { $minutes } min
    }
tui-home-none-due = sin repasos pendientes (el próximo, { $when })
tui-home-more-practice = nada nuevo, pero puedes practicar más en los cursos que has empezado
tui-home-day-off =
    Hoy es un día libre en el plan de { $n ->
        [one] 1 curso
       *[other] { $n } cursos
    }.
tui-home-limit = el plan de un curso ya está cumplido por hoy
tui-home-none-begun = ningún curso de esta lista empezado todavía
tui-home-new =
    { $n ->
        [0] nada nuevo en los cursos que has empezado
        [one] 1 pregunta nueva abierta en los cursos que has empezado
       *[other] { $n } preguntas nuevas abiertas en los cursos que has empezado
    }
# Where the reviews take as long as a sitting lasts.
tui-home-new-after =
    { $n ->
        [one] 1 pregunta nueva abierta
       *[other] { $n } preguntas nuevas abiertas
    } además, más de lo que cabe en una sesión de { $usual } min
tui-home-new-minutes =
    { $minutes ->
        [one] cerca de 1 min
       *[other] unos { $minutes } min
    } de lo nuevo
# `offer` says that there are enough reviews.
tui-home-tune = { $offer } Pulsa { $key }.
tui-home-tune-short = { $key }: ajustar a ti el modelo de memoria

## The first screen: what is best done next

tui-recommended = Recomendado: { $course }
tui-recommended-first = Recomendado como primer curso: { $course }
tui-recommended-new = Recomendado para empezar algo nuevo: { $course }
tui-recommended-going-on = Recomendado, para seguir donde estabas: { $course }
tui-recommended-due =
    Recomendado, { $n ->
        [one] por un repaso pendiente
       *[other] por { $n } repasos pendientes
    }: { $course }
tui-home-next-here = Lo siguiente aquí: { $course }
tui-home-nothing-here = Ahora no hay nada que hacer aquí.
tui-next-review = Próximo repaso: { $when }.
# $most counts questions.
tui-home-place-left = Su prueba de nivel no está terminada: pulsa { $key } para seguir con ella.
tui-home-place = ¿Ya sabes algo de esto? Pulsa { $key }: con { $most } preguntas como máximo se ve qué puedes saltarte.
tui-home-counts =
    { $learned } de { $skills ->
        [one] 1 destreza aprendida
       *[other] { $skills } destrezas aprendidas
    }{ $kept ->
        [0] {""}
        [one] , 1 afianzada
       *[other] , { $kept } afianzadas
    }; { $begun ->
        [one] 1 practicada
       *[other] { $begun } practicadas
    } hasta ahora.
tui-home-remembered = De lo que aprendiste, ahora recuerdas alrededor del { $recall }.

## The first screen: the list of courses

# At the end of a course's row; the `narrow` ones where there is little room.
tui-home-reading = Se están leyendo tus cursos. Sus números vienen enseguida.
# Skills learned, of all.
tui-row-learned = { $learned }/{ $skills }
tui-row-new =
    { $n ->
        [one] 1 nueva
       *[other] { $n } nuevas
    }
tui-row-due = { $n } pend.
tui-row-more = practicar más
tui-row-more-narrow = más
tui-row-limit = límite cumplido
tui-row-limit-narrow = límite
tui-row-done = hecho por ahora
tui-row-done-narrow = hecho
tui-home-no-courses = Todavía no hay cursos. Pon algunos en la carpeta `courses` de la carpeta de kenning.
# After Enter on a course that could not be used, where its file was mended.
tui-home-mended = El archivo se leyó de nuevo: el curso ya se puede usar.
tui-home-nothing-to-practise = No hay ningún curso que practicar.

## Beside the list of courses, on a wide screen

# Minutes of reviews and of new questions of the marked course.
tui-pane-minutes =
    { $both ->
        [due] Para hoy: unos { $due } min de repasos.
        [new] Para hoy: unos { $new } min de preguntas nuevas.
       *[both] Para hoy: unos { $due } min de repasos y { $new } min de preguntas nuevas.
    }
tui-pane-next = Lo siguiente es “{ $skill }”.
# $day is a date.
tui-pane-last = Última práctica, el { $day }: { $held }.
tui-pane-so-far = Hoy hasta ahora: { $held }.
# What a day held is a list of these.
tui-pane-held-new =
    { $n ->
        [one] 1 nueva
       *[other] { $n } nuevas
    }
tui-pane-held-reviews =
    { $n ->
        [one] 1 repaso
       *[other] { $n } repasos
    }
tui-pane-held-minutes = unos { $n } min
tui-pane-skills = Destrezas
# $stage says how far they are, $n how many there are.
tui-pane-stage = { $sign } { $stage } × { $n }
tui-pane-days = Repasos por día, tal como está

## Beside a lesson, on a wide screen

tui-place-title = Dónde está
tui-place-builds = Se apoya en
tui-place-leads = Lleva a
tui-place-questions =
    { $all ->
        [one] 1 pregunta
       *[other] { $all } preguntas
    }: { $met ->
        [one] 1 vista
       *[other] { $met } vistas
    } hasta ahora, { $due ->
        [one] 1 pendiente
       *[other] { $due } pendientes
    } ahora.
tui-place-answers =
    { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    } hasta ahora, { $right ->
        [one] 1 correcta
       *[other] { $right } correctas
    }.

## Beside a plan, on a wide screen

tui-plan-changes = Qué cambiaría
tui-plan-change = { $name }: { $before } → { $after }
tui-plan-forecast = Qué hace falta
# $limit: minutes after which a day is done; 0 where there is no limit.
tui-plan-today =
    Abierto hoy con este plan: { $due ->
        [one] 1 repaso
       *[other] { $due } repasos
    } y { $new ->
        [one] 1 nueva
       *[other] { $new } nuevas
    }, unos { $minutes } min.{ $limit ->
        [0] {""}
       *[other] {" "}A los { $limit } min el día está hecho.
    }
tui-plan-curve = Destrezas que sabrás, por día

## Courses that can't be used

tui-home-folded =
    { $n ->
        [one] 1 curso no se puede usar
       *[other] { $n } cursos no se pueden usar
    }
tui-home-these-broken = Estos cursos no se pueden usar tal como están. Pulsa { $key } para ver por qué. Los demás funcionan.
tui-home-this-broken = Este curso no se puede usar tal como está. Pulsa { $key } para ver por qué. Los demás funcionan.
tui-home-broken-title = Cursos que no se pueden usar
tui-home-broken = { $name }: { $problem }
tui-home-broken-found = Está en: { $at }
tui-home-broken-check = Para ver todos sus problemas: kenning check { $at }

## The skills of a course

tui-due-and-new = { $due } pend., { $new ->
        [one] 1 nueva
       *[other] { $new } nuevas
    }
tui-due-and-new-planned = { $due } pend., { $new ->
        [one] 1 nueva
       *[other] { $new } nuevas
    }, según tu plan
# Where `learner` has no word for it.
tui-stage-review = en repaso
tui-stage-closed = aún cerrada
# Each of $stages is a sign and the word for it.
tui-stage-legend = { $stages }, ↻ en repaso, · aún cerrada. En las barras: █ aprendido y recordado, ▒ aprendido y olvidándose, ░ por venir.
# The signs of answers at the top of the screen and beside a question.
tui-answer-legend = Respuestas: ✓ bien, ◐ bien en parte, ✗ mal, → mostrada, ↺ vuelve; – no cuenta.
tui-stage-signed = { $sign } { $stage }
tui-skill-counts =
    { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, { $due ->
        [one] 1 pendiente
       *[other] { $due } pendientes
    }; { $stage }.
tui-skill-fact-questions = Sabes { $held } de las { $all } respuestas que piden sus datos.
tui-skill-facts = Sabes { $held } de { $all } datos.
tui-skill-needs-nothing = No se basa en ninguna otra.
tui-skill-needs-learned = Ya aprendiste aquello en lo que se basa.
tui-skill-needs = Se basa en { $skills }, que aún no has aprendido. Pulsa { $key } para practicarla de todos modos.
tui-skill-first = va primero
tui-skill-in-focus = Va antes que todas las demás destrezas.
tui-skill-focused = “{ $title }” va ahora antes que todas las demás destrezas. Vuelve a pulsar { $key } para dejarlo como estaba.
tui-skill-focus-assigned = El plan de tu docente, { $from }, dice lo que va primero aquí.
tui-skill-unfocused = “{ $title }” se practica ahora como cualquier otra destreza.
tui-skill-known = “{ $title }” cuenta como sabida. { $key } lo deshace.
tui-skill-known-asked = Vuelve a pulsar { $key } para decir que sabes “{ $title }”: no se te preguntará nada nuevo de ella.
tui-skill-afresh-asked = Vuelve a pulsar { $key } para empezar “{ $title }” de cero. Lo que has mostrado en ella y sus repasos empiezan de nuevo.
tui-skill-afresh = “{ $title }” empieza de cero. { $key } lo deshace.
tui-skill-taken-back = Deshecho: “{ $title }” vuelve a estar como estaba.
tui-no-lesson = No hay lección para “{ $skill }”.

## Search

tui-search-title = Buscar cursos y preguntas
tui-search-found =
    { $n ->
        [one] 1 resultado
       *[other] { $n } resultados
    }
# After the name of a skill.
tui-search-in = en { $course }
# Beside a question, a lesson, or a question with a note in which it was found.
tui-search-question = pregunta, { $course }
tui-search-lesson = lección, { $course }
tui-search-note = tu nota, { $course }
tui-search-cut = Hay más texto del que se busca: quedan fuera los últimos cursos.
tui-search-nothing = Nada encontrado. Prueba con menos letras.
# Mientras aún se leen los textos.
tui-search-reading = Nada encontrado por ahora: aún se están leyendo las preguntas y las lecciones.

## The plan of a course

tui-plan-title = Plan: { $course }
tui-plan-goal = Objetivo
tui-plan-minutes = Minutos al día
tui-plan-sitting-minutes = Minutos/sesión
tui-plan-sitting-questions = Preguntas/sesión
tui-plan-new = Nuevas al día
tui-plan-reviews = Repasos al día
tui-plan-teach = Enseñanza
tui-plan-target = Meta: aciertos
tui-plan-retention = Meta: recordado
tui-plan-deadline = Fecha límite
# The values beside them. The goals are named as in a plan's file.
tui-plan-accelerate = acelerar
tui-plan-support = apoyar
tui-plan-explore = explorar
tui-plan-exam = examen
tui-plan-limit = { $n }
tui-plan-no-limit = sin límite
tui-plan-default = predeterminado
tui-plan-as-usual = { $minutes ->
        [0] sin límite
       *[other] { $minutes }, lo habitual
    }
tui-plan-teach-auto = si hace falta
tui-plan-teach-first = siempre antes
tui-plan-teach-after-miss = tras un error
tui-plan-no-deadline = ninguna
# What the marked row is about.
tui-plan-about-accelerate = Avanzar por el curso tan rápido como recuerdes lo que aprendiste.
tui-plan-about-support = Dar pasos firmes: preguntas más fáciles, primero las bases que falten, una destreza nueva a la vez.
tui-plan-about-explore = Echar un vistazo: puedes empezar cualquier destreza cuyas bases sepas a medias.
tui-plan-about-exam = Llegar a punto a un día, que pones como fecha límite. Los últimos días antes no traen destrezas nuevas, solo lo que podrías olvidar.
tui-plan-about-minutes = Pasados estos minutos, el día está cumplido. Aun así puedes elegir una destreza y seguir.
tui-plan-about-sitting-minutes = Pasados estos minutos termina una sesión de este curso; siempre puedes seguir.
tui-plan-about-sitting-questions = Tras estas respuestas termina una sesión de este curso; siempre puedes seguir.
tui-plan-about-new = Preguntas que aún no has visto. Cada una vuelve más tarde como repaso.
tui-plan-about-reviews = Preguntas pendientes. Con un límite bajo, algunas se quedan atrasadas.
tui-plan-about-teach = Si antes de tu primera pregunta viene un ejemplo o la idea. De forma predeterminada es como diga el curso: antes, si es poco probable acertar; si no, tras un error.
tui-plan-about-target = Con qué frecuencia deberías acertar con lo nuevo: más bajo es más difícil. De forma predeterminada, del 80 al 90 %, según el objetivo.
tui-plan-about-retention = Cuánto deberías recordar aún de algo cuando vuelve: más alto significa más repasos.
tui-plan-about-deadline = El día para el que quieres saber el curso. Poco antes, va primero lo que olvidarías para entonces.
# Behind what the marked row is about.
tui-plan-type-number = También puedes escribir un número.
tui-plan-type-share = También puedes escribir un número, como 88.
tui-plan-type-day = También puedes escribirla: 2027-06-30, o 10d (dentro de diez días), 2w (dentro de dos semanas).
tui-plan-share-range = “{ $name }” admite un número del { $least } al { $most }.
tui-plan-type-nothing = Aquí no se escribe nada: se elige con { $less } y { $more }.
tui-plan-focus = Se practica primero: { $skills }.
tui-plan-order = Las destrezas nuevas empiezan en este orden: { $skills }.
tui-plan-days-off = Días libres: { $days }.
tui-plan-assigned = El plan de tu docente, { $from }, fija esto.
tui-plan-taken = El plan está guardado. La práctica lo sigue desde ahora.
tui-plan-as-it-was = El plan está como estaba.

## How long sittings last

tui-lasting-title = Duración de una sesión
tui-lasting-today = ¿Cuánto tiempo hoy?
tui-lasting-usually = ¿Cuánto debe durar una sesión?
tui-lasting-minutes =
    { $n ->
        [one] 1 minuto
       *[other] { $n } minutos
    }
tui-lasting-no-limit = sin límite
tui-lasting-about = Puedes parar o seguir en cualquier momento. Para cambiarlo más tarde: { $key } en la pantalla de inicio.
tui-lasting-kept =
    { $n ->
        [0] Las sesiones no tienen límite de tiempo.
        [one] Las sesiones duran 1 minuto.
       *[other] Las sesiones duran { $n } minutos.
    } El plan de un curso puede decir otra cosa.

## Interests

tui-interests-asked = ¿Cuáles de estos te gustan?
tui-interests-about = Las preguntas hablan de ellos donde el curso lo permite; lo que se pregunta no cambia. Si no marcas ninguno, conservan sus palabras de siempre. Para cambiarlo más tarde: { $key } en la pantalla de inicio.
tui-interests-kept =
    { $n ->
        [0] Las preguntas conservan sus palabras de siempre.
       *[other] Las preguntas hablan de lo que te gusta, donde el curso lo permite.
    }
tui-interests-none = Este curso no tiene temas para elegir.

## The memory model

tui-tuning-title = Tu modelo de memoria
tui-tuning-runs = Ajustando a tus repasos…
tui-tuning-stop = Tarda unos segundos, y el resultado se muestra aquí. Pulsa { $key } para detenerlo; entonces no cambia nada.
tui-tuning-default = Pulsa { $key } para volver al modelo que le va bien a la mayoría.
tui-fit-not-begun = No se pudo empezar el ajuste: { $error }. No cambió nada; puedes intentarlo otra vez.
tui-fit-broke-off = El ajuste se detuvo de forma inesperada. No cambió nada; puedes intentarlo otra vez.

## A question

# At the top of the screen, while questions are asked.
tui-status =
    { $answered ->
        [0] { $due ->
            [one] 1 pendiente
           *[other] { $due } pendientes
        }
       *[other] { $back ->
            [0] {""}
            [one] vuelve 1,{" "}
           *[other] vuelven { $back },{" "}
        }{ $answered ->
            [one] 1 respondida
           *[other] { $answered } respondidas
        }{ $right ->
            [0] {""}
           *[other] , { $right } bien
        }{ $due ->
            [0] {""}
           *[other] , { $due } pend.
        }
    }
tui-status-narrow =
    { $right ->
        [0] { $answered ->
            [one] 1 respondida
           *[other] { $answered } respondidas
        }
       *[other] { $right }/{ $answered } bien
    }
# The same beside how far the sitting is.
tui-status-far-narrow =
    { $right ->
        [0] { $answered ->
            [one] 1 hecha
           *[other] { $answered } hechas
        }
       *[other] { $right }/{ $answered } bien
    }
# $far is one of those that follow, $counts one of those above.
tui-status-far = { $far } · { $counts }
# Answered, and about how many it will be; minutes left.
tui-status-about = { $n } de ~{ $of } · faltan { $left } min
# Beside that.
tui-status-counts =
    { $back ->
        [0] {""}
        [one] vuelve 1,{" "}
       *[other] vuelven { $back },{" "}
    }{ $right } bien
tui-status-strip = { $strip } · { $status }
tui-status-minutes = { $n } de { $of } min
tui-status-minutes-narrow = { $n }/{ $of } min
tui-status-questions =
    { $n } de { $of ->
        [one] 1 pregunta
       *[other] { $of } preguntas
    }
tui-status-questions-narrow = { $n } de { $of }
tui-status-once-more = una vez más: { $n } de { $of }
tui-hint = Pista { $n } de { $of }
tui-hint-asks = Pregunta algo. Respóndela, o pásala con { $key }: solo cuenta la pregunta misma.
tui-hint-line = Pista { $n }: { $hint }
tui-step = Paso { $n } de { $of }
tui-step-of-step = Paso { $n } de { $of } dentro del paso { $step }
tui-part = Parte { $n } de { $of }
tui-card-front = Piensa la respuesta y luego mira el reverso.
tui-card-back = ¿Qué tan bien lo sabías?
# Where one writes before the model answer is shown: to get there, and beside it.
tui-written-front = { $show } muestra la respuesta modelo junto a la tuya.
tui-written-yours = La tuya:
tui-written-model = La respuesta modelo:
tui-written-tick = Marca las ideas que tiene la tuya:
tui-write-first = Escribe primero tu respuesta. Si no la sabes, { $show } la muestra.
tui-none-ticked = Aún no hay ninguna idea marcada. Marca con { $mark }, o vuelve a pulsar { $accept } si la tuya no tiene ninguna.
# Below the items that are in order, above those that belong nowhere.
tui-order-line = ── Mueve aquí debajo lo que no va en ningún sitio ──
# Pairs: numbers are given to the lines above.
tui-pair-how = Pulsa de 1 a { $n } para la línea marcada:
tui-pair-open =
    { $n ->
        [one] Una línea aún no tiene pareja. Dale una, o vuelve a pulsar { $accept } para responder.
       *[other] { $n } líneas aún no tienen pareja. Dales una, o vuelve a pulsar { $accept } para responder.
    }
tui-grade-again = nada
tui-grade-hard = con esfuerzo
tui-grade-good = bien
tui-grade-easy = al instante
tui-none-marked = Aún no hay nada marcado. Marca con { $mark }, o vuelve a pulsar { $accept } si ninguna es correcta.
tui-none-chosen = Aún no hay nada elegido. Elige una opción por su número o con las flechas y luego pulsa { $accept }.
tui-none-moved = No se ha movido nada. Si el orden ya es correcto, vuelve a pulsar { $accept }.
tui-one-is-right = Solo una respuesta es correcta. Pulsa { $accept } para entregar la marcada.
tui-no-such-option = No hay ninguna opción con ese número.
tui-grade-range = Hay cuatro calificaciones: nada, con esfuerzo, bien, al instante.
tui-blank-empty =
    { $n ->
        [one] Un hueco sigue vacío. Rellénalo
       *[other] { $n } huecos siguen vacíos. Rellénalos
    }, o vuelve a pulsar { $accept } para responder de todos modos.
tui-pasted-too-long = Lo que pegaste era demasiado largo para una respuesta, así que se cortó.
tui-cleared =
    Borrado; { $undo } lo recupera. Vuelve a pulsar { $back } para salir{ $answered ->
        [0] .
       *[other] ; tus respuestas se conservan.
    }
# Asked once before a sitting is left.
tui-leave-asked =
    ¿Salir? { $n ->
        [one] Tu respuesta se conserva.
       *[other] Tus { $n } respuestas se conservan.
    } Vuelve a pulsar { $back } para salir, o simplemente sigue.
# The same where something was written, and is to be marked.
tui-leave-written = ¿Salir? Lo que escribiste aún no está valorado, así que no se guarda. Pulsa { $back } otra vez para salir, o simplemente sigue.
tui-field-full = No cabe más en este campo.
tui-nothing-typed-before = Aquí no se había escrito nada antes.
tui-taken-back = Retirada: tu respuesta a “{ $question }”
tui-life-title = La vida de una pregunta
tui-life-status =
    { $n ->
        [0] sin respuestas
        [one] 1 respuesta
       *[other] { $n } respuestas
    }
tui-tags-title = Tus etiquetas
tui-tags-how = Cada una es una palabra, con espacios entre ellas. Son solo para ti; tag:PALABRA las encuentra.
tui-tags-given = Las del curso: { $tags }
tui-tags-yours = Tus etiquetas: { $tags }
tui-tags-kept = Tus etiquetas quedan guardadas, solo para ti. tag:{ $tag } encuentra la pregunta.
tui-tags-gone = Tus etiquetas ya no están.
tui-tags-many = Una pregunta tiene como máximo { $most } etiquetas tuyas.
tui-tags-leave = { $back } otra vez descarta lo que has escrito. { $keep } lo guarda.
tui-note-title = Tu nota
tui-note-private = Solo para ti: está junto a la pregunta y en tus copias de seguridad, y en nada que se haga para otros.
tui-note-kept = La nota está guardada.
tui-note-deleted = La nota está borrada.
tui-note-leave = Tu nota aún no está guardada. Pulsa { $keep } para guardarla, o vuelve a pulsar { $back } para desecharla.
# Before a note of the learner's own.
tui-note-yours = Tu nota:
tui-bookmarked = Marcada.
tui-bookmark-set = Marcada. La lista de todas las preguntas tiene tus marcadores.
tui-bookmark-gone = El marcador está quitado.
tui-look-back-title = Respuestas anteriores
tui-look-back-status = { $n } de { $of }
tui-look-back-none = En esta sesión aún no hay ninguna respuesta anterior.
tui-look-back-first = Esta es la primera respuesta que se guarda de esta sesión.
tui-look-back-only-last = Las respuestas se retiran empezando por la última: { $newer } lleva hasta ella, { $undo } la retira.
tui-look-back-out = Descontada: esa respuesta no cuenta ni como correcta ni como incorrecta. Todo se ha vuelto a calcular sin ella.
tui-look-back-later = Primero se retira lo que hiciste después: { $back }, y luego { $undo }.
tui-look-back-broken = Anotado: esa respuesta no cuenta, y la pregunta no vuelve a salir hasta que su autor la cambie.
tui-look-back-in = Esa respuesta vuelve a contar, como antes.
tui-look-back-is-out = No cuenta, porque dices que era correcta. { $key } hace que vuelva a contar.
tui-look-back-is-broken = No cuenta, porque dices que la pregunta está mal. { $key } hace que vuelva a contar.
tui-questions-all = Todas las preguntas
tui-questions-due = Pendientes ahora
tui-questions-bookmarked = Con marcador
tui-questions-noted = Con una nota tuya
tui-questions-typed = Seleccionadas
tui-questions-selected = Seleccionadas: { $selector }
# Un filtro, como “Pendientes”, y lo que se escribe dentro de él.
tui-questions-among = { $filter }: { $selector }
tui-narrow-how = Como is:due, tag:exam, skill:plural*, o palabras de la pregunta
tui-questions-put-away = Apartadas
tui-questions-count =
    { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }
# Beside a question: when it is asked again.
tui-questions-new = nueva
tui-questions-now = pendiente
tui-questions-away = apartada
tui-questions-tomorrow = hoy no
tui-questions-none = No hay ninguna.
tui-questions-legend = * con marcador, n con una nota, t con etiquetas
tui-questions-back = Recuperada: se vuelve a preguntar.
tui-questions-gone = Apartada para siempre. La misma tecla la recupera.
tui-questions-unshown = Está reservada para el examen del curso y no se puede mirar antes.
tui-questions-varies = Sus números o palabras cambian cada vez.
tui-looked-first = Esta es la primera pregunta de la lista.
tui-looked-last = Esta es la última pregunta de la lista.
tui-done-answers = Respuestas
tui-answers-so-far = Respuestas hasta ahora
tui-answers-come-back =
    { $n ->
        [one] vuelve 1
       *[other] vuelven { $n }
    }
tui-palette-letter = Escribir { $letter }
tui-palette-title = Qué se puede hacer aquí
tui-nothing-counted = { $error } No se contó nada.
tui-why-title = Por qué esta pregunta
tui-why-question = Pregunta: { $id }
tui-why-more = Pulsa { $key } para ver todos los números.
tui-why-instead = O, si prefieres:

## Pictures

# Above the words that say what a picture shows.
tui-picture = Imagen
tui-no-picture = Aquí no hay ninguna imagen.
tui-picture-opened = Se pidió a tu escritorio que abra la imagen. Es { $path }
tui-picture-no-desktop = Aquí no hay ningún escritorio que pueda abrir la imagen. Es { $path }
tui-picture-not-opened = No se pudo abrir la imagen ({ $error }). Es { $path }

## Recursos

# `$said` es una frase como «Nuevo para ti: un vídeo de 5 min, “Números con signo”.»
tui-resource-offer = { $key }: { $said }
tui-resource-after = De vuelta en lo que se pregunta, { $yes } dice que esto ayudó, y { $no } que no.
tui-resource-ask = { $yes } o { $no }: ¿ha servido “{ $title }”?
tui-resource-useful = Anotado: “{ $title }” ha servido.
tui-resource-no-use = Anotado: “{ $title }” no ha servido. No se volverá a ofrecer pronto.
# `$all` son recursos.
tui-skill-resources = También se aprende con: { $all }.
tui-skill-resource =
    “{ $title }”{ $did ->
        [useful] {" "}(te sirvió)
        [no-use] {" "}(no te sirvió)
        [opened] {" "}(abierto)
       *[new] {""}
    }
tui-no-resource = El curso no nombra nada que leer o ver para esto.
tui-no-resource-opened = Aún no se ha abierto nada que pudiera servir.
tui-address-opened = Se pidió a tu navegador que abra { $address }
tui-address-no-desktop = Aquí no hay ningún escritorio que pueda abrir la dirección. Es { $address }
tui-address-not-opened = No se pudo abrir la dirección ({ $error }). Es { $address }
tui-picture-missing = No se puede mostrar la imagen: { $why }. Sus palabras dicen lo que muestra.

## Something to learn from

tui-lesson-goes-on = La lección sigue: pulsa { $key }.

## A verdict

tui-partly-right = Correcta en parte ({ $share })
# Beside an option.
tui-option-yours = (tuya)
tui-option-missed = (faltó)
# Before what was answered, and before what is right.
tui-you = Tú:
tui-answer = Respuesta:
tui-right-order = El orden correcto:
tui-right-pairs = Las parejas correctas:
tui-blanks-filled = Con los huecos rellenos:
# Above several lines of output, the right ones.
tui-prints = Imprime:
tui-comes-back = Vuelve más tarde en esta sesión.
tui-comes-back-due = Ya toca repasarla: vuelve en esta sesión o en la próxima.
tui-comes-back-if = Vuelve en esta sesión, o si no { $when }.
# After a miss, where there is another try: what else can be done, by the keys below.
tui-try-again = Inténtalo otra vez, o pulsa { $keys }.
tui-try-once-more = Inténtalo otra vez.
tui-try-hint = { $key } para una pista
tui-try-steps = { $key } para ir por pasos
tui-try-lesson = { $key } para la lección
tui-help-named = { $key } { $does }
tui-helps-named = { $all }
tui-try-show = { $key } para la respuesta
tui-once-more = Fíjate bien: ahora la escribes otra vez de memoria.
tui-explain-offer = Pulsa { $key } para ver la explicación.
tui-steps-offer = Pulsa { $key } para resolverla paso a paso.
# Once a card is graded. `grade` and `next` are among the messages below.
tui-last-card = Última tarjeta: { $grade }, { $next }.
tui-card-again = aún no sabida
tui-card-hard = sabida con esfuerzo
tui-card-good = bien sabida
tui-card-easy = sabida al instante
tui-card-comes-back = vuelve más tarde
tui-card-due = próximo repaso { $when }
tui-card-noted = anotado

## Putting a question away

tui-put-away-title = Apartar esta pregunta
tui-put-away-bury = Hoy no: puede volver mañana.
tui-put-away-suspend = Nunca más: ya no se pregunta y deja de contar.
tui-suspend-title = ¿Apartar esta pregunta para siempre?
tui-suspend-about = No se vuelve a preguntar y deja de contar.
tui-suspend-about-versions = No se vuelve a preguntar, en ninguna versión, y deja de contar.
# $undo, $list and $key are keys.
tui-suspend-back = Para recuperarla: { $undo } enseguida, o más tarde { $key } en la lista de todas las preguntas, que { $list } abre en el curso.
tui-suspend-agree = Apartarla para siempre.
tui-suspend-keep = Conservarla.
# Between tries at a question with options or an order, where nothing was moved.
tui-change-first = Aún no has cambiado nada. Cambia algo y entrégalo después.
tui-broken = Anotado. No se pregunta de nuevo hasta que se corrija.
tui-broken-undo = Anotado. No se pregunta de nuevo hasta que se corrija. Pulsa { $key } para deshacerlo.
tui-suspended = Apartada para siempre. Para recuperarla, pulsa { $list } en el curso y { $key } en esa lista.
tui-suspended-undo = Apartada para siempre. Pulsa { $undo } para recuperarla ahora; más tarde, { $list } en el curso y { $key } en esa lista.
tui-buried = Hoy no se pregunta más.
tui-buried-undo = Hoy no se pregunta más. Pulsa { $key } para deshacerlo.
# What is asked in place of another question.
tui-instead-easier = Ahora algo más fácil de “{ $skill }”. La pregunta de antes viene en otro momento.
tui-instead-other = Ahora “{ $skill }” en su lugar. La pregunta de antes viene en otro momento.

## What a placement test concluded

tui-placed =
    { $known ->
        [0] { $asked ->
            [0] Por lo que has hecho hasta ahora
            [one] Tras 1 pregunta
           *[other] Tras { $asked } preguntas
        }, ninguna destreza parece sabida todavía.
       *[other] { $asked ->
            [0] Por lo que has hecho hasta ahora
            [one] Tras 1 pregunta
           *[other] Tras { $asked } preguntas
        }, está marcado lo que parece sabido: { $known } de { $skills ->
            [one] 1 destreza
           *[other] { $skills } destrezas
        }.
    } Cambia lo que no sea así y luego pulsa { $key } para practicar.
tui-placed-skill = { $title }
tui-placed-unsure = { $title } (dudosa: la práctica empieza por ella)

## Where there is ASCII alone

tui-ascii-alone =
    { $from ->
        [set] `ascii` está en `on`
       *[locale] La configuración regional solo tiene ASCII
    }: los acentos van detrás de su letra (n~ es la n con tilde) y las letras de otros alfabetos se muestran como ?. Los acentos también se pueden escribir así. { $from ->
        [set] `kenning set ascii auto` muestra todas las letras si el terminal las tiene.
       *[locale] `kenning set ascii off` muestra todas las letras, y también una configuración como `LC_ALL=C.UTF-8`.
    }

## The end of a sitting

tui-done-status = resumen
tui-done-place = Para eso, pulsa { $key } en la pantalla de inicio.
tui-done-nothing = Ninguna pregunta respondida esta vez.
tui-done-answered =
    { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }{ $right ->
        [0] {" "}{ $n ->
            [one] respondida
           *[other] respondidas
        }
       *[other] , { $right } bien
    }
# In one line, as far as there are such.
tui-done-partial = { $n } bien en parte
tui-done-skipped =
    { $n ->
        [one] 1 saltada
       *[other] { $n } saltadas
    }
tui-done-steps =
    { $n ->
        [one] 1 paso
       *[other] { $n } pasos
    }
tui-done-hints =
    { $n ->
        [one] 1 pista
       *[other] { $n } pistas
    }
tui-done-seconds = { $n } s pensando
tui-done-minutes = { $n } min pensando
tui-done-skills = Destrezas que practicaste
tui-done-mistakes = Errores a los que prestar atención
tui-done-given = Respondiste “{ $given }”.
tui-done-given-to = Respondiste “{ $given }” a “{ $asked }”.
# After why nothing is asked: what can be done about it.
tui-rest-class = En la pantalla de inicio, { $open } abre otro curso.
# After why nothing is asked: what can be done about it.
tui-rest-plan = O aquí: pulsa { $open } en la pantalla de inicio y luego { $plan }.
tui-rest-pick = O pulsa { $open } en la pantalla de inicio y elige tú una destreza.

## Themes

tui-theme-no-file = { $name } no se puede usar como tema: debe ser un archivo de 64 KiB como máximo.
tui-theme-unknown = No hay ningún tema `{ $name }`. Elige uno de estos: { $names }; o da la ruta de un archivo de tema.
tui-theme-unknown-near = No hay ningún tema `{ $name }`; quizá quieres decir `{ $near }`. Elige uno de estos: { $names }; o da la ruta de un archivo de tema.
tui-theme-unreadable = No se pudo leer el tema { $name }: { $error }. Haz que se pueda leer, o elige otro.
tui-theme-auto = lo que va bien con el fondo de tu terminal
# `what` and `help` are among the messages below, or come from the reader of TOML.
tui-theme-wrong = El tema no se puede usar: { $file }, línea { $line }, columna { $column }: { $what }; { $help }.
tui-theme-manual = consulta docs/themes.md
tui-theme-near = quizá quieres decir `{ $name }`
tui-theme-there-are = los hay: { $names }
tui-theme-no-key = aquí no hay `{ $name }`
tui-theme-no-table = `{ $name }` no puede ser { $kind }
tui-theme-no-table-help = escribe las claves entre llaves, como `{ $name } = {"{"} fg = "blue", bold = true {"}"}`
tui-theme-no-style = no hay tabla `[style]`
tui-theme-no-style-help = escribe `[style]` y, debajo, una línea para cada parte
tui-theme-no-text = esto no puede ser { $kind }
tui-theme-no-text-help = escríbelo entre comillas
tui-theme-no-colour = `{ $colour }` no es un color
tui-theme-no-colour-help = escribe un nombre como `light-red`, un número de `0` a `255`, o `#rrggbb`
tui-theme-taken = `{ $name }` ya es el nombre de un color
tui-theme-taken-help = toma otro nombre
tui-theme-no-switch = esto no puede ser { $kind }
tui-theme-no-switch-help = escribe `true` o `false`

## Settings

tui-settings-title = Ajustes
tui-settings-not-kept = sin guardar
# `default` is a value, `from` a few words: where the value of now comes from.
tui-settings-origin = Ahora `{ $value }` ({ $from }); el valor predeterminado es `{ $default }`.
tui-settings-is-default = Ahora `{ $value }`, que es el valor predeterminado.
tui-settings-over = Eso va por delante de lo que elijas aquí, mientras exista.
tui-settings-chosen = Tu perfil dice { $n ->
        [0] sin límite.
        [one] 1 minuto.
       *[other] { $n } minutos.
    }
tui-settings-no-colours = Ahora no se muestran colores, así que todos los temas se ven igual. Lo que elijas se guarda para cuando los haya.
tui-settings-path = No en esta pantalla: `kenning set keys PATH` indica el archivo, `kenning set keys --default` lo quita.
tui-settings-kept = Guardado en { $path }.
tui-settings-as-they-were = Los ajustes están como estaban.
# A sample of the colours.
tui-settings-sample-question = ¿Qué comando dice dónde estás?
tui-settings-sample-code = La respuesta es `pwd`, y esto es texto a su lado.
tui-settings-sample-good = Correcta
tui-settings-sample-partial = Correcta en parte
tui-settings-sample-bad = Incorrecta
tui-settings-sample-hint = Pista: tres letras.
tui-settings-sample-key = qué hacen las teclas
tui-settings-sample-field = lo que escribes
# Values of settings, where they are not said as they are kept.
tui-settings-minutes = { $n ->
        [0] sin límite
        [one] 1 minuto
       *[other] { $n } minutos
    }
tui-settings-ask = como diga tu perfil

## The foot of the screen: a word or two beside each key

tui-foot-help = teclas
tui-foot-quit = salir
tui-foot-back = atrás
tui-foot-leave-plan = cancelar
tui-foot-settings = ajustes
tui-foot-leave-settings = como antes
tui-foot-keep-settings = guardar
tui-foot-setting-before = anterior
tui-foot-setting-after = siguiente
tui-foot-default = predet.
tui-foot-keep = conservarla
tui-foot-leave = salir
tui-foot-answer = responder
# What Enter does with a question, and then with its verdict.
tui-foot-answer-next = responder, seguir
tui-foot-next-blank = siguiente hueco
tui-foot-next-or-answer = seguir, responder
tui-foot-line-or-answer = línea, responder
tui-foot-turn-over = ver el reverso
tui-foot-grade = calificar
tui-foot-go-on = seguir
tui-foot-home = atrás
tui-foot-again = practicar más
tui-foot-five-more = 5 min más
tui-foot-lasting = elegir
tui-foot-interests = listo
tui-foot-begin = empezar
tui-foot-mark = marcar
tui-foot-hold = tomar, soltar
tui-foot-hint = pista
tui-foot-steps = pasos
tui-foot-explain = explicación
tui-foot-dont-know = no lo sé
tui-foot-why = por qué
tui-foot-picture = imagen
tui-foot-undo = deshacer
tui-foot-lesson = lección
tui-foot-skip = saltar
tui-foot-put-away = apartar
tui-foot-bury = hoy no
tui-foot-suspend = nunca más
tui-foot-suspend-agreed = para siempre
tui-foot-practise = practicar
tui-foot-open = destrezas
tui-foot-search = buscar
tui-foot-open-found = abrir
tui-foot-this-skill = esta destreza
tui-foot-practise-all = todo
tui-foot-test = examen
tui-foot-place = prueba de nivel
tui-foot-plan = plan
tui-foot-progress = progreso
tui-foot-map = mapa
tui-foot-open-marked = abrir
tui-foot-shorter = menos
tui-foot-longer = más
tui-foot-next-course = curso
tui-foot-needs = requiere
tui-foot-opens = abre
tui-foot-tree = árbol o grafo
tui-foot-plan-agreed = guardar
tui-foot-value = fijar
tui-foot-less = menos
tui-foot-more = más
tui-foot-fit = ajustar
tui-foot-not-now = luego
tui-foot-untune = predet.
tui-foot-agree = de acuerdo
tui-foot-change = cambiar
tui-foot-clear = borrar
tui-foot-do-it = hacerlo
tui-foot-why-all = números
tui-foot-why-less = menos
tui-foot-instead = en su lugar
tui-foot-before = anterior
tui-foot-after = siguiente
tui-foot-older = anterior
tui-foot-newer = siguiente
tui-foot-appeal = tenía razón
tui-foot-look = mirar
tui-foot-narrow = elegir
tui-foot-list = listar
tui-foot-practise-listed = practicar
tui-foot-life = su vida
tui-foot-filter = otras
tui-foot-bring-back = apartar o no
tui-foot-note = nota
tui-foot-bookmark = marcador
tui-foot-keep-note = guardar
# Stands beside the key 1, for the grades of a card.
tui-foot-to-4-grade = a 4 calificar

## The page of all keys: what each does

tui-does-up = Arriba
tui-does-down = Abajo
tui-does-next-blank = Al hueco siguiente
tui-does-previous-blank = Al hueco anterior
tui-output-how = { $accept } dos veces: responder. Falla: solo { $fails }.
tui-does-next-line = A la línea siguiente
tui-does-previous-line = A la línea anterior
tui-does-scroll-up = Subir una línea
tui-does-scroll-down = Bajar una línea
tui-does-page-up = Subir una pantalla
tui-does-page-down = Bajar una pantalla
tui-does-page-first = Al principio de la página
tui-does-page-last = Al final de la página
tui-does-first = Al primero
tui-does-last = Al último
tui-does-help = Mostrar todas las teclas
tui-does-quit = Salir
tui-does-back = Atrás
tui-does-leave-plan = Atrás; el plan queda como estaba
tui-does-leave-tuning = Atrás; eso detiene un ajuste, y no cambia nada
tui-does-clear-or-back = Borrar lo escrito; si no hay nada escrito, atrás
tui-does-leave-note = Volver sin guardar lo escrito; se pregunta una vez
tui-does-keep = Conservarla: no cambia nada
tui-does-leave = Terminar la sesión, lo que se pregunta una vez; no se pierde nada
tui-does-clear-or-leave = Borrar lo escrito; si no hay nada escrito, terminar la sesión, lo que se pregunta una vez
tui-does-to-shell = Ir al shell; allí, escribe fg para volver
tui-does-quit-at-once = Salir al instante; no se pierde nada
tui-does-answer = Entregar la respuesta
tui-does-next-or-answer = Ir al hueco siguiente; en el último, entregar la respuesta
tui-does-line-or-answer = Ir a la línea siguiente; en una vacía, entregar la respuesta
tui-does-turn-over = Ver el reverso de la tarjeta
tui-does-grade = Calificar la tarjeta: 1 nada, 2 con esfuerzo, 3 bien, 4 al instante
tui-does-grade-well = Calificar la tarjeta: bien
tui-does-go-on = Seguir
tui-does-home = Volver a donde empezó la sesión
tui-does-again = Empezar otra sesión de este curso
tui-does-five-more = Seguir 5 minutos con esta sesión
tui-does-interests = Elegir qué temas de este curso te gustan
tui-does-mark-interest = Marcar o desmarcar un tema
tui-does-interests-taken = Tomar los temas marcados
tui-does-settings = Ajustes: colores, enseñanza, motivos y más
tui-does-leave-settings = Dejar todos los ajustes como estaban
tui-does-keep-settings = Guardar todos los ajustes como se ven
tui-does-setting-before = El valor anterior
tui-does-setting-after = El valor siguiente
tui-does-default = Volver al valor predeterminado
tui-does-lasting = Elegir cuánto duran las sesiones
tui-does-begin-test = Empezar el examen, o seguir con él
tui-does-lasting-chosen = Tomar la duración marcada
tui-does-mark = Marcar o desmarcar una opción
tui-does-hold = Tomar la línea para moverla, o soltarla
tui-does-earlier = Mover la línea hacia arriba
tui-does-later = Mover la línea hacia abajo
tui-does-hint = Mostrar una pista más
tui-does-steps = Resolverla paso a paso
tui-does-explain = Mostrar la explicación
tui-does-dont-know = No lo sé: mostrar la respuesta (en el examen de un curso, al final)
# After a refusal where there is no help.
tui-unaided-how = Si no lo sabes, pulsa { $key }.
tui-does-why = Por qué esta pregunta, y qué otra cosa se podría preguntar
tui-does-picture = Abrir la imagen fuera, con el programa de tu escritorio
tui-does-resource = Abrir lo recomendado, u otra cosa con la que aprender esto
tui-does-useful = Lo último que se abrió ha servido
tui-does-not-useful = Lo último que se abrió no ha servido
tui-does-undo-this = Retirar la respuesta
tui-does-lesson = Leer la lección de esta destreza
tui-does-skip = Saltar esta pregunta; no cuenta
tui-does-skip-example = Seguir sin leer esto
tui-does-undo = Retirar la última respuesta
tui-does-undo-decided = Deshacer que una destreza se sepa o empiece de cero
tui-does-appeal = Yo tenía razón: la respuesta no cuenta
tui-does-broken = La pregunta está mal: no se pregunta hasta que se corrija
tui-does-put-away = Apartarla: hoy no, o nunca más
tui-does-bury = No preguntar esto antes de mañana
tui-does-suspend = No preguntar esto nunca más
tui-does-suspend-agreed = Apartarla para siempre
tui-does-practise = Practicar el curso; el tutor elige
tui-does-open = Mirar el curso: sus destrezas y lecciones
tui-does-search = Buscar cursos, destrezas, preguntas y lecciones
tui-does-search-listed = Buscar en lo que está en la lista: palabras de las preguntas, o lo que las selecciona
tui-does-tune = Tu modelo de memoria: ajustarlo a tus repasos, o volver al predeterminado
tui-does-open-found = Abrir la línea marcada
tui-does-progress = Mirar tu progreso a lo largo del tiempo, en gráficos y estadísticas
tui-does-map = Mirar el mapa del curso: qué requiere qué
tui-does-open-marked = Abrir lo marcado: los números de una gráfica, o practicar una pregunta o un error
tui-does-shorter = Mirar un tiempo más corto
tui-does-longer = Mirar un tiempo más largo
tui-does-next-course = Mirar el curso siguiente y, tras el último, todos
tui-does-needs = Ir a lo que requiere la destreza marcada
tui-does-opens = Ir a lo que abre la destreza marcada
tui-does-tree = Mostrar el mapa como árbol o como grafo
tui-does-this-skill = Practicar la destreza marcada
tui-does-test = Hacer el examen de este curso
tui-does-no-test = No ofrecer más su examen
tui-does-place = Ver con unas pocas preguntas qué sabes ya
tui-does-plan = Planear tu práctica: objetivo, límites, fecha límite
tui-does-focus = Practicar la destreza marcada antes que las demás, o dejar de hacerlo
tui-does-known = Decir que ya sabes la destreza marcada: no se pregunta nada nuevo de ella
tui-does-afresh = Empezar de cero la destreza marcada
tui-does-plan-agreed = Guardar este plan
tui-does-value = Fijar lo escrito
tui-does-leave-value = Atrás; el valor queda como estaba
tui-does-less = Menos, o la opción anterior
tui-does-more = Más, o la opción siguiente
tui-does-fit = Ajustar el modelo de memoria a tus repasos
tui-does-not-now = Dejarlo hasta que haya muchos más repasos
tui-does-untune = Volver al modelo que le va bien a la mayoría
tui-does-agree = Aceptar, y practicar a partir de ahí
tui-does-change = Decir si sabes la destreza marcada
tui-does-lesson-marked = Leer la lección de la destreza marcada
tui-does-palette = Todo lo que se puede hacer aquí, para elegir
tui-does-do-it = Hacer lo marcado
tui-does-why-all = Toda la cuenta con sus números, o la breve
tui-does-instead = Algo más fácil, otra destreza o mañana: de 1 a 3
tui-does-easier = Antes algo más fácil; esta no cuenta
tui-does-other-skill = Una pregunta de otra destreza; esta no cuenta
tui-does-typed-before = Lo que escribiste aquí antes
tui-does-typed-after = Lo que escribiste aquí después
tui-does-look-back = Ver respuestas anteriores de esta sesión
tui-does-before = A la pregunta anterior
tui-does-after = A la pregunta siguiente
tui-does-older = A la respuesta anterior
tui-does-newer = A la respuesta siguiente
tui-does-look = Mirar la pregunta marcada
tui-does-narrow = Escribir qué preguntas se listan, como is:due o tag:exam
tui-does-list = Listar lo escrito; si no hay nada escrito, lo que había antes en la lista
tui-does-practise-listed = Practicar las preguntas listadas, y nada más
tui-does-life = Todas las respuestas a la pregunta, y por qué vuelve cuando vuelve
tui-does-tags = Poner etiquetas tuyas a esta pregunta
tui-does-grade-again = Calificar la tarjeta: nada
tui-does-grade-hard = Calificar la tarjeta: con esfuerzo
tui-does-grade-good = Calificar la tarjeta: bien
tui-does-grade-easy = Calificar la tarjeta: al instante
tui-does-filter = Todas, pendientes, con marcador, con nota, apartadas
tui-does-bring-back = Apartar para siempre la pregunta marcada, o recuperarla
tui-does-note = Escribir una nota tuya sobre esta pregunta
tui-does-bookmark = Poner un marcador a esta pregunta, o quitarlo
tui-does-keep-note = Guardar la nota; una vacía se borra
tui-does-questions = Todas las preguntas del curso
tui-does-pick-option = Marcar la opción con ese número
tui-does-pick-place = Mover la línea a ese lugar
tui-keys-title = Teclas

## The names of keys

tui-chord-enter = Enter
tui-chord-esc = Esc
tui-chord-tab = Tab
tui-chord-shift-tab = Mayús-Tab
tui-chord-space = Espacio
tui-chord-backspace = Retroceso
tui-chord-delete = Supr
tui-chord-insert = Ins
tui-chord-up = ↑
tui-chord-down = ↓
tui-chord-left = ←
tui-chord-right = →
tui-chord-home = Inicio
tui-chord-end = Fin
tui-chord-page-up = RePág
tui-chord-page-down = AvPág
tui-chord-function = F{ $n }
tui-chord-ctrl = Ctrl-{ $key }
tui-chord-alt = Alt-{ $key }
tui-chord-shift = Mayús-{ $key }

# Stands in a sentence where an action has no key.
tui-no-key = (sin tecla)
tui-picks = 1 a { $n }

## The learner's own file of keys

tui-keys-no-file = { $file } no se puede usar para las teclas: debe ser un archivo de texto de 64 KiB como máximo. Mientras tanto, kenning usa sus teclas habituales.
tui-keys-missing = No existe el archivo de teclas { $file }. Indica uno que exista con `kenning set keys PATH`, o quita el ajuste con `kenning set keys --default`.
tui-keys-missing-variable = No existe el archivo { $file } con teclas, que nombra { $name } en el entorno. Haz que nombre uno que exista, o quítala. Hasta entonces, kenning usa sus teclas habituales.
tui-set-by-variable = Lo dice { $name } en el entorno: cámbiala, o quítala.
tui-keys-unreadable = No se pudo leer { $file }: { $error }. Haz que se pueda leer, o bórralo. Mientras tanto, kenning usa sus teclas habituales.
# `what` and `help` are among the messages below.
tui-keys-wrong = { $file }, línea { $line }: { $what }; { $help }. Mientras tanto, kenning usa sus teclas habituales.
tui-keys-see-manual = consulta docs/keys.md
tui-keys-no-table = `{ $place }` no es una tabla
tui-keys-no-table-help = escribe `[{ $place }]` y, debajo, una línea para cada acción
tui-keys-no-place = no hay ningún lugar `{ $place }`
tui-keys-no-action = [{ $place }] no tiene ninguna acción `{ $name }`
tui-keys-near = quizá quieres decir `{ $name }`
tui-keys-there-are = los hay: { $names }
tui-keys-clash = { $key } significaría a la vez `{ $one }` y `{ $other }` en [{ $place }]
tui-keys-clash-help = da otra tecla a una de las dos
tui-keys-no-text = esto es { $kind }, no una tecla
tui-keys-no-text-help = escribe las teclas entre comillas, como ["h", "f2"]
tui-keys-no-key = no hay ninguna tecla `{ $name }`
tui-keys-no-key-help = escribe, por ejemplo, `x`, `f2`, `ctrl-x`, `alt-x` o `enter`
tui-keys-always-quits = { $key } siempre sale
tui-keys-always-quits-help = toma otra tecla
tui-keys-is-text = { $key } es texto aquí, mientras escribes
tui-keys-is-text-help = toma una tecla de función, o una con `ctrl-` o `alt-`

## The test of a course

tui-offer-keys = Pulsa { $test } para hacer el examen, { $never } para que no se ofrezca más, o simplemente sigue.
# Before a course is begun: a test of $n questions.
tui-offer-start =
    Pulsa { $test } para hacer antes un examen y ver después lo que ganaste: { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }, { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    } (nunca: { $never }).
tui-offer-short = Un examen de { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }: { $test } (nunca más: { $never }).
tui-test-declined = El examen de este curso ya no se ofrece. { $key } lo hace de todos modos.
tui-status-test = { $n } de { $of }
tui-test-title = Examen: { $course }
tui-test-how = Si no sabes una respuesta, pulsa { $key }: cuenta como no sabida y se dice al final. Puedes salir en cualquier momento y seguir en el plazo de una semana.
# Of a test that was left: which question comes next.
tui-test-waits = Tu examen espera en la pregunta { $n } de { $of }. Pulsa { $key } para seguir con él; espera una semana desde su primera respuesta.
tui-test-waits-short = Tu examen espera en la pregunta { $n } de { $of }: { $key }.
tui-row-test =
    { $due ->
        [0] examen abierto
       *[other] examen abierto, { $due } pend.
    }
tui-row-test-narrow = examen
tui-test-left =
    Dejas el examen tras { $answered } de { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }. Espera una semana desde su primera respuesta. Pulsa { $key } para seguir con él. Lo correcto se dice al final.

## Progress over time

tui-progress-title = Progreso
tui-progress-all = Progreso: todos los cursos
tui-progress-of = Progreso: { $course }
tui-progress-reading = Leyendo todo lo registrado. Tarda un momento; puedes salir cuando quieras.
tui-progress-broke-off = La lectura de lo registrado se interrumpió. Sal de esta pantalla y vuelve a abrirla.
# The signs of a calendar, each before what it stands for.
tui-calendar-legend = { $none } 0  { $some } 1–5  { $more } 6–10  { $much } 11–20  { $most } 21+ min
tui-chart-today = hoy
tui-chart-learned = aprendido
tui-chart-remembered = recordado
tui-calibration-head = esperado    obtuviste
tui-calibration-band = { $least }–{ $most } %
# In few letters: so many answers.
tui-calibration-count = de { $n }
tui-hard-end = { $right } de { $asked }
tui-mistakes-still = Aún no superados
tui-mistakes-not-since = bien desde entonces
tui-mistakes-shed = Superados

## The map of a course

tui-map-title = Mapa: { $course }
tui-map-status =
    { $skills ->
        [one] 1 destreza
       *[other] { $skills }
    }: { $learned ->
        [one] 1 aprendida
       *[other] { $learned } aprendidas
    }, { $begun ->
        [one] 1 empezada
       *[other] { $begun } empezadas
    }, faltan { $left }
# Where there is little room.
tui-map-status-short = { $learned } de { $skills } aprendidas
# $stages are signs with what they stand for.
tui-map-legend = { $stages }, { $review } en repaso, { $closed } aún cerrada
tui-map-opens-nothing = Nada más espera por ella.
tui-map-opens = Abre { $skills }.
# $chance is such as `4 in 5`.
tui-map-chance =
    { $n ->
        [one] Su pregunta lleva
       *[other] Sus { $n } preguntas, una vez cada una, llevan
    } { $minutes ->
        [one] cerca de 1 min
       *[other] unos { $minutes } min
    }; { $likely ->
        [no] por ahora es un reto
       *[yes] acertarías más o menos { $chance }
    }.
tui-map-fading = Se está olvidando: de ella recordarías hoy más o menos el { $share }.
tui-map-firm = De ella recordarías hoy más o menos el { $share }.
tui-map-note = hoy { $today }
tui-map-note-fading = olvidándose, { $today }
tui-map-too-large = Con más de { $most } destrezas, el mapa es un árbol.
tui-map-note-needs =
    { $more ->
        [0] requiere { $skill }
       *[other] requiere { $skill } y { $more } más
    }
tui-map-column-needs = Requiere
tui-map-column-level = Nivel { $n } de { $all }
tui-map-column-opens = Abre
tui-map-more = y { $n } más
tui-map-nothing = nada

## El informe de una clase

tui-report-parts = El informe completo
tui-report-part = { $at } de { $of }
tui-foot-report-open = abrir
tui-does-report-open = Abrir lo marcado
tui-foot-report-next = siguiente
tui-does-report-next = A la parte siguiente
tui-foot-report-previous = anterior
tui-does-report-previous = A la parte anterior
