"""Pairs of terms with what SymPy says of them: the same function or not.

    pip install sympy==1.14
    python tests/data/algebra/oracle.py 10000 1 > pairs.tsv
    KENNING_PAIRS=pairs.tsv cargo test --test rules pairs

Arguments: how many pairs, and the seed. A line is a key, an answer, `same` or
`different`, and `positive` where all letters are above 0 or `real` where they are not.
About half of the answers are rewritten by rules of algebra that keep the value, the
others are changed in one place. Nothing here is taken from kenning, and the verdict
does not come from how a pair was made: equal are terms whose difference SymPy
simplifies to 0 and whose values agree to 40 digits at eight points; different are those
whose values don't agree. A pair that fits neither is left out.
"""

import random
import sys

import sympy as sp

x, y, a, n = sp.symbols("x y a n", real=True)
px, py, pa, pn = sp.symbols("x y a n", positive=True)


def number(rng, low=1, high=9):
    return sp.Integer(rng.choice([k for k in range(-high, high + 1) if abs(k) >= low]))


def polynomial(rng, letters):
    v = rng.choice(letters)
    w = rng.choice(letters)
    return rng.choice(
        [
            lambda: number(rng) * v + number(rng) * w + number(rng),
            lambda: (v + number(rng)) * (w + number(rng)),
            lambda: number(rng) * v**2 + number(rng) * v * w + number(rng),
            lambda: (v + number(rng) * w) ** rng.choice([2, 3]),
            lambda: number(rng) * v * (w + number(rng)),
            lambda: sp.Rational(rng.randint(1, 9), rng.randint(2, 9)) * v + number(rng),
            lambda: v**3 - number(rng) * v + number(rng),
        ]
    )()


def rational(rng, letters):
    p, q, r = (polynomial(rng, letters) for _ in range(3))
    return rng.choice(
        [lambda: p / q, lambda: p / q + number(rng) / r, lambda: 1 / p - 1 / q, lambda: p / (q * r)]
    )()


def surd(rng, letters):
    v = rng.choice(letters)
    k, m = rng.randint(2, 50), rng.randint(2, 50)
    return rng.choice(
        [
            lambda: sp.sqrt(k) * sp.sqrt(m, evaluate=False) + number(rng),
            lambda: (number(rng) + sp.sqrt(k)) / (number(rng) + sp.sqrt(m)),
            lambda: (sp.sqrt(k) + sp.sqrt(m)) ** 2,
            lambda: sp.sqrt(v**2 + k) * number(rng) + v,
            lambda: sp.sqrt(v + k) / (v + m),
            lambda: v ** sp.Rational(rng.randint(1, 5), rng.randint(2, 5)) * v,
        ]
    )()


def transcendental(rng, letters):
    v = rng.choice(letters)
    w = rng.choice(letters)
    k = rng.randint(2, 6)
    return rng.choice(
        [
            lambda: sp.sin(k * v) + number(rng) * sp.cos(v) ** 2,
            lambda: sp.sin(v + w) * number(rng),
            lambda: sp.cos(2 * v) * sp.sin(v),
            lambda: sp.tan(v) + 1 / sp.cos(v),
            lambda: sp.exp(k * v) * (v + number(rng)),
            lambda: sp.exp(v + number(rng)) - sp.exp(-v),
            lambda: sp.Integer(k) ** (v + number(rng, 1, 3)),
            lambda: sp.log(v**k * w) if v.is_positive else sp.log(v**2 + k),
            lambda: sp.log((v + k) / (w + 1)) if v.is_positive else sp.exp(v) ** k,
            lambda: sp.log(k * v, 5) if v.is_positive else sp.atan(v) * k,
            lambda: v * sp.exp(-(v**2)) + number(rng),
            lambda: (sp.sin(v) + sp.cos(v)) ** 2,
            lambda: abs(v - k) * number(rng),
        ]
    )()


def rewritten(rng, term):
    ways = [
        sp.expand,
        sp.factor,
        sp.together,
        sp.cancel,
        sp.simplify,
        lambda t: sp.expand(t, trig=True),
        sp.expand_log,
        lambda t: sp.logcombine(t),
        sp.powsimp,
        sp.expand_power_exp,
        sp.trigsimp,
        sp.radsimp,
        sp.nsimplify,
        lambda t: t.rewrite(sp.cos),
        lambda t: sp.apart(t) if len(t.free_symbols) == 1 else t,
    ]
    for _ in range(rng.randint(1, 2)):
        try:
            term = rng.choice(ways)(term)
        except (sp.PolynomialError, NotImplementedError, AttributeError, ValueError):
            pass
    return term


def changed(rng, term):
    """One number or sign in the term is another."""
    places = [t for t in sp.preorder_traversal(term) if t.is_Integer or t.is_Symbol or t.is_Rational]
    if not places:
        return term + 1
    spot = rng.choice(places)
    other = rng.choice([spot + 1, -spot, 2 * spot, spot + sp.Rational(1, 1000)])
    return term.subs(spot, other, simultaneous=True) if rng.random() < 0.8 else term + number(rng)


