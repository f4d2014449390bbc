### What is wrong with a log of answers.

import-open = No se puede abrir el registro { $path }: { $error }. Comprueba la ruta.
# Before what is wrong with a file that was opened, one of those below.
import-in-file = En { $path }: { $error }
import-cut-short = El registro no se puede leer hasta el final: { $error }. Si es un archivo .gz, puede estar incompleto: cópialo o descárgalo otra vez.
import-not-gzip = El nombre termina en .gz, pero el archivo no está comprimido con gzip. Cámbiale el nombre, o comprímelo con gzip.
import-no-header = El registro no tiene línea de encabezado. La primera línea debe nombrar las columnas: user_id,item_id,timestamp,correct,skill_id.
import-no-column = Línea 1: no hay ninguna columna `{ $column }`. { $header }
import-no-column-near = Línea 1: no hay ninguna columna `{ $column }`. ¿Querías decir `{ $near }`? { $header }
# `$header` in the two above, where the column is one that every log has.
import-header = El encabezado debe nombrar las columnas user_id, item_id, timestamp, correct y skill_id, con comas o tabuladores entre ellas. Donde solo se conoce el orden de las respuestas, cada timestamp es 0.
# `$header` where it is another column, which a command named.
import-header-named = Comprueba cómo está escrita en el encabezado.
import-header-besides = Aquí también hace falta una columna `{ $column }`; sus celdas pueden estar vacías.
import-two-columns = Línea 1: dos columnas se llaman `{ $column }`. Cambia el nombre de una.
import-line = Línea { $line }: { $wrong }.

## What is wrong with a line, in the last message above

import-field-not-text = { $column } no es texto UTF-8; guarda el registro como UTF-8
import-no-field = falta { $column }; cada respuesta lo necesita
import-time = timestamp es `{ $found }`; debe ser un número de segundos, o 0 donde solo se conoce el orden
import-correct = correct es `{ $found }`; debe ser 1 (correcta), 0 (incorrecta) o un número entre los dos
import-fold = fold es `{ $found }`; debe ser un número entero, 0 o más
import-too-long = el registro tiene más de 4000 millones de respuestas; divídelo
import-fields =
    hay { $found ->
        [one] 1 campo
       *[other] { $found } campos
    }, pero el encabezado nombra { $columns } columnas; cada línea necesita un campo por columna
import-not-text = el texto no es UTF-8; guarda el registro como UTF-8

### Courses that are brought in.

# What stands above the course, as a comment.
import-from = Importado de { $source } con `kenning import`.
import-not-file = { $file }: { $why } No se escribió nada.
import-not-line = { $file }, línea { $line }: { $why } No se escribió nada.

## What is wrong with a source, in the two messages above; each ends with a full stop.

import-no-utf8 = Esto no es texto UTF-8. Guarda el archivo como UTF-8.
import-no-utf16 = El archivo empieza como texto UTF-16, y está dañado. Guárdalo como UTF-8.
import-xml = Esto no es XML: { $error }. Exporta las preguntas otra vez, o corrige esta línea.
import-xml-open = Termina dentro de un elemento. Exporta las preguntas otra vez; el archivo puede estar incompleto.
import-xml-doctype = Declara un tipo de documento, que los archivos de preguntas no necesitan. Quita la línea.
import-xml-deep = Hay elementos a demasiada profundidad, o demasiados. Importa el archivo por partes.
import-toml = Esto no es TOML: { $error }. Corrige esta línea.
import-words-anki = Esto es una exportación de texto de Anki. Impórtala con `kenning import anki`.
import-sheet = La tabla no se puede leer: { $error }.
import-sheet-columns = Una fila puede tener { $most } celdas como máximo. Comprueba qué hay entre ellas.
import-sheet-rows = Una tabla puede tener { $most } filas como máximo. Impórtala por partes.
import-nothing = No se encontró nada que se pudiera preguntar. Comprueba si es del tipo que nombraste.
import-nothing-left =
    { $n ->
        [one] El único elemento se dejó fuera: { $reason }.
       *[other] Se dejaron fuera los { $n } elementos, casi siempre porque { $reason }.
    }
