### What `kenning help` and `--help` print.

help-kenning = Un tutor de práctica para la terminal: se adapta a ti, explica lo que elige y funciona sin conexión
help-examples =
    Ejemplos:
      kenning                               abrir el tutor
      kenning practice linear-equations     pasar directamente a la práctica
      kenning practice ./my-course --plain  lo mismo como líneas de texto
      kenning check ./my-course             encontrar todos los problemas de un curso
      kenning export --format markdown      un resumen del progreso
      kenning profile new anna              una segunda persona en este equipo
# An argument of several commands.
help-course = El id de un curso, o la ruta a uno

# Options of every command.
help-licenses = Mostrar los paquetes de los que consta kenning, y sus licencias
help-global = Para todos los comandos
help-global-home = Guardar todos los datos en DIR en lugar del lugar habitual para datos
help-global-profile = Usar este perfil
help-global-theme = Colores para esta vez: auto, dark, light, high-contrast, gruvbox u otro tema, o un archivo de tema
help-global-low-bandwidth = Escribir pocos bytes, para una línea lenta: sin colores, signos en ASCII, motivos cortos y pocas teclas
help-global-plain = Mostrar líneas de texto en lugar de una pantalla completa
help-global-now = Poner el reloj en marcha a esta hora, como 2026-03-01T09:00:00Z (para pruebas y repeticiones)
help-global-seed = Hacer cada vez las mismas elecciones al azar (para pruebas y repeticiones)
help-global-log = Escribir en un archivo lo que hace kenning, para avisar de fallos, nunca lo que escribes; va delante del comando
help-global-log-level = Cuánto de ello

# kenning practice
help-practice = Practicar un curso (el recomendado si no nombras ninguno)
help-practice-examples =
    Ejemplos:
      kenning practice spanish-first-words
      kenning practice ./my-course --plain
      kenning practice shell-basics --only 'is:leech or is:bookmarked'
      kenning practice shell-basics --format json
help-only = Solo las preguntas que esto selecciona, como 'is:due tag:exam -is:leech': mira docs/selectors.md
help-practice-format = Practicar como JSON Lines, para programas: ver docs/protocol.md
help-practice-pace = Parar el reloj; antes de cada entrada avanza SECONDS (para pruebas y repeticiones; necesita --format json)
help-practice-no-teaching = Preguntarlo todo directamente: sin ejemplos, sin lecciones, sin mostrar antes los datos nuevos
help-practice-minutes = Cuántos minutos dura la sesión; 0: sin límite
help-practice-questions = Cuántas preguntas tiene; 0: sin límite
help-practice-cram = Práctica intensiva: lo que ya has visto vuelve, lo más débil primero; no se registra nada, y ninguna fecha cambia
help-practice-place = Empezar con una prueba de nivel: como máximo 25 preguntas que averiguan qué sabes ya

# kenning set
help-set = Ajustar algo para este equipo (theme, minutes, reasons, ...), o mostrar todo lo ajustado
help-set-key = Qué ajustar; sin ello se muestran todos los ajustes: valor, de dónde viene, valor predeterminado
help-set-value = El valor; sin él se dice qué hace el ajuste
help-set-default = Volver al valor predeterminado
help-set-examples =
    La línea de comandos va por delante del entorno (KENNING_THEME, etc.), este por delante del
    archivo de ajustes, y este por delante del valor predeterminado.

    Ejemplos:
      kenning set
      kenning set theme gruvbox
      kenning set theme
      kenning set minutes 15
      kenning set reasons --default

# kenning plan
help-test = Ponerte a prueba con preguntas que la práctica nunca hace
help-test-decline = No ofrecer más el examen de este curso
help-test-examples =
    Hasta doce preguntas, sin ayuda y sin veredicto antes del final. Un examen que se deja
    a medias espera una semana desde su primera respuesta. Lo que practicas queda como
    estaba.

    Ejemplos:
      kenning test linear-equations
      kenning test linear-equations --no-offers
help-plan = Mostrar o cambiar cómo practicas un curso: objetivo, presupuesto diario, fecha límite, prioridad
help-plan-examples =
    Ejemplos:
      kenning plan linear-equations
      kenning plan linear-equations --goal support --minutes 20
      kenning plan linear-equations plan.toml
      kenning plan linear-equations --deadline 2026-12-24 --minutes 15
      kenning plan linear-equations --forecast --minutes 30
      kenning plan linear-equations --clear