HIGH = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class Typist:
    """Writes a term as one person might type it."""

    def __init__(self, rng):
        self.rng = rng
        self.times = rng.choice(["", "", "*", "·", " "])
        self.power = rng.choice(["^", "^", "**", "high"])
        self.minus = rng.choice(["-", "-", "−"])
        self.gap = rng.choice(["", " "])
        self.root = rng.choice(["sqrt", "√", "power"])

    def sum(self, term):
        parts = list(term.args) if term.is_Add else [term]
        self.rng.shuffle(parts)
        out = ""
        for part in parts:
            negative = part.could_extract_minus_sign()
            text = self.product(-part if negative else part)
            if part.is_Add:
                text = "(" + self.sum(-part if negative else part) + ")"
            sign = self.minus if negative else ("+" if out else "")
            out += (self.gap + sign + self.gap if out else sign) + text
        return out

    def product(self, term):
        if term.is_Add:
            return "(" + self.sum(term) + ")"
        if term.is_Rational and not term.is_Integer and self.rng.random() < 0.3 and term.q in (2, 4, 5, 10):
            return str(sp.N(term, 12)).rstrip("0") if term > 0 else "(" + str(sp.N(term, 12)).rstrip("0") + ")"
        above, below = sp.fraction(term, exact=True)
        if below != 1:
            top = self.product(above) if not above.is_Add else "(" + self.sum(above) + ")"
            low = self.power_of(below) if below.is_Symbol or below.is_Integer else "(" + self.sum(below) + ")"
            return top + "/" + low
        if not term.is_Mul:
            return self.power_of(term)
        factors = list(term.args)
        numbers = [f for f in factors if f.is_Integer]
        rest = [f for f in factors if not f.is_Integer]
        self.rng.shuffle(rest)
        out = ""
        for factor in numbers + rest:
            text = "(" + self.sum(factor) + ")" if factor.is_Add or factor.is_negative and factor.is_number else self.power_of(factor)
            if not out:
                out = text
                continue
            digits = text[0].isdigit()
            word = out[-1].isalpha() and text[0].isalpha() or out[-1].isalpha() and text[0] == "|"
            times = self.times if not digits and not word else "*"
            out += times + text
        return out

    def power_of(self, term):
        if isinstance(term, sp.exp):
            return "e^(" + self.sum(term.args[0]) + ")"
        if term.is_Pow:
            base, exponent = term.args
            if exponent == sp.Rational(1, 2) and self.root != "power":
                return self.root + "(" + self.sum(base) + ")"
            low = self.atom(base)
            if exponent.is_Integer and self.power == "high":
                return low + str(exponent).translate(HIGH)
            sign = "**" if self.power == "**" else "^"
            high = self.sum(exponent)
            simple = exponent.is_Integer and exponent > 0 or exponent.is_Symbol
            return low + sign + (high if simple else "(" + high + ")")
        return self.atom(term)

    def atom(self, term):
        if term.is_Symbol:
            return str(term)
        if term.is_Integer:
            return str(term) if term >= 0 else "(" + self.minus + str(-term) + ")"
        if term == sp.pi:
            return self.rng.choice(["pi", "π"])
        if term == sp.E:
            return "e"
        if isinstance(term, sp.Abs):
            return "|" + self.sum(term.args[0]) + "|"
        names = {sp.log: "ln", sp.asin: "arcsin", sp.acos: "arccos", sp.atan: "arctan"}
        if isinstance(term, sp.Function):
            name = names.get(term.func, term.func.__name__)
            return name + "(" + self.sum(term.args[0]) + ")"
        return "(" + self.sum(term) + ")"


def verdict(rng, key, answer):
    symbols = sorted(key.free_symbols | answer.free_symbols, key=str)
    gap = key - answer
    agree = differ = 0
    for _ in range(8):
        low = 1 if symbols and symbols[0].is_positive else -400
        at = {s: sp.Rational(rng.randint(low, 400), 97) for s in symbols}
        values = [sp.N(t.subs(at), 60) for t in (key, answer)]
        if not all(v.is_number and v.is_finite and v.is_real for v in values):
            continue
        size = max(1, *(abs(v) for v in values))
        if abs(sp.N(gap.subs(at), 60)) < size * sp.Float("1e-40", 60):
            agree += 1
        else:
            differ += 1
    if differ >= 1:
        return "different"
    return "same" if agree >= 4 and sp.simplify(sp.expand_log(gap, force=True)) == 0 else None


def main():
    wanted, seed = int(sys.argv[1]), int(sys.argv[2])
    rng = random.Random(seed)
    written = 0
    while written < wanted:
        positive = rng.random() < 0.5
        letters = [px, py, pa] if positive else [x, y, a]
        make = rng.choice([polynomial, polynomial, rational, rational, surd, transcendental, transcendental])
        key = make(rng, letters)
        answer = rewritten(rng, key) if rng.random() < 0.55 else changed(rng, rewritten(rng, key))
        try:
            said = verdict(rng, key, answer)
        except (ZeroDivisionError, TypeError, ValueError, RecursionError):
            continue
        if said is None or key.has(sp.zoo, sp.nan, sp.I) or answer.has(sp.zoo, sp.nan, sp.I):
            continue
        lines = [Typist(rng).sum(t) for t in (key, answer)]
        if max(map(len, lines)) > 290:
            continue
        print(*lines, said, "positive" if positive else "real", sep="\t", flush=True)
        written += 1


main()
