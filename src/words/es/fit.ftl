### Why a model can't be fitted, and what is wrong with one that was.

## A memory model of the learner's own

# Reviews are answers to questions seen before; `$enough` is far more than one.
fit-too-few =
    Hasta ahora tienes { $found ->
        [0] 0 repasos
        [one] 1 repaso
       *[other] { $found } repasos
    }. Con { $enough }, kenning puede ajustar un modelo de memoria propio para ti.
fit-stopped = El ajuste se detuvo. No cambió nada.
fit-failed = El ajuste falló: { $error }. No cambió nada.

## A calibration file

fit-no-calibration = Esto no es un archivo de calibración: línea { $line }: { $wrong }. Escribe uno con `kenning model fit`.
fit-format = La calibración tiene el formato { $format }, pero esta versión de kenning lee el formato 1. Actualiza kenning, o ajústala de nuevo.
fit-parameter = En la calibración, { $parameter } de la destreza `{ $skill }` es { $value }; debe estar entre { $low } y { $most }. Ajústala de nuevo.
fit-difficulty = En la calibración, la dificultad de la pregunta `{ $question }` es { $value }; debe estar entre { $low } y { $most }. Ajústala de nuevo.
fit-unwritable = No se puede escribir la calibración: { $error }.
