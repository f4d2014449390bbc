### What kenning says to scripts, prompts and editors.

scripts-settings-typed = No en esta pantalla: `kenning set post-sitting COMMAND` lo nombra, `kenning set post-sitting --default` lo quita.

## The command after a sitting

scripts-hook-not-begun = El comando que fijaste como `post-sitting` no se pudo ejecutar: { $error }. Tus respuestas están guardadas. `kenning set post-sitting` lo muestra.
scripts-hook-failed = El comando que fijaste como `post-sitting` falló ({ $status }). Tus respuestas están guardadas. `kenning set post-sitting` lo muestra.
scripts-hook-too-long = El comando que fijaste como `post-sitting` tardó más de { $n } segundos y se detuvo. Tus respuestas están guardadas. Haz que lo que tarde más empiece en segundo plano.

## What is due

# $new: questions never asked whose skills are open.
scripts-due = { $due ->
        [one] { $due } pendiente
       *[other] { $due } pendientes
    }, { $new ->
        [one] { $new } nueva
       *[other] { $new } nuevas
    }
scripts-due-next = 0 pendientes, { $new ->
        [one] { $new } nueva
       *[other] { $new } nuevas
    }; el próximo repaso, { $when }
# $due is one of the two above; $far as in tutor-left-far.
scripts-due-left = { $due }; { $course } se dejó tras { $far }

## One question at a time

scripts-no-course = No se puede practicar ningún curso. `kenning courses` dice por qué.
scripts-nothing-to-ask = Ahora no hay nada que preguntar en { $course }. `kenning practice { SHELL($called) }` sigue de todos modos.
scripts-next-course = { $course }
scripts-next-answer = Respóndela: kenning answer { SHELL($id) } ANSWER
scripts-next-card = Ver el reverso: kenning answer { SHELL($id) } show
scripts-next-card-grade = Luego califícate: kenning answer { SHELL($id) } 3
scripts-no-id = `{ $id }` no es ninguno de los nombres que da `kenning next`. Toma el nombre entero, entre comillas.
scripts-id-course = El curso `{ $course }` ya no tiene ninguna pregunta `{ $question }`. `kenning next` da otra.
scripts-answered-already = Esta pregunta, tal como se mostró, ya se respondió. `kenning next` da otra.
scripts-not-now = Esta pregunta no se puede hacer ahora. `kenning next` da otra.
scripts-changed = Esta pregunta ha cambiado desde que se mostró, así que no se evaluó ni se registró nada. `kenning next` la muestra como es ahora.
scripts-no-answer = Di tu respuesta después del nombre de la pregunta, o escríbela por la entrada estándar.
scripts-no-object = La respuesta debe ser un objeto JSON como {"{"}"choice": 1{"}"} con --format json: consulta docs/protocol.md.
scripts-written = Una respuesta con tus propias palabras tiene una página propia: kenning practice { $course } --plain
scripts-ask-left = La has dejado. No contó nada.

## Editing a course

scripts-edit-bundled = El curso `{ $course }` es parte de kenning. `kenning courses --write { SHELL($course) } DIR` te da una copia, que puedes editar y comprobar.
scripts-edit-no-editor = Aquí no se conoce ningún editor. Fija VISUAL o EDITOR, como EDITOR=nano.
scripts-edit-unread = `{ $variable }` es `{ $command }`, donde unas comillas no se cierran. Escríbelo de nuevo.
scripts-edit-not-begun = El editor `{ $editor }` no se pudo ejecutar: { $error }. VISUAL o EDITOR lo nombra.
scripts-edit-failed = El editor `{ $editor }` falló ({ $status }).
scripts-edit-none = Ninguna pregunta, destreza ni archivo de `{ $course }` se llama `{ $what }`. `kenning show { SHELL($course) }` enumera sus preguntas.
scripts-edit-not-here = Un curso se puede editar mientras lo practicas, no en un examen ni en una prueba de nivel.
# Of a key.
scripts-does-edit = Abrir el curso en tu editor en esta pregunta (VISUAL o EDITOR); después empieza una sesión nueva

## The life of a question

scripts-life-of = { $question }: { $about }
# Of a question that differs each time it is asked; $about is how it was, or may be, asked.
scripts-life-varies =
    { $question } cambia cada vez. { $asked ->
        [yes] La última vez se te preguntó
       *[no] Por ejemplo
    }: { $about }