import-too-much-wrong = Demasiado de ello no da preguntas. Comprueba si es del tipo que nombraste.
import-too-large = En un curso solo caben las primeras { $n } filas de datos. Divide la fuente en partes que no tengan más filas, e importa cada una en una carpeta propia.
import-unusable = El curso que resulta no se puede usar: { $why }. Es un fallo de kenning; por favor, infórmanos de él.
import-no-toml = No se puede escribir como archivo de curso: { $error }. Es un fallo de kenning; por favor, infórmanos de él.

## What did not come along

import-no-loss = Se importó todo.
import-left-out =
    { $n ->
        [one] Se dejó fuera 1 elemento:
       *[other] Se dejaron fuera { $n } elementos:
    }
import-with-loss =
    { $n ->
        [one] 1 elemento llegó con una pérdida:
       *[other] { $n } elementos llegaron con una pérdida:
    }
import-loss = {"  "}{ $n } × { $reason } ({ $more ->
        [0] { $places }
       *[other] { $places }, y { $more } más
    })

# Reasons, in the message above and in `import-nothing-left`: parts of a sentence.
import-other-reasons = hay otro motivo
import-refused = el formato de los cursos no lo admite: { $why }
import-no-picture = la imagen { $file } no está
import-item-too-large = ocupa más de { $most } KiB
import-alone = está solo en su tabla de datos
import-lesson-alone = es una lección sin preguntas
# A sentence of its own. $cells are the first cells of the row.
import-words-first-row = La fila 1 se tomó por una tarjeta ({ $place }): { $cells }. Si nombra las columnas, llámalas front y back, e importa la tabla otra vez.
import-words-codes = La fila 1 se tomó por los códigos de dos idiomas ({ $place }): { $cells }. Si son palabras, pon encima una fila que llame front y back a las columnas, e importa la tabla otra vez.
import-words-no-front = el anverso está vacío
import-words-no-back = el reverso está vacío
import-words-no-right = no se dice cuál de las respuestas es la correcta
import-words-neither = el anverso y el reverso están vacíos
import-words-unclosed = las comillas de esta línea no se cierran
import-words-same = se juntó con una fila anterior que tiene el mismo anverso
import-words-answers = una celda tiene más de { $most } respuestas, y las demás se dejan fuera
import-words-html = se pierden la negrita, la cursiva y otras marcas de HTML; sus palabras se conservan
import-words-tags = solo la primera etiqueta pasó a ser una destreza
import-words-column = la columna { $column } no significa nada aquí
import-words-column-number = la columna { $n } no tiene nombre, así que no significa nada aquí
import-card-twice = ya está la misma tarjeta
import-card-empty = un lado de la tarjeta está vacío
import-card-no-blank = el texto no tiene ningún hueco
import-card-option = dos opciones son iguales, y una se deja fuera
import-card-options = una pregunta tiene nueve opciones como máximo, y una incorrecta se deja fuera
import-card-right = ninguna de las opciones está marcada como correcta
import-card-picture-back = una imagen en el reverso no tiene lugar aquí
import-card-picture-missing = la imagen { $file } no está en la fuente
import-card-picture-folder = la imagen { $file } no está en la fuente: importa la carpeta, no solo el archivo
import-card-sound = { $file } es un sonido o un vídeo, que no tiene lugar aquí
import-card-picture = no se puede usar una imagen: { $why }
import-card-picture-bare = la imagen no tiene descripción, así que el modo de texto no puede decir qué muestra
import-markdown-note = un enlace a otra nota quedó en sus palabras
import-markdown-html = se dejan fuera marcas de HTML
import-obsidian-groups = los huecos en grupos se preguntan uno por uno
import-obsidian-interval = de su historial solo llegó el día del último repaso
import-obsidian-side = no hay nada detrás de `::`
import-obsidian-other = `Q:` solo cuenta si una línea con `A:` la responde
import-hashcards-other = la línea parece una tarjeta con `::`, que no lo es en un mazo con `Q:` y `C:`

# What stands in place of a picture that has no description.
import-card-picture-alt = Una imagen

## What is wrong with decks, in `import-not-line`

