### What the commands print, and what they answer when something is wrong.

## What ends a command, after `kenning: `

cli-failed-writing = No se pudo leer o escribir: { $error }. Comprueba adónde va la salida y vuelve a intentarlo.
cli-fit-few = Hay muy pocas respuestas para saber si ayuda a estudiantes a quienes no se ajustó: { $answers } de { $enough }. Por eso un curso no lo usa. Ajústalo de nuevo cuando haya más.
cli-done-unsaid = Se hizo, pero no se pudo escribir el resultado: { $error }. No hace falta repetirlo. Comprueba adónde va la salida.
cli-no-course = No hay ningún curso que se pueda practicar. `kenning courses` muestra qué falla.
# What could not be saved, as `desk` tells it, stands before.
cli-lost = kenning ha terminado, así que lo que no se guardó se ha perdido.

## Wrong arguments: what is wrong, after the argument that it is said of

cli-wrong-time = escribe una hora como 2026-03-01T09:00:00Z, hasta { $last }
cli-answer-no-text = La respuesta de la entrada estándar no se pudo leer como texto en UTF-8.
cli-asks-nothing = Ahora no hay nada que preguntar en { $course }. `kenning plan { SHELL($called) }` dice cómo sigue.
# `when`: a few words such as `in 3 days`.
cli-asks-next = Ahora no hay nada que preguntar en { $course }. El próximo repaso, { $when }.
cli-wrong-whole = tiene que ser un número entero, como 20
cli-wrong-number = tiene que ser un número, como 0.9
cli-wrong-day = escribe año, mes y día, como 2027-06-30
cli-wrong-strength = debe ser un número de 0 a 1000000
cli-wrong-spread = debe ser un número de 0.001 a 100; para que no haya dispersión, usa --skills-only
# Names that an option takes.
cli-wrong-name = debe ser { $names }

## Parts

# When something was done: 2026-03-01 09:30.
cli-moment = { $date } { $time }
cli-kilobytes = { $n } kB

## Files that commands write

cli-wrote = Se escribió { $path }.
cli-output-directory = { $path } es una carpeta, así que no se escribió nada. Nombra un archivo dentro de ella con --output.
cli-output-refused =
    { $path } { $why ->
        [appeared] apareció mientras kenning trabajaba
        [course] es parte de un curso
        [no-calibration] ya existe y no es una calibración
        [no-advice] ya existe y contiene más que consejos
        [no-statistics] ya existe y no es un archivo de estadísticas
       *[no-summary] ya existe y puede contener algo tuyo
    }, así que se dejó como está. Elige otro nombre con --output, o sobrescríbelo con --force.
cli-output-failed = No se pudo escribir { $path }: { $error }. Elige otro lugar con --output.
# Why writing failed.
cli-output-circle = sus enlaces forman un círculo

## kenning practice

# After a plain sitting; the offer itself, as `desk` tells it, stands before.
cli-practice-tune = `kenning tune` lo hace.

## kenning tune

cli-tune-reset = `kenning tune --reset` vuelve al modelo predeterminado.

## kenning backup, kenning restore

cli-backup-there = { $path } ya existe y se dejó como está. Elige otro nombre.
cli-backup-empty = Se escribió { $path } ({ $size }). Aún no se había registrado nada, así que no contiene nada que recuperar.
cli-backup-only-read = En esta carpeta de kenning no se puede escribir nada, así que sus archivos se tomaron como están.
cli-backup-done = Se escribió { $path } ({ $size }). Para recuperarlo, aquí o en otro equipo: `kenning restore { SHELL($path) }`
cli-restore-done =
    { $new ->
        [0] Aquí no faltaba ningún evento
        [one] Volvió 1 evento
       *[other] Volvieron { $new } eventos
    }; { $known ->
        [one] 1 ya estaba
       *[other] { $known } ya estaban
    } aquí.{ $agreed ->
        [yes] {""}
       *[no] {" "}No se cambió nada más reciente.
    }
cli-restore-not-agreed =
    No se hizo: tu registro, tus ajustes y tus copias de seguridad están como estaban. Si lo hiciste tú allí, acepta con `kenning restore { SHELL($path) }{ $join ->
        [yes] {" "}--join
       *[no] {""}
    } --accept-erasures`. Si no, no hace falta nada: aquí no queda nada de ello, y kenning solo pregunta cuando se vuelve a restaurar ese archivo.
# $courses is a list of cli-restore-erased-course.
cli-restore-erased =
    { $n ->
        [one] Se dejó fuera 1 evento
       *[other] Se dejaron fuera { $n } eventos
    }: de { $courses }.
cli-restore-all-erased =
    No volvió nada: { $n ->
        [one] el único evento es
       *[other] los { $n } eventos son
    } de { $courses }.
cli-restore-erased-course = { $course }, que borraste el { $at } UTC
cli-restore-elsewhere = Lo que se borra sigue borrado en este perfil. Para recuperarlo en otro: `kenning profile new NAME`, y después `kenning --profile NAME restore { SHELL($path) }`.
cli-restore-renamed =
    { $n ->
        [one] 1 evento registrado aquí tiene el mismo número que otro
       *[other] { $n } eventos registrados aquí tienen los mismos números que otros
    } de la copia de seguridad. Se conserva todo, y este equipo tiene desde ahora un nombre nuevo.
cli-restore-differing =
    { $n ->
        [one] 1 evento de la copia de seguridad lleva el nombre de este equipo pero difiere
       *[other] { $n } eventos de la copia de seguridad llevan el nombre de este equipo pero difieren
    } de lo que este equipo registró; lo registrado aquí se queda.
cli-restore-damaged =
    { $n ->
        [one] 1 línea de la copia de seguridad está dañada y se dejó
       *[other] { $n } líneas de la copia de seguridad están dañadas y se dejaron
    } fuera. Si tienes otra copia de seguridad, restáurala también.
cli-restore-cut-short = La copia de seguridad solo se pudo leer en parte: { $why }. Si tienes otra, restáurala también.
# Stands first.
cli-restore-ends-early = { $path } termina demasiado pronto: quizá solo se copió en parte. Se tomó lo que se pudo leer. Si tienes el archivo entero, restáuralo también.

## kenning show

cli-show-question = { $question }: { $kind }, practica { $skills }
cli-show-draw = Variante { $n } de { $of }
cli-show-step = Paso { $n } de { $of }
cli-show-on-screen = En pantalla completa:
cli-show-in-plain = En modo de texto:
cli-watch-again = ———————— Se guardó un archivo ————————
cli-watch-waits = Esto se muestra de nuevo cada vez que se guarda un archivo del curso. Ctrl-C lo termina.
cli-watch-bundled = { $course } es un curso incluido en kenning, cuyos archivos nadie cambia. `kenning courses --write { SHELL($course) } DIR` los escribe en una carpeta; observa esa.
cli-show-step-of-step = Paso { $n } de { $of } dentro del paso { $step }
cli-show-part = Parte { $n } de { $of }
cli-show-parts =
    { $n ->
        [one] 1 parte
       *[other] { $n } partes
    }
cli-show-answer = Respuesta: { $answer }
cli-show-also = También correcta: { $answers }
cli-show-ideas = Ideas: { $ideas }
cli-show-uncounted = Error `{ $mistake }`, que no cuenta, como en { $answers }: { $feedback }
cli-show-mistake = Error `{ $mistake }`, como en { $answers }: { $feedback }
# An option or an accepted answer with words of its own.
cli-show-said = Sobre { $answer } se dice: { $said }
cli-show-hint-asks = La pista { $n } pregunta:
cli-show-hint = Pista { $n }: { $hint }
cli-show-explanation = Explicación: { $text }
cli-show-wording = Para `{ $theme }`: { $text }
cli-show-unshowable = Esta variante no se puede mostrar: { $error }
cli-show-none = No hay ninguna pregunta `{ $question }` en { $course }. Escribe el `id` de una `[[question]]`, o ninguno para verlas todas.
cli-history-none = No hay ninguna pregunta `{ $question }` en { $course }. `kenning show { SHELL($course) }` las muestra todas con sus ids.
cli-show-broken = { $first }. Arregla esto primero: `kenning check { SHELL($course) }` muestra todos los problemas.

## kenning fmt

cli-fmt-written = Se dio formato a { $path }.
cli-fmt-would = { $path } no tiene el formato de kenning. `kenning fmt` se lo da.
cli-fmt-sum =
    { $files ->
        [one] 1 archivo
       *[other] { $files } archivos
    }, { $check ->
        [yes] { $changed } sin formato
       *[no] { $changed ->
            [one] 1 cambiado
           *[other] { $changed } cambiados
        }
    }.
cli-fmt-unread = { $path } se dejó como está: no se puede leer como TOML. `kenning check` muestra qué falla.
# $problem says where something is wrong, what, and what to do.
cli-fmt-unread-at = { $problem }. El archivo quedó como está.
cli-fmt-changed = { $path } se dejó como está: con formato diría otra cosa. El motivo pueden ser finales de línea mezclados; si no, por favor, infórmanos.
cli-fmt-failed = { $path } se dejó como está: { $error }

## kenning new

