### What `class` says in the report of a class.

## What can't be read

classreport-thresholds-unread = La línea { $line } del archivo de la clase no se puede leer: { $error }. docs/class-report.md enumera los umbrales.
classreport-thresholds-no-table = Los umbrales van en una tabla: escribe `[thresholds]` en una línea propia antes de ellos.
classreport-threshold-outside = `{ $name }` no tiene efecto donde está: los umbrales van en la tabla `[thresholds]`, así que escríbela en una línea propia antes de ellos.
classreport-threshold-unknown = No hay ningún umbral `{ $name }`. docs/class-report.md los enumera.
classreport-threshold-count = El umbral `{ $name }` debe ser un número entero de { $low } a { $high }.
classreport-threshold-range = El umbral `{ $name }` debe ir de { $low } a { $high }.
classreport-groups-unread = La línea { $line } del archivo de grupos no se puede leer. Debe ser CSV en UTF-8, con tantas celdas en cada línea como en la primera.
classreport-groups-columns = El archivo de grupos necesita una columna de estudiantes, luego de 1 a { $most } columnas de grupos, y encabezados en la primera línea.
classreport-groups-many = El archivo de grupos tiene más de { $most } estudiantes. Divídelo.
classreport-groups-twice = La línea { $line } del archivo de grupos repite el estudiante “{ $learner }”. Quita una de las líneas.
classreport-notes-unread = Esto no es un informe de una clase: la línea { $line } no se puede leer. Haz uno con `kenning class report --format json`.
classreport-notes-other = Este archivo no es un informe de una clase, o lo escribió un kenning más nuevo. Haz uno con `kenning class report --format json`.

classreport-in-file = { $path }: { $why }
classreport-file-unread = { $path } no se puede leer: { $error }.
classreport-file-large = { $path } no es un archivo, o supera los { $most } MiB.
classreport-left-out = { $why } Queda fuera.
classreport-left-out-more =
    { $n ->
        [one] 1 estudiante más queda
       *[other] { $n } estudiantes más quedan
    } fuera por motivos así.
classreport-not-here = Lo entregado es del curso `{ $course }`, que no está en esta máquina. Tráelo (`kenning get FOLDER`), o di dónde está: `--course PATH`.
classreport-nobody = Nadie ha entregado nada todavía. Pide a los estudiantes un `kenning share`, pon lo que envíen en { $path } y ejecuta `kenning class add`.
classreport-which = La lista tiene varios cursos: { $courses }. Nombra uno con `--course`.
classreport-table-of-csv = --table es del informe en CSV. Escribe --format csv o quita --table.
classreport-noted = informe de la clase con nombres escrito en { $path }
classreport-wrote-author = Escrito { $path }, para el autor del curso: sumas de preguntas, y nada de estudiantes ni de grupos. Lo que los estudiantes escribieron y compartieron está donde dijeron que tenían razón, o donde tres o más escribieron lo mismo.
classreport-wrote =
    Escrito { $path }: { $n ->
        [one] 1 estudiante
       *[other] { $n } estudiantes
    }. Habla de personas: guárdalo como guardas su trabajo.

## The document

classreport-title = Informe de la clase: { $course }
classreport-lead =
    Con fecha { $date }: { $learners ->
        [one] 1 estudiante
       *[other] { $learners } estudiantes
    } y { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    } en `{ $course }`. Todo lo de aquí es una sugerencia para ti: dice cuán seguro es, y lo que no sabe.
classreport-skip = Ir al informe
classreport-contents = Contenido
classreport-number = { $n }
classreport-percent = { $n } %
classreport-of = { $n } de { $of }
classreport-range = { $n } ({ $low } a { $high })
classreport-range-open = { $n } ({ $low } o más)
classreport-share = { $n } % ({ $low } a { $high } %)
classreport-p-small = menos de 0,001
classreport-learner = Estudiante
classreport-learners = Estudiantes
classreport-skill = Destreza
classreport-group = Grupo
classreport-answers = Respuestas
classreport-right = Correctas
classreport-question-column = Pregunta