scripts-life-no-answers = Aún no hay respuestas.
scripts-life-line =
    { $date }  { $verdict }{ $kept ->
        [yes] : { $answer }
       *[no] { "" }
    }{ $purpose ->
        [again] {" "}(un intento posterior, que no cuenta)
        [placement] {" "}(prueba de nivel)
        [test] {" "}(examen)
        [elsewhere] {" "}(en otro programa)
        [back] {" "}(deshecha)
        [out] {" "}(no cuenta, como dijiste)
       *[practice] { "" }
    }{ $cause ->
        [new] , cuando era nueva
        [missed] , tras un fallo el mismo día
        [due] , porque estaba pendiente
        [overdue] , porque estaba atrasada
        [early] , antes de estar pendiente
       *[none] { "" }
    }.
scripts-life-due = La próxima vez, el { $date }, después de { $after }.
scripts-life-why = Por qué vuelve cuando vuelve:
scripts-life-none-counts = Ninguna respuesta a ella cuenta, así que se pregunta como si fuera nueva.
scripts-life-new = Nunca se respondió. Llega cuando esté aprendido aquello en lo que se basa, según el sitio que deje el plan.
scripts-life-new-open = Nunca se respondió. Puede llegar desde ahora, según el sitio que deje el plan.
scripts-life-new-test = Nunca se respondió. Se guarda para el examen del curso, así que la práctica no la pregunta.
scripts-life-suspended = La apartaste sin plazo: no vuelve hasta que la recuperes.
scripts-life-put-away = Está apartada hasta el { $date }.
scripts-life-remembered = La respondiste por última vez el { $date }. Según tus respuestas hasta ahora, la probabilidad de que la recuerdes sigue por encima del 90 % durante { $days }, y después baja.
scripts-life-missed = La respondiste por última vez el { $date }, y no fue correcto: es probable que lo que viste de la respuesta baje del 90 % en { $days }.
scripts-life-interval = Debe volver cuando eso haya bajado al { $retention }: { $days } después de la respuesta.
scripts-life-spread =
    { $way ->
        [later] Vuelve { $days } más tarde: los repasos se reparten entre los días, evitan tus días libres y llegan desde la mañana.
       *[sooner] Vuelve { $days } antes: los repasos se reparten entre los días, evitan tus días libres y llegan desde la mañana.
    }
scripts-life-clock = Vuelve antes: cuando se respondió, el reloj marcaba un día posterior al que marcó después, así que el día de esa respuesta no puede ser correcto.
scripts-life-forgiven = Acertar en otras preguntas, que también la practican, la ha aplazado { $days }.
scripts-life-is-due = Por eso está pendiente desde el { $date }. La probabilidad de que la recuerdes ahora es del { $recall }.
scripts-life-will-be-due = Por eso toca el { $date }. La probabilidad de que la recuerdes ahora es del { $recall }.
scripts-life-due-on = Por eso toca el { $date }.
scripts-life-due-since = Por eso toca desde el { $date }.

## Cramming

scripts-cram-begins = Práctica intensiva: lo que ya has visto vuelve, lo más débil primero. No se registra nada, y ninguna fecha cambia.
scripts-cram-reason = De lo que en esta práctica intensiva aún no ha salido bien, esto es lo que menos recuerdas: “{ $skill }”.
scripts-cram-short = Lo más débil que queda.
scripts-cram-rule = práctica intensiva: lo más débil de lo que has visto, sin registrarlo
scripts-cram-take-back = Aún no has respondido nada en esta práctica intensiva, y no retira nada de sesiones anteriores.
scripts-cram-ended = Todo lo que has visto en este curso y se puede preguntar ahora salió bien una vez en esta práctica intensiva.
scripts-cram-none-met = Aún no has visto nada de este curso, así que no hay nada que repasar. `kenning practice { SHELL($course) }` lo empieza.
scripts-cram-none-now = Nada de lo que has visto en este curso se puede preguntar ahora, así que no hay nada que repasar.
scripts-cram-unrecorded = Fue una práctica intensiva: no se registró nada, y tus fechas están como estaban.
scripts-cram-over = Esta sesión se acabó, y no se registró nada de ella.

## What comes of grades

# `when`, as the other arguments below: a few words such as `in 3 days`.
scripts-grade-when = vuelve { $when }
scripts-grades-when = Con 1 vuelve { $again }, con 2 { $hard }, con 3 { $good }, con 4 { $easy }.
