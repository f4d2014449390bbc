### What `author` says to the authors of courses: what is wrong with a course, and, where the
### name ends in `-help`, what to do about it. A complaint is shown as
### "course.toml:3:1: error: complaint (help)"; so neither begins with a capital letter.

## The course as a whole

author-format = este curso tiene el formato { $found }, pero esta versión de kenning lee el formato 1
author-calibration-untried = esta calibración nunca se probó con estudiantes a quienes no se ajustó, así que no se usa
author-calibration-helps = `helps` de `[held_out]` debe ser true o false
author-format-help = escribe `format = 1`; si el curso se hizo para un kenning más nuevo, actualiza kenning
# Of a course or a calibration.
author-format-kind = `format` debe ser el número 1, pero esto es { $found }
author-format-kind-help = escribe `format = 1`, sin comillas
author-second-head = `{ $name }` ya está en { $file }
author-second-head-help = quítalo de aquí: los demás archivos de un curso solo contienen `[[skill]]`, `[[question]]`, `[[facts]]` y `[[resource]]`
author-add-course = añade una tabla `[course]` con `id` y `title`
author-no-skills = el curso no tiene ninguna destreza
author-no-skills-help = añade una `[[skill]]` con `id` y `title`; las preguntas la nombran en `skills`
author-commands-many = este curso tiene más de { $most } comandos
author-command-text = las opciones de `{ $name }` deben ser un texto
author-skill-named-twice = la destreza “{ $name }” se nombra dos veces aquí
author-skill-named-twice-help = nombra cada destreza una vez
author-command-synopsis = las opciones de `{ $name }` no se pueden leer: { $why }
author-command-unknown = el curso no dice qué opciones tiene `{ $name }`
author-command-unknown-help = añádelas a `[course.command]`, como `{ $name } = "-a --all, -w --width=COLUMNS, FILE..."`
author-command-help = escríbelo como los manuales, como `ls = "-a --all, -l, -w --width=COLUMNS, FILE..."`
author-no-questions = el curso no tiene ninguna pregunta
author-no-questions-help = añade una `[[question]]`
author-not-tried =
    { $n ->
        [one] 1 plantilla no se probó: `{ $first }`. Las plantillas anteriores ocuparon todo el trabajo que puede hacer una comprobación
       *[other] { $n } plantillas no se probaron, desde `{ $first }`: las plantillas anteriores ocuparon todo el trabajo que puede hacer una comprobación
    }
author-not-tried-help = acorta las expresiones de `params` y `where`, o comprueba el curso por partes

author-allowed = `allow` nombra `{ $rule }`, pero el curso no tiene ninguna advertencia de esta regla
author-license = “{ $license }” no es el nombre SPDX de una licencia
author-version-long = `version` tiene más de { $most } letras o más de una línea
author-version-long-help = es un nombre corto, como `"2026-11"` o `"3.1"`
author-license-help = los nombres están en https://spdx.org/licenses, como `CC-BY-4.0`
author-allowed-help = quítalo; docs/check.md contiene la lista de reglas

## Themes

author-themes-many = { $most } temas son el máximo
author-themes-many-help = nombra pocos: quien aprende elige entre ellos
author-theme-id = el tema `{ $id }` necesita un nombre sencillo
author-theme-name = el tema `{ $id }` necesita un nombre que lea quien aprende
author-theme-name-help = escribe uno entre comillas, como `{ $id } = "Sport and games"`
author-context-unknown = el curso no tiene ningún tema `{ $theme }`
author-context-no-themes = nómbralo en `[course.themes]`: `{ $theme } = "…"`
author-context-themes = sus temas son { $themes }; están en `[course.themes]`
author-context-twice = hay dos formulaciones para `{ $theme }`
author-context-twice-help = deja una de las dos
author-context-numbers = la formulación para `{ $theme }` no contiene { $numbers }, que la pregunta tiene
author-context-numbers-help = en cada formulación van los mismos números, porque su respuesta es la misma
author-theme-unused = ninguna pregunta tiene una formulación para `{ $theme }`
author-theme-unused-help = escribe una como `[[question.context]]`, o quita el tema

## Questions that are made from one

author-blanks-many = { $n } huecos son demasiados para que cada uno sea una pregunta
author-blanks-many-help = divide el texto, para que cada parte tenga { $most } huecos como máximo
author-reserved-several = una pregunta que da varias no se puede reservar para el examen
author-reserved-several-help = quita `reserve`, o escribe cada una como una pregunta propia

## Tables of facts

author-facts-example-columns = ["es", "en"]
author-facts-example-prompts = {"{"} es = "¿Cómo se dice *{"{"}en{"}"}* en español?" {"}"}
author-facts-example-prompt = "¿Cómo se dice *{"{"}en{"}"}* en español?"
author-facts-example-rows = [["el pan", "bread"], ["el agua", "water"]]
author-facts-column-name = `{ $name }` no puede ser el nombre de una columna
author-facts-column-name-help = usa minúsculas, cifras y `-`, como `es`
author-facts-column-twice = dos columnas se llaman `{ $name }`
author-facts-column-twice-help = da a cada columna un nombre propio
author-facts-columns-count =
    { $n ->
        [0] ninguna columna contiene datos
        [one] solo una columna contiene datos
       *[other] { $n } columnas son demasiadas
    }
