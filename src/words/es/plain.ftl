### What `plain` says: practice as lines of text, which a screen reader reads out.

plain-terminal-failed = No se puede leer o escribir en la terminal: { $error }.
plain-no-text = Esa línea no se puede leer como texto (UTF-8). Escríbela otra vez.
plain-too-long = Esa línea tiene más de { $n } bytes y se dejó fuera. Escribe una más corta.

## The list of courses

plain-greeting = kenning pregunta y tú respondes; elige lo que necesitas a continuación y te dice por qué.
# $offer is the sentence of the desk that a fit is worth its while.
plain-memory-offer = { $offer } Para hacerlo, escribe memory.
plain-courses = Cursos:
# $today is one of the messages below.
plain-course =
    { $n }. { $title }: { $learned } de { $skills ->
        [one] 1 destreza aprendida
       *[other] { $skills } destrezas aprendidas
    }{ $kept ->
        [0] {""}
        [one] {" "}(1 afianzada)
       *[other] {" "}({ $kept } afianzadas)
    }, { $today }{ $recommended ->
        [yes] {" (recomendado)"}
       *[no] {""}
    }
plain-course-today =
    { $due ->
        [0] {""}
        [one] 1 repaso pendiente, alrededor de 1 minuto
       *[other] { $due } repasos pendientes, { $minutes ->
            [one] alrededor de 1 minuto
           *[other] unos { $minutes } minutos
        }
    }{ $both ->
        [yes] {", "}
       *[no] {""}
    }{ $new ->
        [0] {""}
        [one] 1 pregunta nueva
       *[other] { $new } preguntas nuevas
    }
plain-course-more = puedes practicar más
plain-course-limit = tu plan ya está cumplido por hoy
plain-course-done = hecho por ahora
plain-course-day-off = Hoy es un día libre en su plan.
plain-course-next = { $today }, próximo repaso { $when }
# Of a test that was left: which question comes next.
plain-test-waits = Tu examen espera en la pregunta { $n } de { $of }. Para seguir con él: `kenning test { SHELL($course) }`.
plain-course-broken = { $course }: { $problem }
# In place of the list, where little is to be said.
plain-choose-again = Escribe el número de un curso, courses para ver la lista, help o quit.
# The key that goes on with a sitting that was left.
plain-key-enter = Enter
# Where Enter alone goes on with another one.
plain-last-course = Lo último que practicaste fue “{ $title }”: es el { $n }.
plain-choose-course = Escribe el número de un curso, pulsa Enter para el recomendado, o escribe help o quit.
plain-no-such-course = No hay tal curso. Escribe el número de un curso, o help.
# $word is a command: map, interests.
plain-which-course = Después de { $word } va el número de un curso, como en: { $word } 1
# $word is a command: lesson, practise. A course has a number, and each of its skills.
plain-which-skill = Después de { $word } van el número de un curso y el de una destreza, como en: { $word } 1 2. Para ver los números de las destrezas, escribe: skills 1
plain-which-skill-or-course = Después de { $word } va el número de un curso, y si quieres el de una destreza, como en: { $word } 1 2. Para ver los números de las destrezas, escribe: skills 1
plain-no-such-skill = No hay tal destreza. Para ver las destrezas y sus números, escribe: skills { $n }
plain-skills = Destrezas de “{ $course }”:
# $stage: how far it is, in a word or two.
plain-skill = { $n }. { $title }: { $stage }
plain-skill-learned = { $n }. { $title }: { $stage }, hoy recordada: { $today }
plain-skill-locked = { $n }. { $title }: { $stage }. Aún cerrada: se basa en { $skills }.
plain-skills-how = Para practicar una, escribe por ejemplo: practise { $n } 2. Para leer su lección: lesson { $n } 2.
plain-plan-heading = Cómo se practica “{ $course }”:
plain-plan-row = { $key }: { $value }
plain-plan-nothing = No hay nada fijado: el tutor sigue lo habitual.
# $keys: the words that can be typed, as a list.
plain-plan-how = Para cambiarlo, escribe por ejemplo: plan { $n } new 5. Lo que se puede fijar: { $keys }. Para quitar uno: plan { $n } new default. Para quitarlo todo: plan { $n } default.
plain-plan-what = Después de { $key } va un solo valor, o default.
plain-plan-key = Un plan no tiene { $key }. Tiene { $keys }.
# $terse: whether it is so now.
plain-terse-how =
    { $terse ->
        [yes] Las preguntas llegan sin sus motivos. Para verlos otra vez, escribe: terse off
       *[no] Las preguntas llegan con sus motivos. Para omitirlos, escribe: terse on
    }
