### What `kinds` says: verdicts, what is said beside them, why an answer can't be graded,
### and what is wrong with a question as its author wrote it.

## Verdicts

kinds-correct = Correcta
kinds-partly-right = Correcta en parte
kinds-not-right = Incorrecta
# The learner gave up: the answer was shown.
kinds-shown = Mostrada
# A card, as the learner graded it.
kinds-card-known = Sabida
kinds-card-not-known = Aún no sabida
# A written answer of which the learner ticked the ideas.
kinds-written-all = Está todo
kinds-written-part = Está una parte
kinds-written-none = Aún no está

## Said beside a verdict

# Beside a right answer. Accents may be missing, wrong or too many.
kinds-accents = Con los acentos correctos: { $wanted }
# Beside a right answer that was typed without letters such as ø, ł, œ or ß.
kinds-letters = Con sus propias letras: { $wanted }
# Beside a right answer that is one letter off, where its course forgives that.
kinds-slip = Cuidado con la ortografía: { $wanted }
# The same where the course asks for it again.
kinds-slip-again = Casi correcta. Revisa la ortografía y responde de nuevo; este intento no cuenta.
kinds-near-capitals = Casi: aquí importan las mayúsculas.
kinds-near-capitals-accents = Casi: aquí importan las mayúsculas y los acentos.
# `$fails` is the sign that is typed for it.
kinds-output-fails = { $fails } (no compila, o falla)
# The same where nothing is compiled.
kinds-output-fails-run = { $fails } (termina con un error)
kinds-output-empty = Escribe lo que imprime, o solo { $fails } si no compila o falla.
kinds-output-empty-run = Escribe lo que imprime, o solo { $fails } si termina con un error.
# Below code that prints empty lines: one would hand in what was typed.
kinds-output-empty-lines = También imprime líneas vacías. No las escribas.
kinds-output-blanks = Casi: aquí importan los espacios.
kinds-output-lines = Casi: lo imprime en otras líneas.
kinds-output-so-far =
    { $n ->
        [one] La primera línea es correcta.
       *[other] Las { $n } primeras líneas son correctas.
    }
