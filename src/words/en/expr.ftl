### What `expr` says: why an expression of a question has no value. Each is the end of a
### complaint, such as “`sum` can't be shown with a = 0: division by zero”.

## How it is written

expr-longest = the expression is longer than { $most } characters
expr-too-deep = the expression is nested too deeply
expr-ends-early = the expression ends too early
expr-strange = `{ $text }` can't be used in an expression
expr-unexpected = `{ $text }` is in the wrong place
expr-missing-at-end = `{ $text }` is missing at the end
expr-expected-before = `{ $text }` is missing before `{ $next }`
expr-not-a-number = `{ $text }` is not a number
expr-takes-one = `{ $name }` needs exactly one value
expr-takes-two = `{ $name }` needs exactly two whole numbers
expr-takes-round = `{ $name }` needs one value, or a value and how many decimal places
expr-takes-some = `{ $name }` needs at least one value

## Names that mean nothing

expr-unknown = `{ $name }` is not a parameter of this question
expr-no-function = there is no function `{ $name }`
expr-no-format = there is no format `{ $name }`

## What it comes to

# What a value is: these stand for `$found` below.
expr-kind-number = a number
expr-kind-truth = true or false
expr-kind-text = text
expr-number-expected = a number is needed here, not { $found }
expr-comparison-expected = a comparison is needed here, not { $found }
expr-comes-to-no-number = `{ $source }` gives { $found }, not a number
expr-comes-to-no-truth = `{ $source }` gives { $found }, not true or false

## Values that won't do

expr-division-by-zero = division by zero
expr-too-large = the numbers become too large
expr-exponent = an exponent must be a whole number from { $least } to { $most }
expr-needs-value = a function needs a value
expr-root-below-0 = a number below 0 has no square root
expr-choose-whole = `choose` needs whole numbers, the first of them not below 0
expr-places = decimal places to round to must be a whole number, at most { $most } to either side of 0
expr-text-open = the text that begins with a quote here is never closed
expr-whole-only = `gcd` and `lcm` need whole numbers
expr-never-holds = `where` was not true in any of { $n } draws
expr-too-long = once its values are filled in, its text is longer than { $kb } KiB
