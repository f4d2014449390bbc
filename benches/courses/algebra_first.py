"""Models of the first chapters of linear-equations: numbers, equations, inequalities, stories. Each
works the right answer out from the words of the prompt."""

import re

import sympy as sp

from algebra_tools import (
    Equal, Expr, Num, Region, Solved, Told, X, count, equation, find, first_slip, fits, match_by,
    multi, multiplied, numbers, offered, one, pairs, plain, read, region, same, says, solve, story,
)


def work_out(p):
    return Num(read(find(r"Work out (.*?)\.(?:\n|$)")(p)[0]))


def solve_x(p):
    return Num(one(find(r"Solve (.*?)\.(?: |\n|$)")(p)[0]))


def simplify(p):
    e = find(r"(?:Simplify|Multiply out and simplify|Multiply out) (.*?)\.(?:\n|$)")(p)[0]
    return Expr(sp.expand(read(e)), expanded=True)


def value_for(p):
    let = re.search(r"Let “?x”? be (-?[\d.]+)\. What is the value of (.*?) then\?", plain(p))
    if let:
        v, e = let.groups()
    else:
        e, v = find(r"value of (.*?) for x = (-?[\d.]+)\?")(p)
    return Num(read(e).subs(X, read(v)))


def gap(p):
    return Num(one(find(r": (.*)")(p)[0].split("\n")[0]))


def every_term(p):
    return multiplied(*find(r"every term of (.*?) by (\d+)")(p))


def identity(p):
    def test(answer):
        a, b = equation(answer)
        return same(a, b)

    return Told(test)


def factored(p):
    def test(answer):
        a, b = equation(answer)
        inner = re.search(r"\((.*)\)", answer)[1]
        return same(a, b) and sp.gcd_list([sp.Integer(n) for n in re.findall(r"\d+", inner)]) == 1

    return Told(test)


def how_many(p):
    s = solve(find(r"does (.*?) have\?")(p)[0])
    if s == sp.S.EmptySet:
        return Told(lambda a: a in ("none", "no solution", "zero"))
    if isinstance(s, sp.FiniteSet) and len(s) == 1:
        return Told(lambda a: a in ("one", "exactly one", "one solution"))
    return Told(lambda a: a in ("all", "every number", "infinitely many"))


def solve_region(p):
    return Region(region(find(r"Solve (.*?)\.(?:\n|$)")(p)[0]))


def for_letter(p):
    e, letter = find(r"(\w+ = .*?)(?:\. Solve it)? for (\w)\.")(p)
    e = re.sub(r"^.*Solve ", "", e)
    return Solved(e, letter)


def marked(p):
    """The description of a number line."""
    t = plain(p)
    if m := re.search(r"from (-?[\d.]+) \((not )?included\) to (-?[\d.]+) \((not )?included\)", t):
        return Region(sp.Interval(read(m[1]), read(m[3]), bool(m[2]), bool(m[4])))
    m = re.search(r"(from|up to) (-?[\d.]+) \((not )?included\)", t)
    m = m or re.search(r"(downwards from|from) (-?[\d.]+) \((not )?included\)", t)
    at, is_open = read(m[2]), bool(m[3])
    down = "downwards" in t or "up to" in m[1]
    return Region(sp.Interval(-sp.oo, at, True, is_open) if down else sp.Interval(at, sp.oo, is_open, True))


def in_words(p):
    t = plain(p)
    n = numbers(t)[0]
    for words, (low, is_open) in {
        "at least": (True, False),
        "No fewer than": (True, False),
        "more than": (True, True),
        "At most": (False, False),
        "no more than": (False, False),
        "less than": (False, True),
    }.items():
        if words in t and not (words == "more than" and "no more than" in t):
            break
    return Region(sp.Interval(n, sp.oo, is_open) if low else sp.Interval(-sp.oo, n, True, is_open))


