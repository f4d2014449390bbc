"""How algebra.py reads algebra, and what it holds answers against."""

import re
from fractions import Fraction
from functools import lru_cache

import sympy as sp

X = sp.Symbol("x")
NUMBER = r"(?<![\w.)])-?\d+(?:\.\d+)?|(?<=[A-Za-z(])\d+(?:\.\d+)?"


# ---------------------------------------------------------------- reading algebra


def plain(text):
    """Signs as ASCII, quotation marks of letters gone."""
    for a, b in {"−": "-", "·": "*", "“": "", "”": "", "≤": "<=", "≥": ">=", "\\": ""}.items():
        text = text.replace(a, b)
    return text.strip()


@lru_cache(maxsize=200_000)
def read(text):
    """An expression as people write it: 3x, 2(x + 1), 3/4, d r."""
    t = plain(text).replace("?", "x").replace("^", "**")
    t = re.sub(r"(?<=[0-9a-zA-Z)])\s*(?=\()", "*", t)
    t = re.sub(r"(?<=\))\s*(?=[0-9a-zA-Z])", "*", t)
    t = re.sub(r"(?<=[0-9])\s*(?=[A-Za-z])", "*", t)
    t = re.sub(r"(?<=[A-Za-z])\s*(?=[A-Za-z])", "*", t)
    names = {c: sp.Symbol(c) for c in set(re.findall("[A-Za-z]", t))}
    return sp.sympify(t, locals=names, rational=True)


def equation(text):
    left, right = plain(text).split("=")
    return read(left), read(right)


def solve(text, letter="x"):
    """All solutions of an equation, as a set of SymPy."""
    left, right = equation(text) if isinstance(text, str) else text
    return sp.solveset(left - right, sp.Symbol(letter), domain=sp.S.Complexes)


def one(text, letter="x"):
    found = sp.solve(sp.Eq(*(equation(text) if isinstance(text, str) else text)), sp.Symbol(letter))
    assert len(found) == 1, f"{text} has the solutions {found}"
    return found[0]


def region(text):
    """What an inequality holds for, as a set."""
    t = plain(text)
    if " and " in t:
        a, b = t.split(" and ")
        return region(a) & region(b)
    parts = re.split(r"(<=|>=|<|>)", t)
    out = sp.S.Reals
    for i in range(0, len(parts) - 2, 2):
        diff = read(parts[i]) - read(parts[i + 2])
        rel = {"<": sp.Lt, ">": sp.Gt, "<=": sp.Le, ">=": sp.Ge}[parts[i + 1]]
        c = diff.coeff(X, 1)
        assert c != 0, f"no x in {t}"
        out = out & sp.solve_univariate_inequality(rel(diff, 0), X, relational=False)
    return out


def same(a, b):
    return sp.simplify(a - b) == 0


def same_equation(a, b):
    """Both have the same solutions: their differences are a number apart, as factors."""
    d, e = (sp.expand(p - q) for p, q in (a, b))
    if d == 0 or e == 0:
        return d == e
    return not sp.simplify(d / e).free_symbols


def numbers(text):
    return [sp.Rational(Fraction(n)) for n in re.findall(NUMBER, plain(text))]


def number(text):
    t = plain(text).replace("\u202f", "").replace(",", "").strip()
    t = re.sub(r"\s*(?:[%$€°]|[a-z]{2,}(?:/[a-z]+)?)$", "", t)
    return read(t)


# ---------------------------------------------------------------- answers


class Num:
    def __init__(self, value):
        self.value = sp.nsimplify(value)

    def accepts(self, answer):
        return same(number(answer), self.value)


class Expr:
    def __init__(self, value, expanded=False):
        self.value, self.expanded = value, expanded

    def accepts(self, answer):
        answer = plain(answer).split("=")[-1] if "=" in answer else answer
        if self.expanded and "(" in answer:
            return False
        return same(read(answer), self.value)


class Equal:
    """An equation that says the same."""

    def __init__(self, left, right):
        self.sides = left, right

    def accepts(self, answer):
        return same_equation(equation(answer), self.sides)


class Solved:
    """`letter = …`, with the value that SymPy finds."""

    def __init__(self, text, letter):
        self.letter, self.value = letter, one(text, letter)

    def accepts(self, answer):
        left, right = equation(answer)
        return left == sp.Symbol(self.letter) and same(right, self.value)


class Region:
    def __init__(self, region):
        self.region = region

    def accepts(self, answer):
        try:
            return region(answer) == self.region
        except AssertionError:
            return False


class Told:
    """Answers of several parts: a test decides."""

    def __init__(self, test):
        self.accepts = lambda answer: bool(test(plain(answer)))


def pairs(answer):
    return [p.split(" → ") for p in answer.split("; ")]


def offered(prompt):
    """The options of a list, numbered or lettered."""
    return [plain(m) for m in re.findall(r"^  (?:\d+|[a-z])\. (.*)$", prompt, re.M)]


def lettered(prompt):
    return [plain(m) for m in re.findall(r"^  [a-z]\. (.*)$", prompt, re.M)]


def match_by(key_left, key_right=None, alike=same):
    """Each left is paired with the one right that has the same value."""
    key_right = key_right or key_left

    def model(prompt):
        def test(answer):
            for left, right in pairs(answer):
                fits = [r for r in lettered(prompt) if alike(key_left(left), key_right(r))]
                if fits != [right]:
                    return False
            return True

        return Told(test)

    return model


def multi(holds):
    def model(prompt):
        right = [o for o in offered(prompt) if holds(prompt, o)]
        return Told(lambda answer: sorted(answer.split(", ")) == sorted(right))

    return model


def lines(prompt):
    return [plain(m) for m in re.findall(r"^ +Line \d +(.*)$", prompt, re.M)]


def first_slip(value, alike):
    """The number of the first line that does not come to the same as the one above."""

    def model(prompt):
        values = [value(line) for line in lines(prompt)]
        assert len(values) >= 3
        for i in range(1, len(values)):
            if not alike(values[i - 1], values[i]):
                return Num(i + 1)
        return Num(0)

    return model


# ---------------------------------------------------------------- prompts with algebra in them


def find(pattern):
    compiled = re.compile(pattern, re.S)

    def grab(prompt):
        m = compiled.search(plain(prompt))
        assert m, f"not found: {pattern}"
        return m.groups()

    return grab


# ---------------------------------------------------------------- stories
# Each from the words of the story: numbers in the order in which they stand there.


def story(equation_of, letter="x"):
    """A number: what the equation of the story gives."""

    def model(p):
        left, right = equation_of(*numbers(p))
        return Num(one((sp.sympify(left), sp.sympify(right)), letter))

    return model


def count(expression_of, expanded=False):
    return lambda p: Expr(sp.sympify(expression_of(*numbers(p))), expanded)


def says(equation_of):
    return lambda p: Equal(*map(sp.sympify, equation_of(*numbers(p))))


def fits(p, option):
    return read(option) in region(find(r"fit (x (?:<=|>=|<|>) -?\d+)\?")(p)[0])


def multiplied(e, k):
    """An equation that is this one, with both sides multiplied by a number."""
    left, right = equation(e)

    def test(answer):
        a, b = equation(answer)
        return same(a, left * int(k)) and same(b, right * int(k))

    return Told(test)
