### What `class` says, and the commands `kenning share` and `kenning class`.

## What is wrong with a file

class-wrong-not-one = No es ninguno de los archivos de kenning para clases.
class-wrong-another = Es { $is ->
        [class] el archivo público de una clase
        [bundle] lo que entregó un estudiante
        [plan] un plan de un docente
        [erasure] una petición de borrado
        [erased] el recibo de un borrado
       *[statistics] un archivo de estadísticas de una clase
    }, y no { $wanted ->
        [class] el archivo público de una clase
       *[bundle] una entrega de un estudiante
        [plan] un plan de un docente
        [erasure] una petición de borrado
        [erased] el recibo de un borrado
        [statistics] un archivo de estadísticas
    }.
class-wrong-large = Es más grande de lo que puede ser ninguno ({ $most } MB).
class-wrong-newer = Lo hizo un kenning más nuevo. Actualiza kenning en este equipo.
class-wrong-damaged = Está dañado o cortado (línea { $line }). Pide que se haga de nuevo.
class-wrong-changed = Está dañado, o se cambió por el camino. Pide que se haga de nuevo.
class-wrong-gone = No existe ese archivo. Revisa el nombre, o espera a que llegue.
class-wrong-link = Es un enlace, una carpeta o no es un archivo normal, y no se abre. Nombra el archivo mismo.
class-wrong-unread = No se puede leer: { $why }.
class-wrong-forged = Su firma no es de la clave que nombra: alguien lo ha cambiado.
class-wrong-name = Un nombre que hay en él no vale: kenning escribe nombres de 1 a { $most } caracteres, en una línea. Pide a quien te lo dio el archivo que hizo kenning.
class-wrong-key = Está firmado con otra clave que lo que llegó antes: no es de quien dice ser.
class-wrong-sealed = Está cifrado para otra persona, así que no se puede abrir aquí.
class-wrong-foreign = Es para otra clase ({ $class }).
class-wrong-future = Tiene una fecha futura. Pide que se mire el reloj de ese equipo y que la entrega se haga de nuevo.
class-wrong-erased = Se hizo antes de que se borrara aquí a su estudiante, así que queda fuera.
class-wrong-overtaken = Su estudiante ha entregado algo desde entonces. Dile que lo pida otra vez, si aún lo quiere.
class-wrong-retired = Todo lo que contiene es de antes del día hasta el que se retiró lo de esta clase.
class-wrong-impossible = Nada de lo que contiene puede haber pasado así: todo tiene fecha anterior a 2000 o posterior a la entrega, o duró más de un día.
class-no-encryption = Este kenning se compiló sin cifrado, que las clases necesitan.
class-no-key = Eso no es una clave pública de age.
class-no-ordinary-file = no es un archivo corriente

class-unread = { $path } no se puede leer: { $why }
class-not-written = { $path } no se puede escribir: { $why }
class-refused = { $path } se rechaza. { $why }
class-damaged = { $path } está vacío, dañado o no es de esta clase. Pon una copia en su lugar.
class-damaged-member = { $path } está vacío, dañado o no es de esta clase. `kenning class add` recoge otra vez la entrega de ese estudiante, mientras esté en la carpeta; si no, pide que la entregue de nuevo.
class-damaged-told = { $path } está vacío, dañado o no es de esta clase, así que aquí no se sabe qué se había contado. Pon una copia en su lugar, o añade --again si nadie recibió un archivo anterior.
class-held-damaged = { $path } está dañado (línea { $line }). `kenning class add` recoge otra vez la entrega de ese estudiante, mientras esté en la carpeta.

## A teacher's class