kinds-command-sign = En una terminal, escribe { $meant } en lugar de { $sign }: para el shell, { $sign } no es lo mismo.
kinds-command-open = Aún falta cerrar algo: el shell seguiría leyendo.
kinds-near-quotes = Casi: aquí importan las comillas.
kinds-near-accents = Casi: aquí importan los acentos.
# A letter of the language was typed as the one that it looks like: ano for año.
kinds-own-letter = Casi: aquí { $letter } es una letra propia, no { $plain }. En un teclado sin { $letter }, escribe { $way } en su lugar.
# The other way round.
kinds-own-letter-not = Casi: { $letter } es una letra propia. Aquí va { $plain }.
# An answer that lacks its article, and does not count.
kinds-article-missing = Solo falta el artículo. Responde con él; este intento no cuenta.
kinds-article-another = Todo es correcto menos el artículo.
# Beside what is said of a letter.
kinds-article-missing-too = También falta el artículo.
kinds-article-another-too = El artículo tampoco es el correcto.
# A blank filled with an article: one stands in front of it, or none is wanted.
kinds-article-there = El artículo ya está delante del hueco. Responde sin él; este intento no cuenta.
kinds-article-none = Casi: aquí lo correcto es sin artículo.
# A blank filled with the words beside it, too, and right without them.
kinds-blank-beside = Lo que está junto al hueco ya está escrito. Completa solo lo que falta; este intento no cuenta.
# “I don't know”, typed as an answer.
kinds-unsure = Esto no cuenta como respuesta. No pasa nada por no saberlo: pide una pista, si la hay, o que se muestre la respuesta.
# One letter or sign is missing, wrong or too many, or two have changed places.
kinds-near-letter = Casi: tu respuesta difiere en un punto.
# The same, at the end of a word of some length.
kinds-near-ending = Casi: solo falla el final de una palabra. Aquí la terminación importa, así que no se toma por un desliz al teclear.
kinds-sign = Solo falla el signo: el número que sigue es correcto.
# A decimal near a number that has no short one: 1.33 for 4/3.
kinds-number-rounded = Está cerca, pero redondeado. Se pide el valor exacto: escríbelo como fracción.
# An answer in algebra, as it is read: Read as 5x² + 20xy.
kinds-algebra-read = Leída como { $line }.
# While it is being typed: how it is read, and that it can't end here.
kinds-algebra-reads = Se lee: { $line }
kinds-algebra-goes-on = Se lee: …
kinds-algebra-sign = Lo opuesto es correcto: solo falla el signo.
kinds-algebra-rounded = Se acerca. Se pide el valor exacto: escríbelo con una fracción o una raíz.
kinds-algebra-in-brackets = Casi: lo que hay entre los paréntesis o corchetes es correcto; solo ellos son de otro tipo.
kinds-algebra-narrower = Tiene el mismo valor donde tiene alguno, pero para algunos números no lo tiene y la respuesta correcta sí.
# A wrong number in the equation that was to be solved: Put 7 in for x: 2 · 7 + 3 is 17, not 11.
kinds-put-back = Pon { $answer } en lugar de { $unknown }: { $left } es { $value }, no { $wanted }.
kinds-put-back-both = Pon { $answer } en lugar de { $unknown }: a la izquierda, { $left } es { $value }; a la derecha, { $right } es { $other }. Los dos lados deben ser iguales.
# A question with several blanks.
kinds-blank-not-right = El hueco { $n } no es correcto.
# A wrong option is the right answer to another question of its table: “good afternoon” goes
# with “buenas tardes”.
kinds-option-of = “{ $option }” corresponde a “{ $of }”.
# Some of several options are right.
kinds-some-too-many = Tienes todas las correctas, y { $wrong } de más.
kinds-some-missing =
    Lo que elegiste es correcto; { $missing ->
        [one] falta 1 más.
       *[other] faltan { $missing } más.
    }
kinds-some-mixed =
    { $right ->
        [one] 1 correcta
       *[other] { $right } correctas
    }, { $missing ->
        [one] falta 1
       *[other] faltan { $missing }
    }, { $wrong } de más.
# Of the ideas of a written answer, some were ticked by the learner; the others are named.
kinds-ideas-missing = { $n } de { $of } ideas. Aún falta: { $left }
# What a learner answered who chose no option.
kinds-none-chosen = ninguna
# Items in a wrong order: of so many pairs of neighbours, so many follow each other as
# they should. At least two pairs.
kinds-order-foreign =
    { $n ->
        [one] 1 de ellos no va en ningún lugar.
       *[other] { $n } de ellos no van en ningún lugar.
    }
kinds-order-missing =
    { $n ->
        [one] Falta 1.
       *[other] Faltan { $n }.
    }
kinds-order-neighbours =
    { $right ->
        [one] 1 de las { $n } parejas de vecinos es correcta.
       *[other] { $right } de las { $n } parejas de vecinos son correctas.
    }

# Things to be paired: so many pairs are right.
kinds-match-some =
    { $right ->
        [one] 1 de { $n } parejas es correcta.
       *[other] { $right } de { $n } parejas son correctas.
    }

## Why an answer is not graded, but asked for again

kinds-another-form = Esta pregunta necesita otra clase de respuesta.
kinds-type-an-answer = Escribe antes una respuesta.
kinds-choose-from = Elige entre los números del 1 al { $n }.
kinds-fill-the-blanks =
    { $n ->
        [one] Rellena antes el hueco.
       *[other] Rellena antes los huecos.
    }
kinds-blanks-to-fill =
    { $n ->
        [one] Hay 1 hueco que rellenar.
       *[other] Hay { $n } huecos que rellenar.
    }