cli-new-file = Un curso nuevo es un directorio, y { $file } es el nombre de un archivo. No se escribió nada. Nombra un directorio: `kenning new { SHELL($dir) }`.
cli-new-taken = { $dir } ya contiene { $file }, y no se escribió nada. Elige otra carpeta.
cli-new-failed = No se pudo escribir { $path }: { $error }. Elige otra carpeta.
cli-new-id = Con kenning viene un curso con el id `{ $taken }`, así que el tuyo tiene el id `{ $id }`.
cli-new-written =
    Hay un curso en { $dir }. Cámbialo para hacerlo tuyo, y pruébalo:
      kenning check { SHELL($shown) }
      kenning show { SHELL($shown) } --watch
      kenning practice { SHELL($shown) }
cli-schema-none = No se puede hacer el esquema: el modelo del que kenning lo saca no se puede leer. Por favor, infórmanos.

## kenning check

cli-check-course =
    { $course }: { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }.
cli-check-made =
    { $n ->
        [one] { $made } de ellas están hechas de un mismo texto, tarjeta o fila de datos
       *[other] { $made } de ellas están hechas de { $n } textos, tarjetas o filas de datos
    }; las que se hacen de lo mismo nunca se preguntan el mismo día.
cli-check-part = { $path } pertenece al curso de { $dir }, y no es un curso por sí solo. Comprueba { $dir }.
cli-check-below = { $path } no se lee: los archivos de un curso están junto a su course.toml, no más abajo
cli-check-progress = Probando preguntas: { $done } de { $of }
cli-summary-kind = { $n } { $kind }
cli-summary-parts = { $n } con partes
cli-summary-kinds = Tipos: { $kinds }.
cli-summary-skill =
    { $skill }: { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, { $templates ->
        [one] 1 plantilla
       *[other] { $templates } plantillas
    }; { $hints } con pistas, { $steps } con pasos; { $mistakes ->
        [one] 1 error
       *[other] { $mistakes } errores
    }{ $lesson ->
        [no] ; sin lección
       *[yes] {""}
    }.
cli-summary-seldom = { $question }: `where` se cumple en { $share } de 100 sorteos.
# Stands beside the second place that a complaint points at.
cli-check-other = el otro
cli-check-goes-on = y aquí empieza otra cosa
# No fault: it is counted as neither error nor warning.
cli-check-note = nota: { $what }
cli-check-with-other = { $path } es un informe del curso “{ $course }”, que no es ninguno de estos: no se usó. Comprueba con él ese curso.
cli-check-hidden = Puede haber más, que se verán cuando se arreglen estos.
cli-check-summary-text = --summary es para que lo lean personas. Escribe --format text o lines, o quita --summary.
cli-check-sum =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errores
    }, { $warnings ->
        [one] 1 advertencia
       *[other] { $warnings } advertencias
    }.

## kenning courses

# A line of the list, after the course's id.
cli-courses-line =
    { $title } ({ $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, aprendidas { $learned } de { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $due ->
        [one] 1 pendiente
       *[other] { $due } pendientes
    }; { $origin }{ $standing ->
        [copy] , en lugar del incluido
       *[other] {""}
    })
cli-courses-from =
    de { $path }{ $at ->
        [commit] , commit { $commit }
       *[other] {""}
    }, traído el { $day }
cli-courses-there = { $path } ya existe y se dejó como está. Elige otra carpeta.
cli-courses-failed = No se pudo escribir { $path }: { $error }. Elige otra carpeta.
cli-courses-written =
    { $n ->
        [one] Se escribió 1 archivo
       *[other] Se escribieron { $n } archivos
    } en { $path }.

## Decks

cli-check-deck-lost = no todo el mazo se convirtió en preguntas: { $what }
cli-deck-lost =
    De este mazo, { $n ->
        [one] 1 elemento no se convirtió
       *[other] { $n } elementos no se convirtieron
    } en pregunta: `kenning check { SHELL($path) }` dice cuáles y por qué.

## kenning get

cli-get-installed =
    Se instaló { $title } ({ $id }): { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }.
cli-get-from =
    { $kind ->
        [file] Del archivo
        [git] De la copia de git
        [archive] Del archivo comprimido
        [deck] Del mazo
       *[folder] De la carpeta
    } { $path }{ $at ->
        [commit] , commit { $commit }.
       *[other] .
    }
cli-get-passed-over =
    { $n ->
        [one] 1 archivo más que hay ahí no forma parte de un curso, y se dejó.
       *[other] { $n } archivos más que hay ahí no forman parte de un curso, y se dejaron.
    }
cli-get-warnings =
    `kenning check { SHELL($path) }` tiene { $n ->
        [one] 1 advertencia
       *[other] { $n } advertencias
    } para su autor.
cli-get-next = Ahora: `kenning practice { SHELL($id) }`. Sus archivos están en { $path }.
cli-get-refused =
    { $n ->
        [one] El curso tiene un error, así que no se instaló nada.
       *[other] El curso tiene { $n } errores, así que no se instaló nada.
    }{ $more ->
        [0] {""}
        [one] {" "}1 de ellos no se muestra; `kenning check` los muestra todos.
       *[other] {" "}{ $more } de ellos no se muestran; `kenning check` los muestra todos.
    } Díselo a su autor.
cli-get-bundled = kenning ya trae un curso con el id { $id }, y este es otro. Tu registro se guía por el id, así que no se instaló nada. Pide a su autor que le dé al curso un id propio.
cli-get-part = { $path } pertenece al curso en { $dir }, y no es un curso por sí solo. Instálalo entero: `kenning get { SHELL($dir) }`.
cli-get-same = El curso { $id } ya está, tal como es aquí: { $path }. No cambió nada.
cli-get-there = Ya hay un curso con el id { $id }: { $path }. No cambió nada. Para poner este en su lugar, añade `--replace`: lo que aprendiste se queda.
cli-get-takes-over =
    El curso { $id } dice que antes se llamaba { $was }, y tu registro tiene { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    } bajo ese id: contarían para { $id }. No se instaló nada. Si es el mismo curso, añade `--replace`.
cli-get-kept = Lo que estaba en su lugar, con cambios hechos aquí, se guarda en { $path }.

## kenning update

cli-update-none = No se instaló ningún curso con `kenning get`, así que no hay nada que actualizar.
cli-update-own = El curso { $id } no se instaló con `kenning get`, así que no hay de dónde leerlo de nuevo: { $path }. `kenning get SOURCE --replace` pone otra versión en su lugar.
cli-update-unknown =
    Ningún curso instalado tiene el id { $id }. { $n ->
        [0] Aún no se instaló ninguno con `kenning get`.
       *[other] Instalados con `kenning get`: { $ids }.
    }
cli-update-failed = { $id } queda como está: { $why }
cli-update-same = { $id } está al día.
cli-update-other = lo que hay ahora tiene otro id, { $now }. Si es el mismo curso, su autor puede poner “{ $id }” en `was`, para que tu registro lo siga.
cli-update-downgrade = lo que hay ahora es una versión anterior ({ $now }) a la que tienes ({ $was }). Si la quieres, añade `--downgrade`.
cli-update-forgets =
    antes se llamaba { $was }, y lo que hay ahora ya no lo dice: { $n ->
        [one] 1 evento de tu registro está
       *[other] { $n } eventos de tu registro están
    } bajo ese id y ya no contarían. Pide a su autor que ponga “{ $was }” en `was`. Para actualizarlo de todos modos, añade `--replace`: no se borra nada.
cli-update-touched = sus archivos se cambiaron aquí desde que se instaló: { $path }. Para actualizarlo de todos modos, añade `--replace`: los archivos cambiados se guardan aparte.
cli-update-dry = { $id } solo se miró: no cambió nada.
cli-update-done = { $id } está actualizado. Tu registro se queda.
cli-update-done-renamed = { $id } está actualizado, y ahora su id es { $now }: `kenning practice { SHELL($now) }`. Tu registro lo sigue.
cli-update-head = { $id } ha cambiado:
cli-update-head-version = { $id } ha cambiado, de la versión { $was } a la { $now }:
cli-update-head-numbered = { $id } ha cambiado, a la versión { $now }; antes no tenía número:
cli-update-head-unnumbered = { $id } ha cambiado, de la versión { $was } a una sin número:
cli-update-id = otro id: { $id } → { $now }
cli-update-texts = todas las preguntas y destrezas son las mismas; lo que vale para todo el curso, no
cli-update-line =
    { $sort ->
        [skills-added] { $n ->
            [one] 1 destreza nueva
           *[other] { $n } destrezas nuevas
        }
        [skills-removed] { $n ->
            [one] 1 destreza ya no está
           *[other] { $n } destrezas ya no están
        }
        [skills-renamed] { $n ->
            [one] 1 destreza tiene un id nuevo
           *[other] { $n } destrezas tienen un id nuevo
        }
        [ideas-renamed] { $n ->
            [one] 1 idea errónea tiene un id nuevo
           *[other] { $n } ideas erróneas tienen un id nuevo
        }
        [added] { $n ->
            [one] 1 pregunta nueva
           *[other] { $n } preguntas nuevas
        }
        [removed] { $n ->
            [one] 1 pregunta ya no está
           *[other] { $n } preguntas ya no están
        }
        [renamed] { $n ->
            [one] 1 pregunta tiene un id nuevo
           *[other] { $n } preguntas tienen un id nuevo
        }
        [answers] { $n ->
            [one] 1 pregunta tiene otra respuesta correcta
           *[other] { $n } preguntas tienen otra respuesta correcta
        }
        [draws] { $n ->
            [one] 1 pregunta toma sus valores de otros
           *[other] { $n } preguntas toman sus valores de otros
        }
        [steps] { $n ->
            [one] 1 pregunta tiene otros pasos
           *[other] { $n } preguntas tienen otros pasos
        }
       *[changed] { $n ->
            [one] 1 pregunta cambia en su texto o sus ajustes
           *[other] { $n } preguntas cambian en su texto o sus ajustes
        }
    }: { $ids }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }
cli-update-not-anew = Lo que se respondió ahí antes se corrige de nuevo solo donde se sigue preguntando lo mismo.

## kenning courses --remove

cli-remove-done = Se quitó { $id }. Lo que aprendiste sigue en tu registro: `kenning get { $source }` trae el curso de vuelta, y continúas donde estabas.
cli-remove-own = El curso { $id } no se instaló con `kenning get`, así que puede ser todo lo que hay de él. Para quitarlo, bórralo tú: { $path }.
cli-remove-bundled = El curso { $id } es parte de kenning y no se puede quitar.

## kenning doctor

cli-doctor-courses = Cursos ya leídos: { $size }. kenning los vuelve a hacer cuando faltan.
cli-doctor-snapshots = Instantáneas: { $size }. kenning las vuelve a hacer cuando faltan.
cli-doctor-no-backups = Copias de seguridad: aún ninguna.
cli-doctor-backups =
    Copias de seguridad: { $n ->
        [one] 1 archivo
       *[other] { $n } archivos
    }, el más reciente del { $date } ({ $path }).
cli-doctor-only-backup = Aquí no hay nada registrado, pero hay una copia de seguridad. `kenning restore { SHELL($path) }` la recupera.
cli-doctor-shorter = Contienen menos que cuando se cerró kenning por última vez, y la base de datos no tiene el resto.
cli-doctor-compacted = La base de datos se escribió de nuevo y ahora ocupa { $size }.
cli-doctor-not-compacted = Esta vez no se quitó nada. Ejecuta otra vez `kenning doctor --repair` para reducir la base de datos.
cli-doctor-kept = No se quitó nada.
cli-doctor-sound = El registro está en orden.
cli-doctor-not-erased = El registro está entero, pero no ha desaparecido todo lo que se borró; mira más arriba.
cli-doctor-unread = Los archivos y la base de datos coinciden, pero no se pudo leer todo, así que aún puede faltar algo. Haz que se pueda leer lo que se nombra arriba y ejecuta esto otra vez. Si ya no lo necesitas, sácalo de la carpeta del perfil.
cli-doctor-uncompared = No se pudo leer la base de datos, así que los archivos no se compararon con ella: puede faltar algo. Mira más arriba por qué, arréglalo y ejecuta esto otra vez.
cli-doctor-left =
    { $n ->
        [one] Queda 1 copia
       *[other] Quedan { $n } copias
    } de la base de datos de un kenning que se detuvo mientras leía: { $paths }. `kenning doctor --repair` { $n ->
        [one] la quita
       *[other] las quita
    }.
cli-doctor-aside =
    { $n ->
        [one] 1 archivo dañado o antiguo se puso aparte
       *[other] { $n } archivos dañados o antiguos se pusieron aparte
    } sin eliminarse: { $paths }. El registro funciona sin lo que se puso aparte, pero ahí puede haber respuestas que no están en otro sitio: consérvalo hasta que veas que no falta nada.
cli-doctor-not-whole = El registro no está entero. `kenning doctor --repair` da a cada copia lo que solo tiene la otra o una copia de seguridad. Lo dañado se conserva con otro nombre, no se elimina.
cli-doctor-not-read = No se leyó: { $path }: { $why }.
cli-doctor-files =
    Archivos de eventos: { $files ->
        [one] 1 archivo
       *[other] { $files } archivos
    }, { $size }, { $events ->
        [one] 1 evento
       *[other] { $events } eventos
    }.
cli-doctor-database-unread = Base de datos: { $size }; no se pudo leer.
cli-doctor-database =
    Base de datos: { $size }, { $events ->
        [one] 1 evento
       *[other] { $events } eventos
    }.

# What is wrong with one of the copies; each stands in a line below it, set in.
cli-doctor-lines =
    { $n ->
        [one] 1 línea no se puede
       *[other] { $n } líneas no se pueden
    } leer.
cli-doctor-records =
    { $n ->
        [one] 1 anotación no se puede
       *[other] { $n } anotaciones no se pueden
    } leer.
cli-doctor-unknown =
    { $n ->
        [one] 1 evento es de un kenning más nuevo: se conserva, pero aquí no se entiende.
       *[other] { $n } eventos son de un kenning más nuevo: se conservan, pero aquí no se entienden.
    }
cli-doctor-ahead =
    { $n ->
        [one] 1 evento de este equipo tiene
       *[other] { $n } eventos de este equipo tienen
    } una fecha semanas por delante de su reloj. Si el reloj estaba mal entonces y ahora está bien, ejecuta `kenning doctor --put-back`. Hasta entonces, esos eventos no borran ni planifican nada, y tus otros equipos los dejan fuera.
cli-doctor-ahead-elsewhere =
    { $n ->
        [one] 1 evento que se registró en otro equipo tiene
       *[other] { $n } eventos que se registraron en otros equipos tienen
    } una fecha semanas por delante ({ $machines }). Ejecuta `kenning doctor --put-back` en ese equipo y sincroniza allí, después aquí: eso los fecha bien también aquí. Hasta entonces, esos eventos no borran ni planifican nada. Si el equipo ya no existe, se quedan como están, y no se pierde nada más por ello.
cli-doctor-nothing-ahead = Ningún evento de este equipo tiene una fecha semanas por delante de su reloj.
cli-doctor-put-back =
    { $n ->
        [one] 1 evento se fechó
       *[other] { $n } eventos se fecharon
    } justo después de lo que se registró antes. { $files ->
        [one] El archivo anterior se conserva como
       *[other] Los archivos anteriores se conservan como
    } { $paths }. Sincroniza otra vez, y tus otros equipos lo reciben.
cli-doctor-erased =
    { $n ->
        [one] 1 evento debía
       *[other] { $n } eventos debían
    } borrarse y { $n ->
        [one] sigue
       *[other] siguen
    } ahí. `kenning erase --course COURSE` borra para siempre; `kenning privacy` muestra los cursos.
cli-doctor-repeated =
    { $n ->
        [one] 1 línea habla de un evento del que también habla otra. Cuenta
       *[other] { $n } líneas hablan de eventos de los que también hablan otras. Cada evento cuenta
    } una sola vez.
cli-doctor-only-index = Está dañada, como tras una parada repentina. No se ha perdido nada: los archivos contienen todos los eventos. `kenning doctor --repair` la hace de nuevo.
cli-doctor-cut-short = No se pudo leer, o no hasta el final: { $fault }.
cli-doctor-only-files =
    { $n ->
        [one] 1 evento está
       *[other] { $n } eventos están
    } en los archivos pero no en la base de datos.
cli-doctor-behind =
    { $n ->
        [one] 1 evento está
       *[other] { $n } eventos están
    } en los archivos, y aún no en la base de datos. Recibirá lo nuevo cuando salgas de kenning, o con `kenning doctor --repair`; no si kenning se mata.
cli-doctor-only-database =
    { $n ->
        [one] 1 evento está
       *[other] { $n } eventos están
    } en la base de datos pero no en los archivos.
cli-doctor-only-elsewhere =
    { $n ->
        [one] 1 evento está
       *[other] { $n } eventos están
    } solo en copias de seguridad o en archivos que se pusieron aparte.

## kenning erase

# What is asked about; it stands in the two messages below.
cli-erase-profile = todo el registro de este perfil
cli-erase-course =
    { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    } de { $course }
cli-erase-course-ids =
    { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    } de { $course }, anotados como { $ids },
cli-erase-sure = Esto eliminaría { $what } para siempre, así que no se hizo nada. Si lo quieres, añade --yes.
# The answer is typed after it.
cli-erase-ask = Esto elimina { $what } para siempre. Escribe { $word } para seguir:
cli-erase-not = No se borró nada, porque lo que escribiste no era `{ $word }`.
cli-erase-nothing = No hay nada registrado de un curso `{ $course }`. `kenning privacy` muestra los cursos con respuestas.
cli-erase-first = No se borró nada más, porque lo que se empezó antes no está terminado. Corrige lo que se nombra arriba y vuelve a intentarlo.
# $why is a sentence.
cli-erase-not-begun = No se borró nada. { $why }
cli-erase-profile-done = Se borraron la base de datos, los archivos de eventos, las instantáneas y las copias de seguridad de este perfil.
cli-erase-profile-copies = Las carpetas con las que sincronizaste y las copias de seguridad que hiciste en otros lugares aún contienen copias; elimínalas tú. Sincronizar con una carpeta así puede traer de vuelta el registro.
# Told before the record goes. $class is its name, $id the learner's pseudonym.
cli-erase-profile-class = La clase { $class } tiene lo que entregaste, con el seudónimo { $id }.
cli-erase-profile-ask = La clave con la que puedes pedir a quien enseña que lo borre se va con tu registro. Pídelo antes: `kenning class leave { SHELL($class) } --erase`. Después solo puedes decirle tú el seudónimo.
cli-erase-course-class = La clase { $class } aún tiene lo que entregaste de él{ $typed ->
        [yes] , con lo que escribiste
       *[no] {""}
    }.
