### What course files and plans can hold, as editors explain it: the descriptions of
### `kenning schema`, by table.

schema-course = Un curso de kenning
schema-plan = Un plan para un curso de kenning

schema-file-format = La versión del formato: 1. Está solo en course.toml.
schema-file-course = Qué es el curso. Está solo en course.toml.
schema-file-skill = Una destreza: lo que se puede aprender por sí solo.
schema-file-question = Una pregunta o, con `params`, una plantilla de muchas.

schema-course-id = Un nombre estable de minúsculas, cifras y guiones. Con él se encuentran las respuestas: para cambiarlo, conserva el antiguo en `was`, donde lo haya.
schema-course-title = El nombre que lee quien aprende.
schema-course-description = Una o dos frases para quien aprende.
schema-course-language = El idioma de los enunciados, como "en" (predeterminado) o "de-CH". Decide cómo se leen los números.
schema-course-own-letters = Letras del idioma que se aprende, como "ñ": una letra sin su signo es incorrecta. Predeterminado: las de `language`.
schema-course-articles = Artículos del idioma que se aprende: una respuesta a la que solo le falta el artículo se pregunta otra vez.
schema-course-license = La licencia con su nombre SPDX, como "CC-BY-4.0".
schema-course-authors = Nombres.
schema-course-retention = La parte de los repasos que se debería recordar. Predeterminado: 0.9.
schema-course-mastery = P(sabida) con la que una destreza cuenta como aprendida. Predeterminado: 0.95.
schema-course-tries = Cuántas veces se puede responder una pregunta antes de que se muestre su respuesta. Una pregunta va por delante de su primera destreza, y una destreza por delante del curso. Predeterminado: 2.
schema-course-teach = Cuándo se enseñan las destrezas: "auto" (predeterminado) donde es poco probable acertar, "first" siempre, "after-miss" solo tras un fallo.
schema-course-allow = Reglas cuyas advertencias deja fuera `kenning check`.

schema-skill-title = El nombre que lee quien aprende.
schema-skill-requires = Ids de destrezas que hay que aprender antes. Con un peso: {"{"} skill = "id", weight = 0.5 {"}"}.
schema-skill-lesson = Markdown: qué es la destreza, y un ejemplo resuelto. Empieza con la idea que más importa.
schema-skill-was = Ids anteriores, para que quien aprende conserve su historial.
schema-skill-tags = Palabras con las que se seleccionan sus preguntas, como `exam` o `verb/past`; son etiquetas de cada una de ellas.
schema-question-tags = Palabras con las que se selecciona, como `exam` o `verb/past`, además de las etiquetas de sus destrezas.
schema-skill-confusable = Ids de destrezas que se confunden fácilmente con esta; vale en los dos sentidos.
schema-skill-facts = true: la destreza consta de datos independientes, como palabras de un idioma. Predeterminado: false.
schema-skill-example = El id de una de sus preguntas, que se muestra como ejemplo resuelto.
schema-skill-prior = P(sabida) antes de la primera pregunta, en el seguimiento del conocimiento.
schema-skill-learn = P(aprendida) con cada pregunta, en el seguimiento del conocimiento.
schema-skill-guess = P(acertar sin saberla), en el seguimiento del conocimiento; menor que 0.5.
schema-skill-slip = P(fallar aunque se sabe), en el seguimiento del conocimiento; menor que 0.5.
schema-skill-misconception = Una idea errónea que pueden mostrar los errores de varias preguntas.

schema-prerequisite-skill = El id de la destreza.
schema-prerequisite-weight = Cuánto vale un acierto como repaso de ella. Predeterminado: 0.4.

schema-misconception-name = Lo que lee quien aprende, en pocas palabras y sin Markdown.
schema-misconception-feedback = Qué decir a quien la tiene, sea cual sea la pregunta.
schema-misconception-contrast = La manera correcta junto a la equivocada, para quien se la encuentra otra vez.
schema-misconception-missing = El id de la destreza que muestra que falta.