author-facts-columns-count-help = nombra de dos a { $most } columnas, como `columns = ["es", "en"]`; `id` y `was` no contienen datos
author-facts-no-column = la tabla no tiene ninguna columna `{ $name }` que contenga datos
author-facts-no-column-help = las columnas son { $names }
author-facts-no-prompt = `prompt` no pregunta por ninguna columna
author-facts-no-prompt-help = escribe un enunciado para cada columna que haya que preguntar: `prompt = {"{"} es = "What is *{"{"}en{"}"}* in Spanish?" {"}"}`
author-facts-brace = en este texto hay una llave suelta
author-facts-brace-help = nombra una columna como `{"{"}en{"}"}`, y escribe una llave como tal con `{"{{"}` o `{"}}"}`
author-facts-prompt-tells = el enunciado para `{ $column }` contiene `{"{"}{ $column }{"}"}`, que es la respuesta
author-facts-prompt-blind = el enunciado para `{ $column }` no nombra ninguna columna, así que es el mismo en todas las filas
author-facts-prompt-help = nombra en él otra columna, como `{"{"}{ $other }{"}"}`
author-facts-row-form = una fila debe ser una lista de celdas, pero esto es { $found }
author-facts-row-form-help = escríbela entre corchetes, una celda por columna: `["el pan", "bread"]`
author-facts-row-length =
    esta fila tiene { $n ->
        [one] 1 celda
       *[other] { $n } celdas
    }, pero hay { $wanted } columnas
author-facts-row-length-help = escribe una celda por columna, y `""` donde una fila no tenga; varias respuestas de una celda son una lista: `["bread", "loaf"]`
author-facts-row-unnamed = esta fila no tiene nombre, con el que se conserva lo que se hizo con ella al practicar
author-facts-row-unnamed-help = rellena la celda, con una letra o cifra; o añade una columna `id` con un nombre corto para cada fila
author-facts-row-twice = dos filas tienen el nombre `{ $key }`, con el que se conserva lo que se hizo al practicar
author-facts-row-twice-help = pon los dos significados en una fila, o añade una columna `id` con un nombre propio para cada fila
author-facts-rows-few =
    { $n ->
        [0] la tabla no tiene ninguna fila
       *[other] la tabla tiene solo una fila
    }
author-facts-rows-few-help = escribe al menos dos filas, porque las demás dan las opciones incorrectas de cada una; un solo dato es una `[[question]]`
author-facts-sentences = una celda de `{ $column }` contiene una frase, no varios textos
author-facts-sentences-help = escribe las respuestas en el hueco: `[[answer|another answer]]`
author-facts-no-blank = `{ $column }` contiene frases con huecos, pero esta no tiene ninguno
author-facts-no-blank-help = escribe lo que hay que rellenar como `[[answer]]`, o `""` donde la fila no tenga frase
author-facts-cell-long = esta celda es demasiado grande
author-facts-cell-long-help = escribe en una celda { $texts } textos como máximo, de { $most } letras como máximo; lo que sea más largo es una `[[question]]`
author-facts-wording-long = este texto nombra columnas demasiadas veces
author-facts-wording-long-help = nombra { $most } como máximo
author-facts-many = las tablas de datos dan más de { $most } preguntas, o más de 16 MiB de texto
author-facts-many-help = divide el curso
author-facts-unasked = `{ $column }` tiene un enunciado, y ni se elige ni se escribe
author-facts-unasked-help = nómbrala en `choose` o en `type`, o quita su enunciado
author-facts-no-question = ninguna fila da una pregunta `{ $name }`
author-facts-no-question-help = nombra una por su fila, su columna y cómo se pregunta, como `{ $example }`
author-facts-alike = por lo que se pregunta, `{ $one }` y `{ $other }` son correctas las dos
author-facts-alike-help = se aceptan las dos; para pedir una de ellas, distínguelas: `"bank (for money)"`
author-facts-twice = esta fila pregunta y responde lo mismo que otra
author-facts-twice-help = quita una de las dos: se preguntaría lo mismo dos veces

## What is hardly meant

# `inside` is an expression, `letter` what follows its braces: `{a}x`.
author-coefficient = `{"{"}{ $inside }{"}"}{ $letter }` se muestra como `1{ $letter }` o `-1{ $letter }` donde vale 1 o -1
author-coefficient-help = escribe `{"{"}{ $inside }:coef{"}"}{ $letter }`, que omite el 1; o exclúyelo con `where`
author-hint-tells = la pista { $n } ya contiene la respuesta, pero siguen más pistas
author-hint-tells-help = empieza con un empujoncito; solo la última pista da la respuesta
author-hint-alone = la única pista contiene la respuesta
author-hint-alone-help = pon antes otra que solo oriente, para que quien pida una pista pueda aún hallar la respuesta
author-last-step = el último paso tiene otra respuesta que la pregunta a la que lleva
author-last-step-help = añade un paso que pida la respuesta de la propia pregunta
author-last-step-unit = el último paso pide el mismo número sin la unidad de su pregunta
author-last-step-unit-help = da al paso la `unit` de la pregunta, o allí no se podrá escribir la unidad
author-answer-endless = la respuesta `{ $answer }` no tiene fin, y hay que escribirla entera
author-answer-endless-help = di con qué exactitud se pide: `round = 2`, `figures = 3` o una `tolerance`
author-percent-share = `as = "percent"` toma esta respuesta por { $answer }
author-no-language = `{ $text }` no es una etiqueta de idioma
author-no-language-help = escribe una etiqueta como "en", "es" o "de-CH": decide cómo se leen los números
# `key` is the key of a text, such as `prompt`; `found` is what stands there.
author-table-dashes = esto parece una tabla, pero no tiene una fila de guiones, y se muestra como palabras: { $line }
author-table-dashes-help = pon una fila como `|---|---|` debajo del encabezado
author-dollar-open = esto parece una fórmula, pero nada la cierra: { $line }
author-dollar-open-help = termínala con `$`; para un signo de dólar, escribe `\$`
author-says-nothing = `{ $key }` no dice nada
author-says-nothing-help = rellénalo, o quita `{ $key }`
author-name-number = un número no dice nada aquí
author-name-number-help = escribe palabras entre comillas, como en { $key ->
    [authors] `authors = ["A. Teacher"]`
   *[other] `source = "A book, page 3"`
  }
