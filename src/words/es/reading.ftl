### What `reading` says: what is wrong in a course file, and what to do. The author reads both
### in one line: `course.toml:3:1: error: a skill needs `title` (add `title = "A title"`)`.
### A message whose name ends in `help` is the part in brackets. Plans, calibrations and the
### file of keys are read in the same way.

## The line as a whole

reading-place = { $file }:{ $line }:{ $column }
reading-error = { $place }: error: { $what }
reading-warning = { $place }: advertencia: { $what }
reading-with-help = { $account } ({ $help })
reading-more-complaints =
    { $n ->
        [one] no se muestra 1 problema más, de aquí en adelante
       *[other] no se muestran { $n } problemas más, de aquí en adelante
    }
reading-more-complaints-help = arregla los que se muestran y vuelve a comprobar

## The file and its characters

reading-file-size = el archivo tiene más de { $most } MiB
reading-file-size-help = hazlo más pequeño; un curso se puede dividir en varios archivos *.toml en una misma carpeta
reading-no-utf8 = esto no es texto UTF-8 válido
reading-no-utf8-help = guarda el archivo como UTF-8 en tu editor
reading-utf16 = este archivo es UTF-16, y los archivos de curso son UTF-8
reading-file-empty = el archivo está vacío
reading-first-file-empty-help = un curso empieza con `format = 1` y una tabla `[course]`
reading-file-empty-help = escribe algo en él, o elimínalo
reading-control-character = aquí hay un carácter invisible o de control (U+{ $code })
reading-carriage-return-help = elimínalo, o guarda el archivo con finales de línea LF o CRLF
reading-control-character-help = elimínalo: podría alterar una terminal
reading-unseen-character-help = elimínalo: es invisible y puede hacer que un texto parezca distinto de lo que es

## What is no TOML

# `$reason` is what the parser says, in English.
reading-no-toml = esto no es TOML válido; quien lo lee dice en inglés: “{ $reason }”
# $last is the number of the last line that belongs to it.
reading-merge-conflict = aquí hay un conflicto de fusión sin resolver, hasta la línea { $last }: git no pudo juntar dos versiones del archivo
reading-merge-conflict-help = deja lo que deba quedar de las dos y borra las líneas que empiezan por `<<<<<<<`, `|||||||`, `=======` y `>>>>>>>`
reading-date = no existe tal fecha u hora
reading-date-help = escribe una fecha como 2026-03-31 y una hora como 08:30:00, o ponlo entre comillas
reading-number-form = ningún número se escribe así
reading-number-form-help = escríbelo como 12, -3.5 o 6.02e23, o ponlo entre comillas
reading-deep = aquí hay demasiadas tablas o listas unas dentro de otras
reading-deep-help = quita corchetes, o puntos entre nombres, hasta que queden menos de { $most }
reading-lines-help = cada línea es `key = value`, `[table]`, `[[table]]` o un `# comment`
# `$text` is a closing bracket or quotes.
reading-close = escribe `{ $text }` donde termina
reading-extra-comma-help = elimina la coma
reading-key-value-help = escribe `key = value`

# Quotes
reading-text-open = el texto que empieza aquí no se cierra
reading-quotes-open = las comillas no se cierran en esta línea
reading-quotes-open-help = ciérralas con `"`; pon un texto de varias líneas entre `"""` y `"""`
reading-single-quotes-open-help = ciérralas con `'`, o pon el texto entre `"` y `"`
reading-mathematics =
    entre estas comillas, `\{ $name }` es { $letter ->
        [t] un tabulador
        [n] una línea nueva
        [f] un salto de página
       *[b] un carácter de control
    } y `{ $rest }`
reading-mathematics-help = escribe `\\{ $name }`, o pon el texto entre comillas simples: '…'
reading-escape = `\{ $text }` no significa nada entre estas comillas
reading-escape-help = escribe `\\` para una barra invertida, o pon el texto entre comillas simples: '…'
reading-curly-quotes = TOML no conoce estas comillas
reading-curly-quotes-help = escribe comillas rectas: "…"
reading-unquoted = un texto necesita comillas
reading-unquoted-help = escribe `"{ $text }"`
reading-unquoted-number-help = escribe `"{ $text }"`, o solo el número
reading-text-ended = el texto terminó antes de esto
reading-text-ended-help = pon un texto que contenga `'` entre comillas dobles: "…"