def moves_back(p):
    a, b, d, out = numbers(p.split("How do")[0])
    secret = one(((a * X + b) * d, out))

    def test(answer):
        value = None
        for move in answer.split(" → "):
            n = numbers(move)[0]
            if move.startswith("start"):
                value = n
            elif move.startswith("divide"):
                value /= n
            elif move.startswith("subtract"):
                value -= n
            elif move.startswith("multiply"):
                value *= n
            else:
                value += n
        return value == secret and len(answer.split(" → ")) == 4

    return Told(test)


def calculation_lines(p):
    def test(answer):
        chain = answer.split(" → ")
        values = [read(c) for c in chain]
        left_out = [o for o in offered(p) if o not in chain]
        return len(set(values)) == 1 and all(read(o) != values[0] for o in left_out)

    return Told(test)


def solution_lines(p):
    def test(answer):
        chain = answer.split(" → ")
        sets = [solve(c) for c in chain]
        left_out = [o for o in offered(p) if o not in chain]
        return (
            len(set(sets)) == 1
            and re.fullmatch(r"x = -?\d+", chain[-1])
            and all(solve(o) != sets[0] for o in left_out)
        )

    return Told(test)


def undoing(p):
    def test(answer):
        for left, move in pairs(answer):
            side = equation(left)[0]
            n = numbers(move)[0]
            done = {"divide": side / n, "subtract": side - n, "multiply": side * n, "add": side + n}
            if not same(done[move.split()[0]], X):
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def move_alone(p):
    e = find(r"alone in (.*?)\?")(p)[0]
    left, right = equation(e)

    def test(answer):
        n = numbers(answer)[0]
        if "both sides" not in answer:
            return False
        done = {"Add": left + n, "Subtract": left - n, "Divide": left / n}
        return same(done[answer.split()[0]], X)

    return Told(test)


def first_move(p):
    move, term, e = find(r"(Add|Subtract) (\S+) on both sides of (.*?)\.")(p)
    left, right = equation(e)
    term = read(term) * (1 if move == "Add" else -1)

    def test(answer):
        a, b = equation(answer)
        return same(a, left + term) and same(b, right + term)

    return Told(test)


def opposite_term(p):
    left, right = equation(find(r"both sides of (.*?), so")(p)[0])
    return Expr(-left.coeff(X, 1) * X)


def worked_out_first(p):
    e = find(r"In (.*?), what is worked out first")(p)[0]

    def test(answer):
        # What comes first may be put into brackets, and nothing changes.
        part = plain(answer)
        return part in e and read(e.replace(part, f"({part})")) == read(e) and all(
            plain(o) not in e or read(e.replace(plain(o), f"({plain(o)})")) != read(e)
            for o in offered(p) if plain(o) not in (part, "it does not matter")
        )

    return Told(test)


def along_the_line(p):
    a, b, way = find(r"stand at (-?\d+) on the number line and go (\d+) places to the (\w+)\.")(p)
    return Num(read(a) + read(b) * (1 if way == "right" else -1))


def against_zero(p):
    value = read(find(r"Is (.*?) above or below zero")(p)[0])
    return Told(lambda a: a == ("above zero" if value > 0 else "below zero" if value < 0 else "exactly zero"))


def which_side(p):
    sign = 1 if "Which of these is above zero" in p else -1
    return Told(
        lambda a: read(a) * sign > 0 and [o for o in offered(p) if read(o) * sign > 0] == [a]
    )


def said_the_same(p):
    return Told(lambda a: same(*(read(side) for side in a.split(" is the same as "))))


def two_moves(p):
    solved = solve(find(r"Solve (.*?) in two moves")(p)[0])
    move = re.compile(r"First take (\d+) from both sides: (.*?)\. Then divide both sides by (\d+): (.*)")
    return Told(lambda a: all(solve(e) == solved for e in move.fullmatch(plain(a)).group(2, 4)))


def taken_from_both(p):
    term, e = find(r"Take (\S+) from both sides of (.*?)\. Fill")(p)
    left, right = (side - read(term) for side in equation(e))
    return Told(lambda a: same(equation(a)[0], left) and same(equation(a)[1], right))