cli-erase-course-file = En su carpeta es { $path }; quien enseña puede tenerlo también.
cli-erase-course-ask = `kenning class leave { SHELL($class) } --erase` deja la clase y pide a quien enseña que borre todo lo que entregaste allí, de todos los cursos.
cli-erase-class-no-folder = Aquí no se conoce ninguna carpeta de la clase por la que pueda llegar una petición. Pídelo a tu docente de otro modo: `kenning class retire --member { SHELL($id) }` borra allí lo tuyo.
cli-erase-course-done =
    { $n ->
        [one] Se borró 1 evento
       *[other] Se borraron { $n } eventos
    } de { $course } de la base de datos, los archivos de eventos, las instantáneas y las copias de seguridad de este perfil.
cli-erase-course-copies = Si sincronizaste con una carpeta, sincroniza otra vez con ella: los archivos de este equipo se escriben allí de nuevo, sin este curso. Tus otros equipos te preguntan en su próxima sincronización, y lo borran cuando aceptas. Las copias de seguridad que hiciste en otros lugares, y las versiones antiguas que guarda un programa de sincronización, aún lo contienen; elimínalas tú.

## kenning export, kenning stats

# What the record holds of the course, as `report` tells it, stands before.
# Courses of the record that are not on the shelf.
cli-export-left-out =
    No está en este resumen: { $courses }. El registro contiene respuestas { $n ->
        [one] de ese curso, pero el curso no está
       *[other] de esos cursos, pero los cursos no están
    } a mano. Si abriste { $n ->
        [one] ese
       *[other] uno
    } por su ruta, `kenning export PATH` habla de él.
cli-export-not-at-hand = kenning no encuentra los archivos de este curso, así que no puede decir sus destrezas ni sus repasos. Da la ruta del curso en lugar de su id, o pon el curso en la carpeta `courses` de la carpeta de kenning.
cli-export-ending = Ningún formato de exportación termina en .{ $end }. Ponle al archivo un nombre que termine en { $endings }, o di con --format qué debe contener.
cli-export-excel = --excel va con --format answers o resources.
cli-export-apkg-output = Un paquete no es texto. Di adónde debe ir, como en `kenning export --format apkg --output FILE.apkg`.
cli-export-apkg-none = Aún no se ha practicado nada. Da el id o la ruta de un curso, como en `kenning export --format apkg COURSE --output FILE.apkg`.
cli-export-apkg-nothing = Ninguna de sus preguntas puede ser una tarjeta de Anki, así que no se escribió ningún archivo. `kenning export --format answers` se lleva las respuestas.
cli-export-apkg-wrote = Se escribió { $path }: { $notes ->
        [one] 1 nota
       *[other] { $notes } notas
    }, { $cards ->
        [one] 1 tarjeta
       *[other] { $cards } tarjetas
    }, { $reviews ->
        [0] ningún repaso
        [one] 1 repaso
       *[other] { $reviews } repasos
    }.
cli-export-notes-course = Las notas son de un solo curso. Da su id o su ruta, como en `kenning export --format notes COURSE`.
cli-export-qti-course = Un paquete de QTI es de un solo curso. Da su ruta o su id, como en `kenning export --format qti COURSE --output FILE.zip`.
cli-export-qti-output = Un paquete de QTI es un archivo comprimido, que ninguna pantalla puede mostrar. Nombra un archivo: `--output FILE.zip`.
cli-export-qti-taken = { $path } ya existe, y se dejó como está. Nombra otro archivo, o usa --force.
cli-export-qti-resources =
    { $n ->
        [one] 1 recurso no está dentro: QTI no tiene sitio para ellos.
       *[other] { $n } recursos no están dentro: QTI no tiene sitio para ellos.
    }
cli-export-qti-wrote = Se escribió { $path }: { $items ->
        [one] 1 elemento.
       *[other] { $items } elementos.
    }
cli-export-gift-course = GIFT es de un solo curso. Da su id o su ruta, como en `kenning export --format gift COURSE --output FILE.gift`.
cli-export-record-pseudonym = El registro se escribe tal cual, con tus notas y los nombres de tus clases: un seudónimo no oculta a nadie en él. Quita --pseudonym o escribe --format answers, que no lleva ningún nombre.
cli-export-record-course = El registro se escribe entero, con todos los cursos. No des el curso.
cli-export-record-lost =
    { $path } contiene { $n ->
        [one] 1 evento que no está en este registro
       *[other] { $n } eventos que no están en este registro
    }, así que se dejó como está. Elige otro nombre con --output, o sobrescríbelo con --force.
cli-export-failed = No se pudo exportar: { $error }. Es un fallo de kenning; por favor, infórmanos de él.
cli-stats-course =
    { $title }: aprendidas { $learned } de { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $kept ->
        [one] 1 afianzada
       *[other] { $kept } afianzadas
    }; { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }{ $begun ->
        [0] {""}
        [one] , 1 pregunta empezada
       *[other] , { $begun } preguntas empezadas
    }, { $due ->
        [one] 1 pendiente
       *[other] { $due } pendientes
    }{ $share ->
        [none] {""}
       *[other] ; { $share } del camino
    }
cli-brought-in =
    { $n ->
        [one] 1 de estas respuestas se dio en { $program } y se importó de allí
       *[other] { $n } de estas respuestas se dieron en { $program } y se importaron de allí
    }
cli-stats-skill =
    { $sign } { $title }: { $stage }{ $standing ->
        [review] , en repaso
        [known] , dada por sabida
       *[other] {""}
    } ({ $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }, { $accuracy ->
        [all] todo correcto
        [none] aún nada correcto
       *[other] aciertos { $accuracy }
    })
# With --numbers, below a course or a skill.
cli-stats-numbers = aprendido { $learned }, recordado { $remembered }
cli-stats-resources = Recursos:
cli-stats-legend = Qué significa `✓`: acierto de nuevo en dos días posteriores. `--numbers` muestra en qué se apoyan las etapas.

## kenning overrule

cli-overrule-known = “{ $skill }” cuenta ahora como sabida. Para deshacerlo: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-known-already = “{ $skill }” ya cuenta como sabida. Para deshacerlo: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-reset = “{ $skill }” empieza de cero. Para deshacerlo: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-withdrawn = Deshecho: “{ $skill }” vuelve a estar como estaba.
cli-overrule-withdrawn-last = Deshecho: tu última decisión sobre “{ $skill }”. Sigue en pie una anterior. Para deshacerla también: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-not-decided = Sobre “{ $skill }” no se decidió nada que se pueda deshacer.
cli-overrule-pinned = “{ $question }” es la próxima pregunta.
cli-overrule-buried = “{ $question }” queda apartada hasta mañana.
cli-overrule-suspended = “{ $question }” ya no se pregunta. Para recuperarla: `kenning overrule { SHELL($course) } resume { SHELL($question) }`
cli-overrule-as-graded =
    { $n ->
        [0] Ninguna respuesta de “{ $title }” se volvió a leer: cada una cuenta como se calificó.
        [one] 1 respuesta de “{ $title }” vuelve a contar como se calificó primero.
       *[other] { $n } respuestas de “{ $title }” vuelven a contar como se calificaron primero.
    }
cli-overrule-resumed = “{ $question }” se puede volver a preguntar.
# After a question's id, in the list of those put away.
cli-overrule-for-good = para siempre
cli-overrule-until-changed = hasta que se cambie: dijiste que tiene un fallo
cli-overrule-until-tomorrow = hasta mañana
# $test is the result of a test, in the words of the report.
cli-stats-test = {"  "}{ $test }
cli-test-declined = El examen de este curso ya no se ofrece. Con `kenning test { SHELL($course) }` se puede hacer de todos modos.
cli-overrule-held-back = “{ $question }” está reservada para el examen de este curso, para que la práctica no la desvele. Elige otra pregunta.
cli-overrule-none-away = No hay ninguna pregunta de este curso apartada.
cli-overrule-no-skill = El curso `{ $course }` no tiene ninguna destreza `{ $id }`.
cli-overrule-no-question = El curso `{ $course }` no tiene ninguna pregunta `{ $id }`.
# What may have been meant, after the two above.
cli-overrule-near = ¿Querías decir `{ $near }`?
cli-overrule-all = Tiene: { $ids }.
cli-overrule-some = Tiene { $ids } y { $more ->
        [one] una más
       *[other] { $more } más
    }.

## Going on after a course was edited

cli-edit-enter = Pulsa Enter para seguir practicando.
cli-edit-broken = El curso, tal como está ahora, no se puede practicar. Todas tus respuestas se conservan. Pulsa Enter para abrir otra vez tu editor, o escribe q y Enter para salir.
cli-edit-left = El curso no se puede practicar hasta que eso se arregle. Todas tus respuestas se conservan. `kenning edit { SHELL($course) }` lo abre, y `kenning practice { SHELL($course) }` sigue después.

## kenning plan

