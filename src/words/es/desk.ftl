### What `desk` says: courses that can't be used, what is not saved, the learner's own memory model.

## What went wrong

desk-no-profile = No hay ningún perfil “{ $name }”. `kenning profile list` muestra los que hay; `kenning profile new "{ $name }"` crea este.
desk-no-course-near = No hay ningún curso ni archivo llamado `{ $name }`. ¿Quieres decir `{ $near }`?
desk-no-course = No hay ningún curso ni archivo llamado `{ $name }`. Los cursos son: { $ids }.
desk-picture-bundled = { $file } no es parte de este curso, que no tiene carpeta propia
desk-no-bundled-course = Con kenning no viene ningún curso con el id `{ $id }`. Los que vienen son: { $ids }.
# A course that was named by its path; $other is where the other course comes from.
desk-same-id = El curso que está en { $origin } tiene el id `{ $id }`, pero otro curso ({ $other }) ya lo tiene. Dale un id propio, para que sus historiales no se mezclen.
desk-other-id = El id del curso que está en { $origin } era `{ $before }` y ahora es `{ $now }`. Vuelve a iniciar kenning para practicarlo.
desk-practised = `{ $id }` se está practicando ahora. Termina primero esa sesión.
# Said in a sitting that goes on while the files change.
desk-course-changed = Los archivos de este curso han cambiado. Empieza una sesión nueva.

## Courses that can't be used

# $problem is the first of the problems found in the files.
desk-broken = Este curso no se puede usar. { $problem }
desk-broken-more = Este curso no se puede usar. { $problem } (y { $n } más; `kenning check` los muestra)
# The $problem of a course in the learner's own folder.
desk-same-id-on-shelf = { $origin }: otro curso ({ $other }) ya tiene su id `{ $id }`. Dale un id propio en su tabla [course].
# $origin is a course that has the id of one that is part of kenning, and $lacks what it has not.
desk-copy-lacks =
    { $origin }: tiene el id `{ $id }` de un curso incluido en kenning, pero le falta { $sort ->
        [skill] su destreza
       *[other] su pregunta
    } `{ $lacks }`. Una copia debe conservar todas las destrezas y preguntas: devuelve esa a su sitio, o dale a este curso un id propio en su tabla [course].
# $problem is the first of the problems found in the course.
desk-passed-over =
    Tu curso `{ $id }` no se puede usar, así que en su lugar se usa el que viene con kenning con ese id{ $check ->
        [yes] {" "}(`kenning check { SHELL($path) }` muestra qué está mal)
       *[no] {""}
    }. { $problem }
desk-bundled-course = curso incluido

## What is told once

desk-length-set-aside = No se pudo leer cuánto duran tus sesiones, así que no tienen límite hasta que elijas de nuevo. El archivo se conserva como { $path }.
desk-length-unread = No se pudo leer en { $path } cuánto duran tus sesiones, así que no tienen límite hasta que elijas de nuevo.
desk-stages = Novedad: una destreza cuenta como afianzada (✓) cuando aciertas otra vez en dos días posteriores. Aprendida en un solo día, lleva un ●. No se pierde nada, y lo que estaba abierto sigue abierto.

## What is saved and what is not

# Stands behind the sentence that says why the record can't be opened.
desk-nothing-kept-yet = Hasta entonces no se guarda nada de lo que haces. En la práctica, tus respuestas quedan en memoria, y kenning intenta guardarlas de nuevo con cada una.
# $why is a sentence that says why, and what to do.
desk-unsaved =
    { $n ->
        [0] Lo último que hiciste aún no está guardado.
        [one] Tu última respuesta aún no está guardada.
       *[other] Tus últimas { $n } respuestas aún no están guardadas.
    } { $why }
desk-unsaved-still =
    { $n ->
        [one] Tu última respuesta aún no está guardada.
       *[other] Tus últimas { $n } respuestas aún no están guardadas.
    }
desk-disk-refuses = No se puede escribir en el disco.
desk-saved-again = Ahora está todo guardado.
desk-events-of-newer =
    { $n ->
        [one] 1 evento de este perfil lo registró un kenning más nuevo. Se conserva, pero aquí no cuenta
       *[other] { $n } eventos de este perfil los registró un kenning más nuevo. Se conservan, pero aquí no cuentan
    }. Actualiza kenning.
desk-damaged-lines =
    { $n ->
        [one] 1 línea dañada del registro de este perfil no se pudo leer
       *[other] { $n } líneas dañadas del registro de este perfil no se pudieron leer
    }, así que puede que algunas de tus respuestas no cuenten aquí. `kenning doctor --repair` recupera lo que aún tengan la base de datos y las copias de seguridad.

## The learner's own memory model: how it stands

desk-tuning-offer =
    { $n ->
        [one] 1 repaso hecho
       *[other] { $n } repasos hechos
    }: ya se puede ajustar a ti el modelo de memoria.