author-say-hidden = nadie lee estas palabras de la opción: el error previsto con la misma respuesta tiene las suyas
author-say-hidden-help = deja uno de los dos: `say`, o el error previsto con su `feedback`
author-no-picture = las imágenes no se muestran: de esta, `{ $key }` solo tendría las palabras
author-no-picture-help = di con palabras qué muestra; una pregunta puede tener una en un archivo, como tabla `[[question.figure]]`
author-no-html = el HTML se muestra tal como está escrito: `{ $found }`
author-no-html-help = escribe Markdown, o ponlo entre comillas invertidas si hay que mostrarlo
author-no-mathematics = fuera de una fórmula, esto se muestra tal como está escrito: `{ $found }`
author-no-mathematics-help = escribe la fórmula entre signos de dólar: `$…$`; o ponlo entre comillas invertidas si hay que mostrarlo
author-param-unused = nada usa el parámetro `{ $name }`
author-param-unused-help = quítalo, o muéstralo
author-param-hidden = la respuesta depende de `{ $name }`, pero a quien responde no se le muestra
author-param-hidden-help = escribe `{"{"}{ $name }{"}"}` en el enunciado
author-no-params = `{ $text }` se muestra tal como está escrito: esta pregunta no tiene `params`
author-no-params-help = añade `params = {"{"} { $name } = "2..9" {"}"}`, o ponlo entre comillas invertidas si hay que mostrarlo
author-text-number = `{ $answer }` se compara como texto, así que no cuenta ninguna otra manera de escribir este número
author-text-number-help = escribe `kind = "number"`, o `case = "exact"` si cuentan los signos mismos
author-answer-bar = `{ $answer }` es una sola respuesta, y contiene una barra
author-answer-pattern = `{ $answer }` es una respuesta tal como está: aquí no se conocen patrones
author-answer-bar-help = escribe una lista: `answer = ["…", "…"]`, o `case = "exact"` si es lo que quieres decir
author-answer-cut = `{ $answer }` parece cortado: el número exacto no contaría
author-answer-cut-help = escribe una fracción como "1/3", o añade `round = 3` o una `tolerance`
author-same-answer = la respuesta es { $answer } con cualquier valor, así que se puede dar sin leer la pregunta
author-same-answer-help = haz que la respuesta dependa de los valores, o escribe preguntas fijas
author-options-emphasis = las opciones `{ $one }` y `{ $other }` solo se diferencian en la cursiva
author-options-emphasis-help = haz que se diferencien en sus palabras; pon entre comillas invertidas un signo que haya que leer
author-was-taken = `{ $was }` no puede ser aquí un id anterior: otro lo tiene, o lo tuvo
author-was-itself = `{ $was }` es este mismo id, o está aquí dos veces
author-was-itself-help = quítalo
author-was-taken-help = quítalo: lo que se hizo al practicar con este id cuenta para el otro

## Ids

author-tag = `{ $tag }` no puede ser una etiqueta
author-tag-form = Una etiqueta es una sola palabra de letras y cifras, con `-`, `_`, `.` o `/` entre ellas, y tiene 64 caracteres como máximo.
author-tag-better = Escribe `{ $tag }`.
author-tags-many = { $n } etiquetas son demasiadas: { $most } como máximo
author-tags-many-help = quita aquellas con las que nadie selecciona
author-id = `{ $id }` no puede ser un id
author-id-form = un id solo tiene minúsculas de la a a la z, cifras y `-`, empieza por una letra o cifra, y tiene 64 caracteres como máximo
author-id-better = escribe `id = "{ $id }"`: { $form }
author-two-with-one-id =
    dos { $what ->
        [skill] destrezas
        [resource] recursos
        [row] filas de datos
       *[question] preguntas
    } tienen el id `{ $id }`
author-two-with-one-id-help = el mismo id está en { $file }:{ $line }; cambia el más nuevo, porque lo que se hizo al practicar se conserva por id

## Skills

