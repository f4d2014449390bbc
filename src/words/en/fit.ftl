### Why a model can't be fitted, and what is wrong with one that was.

## A memory model of the learner's own

fit-too-few = There are { $found } reviews so far; from { $enough } on, a memory model of your own can be fitted.
fit-stopped = The fit was stopped; nothing was changed.
fit-failed = Fitting failed: { $error }. Nothing was changed.

## A calibration file

fit-no-calibration = This is no calibration file: line { $line }: { $wrong }. `kenning model fit` writes one.
fit-format = The calibration has format { $format }; this version of kenning reads format 1. Update kenning, or fit it again.
fit-parameter = The calibration's skill `{ $skill }` has { $parameter } = { $value }; it must be from { $low } to { $most }.
fit-difficulty = The calibration's question `{ $question }` has difficulty = { $value }; it must be from { $low } to { $most }.
fit-unwritable = The calibration can't be written: { $error }.