## Who needs help

classreport-first = Lo que más te necesita
classreport-first-lead = En este orden según lo grave que es, a cuántos alcanza y lo seguro que es. Una pregunta que confunde está entre los estudiantes, porque perjudica a todos.
classreport-first-none = No se encontró nada lo bastante seguro para decirlo. Eso no significa que nadie necesite ayuda.
classreport-first-more =
    { $n ->
        [one] Otro hallazgo no se muestra
       *[other] Otros { $n } hallazgos no se muestran
    } aquí: { $names }.
classreport-question = Pregunta { $id }
classreport-do = Lo que puede ayudar: { $what }
classreport-also = Además: { $what }
classreport-sure = { $sure } Lo que no puede mostrar: { $unknown }
classreport-level-sure = Seguro ({ $sure }).
classreport-level-likely = Probable ({ $sure }).
classreport-level-maybe = Quizá ({ $sure }).
classreport-stuck =
    Atasco en “{ $skill }”: { $n } respuestas en { $days } días, { $right ->
        [0] ninguna de las últimas { $of } correcta sin pistas
        [one] 1 de las últimas { $of } correcta sin pistas
       *[other] { $right } de las últimas { $of } correctas sin pistas
    }, y no está aprendida.
classreport-stuck-below = antes, diez minutos con esa persona y “{ $below }”, en la que se basa “{ $skill }”; luego un ejemplo resuelto, y uno sin ayuda.
classreport-stuck-do = recorre con esa persona un ejemplo resuelto de “{ $skill }”, y después que haga uno sin ayuda.
# Of what has no steps and no lesson, such as words of a language.
classreport-stuck-below-again = antes, diez minutos con esa persona y “{ $below }”, en la que se basa “{ $skill }”; luego, de memoria, lo que le salió mal en “{ $skill }”.
classreport-stuck-again = repasa con esa persona lo que le salió mal en “{ $skill }”, y después que lo diga de memoria, y otra vez otro día.
classreport-stuck-unknown = si se trabajó con cuidado, y qué se practicó en otra parte.
classreport-misconception = Vuelve a caer en “{ $name }”: { $n } veces en varios días, la última hace { $days ->
        [one] 1 día
       *[other] { $days } días
    }.
classreport-misconception-today = Vuelve a caer en “{ $name }”: { $n } veces en varios días, la última hoy.
classreport-misconception-do = pide el porqué antes de la respuesta, y después prueba con esa persona la respuesta en la pregunta.
classreport-misconception-lesson = la lección para todos, que se sugiere más abajo; mira después si ayudó aquí.
classreport-misconception-unknown = una respuesta incorrecta que se parece a esta puede surgir de otro modo.
classreport-guessing =
    Responde al azar: { $n } de las últimas { $of } respuestas llegaron antes de lo que se tarda en leer la pregunta, y { $right ->
        [0] ninguna de ellas fue correcta sin pistas
        [one] 1 de ellas fue correcta sin pistas
       *[other] { $right } de ellas fueron correctas sin pistas
    }.
classreport-guessing-do = pregunta qué hace difícil empezar, y acuerda sesiones más cortas. Lo que dicen esas respuestas de las destrezas cuenta poco.
classreport-guessing-unknown = el motivo, que puede ser la prisa, el cansancio u otra persona ante el equipo.
classreport-hints = Pasa las pistas sin leerlas: en { $n } de las últimas { $of } preguntas se abrieron todas las pistas más rápido de lo que se pueden leer.
classreport-hints-do = acuerda un intento de verdad antes de la primera pista; un plan puede quitar las pistas.
classreport-hints-unknown = si las pistas son demasiado largas o difíciles de leer.
classreport-stopped =
    Ha dejado de venir: { $days } días sin práctica, después de practicar en { $n } de { $span } días.
classreport-stopped-do = pregunta qué lo impide. Diez minutos bastan para volver.
classreport-stopped-unknown = si hubo práctica que no se ha entregado.
classreport-ahead =
    Va por delante: { $right } de las últimas { $of } respuestas correctas sin pistas, y { $learned } de { $skills } destrezas aprendidas, cuando la mediana de la clase es { $middle }.