import-markdown-head = El encabezado del archivo no termina: falta una segunda línea de tres guiones.
import-kept-ahead = una parte del historial aún no está en su base de datos. Cierra { $program } dondequiera que esté abierto, hasta que este archivo desaparezca, e importa la carpeta otra vez
import-kept-unread = esto no es una base de datos de { $program }, o está dañada, así que no se leyó ningún historial de ella
import-kept-gone =
    { $n ->
        [one] 1 repaso era de una tarjeta
       *[other] { $n } repasos eran de tarjetas
    } que ningún mazo contiene tal como es ahora
import-kept-odd =
    { $n ->
        [one] 1 repaso no tiene una hora o una calificación
       *[other] { $n } repasos no tienen una hora o una calificación
    } que se pueda leer
import-kept-before =
    repeater solo guarda el último repaso de una tarjeta: { $n ->
        [one] no se conoce 1 repaso anterior
       *[other] no se conocen { $n } repasos anteriores
    }
import-hashcards-no-answer = Esta pregunta no tiene respuesta. Escribe `A:` debajo.
import-hashcards-no-question = Esta respuesta no tiene pregunta. Escribe `Q:` encima.
import-hascard-no-heading = Una tarjeta empieza con un título, como `# Word`. Comprueba si esto es un mazo de hascard.

# Of questions in GIFT, mdbook-quiz, OATutor and others.
import-lost-picture = una imagen no está en la fuente, o está en una pista, donde no se puede mostrar ninguna
import-lost-media = no se puede mostrar un sonido, un vídeo u otra cosa incrustada
import-lost-formula = una fórmula tiene comandos que aquí no se conocen, y se muestra tal como está escrita
import-lost-partial = una respuesta que vale una parte de los puntos aquí vale todo o nada
import-lost-another-number = de varios números correctos, aquí solo es correcto el primero
import-lost-any-other = lo que se dice de cualquier otra respuesta no tiene lugar aquí
import-lost-partner = de varias parejas de un mismo lado izquierdo, aquí está solo la primera
import-lost-one-partner = todos los lados izquierdos tienen la misma pareja, así que quien responde la escribe y la compara por su cuenta
import-lost-wildcard = un asterisco por cualquier texto en una respuesta no significa nada aquí
import-lost-many-options = hay más de nueve opciones o parejas, y las demás no están
import-lost-many-steps = hay más pasos o partes de los que puede tener una pregunta
import-lost-deep-help = falta la ayuda que está dentro de la ayuda de otra ayuda
import-lost-step = un paso o una parte no se puede preguntar aquí
import-lost-feedback = lo que se dice de una respuesta no tiene lugar en este tipo de pregunta
import-lost-own-grade = su respuesta no se puede leer, así que quien responde compara la suya por su cuenta
import-lost-grading = se califica por algo más que el valor de la respuesta, lo que aquí no se hace
import-lost-drawn = lo que se sortea cada vez de nuevo es aquí siempre lo mismo
import-lost-showings = lo que se sortea con reglas está aquí como hasta 20 variantes
import-lost-stray = las palabras antes de su primera respuesta no pertenecen a ninguna
import-left-none-right = ninguna de sus respuestas es correcta
import-left-one-option = no hay nada entre lo que elegir
import-left-empty = no pregunta nada
import-left-syntax = no sigue las reglas de su formato
import-left-kind = su tipo de pregunta no se puede preguntar aquí
import-left-answer = su respuesta no se puede leer
import-left-picture = sus opciones son imágenes, que aquí no se pueden elegir
import-left-anything = cualquier respuesta es correcta
import-left-interaction = se responde de una manera que aquí no es posible ({ $name })
import-left-drawn = lo que sortea cada vez de nuevo no se puede poner en una plantilla
import-left-number = su respuesta correcta no es un número que se pueda escribir entero, como no lo son `NaN` ni `1e400`
import-left-undeclared = pide una respuesta que no declara en ningún sitio
import-left-json = el archivo no es JSON

## What a course says that the source leaves out

import-no-model = La fuente no da una respuesta modelo. Lee otra vez la tuya: ¿dice todo lo que se pedía?
import-asks-blanks =
    { $n ->
        [one] Rellena el hueco.
       *[other] Rellena los huecos.
    }
