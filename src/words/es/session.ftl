### What `session` says: what answers did to skills, and why an input changes nothing.

## What answers did to a skill

# Stands after the title of the skill. The stages are messages of learner. Plain texts
# have what is spelled out.
session-stage = { $sign } { $stage }
session-stage-moved = { $before } → { $now }
session-stage-spelled = { $now } (antes: { $before })

session-lapse-first = “{ $skill }” sigue en repaso por ahora. La próxima respuesta muestra si necesita práctica otra vez.
session-lapse-second = “{ $skill }” vuelve a la práctica, para afirmarla de nuevo.
session-lapse-unproven = “{ $skill }” contaba como sabida. Ahora entra en la práctica.

## Why a question is asked

# Above numbers, once the question was answered.
session-why-was = Así estaba antes de tu respuesta:
session-why-part = Esta es la parte { $n } de { $of } de una pregunta que se eligió entera. La parte trata de “{ $skill }”.

## Later tries

session-later-try =
    { $n ->
        [2] En el segundo intento; cuenta el primero.
        [3] En el tercer intento; cuenta el primero.
        [4] En el cuarto intento; cuenta el primero.
       *[other] En el quinto intento; cuenta el primero.
    }

session-told = Es correcta, pero la última pista ya la había dicho: cuenta como mostrada.
session-told-step = Es correcta, pero el último paso ya la había mostrado: cuenta como mostrada.

session-once-more = Escríbela una vez más, de memoria.
session-after-steps = Los pasos están hechos. Ahora, la respuesta entera.
session-after-steps-of-step = Sus pasos están hechos. Ahora, este paso entero.

## Wrong answers that do not count

session-typo = Muy cerca: falla una letra. No cuenta; revísala y escríbela otra vez.
# What its author says of an answer that is asked again, such as one in another form.
session-uncounted = { $said } Esto no cuenta; responde otra vez.
session-another-question = Eso responde a otra pregunta de esta destreza. No cuenta; lee la pregunta e inténtalo otra vez.

## Why an input changes nothing

session-try-again = Inténtalo otra vez, toma una pista si la hay, o haz que se muestre la respuesta.
session-plan-of-course = El plan de este curso
session-plan-of-teacher = El plan de { $from }
session-no-appeals = { $plan } no admite reclamaciones.
session-no-skipping = { $plan } no deja saltar ni apartar ninguna pregunta. No pasa nada si no lo sabes: pide que se muestre la respuesta.
session-no-hints-planned = { $plan } no da pistas. No pasa nada si no lo sabes: pide que se muestre la respuesta.
session-nothing-to-appeal = Eso solo vale justo después de una respuesta: no antes de ella, ni después de sus pasos, ni en una prueba de nivel.
session-contest-none = En esta sesión no hay ninguna respuesta anterior así.
session-contest-step = Esa no se puede descontar por sí sola: un paso cuenta con su pregunta, y una prueba de nivel lo pregunta al final.
session-contest-once-more = Lo que se escribió una vez más no cuenta ni a favor ni en contra. Lo que cuenta es tu respuesta anterior.
session-contest-counts = Esa respuesta ya cuenta.
session-contest-already = Esa respuesta ya no cuenta.
session-contest-right = Esa respuesta era correcta y así cuenta.
session-contest-open = Esa pregunta aún no ha terminado. Dilo cuando termine.
session-nothing-given = Aquí no diste ninguna respuesta, así que no hay ninguna que pueda contar como correcta.
session-nothing-to-agree = Solo puedes decir lo que sabes al final de una prueba de nivel.
session-placement-no-help = En la prueba de nivel no hay ayuda. No pasa nada si no lo sabes.
session-test-no-help = En el examen no hay ayuda, y no se dice nada antes del final. No pasa nada si no lo sabes.
session-test-no-passing = En el examen no se pasa ni se aparta ninguna pregunta. No pasa nada si no lo sabes.
session-test-no-appeal = En el examen no se juzga ninguna respuesta antes del final, así que aún no hay nada que reclamar.
session-once-more-no-help = Esta va sin ayuda, para ver qué se ha quedado. No pasa nada si no lo sabes.
session-nothing-to-go-on = No hay nada con lo que seguir: eso vale después de que una sesión haya terminado por sí sola.
session-nothing-more = Ahora mismo no se puede preguntar nada más en este curso.
session-answer-first = Responde antes, o salta esta pregunta.
session-answered = Esta ya está respondida. Puedes seguir.
session-no-steps-here = Aquí no hay pasos. Puedes seguir.
session-steps-over = La respuesta ya está a la vista, así que no queda nada que resolver por pasos. Puedes seguir.
session-nothing-to-take-back = No hay nada que retirar.
# $n: how many are the most.
session-undone-most = Se pueden retirar como mucho las últimas { $n } respuestas. Las anteriores se quedan.
session-undo-earlier = De esta sesión no queda nada que retirar. Deshaz otra vez para retirar tu última respuesta anterior, a “{ $question }”.
session-too-late-to-take-back = Tu última respuesta ya no se puede retirar, porque después se cambió otra cosa.
session-appeal-stands = Lo que dijiste de esa respuesta queda así: no cuenta ni a favor ni en contra. Las respuestas anteriores ya no se pueden retirar.
session-took-appeal-back = Retirado: esa respuesta vuelve a contar, como antes.
session-took-back-earlier = Retirada: tu respuesta a “{ $question }”, de una sesión anterior. Ya no cuenta.
session-say-what-is-right = Cambia primero lo que no sea así en esta lista, o acéptala.
session-no-hints = Esta pregunta no tiene pistas.
session-last-hint = Esa era la última pista.
session-in-hint = Responde primero a la pista, o pásala.
session-hint-passed = Pasada.
session-one-step = Este es un paso suelto. Una pista puede ayudar, si la hay.
session-in-steps = Ya vas por los pasos.
session-no-steps = Esta pregunta no tiene pasos.