help-plan-file = Un plan en TOML, por ejemplo de quien te enseña
help-plan-goal = Para qué es la práctica: accelerate (acelerar), support (apoyar), explore (explorar) o exam (examen)
help-plan-minutes = Minutos de práctica al día
help-plan-sitting-minutes = Minutos de una sesión; 0: sin límite
help-plan-sitting-questions = Preguntas de una sesión; 0: sin límite
help-plan-reviews = Repasos al día
help-plan-new = Preguntas nuevas al día
help-plan-deadline = El día para el que quieres saber el curso, como 2026-12-24
help-plan-retention = La parte de los repasos que quieres recordar, como 0.9
help-plan-target = La parte de las preguntas nuevas que quieres acertar, como 0.85
help-plan-teach = Cuándo se enseñan las destrezas nuevas: auto (antes, donde es probable que salgan mal), first (antes) o after-miss (tras un fallo)
help-plan-focus = Trabajar primero en estas destrezas
help-plan-days-off = Días sin práctica, separados por comas: sunday, 2026-12-24 o 2026-12-24..2027-01-02; los repasos van antes y después de ellos; none los quita
help-plan-interests = Hacer que las preguntas hablen de estos temas del curso, donde los haya; `none`: con sus palabras de siempre
help-plan-clear = Volver al plan propio del curso; lo que se da además vale por encima de él
help-plan-forecast = Decir cuándo está todo aprendido; lo que se da además se prueba y no se guarda

# kenning overrule
help-overrule = Decidir por encima del tutor: dar una destreza por sabida o empezarla de cero; hacer una pregunta a continuación, apartarla o recuperarla
help-overrule-examples =
    Ejemplos:
      kenning overrule linear-equations known signed-numbers
      kenning overrule linear-equations put-away
      kenning overrule linear-equations resume like-two-terms
      kenning overrule linear-equations suspend --only is:leech
help-overrule-known = Contar una destreza como sabida desde ahora
help-overrule-reset = Empezar una destreza y sus preguntas de cero
help-overrule-take-back = Deshacer que una destreza se sepa o empiece de cero: vuelve a estar como estaba
help-overrule-pin = Hacer esta pregunta a continuación
help-overrule-bury = No hacer esta pregunta antes de mañana
help-overrule-suspend = No hacer nunca más esta pregunta
help-overrule-resume = Recuperar una pregunta que se apartó
help-overrule-put-away = Mostrar las preguntas apartadas
help-overrule-as-graded = Hacer que las respuestas que cuentan como correctas desde que se corrigió el curso cuenten como antes

# kenning tag
help-tag = Pon etiquetas tuyas a preguntas, o lista las etiquetas; son solo para ti
help-tag-examples =
    Ejemplos:
      kenning tag spanish-first-words --only 'is:leech' --add hard
      kenning tag spanish-first-words --only tag:hard --remove hard
      kenning tag shell-basics paths-absolute --add exam
help-tag-question = El id de la pregunta: `kenning show COURSE` las lista
help-tag-add = Añade esta etiqueta; se puede dar varias veces
help-tag-remove = Quita esta etiqueta; se puede dar varias veces

# kenning model
help-model = Probar el modelo del aprendizaje con un registro de respuestas, o ajustarlo a uno
help-model-eval = Probar lo bien que el modelo predice cada respuesta de un registro a partir de las anteriores
help-model-eval-examples =
    El registro es un archivo CSV, separado por comas o tabuladores, con las columnas
    user_id, item_id, timestamp, correct, skill_id (varias unidas por ~~).
    Se usa una columna fold donde la haya.

    Ejemplos:
      kenning model eval --log answers.csv
      kenning model eval --log answers.csv --no-fit --group school
help-model-eval-log = Registro de respuestas, comprimido con gzip o no
help-model-eval-folds = Partes en que dividir a los estudiantes, si el registro no tiene una columna `fold`
help-model-eval-group = Juzgar también por separado cada grupo de respuestas
help-model-eval-no-fit = Usar el modelo incluido, que no conoce a otros estudiantes
help-model-eval-compare = Juzgar también modelos más sencillos y, con --no-fit, un curso calibrado
help-model-eval-curve = En su lugar, juzgar calibraciones de pocos estudiantes: 5, 10, 20, 40, 80 y todos
help-model-weights = Escribir los pesos de un modelo que no conoce a otros estudiantes, ajustados a un registro
help-model-weights-on = Juzgarlos también con otro registro
help-model-fit = Ajustar los parámetros del modelo a un registro, o a las respuestas propias de un perfil en un curso
help-model-fit-examples =
    Ejemplos:
      kenning model fit --log answers.csv --output my-course/calibration.toml
      kenning model fit --profile anna --course linear-equations --output anna.toml