cli-plan-directory = { $path } es una carpeta. Nombra el archivo que contiene el plan.
# What is wrong with it follows, line by line.
cli-plan-refused = Este plan no se puede usar. No se cambió nada.
# Such a line: what is wrong, and what was expected.
cli-plan-wrong = { $wrong } ({ $help })
cli-plan-lost = El curso ya no tiene { $n ->
        [one] la destreza { $skills }, que
       *[other] estas destrezas, que
    } el plan nombra{ $n ->
        [one] {""}
       *[other] : { $skills }
    }. El resto del plan vale.
cli-plan-past = { $day } no está en el futuro. Da un día posterior.
# $first and $last are dates.
cli-plan-day-off-order = el último día viene antes que el primero; escribe `{ $first }..{ $last }`
cli-plan-day-off-none = `none` quita todos los días libres, así que va solo. No se ha cambiado nada. Para poner otros días libres, dalos sin `none`: ocupan el lugar de los que había.
cli-plan-none = No hay ningún plan: el tutor usa sus valores predeterminados.
cli-plan-of-course = El plan propio del curso.
cli-plan-own = Tu plan.
cli-plan-assigned-stays = Lo que has fijado se guarda. Donde el plan de { $from } fija lo mismo, ese va primero mientras valga.
cli-plan-assigned = Por encima va el plan de tu docente, { $from }, en la clase { $class }:
# Where the plan says nothing of it; $n: 0 is no limit.
cli-plan-no-theme = El curso no tiene ningún tema `{ $theme }`. Tiene: { $themes }. `none` significa ningún tema.
cli-plan-no-themes = “{ $course }” no tiene temas entre los que elegir.
cli-plan-interests = Las preguntas hablan de: { $themes } (`--interests` lo cambia).
cli-plan-interests-none = Las preguntas conservan sus palabras de siempre (`--interests` lo cambia).
cli-plan-interests-unasked = Algunas preguntas pueden hablar de un tema que te guste: `--interests` dice de cuál.
cli-plan-lasting =
    { $n ->
        [0] Una sesión no tiene límite de tiempo
        [one] Una sesión dura 1 minuto
       *[other] Una sesión dura { $n } minutos
    }, como elegiste para todos los cursos.
cli-plan-left-minutes =
    Queda hoy: { $n ->
        [one] 1 minuto
       *[other] { $n } minutos
    }.
cli-plan-left-reviews =
    Queda hoy: { $n ->
        [one] 1 repaso
       *[other] { $n } repasos
    }.
cli-plan-left-new =
    Queda hoy: { $n ->
        [one] 1 pregunta nueva
       *[other] { $n } preguntas nuevas
    }.

## kenning privacy

cli-privacy-keeps = Desde ahora, tus respuestas se conservan tal como las escribes.
cli-privacy-drops = Desde ahora, kenning solo conserva si una respuesta fue correcta, no lo que escribiste. Lo que escribiste antes se queda; `kenning erase --course COURSE` elimina todo el registro de un curso.
cli-privacy-all =
    Todo lo que kenning sabe de “{ $profile }” está en { $path }: { $events ->
        [one] 1 evento
       *[other] { $events } eventos
    }, { $size }. kenning nunca usa la red.
# What was looked at in that directory.
cli-privacy-private = Sus archivos están cerrados a las demás cuentas de este equipo.
cli-privacy-not-private = Sus archivos están protegidos como tu cuenta de usuario; aquí no se miraron los permisos de cada archivo.
cli-privacy-open =
    { $n ->
        [one] 1 archivo o carpeta no está cerrado a las demás cuentas de este equipo
       *[other] { $n } archivos y carpetas no están cerrados a las demás cuentas de este equipo
    }: { $paths }. `chmod -R go= { $dir }` los cierra todos.
cli-privacy-link = { $path } es un enlace: lo que hay al otro lado se conserva allí, y no se miró.
cli-privacy-not-looked = No se pudo mirar { $path }, así que aquí no se dice nada de él: { $why }
cli-privacy-aside =
    { $n ->
        [one] 1 archivo o carpeta se puso aparte, y también puede contener
       *[other] { $n } archivos y carpetas se pusieron aparte, y también pueden contener
    } respuestas: { $paths }.
# The courses follow, one in a line.
cli-privacy-practice = Lo que se conserva de tu práctica:
cli-privacy-no-answers = aún ninguna respuesta
cli-privacy-course =
    { $course }: { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }{ $tries ->
        [0] { "" }
        [one] { " " }y 1 intento posterior
       *[other] { " " }y { $tries } intentos posteriores
    }, con veredicto, tiempo y pistas; { $typed ->
        [one] 1 tal como se escribió
       *[other] { $typed } tal como se escribieron
    }
cli-tag-which = ¿Qué preguntas? Nombra una, o selecciona algunas con `--only`, como `--only is:leech`.
cli-tag-changed =
    { $n ->
        [0] Ninguna etiqueta ha cambiado en { $course }: ya está todo así.
        [one] Han cambiado las etiquetas de 1 pregunta de { $course }.
       *[other] Han cambiado las etiquetas de { $n } preguntas de { $course }.
    }
cli-tag-full =
    { $n ->
        [one] Se ha dejado fuera 1 etiqueta
       *[other] Se han dejado fuera { $n } etiquetas
    }, pues una pregunta tiene como máximo { $most } tuyas.
cli-tag-line =
    { $question }: { $which ->
        [own] { $own } (tuyas)
        [given] { $given } (del curso)
       *[both] { $own } (tuyas); { $given } (del curso)
    }
cli-tag-none-name = `tag:none` encuentra lo que no tiene etiqueta, así que ninguna puede llamarse así. Elige otro nombre.
cli-tag-none = Ninguna de estas preguntas tiene etiquetas. `kenning tag COURSE QUESTION --add TAG` le pone una tuya.
cli-privacy-tags =
    Hay etiquetas tuyas en { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }. Ninguna exportación las tiene, salvo la del registro entero.
cli-privacy-notes =
    Notas y marcadores tuyos: { $notes ->
        [one] 1 nota
       *[other] { $notes } notas
    }, { $bookmarks ->
        [one] 1 marcador
       *[other] { $bookmarks } marcadores
    }. Ninguna exportación los tiene, salvo la del registro entero.
cli-privacy-resources =
    Recursos de los cursos: abiertos { $opened ->
        [one] una vez
       *[other] { $opened } veces
    }; dijiste { $rated ->
        [one] una vez
       *[other] { $rated } veces
    } si alguno te sirvió. También se guarda cuáles se recomendaron.
cli-privacy-also = También se conserva cuándo practicaste, qué saltaste, deshiciste, apartaste o decidiste, y qué errores se reconocieron.
cli-privacy-kept = Tus respuestas se conservan tal como las escribes. `kenning privacy --answers drop` lo termina.
cli-privacy-dropped = Las respuestas nuevas no se conservan tal como las escribes. `kenning privacy --answers keep` lo cambia.
cli-privacy-copies = Las exportaciones como Markdown, JSON, CSV y HTML contienen totales, nunca lo que escribiste; las de `--format` answers, datashop, xapi y record contienen todas las respuestas, tal como las escribiste donde eso se conserva; la de `--format resources` contiene cuándo se recomendó o se abrió cada recurso, y qué dijiste de él. `kenning export --pseudonym` deja fuera el nombre del perfil. Las carpetas sincronizadas y las copias de seguridad lo contienen todo.
cli-privacy-copied =
    { $n ->
        [one] Más abajo está anotada 1 sincronización, copia de seguridad hecha a mano, entrega a un docente o exportación de respuestas
       *[other] Más abajo están anotadas { $n } sincronizaciones, copias de seguridad hechas a mano, entregas a docentes y exportaciones de respuestas
    }: las carpetas y los archivos que se nombran allí contienen copias.
cli-privacy-log-unread = No se pudo leer qué se hizo con el registro en conjunto: { $why }
cli-privacy-log-damaged =
    { $n ->
        [one] 1 línea de { $path } no se puede leer, así que aquí puede faltar algo.
       *[other] { $n } líneas de { $path } no se pueden leer, así que aquí puede faltar algo.
    }
# The lines of the access log follow, newest first.
cli-privacy-done = Qué se hizo con el registro en conjunto:
cli-privacy-nothing-done = aún nada: nunca se exportó, sincronizó, borró ni copió a mano
cli-privacy-more =
    … y { $n ->
        [one] 1 línea más antigua
       *[other] { $n } líneas más antiguas
    } en { $path }
cli-privacy-remove = `kenning erase --course COURSE` elimina el registro de un curso; `kenning erase --profile-data`, todo el registro.

## The access log: what was done with the record, as `kenning privacy` lists it

cli-noted-backup = Copia de seguridad en { $path }.
cli-noted-restore =
    { $n ->
        [one] Se restauró 1 evento
       *[other] Se restauraron { $n } eventos
    } de { $path }.
cli-noted-erase-profile = Se borró todo el registro de este perfil.
cli-noted-erase-course = Se borró el registro de { $course }.
cli-noted-export =
    Se exportó: { $what ->
        [answers] respuestas
        [record] el registro entero
        [notes] apuntes
        [resources] los resultados de los recursos
        [questions] las preguntas de un curso
        [cards] tarjetas
       *[progress] avances
    } a { $path }.