kinds-order-once-each = Usa cada uno de los { $n } elementos una vez como mucho, y al menos uno.
kinds-order-once = Usa cada uno de los { $n } elementos exactamente una vez.
kinds-match-first = Empareja antes algo.
kinds-match-each = Da a cada uno de los { $n } una pareja del 1 al { $of }, o ninguna.
kinds-type-a-number = Escribe antes un número.
kinds-no-number = “{ $typed }” no se puede leer como un número. Escríbelo como 7, -3, 0.5 o 3/4.
kinds-number-alone = Aquí no se pide ninguna unidad. Escribe solo el número: { $number }, sin “{ $unit }”.
# A number that can be read in two ways, the less likely of which is right: I read 3125;
# for 3.125 write 3.125.
kinds-number-other-way = Leo { $read }; para { $meant }, escribe { $written }.
# Per cent are asked for, and the share was typed: 0.25 for 25.
kinds-number-percent = Escríbelo en tanto por ciento, por favor.
# How exactly it is to be given: it was typed with fewer.
kinds-number-places =
    { $n ->
        [one] Escríbelo con 1 decimal, por favor.
       *[other] Escríbelo con { $n } decimales, por favor.
    }
kinds-number-figures =
    { $n ->
        [one] Escríbelo con 1 cifra significativa, por favor.
       *[other] Escríbelo con { $n } cifras significativas, por favor.
    }
kinds-number-too-large = Este número tiene demasiadas cifras para leerlo. Escríbelo con menos.
kinds-number-zero-below = Una fracción no puede tener 0 debajo de la raya. Escribe otro número después de “/”.

## Why an answer in algebra does not count. It is asked again

kinds-algebra-two-ways = Esto se lee como { $first }. Si quieres decir { $other }, escríbelo así.
kinds-algebra-letter = “{ $name }” no es una letra de esta pregunta. Usa { $known }.
kinds-algebra-no-letters = “{ $name }” no es una letra de esta pregunta. Escribe solo números.
kinds-algebra-constant = Una primitiva es correcta con cualquier constante sumada. Súmala, como + C.
kinds-algebra-unclear = Esto no se puede comparar con la respuesta correcta: es demasiado largo, o no tiene un valor que se pueda calcular. Escríbelo de otra manera.
kinds-algebra-term = Aquí se pide un solo valor. Escribe solo eso, sin = ni comas; los decimales llevan punto.
kinds-algebra-equation = Aquí se pide una ecuación. Escribe los dos lados con = entre ellos.
kinds-algebra-inequality = Aquí se pide una desigualdad. Escríbela con <, >, <= o >=.
kinds-algebra-row = Aquí se piden varios valores entre paréntesis. Escríbelos como (1, 2).
kinds-algebra-round = Aquí esto se escribe entre paréntesis, como (1, 2).
kinds-algebra-interval = Aquí se pide un intervalo. Escríbelo como [1, 2), con inf para ∞.
kinds-algebra-set = Aquí se pide un conjunto. Escríbelo entre llaves, como {"{"}1, 2{"}"}.
kinds-algebra-values = Aquí se piden los valores mismos. Escríbelos con comas entre ellos.
kinds-algebra-comma = Aquí una coma entre dos cifras separa dos valores, o miles. Escribe los decimales con punto y los miles sin nada entre ellos.

## To authors: what a question needs. Below each complaint, what to do about it