plain-no-course-of = No hay ningún curso { $n }.
plain-home-commands =
    Comandos: un número (practicar ese curso), Enter (el recomendado),
    minutes 20 (una sesión dura 20 minutos; minutes 0: sin límite), memory (tu modelo de memoria),
    interests 1 (qué temas del primer curso te gustan), find pan (en todas las preguntas,
    lecciones y notas), questions 1 (todas las del primer curso), only 1 is:leech (practica lo que eso selecciona),
    progress (de 3 meses; progress 1 year: del primer curso, de un año), map 1 (del primer curso),
    skills 1 (del primer curso), lesson 1 2 (la lección de su segunda destreza), practise 1 2 (esa destreza),
    plan 1 (cómo se practica el curso, y cómo cambiarlo), place 1 (una prueba de nivel), test 1 (su examen),
    terse on (preguntas sin sus motivos; la lista de cursos sale cuando escribes courses),
    settings (todo lo que se puede ajustar), set reasons short (lo ajusta; set reasons --default: como al principio), quit.
# Whatever can be set: `from` says where the value comes from, in a few words.
plain-setting = { $key } = { $value } ({ $from }; predeterminado: { $default })
plain-setting-chosen = Tu perfil dice { $n ->
        [0] que una sesión no tiene límite.
        [one] que una sesión dura 1 minuto.
       *[other] que una sesión dura { $n } minutos.
    }
plain-setting-file = Se guardan en { $path }.
plain-setting-over = Lo que ajustaste está guardado. Por ahora, esto va por delante: { $from }.
plain-setting-how = “set theme nord” ajusta uno, “set theme” dice qué hace, “set theme --default” lo devuelve a su valor predeterminado.
plain-interests = ¿Cuáles de estos te gustan? Las preguntas de “{ $course }” hablan de ellos donde el curso lo permite; lo que se pregunta no cambia.
plain-interest =
    { $n }. { $name }{ $picked ->
        [yes] {" "}(elegido)
       *[no] {""}
    }
plain-interests-how = Escribe los números, como en: 1 3. Enter: ninguno; las preguntas conservan sus palabras de siempre.
plain-interests-which = Escribe números de 1 a { $last } con espacios entre ellos, o solo Enter.
plain-interests-kept = Las preguntas hablan de { $themes }. Para cambiarlo más tarde, escribe interests y el número del curso en la lista de cursos, o ejecuta: kenning plan COURSE --interests NAME
plain-interests-kept-none = Las preguntas conservan sus palabras de siempre. Para cambiarlo más tarde, escribe interests y el número del curso en la lista de cursos, o ejecuta: kenning plan COURSE --interests NAME
plain-interests-none = “{ $course }” no tiene temas para elegir.
plain-minutes =
    { $n ->
        [0] Una sesión no tiene límite de tiempo.
        [one] Una sesión dura 1 minuto. Puedes parar o seguir en cualquier momento.
       *[other] Una sesión dura { $n } minutos. Puedes parar o seguir en cualquier momento.
    } El plan de un curso puede decir otra cosa.
# `from` is a few words: a variable of the environment, or the command line.
plain-minutes-over =
    { $n ->
        [0] Sin límite de tiempo
        [one] 1 minuto
       *[other] { $n } minutos
    } para una sesión: está guardado. Por ahora, esto va por delante: { $from }.
# Where nothing was chosen yet.
plain-minutes-none = Hasta ahora, una sesión no tiene límite de tiempo. Para poner uno, escribe por ejemplo: minutes 20
plain-minutes-which = Después de minutes va un número de 0 (sin límite) a { $most }, como en: minutes 20

## The beginning of a sitting, and what can be typed at any time

