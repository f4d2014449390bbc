### Why a model can't be fitted, and what is wrong with one that was.

## A memory model of the learner's own

# Reviews are answers to questions seen before; `$enough` is far more than one.
fit-too-few =
    You have { $found ->
        [0] no reviews
        [one] 1 review
       *[other] { $found } reviews
    } so far. With { $enough }, kenning can fit a memory model of your own.
fit-stopped = The fit was stopped. Nothing was changed.
fit-failed = The fit failed: { $error }. Nothing was changed.

## A calibration file

fit-no-calibration = This is not a calibration file: line { $line }: { $wrong }. Write one with `kenning model fit`.
fit-format = The calibration has format { $format }, but this version of kenning reads format 1. Update kenning, or fit it again.
fit-parameter = In the calibration, { $parameter } of the skill `{ $skill }` is { $value }; it must be from { $low } to { $most }. Fit it again.
fit-difficulty = In the calibration, the difficulty of the question `{ $question }` is { $value }; it must be from { $low } to { $most }. Fit it again.
fit-unwritable = The calibration can't be written: { $error }.
