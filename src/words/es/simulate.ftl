### The tables that `kenning simulate` prints. Names of courses, kinds of learners and
### policies stand in them as they are typed.

simulate-plan =
    Días de práctica: { $days }. Minutos al día: { $ahead ->
        [yes] siempre
       *[no] como máximo
    } { $minutes }. { $away ->
        [0] {""}
       *[other] Días sin práctica en medio: { $away }.{" "}
    }Días hasta el examen: { $delay }. Estudiantes de cada tipo: { $learners }. Semillas: { $seeds }.
# `best` is the mark of the best of a row: `*`.
simulate-marks = Medias con intervalos de confianza del 95 %. { $best } es la mejor de una fila; = no es significativamente peor (comparado estudiante por estudiante).
# How learners are taught. `changes` is a list such as `without steps, example × 2`.
simulate-teaching = Cómo se enseña: { $name }, intentos: { $tries }{ $changed ->
        [yes] ; { $changes }
       *[no] {""}
    }.
simulate-without = sin { $part }

## Titles of tables

simulate-score = Examen aplazado, % de aciertos
simulate-mastered = Destrezas con al menos { $mastered } en el examen aplazado, %
simulate-per-hour = Puntos ganados en el examen aplazado por hora practicada
simulate-minutes = Minutos practicados
simulate-later = Examen { $days } días después de la última práctica, % de aciertos
simulate-per-booked = Puntos ganados en el examen aplazado por hora prevista
simulate-per-booked-later = Puntos ganados { $days } días después de la última práctica por hora prevista
simulate-at-equal-time = Puntos ganados en el examen aplazado por hora prevista, si todos siguen hasta agotar los minutos
simulate-transfer = Puntos ganados en el examen aplazado por hora prevista, en preguntas que nadie practicó
simulate-right-later = Primeras preguntas de una destreza en un día posterior al de su comienzo, sin ayuda, % de aciertos
simulate-left = Sesiones dejadas antes de tiempo, %
simulate-well-spent = Minutos con lo que ganó más por su tiempo que la pregunta mediana del curso, % de los previstos
simulate-well-spent-of-ready = Lo mismo frente a la mediana de las preguntas para las que el estudiante estaba preparado: aquello en lo que se basan se sabe al menos a medias

## Heads of their columns: 20 and 10 characters wide

simulate-course = curso
simulate-learner = estudiante

# Below a table.
simulate-verdict = { $policy } es la mejor o no significativamente peor en { $good } de { $all } pares de curso y tipo de estudiante.

## The comparison by courses and schedules

simulate-bar-days = días × minutos
# Head of a column: the first policy less the best of the others in its row.
simulate-bar-lead = ventaja
# Below it. `mean` and `least` are numbers such as `1.2` and `-0.3`.
simulate-bar-verdict = { $policy } menos la mejor de las otras, en puntos por hora: { $mean } de media en { $rows } cursos y horarios, { $least } donde menos.

## What was asked day by day

simulate-diary = Día a día, medias de los estudiantes: minutos, respuestas, aciertos, preguntas nuevas (una plantilla es una, saque lo que saque), destrezas nuevas, todas las destrezas, reglas
# A line of it, after the number of the day. `rules` is a list such as `due 3.1, new 0.5`.
simulate-day = { $minutes } min { $answers } respuestas { $right } % bien { $new } nuevas { $begun } destrezas nuevas { $skills } destrezas  { $rules }

## What the minutes went to

simulate-spent = { $course } con { $policy }: en qué se fueron los minutos, según la regla que eligió, en % de los usados; bien empleados, y bien empleados según aquello para lo que el estudiante estaba preparado, en % de los de esa regla; puntos que una hora de ella cambió en el examen aplazado
# Heads of its columns, as Markdown.
simulate-spent-heads = | regla | minutos | bien empleados | de lo preparado | puntos por hora |

## How each skill went

# Above two tables. `stuck` is a number of minutes.
simulate-skills = { $course } con { $policy }: aprendidas y afianzadas según el tutor, en % de todos los estudiantes; minutos de quienes la vieron; un muro es una destreza en la que al menos la mitad de ellos pasó { $stuck } minutos o más sin afianzarla
# Heads of their columns, as Markdown: the first counts skills, the second is about one skill a row.
simulate-skills-kinds = | estudiante | vistas | aprendidas | afianzadas |
simulate-skills-heads = | destreza | vista | aprendida | afianzada | minutos | primeros intentos bien, % | |
simulate-wall = muro