plain-begun = { $course }. Escribe ? para ver los comandos.
plain-place = ¿Ya sabes algo de esto? `kenning practice { SHELL($course) } --place` averigua qué puedes saltarte.
# Said of `why`: a word that can be typed, and what it would mean.
plain-why-lever = { $word } - { $means }
plain-why-more = Para ver todos los números, escribe why otra vez.
plain-instead = Pasada: no cuenta.
plain-find-what = Escribe find y una palabra, como en: find pan
plain-found-question = Pregunta en { $course }: { $line }
plain-found-lesson = Lección en { $course }: { $line }
plain-found-note = Tu nota en { $course }, sobre { $line }: { $note }
plain-found-nothing = Nada encontrado. Prueba con menos palabras, o con parte de una.
plain-found-most =
    { $n ->
        [one] Este es el primer resultado.
       *[other] Estos son los primeros { $n }.
    } Con más palabras salen menos.
plain-history = { $n }. { $prompt } { $verdict }.
plain-history-how = Para ver una con todo lo que se dijo de ella, escribe su número, como en: history 1. Mientras se escriben palabras, como en: :history 1.
plain-history-contest = Si una no debe contar: appeal 1 (era correcta) o broken 1 (la pregunta está mal). Para que vuelva a contar: counts 1.
plain-contested = No cuenta, como dijiste.
plain-contest-out = Descontada: la respuesta { $n } no cuenta ni como correcta ni como incorrecta. Para que vuelva a contar: counts { $n }
plain-contest-broken = Anotado: la respuesta { $n } no cuenta, y su pregunta no vuelve a salir hasta que su autor la cambie. Para deshacerlo: counts { $n }
plain-contest-in = La respuesta { $n } vuelve a contar, como antes.
plain-history-none = En esta sesión aún no hay ninguna respuesta anterior.
plain-history-none-such = No hay ninguna respuesta anterior con ese número.
# The try before the last one.
plain-history-before =
    { $n ->
        [1] Tu primer intento, que cuenta: { $given }
       *[other] Tu intento anterior: { $given }
    }
plain-history-given = Respondiste: { $given }
plain-note = Tu nota: { $note }
plain-test-keeps-none = En un examen no se guardan notas, marcadores ni etiquetas: sus preguntas no están en ninguna lista. Esto no cuenta.
plain-note-none = No tienes ninguna nota sobre esta pregunta. Para guardar una, escribe note y tus palabras.
plain-note-kept = La nota está guardada, solo para ti. Para borrarla, escribe note delete.
plain-note-deleted = La nota está borrada.
plain-nothing-to-keep = Aquí no hay ninguna pregunta sobre la que anotar algo.
plain-bookmarked = Marcada. En la lista de cursos ves tus marcadores: escribe questions, el número del curso y bookmarked.
plain-bookmark-gone = El marcador está quitado.
plain-listed =
    { $id }: { $prompt } ({ $when }{ $kept ->
        [bookmark] , con marcador
        [note] , con una nota
        [both] , con marcador, con una nota
       *[none] {""}
    })
plain-listed-new = nueva
plain-listed-due = pendiente
plain-listed-away = apartada
plain-listed-tomorrow = hoy no
plain-questions-none = No hay ninguna.
plain-only-how = Escribe el número de un curso y lo que quieres practicar de él: only 1 is:leech, only 1 due:<=3 tag:exam.
plain-life-later = Tus respuestas a esta pregunta la delatarían. Escribe life cuando esté respondida.
plain-tags = Tus etiquetas en esta pregunta: { $tags }. Para borrarlas, escribe tags delete.
plain-tags-none = Esta pregunta no tiene etiquetas tuyas. Para ponerle algunas, escribe tags y las palabras, como en: tags exam hard.
plain-questions-how = Escribe el número de un curso y lo que quieres ver: questions 1, questions 1 due, questions 1 bookmarked, questions 1 noted, questions 1 away, o questions 1 y un selector, como questions 1 tag:exam -is:new.
plain-questions-bring-back = Para recuperar una: `kenning overrule { SHELL($course) } resume` y el nombre que está antes de los dos puntos.
# Below the other commands.
plain-commands-looked =
    Más: history (tus respuestas hasta ahora), note y tus palabras (una nota sobre esta pregunta), bookmark (un marcador),
    life (todo sobre una pregunta ya respondida), tags y palabras (etiquetas tuyas),
    find y una palabra (en todos los cursos), { $skips ->
        [yes] easier (más fácil), other (otra destreza),{" "}
       *[no] {""}
    }terse on (sin motivos).
    Mientras haya que escribir palabras, pon dos puntos antes, como en :history.
    En corto: { $hints ->
        [yes] h pista,{" "}
       *[no] {""}
    }w por qué, t pasos, l lección, d mostrar, { $skips ->
        [yes] s saltar,{" "}
       *[no] {""}
    }u deshacer. Mientras haya que escribir
    palabras, con dos puntos: :h.