schema-question-kind = Cómo se responde. El tipo decide qué más le corresponde.
schema-question-skills = Ids de las destrezas que practica, la más importante primero.
schema-question-prompt = Markdown: qué se pregunta.
schema-question-difficulty = 1 (primer contacto) a 5 (difícil). Predeterminado: 2.
schema-question-reserve = true: solo la hace el examen; false: nunca se reserva para el examen.
schema-question-hints = La primera es un empujoncito, la última puede decir la respuesta. En lugar de un texto puede haber una tabla que pregunta, con `prompt`, `kind` y lo que ese tipo necesita.
schema-hint-text = De una pista que solo dice algo, su texto; de una que pregunta con `kind = "cloze"`, el texto con sus huecos.
schema-question-builds-on = Filas de datos, como "food.el-pan": la pregunta espera hasta que cada una se haya preguntado una vez.
schema-question-explanation = Markdown, que se muestra con el veredicto.
schema-question-params = Lo que se sortea cada vez que se muestra: a = "2..9", b = [2, 5], c = "= a * b".
schema-question-unit = La unidad en la que se pide el número, como cm/s. Se puede escribir o no.
schema-question-where = Una condición: los valores se vuelven a sortear hasta que se cumple.
schema-question-mistake = Una respuesta incorrecta que se prevé, y qué decir de ella.
schema-question-step = Un paso en el camino a la respuesta.
schema-question-right = Respuestas, tal como se escriben, que deben ser correctas. Quien aprende nunca las ve.
schema-question-wrong = Respuestas, tal como se escriben, que deben ser incorrectas. Quien aprende nunca las ve.
schema-question-answer = Lo correcto, en la forma del tipo.
schema-question-options = De 2 a 9 opciones, todas distintas.
schema-question-shuffle = false: las opciones mantienen su orden. Predeterminado: true.
schema-question-items = De 2 a 9 elementos en el orden correcto.
schema-question-text = Markdown con huecos: [[answer]] o [[answer|other answer]].
schema-question-case = {""}"exact": las mayúsculas cuentan. Predeterminado: "ignore".
schema-question-accents = {""}"exact": los acentos cuentan; "ignore": no cuentan. Predeterminado: "remark": se muestra la ortografía correcta.
schema-question-spaces = {""}"ignore": los espacios no cuentan. Predeterminado: "fold": varios cuentan como uno.
schema-question-punctuation = {""}"ignore": ningún signo cuenta; "exact": todos cuentan. Predeterminado: "ends": no cuentan los que terminan o separan frases.
schema-question-own-letters = Letras como "ñ": sin su signo, una letra así es incorrecta. Predeterminado: las del curso.
schema-question-articles = Artículos: una respuesta a la que solo le falta el artículo se pregunta otra vez. Predeterminado: los del curso.
schema-question-near = En qué queda una letra equivocada: "accept" correcta con una observación, "retry" se pregunta otra vez. Sin ello: incorrecta.
schema-question-any-order = true: las partes de la respuesta pueden estar en cualquier orden.
schema-question-tolerance = La mayor diferencia que aún es correcta; "2 %" es una parte de la respuesta.
schema-question-round = Cuántos decimales se piden, hasta 12.
schema-question-figures = Cuántas cifras significativas se piden.
schema-question-as = {""}"percent": 25 significa 25 %.
schema-question-form = La forma en la que debe estar el álgebra.
schema-question-up-to = {""}"constant": se puede sumar cualquier constante; "factor": se admite un factor constante.
schema-question-domain = Dónde pueden estar las letras: "positive", o {"{"} n = "integer", t = "0..1" {"}"}.
schema-question-letters = Nombres que se leen como una sola letra, como "rate".

schema-step-skill = El id de la destreza que practica el paso. Sin él: las de la pregunta.

schema-mistake-name = Un id corto para el registro. Sin él, el de la idea errónea.
schema-mistake-answer = Lo que responde quien comete este error, en la forma del tipo.
schema-mistake-feedback = Lo que se dice a quien aprende. Sin ello, lo que dice la idea errónea.
schema-mistake-skill = El id de la destreza que muestra que falta.
schema-mistake-misconception = El id de la idea errónea que muestra.

schema-course-command = Las opciones que tienen los comandos, para preguntas del tipo command: ls = "-a --all, -l, FILE".

schema-file-facts = Una tabla de datos: cada fila da preguntas, en los dos sentidos.