def chain_of_equations(p):
    def test(answer):
        sets = {solve(e) for e in re.split(r",? so ", answer)}
        return len(sets) == 1

    return Told(test)


def left_over(p):
    def test(answer):
        for line, said in pairs(answer):
            s = solve(line)
            is_ = "none" if s == sp.S.EmptySet else "exactly one" if isinstance(s, sp.FiniteSet) else "every number"
            if is_ != said:
                return False
        return True

    return Told(test)


def make_all(p):
    left, right = equation(find(r"In (.*?), the letter")(p)[0])
    k = sp.Symbol("k")
    return Num(sp.solve(sp.Poly(left - right, X).coeffs(), k)[k])


def make_none(p):
    left, right = equation(find(r"In (.*?), the letter")(p)[0])
    k = sp.Symbol("k")
    (value,) = sp.solve(sp.expand(left - right).coeff(X, 1), k)
    assert solve((left.subs(k, value), right.subs(k, value))) == sp.S.EmptySet
    return Num(value)


def good_first_move(p):
    """The move brings the equation nearer to `x = …`: fewer operations on both sides."""

    def test(answer):
        for e, move in pairs(answer):
            left, right = equation(e)
            what = re.search(r"(divide|multiply) both sides by (\d+)|subtract (\S+) from", move)
            if what[1]:
                n = read(what[2]) if what[1] == "multiply" else 1 / read(what[2])
                left, right = left * n, right * n
            else:
                left, right = left - read(what[3]), right - read(what[3])
            before = sum(sp.count_ops(s) for s in equation(e))
            if sp.count_ops(sp.simplify(left)) + sp.count_ops(right) >= before:
                return False
        return len(pairs(answer)) == 3

    return Told(test)


def put_in(p):
    v, e = find(r"x = (-?\d+) solves (.*?)\. Put")(p)
    left, right = (s.subs(X, read(v)) for s in equation(e))

    def test(answer):
        a, b, c = re.fullmatch(r"left (\S+), right (\S+), a solution: (\w+)", answer).groups()
        return read(a) == left and read(b) == right and (c == "yes") == (left == right)

    return Told(test)


def not_x(p):
    e, wanted = find(r"^(.*?)\. What is (.*?)\?")(p)
    return Num(read(wanted).subs(X, one(e)))


def phrases(p):
    def test(answer):
        for words, algebra in pairs(answer):
            t = re.sub(r"\bx\b", "(x)", words)
            for told, sign in ((" more than ", "b + a"), (" less than ", "b - a"), (" times ", "a*b")):
                if told in t:
                    a, b = (read(s.strip("()")) for s in t.split(told))
                    value = {"b + a": b + a, "b - a": b - a, "a*b": a * b}[sign]
            if not same(read(algebra), value):
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def percent_questions(p):
    def test(answer):
        for words, e in pairs(answer):
            n = numbers(words)
            if words.startswith("What is"):
                right = one((X, n[0] / 100 * n[1]))
            elif words.startswith("What per cent"):
                right = one((X / 100 * n[0], n[1]))
            else:
                right = one((n[0] / 100 * X, n[1]))
            if one(e) != right:
                return False
        return len(pairs(answer)) == 3

    return Told(test)


def changed_factor(p):
    q = numbers(p)[0]
    return Num(1 + (1 if "more" in p else -1) * q / 100)


def new_price(p):
    w, q = numbers(p)[:2]
    return Num(w + (1 if "rises" in p else -1) * w * q / 100)


def same_ratio(p):
    def test(answer):
        n = numbers(answer)
        return len({n[i] / n[i + 1] for i in (0, 2, 4)}) == 1

    return Told(test)


def compare_offers(p):
    f, s, b, n = numbers(p)[:4]

    def test(answer):
        a_cost, b_cost = numbers(answer)[:2]
        best = "A" if f + s * n < b * n else "B"
        return (a_cost, b_cost) == (f + s * n, b * n) and answer.endswith(best)

    return Told(test)


