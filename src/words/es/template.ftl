### What `template` says: why a text with `{…}` in it can't be filled in. Each is the end
### of a complaint, as in `expr.ftl`.

template-brace-alone = una `{"}"}` no tiene antes ninguna `{"{"}`
template-brace-open = una `{"{"}` no se cierra nunca
template-places =
    hay { $most ->
        [one] 1 decimal
       *[other] { $most } decimales
    } como máximo
template-plural-lacks = no hay forma para `{ $category }`, que { $number } necesita: escribe una para cada categoría del idioma ({ $categories })
template-plural-forms = escribe dos formas, como `plural apple|apples`, o nombra cada una por su categoría (aquí: { $categories }), como `plural one=apple|other=apples`
template-ordinal-forms = nombra cada forma por su categoría ({ $categories }), como `ordinal one=st|two=nd|few=rd|other=th`
template-article-english = el artículo solo se conoce de palabras inglesas: ponlo en `rows`, junto a la palabra
template-format-of-whole = el formato `{ $name }` necesita un número entero
template-format-of-number = el formato `{ $name }` necesita un número
