### What `algebra` says: why an answer can't be read as algebra. `$place` is the
### character at which that shows, counted from 1.

algebra-empty = Type an answer first.
algebra-longest = This has more than { $most } characters. Write it shorter.
algebra-deep = There are too many brackets within one another here. Write it with fewer.
algebra-strange = “{ $text }” (character { $place }) can't be read here. Letters, numbers, + - * / ^ and brackets can.
algebra-points = “{ $text }” (character { $place }) has two points. Write a number like 2.5.
algebra-digits = The number at character { $place } has more than { $most } digits. Write a shorter one.
algebra-ends = Something is missing at the end. Write what comes after the last sign.
algebra-alone = “{ $text }” (character { $place }) can't stand there. Something before it is missing, or a bracket.
algebra-open = A “{ $close }” is missing: the “{ $open }” at character { $place } is not closed.
algebra-nothing-within = There is nothing in the brackets before character { $place }. Write something there, or take them out.
algebra-closes = The “{ $text }” at character { $place } closes nothing. Take it out, or open a bracket before it.
algebra-comma = A comma (character { $place }) can't stand there. Commas stand between values; decimals have a point, like 2.5.
algebra-number-behind = Before “{ $text }” (character { $place }) a sign is missing. Write ^{ $text } for a power, or * to multiply.
algebra-factorial-twice = Two “!” in a row can be read in two ways. Put brackets around the first, as in (3!)!.
algebra-zero-below = A fraction can't have 0 below the line. Write another number after the “/”.
algebra-exponent = This exponent is too large. Exponents up to { $most } can be read.
algebra-chain = “{ $text }” (character { $place }) can't follow the sign before it. Write like 1 < x <= 3, or two answers with “or” between them.
algebra-many = There are too many values here. Write at most { $most }.

## What a right value lacks of the form that was asked for. It does not count, and is
## asked again

algebra-form-brackets = The value is right. Now multiply all brackets out.
algebra-form-like-terms = The value is right. Now put like terms together.
algebra-form-zero = The value is right. Now leave out what is 0.
algebra-form-like-factors = The value is right. Now multiply it out: each letter once, with its power, and no more than one number.
algebra-form-factors = The value is right, but it can be factored further. Write it as a product.
algebra-form-common = The value is right, but a number can still be taken out of a bracket.
algebra-form-one-fraction = The value is right. Now write it as one fraction.
algebra-form-fraction = The value is right. Now write it as a fraction.
algebra-form-reduce = The value is right, but this can still be reduced.
algebra-form-root-below = The value is right, but a root is left below the line of a fraction. Take it out of there.
algebra-form-root-fraction = The value is right, but a fraction is left under a root. Take the root above and below by itself.
algebra-form-root-square = The value is right, but a square is left under a root. Take its root out.
algebra-form-root-product = The value is right. Now put the roots under one sign.
algebra-form-evaluated = The value is right. Now calculate until one number is left.
algebra-form-square = The value is right. Now write it with one square, like a(x - h)^2 + k.
algebra-form-solved = The equation is right. Now write { $name } alone on one side.
algebra-form-solved-inequality = The inequality is right. Now write { $name } alone on one side.
# `x = 3` where `2x + 1 = 7` is to be written.
algebra-form-unsolved = That is its solution already. Write what is still to be solved.
# `4x = 6` where `8x = 12` is to be written.
algebra-form-sides = That has the same solutions, but it is not the one that is asked for. Do with both sides what the question says.
algebra-form-left = The equation is right. Now write { $name } alone on the left.
algebra-form-left-inequality = The inequality is right. Now write { $name } alone on the left.