## Teaching, before something is asked

session-teaching-example = Ejemplo
session-teaching-lesson = Lección
session-teaching-fact = Nuevo
session-teaching-fact-again = Otra vez
session-taught-new = Nueva: “{ $skill }”. Primero un ejemplo, luego uno parecido para ti.
session-taught-new-other = Nueva: “{ $skill }”. Primero un ejemplo, luego una pregunta para ti.
session-taught-new-lesson = Nueva: “{ $skill }”. Primero la idea, luego una pregunta.
session-taught-harder = “{ $skill }”, un poco más difícil. Primero un ejemplo, luego uno parecido para ti.
session-taught-missed = Esa no era fácil. Aquí hay un ejemplo de “{ $skill }”, luego uno parecido para ti.
session-taught-missed-fixed = Esa no era fácil. Aquí hay un ejemplo de “{ $skill }”; luego sigue la práctica.
session-taught-missed-lesson = Aquí está la idea de “{ $skill }”, luego una pregunta.
# That it takes time and may do so was said just before these.
session-taught-stuck = Aquí hay un ejemplo de “{ $skill }”, luego uno parecido para ti.
session-taught-stuck-lesson = Aquí está la idea de fondo de “{ $skill }”; luego sigue la práctica.
session-taught-stuck-lesson-again = La idea de fondo de “{ $skill }” una vez más; luego sigue la práctica.
session-taught-fact = Nuevo en “{ $skill }”. Fíjate bien; se pregunta en un momento.
# The same right after another one.
session-taught-fact-next = Uno más de “{ $skill }”.
session-taught-fact-again = Fíjate otra vez en este dato de “{ $skill }”; vuelve un poco más tarde.
session-taught-nothing-asked = Aquí aún no se pregunta nada, así que no hay respuesta que mostrar. Sigue cuando lo hayas leído.
session-taught-go-on = Aquí aún no hay nada que responder. Sigue cuando lo hayas leído.
## Missteps that are followed

# $name says what went wrong: “from left to right”.
session-misstep-again = Es lo mismo que antes: { $name }.
# $before is the sentence above, or the one below.
session-misstep-before = Es lo mismo que antes.
session-misstep-hint = { $before } Una pista puede ayudar más que las mismas palabras otra vez.
session-misstep-steps = { $before } Paso a paso puedes ver dónde se tuerce.
session-misstep-same = { $before } Pon tu respuesta junto a la correcta: ¿dónde se separan?
session-misstep-same-again = { $before } Prueba de otro modo; hay ayuda si la quieres.
session-misstep-back = Esto ya salió mal antes: { $name }. Es normal, y ya lo corregiste una vez.
session-misstep-back-own = Esto ya salió mal antes. Es normal, y ya lo corregiste una vez.
# Of a mistake that has no name for learners: what was asked, before what is said of it.
session-mistake-in = En “{ $prompt }”
session-overcome = Bien por tercera vez donde antes salía mal: { $name }. Lo has superado.
# In a list of what was overcome: a mistake without a name, by its question.
session-overcome-in = un error en “{ $prompt }”
session-overcome-own = Bien por tercera vez donde antes salía mal. Lo has superado.

## Questions with parts

session-appealed = Anotado. Esa respuesta no cuenta ni a favor ni en contra.
session-appealed-parts = Anotado. Esa pregunta no cuenta ni a favor ni en contra, con ninguna de sus partes.
session-part-before = Parte { $n }, hecha antes: { $prompt } → { $answer }
session-parts-done = { $n } de { $of } partes bien al primer intento.

## Recursos

session-no-resource = El curso no tiene ese recurso.
session-resource-in-test = En una prueba no hay ayuda. Los recursos se pueden abrir al practicar.

## Donde una destreza se acaba de aprender

session-quoted = “{ $title }”
# $skills se pueden practicar desde ahora, y $more más.
session-learned-opens =
    { $n ->
        [one] Se abre
       *[other] Se abren
    } { $skills }{ $more ->
        [0] {""}
        [one] {" "}y una destreza más
       *[other] {" "}y { $more } destrezas más
    }.
session-learned-all = “{ $skill }” era la última: todas las destrezas de este curso están aprendidas. Los repasos las mantienen así.