# Of a course or a plan.
author-no-skill = no hay ninguna destreza `{ $skill }`
author-no-skill-help = escribe el `id` de una `[[skill]]`, o añade una destreza con este id
author-skill-number = una destreza se nombra por su `id`, un texto, pero esto es el número { $skill }
author-skill-number-help = escribe el `id` de una `[[skill]]` entre comillas: `"an-id"`
author-no-question = no hay ninguna pregunta `{ $question }`
author-no-question-help = escribe el `id` de una `[[question]]` que practique esta destreza
author-example-of-other = `{ $question }` no puede ser el ejemplo de `{ $skill }`: no la practica
author-example-of-other-help = nombra una pregunta cuya lista `skills` tenga `{ $skill }`
author-example-parts = `{ $question }` no puede ser un ejemplo: tiene partes
author-example-parts-help = nombra una pregunta con pasos o una `explanation`, y sin partes
author-example-empty = `{ $question }` no puede ser un ejemplo: no tiene ni pasos ni explicación
author-example-empty-help = añádele un `[[question.step]]` o una `explanation`, o nombra otra pregunta
author-builds-on-many = una pregunta se basa en { $most } filas como máximo
author-builds-on-unknown = no hay ninguna fila `{ $row }`
author-builds-on-unknown-help = nombra una fila por su tabla y su propio nombre, como `{ $row }`
author-builds-on-no-rows-help = las filas están en `[[facts]]`, y este curso no tiene ninguna; quita `builds-on`
author-builds-on-skill = `{ $row }` pertenece a una destreza que esta pregunta no practica
author-builds-on-skill-help = nombra aquí filas de sus propias destrezas, y haz que la destreza requiera las otras con `requires`
author-confusable-itself = `{ $skill }` no se puede confundir consigo misma
author-confusable-itself-help = nombra otra destreza, o quítala de la lista
author-lesson-long = `lesson` ocupa más de { $n } KiB
author-lesson-long-help = acórtala, o divide la destreza en dos
author-circle-of-one = `{ $skill }` se requiere a sí misma
author-circle-of-one-help = quítala de su propio `requires`
author-circle = estas destrezas se requieren unas a otras: { $skills }
author-circle-help = quita una de ellas del `requires` de otra, para que una se pueda aprender primero
author-unpractised = ninguna pregunta practica `{ $skill }`, así que las destrezas que la requieren no se abren nunca
author-unpractised-help = escribe una pregunta con `skills = ["{ $skill }"]`, o quita la destreza
author-one-question = otras destrezas requieren `{ $skill }`, pero su única pregunta es `{ $question }`: se repetiría hasta que la destreza estuviera aprendida
author-one-question-help = escribe más preguntas, o conviértela en una plantilla con `params`

## Questions that are reserved for the test

author-reserved-card = una tarjeta no se puede reservar
author-reserved-card-help = las tarjetas las califica quien responde, y eso no es un examen: quita `reserve`, o usa `kind = "text"`
author-reserved-parts = una pregunta con partes no se puede reservar para el examen: un lugar de este toma una sola respuesta
author-reserved-parts-help = quita `reserve`, o reserva una pregunta de un solo tipo
author-reserved-example = el ejemplo de `{ $skill }` no se puede reservar para el examen
author-reserved-example-help = un ejemplo se muestra con su respuesta: nombra otra pregunta en `example`, o quita `reserve`
author-reserved-all = todas las preguntas que practican `{ $skill }` están reservadas para el examen, así que no se puede practicar
author-reserved-all-help = quita `reserve = true` de algunas, o escribe más preguntas
author-reserved-few = lo reservado no se pregunta nunca: un examen necesita { $least } lugares, y este curso llena { $n }
author-reserved-few-help = una plantilla llena un lugar, y también tres preguntas más de una destreza: reserva o escribe más, o quita `reserve`, para que se practiquen
author-reserved-over =
    { $n ->
        [one] 1 pregunta reservada de `{ $skill }` no se pregunta nunca
       *[other] { $n } preguntas reservadas de `{ $skill }` no se preguntan nunca
    }
author-reserved-over-help =
    un examen tiene tres versiones, cada una con su propia pregunta: reserva { $n ->
        [one] 1 pregunta más de esta destreza, tan difícil
       *[other] { $n } preguntas más de esta destreza, tan difíciles
    } como estas, o quita `reserve`
author-reserved-uneven = las versiones del examen no son equivalentes: `{ $a }`, `{ $b }` y `{ $c }` de `{ $skill }` están en un mismo lugar, y difieren en `difficulty` o `kind`
author-reserved-uneven-help = da a las tres la misma `difficulty` y el mismo `kind`, o reserva otras, para que ninguna versión sea más fácil que otra

## Questions and mistakes

author-foreign = `{ $name }` no se puede usar donde `kind = "{ $kind }"`
author-foreign-help = este tipo usa { $own }
author-card-step = un paso no puede ser una tarjeta
author-card-step-help = kenning debe poder calificar un paso: usa `kind = "text"`
author-step-deep = un paso de un paso no puede tener pasos propios
author-step-deep-help = los pasos tienen dos niveles, `[[question.step]]` y `[[question.step.step]]`: pon estos pasos en el de fuera
author-hint-deep = una pista no puede tener `{ $key }` propio
author-hint-deep-help = ponlo entre las pistas de la propia pregunta, antes de esta
author-part-several = una parte o un paso es una sola pregunta, y esta clave haría varias de ella
author-part-several-help = quita aquí la clave, o haz de esto una pregunta propia
author-part-key = `{ $key }` no puede estar junto a partes: cada parte tiene lo suyo
author-part-key-help = ponlo debajo de una `[[question.part]]`, o haz de ella una pregunta sin partes
author-not-of-part = `{ $key }` pertenece a toda la pregunta, no a una de sus partes
author-not-of-part-help = ponlo encima de la primera `[[question.part]]`
author-part-skill = esta parte da indicios de `{ $skill }`, que su pregunta no practica
author-part-skill-help = añade "{ $skill }" a las `skills` de la pregunta, para que se haga cuando esta destreza esté preparada para ella
author-part-unasked = la pregunta dice que practica `{ $skill }`, y ninguna parte pregunta por ella
author-part-unasked-help = escribe `skill = "{ $skill }"` en la parte que lo hace (sin ello, una parte cuenta para la primera destreza), o quita la destreza de `skills`
author-too-many =
    aquí hay { $n } { $what ->
        [part] partes en una pregunta, y { $most } son
       *[step] pasos, y { $most } son
    } el máximo