# The same in a placement test, which chooses by itself.
plain-commands-looked-placement =
    Más: history (tus respuestas hasta ahora), note y tus palabras (una nota sobre esta pregunta), bookmark (un marcador),
    find y una palabra (en todos los cursos). Mientras haya que escribir palabras, pon dos puntos antes,
    como en :history.

plain-commands =
    Comandos: hint (pista), steps (pasos), lesson (lección), why (por qué esta pregunta), show (no lo sé), skip (saltar; no cuenta),
    undo (retirar la última respuesta), bury (hoy no), suspend (nunca más; antes pregunta),
    appeal (yo tenía razón), broken (la pregunta está mal), quit (salir).
    Una palabra que responde a la pregunta se toma como la respuesta. Para dar otra de estas palabras
    como respuesta, pon = antes, como en =skip.
# Where the plan allows no appeals.
plain-commands-no-appeals =
    Comandos: hint (pista), steps (pasos), lesson (lección), why (por qué esta pregunta), show (no lo sé), skip (saltar; no cuenta),
    undo (retirar la última respuesta), bury (hoy no), suspend (nunca más; antes pregunta), quit (salir).
    Una palabra que responde a la pregunta se toma como la respuesta. Para dar otra de estas palabras
    como respuesta, pon = antes, como en =skip.
# Where the plan forbids hints, or passing over questions.
plain-commands-planned =
    Comandos: { $hints ->
        [yes] hint (pista),{" "}
       *[no] {""}
    }steps (pasos), lesson (lección), why (por qué esta pregunta), show (no lo sé), { $skips ->
        [yes] skip (saltar; no cuenta),{" "}
       *[no] {""}
    }undo (retirar la última respuesta), { $skips ->
        [yes] bury (hoy no), suspend (nunca más; antes pregunta),{" "}
       *[no] {""}
    }{ $appeals ->
        [yes] appeal (yo tenía razón), broken (la pregunta está mal),{" "}
       *[no] {""}
    }quit (salir). El plan no permite más.
    Una palabra que responde a la pregunta se toma como la respuesta. Para dar otra de estas palabras
    como respuesta, pon = antes, como en =show.

# In the test of a course, which helps nobody and skips nothing.
plain-commands-test =
    Comandos en el examen: show (no lo sé; la respuesta se dice al final), undo (cambiar tu última respuesta),
    why (por qué esta pregunta), quit (salir, y seguir otro día).
    Una palabra que responde a la pregunta se toma como la respuesta. Para dar otra de estas palabras
    como respuesta, pon = antes, como en =show.
plain-commands-placement =
    Comandos en la prueba de nivel: show (no lo sé), lesson (lección), why (por qué esta pregunta), skip (saltar; no cuenta),
    bury (hoy no), suspend (nunca más; antes pregunta), quit (salir, y seguir otro día).
    Una palabra que responde a la pregunta se toma como la respuesta. Para dar otra de estas palabras
    como respuesta, pon = antes, como en =skip.
# After a refusal where there is no help.
plain-unaided-how = Si no lo sabes, escribe show.

## Pictures

plain-picture-how =
    { $n ->
        [one] Hay una imagen. Escribe picture para leer dónde está.
       *[other] Hay { $n } imágenes. Escribe picture para leer dónde están.
    }
plain-picture = Imagen { $path }: { $alt }
plain-picture-missing = Esta imagen no se puede mostrar ({ $why }): { $alt }

## A question