kinds-options-count = `{ $name }` necesita de 2 a 9 entradas, pero tiene { $n }
kinds-options-few-help = añade otra
kinds-options-many-help = quita la más floja, o divide la pregunta en dos
kinds-answer-twice = `{ $option }` está dos veces en `answer`
kinds-answer-twice-help = quita una de las dos, o escribe la opción que querías
kinds-answers-alike = `{ $text }` cuenta como la misma respuesta que `{ $first }`
kinds-answers-alike-help = quita una de las dos: las respuestas se comparan sin lo que no cuenta en esta pregunta, como mayúsculas y espacios
kinds-option-twice = `{ $option }` está dos veces en `{ $name }`
kinds-option-twice-help = cambia o quita una de las dos: quien responde no puede distinguirlas
# “All of the above” may be shown above the others.
kinds-option-unpinned = `{ $option }` se mezcla con las opciones de las que habla
kinds-option-unpinned-help = déjala detrás de ellas: `{ "{" } text = "{ $option }", last = true { "}" }`
kinds-match-count = hay { $n } a la izquierda de `pairs` y { $of } a la derecha
kinds-match-count-help = los dos lados necesitan de 2 a { $most }; los de `extra` están a la derecha
kinds-match-no-pair = una entrada de `{ $name }` debe ser una pareja de textos
kinds-match-no-pair-help = escribe cada pareja como en `["like", "my sister"]`
kinds-match-twice-help = quita uno de los dos: cada texto de la izquierda tiene una sola pareja
kinds-match-extra = `{ $text }` ya es pareja de otro
kinds-match-extra-help = `extra` es para lo que no va con nada: quítalo de ahí
kinds-order-same = todos los `items` son iguales, así que cualquier orden es correcto
kinds-order-extra-twice = `{ $text }` ya está ahí
kinds-order-free-all = `free` deja que todos los elementos cambien de lugar: cualquier orden es correcto
kinds-order-free-all-help = nombra solo los lugares cuyos elementos pueden cambiarse entre sí
kinds-order-free = una entrada de `free` debe ser dos o más lugares del 1 al { $n }, ninguno repetido
kinds-order-free-help = escribe, por ejemplo, `free = [[2, 3]]`: el segundo elemento y el tercero pueden cambiar de lugar
kinds-order-also = una entrada de `also` debe ser una lista de textos de `items` y `extra`, ninguno más veces que allí
kinds-order-also-help = escribe un orden correcto entero, cada texto exactamente como en `items`
kinds-no-option = `{ $option }` no es una de las opciones
kinds-no-option-help = escríbela exactamente como en `options`
kinds-no-option-number = escribe el texto de la opción, no su número: `answer = "{ $option }"`
kinds-cloze-within = un hueco empieza dentro de otro
kinds-cloze-open = un hueco empieza con `[[` y no se cierra
kinds-cloze-empty = un hueco tiene una respuesta vacía
kinds-cloze-hint-empty = la pista de un hueco, después de `||`, está vacía
kinds-cloze-no-blank = `text` no tiene ningún hueco
kinds-cloze-anki-help = escribe un hueco como `[[answer]]`: el `{"{{"}c1::b{"}}"}` de Anki es aquí `[[b]]`
kinds-cloze-help = escribe un hueco como `[[answer]]` o `[[answer|another answer]]`

kinds-ideas-unwritten = las `ideas` se marcan junto a lo que se escribió, pero en esta tarjeta no se escribe
kinds-ideas-unwritten-help = añade `write = true`
kinds-ideas-count = `ideas` necesita de 1 a { $most } entradas, pero tiene { $n }
kinds-ideas-count-help = nombra lo que debe contener una buena respuesta, cada cosa en una línea corta; sin `ideas`, quien responde se califica por su cuenta

## To authors: mistakes that no answer could be

kinds-cloze-wrong-blanks =
    `text` tiene { $n ->
        [one] 1 hueco
       *[other] { $n } huecos
    }, pero este error tiene { $given ->
        [one] 1 respuesta
       *[other] { $given } respuestas
    }
kinds-cloze-wrong-blanks-help = da una lista con una entrada por hueco; `""` vale por cualquier respuesta
kinds-match-wrong-right = todas las parejas de este error son correctas
kinds-match-wrong-help = escribe las parejas equivocadas, como en `answer = [["like", "my brother"]]`
kinds-match-unknown = `{ $text }` no está en ningún lado de `pairs`
kinds-match-unknown-help = escríbelo exactamente como en `pairs` o `extra`
kinds-range-empty = no hay nada en el rango `{ $range }`
kinds-range-empty-help = escribe primero el número menor, como en `0..0.5`; `..0` es 0 y todo lo menor, `100..` es 100 y todo lo mayor
kinds-order-wrong-right = este error tiene los elementos en el orden correcto
kinds-order-wrong-items = este error no tiene los mismos elementos que `items`
kinds-order-wrong-help = pon todos los elementos, en el orden equivocado que quieres decir