# What was agreed to: see what other machines want, below.
cli-noted-agreed = Aceptado: { $wishes }.
cli-noted-passphrase = Se cambió la frase de contraseña de { $path }.
cli-noted-sync =
    Sincronización con { $path }: { $files ->
        [one] 1 archivo escrito
       *[other] { $files } archivos escritos
    }, { $events ->
        [one] 1 evento recibido
       *[other] { $events } eventos recibidos
    }{ $locked ->
        [yes] , cifrada
       *[no] {""}
    }.

## kenning profile

cli-profile-made = Se creó el perfil “{ $name }”. Para usarlo desde ahora: `kenning profile use "{ $name }"`
cli-profile-used = Desde ahora, kenning usa el perfil “{ $name }”.
cli-profile-none = No hay ningún perfil “{ $name }”. `kenning profile list` muestra los perfiles que hay.
cli-profile-stays = No se eliminó nada: el perfil “{ $name }” está como estaba.
cli-profile-removed = Se eliminó el perfil “{ $name }” y todos sus datos.
cli-profile-sure = Esto eliminaría el perfil con todos sus datos, así que no se hizo nada. Si lo quieres, añade --yes.
# The answer is typed after it.
cli-profile-ask = Esto elimina todos los datos de “{ $name }”. Escribe el nombre para seguir:

## kenning sync

cli-sync-new =
    { $folder } es nueva. Todo el registro va allí, con las respuestas que escribiste{ $locked ->
        [yes] ; está cifrada.
       *[no] . Quien pueda leer la carpeta puede leerlo.
    }
# Of a new folder, where there is nothing to send yet.
cli-sync-new-empty =
    Aún no hay nada registrado; { $folder } está preparada. Lo que registres irá allí en una sincronización posterior, con las respuestas que escribas{ $locked ->
        [yes] ; está cifrada.
       *[no] . Quien pueda leer la carpeta puede leerlo.
    }
cli-sync-anew = Faltaba el kenning.json de { $folder }, que dice de quién es la carpeta, aunque hay respuestas en ella. Se escribió de nuevo, para tu registro. Si no lo quitaste tú, y la carpeta no está aún llegando, averigua quién puede escribir allí.
cli-sync-nothing = No llegó nada nuevo.
# The courses follow, one in a line.
cli-sync-came =
    { $events ->
        [one] Llegó 1 evento
       *[other] Llegaron { $events } eventos
    } de { $devices ->
        [one] 1 equipo
       *[other] { $devices } equipos
    }{ $courses ->
        [0] .
       *[other] :
    }
cli-sync-course =
    { $course }: { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }
cli-sync-had-all = La carpeta ya tenía todo lo de este equipo.
cli-sync-sent =
    { $n ->
        [one] Se escribió 1 archivo
       *[other] Se escribieron { $n } archivos
    } en la carpeta.
cli-sync-conflict = También se leyó { $name }. Es una copia que hizo el programa que lleva la carpeta.
cli-sync-incomplete = { $name } aún no está completo, o se modificó. Lo que está entero y firmado ya entró. Sincroniza otra vez cuando la carpeta haya llegado. Si se queda como está, sincroniza en el equipo que lo escribió: escribe de nuevo sus propios archivos.
# $device is the name of a machine.
cli-sync-missing = El equipo { $device } nombra { $name }, pero no está: la carpeta aún no está completa, o el archivo se quitó. Sincroniza otra vez cuando la carpeta haya llegado. Si el archivo sigue faltando, sincroniza en ese equipo: escribe de nuevo sus propios archivos.
cli-sync-erased =
    { $n ->
        [one] Se dejó fuera 1 evento
       *[other] Se dejaron fuera { $n } eventos
    } que habías borrado.
cli-sync-renamed =
    Parece que hay otra copia de este equipo, o que volvió a una copia anterior de sí mismo: los dos usaron { $n ->
        [one] el mismo número para 1 evento
       *[other] los mismos números para { $n } eventos
    }. Se conserva todo lo que registraron los dos, y este equipo tiene desde ahora un nombre nuevo.
cli-sync-differing =
    { $n ->
        [one] 1 evento de la carpeta lleva el nombre de este equipo pero difiere
       *[other] { $n } eventos de la carpeta llevan el nombre de este equipo pero difieren
    } de lo que este equipo registró. Lo registrado aquí se queda. O bien hay otra copia del registro de este equipo, y lo que esa registró llega con otro nombre cuando se haya sincronizado de nuevo; o bien algo que no es kenning cambió la carpeta, o su disco está fallando.

cli-sync-moved =
    { $n ->
        [one] 1 archivo de la carpeta tenía un nombre que hablaba de un equipo. Lo que contenía tiene ahora un nombre oculto
       *[other] { $n } archivos de la carpeta tenían nombres que hablaban de un equipo. Lo que contenían tiene ahora nombres ocultos
    }.

# Why something of a file was left out, and what to do.
cli-sync-no-file = Se dejó fuera { $name }: es un enlace, una tubería, una carpeta, o algo demasiado grande para un archivo de eventos. kenning no lo puso ahí. Quítalo, y averigua quién puede escribir en la carpeta.
cli-sync-displaced = { $name } era una carpeta donde este equipo escribe un archivo. Ahora es { $path }, con todo lo que contiene, y el archivo se escribió. kenning no creó esa carpeta. Mira qué contiene, quítala, y averigua quién puede escribir en la carpeta.
cli-sync-not-sealed = Se dejó fuera { $name }: no está cifrado, pero la carpeta sí. Algo que no es kenning lo puso ahí. Si no fuiste tú, quítalo, y averigua quién puede escribir en la carpeta.
cli-sync-wrong-name = Se dejó fuera { $name }: es otro archivo de esta carpeta con un nombre que no es el suyo. kenning no le cambió el nombre. Si lo hiciste tú, devuélvele su nombre. Si no, averigua quién puede escribir en la carpeta.
cli-sync-future =
    Se dejó fuera, de { $name }: { $n ->
        [one] 1 evento con una fecha
       *[other] { $n } eventos con una fecha
    } más de { $days } días por delante del reloj de este equipo. Comprueba los relojes de tus equipos. Lo que está bien fechado entra en una sincronización posterior, cuando llegue su momento.
cli-sync-high-numbers =
    Se dejó fuera, de { $name }: { $n ->
        [one] 1 evento con un número más alto
       *[other] { $n } eventos con números más altos
    } de lo que kenning da nunca. Algo que no es kenning escribió eso. Averigua quién puede escribir en la carpeta.
cli-sync-not-signed =
    Se dejó fuera, de { $name }: { $n ->
        [one] 1 evento que su equipo no ha firmado.
       *[other] { $n } eventos que su equipo no ha firmado.
    } Puede que la firma esté aún en camino: sincroniza otra vez cuando la carpeta haya llegado. Si ese equipo usa de nuevo un kenning más antiguo, actualízalo. Si no es nada de eso, lo escribió otra persona: averigua quién puede escribir en la carpeta.
cli-sync-not-accepted =
    Se dejó fuera, de { $name }: { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    } de un equipo que no has aceptado.
cli-sync-other-name =
    Se dejó fuera, de { $name }: { $n ->
        [one] 1 evento que lleva
       *[other] { $n } eventos que llevan
    } el nombre de otro equipo que el archivo. kenning no escribe eso. Averigua quién puede escribir en la carpeta.
cli-sync-signs = Este equipo es { $device }, y la huella de su clave es { $fingerprint }.

# Machines that are not accepted yet. Each stands before the question, and before the last one.
cli-device-new = El equipo { $device } no está aceptado aquí. La huella de su clave es { $key }. `kenning sync` la muestra en ese equipo: compara las dos.
cli-device-replaced = El equipo { $device } firma con una clave distinta de la que aceptaste. Eso pasa si su kenning perdió la clave y creó una nueva; si no, otra persona escribe con su nombre. La huella de la nueva clave es { $key }. `kenning sync` la muestra en ese equipo: compara las dos.
cli-device-ours = Alguien firma con el nombre de este mismo equipo, { $device }, con otra clave. Eso pasa si este perfil se copió a otro equipo antes de tener una clave, o si la perdió. La huella de la otra clave es { $key }. Si existe esa copia, `kenning sync` muestra la huella allí: compara las dos.
cli-device-ours-unsigned = Con el nombre de este mismo equipo, { $device }, la carpeta contiene eventos que no están aquí y que nadie firmó. Eso pasa si este equipo volvió a una copia antigua de su registro, o si una copia de él usa un kenning más antiguo. Si no, los escribió otra persona.
cli-device-unsigned = El equipo { $device } no está aceptado aquí, y lo que registró no está firmado. Eso pasa si usa un kenning más antiguo, o si su firma está aún en camino. Si no, lo escribió otra persona.
# The answer is typed after it.
cli-device-accept = Acepta solo si ese equipo es tuyo. ¿Aceptar? [s/N]
cli-device-not-met = Nada en la carpeta espera que se acepte “{ $word }”, así que no se aceptó a nadie con ello. `kenning sync` muestra la huella de un equipo en ese mismo equipo. Si es correcta, sincroniza otra vez cuando lo que registró ese equipo haya llegado a la carpeta.
cli-device-forgotten = El equipo { $device } ya no está aceptado aquí. Lo que registre desde ahora espera en la carpeta. Lo que vino de él antes se queda: kenning puede quitar un curso entero (`kenning erase --course COURSE`), pero no la parte de un solo equipo. Tus otros equipos lo aceptan hasta que hagas allí lo mismo.
cli-device-unknown =
    Ningún equipo que hayas aceptado tiene la huella o el nombre { $word }, así que no se hizo nada. { $n ->
        [0] Este perfil no ha aceptado ningún otro equipo.
       *[other] Están aceptados: { $known }.
    }