import-asks-parts = Responde cada parte.
# `$n` is the number of a gap, which stands as (1) ___ in the text.
import-asks-gap = ¿Qué va en ({ $n })?
import-asks-output = ¿Qué imprime este programa? Dilo si no compila.
import-asks-program = ¿Qué hace este programa?
import-option-silent = Compila, y no imprime nada.
import-option-fails = No compila.
import-option-prints = Compila, e imprime algo.
import-error-line = El error está en la línea { $line }.
import-part = { $title }, parte { $n }
import-picture-alt = Una imagen; su fuente no la describe

## Kinds, as `kenning import --help` lists them

import-about-csv = Palabras en una tabla: CSV, TSV o lo que una hoja de cálculo llama así
import-about-tsv = Palabras en una tabla con tabuladores entre las celdas
### Decks of Anki

import-anki-about = Mazos de Anki con su historial: .apkg, .colpkg, notas como texto

## What is wrong with a package, each with a full stop

import-anki-neither = Esto no es ni un paquete de Anki ni notas como texto. En Anki, exporta un mazo como .apkg, o una colección como .colpkg.
import-anki-no-package = Esto no es un paquete de Anki, aunque su nombre termina en .{ $ending }. Expórtalo otra vez desde Anki.
import-anki-no-archive = El paquete no se puede abrir: { $error }. Expórtalo otra vez desde Anki.
import-anki-entries = Un paquete puede tener { $most } entradas como máximo. Exporta los mazos por separado.
import-anki-no-collection = No contiene ninguna colección. En Anki, exporta un mazo como .apkg, o una colección como .colpkg.
import-anki-entry = { $entry } no se puede leer en el paquete: { $error }. Expórtalo otra vez desde Anki.
import-anki-entry-damaged = { $entry } no se puede leer en el paquete: está dañado o cortado. Expórtalo otra vez desde Anki.
import-anki-too-large = { $entry } ocupa en el paquete más de { $most } MB. Exporta los mazos por separado, o deja fuera los medios.
import-anki-no-database = La colección que contiene no es una base de datos SQLite. Expórtalo otra vez desde Anki.
import-anki-damaged = La base de datos que contiene está dañada. En Anki, elige Herramientas, Comprobar base de datos, y expórtalo otra vez.
import-anki-cut-short = La base de datos que contiene está cortada. Expórtalo otra vez desde Anki.
import-anki-utf16 = La base de datos que contiene está escrita en UTF-16, como Anki nunca hace. Expórtalo otra vez desde Anki.
import-anki-no-table = La base de datos que contiene no tiene ninguna tabla { $table }, así que no es una colección de Anki.
import-anki-json = No se puede leer { $what } de la colección: { $error }. En Anki, elige Herramientas, Comprobar base de datos, y expórtalo otra vez.
import-anki-row = La fila no se puede leer: { $error }.
import-anki-column = `{ $value }` no es una columna. Las columnas se cuentan desde 1.
import-anki-separator = `{ $value }` no es un signo entre columnas. Escribe el signo mismo, o su nombre como lo hace Anki, como `#separator:comma`.
import-anki-notes = Un archivo puede tener { $most } notas como máximo. Exporta los mazos por separado.
import-anki-no-notes = No contiene ninguna nota. En Anki, elige Archivo, Exportar, Notas en texto plano.

## What did not come along: parts of a sentence

import-anki-no-cards = la nota no tiene tarjetas
import-anki-twice = otra nota tiene el mismo guid
import-anki-same = la misma nota está dos veces
import-anki-no-kind = falta el tipo de la nota
import-anki-no-template = la tarjeta no tiene plantilla
import-anki-long = un campo ocupa más de { $most } kB
# Where a card of a note that has several was left out.
import-anki-card =
    { $n ->
        [1] la primera tarjeta de { $note }
        [2] la segunda tarjeta de { $note }
       *[other] la tarjeta { $n } de { $note }
    }
import-anki-all-notes = todas las notas juntas, una vez rellenas, ocupan más de { $most } MB; exporta los mazos por separado
import-anki-large-side = su plantilla pone demasiado en un lado
import-anki-no-front = no hay nada que leer en el anverso
import-anki-no-back = no hay nada que leer en el reverso
import-anki-no-blank = el número de la tarjeta no tiene un hueco propio en el texto
import-anki-occlusion = pregunta por partes de una imagen
import-anki-sound = se dejó fuera un sonido
import-anki-text-sounds =
    { $n ->
        [one] Una nota nombra un sonido
       *[other] { $n } notas nombran un sonido
    }. Un archivo de texto no contiene ninguno, así que aquí no se oye nada.
