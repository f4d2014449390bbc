### What `expr` says: why an expression of a question has no value. Each is the end of a
### complaint, such as “`sum` can't be shown with a = 0: division by zero”.

## How it is written

expr-longest = la expresión tiene más de { $most } caracteres
expr-too-deep = la expresión está anidada demasiado hondo
expr-ends-early = la expresión termina demasiado pronto
expr-strange = `{ $text }` no se puede usar en una expresión
expr-unexpected = `{ $text }` está en un lugar equivocado
expr-missing-at-end = falta `{ $text }` al final
expr-expected-before = falta `{ $text }` antes de `{ $next }`
expr-not-a-number = `{ $text }` no es un número
expr-takes-one = `{ $name }` necesita exactamente un valor
expr-takes-two = `{ $name }` necesita exactamente dos números enteros
expr-takes-round = `{ $name }` necesita un valor, o un valor y cuántos decimales
expr-takes-some = `{ $name }` necesita al menos un valor

## Names that mean nothing

expr-unknown = `{ $name }` no es un parámetro de esta pregunta
expr-no-function = no hay ninguna función `{ $name }`
expr-no-format = no hay ningún formato `{ $name }`

## What it comes to

# What a value is: these stand for `$found` below.
expr-kind-number = un número
expr-kind-truth = verdadero o falso
expr-kind-text = texto
expr-number-expected = aquí hace falta un número, no { $found }
expr-comparison-expected = aquí hace falta una comparación, no { $found }
expr-comes-to-no-number = `{ $source }` da { $found }, no un número
expr-comes-to-no-truth = `{ $source }` da { $found }, no verdadero o falso

## Values that won't do

expr-division-by-zero = división por cero
expr-too-large = los números se hacen demasiado grandes
expr-exponent = un exponente debe ser un número entero de { $least } a { $most }
expr-needs-value = una función necesita un valor
expr-root-below-0 = un número menor que 0 no tiene raíz cuadrada
expr-choose-whole = `choose` necesita números enteros, el primero de ellos no menor que 0
expr-places = los decimales a los que se redondea deben ser un número entero, a { $most } como máximo de 0 por ambos lados
expr-text-open = el texto que aquí empieza con comillas no se cierra nunca
expr-whole-only = `gcd` y `lcm` necesitan números enteros
expr-never-holds =
    `where` no se cumplió en { $n ->
        [one] 1 sorteo
       *[other] ninguno de { $n } sorteos
    }
expr-too-long = una vez rellenados sus valores, su texto tiene más de { $kb } KiB