cli-device-waits =
    Lo que no se aceptó espera en la carpeta, y aquí no cambió nada. Si { $n ->
        [one] ese equipo es tuyo, acéptalo
       *[other] esos equipos son tuyos, acéptalos
    } con `kenning sync { SHELL($folder) }{ $locked ->
        [yes] {" "}--passphrase
       *[no] {""}
    }{ $flags }`. Si no, averigua quién puede escribir en la carpeta. kenning vuelve a preguntar en la próxima sincronización.

# What another machine wants: it stands in the messages below, and in the access log.
cli-sync-wish-erase =
    borrar todo lo que se registró de { $course } antes del { $at } UTC, que aquí { $n ->
        [one] es 1 evento
       *[other] son { $n } eventos
    }
cli-sync-wish-keep = conservar las respuestas tal como se escriben, desde el { $at } UTC
cli-sync-wish-drop = conservar solo si las respuestas son correctas, no lo que se escribe, desde el { $at } UTC
cli-sync-wants = El equipo { $device } pide { $wish }.
# The answer is typed after it.
cli-sync-agree = Acepta solo si lo hiciste tú allí. Lo que se borra no se puede recuperar, y las copias de seguridad de este perfil se eliminan con ello. ¿Aceptar? [s/N]
cli-sync-wish-done = Hecho, como pidió el equipo { $device }: { $wish }.
cli-sync-not-agreed =
    No se hizo: tu registro, tus ajustes y tus copias de seguridad están como estaban. Si lo hiciste tú allí, acepta con `kenning sync { SHELL($folder) }{ $locked ->
        [yes] {" "}--passphrase
       *[no] {""}
    } --accept-erasures`. Si no, averigua quién puede escribir en la carpeta. kenning pregunta en cada sincronización con esta carpeta, mientras la carpeta lo contenga.

# The passphrase is typed after the first two.
cli-sync-passphrase = Frase de contraseña de la carpeta:
cli-sync-passphrase-again = La misma frase de contraseña otra vez:
cli-sync-passphrases-differ = Las dos frases de contraseña difieren, así que no se escribió nada. Inténtalo de nuevo.
cli-sync-no-terminal = No hay una terminal en la que preguntar la frase de contraseña. Ponla en KENNING_PASSPHRASE.
cli-sync-passphrase-new = Nueva frase de contraseña de la carpeta:
cli-sync-no-terminal-new = No hay una terminal en la que preguntar la nueva frase de contraseña. Ponla en KENNING_NEW_PASSPHRASE.
cli-sync-no-passphrase = Una frase de contraseña vacía no protege nada. Elige una.

cli-sync-passphrase-changed = Se cambió la frase de contraseña de { $folder }. Tus otros equipos preguntan la nueva cuando les haya llegado el key.age de la carpeta. Quien conocía la frase antigua y guardó una copia del key.age antiguo aún puede leer la carpeta: si eso es posible, prepara una carpeta vacía con una nueva frase de contraseña y sincroniza con esa.

# Said before it is done; on a terminal, the question follows.
cli-sync-reseal-means = Los archivos de la carpeta reciben nombres ocultos, y sus tamaños dicen menos. Después de eso, un kenning más antiguo no puede usar esta carpeta: actualiza antes kenning en todos tus equipos.
# The answer is typed after it.
cli-sync-reseal-ask = ¿Hacerlo ahora? [s/N]
cli-sync-reseal-not = No se cambió ningún nombre: { $folder } se usa como antes. Para hacerlo más tarde, sincroniza otra vez con --reseal.
cli-sync-resealed =
    Hecho: los nombres en { $folder } están ahora ocultos. { $n ->
        [one] Se quitó 1 archivo con su nombre antiguo
       *[other] Se quitaron { $n } archivos con sus nombres antiguos
    }. Las versiones antiguas que guarda un programa de sincronización aún tienen esos nombres.
cli-sync-hidden-already = Los nombres en { $folder } ya están ocultos, así que no había nada que hacer.

## kenning model fit, kenning model likelihood

cli-fit-too-many = El perfil tiene más respuestas en este curso de las que kenning puede usar para el ajuste. Da un registro con menos respuestas, con --log.
cli-fit-no-answers = No hay respuestas a las que ajustar: ninguna nombra una destreza. En un registro la nombra la columna skill_id; un perfil tiene respuestas cuando has practicado el curso.
cli-fit-done =
    Ajuste de { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }{ $questions ->
        [0] {""}
        [one] {" "}y 1 pregunta
       *[other] {" "}y { $questions } preguntas
    } a { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    } de { $learners ->
        [one] 1 estudiante
       *[other] { $learners } estudiantes
    }: log-verosimilitud { $likelihood } con { $fitted ->
        [one] 1 respuesta
       *[other] { $fitted } respuestas
    } sobre una destreza.
# Log losses with four decimals; smaller is better.
cli-fit-held-out =
    Con { $learners ->
        [one] 1 estudiante apartado
       *[other] { $learners } estudiantes apartados
    } del ajuste, log loss (menos es mejor): sin ella { $none }, con esta { $this } (error estándar de la diferencia: { $error }).
cli-fit-kept = Con tan pocos estudiantes se conserva el { $kept } % de lo ajustado; el resto son los valores predeterminados de kenning.
cli-fit-no-help = No ayuda con claridad a estudiantes con los que no se ajustó. El archivo lo dice, y un curso no la usa. Ajústala otra vez cuando haya respuestas de más estudiantes.
cli-fit-untried = No se pudo probar con estudiantes apartados, porque solo hay uno. El archivo lo dice, y un curso no la usa. Ajústala otra vez cuando haya respuestas de más estudiantes.
cli-fit-unread = No se pudo leer { $path }: { $error }. Comprueba la ruta.

## kenning model pool

cli-pool-many = Da como máximo { $most } archivos a la vez. `--to statistics` hace de varios uno solo.
cli-pool-nothing = En estos archivos no hay ninguna serie de respuestas, así que no hay a qué ajustar.
cli-pool-too-much = Todos estos archivos juntos son más de lo que cabe en un archivo de estadísticas. Junta menos a la vez, o haz una calibración con ellos.
cli-pool-same = { $first } y { $second } tienen los mismos números, que contarían dos veces. Quita uno.
cli-pool-class = { $first } y { $second } son de la misma clase, y sus estudiantes contarían dos veces. Quédate con el más nuevo.
cli-pool-course = { $first } y { $second } son de dos cursos. Junta los de un curso cada vez.
cli-pool-joined = { $course }: { $n ->
        [one] estadísticas de 1 clase
       *[other] estadísticas de { $n } clases
    } con al menos { $learners ->
        [one] 1 estudiante
       *[other] { $learners } estudiantes
    } y { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    } en sus series.
cli-pool-versions = Son de varias versiones del curso; las preguntas van por sus ids.
cli-pool-unsigned = { $n ->
        [one] 1 archivo no lleva firma
       *[other] { $n } archivos no llevan firma
    }: nada dice quién { $n ->
        [one] lo
       *[other] los
    } hizo.
cli-pool-advice = Cómo fueron las respuestas siguientes tras { $n ->
        [one] 1 recurso
       *[other] { $n } recursos
    }: pon la línea `advice` en el plan.toml del curso, o repártela con `kenning class plan COURSE --advice FILE`, y el tutor preferirá lo que ayudó.
cli-pool-no-advice = Estos archivos no dicen nada de recursos: no hay consejos y no se ha escrito ningún archivo.
cli-pool-held-out = { $by ->
        [file] En cada clase, según lo que dieron las demás
       *[part] En cada quinto de las series, según lo que dieron las demás
    }, pérdida logarítmica: sin ella { $none }, con ella { $this } (diferencia ± { $error }).
cli-pool-questions-one = Lo difíciles que son las preguntas no se puede probar con un solo archivo, así que se omite. Junta dos clases o más.
cli-pool-questions = { $helps ->
        [yes] Lo { $n ->
            [one] difícil que es 1 pregunta
           *[other] difíciles que son { $n } preguntas
        } ayuda en clases a las que no se ajustó
       *[no] Lo difíciles que son las preguntas se omite: no ayuda con claridad en clases a las que no se ajustó
    }. Pérdida logarítmica de las primeras respuestas: iguales { $none }, distintas { $this } (diferencia ± { $error }).
cli-likelihood =
    Log-verosimilitud { $sum } con { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    } sobre una destreza, { $each } cada una.
cli-likelihood-more =
    { $n ->
        [one] 1 más es sobre una destreza
       *[other] { $n } más son sobre destrezas
    } que la calibración no tiene.

## kenning model eval, kenning model weights

cli-model-no-answers = El registro { $path } no contiene respuestas. Da uno que las tenga.
cli-model-one-learner = Un modelo se ajusta a unos estudiantes y se prueba con otros, pero este registro solo tiene uno. Prueba con --no-fit.
# Above the table.
cli-model-log =
    { $learners ->
        [one] 1 estudiante
       *[other] { $learners } estudiantes
    }, { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    }.