classreport-ahead-do = ofrece algo más difícil: otro curso, ayudar a alguien, o un plan que pase por alto lo que ya sabe.
classreport-ahead-unknown = si se aburre. Solo muestra que es fácil.
classreport-misleading-pick =
    Del tercio que más sabe, { $n ->
        [one] 1 eligió
       *[other] { $n } eligieron
    } “{ $pick }”.
classreport-misleading-unknown = el motivo. Solo se preguntó a { $n } estudiantes, y no por sorteo.
classreport-disputed-unknown = quién tiene razón. Léela como la leería un estudiante.

## Misconceptions

classreport-ideas = Ideas erróneas en la clase
classreport-ideas-lead = Se cuenta a quienes cayeron en una dos veces o más y no la han superado; el segundo número es cuántos practicaron aquello donde se muestra.
classreport-idea = { $n } de { $of }: { $name }.
classreport-mistake = { $n } de { $of }: “{ $name }” en `{ $question }`.
classreport-lesson = Vale la pena una lección de diez minutos para todos.
classreport-one-by-one = Mejor decirlo a cada cual por separado.

## Skills

classreport-skills = Destrezas
classreport-legend = { $signs }
classreport-skills-chart = La clase en cada destreza, según lo lejos que llega cada estudiante
classreport-skills-chart-says = Para cada destreza, una barra de toda la clase, con partes para quienes aún no la empezaron, la han empezado, la han aprendido, la tienen afianzada y la saben de forma duradera. La tabla de abajo tiene los números.
classreport-skills-table = Estudiantes según lo lejos que llegan en cada destreza
classreport-skills-none = Nadie ha empezado aún ninguna destreza.
classreport-skills-untouched = { $n ->
        [one] Se omite aquí 1 destreza que nadie ha empezado
       *[other] Se omiten aquí { $n } destrezas que nadie ha empezado
    }.
classreport-answers-needed = Respuestas hasta aprenderla
classreport-heat = Cada estudiante en cada destreza
classreport-heat-cut = Cada estudiante en cada destreza: los primeros { $most } de { $n }; las tablas en CSV los tienen todos
classreport-cut = La tabla tiene los primeros { $most } de { $n } estudiantes; las tablas en CSV los tienen todos.

## Practice

classreport-practice = Práctica
classreport-practice-first =
    { $active ->
        [one] 1 de { $n } estudiantes practicó
       *[other] { $active } de { $n } estudiantes practicaron
    } en sus últimos siete días, { $minutes } minutos de media. Aún no hay nada con que compararlo.
classreport-practice-lead =
    { $active ->
        [one] 1 de { $n } estudiantes practicó
       *[other] { $active } de { $n } estudiantes practicaron
    } en sus últimos siete días, { $minutes } minutos de media. En las semanas anteriores fueron { $usual } minutos por semana.
classreport-practice-change = Desde la fecha que nombraste, los minutos por semana cambiaron en { $change } de media ({ $low } a { $high }), entre los { $n } estudiantes que se pueden comparar. Desde entonces también han cambiado otras cosas.
classreport-practice-no-change = La práctica antes y después de la fecha que nombraste no se puede comparar: hacen falta dos estudiantes de los que se sepa una semana o más a cada lado.
classreport-practice-chart = Minutos de práctica por semana, de media por estudiante
classreport-practice-chart-says = Una barra por semana, la más antigua primero. Una semana acaba donde acaba lo que se sabe del estudiante.
classreport-week =
    { $n ->
        [0] últimos siete días
        [one] una semana antes
       *[other] { $n } semanas antes
    }
classreport-practice-table = Práctica por estudiante. Correctas son las que lo fueron a la primera, con la ayuda que fuera
classreport-minutes = Minutos (7 días)
classreport-days = Días (7 días)
classreport-usual = Minutos por semana antes
classreport-away = Días sin venir
classreport-before = Minutos por semana, antes de la fecha
classreport-after = Minutos por semana, desde la fecha