author-too-many-help =
    { $what ->
        [part] haz varias preguntas de ella
       *[step] quita algunos, o haz de algunos una pregunta propia
    }
author-uncounted-tells = un error previsto que no cuenta no puede indicar una destreza ni una idea errónea
author-uncounted-tells-help = quita `counts = false`, o lo que debe indicar
author-card-mistake = una tarjeta no puede tener errores previstos: la califica quien responde
author-card-mistake-help = quítalo, o haz de la pregunta un `kind = "text"`
author-mistake-no-value = la respuesta del error `{ $mistake }` no tiene valor: { $error }
author-mistake-both = el error `{ $mistake }` tiene la respuesta correcta con unos valores y la de `{ $other }` con otros, así que nunca se reconoce
author-mistake-taken = el error `{ $mistake }` tiene la misma respuesta que `{ $other }`, así que nunca se reconoce
author-mistake-taken-help = dale una respuesta propia, o quítalo
author-mistake-within = el error `{ $mistake }` está dentro del rango de `{ $other }`, que va antes, así que nunca se reconoce
author-mistake-within-help = ponlo antes de `{ $other }`
author-mistake-unseen = el error `{ $mistake }` no se reconoce cuando se da su propia respuesta
author-mistake-right = el error `{ $mistake }` tiene la respuesta correcta, así que nunca se reconoce
author-mistake-help = dale la respuesta de quien comete este error, o quítalo

## Misconceptions

author-no-misconception = no hay ninguna idea errónea `{ $name }`
author-no-misconception-help = escribe el `id` de una `[[skill.misconception]]`, o añade una con este id
author-misconception-own = `missing` de la idea errónea `{ $id }` es la destreza en la que está
author-misconception-own-help = nombra una destreza en la que esta se base, o quita `missing`
author-misconception-name = `name` es más que una línea de { $n } caracteres, pero va dentro de frases
author-misconception-name-help = nombra la idea en pocas palabras, y explícala en `feedback`
author-misconception-twice = dos ideas erróneas tienen el id `{ $id }`
author-misconception-twice-help = la otra está en { $file }:{ $line }; da otro id a la más nueva, o descríbela una sola vez
author-misconception-unused = ningún error previsto nombra la idea errónea `{ $id }`, así que nunca se reconoce
author-misconception-unused-help = escribe `misconception = "{ $id }"` en un `[[question.mistake]]` que la muestre, o quítala

## Parameters

author-where-alone = `where` necesita `params`
author-where-alone-help = añade `params = {"{"} a = "2..9" {"}"}`, o quita `where`
author-params-many = `params` tiene { $n } parámetros; una pregunta puede tener { $most } como máximo
author-params-many-help = quita los que ningún texto necesite, o divide la pregunta en dos
author-rows-kind = `{ $name }` de `rows` no es una lista, sino { $found }
author-rows-uneven =
    las listas de `rows` van juntas, pero `{ $name }` tiene { $n ->
        [one] 1 entrada
       *[other] { $n } entradas
    } y `{ $first }` tiene { $of }
author-rows-empty = `rows` está vacío
author-rows-twice = `{ $name }` está en `params` y en `rows`
author-rows-twice-help = da otro nombre a uno de los dos
author-rows-help = escribe listas de la misma longitud, como `rows = {"{"} name = ["water", "methane"], M = [18, 16] {"}"}`; se sortea un lugar de ellas
author-param-name = `{ $name }` no puede ser el nombre de un parámetro
author-param-name-help = un nombre tiene letras, cifras y `_`, empieza por una letra o `_`, y no es `and`, `or` ni `not`
author-param-of-itself = `{ $name }` se calcula a partir de sí mismo
author-param-of-itself-help = dale un rango o una lista, o calcúlalo a partir de otros parámetros
author-params-of-each-other = estos parámetros se calculan unos a partir de otros: { $names }
author-params-of-each-other-help = da a uno un rango o una lista, y calcula los demás a partir de él
# `wrong` is one of those below.
author-param-wrong = el parámetro `{ $name }`: { $wrong }
author-param-help = escribe un rango "2..9", una lista [2, 5] o ["Ana", "Luis"], o una fórmula "= a + 1"
author-param-no-formula = no sigue nada al `=`
author-param-no-formula-help = escribe una fórmula, por ejemplo "= a + 1"
author-param-no-values = su lista está vacía
author-param-no-values-help = escribe los valores que se pueden sortear, por ejemplo [2, 5]
author-param-one-value = solo con `{ $value }` no queda nada que sortear
author-param-one-value-help = escribe "= { $value }" para un valor fijo, o un rango como "2..9"
author-param-kind = no puede ser { $found }
author-param-unsafe = un texto de su lista tiene un carácter invisible o de control
author-param-unsafe-help = elimina ese carácter
author-param-long = un texto de su lista ocupa más de { $n } KiB
author-param-long-help = acórtalo: todo el texto de una pregunta junto no puede ocupar más
author-param-entry = una entrada de su lista no puede ser { $found }
author-param-entry-help = escribe solo números o textos en la lista
author-param-mixed = su lista mezcla números y textos
author-param-mixed-help = pon todas las entradas entre comillas, o ninguna
author-param-number = `{ $text }` no es un número sencillo
author-param-number-help = escribe solo cifras, 30 como máximo, con un punto como máximo
author-param-no-range = `{ $text }` no es un rango
author-range-ends = los dos extremos de `{ $range }` deben ser números enteros, o decimales con seis cifras decimales como máximo
author-range-ends-help = escribe un rango como "2..9" o "0.5..2.5"; para otros valores, escribe una lista como [1, 4, 9]
author-range-large = el rango `{ $range }` es demasiado grande
author-range-large-help = los dos extremos deben estar entre -{ $n } y { $n }, como en "1..{ $n }"
author-range-reversed = `{ $range }` está al revés
author-range-reversed-help = escribe primero el extremo menor: "{ $least }..{ $most }"
author-range-step = el paso `{ $step }` debe ser un número mayor que 0
author-range-step-help = escribe, por ejemplo, "{ $range } step 2"