def many_times(p):
    k = numbers(p)[0]
    big, small = find(r"Let (\w) be the number of \w+ and (\w) the number")(p)
    things = find(r"as many (\w+) as (\w+)\.")(p)
    named = find(r"Let \w be the number of (\w+) and \w the number of (\w+)\.")(p)
    assert things == named
    return Equal(sp.Symbol(big), k * sp.Symbol(small))


def part_spent(p):
    part = {"half": 2, "a third": 3, "a quarter": 4, "a fifth": 5}
    k = part[find(r"spends (half|a third|a quarter|a fifth) of")(p)[0]]
    f, left = numbers(p)
    return Num(one((X - X / k - f, left)))


def row_of_numbers(p):
    n, d = numbers(p)
    d = d if "larger" in p else -d
    return Expr(sp.expand(sum(X + i * d for i in range(int(n)))), expanded=True)


def terms_of(p, pattern):
    return [read(t) for t in find(pattern)(p)]


def largest_whole(p):
    s = region(find(r"fits (.*?)\?")(p)[0])
    return Num(sp.floor(s.sup))


def comparisons(p):
    def test(answer):
        found = re.findall(r"(-?\d+) ([<>]) (-?\d+)", answer)
        return len(found) == 4 and all((int(a) < int(b)) == (s == "<") for a, s, b in found)

    return Told(test)


def is_solution(p, option):
    v = read(find(r"is x = (-?\d+) a solution")(p)[0])
    left, right = equation(option)
    return left.subs(X, v) == right.subs(X, v)


def one_term(p, option):
    return len(sp.Add.make_args(sp.expand(read(option)))) == 1


def perimeter(p):
    return Expr(sp.expand(sum(terms_of(p, r"are (.*?), (.*?) and (.*?), in cm"))), expanded=True)


def angles(p, pattern):
    return Num(one((sp.Add(*terms_of(p, pattern)), sp.Integer(180))))


def mirrored(p):
    return Region(region(find(r"Write (.*?) the other way")(p)[0]))