## How far, and when

classreport-ahead-heading = Hasta dónde, y cuándo estará todo aprendido
classreport-ahead-lead = El pronóstico sigue al ritmo de las últimas cuatro semanas. No sabe qué será más difícil o más fácil de lo que viene, ni qué se olvida entretanto.
classreport-ahead-table = Destrezas aprendidas, y el pronóstico
classreport-learned = Aprendidas
classreport-kept = Afianzadas
classreport-pace = Destrezas por semana
classreport-done-in = Todo aprendido
classreport-in-time = A tiempo
classreport-too-early = aún es pronto para decirlo
classreport-all-learned = todo aprendido
classreport-weeks =
    en { $n ->
        [one] 1 semana
       *[other] { $n } semanas
    } ({ $low } a { $high })
classreport-weeks-open =
    en { $n ->
        [one] 1 semana
       *[other] { $n } semanas
    }, o mucho más tarde
classreport-not-in-sight = no se ve cuándo, a este ritmo

## Tests

classreport-tests = Exámenes antes y después
classreport-gains-none = Nadie hizo dos veces el examen del curso (`kenning test`), así que no se puede decir nada de la mejora.
classreport-gains-one = Un estudiante hizo el examen dos veces: { $then } correctas, luego { $now }. Con uno solo no se puede decir más.
classreport-gains =
    { $n } estudiantes hicieron el examen dos veces: { $then } correctas de media, luego { $now }. La mejora es de { $low } a { $high } puntos de cien. Sin una clase que no practicara, nadie sabe cuánto de eso vino de la práctica.
classreport-gains-table = Respuestas correctas en el primer examen y en el último, sobre lo que ambos preguntaron
classreport-test-then = Primero
classreport-test-now = Último

## Questions

classreport-questions = Preguntas
classreport-questions-lead = Según la primera respuesta que dio cada estudiante; cuenta como correcta la que lo fue sin pistas, también donde los primeros pasos ya estaban hechos. La discriminación y lo predicho se dan según las respuestas sin tales pasos. Lo que acompaña a una pregunta es su discriminación: cuánto más probable es que acierten quienes más saben, de −1 a 1; por debajo de 0 la pregunta puede estar mal. Entre paréntesis está lo que el número también podría ser (95 %).
classreport-notes = Lo que debería mirar quien las escribió
classreport-notes-more =
    { $n ->
        [one] Hay 1 nota más
       *[other] Hay { $n } notas más
    } en el informe en JSON.
classreport-notes-none = Nada lo bastante seguro para decirlo.
classreport-note = { $id }: { $what } { $help }
classreport-note-misleads = De { $n } estudiantes, los que más saben acertaron menos veces (correlación { $r }, { $low } a { $high }).
classreport-note-misleads-help = Mira si la respuesta que cuenta es correcta, y si una incorrecta es igual de buena.
classreport-note-disputed =
    Los estudiantes dijeron { $appeals ->
        [one] una vez
       *[other] { $appeals } veces
    } que tenían razón, y { $flags ->
        [one] una vez
       *[other] { $flags } veces
    } que la pregunta está mal.
classreport-note-disputed-with =
    Los estudiantes dijeron { $appeals ->
        [one] una vez
       *[other] { $appeals } veces
    } que tenían razón, y { $flags ->
        [one] una vez
       *[other] { $flags } veces
    } que la pregunta está mal. Respondieron: { $answers }.