## Showings that were tried out

# `values` are those of the parameters: "a = 0, b = 1".
author-unshowable = `{ $question }` no se puede mostrar: { $error }
author-unshowable-with = `{ $question }` no se puede mostrar con { $values }: { $error }
# `fault` is a clause of its own, such as "`1/2` is shown twice".
author-faulty = `{ $question }`: { $fault }
author-faulty-with = `{ $question }` con { $values }: { $fault }
author-faulty-help = añade un `where` que descarte esos valores
# Faults: what the author calls right is not accepted when it is typed.
author-refuses-own = su propia respuesta no se acepta cuando se escribe
author-refuses-other = su respuesta número { $n } no se acepta cuando se escribe
# Cases that an author wrote in `right` and `wrong`; `values` are those of the parameters.
author-case-with = con { $values }: { $what }
author-case-not-typed = para responder esta pregunta no se escribe nada, así que no puede tener casos
author-case-not-typed-help = quita `right` y `wrong`: todas sus respuestas ya se prueban
author-case-blanks =
    el caso `{ $case }` debe rellenar { $n ->
        [one] un hueco
       *[other] { $n } huecos
    }
author-case-blanks-help = escribe uno por hueco, con ` / ` entre ellos
# `why` is what a learner who types this is told, a sentence or two.
author-case-unread = el caso `{ $case }` debería ser { $wanted ->
        [right] correcto
       *[wrong] incorrecto
    }, pero no se puede leer como respuesta. A quien lo escribe se le dice: “{ $why }”
author-case-wrong = el caso `{ $case }` debería ser correcto, pero no se acepta
author-case-right = el caso `{ $case }` debería ser incorrecto, pero se acepta
author-case-help =
    corrige la respuesta y lo que dice con qué exactitud cuenta, o quita el caso de { $wanted ->
        [right] `right`
       *[wrong] `wrong`
    }
author-options-alike = las opciones `{ $one }` y `{ $other }` se ven igual
author-options-alike-help = haz que se diferencien en lo que se ve; entre comillas invertidas cuentan los espacios
author-questions-alike = `{ $question }` pregunta lo mismo que `{ $first }`
author-questions-alike-help = quita una de las dos, o pregunta otra cosa: saldría dos veces la misma pregunta, y contaría como dos
author-questions-apart = `{ $question }` pregunta lo mismo que `{ $first }`, y quiere otra respuesta
author-questions-apart-help = di en los enunciados qué las distingue, o haz de ellas una pregunta que acepte las dos respuestas
author-id-bundled = kenning trae un curso con el id `{ $id }`, y este es otro, o una copia a la que le falta algo
author-id-bundled-help = dale un id propio: con este nadie puede practicarlo ni instalarlo, porque lo que hizo cada cual se guarda por el id
author-not-entered =
    la respuesta `{ $answer }` no se puede introducir { $front_end ->
        [screen] en la pantalla completa
        [plain] en modo de texto
       *[serve] a través de `--format json`
    }
author-mistake-not-entered =
    la respuesta `{ $answer }` del error `{ $mistake }` no se puede introducir { $front_end ->
        [screen] en la pantalla completa
        [plain] en modo de texto
       *[serve] a través de `--format json`
    }, así que allí no se reconoce
author-not-entered-help = escribe una respuesta que se pueda escribir en una línea y que no sea un comando, o cambia el tipo de la pregunta
author-refuses-help = escribe una respuesta que se pueda escribir al practicar

## What to do about an expression that can't be calculated