class-passphrase = Frase de contraseña de la clase:
class-passphrase-wrong = La frase de contraseña no abre { $path }, o el archivo está dañado.
class-no-keys-in = { $path } no contiene claves de una clase.
class-keys-damaged = Las claves de esta clase están dañadas. Recupera el archivo de una copia de seguridad.
class-needs-key = Las claves de la clase de { $path } se guardan en un archivo en otro lugar. Nómbralo con `--key FILE`.
class-none-here = No hay ninguna clase en { $path }. Ve a su carpeta, o nómbrala con `--dir DIR`. `kenning class new DIR` crea una.
class-in-use = Otro kenning tiene abierta la clase de { $path }.
class-there-already = Ya hay una clase en { $path }.
class-box-taken = { $path } es la carpeta de otra clase: allí está su class.kenning, con el que los estudiantes se unen. Indica con `--box` una carpeta propia de esta clase.
class-box-around = Los estudiantes entregan en { $path }, y el directorio de la clase con sus claves quedaría ahí dentro, a la vista de otros. Indica con `--box` una carpeta aparte.
class-file-no-utf8 = { $path } no es texto UTF-8. Guárdalo como UTF-8 en tu editor.
class-file-lacks = A { $path } le falta `{ $key }`, un texto.
class-name-wrong = Un nombre tiene de 1 a { $most } caracteres, en una línea.
class-name-like-one = “{ $name }” es un seudónimo de esta clase, o el comienzo de uno: podría referirse a dos personas. Elige otra palabra.
class-plan-past = { $day } ya pasó. Da un día que esté por venir.
class-plan-past-due = `{ $skill }` sería para el { $day }, que ya pasó. Da un día que esté por venir.
class-plan-past-off = { $day } en `days_off` ya pasó. Quítalo, o da días que estén por venir.
class-plan-no-day = Un examen necesita su día, y este plan no lo tiene: entrégalo de nuevo con una fecha límite, o que cada cual fije el suyo.
class-key-inside = { $path } está en la propia carpeta de la clase: quien la copie tiene también las claves. Nombra un archivo en otro lugar, como una memoria USB, o deja `--key` y usa una frase de contraseña.

class-made = La clase { $class } está en { $path }. Allí quedará cifrado lo que entreguen los estudiantes, y sus nombres.
class-made-folder = Los estudiantes se unen y entregan por esta carpeta: { $path }. Haz que un programa se la lleve (Syncthing, Nextcloud, una unidad compartida).
class-made-key = Diles por otra vía la huella de la clave de la clase, para que puedan compararla: { $fingerprint }
class-made-passphrase = Guarda la frase de contraseña: sin ella nadie puede leer lo que se entrega.
class-made-key-file = Las claves están en { $path }. Guarda ese archivo aparte y en lugar seguro: sin él nadie puede leer lo que se entrega.

class-added-new = { $id }: { $course } es nuevo, con { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }.
class-added-newer = { $id }: { $course } es más nuevo que lo que había; ahora { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }.
class-added-doubled = { $id }: { $course } ya estaba ({ $path }).
class-added-mended = { $id }: lo que había de { $course } no se podía leer, y se guarda otra vez, con { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }.
class-added-older = { $id }: { $course } es más antiguo que lo que hay, así que nada cambió ({ $path }).
class-added-left-out = { $id }: { $n ->
        [one] se omitió 1 suceso, porque tiene
       *[other] se omitieron { $n } sucesos, porque tienen
    } fecha anterior a 2000 o posterior a la entrega, o más de un día de duración.
class-retire-all = todo lo que entregó “{ $who }”, el nombre y los archivos de la carpeta
class-added-erased = De { $id } se ha borrado todo: lo entregado, el nombre y los archivos de la carpeta.
class-add-nothing = Aún no hay nada que añadir en { $path }.
class-add-sum = Aceptadas: { $taken }. Rechazadas: { $refused }. Borradas: { $erased }.
class-add-none = No se tomó nada: todo se rechazó.

class-list = { $class }: { $n ->
        [0] nadie ha entregado nada todavía
        [one] 1 estudiante
       *[other] { $n } estudiantes
    }.
class-list-lost = { $path } tiene archivos de estudiantes y ninguna lista que los conozca: falta roll.age. Pon una copia en su lugar, o recoge otra vez lo que hay en la carpeta: `kenning class add`. Entonces no se sabe quién pidió el borrado.
class-names-lost = Faltan los nombres y grupos que diste: names.age en { $path }. Pon una copia en su lugar, o vuelve a darlos: `kenning class name`.
class-list-empty = Los estudiantes se unen con `kenning class join` y la carpeta { $path }, entregan con `kenning share`, y `kenning class add` lo recoge.
class-list-unnamed = { $id }
class-list-unnamed-in = { $id } ({ $groups })
class-list-named = { $id }  { $name }
class-list-named-in = { $id }  { $name } ({ $groups })
class-list-course = { $course }: { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }, del { $made }{ $typed ->
        [yes] , tal como se escribieron
       *[no] {""}
    }
