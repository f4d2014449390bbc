### What `expr` says: why an expression of a question has no value. Each is the end of a
### complaint, such as “`sum` can't be shown with a = 0: division by zero”.

## How it is written

expr-longest = an expression may be at most { $most } characters long
expr-too-deep = the expression is nested too deeply
expr-ends-early = the expression ends too early
expr-strange = `{ $text }` means nothing in an expression
expr-unexpected = `{ $text }` was not expected here
expr-missing-at-end = `{ $text }` is missing at the end
expr-expected-before = `{ $text }` was expected before `{ $next }`
expr-not-a-number = `{ $text }` is not a number
expr-takes-two = `{ $name }` takes two whole numbers
expr-wrong-count = `{ $name }` was given the wrong number of values

## Names that mean nothing

expr-unknown = `{ $name }` is not a parameter of this question
expr-no-function = there is no function `{ $name }`
expr-no-format = there is no format `{ $name }`

## What it comes to

# What a value is: these stand for `$found` below.
expr-kind-number = a number
expr-kind-truth = true or false
expr-kind-text = text
expr-number-expected = a number was expected, not { $found }
expr-comparison-expected = a comparison was expected, not { $found }
expr-comes-to-no-number = `{ $source }` comes to { $found }, not a number
expr-comes-to-no-truth = `{ $source }` comes to { $found }, not true or false

## Values that won't do

expr-division-by-zero = division by zero
expr-too-large = the numbers become too large
expr-exponent = an exponent must be a whole number from { $least } to { $most }
expr-needs-value = a function needs a value
expr-whole-only = `gcd` and `lcm` take whole numbers only
expr-never-holds = `where` did not hold in any of { $n } draws
expr-too-long = with what is filled in, its text is longer than { $kb } kB