help-model-fit-output = Escribir la calibración en FILE
help-model-fit-force = Sobrescribir FILE sea lo que sea; sin esto, solo una calibración anterior
help-model-fit-strength = Acercar los parámetros de cada destreza a los de todas, con la fuerza que tendrían N observaciones más; 0 no lo hace
help-model-fit-unlimited = Dejar que guess y slip sean cualquier valor de 0 a 1, como hacen otros programas; un curso no puede usar el resultado
help-model-fit-spread = Cuánto se espera que difieran las dificultades de las preguntas: una desviación típica en log-odds
help-model-fit-skills-only = Ajustar solo las destrezas, como si todas las preguntas de una destreza fueran igual de difíciles
help-model-fit-no-held-out = No probar la calibración con estudiantes apartados: más rápido, y nada dice si ayuda
help-model-pool = Juntar las estadísticas de varias clases y hacer con ellas una calibración
help-model-pool-examples =
    Las estadísticas de una clase vienen de `kenning class statistics`. El orden de los archivos no cambia nada.

    Ejemplos:
      kenning model pool 7b.stats 8c.stats --output my-course/calibration.toml
      kenning model pool schools/*.stats --to statistics --output all.stats
help-model-pool-files = Archivos de estadísticas, cada uno de otra clase
help-model-pool-to = Qué hacer con ellas
help-model-pool-to-calibration = Una calibración para el curso
help-model-pool-to-statistics = Estadísticas de todas juntas, para juntarlas otra vez
help-model-pool-to-advice = Cómo fueron las respuestas siguientes tras cada recurso, para el plan de un curso o de una clase
help-model-pool-output = Escribir en FILE
help-model-likelihood = Escribir la log-verosimilitud de un registro con una calibración
help-model-likelihood-examples =
    Ejemplo:
      kenning model likelihood --log answers.csv --calibration calibration.toml
help-model-likelihood-calibration = La calibración, tal como la escribe `kenning model fit`
help-model-log = Un registro de respuestas en CSV, comprimido con gzip o no, con las columnas user_id,item_id,timestamp,correct,skill_id
help-model-course = Las respuestas propias del perfil en este curso: su id, o la ruta a él

# kenning tune
help-tune = Ajustar el modelo de memoria a tus propios repasos; solo se usa si los predice mejor
help-tune-reset = Volver al modelo predeterminado

# kenning courses
help-courses = Mostrar todos los cursos, también los que tienen errores
help-courses-examples =
    Ejemplo, para practicar un curso incluido con una calibración propia:
      kenning courses --write shell-basics my-shell
      kenning model fit --course shell-basics --output my-shell/calibration.toml
      kenning practice my-shell
help-courses-write = Escribir los archivos de un curso incluido en una carpeta, en lugar de mostrar los cursos

help-courses-remove = Quitar un curso que instaló `kenning get`, en vez de listar los cursos; lo que aprendiste sigue en tu registro

# kenning get
help-get = Instalar un curso desde una carpeta, un archivo, un archivo comprimido o una copia de git en este equipo
help-get-examples =
    kenning nunca usa la red, no ejecuta nada de lo que recibe, ni siquiera git, e instala solo
    aquello en lo que `kenning check` no encuentra errores.

    Ejemplos:
      kenning get ~/Downloads/italian.zip
      kenning get /media/usb/courses --only italian
      kenning get words.tsv
help-get-source = Una carpeta con un course.toml, un curso de un solo archivo (.toml), un archivo comprimido (.zip, .tar, .tar.gz, .tar.zst), o un mazo (.tsv, .csv, .md, .txt, .gift)
help-get-only = De una fuente con varios cursos, la carpeta del que quieres
help-get-replace = Reemplazar el curso con ese id que ya está; lo que aprendiste se queda, y los archivos que cambiaste se guardan aparte

# kenning update
help-update = Leer de nuevo los cursos instalados donde salieron, y mostrar qué cambió
help-update-examples =
    Tu registro se queda: lo que aprendiste continúa con la versión nueva.

    Ejemplos:
      kenning update --dry-run
      kenning update italian
help-update-course = El curso, por su id; sin ninguno, todos los instalados con `kenning get`
help-update-all = Todos los instalados, igual que sin curso
help-update-dry-run = Mostrar solo lo que cambiaría
help-update-downgrade = Instalar también una versión anterior
help-update-replace = Reemplazar los cursos cuyos archivos se cambiaron aquí; esos archivos se guardan aparte

# kenning check
help-check = Informar de todos los problemas de archivos de curso; el código de salida es 1 si hay un error
help-check-examples =
    Ejemplo:
      kenning check ./my-course
help-check-paths = Archivos de curso, o carpetas con un course.toml
help-check-format = Cómo informar: text muestra las líneas, lines tiene una línea por problema; si no se dice, text en una terminal y lines en lo demás
help-check-strict = Salir con 1 también donde hay una advertencia
help-check-summary = Decir qué contiene cada curso: tipos y, por destreza, preguntas, plantillas, pistas, pasos y errores previstos
help-check-allow = No advertir según esta regla; se puede dar varias veces

# kenning show
help-show = Mostrar las preguntas de un curso como se ven al practicar, con respuestas, errores previstos, pistas y pasos; no se registra nada
help-show-examples =
    Ejemplo:
      kenning show ./my-course take --draws 5
help-show-course = Un archivo de curso, una carpeta con un course.toml, o el id de un curso incluido
help-show-question = El id de una pregunta; sin él se muestran todas
help-show-draws = Cuántas variantes de cada pregunta
help-show-watch = Mostrarlo de nuevo cada vez que se guarda un archivo del curso; Ctrl-C lo termina

# kenning fmt
help-fmt = Dar a los archivos de curso un mismo formato: las claves en un orden, una línea vacía entre tablas; comentarios y valores se quedan
help-fmt-examples =
    Ejemplo:
      kenning fmt ./my-course
      kenning fmt --check ./my-course
help-fmt-paths = Archivos de curso, o carpetas con un course.toml
help-fmt-check = No escribir nada; salir con 1 donde un archivo no tiene el formato

# kenning new
help-new = Empezar un curso: uno pequeño en una carpeta nueva, con comentarios que explican el formato
help-new-examples =
    Ejemplo:
      kenning new my-course
      kenning practice ./my-course
help-new-dir = La carpeta; se crea si falta, y no se sobrescribe ningún archivo que contenga

# kenning schema
help-schema = Escribir un JSON Schema de los archivos de curso, con el que los editores los completan y explican
help-schema-of-course = Los archivos de un curso
help-schema-of-plan = Un plan
help-schema-examples =
    Ejemplo:
      kenning schema > my-course/kenning.schema.json
    Los archivos cuya primera línea es `#:schema ./kenning.schema.json` los completan entonces
    Taplo y Even Better TOML.
help-schema-what = De qué archivos: los propios del curso, o plan.toml

# kenning import
help-import = Hacer un curso de lo que guarda otro programa: palabras, tarjetas, cuestionarios
help-import-examples =
    Ejemplos:
      kenning import csv words.csv ./my-words
      kenning import tsv ~/lists ./my-words
      kenning import anki Spanish.apkg ./my-spanish
help-import-kind = Qué se importa
help-import-source = El archivo o, en la mayoría de los tipos, una carpeta de archivos así
help-import-no-history = Dejar fuera los repasos que guardaba el otro programa
help-import-dir = Carpeta para el curso; debe ser nueva o estar vacía

# kenning stats
help-stats = Mostrar tu progreso
help-stats-numbers = Mostrar con qué seguridad cree kenning que aprendiste, y qué recuerdas ahora
help-stats-over-time = Mostrar la práctica, lo que sabes, los próximos repasos y más a lo largo del tiempo: una semana, tres meses (si no se dice), un año o todo
help-stats-map = Mostrar las destrezas del curso, cada una debajo de lo que requiere

# kenning export
help-export = Escribir un resumen del progreso, todas las respuestas o el registro entero
help-export-as-html = Una página, con gráficas
help-export-as-answers = Todas las respuestas en CSV
help-export-as-resources = Cada recurso que se recomendó o se abrió, en CSV
help-export-as-record = Todos los eventos en JSON Lines
help-export-as-notes = Las lecciones y explicaciones vistas hasta ahora
help-export-as-apkg = Un paquete de Anki
help-export-as-qti = Las preguntas de un curso como paquete de QTI 2.1
help-export-as-gift = Las preguntas de un curso, para Moodle
help-export-examples =
    Ejemplos:
      kenning export --format json --output progress.json
      kenning export --format csv linear-equations
      kenning export --format answers --excel --output answers.csv
      kenning export --format record --output record.jsonl
      kenning export --format apkg shell-basics --output shell.apkg
      kenning export --format qti linear-equations --output course.zip
      kenning export --format gift shell-basics --output shell.gift
help-export-format = El formato; sin él, aquel en que termina el nombre de FILE, o si no markdown
help-export-output = Escribir en FILE en lugar de la pantalla
help-export-force = Sobrescribir FILE sea lo que sea; sin esto, solo una exportación anterior
help-export-excel = Con --format answers o resources: como lo toman las hojas de cálculo, con punto y coma y una marca de orden de bytes
help-export-pseudonym = Poner un seudónimo en lugar del nombre del perfil

# kenning simulate
help-simulate = Hacer practicar a estudiantes simulados, para comparar maneras de elegir preguntas
help-simulate-examples =
    Ejemplos:
      kenning simulate linear-equations --days 15 --minutes 10
      kenning simulate --generated dag30 --policy kenning,fsrs --format markdown --seed 7
help-simulate-course = El id de un curso, o la ruta a uno (todos los incluidos si no nombras ninguno)
help-simulate-days = Días de práctica
help-simulate-minutes = Minutos de práctica al día
help-simulate-away = Días sin práctica en medio de ellos: se deja y se vuelve
help-simulate-learners = Estudiantes de cada clase
help-simulate-delay = Días desde la última práctica hasta el examen
help-simulate-policy = Comparar estas políticas, la primera con todas las demás (todas si no nombras ninguna)
help-simulate-learner = Simular estas clases de estudiantes (todas las que aprenden si no nombras ninguna); steady acierta nueve veces de cada diez, se le pregunte lo que se le pregunte
help-simulate-generated = Practicar un curso inventado: dag30, facts150
help-simulate-fill = Cuando no queda nada que preguntar, practicar por adelantado hasta agotar los minutos
help-simulate-teaching = Si se puede enseñar a los estudiantes, y cómo: own (kenning por sí mismo, las demás políticas como standard), standard (primero un ejemplo, intentos, pasos antes de la respuesta), answer (un intento, después comentario y respuesta) o none (no)
help-simulate-no-teaching = No enseñar nada antes de hacer una pregunta (lo mismo que --without examples,lessons)
help-simulate-seeds = Semillas, como 1..5 o 1,2,3: tantas veces los estudiantes
help-simulate-bar = La comparación con la que se juzga a kenning: cinco cursos, tres calendarios, semillas 1..5, como Markdown
help-simulate-tries = Intentos por pregunta, con --teaching own o standard (2 si no se dice)
help-simulate-without = Dejar fuera de la enseñanza: examples, lessons, steps, feedback; o de los estudiantes: misconceptions, frustration
help-simulate-scale = Multiplicar un número en el que se basan los estudiantes, como example=0.5 (los nombres están en docs/model.md)
help-simulate-gains = Mostrar también cuántos de los minutos se dedicaron a lo que, por el tiempo que lleva, aportó más que la pregunta mediana del curso, y en qué se fueron según la regla (lento)
help-simulate-skills = Mostrar también cuántos estudiantes encontraron, aprendieron y afianzaron cada destreza, qué costó y dónde se atascaron
help-simulate-diary = Mostrar también qué se preguntó cada día (solo text)

# kenning sync
help-sync = Compartir el registro con tus otros equipos a través de una carpeta (Syncthing, rclone, git, una memoria USB)
help-sync-examples =
    Ejemplos:
      kenning sync ~/Sync/kenning
      kenning sync /media/stick/kenning --passphrase
help-sync-folder = Una carpeta que existe; otro programa, o tú, la lleva entre tus equipos
help-sync-passphrase = La carpeta está cifrada: preguntar su frase de contraseña (o tomarla de KENNING_PASSPHRASE)
help-sync-join = Mezclar el registro de este perfil con uno que empezó aparte
help-sync-reseal = Ocultar los nombres y los tamaños de los archivos de una carpeta que cifró un kenning más antiguo; después, un kenning más antiguo no puede usarla
help-sync-change-passphrase = Solo cambiar la frase de contraseña de una carpeta cifrada: preguntar la antigua y la nueva (o tomarlas de KENNING_PASSPHRASE y KENNING_NEW_PASSPHRASE)
help-sync-accept-device = Aceptar un equipo que es nuevo en la carpeta, por la huella de su clave, que `kenning sync` muestra allí (por su nombre, donde no firma nada). Se puede dar varias veces
help-sync-forget-device = No aceptar más un equipo, por su huella o su nombre: lo que registre desde ahora espera. Lo que ya llegó se queda. Se puede dar varias veces
help-sync-accept-erasures = Aceptar lo que piden tus otros equipos: borrar también aquí un curso, o conservar o no las respuestas tal como se escriben

# kenning share
help-share = Entregar a un docente lo que hiciste en un curso, con un seudónimo
help-share-examples =
    Dice lo que escribe. Lo que escribiste tú se queda contigo, salvo que digas otra cosa.

    Ejemplos:
      kenning share --class 7b
      kenning share --class 7b --course linear-equations ~/for-ms-lopez.bundle
help-share-class = La clase para la que es, por su nombre
help-share-course = Solo estos cursos; sin ella, todo lo que practicaste
help-share-with-answers = Entregar también tus respuestas tal como las escribiste
help-share-unencrypted = Entregar también a una clase a la que no te has unido: sin cifrar, y con un seudónimo nuevo
help-share-to = Un archivo o una carpeta; sin él, la carpeta de la clase a la que te uniste

# kenning class
help-class = Dar una clase, o estar en una: todo por archivos, sin servidor
help-class-examples =
    Un estudiante:
      kenning class join ~/Sync/class-7b
      kenning share --class 7b
      kenning class plan accept

    Un docente:
      kenning class new ~/classes/7b --teacher "Ms Lopez" --box ~/Sync/class-7b
      kenning class add --dir ~/classes/7b
      kenning class plan linear-equations --focus signed-numbers --dir ~/classes/7b
help-class-dir = La carpeta de la clase (por defecto, la actual)
help-class-key = El archivo con las claves de la clase, si no están bajo una frase de contraseña
help-class-yes = Aceptar sin que se pregunte
help-class-new = Crear una clase: sus claves, su archivo y una carpeta en la que entregar
help-class-new-examples =
    La frase de contraseña se pregunta, o se toma de KENNING_PASSPHRASE.

    Ejemplo:
      kenning class new ~/classes/7b --teacher "Ms Lopez" --box ~/Sync/class-7b
help-class-new-dir = La carpeta de la clase: solo para ti
help-class-new-name = El nombre de la clase (por defecto, el de su carpeta)
help-class-new-teacher = Cómo te llaman los estudiantes: aparece en los motivos de lo que deciden tus planes
help-class-new-box = La carpeta que un programa lleva a los estudiantes (por defecto, `box` en la carpeta de la clase)
help-class-new-key = Guardar las claves en este archivo, sin frase de contraseña: guárdalo aparte, como en una memoria USB
help-class-add = Recoger lo que entregaron los estudiantes, y borrar a quien lo pidió
help-class-add-paths = Entregas o carpetas; sin ellas, la carpeta de la clase
help-class-list = Mostrar quién ha entregado qué
help-class-name = Dar un nombre y grupos a un seudónimo; se quedan de tu lado
help-class-name-id = El seudónimo, o cómo empieza
help-class-name-name = El nombre del estudiante
help-class-name-group = Los grupos del estudiante, para planes
help-class-name-clear = Olvidar el nombre y los grupos
help-class-retire = Quitar lo antiguo, o todo lo de un estudiante
help-class-retire-before = Quitar lo que pasó antes de este día
help-class-retire-member = Borrar todo lo de este estudiante, por seudónimo o nombre
help-class-plan = Repartir un plan a todos, a un grupo o a un estudiante; los estudiantes responden con `accept` o `refuse`
help-class-plan-examples =
    Un plan vale por encima del propio de cada estudiante, en lo que diga. Va firmado; los
    estudiantes lo ven y se les pregunta.

    Ejemplos:
      kenning class plan linear-equations --focus signed-numbers --forbid skip
      kenning class plan linear-equations plan.toml --for 3f2a,blue
      kenning class plan linear-equations --end
      kenning class plan accept
help-class-plan-file = Un plan.toml con valores (consulta docs/course-format.md)
help-class-plan-for = Solo para estos: seudónimos, nombres o grupos
help-class-plan-order = Empezar las destrezas nuevas en este orden (ids de destrezas, separados por comas)
help-class-plan-due = Días para los que se deben saber destrezas: ratio=2026-12-01
help-class-plan-forbid = Lo que no se permite
help-class-plan-forbid-skip = Saltar preguntas y apartarlas
help-class-plan-forbid-hints = Pistas
help-class-plan-forbid-appeals = Decir que una respuesta no debe contar
help-class-plan-advice = Llevar lo que ganaron estudiantes parecidos, como lo escribió `kenning class fit --advice`
help-class-plan-binding = Quien ha aceptado no puede rechazarlo más tarde (pero puede dejar la clase)
help-class-plan-end = En este curso ya no vale ningún plan tuyo
help-class-plan-show = Mostrar tus clases, y lo que deciden sus planes
help-class-plan-accept = Ver los planes nuevos de tus docentes, y aceptarlos o no
help-class-plan-class = Solo los de esta clase
help-class-plan-course = La ruta de un curso que no está en la lista, si un plan es para él
help-class-plan-refuse = Prescindir del plan del docente en un curso, si este lo permite
help-class-join = Unirse a una clase: ver de quién es, y aceptar
help-class-join-folder = La carpeta de la clase, o su archivo class.kenning
help-class-leave = Dejar una clase: se dice lo que tu docente aún conserva
help-class-leave-class = El nombre de la clase
help-class-leave-erase = Pedir, por la carpeta de la clase, que se borre todo lo que entregaste

# kenning backup
help-backup = Escribir todo lo registrado en un solo archivo comprimido
help-backup-examples =
    Ejemplo:
      kenning backup ~/kenning-2026.log.gz
help-backup-file = El archivo que se escribe; sin él, uno nuevo en la carpeta `backups` del propio perfil

# kenning restore
help-restore = Recuperar lo que contiene una copia de seguridad; aquí no se pierde nada sin tu acuerdo
help-restore-examples =
    Ejemplo:
      kenning restore ~/kenning-2026.log.gz
help-restore-join = Mezclar el registro de este perfil con una copia de seguridad que empezó aparte
help-restore-accept-erasures = Aceptar lo que se hizo en el equipo de la copia de seguridad: borrar también aquí un curso, o conservar o no las respuestas tal como se escriben
help-restore-file = Un archivo de `kenning backup` o `kenning export --format record`, o un segmento del registro

# kenning doctor
help-doctor = Comprobar si el registro está entero; el código de salida es 1 si no lo está
help-doctor-repair = Reparar lo que se pueda reparar; si nada lo necesita, reducir la base de datos
help-doctor-put-back = Fechar los eventos de este equipo que están semanas por delante de su reloj justo después de los registrados antes que ellos, cuando su reloj estuvo mal

# kenning privacy
help-privacy = Mostrar qué se conserva de ti, dónde, y qué se hizo con ello
help-privacy-answers = Elegir si tus respuestas se conservan tal como las escribes
help-privacy-answers-keep = Conservarlas, en este equipo y en las carpetas sincronizadas
help-privacy-answers-drop = Conservar solo si eran correctas

# kenning erase
help-erase = Eliminar para siempre lo que se registró, de un curso o de todo el perfil
help-erase-examples =
    Ejemplos:
      kenning erase --course shell-basics
      kenning erase --profile-data
help-erase-course = Eliminar todo lo que se registró de este curso; da su id
help-erase-profile-data = Eliminar todo lo que se registró de este perfil
help-erase-yes = No preguntar antes

# kenning profile
help-profile = Mostrar, crear, elegir o eliminar perfiles: cada uno contiene los datos de una persona
help-profile-list = Mostrar todos los perfiles; el actual lleva un asterisco
help-profile-new = Crear un perfil
help-profile-use = Usar este perfil desde ahora
help-profile-remove = Eliminar un perfil y todos sus datos
help-profile-remove-yes = No preguntar antes

# kenning completions
help-completions = Escribir completados para un shell
help-completions-examples =
    Ejemplo:
      mkdir -p ~/.local/share/bash-completion/completions
      kenning completions bash > ~/.local/share/bash-completion/completions/kenning
      kenning completions nushell > ~/.config/nushell/autoload/kenning.nu

# kenning man
help-man = Escribir las páginas del manual, una por comando
help-man-dir = La carpeta donde escribirlas; sin ella se muestra la primera página
help-man-examples =
    Ejemplo:
      kenning man ~/.local/share/man/man1

# kenning bugreport
help-bugreport = Escribir un texto para adjuntar cuando avises de un fallo, y mostrar todo lo que contiene
help-bugreport-file = El archivo que se escribe [predeterminado: kenning-bugreport.txt]

## The report of a class

help-class-report = Decir quién necesita ayuda, y cómo van destrezas, preguntas y predicciones
help-class-report-examples =
    Ejemplos:
      kenning class report
      kenning class report --format html --output report.html
      kenning class report --groups groups.csv --format html --output report.html
      kenning class report --author --format json --output report.json
      kenning check COURSE --with report.json
help-class-report-course = El curso, por id o ruta; hace falta si la lista tiene varios
help-class-report-format = Cómo se escribe el informe; sin esto, según la terminación de FILE, o si no en la pantalla o como texto
help-class-report-table = Con --format csv: de qué hay una fila
help-class-report-author = Dejar fuera todo lo de estudiantes y grupos: para quien escribió el curso
help-class-report-groups = CSV con una columna de estudiantes y columnas de grupos, para comparar cómo se les trata
help-class-report-thresholds = Otro archivo con una tabla `[thresholds]` que el propio de la clase
help-class-report-since = Comparar la práctica antes y después de este día
help-class-report-by = El día para el que debe estar todo aprendido
help-class-fit = Ajustar un curso a la clase, y decir qué ganaron estudiantes parecidos
help-class-fit-examples =
    Cada fila es de cinco estudiantes o más. Sin opciones no se escribe nada.

    Ejemplos:
      kenning class fit
      kenning class fit --advice advice.toml
      kenning class plan linear-equations --advice advice.toml
      kenning class fit --calibration my-course/calibration.toml
help-class-fit-course = El curso, por su id o su ruta; hace falta si en la lista hay varios
help-class-fit-calibration = Escribir en FILE una calibración para el curso
help-class-fit-advice = Escribir los consejos en FILE, para `kenning class plan --advice`
help-class-fit-force = Sobrescribir los archivos sean lo que sean
help-class-fit-again = Ajustar de nuevo, sea lo que sea lo ya contado: solo si nadie lo recibió
help-class-statistics = Escribir lo que la clase sabe de un curso solo como sumas, para juntarlas con otras
help-class-statistics-examples =
    Las sumas son de cinco estudiantes o más, y no nombran a nadie. `kenning model pool` las junta.

    Ejemplos:
      kenning class statistics 7b-fractions.stats
      kenning class statistics --course linear-equations --noise 1 7b.stats
help-class-statistics-file = El archivo que se escribe
help-class-statistics-course = El curso, por su id o su ruta; hace falta si en la lista hay varios
help-class-statistics-log = Sumar este registro de respuestas en CSV (docs/class.md) en lugar de lo que guarda la clase
help-class-statistics-noise = Añadir ruido a cada número, con este ε: cuanto menor, más ruido
help-class-statistics-again = Contar a todos de nuevo y olvidar lo que se dijo antes; solo si nadie tiene un archivo anterior
help-class-statistics-force = Sobrescribir el archivo sea lo que sea; sin esto, solo estadísticas anteriores
help-check-with = Un informe de una clase en JSON: mostrar lo que dice de cada pregunta en su línea
# What commands tell programs.
help-format = Para personas (text), o para programas (json): consulta docs/scripts.md

# kenning due
help-due = Decir cuántos repasos hay pendientes: para indicadores y barras de estado
help-due-course = El id de un curso, o la ruta a uno; sin él, cuentan todos los cursos
help-due-check = No decir nada: el código de salida es 0 si hay un repaso pendiente, y 3 si no hay ninguno
help-due-examples =
    Ejemplos:
      kenning due
      kenning due shell-basics --format json
      kenning due --only tag:exam
      kenning due --check && kenning ask

# kenning ask
help-ask = Hacer una pregunta, como saludo del shell: Enter sin nada la deja
help-ask-examples =
    No se registra nada antes de que respondas. Para que pregunte al abrir un shell, pon esto en
    su archivo de inicio, como ~/.bashrc:
      kenning due --check && kenning ask

# kenning next
help-next = Mostrar la pregunta siguiente con un nombre, por el que `kenning answer` la responde
help-next-examples =
    Mirar no registra nada. Ejemplos:
      kenning next shell-basics
      kenning next shell-basics --format json

# kenning answer
help-answer = Responder una pregunta que mostró `kenning next`
help-answer-id = El nombre que dio `kenning next`, entre comillas
help-answer-answer = La respuesta como en el modo sencillo, como 2 o "1 3"; con --format json, un objeto como {"{"}"choice": 1{"}"}. Sin ella, se lee de la entrada estándar
help-answer-examples =
    Aquí una respuesta tiene un intento: tras un fallo se dice la correcta. Ejemplos:
      kenning answer 'shell-basics#paths-absolute@1.0.1772355600000.0cda91b8' 2
      kenning answer 'shell-basics#paths-absolute@1.0.1772355600000.0cda91b8' --format json '{"{"}"choice": 1{"}"}'

# kenning edit
help-edit = Abrir un curso en tu editor, en la línea de una pregunta
help-edit-course = El id de un curso o la ruta a uno; después de # el id de una pregunta o de una destreza, o el nombre de un archivo
help-edit-examples =
    VISUAL o EDITOR nombra el editor. Ejemplos:
      kenning edit ./my-course
      kenning edit './my-course#take'

# kenning history
help-history = Mostrar todo sobre una pregunta: cada respuesta, cuándo volvió, y por qué le toca cuando le toca
help-history-question = El id de la pregunta: `kenning show COURSE` los enumera
help-history-examples =
    Ejemplos:
      kenning history shell-basics paths-absolute
      kenning history shell-basics paths-absolute --format json
      kenning history shell-basics --only rated:7
