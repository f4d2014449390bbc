### What `learner` says.

## How far a skill is

learner-stage-new = nueva
learner-stage-begun = empezada
# Learned once, and missed twice in a row since.
learner-stage-again = empezada de nuevo
learner-stage-learned = aprendida
learner-stage-kept = afianzada
learner-stage-kept-thin = afianzada, con poco material
learner-stage-lasting = duradera
learner-stage-lasting-thin = duradera, con poco material

# $needs are some of the messages below.
learner-lacks = Para quedar afianzada, aún necesita: { $needs }.
learner-lacks-days =
    { $n ->
        [one] un acierto en un día posterior
       *[other] aciertos en { $n } días posteriores
    }
learner-lacks-answers =
    { $n ->
        [one] 1 respuesta más
       *[other] { $n } respuestas más
    }
learner-lacks-structures =
    { $n ->
        [one] 1 tipo más de pregunta bien sin ayuda
       *[other] { $n } tipos más de preguntas bien sin ayuda
    }
learner-lacks-ways =
    { $n ->
        [one] 1 pregunta más sobre sus datos bien en tres días
       *[other] { $n } preguntas más sobre sus datos bien en tres días
    }
learner-lacks-facts =
    { $n ->
        [one] 1 dato más bien en tres días
       *[other] { $n } datos más bien en tres días
    }