# $reason is a sentence: why the question comes now.
plain-question = Pregunta { $n }. { $reason }
plain-question-bare = Pregunta { $n }.
# Said now and then, above a question.
plain-minutes-done =
    Van { $n } de { $of ->
        [one] 1 minuto
       *[other] { $of } minutos
    }.
plain-questions-done =
    Van { $n } de { $of ->
        [one] 1 pregunta
       *[other] { $of } preguntas
    }.
plain-step = Paso { $n } de { $all }
plain-step-of-step = Paso { $n } de { $all } dentro del paso { $of }
plain-part = Parte { $n } de { $all }
plain-ask-one = Escribe el número de lo que eliges.
plain-ask-some = Escribe los números de todas las respuestas correctas, como en 1 3. Escribe 0 si ninguna lo es.
# $example is some order of all the numbers: 2 1 3.
plain-ask-order = Escribe los números en el orden correcto, como en { $example }.
# $example pairs all of them somehow: 1b 2c 3a.
plain-ask-match = Escribe cada número con la letra que le corresponde, como en { $example }.
# Some belong nowhere. $example is some order of all the numbers.
plain-ask-order-some = Escribe los números en el orden correcto, como en { $example }, sin los que no van en ningún sitio.
plain-ask-blank = Escribe lo que falta.
plain-ask-blanks = Escribe lo que falta, uno tras otro de los { $n } huecos. Empieza por el hueco 1.
plain-answer-blanks = En una sola respuesta van todos juntos: el primero / el segundo, con / entre ellos.
# After a blank was filled in.
plain-next-blank = Ahora el hueco { $n } de { $of }. Escribe back para cambiar lo último que escribiste.
# The same where nothing was filled in yet, or all of it was taken back.
plain-blank-empty = No hay nada escrito. Pulsa Enter una vez más para dejar vacío el hueco.
plain-first-blank = Ahora el hueco { $n } de { $of }.
# After a miss.
plain-blank-again = Otra vez el hueco { $n } de { $of }. Los que estaban bien se quedan.
plain-ask-card = Piensa la respuesta y luego escribe show.
plain-ask-written = Escribe tu respuesta en una línea. Después se muestra la respuesta modelo, y las comparas.
plain-written-model =
    La respuesta modelo:
    { $back }
plain-written-beside =
    { $model }
    { $how }
plain-written-ideas =
    { $model }
    Ideas de una buena respuesta:
    { $list }
    { $how }
plain-written-tick = ¿Cuáles de estas ideas están en la tuya? Escribe sus números, como en 1 3, o 0 si ninguna.
plain-ask-command = Escribe una línea de comandos.
plain-ask-number = Escribe un número.
plain-ask-output = Escribe lo que imprime, línea por línea, y luego una línea vacía. Si no compila o falla, escribe solo { $fails }.
plain-ask-output-run = Escribe lo que imprime, línea por línea, y luego una línea vacía. Si termina con un error, escribe solo { $fails }.
# Once some lines are typed.
plain-output-more = Línea { $n }, o una línea vacía para entregarla.
plain-output-full = Como máximo puede haber { $n } líneas. Pulsa solo Enter para entregarlas.
plain-ask-algebra = Escribe la respuesta con + - * / ^ y paréntesis. Una raíz es sqrt(x), y π es pi.
plain-ask-algebra-inequality = Escribe una desigualdad con <, >, <= o >=; las barras son |x|. Dos se unen con “and” u “or”.
plain-ask-algebra-interval = Escribe un intervalo como [1, 2) o (3, inf); inf es ∞. Dos se unen con U.
plain-ask-algebra-row = Escribe la respuesta entre paréntesis, con una coma entre sus partes.
plain-hint-asks = La pista { $n } de { $all } pregunta algo. Respóndela, o escribe skip para pasarla; solo cuenta la pregunta misma.
plain-hint-back = De vuelta a la pregunta:
plain-hint = Pista { $n } de { $all }: { $hint }
# After a sentence that the lesson may help.
plain-lesson-how = Puedes leerla en cualquier momento: escribe lesson.
plain-no-lesson = No hay lección para “{ $skill }”.

## A card, and what the learner says of it