class-list-course-version = { $course } { $version }: { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }, del { $made }{ $typed ->
        [yes] , tal como se escribieron
       *[no] {""}
    }
class-list-retired = Lo que pasó antes del { $day } no se conserva.

class-nobody = Nadie de la lista se llama { $word }. `kenning class list` los muestra a todos.
class-several = { $n } seudónimos empiezan por { $word }. Da más letras.
class-name-taken = { $name } ya es el nombre de { $id }. Quítalo antes allí.
class-named = { $id } es { $name }.
class-named-not = { $id } no tiene nombre aquí.
class-named-groups = En: { $groups }.

class-retire-ahead = El { $day } aún no ha llegado. Solo se puede retirar lo pasado.
class-retired = Se ha quitado lo que pasó antes del { $day }: { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    } aquí, y { $files ->
        [0] ninguna entrega
        [one] 1 entrega
       *[other] { $files } entregas
    } en la carpeta. Queda fuera cuando lleguen entregas más nuevas.

## Statistics and advice of a class

class-statistics-wrong-noise = debe ser un número de 0.01 a 100
class-statistics-none = No se puede decir nada de { $n ->
        [one] 1 estudiante
       *[other] { $n } estudiantes
    }: cada número necesita { $fewest }. No se escribió nada.
class-statistics-holds = De { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    } de { $learners ->
        [one] 1 estudiante
       *[other] { $learners } estudiantes
    }: { $rows ->
        [one] 1 serie
       *[other] { $rows } series
    } de aciertos y fallos con cuántos las tuvieron, sumas de { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, de { $mistakes ->
        [one] 1 error
       *[other] { $mistakes } errores
    } y de { $resources ->
        [one] 1 recurso
       *[other] { $resources } recursos
    }.
class-statistics-fewest = Ningún número es de menos de { $fewest } estudiantes; lo que es más raro se omite o se junta. No lleva ningún seudónimo ni nada que alguien haya escrito.
class-statistics-noise = A cada número se le añade ruido, con ε = { $epsilon }. Es una promesa sobre un número; cada estudiante está en muchos.
class-statistics-exact = No se añade ruido.
class-statistics-signed = Va firmado con la clave de la clase, que dice de qué clase es.
class-statistics-unsigned = No va firmado por nadie.
class-statistics-once = Cada estudiante cuenta una vez, con lo que había respondido hasta entonces. Las estadísticas posteriores de este curso solo añaden cinco estudiantes nuevos o más, así que dos archivos no revelan ninguna respuesta.
class-statistics-waiting = { $n ->
        [one] 1 estudiante espera
       *[other] { $n } estudiantes esperan
    } hasta que se puedan contar { $fewest } nuevos juntos.
class-statistics-again = Se contó a todos de nuevo. No des este archivo a nadie que tenga uno anterior de esta clase: de los dos se podrían deducir las respuestas de un estudiante.
class-statistics-log-once = Entrega un solo archivo de este registro. De dos hechos en días distintos se podrían deducir las respuestas de un estudiante, y el ruido se compensa en promedio entre varios archivos.
class-fit-advice = De esta clase { $n ->
        [one] se puede decir 1 cosa
       *[other] se pueden decir { $n } cosas
    }:
class-fit-no-advice = De { $n ->
        [one] 1 estudiante
       *[other] { $n } estudiantes
    } aún no se puede decir nada: cada fila necesita { $fewest } que hicieran lo mismo.
class-fit-no-advice-file = No hay consejos, así que no se escribió ningún archivo.
class-fit-few = Una calibración de { $n ->
        [one] 1 estudiante
       *[other] { $n } estudiantes
    } hablaría de cada cual: necesita { $fewest } que hayan respondido. No se escribió ninguna calibración.
class-fit-kept = { $n ->
        [one] 1 fila queda como ya se había contado, o se omite
       *[other] { $n } filas quedan como ya se habían contado, o se omiten
    }: desde entonces han avanzado ahí menos de { $fewest } estudiantes.
class-fit-waits = Desde la calibración del { $made }, { $n ->
        [one] 1 estudiante ha avanzado, llegado o salido: dos calibraciones se distinguirían por esa persona
       *[other] { $n } estudiantes han avanzado, llegado o salido: dos calibraciones se distinguirían por ellos
    }. Espera a que sean { $fewest }, o añade --again si nadie recibió la anterior. No se ha escrito ninguna calibración.
class-fit-again = Todo se ha ajustado de nuevo. No lo des a nadie que tenga un archivo anterior de esta clase: de los dos se podría saber qué hizo un estudiante.
class-fit-no-cause = Son recuentos de quién hizo qué, y no prueban que ayudara. No nombran a nadie.
class-fit-hand-out = Los estudiantes lo ven con el próximo plan: kenning class plan { SHELL($course) } --advice { SHELL($path) }{ $place }
class-fit-nothing-written = No se escribió nada. `--advice FILE` escribe esto para un plan, `--calibration FILE` una calibración para el curso.
class-plan-no-advice = { $path } no contiene consejos. `kenning class fit --advice FILE` los escribe.
class-plan-no-resource =
    { $path } aconseja { $n ->
        [one] un recurso que este curso no tiene: { $ids }
       *[other] recursos que este curso no tiene: { $ids }
    }. Vuelve a escribir los consejos con `kenning class fit --advice FILE`, o borra las líneas que { $n ->
        [one] lo nombran
       *[other] los nombran
    }.

## What a learner hands in

class-share-where = Di dónde escribirlo: un archivo, o la carpeta de la clase. `kenning class join FOLDER` recuerda la carpeta de { $class }.
class-share-left = Has dejado { $class }. Únete antes otra vez: `kenning class join FOLDER`.
class-share-unknown = No estás en ninguna clase llamada { $class }. Estás en: { $others }. Únete antes (`kenning class join FOLDER`), o añade --unencrypted: entonces el paquete no va cifrado y allí tienes otro seudónimo.
class-share-folder = Hay entregas de { $n } cursos, y { $path } no es una carpeta. Nombra una carpeta que exista, o un solo curso con `--course`.
class-share-refused = { $path } es otra cosa, así que no se sobrescribe. Elige otro nombre, como uno que acabe en { $ends }.
class-share-not-practised = Aún no has respondido nada en { $course }.
class-share-unlisted = Lo que hiciste en { $course } no se entrega: ese curso no está en la lista de aquí. Nombra su ruta: `--course PATH`.
class-share-large = Lo que hiciste en { $course } ocupa más de { $most } MB, que es más de lo que se puede entregar.
class-share-nothing = Aún no has respondido nada en un curso que esté aquí, así que no hay nada que entregar.
class-share-sealed = Para la clase { $class }, cifrado de modo que solo { $teacher } puede abrirlo. Allí eres { $id }; quién es no sale de este equipo.
class-share-open = Para la clase { $class }, sin cifrar: aquí no se conoce ninguna clave pública suya (`kenning class join` la trae). Allí eres { $id }; quién es no sale de este equipo.
class-share-holds = { $course }: { $n ->
        [one] 1 respuesta, con su pregunta
       *[other] { $n } respuestas, cada una con su pregunta
    }, su hora, cuánto tardó, las pistas usadas, cómo salió y el error que se reconoció.
class-share-impossible = { $n ->
        [one] 1 suceso tiene
       *[other] { $n } sucesos tienen
    } fecha anterior a 2000 o posterior a ahora, o { $n ->
        [one] duró
       *[other] duraron
    } más de un día, así que el kenning de tu docente { $n ->
        [one] lo
       *[other] los
    } deja fuera. Si el reloj de este equipo está mal, corrígelo y comparte otra vez.
class-share-also = También { $list }, y cuánto difiere tu reloj de UTC.
class-share-tries = { $n ->
        [one] 1 segundo intento
       *[other] { $n } segundos intentos
    }
class-share-taught = { $n ->
        [one] 1 ejemplo o lección
       *[other] { $n } ejemplos y lecciones
    }
class-share-decided = { $n ->
        [one] 1 pregunta que saltaste o sobre la que decidiste algo
       *[other] { $n } veces que saltaste o decidiste algo
    }
class-share-resources =
    { $n ->
        [one] 1 nota de lo que se recomendó, se abrió o sirvió
       *[other] { $n } notas de lo que se recomendó, se abrió o sirvió
    }
class-share-appeals = { $n ->
        [one] 1 respuesta que dijiste que no debía contar
       *[other] { $n } respuestas que dijiste que no debían contar
    }
class-share-sittings = { $n ->
        [one] cuándo empezó y acabó 1 sesión
       *[other] cuándo empezaron y acabaron { $n } sesiones
    }
class-share-typed = Lo que escribiste va incluido, porque así lo dijiste.
class-share-untyped = No va nada de lo que escribiste; las opciones que elegiste, sí.
class-share-without = No van: tu nombre, el nombre de este equipo, notas, marcadores, intereses, tu propio plan ni rutas.
class-shared = Escrito: { $path }
class-share-again = Para entregar lo que hagas desde ahora, vuelve a compartir: la entrega más nueva ocupa el lugar de las anteriores.

## A learner in a class

class-joined-unread = { $path } no se puede leer: { $why }. Contiene tus claves para tus clases; recupéralo de una copia, o elimínalo para empezar de nuevo con otro seudónimo.
class-joined-no-key = una clave está dañada
class-join-none = No existe { $path }. Pregunta a tu docente cuál es la carpeta de la clase.
class-join-other-keys = Ya estás en una clase { $class } con otras claves. Si tu docente la creó de nuevo, deja antes la antigua: `kenning class leave`.
class-join-shown = La clase { $class } de { $teacher }. La huella de su clave: { $fingerprint }
class-join-means =
    Compárala con la que te dice tu docente. Unirte no entrega nada: cada `kenning share` sí, y dice qué contiene. Los planes de tu docente se te muestran, y solo valen si los aceptas.
class-join-ask = ¿Unirte a { $class }? [s/N]
class-join-not = No te has unido. Con `--yes` no se pregunta nada.
class-joined = Estás en { $class }. Allí eres { $id }; quién es no sale de este equipo. Para entregar algo: `kenning share --class { SHELL($class) }`.
class-not-joined = No estás en ninguna clase { $class }. `kenning class plan show` muestra las tuyas.
class-in-none = No estás en ninguna clase. `kenning class join FOLDER` te une a una.
class-in = { $class }: allí eres { $id }.

class-privacy-in = En la clase { $class } como { $id }: { $n ->
        [0] no se entregó nada
        [one] una entrega
       *[other] { $n } entregas
    }.
class-privacy-was = Has dejado la clase { $class }, donde eras { $id }: { $n ->
        [0] no se entregó nada
        [one] una entrega
       *[other] { $n } entregas
    }. `kenning class leave { SHELL($class) }` dice qué puede conservar aún su docente.

class-left = Has dejado { $class }. Sus planes ya no valen, y no se entrega nada más.
class-left-nothing = No habías entregado nada, así que tu docente no conserva nada tuyo.
class-left-holds = Tu docente aún conserva lo que entregaste como { $id }: hasta { $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    } de un curso, la última entrega el { $at }{ $typed ->
        [yes] , algunas tal como se escribieron
       *[no] {""}
    }.
class-left-asked = Pediste que se borre: { $path }. El kenning de tu docente lo hace con el próximo `kenning class add`, y deja allí un recibo.
class-left-open = Pediste que se borre, y aún no ha vuelto ningún recibo.
class-left-erased = El kenning de tu docente dice que todo se borró el { $at }.
class-left-to-erase = Para pedir que se borre: `kenning class leave { SHELL($class) } --erase`.
class-leave-no-folder = Aquí no se conoce ninguna carpeta de { $class }, así que la petición no puede llegar. Pídelo a tu docente de otro modo: `kenning class retire --member` borra allí lo tuyo.

## Plans of a teacher

class-plans-wait = { $n ->
        [one] Un plan nuevo
       *[other] { $n } planes nuevos
    } de tu docente { $n ->
        [one] espera
       *[other] esperan
    } en { $class }: `kenning class plan accept` muestra lo que decide, y pregunta.
class-plan-wrong-due = debe ser como ratio=2026-12-01
class-plan-empty = El plan no dice nada. Da un archivo u opciones, o termina el plan de { $course } con `--end`.
class-plan-for-all = toda la clase
class-plan-for = { $n ->
        [one] { $names }
       *[other] { $n } estudiantes: { $names }
    }
class-plan-written = Plan de { $course }, para { $to }: { $path }
class-plan-they-may = Lo ven, se les pregunta, y pueden rechazarlo más tarde.
class-plan-they-may-not = Lo ven y se les pregunta; quien ha aceptado no puede rechazarlo más tarde, pero puede dejar la clase.
class-plan-new = Plan { $n } de tu docente, { $from }, para { $course }:
class-plan-nothing = No cambia nada.
class-plan-ends = En este curso ya no vale ningún plan de tu docente.
class-plan-refusable = Puedes rechazarlo cuando quieras: `kenning class plan refuse { SHELL($course) }`.
class-plan-binding = Si lo aceptas, vale hasta que tu docente lo cambie o dejes la clase.
class-plan-binding-now = Lo aceptaste: rige hasta que tu docente lo cambie o dejes la clase.
class-plan-ask = ¿Practicar con él? [s/N]
class-plan-not-asked = No hay una terminal en la que preguntarte, así que espera. `kenning class plan accept --yes` lo acepta sin preguntar.
class-plan-not-now = No vale. `kenning class plan accept` pregunta otra vez; { $course } sigue como antes.
class-plan-taken = Desde ahora vale en { $course }. Donde decide algo, lo dice el motivo de la pregunta.
class-plan-none-new = No espera ningún plan nuevo.
class-plan-no-course = Un plan es para el curso { $course }, que no está en la lista de aquí. Si lo tienes en otro sitio, acepta con su ruta: `kenning class plan accept --course PATH`.
class-plan-unfit = El plan de { $course } no encaja con el curso que hay aquí, así que no vale:
class-plan-none-in-force = En { $course } no vale ningún plan de un docente.
class-plan-binds = El plan de { $from } no se puede rechazar mientras estés en { $class }. Habla con tu docente, o deja la clase: `kenning class leave { SHELL($class) }`.
class-plan-refused = El plan de tu docente ya no vale en { $course }.
class-plan-in-force = El plan { $n } vale en { $course }:
class-plan-you-refused = El plan { $n } para { $course } no vale: prescindes de él. `kenning class plan accept` pregunta otra vez.
class-plan-not-listed = Aceptaste el plan { $n } para el curso { $course }. Ese curso no está en la lista de aquí, así que no se puede mostrar qué decide; si se puede rechazar, `kenning class plan refuse PATH` prescinde de él, con la ruta del curso.
class-plan-ended = Ningún plan vale para { $course }: tu profesora o profesor lo terminó, o el de otra clase pasó por encima (plan { $n }).

## The access log

class-noted-new = Se creó la clase.
class-noted-add = { $n ->
        [0] No se añadió ninguna entrega
        [one] Se añadió 1 entrega
       *[other] Se añadieron { $n } entregas
    }{ $erased ->
        [0] .
        [one] {""}, y se borró 1 estudiante que lo pidió.
       *[other] {""}, y se borraron { $erased } estudiantes que lo pidieron.
    }
class-noted-list = Se miró la lista.
class-noted-report = Se miró el informe.
class-noted-statistics = Se escribieron estadísticas de un curso en { $path }.
class-noted-fit = Se miró qué ganaron estudiantes parecidos.
class-noted-fitted = Se escribió lo ajustado a una clase en { $path }.
class-noted-name = Se dio nombre a { $id }.
class-noted-erased = Se borró { $id }.
class-noted-retire = Se retiró lo que pasó antes del { $day }: { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    }.
class-noted-handed-out = Se repartió un plan: { $path }.
class-noted-join = Te uniste a la clase { $class } como { $id }.
class-noted-leave = Dejaste la clase { $class }.
class-noted-erasure = Dejaste la clase { $class }, y pediste que allí se borrara todo.
class-noted-plan = Aceptaste el plan { $n } de la clase { $class }.
class-noted-refused = Rechazaste el plan de la clase { $class }.
class-noted-share = Compartiste { $course } ({ $n ->
        [one] 1 respuesta
       *[other] { $n } respuestas
    }{ $typed ->
        [yes] , tal como se escribieron
       *[no] , sin lo que se escribió
    }) con la clase { $class }: { $path }.