## To authors: why a showing can't be answered. The question's name stands before it,
## as in "`fractions-1` with a = 1, b = 1: `1/2` is shown twice"

kinds-shown-twice = `{ $text }` se muestra dos veces
kinds-shown-twice-help = haz que todos sean distintos
kinds-shown-empty = hay un texto vacío en `{ $name }`
kinds-shown-empty-help = escribe algo ahí
kinds-number-long = la respuesta tiene más de { $n } cifras
kinds-number-long-help = pide un número lo bastante corto para escribirlo
kinds-tolerance-long = la tolerancia tiene demasiadas cifras para esta respuesta
kinds-own-letters-unknown = `{ $letter }` no puede ser una letra propia
kinds-own-letters-unknown-help = estas se pueden escribir con cualquier teclado: { $known }
kinds-articles-many = hay más de { $most } artículos
kinds-near-idle = `near` no cambia nada aquí: perdona un desliz en respuestas de { $n } letras o más
kinds-near-idle-help = quítalo
kinds-any-order-idle =
    `any-order` no cambia nada aquí: hay { $n ->
        [one] solo 1 parte
       *[other] { $n } partes
    }
kinds-any-order-idle-help = separa las partes de una lista con comas, o quita la clave; sirve para 2 a { $most } partes
kinds-unit-wrong = El número es correcto, pero no con esta unidad.
kinds-unit-unread = “{ $unit }” no se puede leer aquí como una unidad, así que esto no cuenta. Escribe solo el número, o con “{ $asked }”.
kinds-unit-empty = `unit` está vacío
kinds-unit-form = `{ $unit }` no se puede leer como una unidad
kinds-unit-form-help = escribe símbolos con potencias, como `cm/s`, `kg·m^2` o `J/(kg·K)`, { $most } letras como máximo
kinds-percent-share = `as = "percent"` toma esta respuesta por { $answer } %
kinds-percent-share-help = escribe el tanto por ciento, como 25 para 25 %, o quita `as`
kinds-unit-capitals = `{ $unit }` no es una unidad conocida, pero `{ $meant }` sí: las mayúsculas cuentan
kinds-unit-capitals-help = escribe `unit = "{ $meant }"`; si no, quien aprende tiene que teclearla tal cual
kinds-unit-twice = `answer` lleva la unidad `{ $unit }`, que ya dice `unit`
kinds-unit-twice-help = escribe solo el número: `answer = { $number }`
kinds-percent-unit = un número de tanto por ciento tiene la unidad %, y ninguna otra
kinds-percent-unit-help = quita `unit`, o `as = "percent"`
kinds-tolerance-all = a menos de { $share } de la respuesta, 0 y los números del otro signo también son correctos
kinds-tolerance-all-help = escribe una parte menor que 100 %, como `tolerance = "2 %"`, o una diferencia, como `tolerance = 0.5`
kinds-exactness-twice = `{ $first }` y `{ $second }` no pueden estar en una misma pregunta
kinds-exactness-twice-help = deja la que dice con qué exactitud hay que dar el número
kinds-tolerance-negative = la tolerancia es menor que 0
kinds-tolerance-help = escribe la mayor diferencia que aún es correcta, como `tolerance = 0.01`

