### What can be set for a machine, and what is wrong with the settings file.

## What can be set: a word or two

settings-theme = Tema
settings-colours = Colores
settings-ascii = Solo ASCII
settings-minutes = Duración
settings-teach = Enseñanza
settings-reasons = Motivos
settings-keys = Teclas
settings-language = Idioma
settings-mouse = Ratón
settings-motion = Movimiento
settings-accents = Acentos
settings-low-bandwidth = Línea lenta
settings-post-sitting = Tras una sesión

## What each does, and its values

settings-about-theme = Los colores de la pantalla. `auto` pregunta a la terminal por su fondo y toma `dark` o `light`, o si no `default`, que se lee bien sobre ambos. Tus propios temas están en la carpeta `themes`, junto al archivo de ajustes.
settings-about-colours = Cuántos colores tiene la terminal: `true` (todos), `256`, `16` o `none`. `auto` lo averigua.
settings-about-ascii = `signs` dibuja líneas, barras y marcas en ASCII; `on`, también todas las letras, y omite los acentos. `auto` averigua qué tiene la terminal.
settings-about-minutes = Cuántos minutos dura una sesión si no lo dicen ni la línea de comandos ni el plan del curso; `0`: sin límite. Con `ask`, lo que diga tu perfil, que lo pregunta una vez.
settings-about-teach = Cuándo viene un ejemplo o la idea: `first`, antes de la primera pregunta de una destreza; `after-miss`, tras un error; o `auto`, antes si es poco probable acertar. `course`: como lo tenga cada curso. El plan de un curso va por delante.
settings-about-reasons = Lo que se dice encima de una pregunta sobre por qué viene: una frase (`full`), unas palabras (`short`) o nada (`off`). La tecla del porqué siempre lo cuenta todo.
settings-about-keys = El archivo con tus propias teclas, como ruta desde la carpeta del archivo de ajustes. Sin él vale `keys.toml`, de la carpeta de kenning, si existe.
settings-about-language = El idioma de kenning: `en` (inglés) o `es` (español). `auto` lo toma del entorno (`LC_ALL`, `LC_MESSAGES`, `LANG`). Los cursos conservan el suyo.
settings-about-mouse = Con `on`, un clic marca una fila o una opción, un segundo la abre o la entrega, un clic en la línea de teclas es esa tecla, y la rueda desplaza. Para seleccionar texto, mantén entonces Mayús, como es usual en las terminales. Con `off`, el ratón es de la terminal.
settings-about-motion = Con `on`, la barra de una destreza se llena en un tercio de segundo cuando con una respuesta queda aprendida o llega más allá; después se queda quieta, y ninguna tecla la espera. Con `off`, nada se mueve por sí mismo en la pantalla, y tampoco con `low-bandwidth`.
settings-about-accents = Las letras que ofrece la paleta mientras escribes una respuesta: las del curso (`course`), ninguna (`off`), o las tuyas, como `áéíñ¿`. Allí se encuentran por las letras simples a las que se parecen.
settings-about-low-bandwidth = Con `on`, se escriben pocos bytes, para una línea lenta: sin colores, líneas y marcas en ASCII, motivos cortos, sin paneles al lado y pocas teclas en la última línea. Lo que fijas tú se queda.
settings-about-post-sitting = Un comando tuyo que se ejecuta cuando termina una sesión en la que respondiste algo, por el shell del sistema, con lo que hubo en la sesión como JSON en su entrada estándar (docs/scripts.md). Tiene cinco segundos. `off`: ninguno. Solo el archivo de ajustes de este equipo puede nombrarlo.

## Where a value comes from

settings-from-default = predeterminado
settings-from-file = archivo de ajustes
settings-from-environment = { $name }
settings-from-command-line = línea de comandos
# A value on the screen of settings: a word of the language, and the one that is typed.
settings-value = { $value ->
    [auto] automático (auto)
    [ask] preguntar (ask)
    [on] sí (on)
    [off] no (off)
    [true] todos (true)
    [none] ninguno (none)
    [signs] signos (signs)
    [course] el curso (course)
    [first] primero (first)
    [after-miss] tras un fallo (after-miss)
    [full] completa (full)
    [short] breve (short)
   *[other] { $value }
}

## What is wrong

# `what` and `help` are clauses that begin small; so is `why` below.
settings-wrong = { $file }, línea { $line }, columna { $column }: { $what }; { $help }.
settings-manual = consulta docs/settings.md
settings-more-wrong =
    { $n ->
        [one] Tiene un problema más.
       *[other] Tiene { $n } problemas más.
    }
settings-unknown = no hay ningún ajuste `{ $name }`
settings-no-key = No hay ningún ajuste `{ $name }`; { $help }.
settings-near = quizá quieres decir `{ $name }`
settings-there-are = los hay: { $names }
settings-used = se usa `{ $used }`
settings-no-text = `{ $key }` no puede ser { $kind }
settings-no-value = `{ $value }` no es un valor de `{ $key }`, que es uno de estos: { $values }
settings-no-minutes = `{ $value }` no es un número de minutos de 0 a { $most }, ni `ask`
settings-no-letters = `{ $value }` no es `course` ni `off`, ni hasta { $most } letras que faltan en los teclados, como `áéíñ¿`
settings-no-name = `{ $key }` debe ser un nombre o una ruta
settings-no-command = `{ $key }` debe ser un comando en una línea
settings-variable-wrong = El entorno fija { $name }, y { $why }; se usa `{ $used }`.
settings-unreadable = No se pudo leer el archivo de ajustes { $file }: { $error }. Se usan los ajustes habituales hasta que se pueda.
settings-busy = otro kenning lo está cambiando; inténtalo otra vez
settings-kept = Corrígelo y vuelve a intentarlo: kenning no sobrescribe un archivo que no puede leer.
# The first line of a new settings file.
settings-first-line = # Ajustes de kenning. `kenning set` los muestra todos y dice qué hace cada uno.