author-remedy-power = escribe `{ $text }`
author-remedy-plural = añádela, como en `{"{n:plural one=leap other=leaps}"}`
author-remedy-number = sin `params`, la respuesta debe ser un número sencillo como 12, -3.5 o 3/4
author-remedy-near = ¿querías decir `{ $name }`?
author-remedy-unknown = añade `{ $name }` a `params`, o usa uno de estos: { $known }
author-remedy-long = acorta sus textos, pistas, comentarios y los textos de `params`, o divide la pregunta en dos
author-remedy-function = las funciones son { $known }
author-remedy-format = los formatos son signed, coef, scoef, paren, frac, plural, ordinal, a, bin, oct, hex, y un número de decimales como 2
author-remedy-values = deja esos valores fuera de `params`, o añade un `where` que los descarte
author-remedy-always = ocurre con todos los valores que se probaron: cambia la expresión
author-remedy-never-holds = haz `where` menos estricto, o amplía los rangos de `params`
author-remedy-braces = escribe `{"{{"}` y `{"}}"}` para las llaves que haya que mostrar
author-remedy-type = solo se puede calcular con números; un texto de una lista solo se puede mostrar, como `{"{name}"}`
author-remedy-truth = escribe una comparación, como `a > 2`, y `and` u `or` entre varias
author-remedy-equals = escribe `==` para comparar
author-remedy-times = escribe `*` para multiplicar
author-remedy-divide = escribe `/` para dividir
author-remedy-minus = escribe el guion `-` para el signo menos
author-remedy-point = escribe un punto para los decimales, como `{ $number }`
author-remedy-logic = escribe las palabras `and`, `or`, `not`
author-remedy-form = escribe una expresión como `2*(a + 1)`, con números, parámetros, paréntesis y + - * / ^ %
author-remedy-form-in-text = escribe una expresión como `{"{2*(a + 1)}"}`, o `{"{{"}` y `{"}}"}` para las llaves que haya que mostrar

## Plans

author-plan-deadline = `deadline` debe ser una fecha
author-plan-day-off = `{ $day }` no es un día libre
author-plan-days-off-many = un plan tiene { $most } días libres como mucho
author-plan-days-off-many-help = escribe juntos los días seguidos, como `2026-12-24..2027-01-02`
author-plan-day-off-help = escribe `sunday`, una fecha como `2026-12-24`, o `2026-12-24..2027-01-02`
author-plan-advice = esto no es un consejo como los escribe `kenning class fit`
author-plan-advice-help = haz que `kenning class fit --advice` lo escriba de nuevo, o quita la línea
author-plan-due = `{ $skill }` necesita una fecha
author-plan-day-help = escribe una fecha como 2026-12-24
author-plan-exam = `goal = "exam"` es estar listo para un día, pero no se da ningún día
author-plan-exam-help = añade el día, como `deadline = 2026-12-24`, o quita `goal`: quien aprende puede fijar los dos
author-plan-nothing =
    `{ $key } = 0` no deja { $key ->
        [minutes] ningún minuto del día para practicar
       *[other] ningún repaso a ningún día
    }
author-plan-nothing-help = quita `{ $key }` para un día sin ese límite, o escribe un número a partir de 1

## Calibrations

author-calibration-format = esta versión de kenning no conoce el formato de esta calibración
author-calibration-format-help = ajústala otra vez con `kenning model fit`, o elimina el archivo
author-calibration-class = `[class]` necesita `tracing` de 0 a 1, e `intercept` y `weights` que sean números de -100 a 100
author-calibration-no-help = esta calibración no ayudó con claridad a estudiantes con los que no se ajustó, así que no se usa
author-calibration-no-help-help = ajústala otra vez con `kenning model fit` cuando haya respuestas de más estudiantes, o elimina el archivo
author-calibration-unknown =
    el curso no tiene ninguna { $what ->
        [skill] destreza
       *[question] pregunta
    } `{ $id }`, así que su calibración no se usa
author-calibration-twice =
    la { $what ->
        [skill] destreza
       *[question] pregunta
    } `{ $id }` está dos veces en este archivo; se usa la primera calibración
author-calibration-same =
    `{ $before }` y `{ $id }` son la misma { $what ->
        [skill] destreza
       *[question] pregunta
    }; se usa la primera calibración
author-calibration-refit = ajústala otra vez con `kenning model fit`

## What could stand where something is missing, as it is written in a course file

author-example-title = "Un título"
author-example-prompt = "Lo que se pregunta"
author-example-hint = "En qué fijarse"
author-example-feedback = "Qué decir"
author-example-contrast = "Primero las potencias: en `2 + 3^2`, eso es `2 + 9`."
author-example-misconception = "de izquierda a derecha"

## Skills with little to practise

author-thin =
    la destreza `{ $skill }` tiene { $n ->
        [one] 1 pregunta
       *[other] { $n } preguntas
    }; para afianzar una destreza hacen falta unas siete oportunidades. Cuenta como afianzada con todas ellas en tres días, y dice “poco material”. Una plantilla cuenta como muchas oportunidades.
author-thin-structures =
    la destreza `{ $skill }` tiene { $n ->
        [one] 1 estructura
       *[other] { $n } estructuras
    }; con menos de tres, una respuesta se puede saber por el aspecto de su pregunta. Cuenta como afianzada con todas ellas en tres días, y dice “poco material”. Una plantilla es una estructura, sortee lo que sortee.

## Formulas

author-formula-unknown = las fórmulas no tienen ningún comando `{ $name }`
author-formula-unknown-help = docs/course-format.md contiene la lista de comandos; escribe palabras como `\text{"{"}…{"}"}`. Si esto no es una fórmula, escribe `\$` para un signo de dólar
author-formula-near = ¿querías decir `{ $name }`? docs/course-format.md contiene la lista de comandos
author-formula-begin = las fórmulas no tienen ninguna tabla `{ $name }`
author-formula-begin-help = escribe `matrix`, `pmatrix`, `bmatrix`, `vmatrix`, `cases`, `aligned` o `array`
author-formula-open = este `{ $what }` no se cierra en su fórmula
author-formula-open-help = ciérralo antes del signo de dólar que termina la fórmula
author-formula-open-left = añade `\right` con su paréntesis, o `\right.` para ninguno
author-formula-alone = este `{ $what }` no cierra ni divide nada
author-formula-alone-help = quítalo, o añade aquello a lo que pertenece. Si esto no es una fórmula, escribe `\$` para un signo de dólar
author-formula-missing = falta lo que va con `{ $what }`
author-formula-missing-help = añádelo, entre llaves si es más de un signo
author-formula-twice = hay un segundo `{ $sign }` en el mismo lugar
author-formula-twice-help = pon entre llaves lo que va junto
author-formula-long = esta fórmula es demasiado larga: tiene más de 4000 bytes, o una tabla de más de 400 celdas
author-formula-long-help = divídela en varias fórmulas
author-formula-deep = esta fórmula es demasiado profunda: hay grupos dentro de más de 24 otros

