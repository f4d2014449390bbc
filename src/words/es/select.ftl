# Lo que se dice de los selectores: qué preguntas se quieren decir.
select-wrong = El selector falla en la letra { $letter }. { $what }
select-empty = No se selecciona nada: escribe algo como `is:due`. docs/selectors.md dice todo lo que se puede escribir.
select-long = Es demasiado largo: se leen { $n } bytes como máximo.
select-many = Dice demasiado: se pueden pedir { $n } cosas como máximo.
select-deep = Hay demasiados paréntesis o `-` unos dentro de otros.
select-closes = Este paréntesis no cierra ninguno. Quítalo, o abre uno antes.
select-open = Nada cierra este paréntesis: pon `)` donde acabe.
select-quote = Nada cierra estas comillas: ponlas donde acabe el texto.
select-nothing = Aquí tiene que haber algo, como `is:due` o una palabra.
select-joins = `{ $word }` une dos cosas: escribe algo a ambos lados, o ponlo entre comillas si buscas la palabra.
select-field = No existe `{ $field }:`.
select-meant = ¿Querías decir `{ $field }:`?
select-meant-value = ¿Querías decir `{ $field }:{ $value }`?
select-fields = Existen { $known }. Si buscas un texto con dos puntos, ponlo entre comillas.
select-added = Los archivos de los cursos no llevan la fecha de sus preguntas. `is:new` encuentra lo que nunca has respondido, y `rated:7` lo que has respondido en los últimos siete días.
select-valueless = Justo detrás de `{ $field }:` tiene que haber algo, sin espacio.
select-value = No existe `{ $field }:{ $value }`.
select-values = Existen { $known }.
select-number = `{ $value }` no es un número para `{ $field }:`. Escribe uno como `{ $field }:3`, `{ $field }:>=3` o `{ $field }:2..5`.
select-number-due = `{ $value }` no es un número de días. Escribe `due:today`, `due:tomorrow`, `due:overdue`, o algo como `due:<=3` o `due:2..5`.
select-number-recall = `{ $value }` no es una proporción para `recall:`. Escribe una como `recall:<80%` o `recall:0.5..0.9`.
select-share = El recuerdo llega hasta 1, o hasta 100 %. ¿Quisiste decir `recall:{ $meant }`?
select-no-learner = `{ $field }` trata de cómo vas con una pregunta, y este comando solo mira archivos de cursos. `kenning history COURSE --only …` conoce las dos cosas.
select-not-placement = Una prueba de nivel pregunta lo que necesita: quita `--only` o `--place`.
select-not-over-time = El progreso en el tiempo y el mapa son de un curso entero: quita `--only`.
select-not-export = Solo `--format` answers, datashop y xapi pueden contener una parte de las preguntas: quita `--only`, o elige uno de estos.
select-none = Ninguna pregunta de “{ $course }” es lo que selecciona `{ $selector }`.
select-none-anywhere = Ninguna pregunta de ningún curso es lo que selecciona `{ $selector }`.

# Una sesión con lo seleccionado.
select-begins =
    { $n ->
        [one] Solo se hace una pregunta: la que selecciona `{ $selector }`.
       *[other] Solo se pregunta lo que selecciona `{ $selector }`: { $n } preguntas.
    }
select-reason = Has seleccionado esta pregunta para esta sesión: “{ $skill }”.
select-short = La has seleccionado.
select-rule = selected: lo que has seleccionado y nada más pone antes, lo más débil antes de lo nuevo
select-ended = Lo que has seleccionado tuvo su turno en esta sesión.
select-none-now = Nada de lo que has seleccionado se puede preguntar ahora: está apartado, está reservado para el examen del curso, espera a una pregunta más fácil sobre lo mismo (una palabra se elige antes de escribirla), se preguntó hoy junto con lo que se hizo de lo mismo, o se han alcanzado los límites del día.

# Cómo vas con lo seleccionado.
select-of-course =
    { $n ->
        [one] 1 pregunta seleccionada.
       *[other] { $n } preguntas seleccionadas.
    }
select-stats = { $course }: { $standing }
select-standing =
    { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }: { $seen } ya respondidas, { $new } nuevas, { $due } pendientes ahora.
select-standing-known = La última respuesta fue correcta en { $right } de { $seen }; por término medio las recuerdas ahora con { $recall }.
select-standing-leeches =
    { $n ->
        [one] 1 se olvida una y otra vez.
       *[other] { $n } se olvidan una y otra vez.
    }
select-standing-away =
    { $n ->
        [one] 1 está apartada.
       *[other] { $n } están apartadas.
    }
select-listed =
    { $question }: { $about } ({ $when }; { $n ->
        [0] nunca respondida
        [one] respondida una vez
       *[other] respondida { $n } veces
    }{ $known ->
        [yes] , recuerdo { $recall }
       *[no] { "" }
    })
select-suspended =
    { $n ->
        [0] No quedaba nada de lo seleccionado por apartar.
        [one] 1 pregunta queda apartada para siempre.
       *[other] { $n } preguntas quedan apartadas para siempre.
    }
select-buried =
    { $n ->
        [0] No quedaba nada de lo seleccionado por apartar.
        [one] 1 pregunta queda apartada hasta mañana.
       *[other] { $n } preguntas quedan apartadas hasta mañana.
    }
select-resumed =
    { $n ->
        [0] Nada de lo seleccionado estaba apartado.
        [one] 1 pregunta ha vuelto.
       *[other] { $n } preguntas han vuelto.
    }
select-bring-back = Para recuperar todo lo apartado: `kenning overrule { SHELL($course) } resume --only is:put-away`.