classreport-note-disputed-help = Acepta lo que es correcto, o di en el enunciado qué se pide.
classreport-note-hard = { $came } de las respuestas sin pasos dados fueron correctas sin pistas, cuando se predecían { $predicted }.
classreport-note-hard-help = Sube su dificultad, o mira qué hay en ella más difícil de lo debido.
classreport-note-easy = { $came } de las respuestas sin pasos dados fueron correctas sin pistas, cuando se predecían { $predicted }.
classreport-note-easy-help = Baja su dificultad, o mira si algo delata la respuesta.
classreport-note-drift = Las respuestas correctas pasaron de { $before } en la versión “{ $from }” a { $after } en la versión “{ $to }”, más de lo que explican los estudiantes.
classreport-note-drift-unnamed = Las respuestas correctas pasaron de { $before }, antes de que las versiones tuvieran nombre, a { $after } en la versión “{ $to }”, más de lo que explican los estudiantes.
classreport-note-drift-help = Mira qué se cambió.
classreport-note-unforeseen = { $n } de { $of } primeras respuestas incorrectas fueron “{ $answer }”, para la que no hay comentario.
classreport-note-unforeseen-help = Añade un error con un comentario para ella.
classreport-note-told = La última pista hizo falta en { $share } de las respuestas.
classreport-note-told-help = Añade un paso o una pista antes de ella.
classreport-note-feedback = Después del comentario sobre “{ $mistake }”, { $right } de { $n } segundos intentos fueron correctos.
classreport-note-feedback-help = Dilo de otra manera, o da un ejemplo.
classreport-hardest = Las más difíciles
classreport-hardest-none = Ninguna pregunta se ha hecho aún a { $n } estudiantes, así que de ninguna se puede decir que sea difícil.
classreport-questions-table = { $n } de { $of } preguntas: primero las que pueden confundir, después las más difíciles
classreport-asked = Hecha
classreport-first-right = Primeras respuestas correctas
classreport-discrimination = Discriminación
classreport-predicted = Correctas y predichas
classreport-came = { $came } por { $predicted }
classreport-seconds = Segundos
classreport-hinted = Con pistas
classreport-with-steps = Con pasos
classreport-wrong = Respuestas incorrectas, y a quién atraen
classreport-wrong-lead = Una respuesta incorrecta que atrae a quienes más saben es un aviso. La capacidad se da en log-odds; 0 es la media de la clase.
classreport-picks-table = Primeras respuestas incorrectas que dieron dos estudiantes o más
classreport-pick = Respuesta incorrecta
classreport-pick-shown = pidió la respuesta
classreport-pick-other = otra respuesta
classreport-ablest = Tercio superior
classreport-weakest = Tercio inferior
classreport-ability = Capacidad
classreport-feedback-table = Lo que pasó tras el comentario sobre un error, donde siguieron tres intentos o más
classreport-times = Veces
classreport-tries = Intentos después
classreport-tries-right = Correctos después

## Predictions

classreport-predictions = Lo predicho y lo que resultó
classreport-predictions-one = Estas son las respuestas de un solo estudiante: no se puede decir cuán segura es la diferencia.
classreport-predictions-off = De media, kenning esperaba { $gap } puntos de cien más de respuestas correctas de las que hubo ({ $low } a { $high }). Toma sus pronósticos con cautela.
classreport-predictions-under = De media, kenning esperaba { $gap } puntos de cien menos de respuestas correctas de las que hubo ({ $low } a { $high }). Toma sus pronósticos con cautela.
classreport-predictions-fit = Lo que kenning esperaba y lo que resultó difieren de { $low } a { $high } puntos de cien: nada habla en contra de sus predicciones, de media.
classreport-predictions-chart = Respuestas correctas sin pistas, según lo que se predijo
classreport-predictions-chart-says = A lo ancho está lo predicho, a lo alto lo que resultó, ambos de 0 a 100 %. En la línea discontinua los dos son iguales. Los puntos más grandes son más respuestas.
classreport-predictions-table = Respuestas sin pasos dados según lo que se predijo de ellas: la parte que fue correcta sin pistas
classreport-predicted-share = Predicho
classreport-came-share = Resultó

## Groups

classreport-fairness = Grupos
classreport-column = Por { $name }
classreport-fair-table = Grupos por { $name }
classreport-gap = Esperado de más, puntos
classreport-false-right = No correctas sin pistas, aunque se creían probables
classreport-false-wrong = Correctas sin pistas, aunque se creían improbables
classreport-learned-wrong = Incorrectas otro día aunque aprendidas
classreport-minutes-day = Minutos en un día de práctica
classreport-fair-suppressed =
    { $n ->
        [one] 1 estudiante está
       *[other] { $n } estudiantes están
    } en grupos que no se muestran: tienen menos de { $least }, o se podrían deducir del resto.