MODELS = {
    # calculations
    **dict.fromkeys(
        """order-product order-brackets order-minus-plus order-two-products signed-add
        subtract-below-zero signed-subtract subtract-chain multiply-signs divide-signs three-factors
        signed-product-first signed-quotient""".split(),
        work_out,
    ),
    **dict.fromkeys(
        """substitute-positive substitute-one-term substitute-bar substitute-twice substitute-negative
        substitute-minus-x substitute-decimal""".split(),
        value_for,
    ),
    **dict.fromkeys("signed-gap missing-factor add-sides-equal".split(), gap),
    "order-lines": calculation_lines,
    "order-same-numbers": match_by(read),
    "substitute-match": match_by(one, read),
    "substitute-is-solution": multi(is_solution),
    "signed-in-order": lambda p: Told(
        lambda a: a.split(" → ") == sorted(offered(p), key=int)
    ),
    "order-which-first": worked_out_first,
    "signed-number-line": along_the_line,
    "signed-above-or-below": against_zero,
    "subtract-turned": said_the_same,
    "multiply-above-or-below": which_side,
    "two-step-fill": two_moves,
    "both-sides-fill": taken_from_both,
    "subtract-as-adding": match_by(read),
    "sums-and-products": match_by(read),
    "signed-find-slip": first_slip(read, same),
    # expressions
    **dict.fromkeys(
        """like-two-terms like-three-terms like-four-terms like-minus-x distribute-simple
        distribute-then-number distribute-two distribute-minus-alone distribute-negative
        distribute-and-combine""".split(),
        simplify,
    ),
    "like-which-can": multi(one_term),
    "like-perimeter": perimeter,
    "like-count-both": identity,
    "like-two-letters": identity,
    "like-moved": match_by(read),
    "distribute-back": factored,
    "distribute-fill": identity,
    "distribute-signs-apart": match_by(read),
    "algebra-phrases": phrases,
    # equations
    **dict.fromkeys(
        """add-solve-positive add-decimals multiply-solve multiply-divided multiply-fraction
        add-below-zero add-solve multiply-negative minus-x-alone divided-negative two-step-solve
        two-step-divided two-step-bar x-taken-away add-x-subtracted two-step-minus-x
        x-subtracted-divided both-sides-solve both-sides-half both-sides-minus-x brackets-simple
        brackets-and-x brackets-half brackets-both-sides brackets-twice brackets-subtracted
        fractions-answer fractions-coefficient fractions-sum fractions-bars decimals-solve
        decimals-both-sides strategy-same-brackets proportion-solve two-step-half x-subtracted-half
        multiply-negative-part brackets-minus-half""".split(),
        solve_x,
    ),
    "add-choose-move": move_alone,
    "multiply-or-add": undoing,
    "two-step-order": solution_lines,
    "two-step-find-slip": first_slip(solve, lambda a, b: a == b),
    "x-first-move": opposite_term,
    "both-sides-first-move": first_move,
    "brackets-divide-first": chain_of_equations,
    "brackets-find-slip": first_slip(solve, lambda a, b: a == b),
    "fractions-clear-line": every_term,
    "decimals-times-ten": every_term,
    **dict.fromkeys("count-plain count-brackets count-minus-x".split(), how_many),
    "count-left-over": left_over,
    "count-make-all": make_all,
    "count-parameter": make_none,
    "strategy-first-move": good_first_move,
    "strategy-check": put_in,
    "strategy-not-x": not_x,
    **dict.fromkeys(
        "formula-one-move formula-line formula-around formula-brackets".split(), for_letter
    ),
    # inequalities
    **dict.fromkeys(
        """inequality-one-step inequality-two-step inequality-both-sides flip-or-not
        flip-two-step""".split(),
        solve_region,
    ),
    "inequality-which-fit": multi(fits),
    "inequality-read-line": marked,
    "inequality-between": marked,
    "inequality-words": in_words,
    "inequality-mirror": mirrored,
    "inequality-whole": largest_whole,
    "flip-numbers": comparisons,
    "flip-which-move": match_by(region, region, lambda a, b: a == b),
    "flip-find-slip": first_slip(region, lambda a, b: a == b),
}