import-anki-voice = se dejó fuera la voz que lee un campo
import-anki-formula = una fórmula se muestra tal como está escrita, porque usa lo que kenning no puede mostrar
import-anki-embedded = se dejó fuera un vídeo, un dibujo o un formulario
import-anki-not-typed = lo que hay que escribir es demasiado largo o más que palabras, así que es una tarjeta
import-anki-long-blank = un hueco es demasiado largo o más que palabras para escribirlo, así que es una tarjeta
import-anki-picture-behind = se dejó fuera una imagen del reverso
import-anki-no-alt = una imagen no tiene descripción
import-anki-elsewhere = una imagen está en otro equipo, o en el texto mismo
import-anki-no-media = una imagen no está en este archivo; un paquete (.apkg) la tendría
import-anki-missing = falta una imagen en el paquete
import-anki-no-picture = una imagen es de un formato que los cursos no pueden tener, o está dañada
import-anki-picture-large = una imagen ocupa más de { $most } MB, o está dañada
import-anki-pictures-large = las imágenes de todas las notas ocupan más de { $most } MB
import-anki-anew = los repasos anteriores a que la tarjeta empezara de nuevo no cuentan
import-anki-gone =
    { $n ->
        [one] 1 repaso era de una tarjeta que no llegó
       *[other] { $n } repasos eran de tarjetas que no llegaron
    }
import-anki-undated =
    { $n ->
        [one] 1 repaso tiene una fecha anterior a 2006, cuando no existía Anki, o tiene
       *[other] { $n } repasos tienen una fecha anterior a 2006, cuando no existía Anki, o tienen
    } una fecha imposible
import-anki-odd =
    { $n ->
        [one] 1 repaso tiene una calificación
       *[other] { $n } repasos tienen una calificación
    } que Anki no tiene
import-anki-history = el historial

## What stands in the course

import-anki-source = Anki, nota { $guid }, mazo { $deck }
import-anki-source-note = Anki, nota { $guid }
import-anki-source-deck = Anki, mazo { $deck }
import-anki-fill-in = Rellena el hueco.
import-anki-see = Mira la imagen.
import-anki-seen = (Imagen: { $what })
import-anki-undescribed = Una imagen sin descripción
import-about-gift = Preguntas en GIFT, el formato de texto de Moodle: .gift o .txt
import-about-mdbook = Cuestionarios de mdbook-quiz, archivos TOML
import-about-moodle = Preguntas en Moodle XML
import-about-oatutor = OATutor: una carpeta con un conjunto de contenidos, o problemas en un archivo JSON
import-about-hashcards = Mazos de hashcards: Q:, A: y C: en Markdown
import-about-repeater = Mazos de repeater: lo mismo, y --- termina una tarjeta
import-about-hascard = Mazos de hascard: tarjetas con un título entre líneas de ---
import-about-obsidian = Notas de Obsidian con ::, :::, ?, ?? o ==cloze==
import-qti-about = Elementos, exámenes y paquetes de contenido de QTI 2.1: .xml, .zip o una carpeta
import-qti-damaged = El paquete no se puede descomprimir: { $error }. Expórtalo otra vez.
import-qti-entries = El paquete contiene más de { $most } archivos. Impórtalo por partes.
import-qti-large = { $entry } es demasiado grande: de un archivo se descomprimen { $one } MB, de todos { $all } MB. Importa el paquete por partes.
import-qti-old = Es QTI 1, y kenning lee QTI 2.1, 2.2 y 3.0. Exporta las preguntas otra vez como uno de estos.
import-qti-none = No contiene ningún elemento de QTI: un archivo XML que empieza con assessmentItem. Un paquete es un .zip con archivos así.
import-qti-outside = su ruta sale del paquete
import-qti-twice = otro archivo del paquete tiene la misma ruta: se leyó uno de los dos
import-qti-empty = Está vacío.
import-qti-no-xml = Esto no es XML, así que no es un elemento de QTI.
import-qti-unread = el archivo no se puede leer: { $why }
import-qti-gap = ({ $n })
import-qti-part = Parte { $n }
import-qti-from-to = De { $low } a { $high }.