# $back is the answer.
plain-card-back =
    { $back }
    ¿Qué tan bien lo sabías? Escribe 1 nada, 2 con esfuerzo, 3 bien, 4 al instante.
plain-card-not-shown = Escribe show para ver la respuesta, y luego un número de 1 a 4.
plain-card-no-grade = Escribe un número de 1 a 4: 1 nada, 2 con esfuerzo, 3 bien, 4 al instante.

## A verdict

plain-verdict = { $verdict }.
# After a miss, where there is another try.
plain-try-hint-steps = Inténtalo otra vez, o escribe hint (pista), steps (pasos) o show (la respuesta).
plain-try-hint = Inténtalo otra vez, o escribe hint (pista) o show (la respuesta).
plain-try-steps = Inténtalo otra vez, o escribe steps (pasos) o show (la respuesta).
plain-try = Inténtalo otra vez, o escribe show para ver la respuesta.
# The text stands below, with its blanks filled in.
plain-filled-in = Con los huecos rellenos:
plain-moved = { $skill }: { $moved }.
plain-comes-back = Vuelve más tarde en esta sesión.
plain-comes-back-if = Vuelve en esta sesión si queda sitio.
# $when: "tomorrow", "in 3 days".
plain-comes-back-or = Vuelve en esta sesión si queda sitio; si no, { $when }.
plain-comes-back-due = Ya toca repasarla: vuelve en esta sesión o en la próxima.
plain-next-review = Próximo repaso: { $when }.
# After how to go on, where an answer was judged wrong.
plain-appeal-how = ¿Tenías razón? Escribe appeal.
plain-go-on = Pulsa Enter para seguir.
plain-go-on-or-explain = Pulsa Enter para seguir, o escribe explain para ver por qué.
plain-go-on-or-steps = Pulsa Enter para seguir, o escribe steps para resolverla paso a paso.

# Of several options, those that were chosen are right, and others are missing.
# Of things to be paired, some pairs are right.
plain-try-pairs = Escribe las parejas que cambiarías; las correctas se quedan: { $kept }.
plain-try-missing = Escribe lo que falta; lo que elegiste se queda.

## What can't be understood

plain-not-a-number = “{ $typed }” no es ninguno de los números. Escribe números de la lista.
plain-order-all = Escribe los { $n } números, cada uno una vez, como en { $example }.
plain-pairs-open =
    { $n ->
        [one] { $lines } aún no tiene letra. Escribe también su pareja
       *[other] { $lines } aún no tienen letra. Escribe también sus parejas
    }, o la misma línea otra vez para responder así.
plain-one-number = Escribe un número de la lista.
# What was typed is a command of other programs, or says that one does not know.
plain-not-a-command = “{ $typed }” no hace nada aquí y no cuenta. Escribe show si no lo sabes, quit para salir, o help para ver todos los comandos.
# The same, where it could be an answer.
plain-not-a-command-escaped = Si es tu respuesta, escribe ={ $typed }.
# A command that could be an answer as well.
plain-needs-colon = “{ $typed }” no se tomó como tu respuesta. Si es tu respuesta, escribe ={ $typed }. Para el comando, escribe :{ $typed }.
plain-not-a-command-judged = “{ $typed }” no hace nada aquí. Pulsa Enter para seguir, o escribe quit para salir, o help para ver todos los comandos.
plain-nothing-typed = Escribe una respuesta, show si no la sabes, o ? para ver los comandos.
plain-no-explanation = No hay explicación. Pulsa Enter para seguir.
plain-only-go-on = Pulsa Enter para seguir, o escribe ? para ver los comandos.

## What was done

plain-skipped = Saltada.
plain-undone = Retirada.
plain-skipped-missed = Saltada. Tu primera respuesta sigue contando.
plain-broken = Anotado. Esa respuesta no cuenta, y la pregunta no se repite hasta que se corrija. Para recuperarla: `kenning overrule { SHELL($course) } resume { SHELL($question) }`.
plain-buried = Apartada hasta mañana. Escribe undo para recuperarla.
plain-suspended = Apartada para siempre. Escribe undo para recuperarla.
# The same where the sitting ended with that, and nothing can be typed any more.
plain-buried-last = Apartada hasta mañana.
plain-suspended-last = Apartada para siempre. El comando de arriba la recupera.