desk-tuning-own = Un modelo de memoria decide cuándo vuelve una pregunta. El tuyo se ajustó a tus propios repasos.
desk-tuning-default = Un modelo de memoria decide cuándo vuelve una pregunta. El que se usa ahora le va bien a la mayoría.
desk-tuning-enough =
    Has hecho { $n ->
        [one] 1 repaso
       *[other] { $n } repasos
    }. Es suficiente para ajustar el modelo a tu propia memoria.
desk-tuning-few-since =
    Has hecho { $n ->
        [one] 1 repaso
       *[other] { $n } repasos
    } desde que decidiste por última vez sobre el modelo. Puedes ajustarlo otra vez ahora, pero dice poco más antes de que haya { $enough }.
desk-tuning-too-few = Tras { $enough } repasos, el modelo se puede ajustar a tu propia memoria. Hasta ahora has hecho { $n }.
desk-tuning-about = Un ajuste se prueba con la mitad más nueva de tus repasos: cada cuarto de ella se predice a partir de todo lo anterior. El modelo nuevo se usa solo si los predice claramente mejor que el que se usa ahora. Lo que ya está planeado queda como está, y puedes volver atrás en cualquier momento.

## The learner's own memory model: what became of a fit

desk-fit-no-better =
    El ajuste no predice claramente mejor la mitad más nueva de { $n ->
        [one] tu único repaso
       *[other] tus { $n } repasos
    }: el error (log loss) es { $after } con él y { $before } sin él, y una diferencia de { $unsure } puede ser casualidad.
desk-fit-nothing-changed = No cambió nada. Se ofrece de nuevo tras { $enough } repasos más.
# $less is a whole number of per cent; 0 stands for less than 1.
desk-fit-better =
    El ajuste es mejor. En la mitad más nueva de { $n ->
        [one] tu único repaso
       *[other] tus { $n } repasos
    }, el error de las predicciones (log loss) es un { $less ->
        [0] menos de 1
       *[other] { $less }
    } % menor: { $after } en lugar de { $before }.
desk-fit-own = Ahora se usa tu propio modelo. Vale para cada pregunta desde tu próxima respuesta a ella.
desk-fit-default = El modelo que le va bien a la mayoría te predice ahora mejor que el tuyo, así que se usa de nuevo. Vale para cada pregunta desde tu próxima respuesta a ella.
desk-fit-shift =
    { $n ->
        [one] Has visto 1 pregunta
       *[other] Has visto { $n } preguntas
    }. Cuando las aciertes la próxima vez, { $sooner } volverán antes que hasta ahora, { $later } más tarde y { $same } tras los mismos días.
desk-untuned = Desde ahora los repasos se planean con el modelo de memoria predeterminado.
desk-left-untuned = Queda como está. Se ofrece de nuevo tras { $enough } repasos más.

## The test of a course

desk-no-test =
    “{ $course }” no tiene examen: un examen necesita al menos { $least } preguntas que la práctica no hace nunca, y { $n ->
        [0] no hay ninguna reservada
        [one] solo hay 1 reservada
       *[other] solo hay { $n } reservadas
    } para él. Quien escribe el curso puede reservar algunas, consulta docs/course-format.md.

## Answers that were read again

desk-regraded =
    { $n ->
        [one] 1 respuesta tuya en “{ $title }” cuenta ahora como correcta: hoy el curso la acepta. Para que cuente
       *[other] { $n } respuestas tuyas en “{ $title }” cuentan ahora como correctas: hoy el curso las acepta. Para que cuenten
    } como antes: `kenning overrule { SHELL($course) } as-graded`.

# In place of a question, as the learner wished.
desk-nothing-instead = Ahora mismo no hay nada así que preguntar en su lugar.

## Recursos

desk-resource-bundled = El curso es parte del programa, y { $file } no.
desk-manual-none = Este sistema no tiene esa página del manual, o no la puede mostrar: { $call }
desk-no-man = En este sistema no hay `man` para mostrar la página. Donde lo haya, escribe: { $call }

## Entre cursos

desk-next-course = Lo siguiente: “{ $course }”.
# After the course that shows how to get about; $courses are messages like the next.
desk-next-any = Ahora, a lo que quieras aprender: { $courses }.
desk-next-title = “{ $course }”

## Lo que se escribe para cambiar un plan

desk-plan-one-of = Debe ser { $names }, o default.
desk-plan-number = Debe ser un número entero hasta { $most }, o default.
desk-plan-share = Debe ser una parte como 90 %, o default.
desk-plan-day = Escribe una fecha como 2027-06-30, o cuánto falta: 10d (diez días), 2w (dos semanas).
desk-plan-past = El { $day } no está en el futuro. Da un día posterior.
desk-plan-day-off = Eso no es un día libre. Escribe un día de la semana como sunday (domingo), una fecha como 2026-12-24, o 2026-12-24..2027-01-02; varios, separados por comas.
# $day is a date, or two with `..` between them.
desk-plan-day-off-past = `{ $day }` ya ha pasado, así que no puede ser un día libre. No se ha cambiado nada. Da un día posterior.
desk-plan-day-off-all = Con estos días libres, todos los días de la semana serían libres y no quedaría ninguno para practicar. No se ha cambiado nada. Deja fuera al menos un día de la semana.
desk-plan-wrong = { $wrong } ({ $help })