schema-question-blanks = {""}"each": una pregunta por hueco, con memoria propia. Predeterminado: "together".
schema-question-both-ways = true: la tarjeta se pregunta también desde su reverso. Predeterminado: false.
schema-question-write = true: se escribe antes de ver el reverso.
schema-question-ideas = Lo que se marca en lo que se escribió; la parte marcada es la calificación.
schema-question-pairs = Parejas de textos que van juntos: [["Peru", "Lima"], ["Cuba", "Havana"]].
schema-question-free = Grupos de elementos, por sus números desde 1, que pueden estar en cualquier orden entre sí, como [[2, 3]].
schema-question-also = Otros órdenes correctos, cada uno una lista de todos los elementos.
schema-question-code = El código cuya salida se pregunta, que se muestra tal como está escrito.
schema-question-fails = true: el código no compila, o termina con un error. En lugar de una respuesta.
schema-question-language = El lenguaje del código, como "rust".
schema-question-figure = Una imagen que se dibuja a partir de datos (una gráfica, puntos, barras, una recta numérica o un diagrama de caja), o una en un archivo.
schema-figure-file = Una imagen en la carpeta del curso (png, jpeg, svg, gif o webp), como "images/triangle.png"; quien aprende la abre fuera.
schema-figure-source = De dónde viene la imagen.
schema-figure-license = La licencia de la imagen, un nombre SPDX.
schema-figure-authors = Quién hizo la imagen.
schema-figure-alt = Qué muestra la imagen, en una frase, para quien no la ve.
schema-figure-plot = Funciones de x, como "x^2 - 1".
schema-figure-points = Puntos, cada uno un par de números.
schema-figure-bars = Una barra por nombre: {"{"} A = 3, B = 4 {"}"}.
schema-figure-box = Valor mínimo, primer cuartil, mediana, tercer cuartil y valor máximo.
schema-figure-line = Lo que se marca en una recta numérica, como "x > 3".
schema-figure-x = La parte del eje x que se muestra, como "-3..5".
schema-figure-y = La parte del eje y que se muestra, como "0..10".
schema-mistake-fails = true: quien comete este error dice que el código falla. En lugar de una respuesta.
schema-question-extra = Textos de la derecha que no van con nada.
schema-question-optional = Comandos u opciones que pueden estar o no, como "ls -h".
schema-question-modes = Permisos antes y después, como "rw-r--r-- -> r?x??-??-": cuenta en qué quedan.

schema-mistake-counts = false: la respuesta no cuenta, y se pregunta otra vez. Predeterminado: true.

schema-facts-id = Un nombre estable. Con él se encuentran las preguntas de sus filas.
schema-facts-skill = El id de la destreza que practica.
schema-facts-was = Ids anteriores.
schema-facts-question-was = Para preguntas de filas, preguntas anteriores cuyo historial continúan: {"{"} "el-pan.es.type" = "bread" {"}"}.
schema-facts-columns = Los nombres de las columnas. Una columna `id` nombra las filas, y `was` cómo se llamaban.
schema-facts-prompt = Para cada columna que se pregunta, la pregunta: {"{"} en = "What does *{"{"}de{"}"}* mean?" {"}"}.
schema-facts-rows = Los datos: una lista de filas, cada una con una entrada por columna.
schema-facts-choose = Las columnas que se preguntan eligiendo.
schema-facts-type = Las columnas que se preguntan escribiendo.
schema-facts-difficulty = 1 (primer contacto) a 5 (difícil).
schema-facts-tries = Cuántas veces se puede responder una pregunta antes de que se muestre su respuesta.
schema-facts-explanation = Markdown, que se muestra con el veredicto.
schema-facts-case = {""}"exact": las mayúsculas cuentan.
schema-facts-accents = {""}"exact": los acentos cuentan; "ignore": no cuentan.
schema-facts-spaces = {""}"ignore": los espacios no cuentan.
schema-facts-punctuation = {""}"ignore": ningún signo cuenta; "exact": todos cuentan.
schema-facts-own-letters = Como en `text`.
schema-facts-articles = Como en `text`.
schema-facts-near = En qué queda una letra equivocada: "accept" o "retry".

schema-option-text = La opción.
schema-option-say = Lo que se dice a quien la elige.
schema-option-last = true: queda detrás de las demás cuando se mezclan.