## Figures

author-example-alt = "Una parábola que se abre hacia arriba"
author-figure-value = esto no es algo que `{ $key }` pueda contener
# `figure = 3`, where significant figures are meant.
author-figure-number = `figure` es una imagen, pero esto es { $number }
author-figure-number-help = para cifras significativas, escribe `figures = { $number }`; una imagen es una tabla `[[question.figure]]`
# What is wrong stands before each of these.
author-figure-plot-help = escribe una función de x: `plot = "x^2 - 2x - 3"`
author-figure-line-help = escríbelo como `line = "-1 < x <= 4"`, con `or` entre varios
author-figure-range-help = escribe primero el extremo menor: `{ $key } = "-5..5"`
author-figure-whole-help = da a cada figura uno de `plot`, `points`, `bars`, `line`, `box` y `file`, o `plot` con `points`, y a una pregunta { $most } figuras como máximo
author-figure-points-help = escribe pares de números: `points = [[1, 2], [2, 3]]`
author-figure-bars-help = escribe nombres y números: `bars = {"{"} A = 3, B = 4 {"}"}`
author-figure-file-help = pon la imagen en la carpeta del curso y nómbrala desde ahí, sin llaves: `file = "images/triangle.png"`
author-figure-web-help = guarda la imagen en la carpeta del curso y nómbrala desde ahí: `file = "images/triangle.png"`
author-figure-slash-help = separa las carpetas con `/`: `file = "{ $file }"`
author-picture = esta imagen no se puede mostrar: { $why }
author-picture-help = nombra una imagen png, jpeg, svg, gif o webp de la carpeta del curso
author-figure-box-help = escribe cinco números: `box = [12, 17, 20, 31, 40]`

## What a class report says of a question; see `kenning check --with`

author-class-report = los estudiantes tuvieron problemas con `{ $question }`: { $what }

## Recursos

author-example-resource = "Un título"
author-example-where = "https://example.org/pagina"
author-resource-title = `title` es más que una línea de { $n } caracteres
author-resource-title-help = un recurso se recomienda en una línea; di el resto en el propio recurso
author-resource-language = `{ $tag }` no es la etiqueta de un idioma
author-resource-language-help = escribe una etiqueta como `en`, `es` o `pt-BR`
author-resource-network = esta dirección no se puede abrir sin red
author-resource-network-help = quita `network = false`; las direcciones necesitan red, salvo las de este mismo equipo
author-resource-skills = un recurso puede nombrar { $most } destrezas como mucho
author-resource-skills-help = nombra las destrezas para las que más ayuda
author-resources-many = un curso puede tener { $most } recursos como mucho
author-resources-many-help = quédate con los que más ayudan
author-where-long = `where` ocupa más de { $most } bytes
author-where-help = nombra un archivo de la carpeta del curso, una dirección o una página del manual
author-where-manual = `{ $text }` no es una página del manual
author-where-manual-help = escribe el nombre de la página, y su sección si hace falta: `man 1 ls`, `ls(1)` o `ls`
author-where-scheme = las direcciones que empiezan por `{ $scheme }:` no se pueden abrir
author-where-scheme-help = escribe una dirección que empiece por `https://` o `http://`
author-where-address = `{ $address }` no sirve como dirección
author-where-address-help = escríbela como `https://host/path`, sin nombre de usuario, espacios, comillas ni barras invertidas; escribe esos como `%20` y similares
author-where-outside = la ruta `{ $path }` puede llevar fuera de la carpeta del curso
author-where-outside-help = nombra un archivo de la carpeta del curso con `/` entre carpetas, sin `..` y sin unidad de disco
author-where-form = kenning no puede mostrar `{ $path }`
author-where-form-help = nombra un archivo `.md` o `.txt`; si está en la web, escribe la dirección entera con `https://`
author-where-file = este texto no se puede mostrar: { $why }
author-where-file-help = nombra un archivo `.md` o `.txt` de la carpeta del curso, o añade ese archivo

## Lo que se da por sabido

author-assumes-many = `assumes` nombra más de { $most } cursos y destrezas
author-assumes-many-help = nombra cursos enteros en vez de sus destrezas
author-assumes-form = `{ $name }` no es el id de un curso, ni de una destreza de uno
author-assumes-form-help = escribe `"course-id"` para todo un curso, o `"course-id/skill-id"` para una sola destreza
author-assumes-itself = `{ $name }` es de este curso
author-assumes-itself-help = las destrezas de este curso se nombran en el `requires` de la destreza que se basa en ellas
author-assumes-twice = `{ $name }` está dos veces en `assumes`
author-assumes-twice-help = quita una de las dos
