### What `serve` says: why an object that came in changed nothing.

serve-failed = Falló la lectura de la entrada o la escritura de la salida: { $error }. Inicia el programa otra vez; tus respuestas se conservan.

## The learner's own memory model

# Stands after the sentence of the desk that a fit is worth its while.
serve-tune = `kenning tune` lo hace.

## What can't be read

serve-too-long = Esa línea tiene más de { $n } bytes; se dejó fuera.
serve-no-text = Esa línea no es texto UTF-8.
serve-no-object = Esa línea no es un objeto JSON.
serve-only-answers = Aquí solo se puede dar un objeto del tipo `answer` o `give_up`. Para las pistas y lo demás, practica.
# What a value of an object is: `$wanted` below.
serve-quoted = `{ $name }`
serve-form-type = una de { $types }
serve-form-whole = un número entero, 0 o más
serve-form-number = un número
serve-form-text = un texto
serve-form-truth = true o false
serve-form-grade = una de { $grades }
serve-form-wholes = una lista de números enteros, 0 o más
serve-form-wholes-or-null = una lista de números enteros, 0 o más, o null
serve-form-texts = una lista de textos
serve-form-written = un objeto con `text`, y con `ideas` (una lista de números enteros) o `grade`
serve-wrong-form = `{ $name }` debe ser { $wanted }.
serve-no-key = Una entrada no tiene `{ $name }`; puede tener { $known }.
serve-no-type = El objeto necesita `type`, que dice lo que pide.
# $n counts bytes of the line, from 1.
serve-no-json = Esa línea no es JSON: no se puede leer desde el byte { $n }.
# $error is what the reader of JSON says, in English.
serve-key-twice = “{ $name }” está dos veces en esa línea. Ponlo una sola vez.
serve-malformed = Esa línea no se puede leer: { $error }.
serve-other-format = Esa es del formato { $format }; este kenning habla el formato { $ours }.
serve-one-answer = Una respuesta tiene exactamente uno de estos: text, choice, choices, order, blanks, grade, written y pairs.
serve-no-answer-here = Solo una respuesta tiene text, choice, choices, order, blanks, grade, written o pairs.
serve-one-mark = Lo escrito necesita su texto y una sola valoración: ideas o grade.
serve-known-what = Con known va el id de una destreza, como `skill`.
serve-interests-what = Con interests va una lista, como `themes`.
serve-skill-with-known = Una destreza (skill) solo va con known, y con nada más.
# $name: a name of the protocol, as `n`.
serve-key-not-here = `{ $name }` no va con ese tipo de entrada.
serve-key-missing = Ese tipo de entrada necesita `{ $name }`.
serve-words-long = `words` tiene como máximo { $n } caracteres.
serve-too-much = Una respuesta tiene como máximo { $n } caracteres y como máximo { $positions } posiciones.
serve-choose-from = Elige entre las posiciones de 0 a { $last }.
serve-clock-end = El reloj no puede ir tan lejos: en total un siglo, y hasta { $last }. No se ha hecho nada. Con `"after": 0` no se mueve.
serve-no-seconds = Los segundos deben ir de 0 a { $most }.

## What does not fit what is asked

serve-pairs =
    Envía pairs con { $n ->
        [one] 1 entrada
       *[other] { $n } entradas
    }: para cada una de la izquierda, la posición de su pareja, de 0 a { $last }, o null.
serve-written-grade = Esta tarjeta no tiene ideas que marcar: envía written con text y grade.
serve-written-ideas = Envía written con text e ideas: las posiciones, de 0 a { $last }, de las que contiene.

# $form is a name of the protocol, such as choice.
serve-answer-with = Esta pregunta se responde con { $form }.
serve-nothing-asked = Ahora no se pregunta nada.
serve-no-lesson = No hay lección para “{ $skill }”.
serve-themes-with-interests = Una lista de temas (themes) solo va con interests, y con nada más.
serve-no-such-theme = Este curso no tiene ningún tema “{ $theme }”.
serve-no-such-skill = Este curso no tiene ninguna destreza “{ $skill }”.

## The test of a course

serve-offer-how = `kenning test { SHELL($course) } --format json` lo hace; `kenning test { SHELL($course) } --no-offers` deja de ofrecerlo.
# $most counts questions.
serve-place =
    ¿Es nuevo para ti o ya sabes algo? `kenning practice { SHELL($course) } --place --format json` es una prueba corta de { $most ->
        [one] 1 pregunta
       *[other] { $most } preguntas
    } como máximo que se salta lo que sabes.

## Recursos

serve-no-such-resource = El curso no tiene el recurso “{ $resource }”.
serve-useful-missing = `rate` necesita `useful`, que es true o false.
serve-resource-not-here = `resource` va con `open` y `rate`, que lo necesitan; `useful` va con `rate`.