schema-accepted-text = Lo que se acepta.
schema-accepted-say = Lo que se dice a quien lo escribe así.

schema-course-was = Ids anteriores del curso, para que quien aprende conserve su historial.
schema-course-version = La versión del curso, como la cuentan quienes lo escriben.

schema-question-source = De dónde viene la pregunta.
schema-question-license = La licencia de la pregunta, donde no es la del curso, con su nombre SPDX.
schema-question-authors = Quién escribió la pregunta.
schema-question-rows = Valores que van juntos; se sortea una fila de ellos: {"{"} name = ["water", "methane"], M = [18, 16] {"}"}.
schema-question-part = Una de varias preguntas sobre un mismo tronco, cada una con su propio tipo.

schema-part-skill = El id de la destreza de la que la parte da indicios. Sin él: la primera de la pregunta.

schema-plan-from = De quién viene el plan.
schema-plan-goal = Para qué es la práctica. Predeterminado: "accelerate".
schema-plan-target = La parte de las preguntas nuevas que debería salir bien.
schema-plan-retention = La parte de los repasos que se debería recordar.
schema-plan-deadline = El día para el que se debe haber aprendido todo.
schema-plan-appeals = false: no se puede reclamar que una respuesta no cuente. Predeterminado: true.
schema-plan-skip = false: no se puede saltar preguntas ni apartarlas. Predeterminado: true.
schema-plan-hints = false: no hay pistas. Predeterminado: true.
schema-plan-refuse = false: quien está en la clase no puede prescindir del plan de su docente. Predeterminado: true.
schema-plan-teach = Cuándo se enseñan las destrezas, diga lo que diga el curso.
schema-plan-focus = Ids de destrezas que van primero, con todo aquello en lo que se basan.
schema-plan-order = Ids de destrezas en el orden en que empiezan.
schema-plan-days-off = Días sin práctica: "sunday", "2026-12-24" o "2026-12-24..2027-01-02". Los repasos van antes o después de ellos.
schema-plan-advice = Lo que ganaron estudiantes parecidos, como lo escribe `kenning class fit --advice`
schema-plan-due = Desde una semana antes de su día, una destreza va primero: ratio = 2026-12-01.
schema-plan-budget = Como máximo esto al día.
schema-plan-sitting = Una sesión termina con lo primero de esto que se alcance; 0: sin límite.

schema-budget-minutes = Minutos, de 0 a 1440.
schema-budget-reviews = Cuántos repasos.
schema-budget-new = Cuántas preguntas nuevas.

schema-sitting-questions = Cuántas preguntas.

schema-course-themes = Temas para los que hay preguntas con otras palabras, por id: { "{" } sport = "Sport" { "}" }. Quien aprende elige los que le gustan.
schema-question-context = Otras palabras para la misma pregunta: una formulación para un tema.
schema-context-theme = El id de un tema de `[course.themes]`.
schema-context-prompt = Qué se pregunta, con palabras de este tema. Markdown.
schema-context-hints = Pistas para esta formulación. Predeterminado: las de la pregunta.
schema-context-explanation = Markdown, que se muestra con el veredicto. Predeterminado: la de la pregunta.
schema-question-blank = Huecos que se responden como otro tipo: álgebra, un número con unidad.
schema-blank-name = Lo que está entre los corchetes del hueco en `text`: [[slope]].

schema-file-resource = Algo con lo que aprender aparte de las preguntas: una lección, un vídeo, un artículo, un capítulo, una página del manual, un ejercicio.
schema-course-assumes = Lo que conviene saber de otros cursos antes de este: `"course"` para todo un curso, `"course/skill"` para una sola destreza.
schema-resource-title = Cómo se llama el recurso; aparece en la línea que lo recomienda.
schema-resource-kind = Qué es.
schema-resource-where = Un archivo `.md` o `.txt` de la carpeta del curso, una dirección con `https://` o, si es una página del manual, su nombre, como `man 1 ls`.
schema-resource-skills = Las destrezas para las que ayuda.
schema-resource-minutes = Cuánto lleva.
schema-resource-language = El idioma en que está, si no es el del curso.
schema-resource-network = Si hace falta red para abrirlo. Si no se dice nada: solo para las direcciones.