kinds-algebra-unread = `{ $text }` no se puede leer como álgebra: { $why }
kinds-algebra-unread-help = escríbelo como lo escribiría quien responde, como `5x^2 + 20xy` o `sqrt(x + 3)/2`
kinds-command-unread = `{ $text }` no se puede leer como un comando: { $why }
kinds-command-unread-help = escríbelo como se escribe en una terminal, con todas las comillas cerradas
kinds-modes = `{ $text }` no lleva de unos permisos a otros
kinds-modes-help = escribe los nueve caracteres de `ls -l` antes y después, con `?` donde no importa, como "rw-r--r-- -> r?x??????"
kinds-modes-missed = ningún modo de `{ $text }` lleva a donde dice `modes`
kinds-modes-missed-help = escribe un modo que haga de los primeros permisos los segundos, o corrige `modes`
kinds-output-either = `answer` y `fails` no pueden estar los dos
kinds-output-either-help = escribe lo que imprime el código, o `fails = true` si no compila o falla
kinds-output-nothing = hay un texto vacío en `answer`: nadie podría escribirlo
kinds-output-nothing-help = escribe lo que imprime el código; de un código que no imprime nada, pregunta otra cosa
kinds-output-long = `answer` tiene { $n } líneas, y se escriben { $most } como máximo
kinds-output-long-help = haz que el código imprima menos
kinds-output-taken = `{ $fails }` solo se escribe para un código que falla
kinds-output-taken-help = haz que el código imprima otra cosa, o escribe `fails = true` si eso es lo que quieres decir
kinds-output-language = `{ $text }` no es el nombre de un lenguaje
kinds-output-language-help = escribe un nombre como "rust" o "c++"
kinds-algebra-nowhere = `{ $text }` no tiene un valor que se pueda comparar, sean cuales sean las letras
kinds-algebra-nowhere-help = di dónde pueden estar sus letras, como `domain = { "{" } x = "5..6" { "}" }`, o escríbelo más corto
kinds-algebra-form = `{ $text }` no tiene la forma que pide la pregunta: { $why }
kinds-algebra-form-help = escribe la respuesta en esa forma, o quita `form`
kinds-algebra-always = `{ $text }` es siempre verdad y no dice nada de ninguna letra
kinds-algebra-never = `{ $text }` nunca es verdad y no dice nada de ninguna letra
kinds-algebra-always-help = contarían también otras como esa: escribe lo que hay que hallar, o pregunta si se cumple con `kind = "choice"`
kinds-letters-no-name = `{ $text }` no es un nombre
kinds-letters-no-name-help = escribe letras, como en `letters = ["rate", "x1"]`
kinds-domain-unknown = `{ $text }` no es un dominio
kinds-domain-help = escribe "real", "positive", "negative", "integer", "natural" o un rango como "0..1", como en `domain = { "{" } x = "positive" { "}" }`; solo la letra i puede ser "imaginary"

## To authors: what could stand where something is missing, as it is written in a course file

kinds-example-back = "el reverso de la tarjeta"
kinds-example-option = "la opción correcta"
kinds-example-options = ["una", "otra"]
kinds-example-pairs = [["like", "my sister"], ["hate", "my brother"]]
kinds-example-some = ["una opción correcta", "otra"]
kinds-example-text = "la respuesta"
kinds-example-code = "print(1 + 1)"
kinds-example-output = "2"
kinds-example-command = "ls -l"
kinds-example-algebra = "5x^2 + 20xy"
kinds-example-cloze = "Yo [[estoy]] aquí."
# The answer of a mistake.
kinds-example-wrong = "la respuesta equivocada"
kinds-example-wrong-blanks = ["la respuesta equivocada"]

## Blanks with a kind of their own

kinds-blank-unnamed = el texto no tiene ningún hueco `[[{ $name }]]`
kinds-blank-unnamed-help = escribe su nombre, y nada más, donde hay que rellenarlo: `[[{ $name }]]`
kinds-blank-twice = `{ $name }` nombra varios huecos, o se dice dos veces
kinds-blank-twice-help = da a cada hueco un nombre propio
kinds-blank-order = los huecos con tipo propio no pueden cambiar de lugar
kinds-blank-order-help = quita `any-order`
# `said` is a sentence of the kind of the blank.
kinds-blank-said = Hueco { $n }: { $said }