# Brackets and commas
reading-list-never-closed = la lista que empieza aquí no se cierra
reading-inline-table-never-closed = el `{"{"} … {"}"}` que empieza aquí no se cierra
reading-list-open = la lista anterior no está cerrada
reading-inline-table-open = el `{"{"} … {"}"}` anterior no está cerrado
reading-comma-missing = falta una coma antes de esto
reading-comma-missing-help = escribe `, ` entre los dos
reading-comma-extra = aquí sobra una coma
reading-header-open = los corchetes de esta tabla no están cerrados
reading-header-open-help = escribe `{ $header }`

# Lines that are no `key = value`
reading-no-comment = esto no es un comentario
reading-no-comment-help = empieza un comentario con `#`
reading-colon = entre la clave y el valor va `=`, no `:`
reading-key-words = una clave debe ser una sola palabra
reading-key-words-help = escribe solo la clave antes de `=`
reading-equals-missing = falta `=` entre la clave y el valor
reading-equals-twice = sobra un `=` entre la clave y el valor
reading-no-key-value = esta línea no es `key = value`
reading-no-key-value-help = pon un texto de varias líneas entre `"""` y `"""`, y empieza un comentario con `#`
reading-key-letters = una clave solo puede tener letras de la a a la z, cifras, `-` y `_`
reading-key-letters-help = comprueba cómo está escrita la clave
reading-key-start = una clave no puede empezar así
reading-value-missing = no hay ningún valor después de `=`
reading-value-missing-help = escribe uno, o elimina la línea
reading-trailing = `{ $text }` no puede ir aquí, después del valor
reading-trailing-help = pon `\` antes de unas comillas dentro de un texto, empieza una línea nueva para la clave siguiente, o empieza un comentario con `#`
reading-semicolon-help = bórralo: una línea termina sin ningún signo

# Numbers, true and false
reading-comma-in-number = un número no puede tener una coma
reading-comma-in-number-help = escribe un punto para los decimales, como 1.5, y nada entre los millares
reading-range-unquoted = un rango necesita comillas
reading-range-unquoted-help = escribe, por ejemplo, `a = "2..9"`
reading-digits-missing = faltan cifras junto al punto decimal
reading-digits-missing-help = escribe, por ejemplo, 0.5 o 1.0
reading-leading-zero = un número no puede empezar por 0
reading-leading-zero-help = elimina el 0, o pon todo el número entre comillas
reading-boolean = esto no es ni true ni false
reading-boolean-help = escribe `true` o `false` en minúsculas, o pon el texto entre comillas

# What is in a file twice
reading-table-twice = la tabla `{ $name }` ya está definida más arriba
reading-one-table-help = pon todas sus claves debajo de un solo `[{ $name }]`
reading-table-twice-help = escribe cada vez `[[{ $name }]]`, con dos corchetes a cada lado
reading-key-twice = `{ $key }` ya se usa más arriba, en la misma tabla
reading-key-once = elimina una de las dos
reading-key-twice-help = quita una de las dos; en un curso, empieza cada destreza con `[[skill]]` y cada pregunta con `[[question]]`

## Keys that are missing or unknown

# The tables, as `$table` below.
reading-table-file = un archivo de curso
reading-table-course = `[course]`
reading-table-skill = una destreza
reading-table-prerequisite = una entrada de `requires`
reading-table-question = una pregunta
reading-table-facts = una tabla de datos
reading-table-step = un paso
reading-table-figure = una figura
reading-table-part = una parte
reading-table-mistake = un error previsto
reading-table-misconception = una idea errónea
reading-table-resource = un recurso
reading-table-plan = un plan
reading-table-budget = un presupuesto
reading-table-sitting = una sesión
reading-table-calibration = una calibración
reading-table-calibrated-skill = una destreza de una calibración
reading-table-calibrated-question = una pregunta de una calibración
reading-table-option = una opción
reading-table-blank = `[[question.blank]]`
reading-table-hint = una pista que pregunta
reading-table-context = `[[question.context]]`
reading-table-accepted = una respuesta aceptada

reading-key-missing = { $table } necesita `{ $key }`
reading-add-key = añade `{ $key } = { $value }`
reading-no-key = { $table } no puede tener la clave `{ $key }`
reading-did-you-mean = ¿querías decir `{ $name }`?
reading-keys-help = las claves que puede tener son { $keys }
reading-format-place-help = ponlo encima de `[course]`, en la primera línea del archivo
reading-course-key-place-help = ponlo debajo de `[course]`
reading-below-skill-help = escribe `[[skill.{ $name }]]`, debajo de la destreza a la que pertenece
reading-below-question-help = escribe `[[question.{ $name }]]`, debajo de la pregunta a la que pertenece
reading-feedback-place-help = escríbelo debajo de `[[question.mistake]]`, para la respuesta equivocada de la que habla, o llámalo `explanation`
reading-above-help = si pertenece a la pregunta, ponlo encima del primer `[[question.{ $name }]]`