STORIES = {
    "story-left-over": story(lambda given, left: (X - given, left)),
    "story-boxes": story(lambda boxes, all_: (boxes * X, all_)),
    "story-tickets": story(lambda n, popcorn, paid: (n * X + popcorn, paid)),
    "story-think-number": story(lambda times, plus, got: (X * times + plus, got)),
    "story-moves-back": moves_back,
    "story-half": story(lambda lost, left: (X - X / 2 - lost, left)),
    "signed-temperature": story(lambda night, up: (X, night + up)),
    "signed-account": story(lambda owed, balance, paid, bought: (X, balance + paid - bought)),
    "subtract-difference": story(lambda warm, cold: (cold + X, warm)),
    "like-bags": count(lambda a, b, single: a * X + b * X + single, True),
    "distribute-bags": count(lambda bags, dates: sp.expand(bags * (X + dates)), True),
    "algebra-less-than": count(lambda fewer, times: times * X - fewer),
    "algebra-cost": count(lambda each, bag: each * X + bag),
    "algebra-brackets": count(lambda add, times: (X + add) * times),
    "algebra-rest-shared": count(lambda rope, pieces: (rope - X) / pieces),
    "add-balance": story(lambda left, right: (X + left, right)),
    "multiply-bags": story(lambda sacks, kg, *_: (sacks * X, kg)),
    "multiply-story": story(lambda litres, jugs, *_: (jugs * X, litres)),
    "two-step-balance": story(lambda bags, left, right: (bags * X + left, right)),
    "both-sides-balance": story(lambda a, b, c, d: (a * X + b, c * X + d)),
    "brackets-boxes": story(lambda boxes, single, all_: (boxes * (X + single), all_)),
    "decimals-money": story(lambda n, envelope, all_: (n * X + envelope, all_)),
    "formula-put-in": story(lambda a, b, around, length: (a * length + b * X, around)),
    "percent-of": story(lambda people, share: (X / people, share / 100)),
    "percent-as-factor": story(lambda share: (X, share / 100)),
    "percent-share": story(lambda part, whole: (X / 100 * whole, part)),
    "percent-whole": story(lambda part, share: (X * share / 100, part)),
    "percent-three-kinds": percent_questions,
    "change-new-value": new_price,
    "change-factor": changed_factor,
    "change-back": story(lambda off, paid: (X - X * off / 100, paid)),
    "change-how-many-percent": story(lambda old, new: (old + old * X / 100, new)),
    "change-twice": story(
        lambda old, up, down: (X, (old + old * up / 100) - (old + old * up / 100) * down / 100)
    ),
    "proportion-recipe": story(lambda people, grams, more: (X / more, grams / people)),
    "proportion-table": same_ratio,
    "proportion-map": story(lambda cm, km, far: (far / X, km / cm)),
    "equation-phrase": says(lambda less, times, is_: (times * X - less, is_)),
    "words-translate": says(lambda each, loose, all_: (each * X + loose, all_)),
    "equation-many-times": many_times,
    "equation-meet": says(lambda f, r, g, s: (f + r * X, g - s * X)),
    "equation-share-out": says(lambda all_, more, times: (X + (X + more) + times * X, all_)),
    "words-taxi": story(lambda start, mile, paid: (start + mile * X, paid)),
    "words-together": story(lambda all_, more: (X + (X + more), all_)),
    "words-times-as-many": story(lambda all_, times: (X / times + X, all_)),
    "words-tank": story(lambda full, hour, left: (full - hour * X, left)),
    "words-part-spent": part_spent,
    "offers-compare": compare_offers,
    "words-two-offers": story(lambda ja, ma, jb, mb: (ja + ma * X, jb + mb * X)),
    "offers-savings": story(lambda f, r, g, s: (f + r * X, g - s * X)),
    "offers-break-even": story(lambda day, cost, price: (price * X, day + cost * X)),
    "consecutive-sum": story(lambda all_: (X + (X + 1) + (X + 2), all_)),
    "consecutive-odd": story(lambda all_: (X + (X + 2) + (X + 4), all_)),
    "puzzle-write": row_of_numbers,
    "puzzle-both-sides": story(lambda a, b, c, d: (a * X - b, c * X + d)),
    "puzzle-ages": story(lambda young, old, times: (old + X, times * (young + X))),
    "rectangle-sides": story(lambda longer, around: (X + X + (X + longer) + (X + longer), around)),
    "triangle-angles": lambda p: angles(p, r"are (.*?), (.*?) and (.*?), in degrees"),
    "straight-angles": lambda p: angles(p, r"One is (.*?), the other (.*?), in degrees"),
    "isosceles-sides": story(lambda longer, around: (X + (X + longer) + (X + longer), around)),
    "figure-equation": says(lambda more, times, around: (2 * X + 2 * (times * X + more), around)),
    "motion-time": story(lambda way, speed: (speed * X, way)),
    "motion-towards": story(lambda apart, u, v: (u * X + v * X, apart)),
    "motion-equation": says(lambda bus, late, car: (car * X, bus * (X + late))),
    "motion-catch-up": story(lambda first, late, second: (second * X, first * (X + late))),
    "motion-there-and-back": story(lambda up, down, hours: (X / up + X / down, hours)),
    "mixture-others": count(lambda all_, first, other: other * (all_ - X)),
    "mixture-tickets": story(lambda all_, a, c, paid: (a * X + c * (all_ - X), paid)),
    "mixture-kilo-price": story(lambda kg, cheap, dear, mix: (kg * cheap + X * dear, (kg + X) * mix)),
    "mixture-percent": story(lambda sweet, m, less, mix: (sweet * X + less * m, mix * (X + m))),
    "inequality-budget": lambda p: (
        lambda has, fair, each: Num(sp.floor((has - fair) / each))
    )(*numbers(p)),
}