# Heads of its columns: 9, 8, 8, 9, 8, 18 and 11 characters wide.
cli-model-answers = resp.
cli-model-auc = AUC
cli-model-within = within
cli-model-log-loss = log loss
cli-model-rmse = RMSE
cli-model-calibration-error = error calibración
cli-model-most-off = desvío máx.

# Names of its rows: 20 characters wide.
cli-model-own = kenning
cli-model-skill-means = media por destreza
cli-model-calibrated-skills = calibr.: destrezas
cli-model-calibrated = calibrado
cli-model-bkt-skills = BKT de destrezas
cli-model-bkt-questions = BKT con preguntas
cli-model-fsrs = solo FSRS
cli-model-fsrs-corrected = FSRS, corregido
cli-model-other-log = en el otro registro
# In place of that row's numbers, where only the order of the answers is known.
cli-model-fsrs-not = no se puede juzgar: el registro no dice cuándo se dieron las respuestas

# Another table: its heads are 17 characters wide.
cli-model-intervals =
    Dónde están estos números en 95 de 100 sorteos de otros tantos estudiantes ({ $draws } sorteos, siempre los mismos).
    `within` es el AUC dentro de un mismo estudiante: los que tienen { $fewest } respuestas o más, con el peso de sus respuestas.
# A table of calibrations from few learners: heads of 8, 10 and then 8 characters.
cli-model-curve =
    Calibraciones de pocos estudiantes de los otros grupos, probadas con los estudiantes de cada uno: log loss y AUC
    sin calibración (sin), con ella (con; la que no ayuda no se usa), y por su modelo de dominio (BKT).
cli-model-curve-learners = estud.
cli-model-curve-used = usadas
cli-model-curve-none = sin
cli-model-curve-this = con
cli-model-curve-bkt = BKT
cli-model-curve-all = todos

# A second table and its columns: 9, 8 and 9 characters wide.
cli-model-by-prediction = Lo que `kenning` predijo, y lo que resultó:
cli-model-predicted = predicho
cli-model-came-out = resultó

# Weights, and after a weight how far it may be off.
cli-model-intercept = constante { $weight }
cli-model-deviation = desviación { $spread }

## kenning simulate

cli-simulate-diary-text = --diary es de los resultados como texto. Quita --format o quita --diary.
cli-simulate-failed = No se pudieron escribir los resultados como JSON: { $error }. Es un fallo de kenning; por favor, infórmanos de él.
cli-simulate-needs-teaching = A estos estudiantes no se les puede enseñar. --tries necesita --teaching own o standard; --without, --scale, --no-teaching, --gains y --bar necesitan uno de esos o --teaching answer.
cli-simulate-seeds = escribe la primera y la última, como 1..5 (1000 semillas como máximo), o una lista, como 1,2,3
cli-simulate-scale = escribe NAME=FACTOR, con un factor mayor que 0 y de hasta 100, y uno de estos nombres: { $names }

## kenning import

cli-import-kind = No hay ningún tipo { $kind }. `kenning import --help` los muestra.
cli-import-taken = { $dir } no es una carpeta vacía. No se escribió nada. Nombra una carpeta nueva para el curso.
cli-import-failed = No se pudo escribir { $path }: { $error }. Mientras no haya un course.toml, la carpeta no contiene ningún curso: quítala, e importa la fuente otra vez.
cli-import-nowhere = No se puede usar la carpeta { $dir }: { $error }. No se escribió nada. Nombra otra carpeta para el curso.
cli-import-meanwhile = Otro programa creó { $path } mientras se escribía el curso. No se sobrescribió nada. Nombra una carpeta nueva para el curso.
cli-import-other-id = Uno de los cursos propios de kenning tiene el id { $other }, así que este tiene el id { $id }.
cli-import-busy = { $why } O deja fuera el historial por ahora, con `--no-history`.
cli-import-folder = { $path } es una carpeta. Para este tipo, nombra un archivo.
cli-import-no-file = { $path } no es un archivo normal. Nombra un archivo o una carpeta.
cli-import-no-files = En { $path } no hay ningún archivo que termine en { $endings }. Nombra la carpeta que contiene esos archivos.
cli-import-deep = { $path } es demasiado profunda: se mira en las carpetas hasta { $most } niveles. Nombra una carpeta más abajo.
cli-import-many = { $path } y las carpetas de alrededor contienen más de { $most } archivos. Nombra una carpeta más abajo.
cli-import-large = { $path } es demasiado grande: un archivo puede tener { $most } MiB, todos juntos 1024. Impórtalo por partes.
cli-import-written = Se escribió el curso { $id } en { $dir }: { $skills ->
        [one] 1 destreza
       *[other] { $skills } destrezas
    }, { $items ->
        [one] 1 elemento
       *[other] { $items } elementos
    }.
cli-import-history =
    { $n ->
        [one] 1 repaso que guardaba { $program } está registrado, con su propia hora
       *[other] { $n } repasos que guardaba { $program } están registrados, cada uno con su propia hora
    }: la práctica sigue desde ahí.
cli-import-history-known =
    { $n ->
        [one] 1 repaso ya estaba registrado, y cuenta una vez.
       *[other] { $n } repasos ya estaban registrados, y cuentan una vez.
    }
cli-import-history-ahead =
    { $n ->
        [one] Se dejó fuera 1 repaso: tiene una fecha
       *[other] Se dejaron fuera { $n } repasos: tienen una fecha
    } posterior a ahora. Comprueba el reloj de este equipo.
cli-import-history-unasked =
    { $n ->
        [one] Se dejó fuera 1 repaso: su pregunta no está
       *[other] Se dejaron fuera { $n } repasos: sus preguntas no están
    } en el curso.
cli-import-put-away =
    { $n ->
        [one] 1 pregunta queda apartada, como estaba en { $program }
       *[other] { $n } preguntas quedan apartadas, como estaban en { $program }
    }. `kenning overrule` recupera preguntas.
# $first: the ids of the first three.
cli-import-still-away =
    { $n ->
        [one] 1 pregunta está apartada aquí, aunque { $program } la pregunta
       *[other] { $n } preguntas están apartadas aquí, aunque { $program } las pregunta
    } ({ $first }{ $n ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] , …
    }). `kenning overrule { SHELL($dir) } resume QUESTION` recupera una.
cli-import-history-failed = El curso está en { $dir }, y su historial no está registrado: { $why } Impórtalo otra vez, en otra carpeta, para tener también el historial.
cli-import-next = A continuación: `kenning check { SHELL($dir) }` dice qué se podría mejorar, `kenning practice { SHELL($dir) }` empieza.

## kenning set

cli-set-no-place = kenning no sabe dónde guardar los ajustes, porque no hay definida ninguna carpeta personal. Nombra una carpeta con --home DIR o KENNING_HOME.
# `from` is a few words: a variable of the environment, or the command line.
cli-set-over = Por ahora va por delante lo que dice esto: { $from }.
cli-set-kept = Guardado en { $path }.

## Faults, the log, reports and manual pages

cli-crash = kenning encontró un fallo en sí mismo y tuvo que parar ({ $place }). Guarda cada respuesta antes de mostrar si es correcta; `kenning doctor` comprueba si tu registro está entero. Hay un informe en { $path }. No contiene respuestas ni nombres: adjúntalo cuando avises del fallo, por favor.
cli-crash-unkept = kenning encontró un fallo en sí mismo y tuvo que parar ({ $place }). Guarda cada respuesta antes de mostrar si es correcta; `kenning doctor` comprueba si tu registro está entero. El informe que sigue no se pudo guardar como archivo: cópialo cuando avises del fallo, por favor.
cli-log-failed = No se hizo nada, porque no se pudo escribir en { $path }: { $error }. Elige otro lugar con --log.
cli-bugreport-all = Esto es todo lo que contiene el informe. No hay respuestas ni nombres, ni más rutas que ~ por tu carpeta personal. Enumera los id de tus cursos: quita lo que no quieras compartir.
cli-bugreport-written = Escrito en { $path }. Adjúntalo cuando avises de un fallo.
cli-bugreport-there = { $path } ya existe, así que se dejó como está. Nombra otro archivo: `kenning bugreport FILE`.
cli-bugreport-failed = No se pudo escribir { $path }: { $error }. Nombra un archivo en otro lugar: `kenning bugreport FILE`.
cli-man-written =
    { $n ->
        [one] Se escribió 1 página
       *[other] Se escribieron { $n } páginas
    } del manual en { $path }. `man -l FILE` muestra una.
cli-man-heading =
    { $of ->
        [NAME] NOMBRE
        [SYNOPSIS] SINOPSIS
        [DESCRIPTION] DESCRIPCIÓN
        [OPTIONS] OPCIONES
        [SUBCOMMANDS] ÓRDENES
        [EXTRA] NOTAS
       *[VERSION] VERSIÓN
    }
cli-man-failed = No se pudo crear { $path }: { $error }. Elige otra carpeta.
cli-man-refused = { $path } ya existe y no es una página del manual de kenning, así que no se sobrescribió. Elige otra carpeta.

## Recursos de un curso

cli-show-assumes = Da por sabido de otros cursos: { $all }
cli-show-resources = Recursos:
cli-show-resource =
    { $id }: { $title } ({ $what }; { $place }; para { $skills }{ $network ->
        [yes] ; necesita red
       *[no] {""}
    })
