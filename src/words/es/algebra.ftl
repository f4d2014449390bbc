### What `algebra` says: why an answer can't be read as algebra. `$place` is the
### character at which that shows, counted from 1.

algebra-empty = Escribe antes una respuesta.
algebra-longest = Esto tiene más de { $most } caracteres. Escríbelo más corto.
algebra-deep = Aquí hay demasiados paréntesis unos dentro de otros. Escríbelo con menos.
algebra-strange = “{ $text }” (carácter { $place }) no se puede leer aquí. Sí se leen letras, números, + - * / ^ y paréntesis.
algebra-points = “{ $text }” (carácter { $place }) tiene dos puntos. Escribe un número como 2.5.
algebra-digits = El número del carácter { $place } tiene más de { $most } cifras. Escribe uno más corto.
algebra-ends = Falta algo al final. Escribe lo que va después del último signo.
algebra-alone = “{ $text }” (carácter { $place }) no puede estar ahí. Falta algo antes, o un paréntesis.
algebra-open = Falta un “{ $close }”: el “{ $open }” del carácter { $place } no está cerrado.
algebra-nothing-within = No hay nada entre los paréntesis antes del carácter { $place }. Escribe algo ahí, o quítalos.
algebra-closes = El “{ $text }” del carácter { $place } no cierra nada. Quítalo, o abre un paréntesis antes.
algebra-comma = Una coma (carácter { $place }) no puede estar ahí. Las comas van entre valores; los decimales llevan punto, como 2.5.
algebra-number-behind = Antes de “{ $text }” (carácter { $place }) falta un signo. Escribe ^{ $text } para una potencia, o * para multiplicar.
algebra-factorial-twice = Dos “!” seguidos se pueden leer de dos maneras. Pon paréntesis alrededor del primero, como en (3!)!.
algebra-zero-below = Una fracción no puede tener 0 debajo de la raya. Escribe otro número después de “/”.
algebra-exponent = Este exponente es demasiado grande. Se leen exponentes hasta { $most }.
algebra-chain = “{ $text }” (carácter { $place }) no puede seguir al signo anterior. Escribe algo como 1 < x <= 3, o dos respuestas con “or” entre ellas.
algebra-many = Aquí hay demasiados valores. Escribe { $most } como máximo.

## What a right value lacks of the form that was asked for. It does not count, and is
## asked again

algebra-form-brackets = El valor es correcto. Ahora multiplica todos los paréntesis.
algebra-form-like-terms = El valor es correcto. Ahora junta los términos semejantes.
algebra-form-zero = El valor es correcto. Ahora quita lo que vale 0.
algebra-form-like-factors = El valor es correcto. Ahora multiplica hasta el final: cada letra una sola vez, con su potencia, y un solo número como mucho.
algebra-form-factors = El valor es correcto, pero se puede factorizar más. Escríbelo como un producto.
algebra-form-common = El valor es correcto, pero aún se puede sacar un número de un paréntesis.
algebra-form-one-fraction = El valor es correcto. Ahora escríbelo como una sola fracción.
algebra-form-fraction = El valor es correcto. Ahora escríbelo como fracción.
algebra-form-reduce = El valor es correcto, pero aún se puede simplificar.
algebra-form-root-below = El valor es correcto, pero queda una raíz debajo de la raya de una fracción. Sácala de ahí.
algebra-form-root-fraction = El valor es correcto, pero queda una fracción dentro de una raíz. Saca por separado la raíz de arriba y la de abajo.
algebra-form-root-square = El valor es correcto, pero queda un cuadrado dentro de una raíz. Saca su raíz.
algebra-form-root-product = El valor es correcto. Ahora pon las raíces bajo un solo signo.
algebra-form-evaluated = El valor es correcto. Ahora calcula hasta que quede un solo número.
algebra-form-square = El valor es correcto. Ahora escríbelo con un cuadrado, como a(x - h)^2 + k.
algebra-form-solved = La ecuación es correcta. Ahora deja { $name } sola en un lado.
algebra-form-solved-inequality = La desigualdad es correcta. Ahora deja { $name } sola en un lado.
# `x = 3` where `2x + 1 = 7` is to be written.
algebra-form-unsolved = Eso ya es su solución. Escribe lo que aún hay que resolver.
# `4x = 6` where `8x = 12` is to be written.
algebra-form-sides = Tiene las mismas soluciones, pero no es la que se pide. Haz en los dos lados lo que dice la pregunta.
algebra-form-left = La ecuación es correcta. Ahora deja { $name } sola a la izquierda.
algebra-form-left-inequality = La desigualdad es correcta. Ahora deja { $name } sola a la izquierda.