## Values of the wrong form

# What a value must be: `$wanted` below.
reading-form-text = un texto
reading-form-list = una lista
reading-form-number = un número de { $from } a { $to }
reading-form-numeral = un número
reading-form-truth = true o false
reading-form-table = una tabla
reading-form-tables = una lista de tablas
# What it is: `$found` below.
reading-kind-string = un texto
reading-kind-whole = un número entero
reading-kind-decimal = un número decimal
reading-kind-truth = true o false
reading-kind-date = una fecha
reading-kind-list = una lista
reading-kind-table = una tabla
reading-wrong-form = `{ $key }` debe ser { $wanted }, pero esto es { $found }
reading-wrong-entry = una entrada de `{ $key }` debe ser { $wanted }, pero esto es { $found }
reading-other-digits = `{ $key }` debe escribirse con las cifras de 0 a 9
reading-one-bracket = el encabezado de `{ $key }` tiene un corchete a cada lado, pero necesita dos

reading-nothing-before = no hay ningún `[[{ $header }]]` encima de esto
reading-nothing-before-help = pon uno encima; ¿o querías decir `[[question.mistake]]`?
reading-below-header-help = muévelo debajo del `[[{ $header }]]` al que pertenece
reading-lone-returns = las líneas terminan solo con un retorno de carro
reading-lone-returns-help = guarda el archivo con finales de línea LF o CRLF

reading-one-text-help = escribe un solo texto entre comillas, sin corchetes
reading-one-answer-help = escribe un solo texto entre comillas, sin corchetes; si son correctas varias opciones, usa `kind = "multi"`
reading-text-help = escribe `{ $key } = "…"`
reading-in-quotes-help = ponlo entre comillas: `"{ $text }"`
reading-pairs-help = escribe `pairs = [["…", "…"], ["…", "…"]]`
reading-condition-help = escribe lo que debe cumplirse de los valores, como `where = "a > b"`, o quítalo
reading-one-number-help = escribe un solo número, sin corchetes; si son varios números, pregunta en varias preguntas o partes
reading-numbers-table-help = escribe nombres y números entre llaves: `{ $key } = {"{"} A = 3, B = 4 {"}"}`
reading-list-help = escribe `{ $key } = ["…", "…"]`
reading-in-brackets-help = ponlo entre corchetes: `{ $key } = [{ $text }]`
reading-number-help = escribe un número, por ejemplo `{ $key } = { $value }`
reading-number-without-quotes-help = escribe un número sin comillas, por ejemplo `{ $key } = { $value }`
reading-without-quotes-help = escríbelo sin comillas: `{ $key } = { $value }`
reading-truth-help = escribe `{ $key } = true` o `{ $key } = false`, sin comillas
reading-params-help = escribe `params = {"{"} a = "2..9", b = "2..9" {"}"}`
reading-prompt-table-help = escribe un enunciado para cada columna que se pregunta, como `prompt.en = "What is *{"{es}"}* in English?"`
reading-table-help = escribe `[{ $key }]` en una línea aparte
reading-tables-help = escribe `[[{ $key }]]`, con dos corchetes a cada lado
reading-within-table-help = escribe `[[{ $key }]]` en una línea aparte
reading-skill-table-help = escribe `[[skill.{ $key }]]` en una línea aparte
reading-step-mistake-help = escribe `[[question.step.mistake]]` en una línea aparte

## Values that won't do

reading-empty = `{ $key }` está vacío
reading-empty-help = escribe, por ejemplo, `{ $key } = { $value }`
reading-empty-entry = esta entrada de `{ $key }` está vacía
reading-empty-entry-help = escribe algo entre las comillas, o quita la entrada
reading-out-of-range = `{ $key }` no puede ser { $value }
reading-out-of-range-help = escribe un número de { $from } a { $to }
# `$found` is the number that was written, or what else it is.
reading-no-count = `{ $key }` debe ser un número entero, 0 o más, pero esto es { $found }
reading-not-whole = `{ $key }` debe ser un número entero, no { $value }
reading-not-whole-help = escribe `{ $key } = { $value }`
reading-quoted = `{ $text }`
reading-no-such-word = `{ $key }` no puede ser `{ $word }`
reading-no-such-word-help = elige uno de { $words }