## Putting a question away for good

plain-put-away =
    ¿Apartar esta pregunta para siempre? No se vuelve a preguntar. Para recuperarla más tarde: `kenning overrule { SHELL($course) } resume { SHELL($question) }`.
    Escribe yes (sí) para apartarla, o pulsa Enter para conservarla.
# Of a question that has many versions.
plain-put-away-versions =
    ¿Apartar esta pregunta para siempre? No se vuelve a preguntar, en ninguna versión. Para recuperarla más tarde: `kenning overrule { SHELL($course) } resume { SHELL($question) }`.
    Escribe yes (sí) para apartarla, o pulsa Enter para conservarla.
plain-kept = La pregunta se queda.

## The test of a course

plain-test-how = Si no sabes una respuesta, escribe show: cuenta como no sabida y se dice al final. Para cambiar tu última respuesta, escribe undo.
plain-offer-how = Para hacerlo: `kenning test { SHELL($course) }` (para que no se ofrezca más: `--no-offers`).

## What a placement test concluded

plain-placement =
    Prueba de nivel, { $n ->
        [0] por lo que has hecho hasta ahora
        [one] tras 1 pregunta
       *[other] tras { $n } preguntas
    }. Así se ve:
plain-placement-known = { $n }. { $skill }: sabida
plain-placement-not-known = { $n }. { $skill }: aún no sabida
plain-placement-unsure = { $n }. { $skill }: dudosa, así que la práctica empieza por ella
plain-placement-agree = Escribe el número de una destreza para cambiarla, o pulsa Enter para aceptar.
plain-placement-one = Escribe el número de una destreza, o pulsa Enter para aceptar.

## The learner's own memory model

# $choices are some of the messages below.
plain-tuning-choices = Escribe { $choices }, o pulsa Enter para dejarlo como está.
plain-tuning-fit = fit para ajustarlo a ti
plain-tuning-later = later para que se te pregunte tras muchos más repasos
plain-tuning-default = default para volver al modelo que le va bien a la mayoría
plain-tuning-fitting = Ajustando a tus repasos; tarda unos segundos.
plain-tuning-back = Escribe memory y luego default para volver atrás.
plain-tuning-left = No cambió nada.

## Something to learn from

plain-taught = { $what }: { $prompt }
plain-step-done = Paso { $n }, hecho: { $prompt } → { $answer }
plain-answer = Respuesta: { $answer }
plain-answer-below = Respuesta:
plain-lesson-goes-on = La lección sigue: escribe `lesson` para leerla entera.
plain-taught-lesson-go-on = Pulsa Enter cuando lo hayas leído.
plain-taught-go-on = Pulsa Enter cuando lo tengas. Escribirlo antes también ayuda.
plain-taught-go-on-next = Pulsa Enter cuando lo tengas.

## Looking back, and the map

plain-progress-heading = { $part }
plain-progress-which = Escribe progress, con el número de un curso y week, months, year o all, como en: progress 1 year
plain-progress-all = Progreso en todos los cursos, { $range }
plain-progress-of = Progreso en “{ $course }”, { $range }
plain-progress-ever = Progreso en todos los cursos, desde el principio
plain-progress-ever-of = Progreso en “{ $course }”, desde el principio
plain-map-heading = Las destrezas de “{ $course }”, cada una debajo de lo que requiere:
plain-ask-leave = (Enter sin nada la deja.)

## Recursos

plain-resource-offer = { $said } Para abrirlo, escribe :resource
plain-resource-ask = ¿Ha servido “{ $title }”? Escribe :useful o :useless, o sigue sin más.
plain-resource = “{ $title }” ({ $what })
plain-resource-address = Su dirección: { $address }
plain-resource-more = Ese es el principio. El resto: { $place }
plain-resource-go-on = Pulsa Enter para seguir. Escribe :useful o :useless si quieres.
plain-resource-then = Lo que se preguntó sigue ahí. Escribe :useful o :useless si quieres.
plain-no-resource = El curso no nombra nada que leer o ver para esto.
plain-no-resource-opened = Aún no se ha abierto nada que pudiera servir.