classreport-fair-without =
    { $n ->
        [one] 1 estudiante no tiene
       *[other] { $n } estudiantes no tienen
    } grupo aquí.
classreport-fair-strangers =
    { $n ->
        [one] 1 fila del archivo de grupos no es
       *[other] { $n } filas del archivo de grupos no son
    } de nadie de aquí, o son de más de uno: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }.
classreport-fair-one-group = No hay dos grupos lo bastante grandes, así que no se puede comparar nada.
classreport-fair-over = Para “{ $group }”, kenning espera más respuestas correctas de las que hay: puede que avance demasiado deprisa para ese grupo.
classreport-fair-under = Para “{ $group }”, kenning espera menos respuestas correctas de las que hay: puede que lo retenga.
classreport-fair-no-dif = Se hicieron { $n } comparaciones de preguntas, y no se encontró ninguna que funcione de otro modo en un grupo con la misma capacidad. Con pocos estudiantes, las diferencias no se ven.
classreport-fair-dif =
    Se hicieron { $n } comparaciones de preguntas, y { $found ->
        [one] 1 de ellas encontró
       *[other] { $found } de ellas encontraron
    } una diferencia con la misma capacidad. Cabe esperar que hasta el { $share } de los hallazgos así sea falso.
classreport-fair-unknown = Lo que no puede decir: por qué difieren los grupos, qué tienen en común además de su nombre, y si lo que todas las preguntas tienen en común es injusto. Una diferencia de capacidad no es una injusticia de una pregunta, y no se muestra ninguna donde todas las preguntas son igual de injustas.
classreport-dif-table = Preguntas que funcionan de otro modo, por { $name }
classreport-dif-way = Frente a “{ $reference }”
classreport-dif-delta = Tamaño (delta de ETS)
classreport-dif-band = Categoría
classreport-dif-mh = p (Mantel–Haenszel)
classreport-dif-logistic = p (logística)
classreport-harder = más difícil
classreport-easier = más fácil

## What is not known

classreport-unknown = Lo que este informe no sabe
classreport-unknown-lived = Ve respuestas, tiempos y pistas en kenning, y nada más: ni clases, ni papel, ni conversaciones, ni motivos.
classreport-unknown-old =
    { $n ->
        [one] Lo que hay de 1 estudiante tiene
       *[other] Lo que hay de { $n } estudiantes tiene
    } más de { $days } días. No se sabe nada de lo que vino después.
classreport-unknown-nothing =
    { $n ->
        [one] 1 estudiante no ha respondido
       *[other] { $n } estudiantes no han respondido
    } nada todavía.
classreport-unknown-foreign =
    { $n ->
        [one] 1 archivo es de otro curso y queda
       *[other] { $n } archivos son de otro curso y quedan
    } fuera.
classreport-unknown-few = La clase o sus respuestas son pocas: solo se ven las diferencias grandes.
classreport-unknown-chance = De cada estudiante se miraron muchas cosas. De diez hallazgos marcados “quizá”, es probable que uno o dos sean azar.
classreport-unknown-cause = Compara a personas que practicaron a su gusto: muestra qué va junto, no qué causa qué.

## Recursos

classreport-resources = Recursos
classreport-resources-lead = Estudiantes, no veces. La última columna habla de las respuestas justo después de abrir un recurso, tres como mucho cada vez, si las dieron { $n } estudiantes o más. Quien abre un recurso lo necesita: ese porcentaje no se compara con nada.
classreport-resources-few = Los números de menos de { $n } estudiantes, y aquellos de los que se podrían deducir tan pocos restando, se omiten (–).
classreport-resources-caption = Recursos que se recomendaron o se abrieron
classreport-resource = Recurso
classreport-resource-offered = Ofrecido
classreport-resource-opened = Abierto
classreport-resource-useful = Sirvió
classreport-resource-no-use = No sirvió
classreport-resource-after = Bien justo después
