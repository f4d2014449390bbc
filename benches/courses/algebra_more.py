"""Models of the later chapters of linear-equations: rates, money, lines, functions, systems,
regions, powers, products of brackets. Each works the right answer out from the words of the
prompt, as the models of the first chapters do."""

import re

import sympy as sp

from algebra_tools import (
    Equal, Expr, Num, Solved, Told, X, equation, find, lettered, lines, match_by, multi,
    multiplied, number, numbers, offered, one, pairs, plain, read, region, same, same_equation, story,
)

Y = sp.Symbol("y")
R = r"(-?[\d.]+(?:/\d+)?)"


# ---------------------------------------------------------------- answers


class Point:
    def __init__(self, *values):
        self.values = [sp.nsimplify(v) for v in values]

    def accepts(self, answer):
        m = re.fullmatch(r"\((.*), (.*)\)", plain(answer))
        return bool(m) and all(same(read(a), b) for a, b in zip(m.groups(), self.values))


class Line:
    """The equation of a line, in any form, given by what is 0 on it."""

    def __init__(self, zero):
        self.zero = sp.expand(zero)

    def accepts(self, answer):
        if plain(answer).count("=") != 1 or re.search("[<>]", answer):
            return False
        return same_equation(equation(answer), (self.zero, sp.Integer(0)))


class Half:
    """A half-plane: y above or below, as `y <op> expression`."""

    def __init__(self, left, op, right):
        self.key = self.of(left, op, right)

    @staticmethod
    def of(left, op, right):
        d = sp.expand(left - right)
        k = d.coeff(Y, 1)
        turn = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
        return sp.expand(d / k), op if k > 0 else turn[op]

    def accepts(self, answer):
        left, op, right = split_relation(answer)
        return self.of(read(left), op, read(right)) == self.key


class Roots:
    def __init__(self, values):
        self.values = set(values)

    def accepts(self, answer):
        inner = plain(answer).strip("{}")
        return {read(v) for v in inner.split(", ")} == self.values


class Zone:
    """A part of the number line, in any of the ways to write it."""

    def __init__(self, zone):
        self.zone = zone

    def accepts(self, answer):
        return zone(answer) == self.zone


def split_relation(text):
    m = re.fullmatch(r"(.*?) ?(<=|>=|<|>) ?(.*)", plain(text))
    return m.groups()


def end(text):
    t = plain(text)
    return {"inf": sp.oo, "∞": sp.oo, "-inf": -sp.oo, "-∞": -sp.oo}.get(t) if "inf" in t or "∞" in t else read(t)


def zone(text):
    t = plain(text)
    for word, put in ((" or ", sp.Union), ("; ", sp.Union), (" and ", sp.Intersection)):
        if word in t:
            return put(*map(zone, t.split(word)))
    if m := re.fullmatch(r"([\[(])(.*), (.*)([\])])", t):
        return sp.Interval(end(m[2]), end(m[3]), m[1] == "(", m[4] == ")")
    if "|" in t:
        m = re.fullmatch(r"\|(.*)\| (<=|>=|<|>) (.*)", t)
        return bars(m[1], m[2], read(m[3]))
    return region(t)


def bars(inner, op, d):
    low, high = region(f"{inner} {op} {d}"), region(f"-({inner}) {op} {d}")
    return sp.Intersection(low, high) if "<" in op else sp.Union(low, high)


def words(*accepted):
    return Told(lambda answer: answer in accepted)


def points(p):
    return [tuple(map(read, m)) for m in re.findall(rf"\({R}, {R}\)", plain(p))]


def through(a, b):
    (x, y), (u, v) = a, b
    return Line((Y - y) * (u - x) - (X - x) * (v - y))


def sloped(m, point):
    return Line(Y - point[1] - m * (X - point[0]))


def slope_of(zero):
    zero = sp.expand(zero)
    return -zero.coeff(X, 1) / zero.coeff(Y, 1)


def zero_of(text):
    left, right = equation(text)
    return sp.expand(left - right)


def is_zero(zero, point):
    return zero.subs({X: point[0], Y: point[1]}) == 0


EQ = r"((?:[-\dxykab./()]| [-+=] | (?=[xyab]\b))+=(?:[-\dxykab./()]| [-+] | (?=[xyab]\b))+)"


def systems(text):
    """The equations between the words of a text."""
    found = re.findall(r"(?:-?[\d.]*(?:/\d+)? ?[xyk](?: y)?|-?[\d.]+)(?: [-+] (?:[\d.]*(?:/\d+)? ?[xyk]{1,2}(?: y)?|[\d.]+))* = "
                       r"-?(?:[\d.]*(?:/\d+)? ?[xyk]|[\d.]+)(?: [-+] (?:[\d.]*(?:/\d+)? ?[xyk]|[\d.]+))*", plain(text))
    return [equation(e.strip(" .,")) for e in found]


def solved_pair(eqs):
    found = sp.solve([sp.Eq(a, b) for a, b in eqs], [X, Y], dict=True)
    assert len(found) == 1, f"{eqs}: {found}"
    return found[0][X], found[0][Y]


def system_point(p):
    eqs = systems(p)
    assert len(eqs) == 2, eqs
    return Point(*solved_pair(eqs))


def system_x(p):
    return Num(solved_pair(systems(p))[0])


def system_y(p):
    return Num(solved_pair(systems(p))[1])


def pair_story(equations, pick=lambda x, y: (x, y)):
    def model(p):
        eqs = [tuple(map(sp.sympify, e)) for e in equations(*numbers(p))]
        return Point(*pick(*solved_pair(eqs)))

    return model


def number_story(value):
    return lambda p: Num(sp.sympify(value(*numbers(p))))


def filled(*patterns_of):
    """A text with blanks: each pattern's group is compared with a value worked out from the prompt."""

    def model(p):
        wanted = patterns_of[0](p)

        def test(answer):
            m = re.search(wanted[0], plain(answer), re.S)
            return bool(m) and all(same_blank(g, v) for g, v in zip(m.groups(), wanted[1]))

        return Told(test)

    return model


def same_blank(text, value):
    if isinstance(value, str):
        return text == value
    if isinstance(value, Line):
        return value.accepts(text)
    return same(read(text), value)


def match_by_words(table):
    """Each left is paired with the right whose words say the same; both are given as tests."""

    def model(p):
        def test(answer):
            for left, right in pairs(plain(answer)):
                if not any(re.search(a, left) and re.fullmatch(b, right) for a, b in table(p)):
                    return False
            return len(pairs(answer)) >= 3

        return Told(test)

    return model


def constant(*rows):
    return match_by_words(lambda p: rows)


def choose_words(pick):
    return lambda p: words(*pick(p))


NONE = ("none", "no point", "no solution")
ONE = ("one", "one point", "exactly one", "one solution")
ALL = ("all", "all points", "infinitely many")


# ---------------------------------------------------------------- rates and units


def rate_compare(p):
    a, b, c, d = numbers(p)
    one_a, one_b = b / a, d / c
    return words("A") if one_a < one_b else words("B") if one_b < one_a else words("same")


def rate_both_ways(p):
    litres, metres = numbers(p)[:2]

    def test(answer):
        for left, right in pairs(answer):
            n = numbers(right)
            k = n[0] if n else 1
            value = k * (metres / litres) if right.startswith("square") else k * (litres / metres)
            if not same(read(left), value):
                return False
        return len(pairs(answer)) == 4

    return Told(test)


UNITS = {  # in g, s, m, ml, m², as far as they stand in the course
    "kg": 1000, "g": 1, "hours": 3600, "minutes": 60, "seconds": 1, "km": 1000, "m": 1, "litres": 1000, "ml": 1,
    "square metres": 1, "square centimetres": sp.Rational(1, 10000), "square kilometres": 10**6,
    "square millimetres": sp.Rational(1, 10**6),
}


def convert(p):
    small, n, big = find(rf"How many (.*?) are {R} (.*?)\?")(p)
    return Num(read(n) * UNITS[big] / UNITS[small])


def convert_area(p):
    n, big, small = find(rf"has an area of {R} (square \w+)\. How many (square \w+)")(p)
    return Num(read(n) * UNITS[big] / UNITS[small])


def convert_speed(p):
    n = numbers(p)[0]
    if "How many km/h" in plain(p):
        return Num(n * 3600 / 1000)
    if "How many m/s" in plain(p):
        return Num(n * 1000 / 3600)
    return Num(n * 60)


def parts_share(p):
    n = numbers(p)
    names = ["cement", "sand", "gravel"]
    which = find(r"kilos of (\w+) are")(p)[0]
    return Num(n[3] * n[names.index(which)] / sum(n[:3]))


def lowest_ratio(p):
    def test(answer):
        a, b, c, d = numbers(answer)
        return a * d == b * c and sp.gcd(c, d) == 1

    return Told(test)


def map_lengths(p):
    def metres(text):
        t = plain(text)
        n = numbers(t)[0]
        unit = re.search(r"[\d.] (km|cm|mm|m)\b", t)[1]
        value = n * {"km": 1000, "m": 1, "cm": sp.Rational(1, 100), "mm": sp.Rational(1, 1000)}[unit]
        if m := re.search(r"scale 1 : ([\d ]+)", t):
            value *= int(m[1].replace(" ", ""))
        return value

    def test(answer):
        return all(metres(a) == metres(b) for a, b in pairs(answer)) and len(pairs(answer)) == 4

    return Told(test)


# ---------------------------------------------------------------- money


def chain_two(p):
    w, a, b = numbers(p)
    first, second = re.findall(r"(up|down)(?: by|, and|  by)", plain(p))[:2] if len(re.findall(r"goes (up|down)", plain(p))) == 2 else (
        find(r"goes (up|down) by .*? then (up|down) by")(p))
    sign = {"up": 1, "down": -1}
    return Num(w * (1 + sign[first] * a / 100) * (1 + sign[second] * b / 100))


def up_and_down(p):
    w, a, b = numbers(p)
    after = w * (100 + a) * (100 - b) / 10000
    return words("more") if after > w else words("less") if after < w else words("same")


def for_any_letter(p):
    e, letter = find(r"Solve (.*?) for (\w)\.")(p)
    return Solved(e, letter)


# ---------------------------------------------------------------- sense


def estimate(p):
    a, b = numbers(p)[:2]
    return Told(lambda answer: number(answer) == a * b)


def up_or_down(p):
    n, c = numbers(p)[:2]
    return Num(sp.floor(n / c) if "whole curtains" in p else sp.ceiling(n / c))


def steps_price(p):
    f, k, m, n = numbers(p)
    return Num(f + (n - k) * m)


# ---------------------------------------------------------------- intervals and bars


def interval_of(pattern):
    return lambda p: Zone(zone(find(pattern)(p)[0]))


def marked_zone(p):
    t = plain(p)
    parts = []
    for line in re.findall(r"All numbers .*? marked\.", t):
        if m := re.search(rf"from {R} \((not )?included\) to {R} \((not )?included\)", line):
            parts.append(sp.Interval(read(m[1]), read(m[3]), bool(m[2]), bool(m[4])))
        elif m := re.search(rf"up to {R} \((not )?included\)", line):
            parts.append(sp.Interval(-sp.oo, read(m[1]), True, bool(m[2])))
        else:
            m = re.search(rf"from {R} \((not )?included\) upwards", line)
            parts.append(sp.Interval(read(m[1]), sp.oo, bool(m[2]), True))
    assert parts, t
    return Zone(sp.Union(*parts))


def between_story(p):
    f, k, low, high = numbers(p)
    return Zone(sp.Interval((low - f) / k, (high - f) / k))


def or_story(p):
    a, d = numbers(p)
    closed = "or from" in p
    return Zone(sp.Union(sp.Interval(-sp.oo, a, True, True), sp.Interval(d, sp.oo, not closed, True)))


def with_bars(text):
    return read(re.sub(r"\|([^|]*)\|", r"*Abs(\1)", plain(text)).replace("- *", "-").replace("+ *", "+"))


def absolute_value(text):
    """A calculation with bars that holds numbers only."""
    t = plain(text)
    while m := re.search(r"(?<=\d)?\|(-?[^|]*)\|", t):
        inner = t[m.start() + 1 : m.end() - 1]
        value = abs(absolute_value(inner))
        joint = "*" if m.start() and t[m.start() - 1].isdigit() else ""
        t = f"{t[: m.start()]}{joint}({value}){t[m.end() :]}"
    return read(t)


def nested(text):
    t = plain(text)
    # -|-7| and the like: bars do not nest in the course.
    return absolute_value(t)


def solve_bars(p):
    inner_out = find(r"Solve (.*?)\. Type")(p)[0]
    left, right = plain(inner_out).split(" = ")
    m = re.fullmatch(r"(\d*)\|(.*)\|(.*)", left)
    k = read(m[1]) if m[1] else 1
    d = (read(right) - (read("0 " + m[3].strip()) if m[3].strip() else 0)) / k
    inner = read(m[2])
    return Roots({v for s in (1, -1) for v in sp.solve(sp.Eq(inner, s * d), X)})


def bars_count(p):
    a, b, c = (read(v) for v in find(r"\|x - (\d+)\| \+ (\d+) = (-?\d+) have")(p))
    d = c - b
    return words("two") if d > 0 else words("one") if d == 0 else words("none")


class Distance:
    def __init__(self, a):
        self.a = a

    def accepts(self, answer):
        m = re.fullmatch(r"\|(.*)\|", plain(answer))
        return bool(m) and any(same(read(m[1]), s * (X - self.a)) for s in (1, -1))


class Tolerance:
    def __init__(self, a, d):
        self.zone = sp.Interval(a - d, a + d)

    def accepts(self, answer):
        return "|" in answer and zone(answer) == self.zone


# ---------------------------------------------------------------- points and tables


def moved(p):
    (x, y), = points(p)
    n, side, m, way = find(r"go (\d+) to the (right|left) and (\d+) (up|down)")(p)
    return Point(x + int(n) * (1 if side == "right" else -1), y + int(m) * (1 if way == "up" else -1))


def apart(p):
    (a, b), (c, d) = points(p)
    assert a == c or b == d
    return Num(abs(a - c) + abs(b - d))


def corner(p):
    (a, b), (c, d), (e, f) = points(p)
    return Point(a + e - c, b + f - d)


def where_points(p):
    def test(answer):
        for left, right in pairs(answer):
            (x, y), = points(left)
            said = ("on the x-axis" if y == 0 else "on the y-axis" if x == 0 else
                    f"to the {'right' if x > 0 else 'left'} and {'above' if y > 0 else 'below'}")
            if said != right:
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def rule(p):
    return read(find(r"y = ([^.?]*?)(?:\.\n|\?| one value|\. Which|$)")(p)[0])


def table_fill(p):
    f = read(find(r"the rule y = (.*?)\.\n")(p)[0])
    k = read(find(r"At x = (\d+), y is \(3\)")(p)[0])
    return rf"is {R}\. .* is {R}\. .* is {R}\.", [f.subs(X, v) for v in (0, 1, k)]


def table(p):
    return [(read(a), read(b)) for a, b in re.findall(rf"x: {R}, y: {R}", plain(p))]


def table_line(p):
    rows = table(p)
    zero = through(rows[0], rows[1])
    assert all(is_zero(zero.zero, r) for r in rows)
    return zero


def wrong_row(p):
    f = read(find(r"for y = (.*?) one value")(p)[0])
    (x,) = [a for a, b in table(p) if f.subs(X, a) != b]
    return Num(x)


def on_line(p, option):
    f = read(find(r"line y = (.*?)\?")(p)[0])
    (x, y), = points(option)
    return f.subs(X, x) == y


def missing_x(p):
    y, f = find(rf"\(\?, {R}\) lies on the line y = (.*?)\.")(p)
    return Num(one((read(f), read(y))))


def two_point_slope(p):
    (a, b), (c, d) = points(p)[-2:] if "There are points" in p else points(p)[:2]
    return Num((d - b) / (c - a))


def slopes_in_words(p):
    def test(answer):
        for left, right in pairs(answer):
            if "same height" in left:
                value = 0
            else:
                up, way, along = re.search(r"goes (\d+) (up|down) for each (\d+)", left).groups()
                value = sp.Rational(int(up) * (1 if way == "up" else -1), int(along))
            if not same(read(right), value):
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def missing_point(p):
    m = read(find(rf"slope {R} goes")(p)[0])
    (a, b), = points(p)
    y = read(find(rf"\(\?, {R}\)")(p)[0])
    return Num(one(((X - a) * m, y - b)))


def slope_slip(p):
    (a, b), (c, d) = points(p)[:2]
    l = lines(p)
    q, r = numbers(l[0].split("y: ")[1].replace("- ", ""))[:2]
    assert (q, r) == (d, b)
    dy, dx = (read(v) for v in re.search(rf"by {R}, x by {R}", l[1]).groups())
    if dy != d - b or dx != c - a:
        return Num(2)
    up, val = l[2].replace("slope ", "").split(" = ")
    return Num(0) if same(read(up), dy / dx) and same(read(val), dy / dx) else Num(3)


def rate_of(p):
    t, a, u, b = numbers(p)
    return (b - a) / (u - t), t, a, u, b


def rate_each(p):
    n = numbers(p)
    if "litres are in a pool" in p or len(n) == 4:
        t, a, u, b = n
        return Num((b - a) / (u - t))
    raise AssertionError(n)


def falling(p):
    a, t, b, u = numbers(p)
    return Num((a - b) / (u - t))


# ---------------------------------------------------------------- lines


def line_zero(pattern):
    return lambda p: zero_of(find(pattern)(p)[0])


def axis_x(p):
    z = zero_of(find(r"line (.*?) meet the x-axis")(p)[0])
    return Point(sp.solve(z.subs(Y, 0), X)[0], 0)


def axis_y(p):
    z = zero_of(find(r"line (.*?) meet the y-axis")(p)[0])
    return Point(0, sp.solve(z.subs(X, 0), Y)[0])


def both_axes(p):
    z = zero_of(find(r"line (.*?) meet the axes")(p)[0])
    return rf"at x = {R}, the y-axis at y = {R}\.", [sp.solve(z.subs(Y, 0), X)[0], sp.solve(z.subs(X, 0), Y)[0]]


def described_lines(p):
    def test(answer):
        for left, right in pairs(answer):
            f = read(right.split("=")[1])
            m, b = f.coeff(X, 1), f.subs(X, 0)
            ok = {"falls": m < 0, "rises": m > 0, "stays": m == 0}[left.split()[0].strip(",")]
            if "starts at" in left:
                ok = ok and b == numbers(left)[0]
            elif "below 0" in left:
                ok = ok and b < 0
            if not ok:
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def find_start(p):
    (x, y), = points(p)
    m = read(find(r"line y = (.*?) \+ b goes")(p)[0]).coeff(X, 1)
    return Num(y - m * x)


def line_from(p):
    m = read(find(rf"slope {R}[ ,]")(p)[0])
    return sloped(m, points(p)[0])


def line_story(p):
    m, x, y = numbers(p)
    return sloped(m, (x, y))


def on_or_not(p):
    f = read(find(r"The line is y = (.*?), the point")(p)[0])
    (x, y), = points(p)[-1:]
    return rf"has y = {R}\. On the line: (yes|no)\.", [f.subs(X, x), "yes" if f.subs(X, x) == y else "no"]


def line_two(p):
    return through(*points(p)[-2:]) if "There are points" in p else through(*points(p)[:2])


def table_start(p):
    return Num(sp.solve(table_line(p).zero.subs(X, 0), Y)[0])


def barrel(p):
    t, a, u, b = numbers(p)
    return through((t, a), (u, b))


def solve_y(p):
    e = find(r"Solve (.*?) for y\.")(p)[0]
    return Solved(e, "y")


def standard_slip(p):
    zeros = [zero_of(line) for line in lines(p)]
    for i in (1, 2):
        if not same_equation((zeros[i], sp.Integer(0)), (zeros[i - 1], sp.Integer(0))):
            return Num(i + 1)
    return Num(0)


def special_slopes(p):
    def test(answer):
        for left, right in pairs(answer):
            z = zero_of(left)
            if z.coeff(Y, 1) == 0:
                if right != "no slope":
                    return False
            elif right == "no slope" or not same(read(right), slope_of(z)):
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def level_or_upright(p):
    (a, b), = points(p)
    level = "horizontal" in p or "right angle to the y-axis" in p
    return Line(Y - b if level else X - a)


def all_on(p):
    found = points(p.split("There are")[1])
    return through(found[0], found[1])


def parallel_pairs(p):
    def key(text):
        z = zero_of(text)
        return "upright" if z.coeff(Y, 1) == 0 else slope_of(z)

    return match_by(key, alike=lambda a, b: a == b)(p)


def parallel_through(p):
    m = slope_of(zero_of(find(r"parallel to (.*?) and goes")(p)[0]))
    return sloped(m, points(p)[0])


def parallel_number(p):
    b, c, other = find(rf"is \?x \+ {R}y = {R} parallel to (.*?)\?$")(p)
    return Num(-slope_of(zero_of(other)) * read(b))


def right_angle(p):
    m = slope_of(zero_of(find(r"right angle to (.*?)[?] Type")(p)[0]))
    return Num(-1 / m)


def right_angle_through(p):
    m = slope_of(zero_of(find(r"right angle to (.*?) and goes")(p)[0]))
    return sloped(-1 / m, points(p)[-1])


def how_they_lie(p):
    a, b = find(r"lines y = (.*?) and (.*?) lie\?")(p)
    m = read(a.replace(" x", "*x")).coeff(X, 1)
    n = slope_of(zero_of(b))
    return words("parallel") if m == n else words("right angle") if m * n == -1 else words("neither")


# ---------------------------------------------------------------- functions


def body(p, letter):
    return read(find(rf"{letter}\(x\) = (.*?)(?:\. | is the price|\n)")(p)[0])


def function_value(p):
    return Num(body(p, "f").subs(X, read(find(rf"What is f\({R}\)")(p)[0])))


def function_input(p):
    return Num(one((body(p, "g"), read(find(rf"is g\(x\) = {R}\?")(p)[0]))))


def function_two(p):
    f = body(p, "h")
    a, b = find(rf"h\({R}\) - h\({R}\)")(p)
    return Num(f.subs(X, read(a)) - f.subs(X, read(b)))


def function_story(p):
    f = body(p, "p")
    x = read(find(rf"p\({R}\) is")(p)[0])
    y = read(find(rf"p\(x\) = {R} is asked")(p)[0])
    return rf"is {R} dollars, for {R} hours.*has {R} dollars: that is enough for {R} hours", [f.subs(X, x), x, y, one((f, y))]


def function_shifted(p):
    k = read(find(r"Write f\(x \+ (\d+)\)")(p)[0])
    return Expr(sp.expand(body(p, "f").subs(X, X + k)), expanded=True)


def until_nothing(p):
    whole, each = numbers(p)[:2]
    f = read(find(r": (\d+ - \d+x) are left")(p)[0])
    assert same(f, whole - each * X)
    return Zone(sp.Interval(0, whole / each))


def lift(p):
    b, m, t = numbers(p)[:3]
    return rf"from {R} to {R}, and the weight from {R} to {R} kg", [sp.Integer(0), t, b, b + m * t]


def sequence(p):
    return [read(v) for v in re.findall(rf"{R},", plain(p).split("…")[0])]


def sequence_next(p):
    a, b, c = (read(v) for v in re.findall(rf"^{R}, {R}, {R}, \(1\)", plain(p), re.M)[0])
    assert b - a == c - b
    return rf"{R}, {R}$", [c + (b - a), c + 2 * (b - a)]


def place_of(p):
    s = sequence(p)
    n = read(find(r"at place (\d+)\?")(p)[0])
    return Num(s[0] + (n - 1) * (s[1] - s[0]))


def place_rule(p):
    s = sequence(p)
    return Expr(sp.expand(s[0] + (sp.Symbol("n") - 1) * (s[1] - s[0])))


def which_place(p):
    s = sequence(p)
    v = read(find(rf"place is {R}\?")(p)[0])
    return Num((v - s[0]) / (s[1] - s[0]) + 1)


def two_speeds(p):
    _, (a, b), (c, d) = points(p)
    return Num((d - b) / (c - a))


# ---------------------------------------------------------------- systems


def put_in_pair(p):
    (x, y), = points(p)[:1]
    eqs = systems(p.split("Fill in")[0])
    left = [e[0].subs({X: x, Y: y}) for e in eqs]
    fits_ = all(a == e[1] for a, e in zip(left, eqs))
    return rf"is {R}, .* is {R}\. A solution: (yes|no)\.", [*left, "yes" if fits_ else "no"]


def find_k(p):
    (x, y), = points(p)
    left, right = (s.subs({X: x, Y: y}) for s in equation(find(r"solution of (.*?)\. Which")(p)[0]))
    return Num(sp.solve(left - right, sp.Symbol("k"))[0])


def which_pair(p):
    def test(answer):
        for left, right in pairs(answer):
            if solved_pair(systems(left)) != points(right)[0]:
                return False
        return len(pairs(answer)) == 3

    return Told(test)


def curves(p):
    lines_ = []
    for text in re.findall(r"Curve \d goes through (.*)", p):
        q = points(text)
        lines_.append(through(q[0], q[1]).zero)
    return lines_


def crossing_read(p):
    a, b = curves(p)
    return Point(*solved_pair([(a, sp.Integer(0)), (b, sp.Integer(0))]))


def two_rules(p):
    return [read(f) for f in re.findall(r"y = ((?:-?[\d.]*x?|-?\d+)(?: [-+] [\d.]*x?)?)(?= |,|\.|\?|$)", plain(p))[:2]]


def cross_x(p):
    f, g = two_rules(p)
    return Num(one((f, g)))


def cross_point(p):
    f, g = two_rules(p)
    x = one((f, g))
    return Point(x, f.subs(X, x))


def cross_y(p):
    f, g = two_rules(p)
    return Num(f.subs(X, one((f, g))))


def cheaper(p):
    f, g = two_rules(p)
    x = read(find(r"cheaper for (\d+) km")(p)[0])
    a, b = f.subs(X, x), g.subs(X, x)
    return words("red") if a < b else words("blue") if b < a else words("same")


def put_into(p):
    f, e = systems(p)
    return Equal(e[0].subs(Y, f[1]), e[1])


def added(p):
    a, b = systems(p)
    return Equal(a[0] + b[0], a[1] + b[1])


def what_goes(p):
    def test(answer):
        for left, right in pairs(plain(answer)):
            a, b = systems(left)
            how, letter = re.fullmatch(r"(add|subtract): (x|y) goes", right).groups()
            out = sp.expand(a[0] + b[0] if how == "add" else a[0] - b[0])
            if out.coeff(sp.Symbol(letter), 1) != 0:
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def by_what(p):
    a, b = systems(p)
    return Num(-sp.expand(a[0]).coeff(Y, 1) / sp.expand(b[0]).coeff(Y, 1))


def whole_multiplied(p):
    return multiplied(*find(r"equation (.*?) by (\d+)\.")(p))


def elimination_slip(p):
    a, b = systems(p.split("\n")[0])
    l = lines(p)
    k = read(re.search(r"times (\d+)", l[0])[1])
    m = equation(l[0].split(": ")[1])
    if not (same(m[0], k * b[0]) and same(m[1], k * b[1])):
        return Num(1)
    s = equation(l[1].split(": ")[1])
    if not (same(s[0], a[0] + m[0]) and same(s[1], a[1] + m[1])):
        return Num(2)
    x = equation(l[2])
    return Num(0) if same(x[1], sp.solve(s[0] - s[1], X)[0]) else Num(3)


def lines_in_common(p):
    f, g = two_rules(p)
    return points_in_common([(Y, f), (Y, g)])


def points_in_common(eqs):
    found = sp.linsolve([a - b for a, b in eqs], X, Y)
    if found == sp.S.EmptySet:
        return words(*NONE)
    return words(*ALL) if any(v.free_symbols for v in list(found)[0]) else words(*ONE)


def make_none_system(p):
    k = sp.Symbol("k")
    a, b, c, d, f = (read(v) for v in find(rf"does {R}x \+ {R}y = {R} and {R}x \+ k y = {R} have")(p))
    value = sp.solve(a * k - b * d, k)[0]
    assert d / a * c != f
    return Num(value)


def heads_and_money(p):
    n, c, a, b = numbers(p)[:4]
    return r"Heads: (.*?)\. Money: (.*)\.", [Line(X + Y - n), Line(a * X + b * Y - c)]


def litres_and_inside(p):
    a, b, n, c = numbers(p)[:4]
    return r"Litres: (.*?)\. What is in it: (.*)\.", [Line(X + Y - n), Line(a / 100 * X + b / 100 * Y - c / 100 * n)]


def with_stream(p):
    b, c = numbers(p)[:2]
    return rf"the \w+ {R} km/h, against it {R} km/h", [b + c, b - c]


def digits(p):
    x, y = X, Y
    value = 10 * x + y
    if "exchanged" in p:
        value = 10 * y + x
    elif "twice" in p:
        value = 2 * value
    elif "0 put" in p:
        value = 10 * value
    elif "sum of the number and its two digits" in p:
        value = value + x + y
    return Expr(sp.expand(value))


def digit_number(condition):
    def model(p):
        n = numbers(p)
        found = [10 * x + y for x in range(1, 10) for y in range(10) if condition(x, y, *n)]
        assert len(found) == 1, found
        return Num(found[0])

    return model


# ---------------------------------------------------------------- regions


def half_test(p):
    (x, y), = points(p)[:1]
    op, f = find(r"fit y (<=|>=|<|>) (.*?)\? Fill")(p)
    v = read(f).subs(X, x)
    good = {"<": y < v, ">": y > v, "<=": y <= v, ">=": y >= v}[op]
    return rf"is {R}, and y is .*?\. It fits: (yes|no)\.", [v, "yes" if good else "no"]


def half_graph(p):
    f, where = find(r"graph is y = (.*?)\. All points (above|below)")(p)
    op = (">" if where == "above" else "<") + ("" if "not the line itself" in p else "=")
    return Half(Y, op, read(f))


def half_solve(p):
    left, op, right = split_relation(find(r"Solve (.*?) for y\.")(p)[0])
    return Half(read(left), op, read(right))


def half_budget(p):
    c, a, b = numbers(p)
    return Half(a * X + b * Y, "<=", c)


def region_fits(p, option):
    s = read(find(r"x \+ y <= (\d+)\?")(p)[0])
    (x, y), = points(option)
    return y > x and x + y <= s


def largest_y(p):
    x = read(find(r"at x = (\d+)")(p)[0])
    f, g = find(r"y < (.*?) and y <= (.*?)\?")(p)
    a, b = read(f).subs(X, x), read(g).subs(X, x)
    return Num(max(v for v in range(-50, 200) if v < a and v <= b))


def conditions(p):
    def test(answer):
        for words_, said in pairs(plain(answer)):
            n = numbers(words_)
            for x in range(0, 25):
                for y in range(0, 60):
                    if "at most" in words_:
                        told = x + y <= n[0]
                    elif "people" in words_:
                        told = x + y >= n[0]
                    elif "more women" in words_:
                        told = x > y
                    else:
                        told = y >= n[0] * x
                    left, op, right = split_relation(said)
                    a, b = (eval(re.sub(r"(\d)([xy])", r"\1*\2", s), {"x": x, "y": y}) for s in (left, right))
                    if told != {"<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b}[op]:
                        return False
        return len(pairs(answer)) == 4

    return Told(test)


def roses(p):
    n, c, a, b = numbers(p)
    return Num(max(x for x in range(0, int(n) + 1) if a * x + b * (n - x) <= c))


# ---------------------------------------------------------------- powers and brackets

SMALL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def raised(text):
    """Raised digits as `^`, and letters side by side as factors."""
    t = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", lambda m: "^(" + m[0].translate(SMALL) + ")", plain(text))
    t = re.sub(r"\^(-?\d+)", r"^(\1)", t)
    t = re.sub(r"(\^\(-?\d+\))(?=[A-Za-z(])", r"\1*", t)
    t = re.sub(r"(?<=[0-9a-z)])\s*(?=\((?!-?\d+\)\*?\d*$))(?<!\^)", "*", t) if False else t
    out, names = "", {}
    tokens = re.findall(r"\^\(-?\d+\)|\d+\.?\d*|[A-Za-z]|[()+\-*/]", t.replace(" ", ""))
    for k, tok in enumerate(tokens):
        before = tokens[k - 1] if k else ""
        starts = re.fullmatch(r"\d+\.?\d*|[A-Za-z]|\(", tok)
        ends = re.fullmatch(r"\d+\.?\d*|[A-Za-z]|\)|\^\(-?\d+\)", before)
        if starts and ends:
            out += "*"
        if re.fullmatch("[A-Za-z]", tok):
            names[tok] = sp.Symbol(tok)
        out += tok.replace("^", "**")
    return sp.sympify(out, locals=names, rational=True)


class Power:
    def __init__(self, value, expanded=True):
        self.value, self.expanded = value, expanded

    def accepts(self, answer):
        a = plain(answer)
        if self.expanded and "(" in a:
            return False
        return same(raised(a), self.value)


def power_task(pattern, expanded=True):
    return lambda p: Power(sp.expand(raised(find(pattern)(p)[0])), expanded)


def power_number(p):
    return Num(raised(find(r"Work out (.*?)(?:\.$|, as)")(p)[0]))


def power_value(p):
    e, v = find(rf"value of (.*?) for x = {R}\?")(p)
    return Num(raised(e).subs(X, read(v)))


def power_pairs(p):
    """Each left has the value of its right, and of no other; what can't be put together is a sum."""

    def test(answer):
        for left, right in pairs(answer):
            if right == "stays as it is":
                if len(sp.Add.make_args(sp.expand(raised(left)))) != 2:
                    return False
                continue
            same_ = [r for r in lettered(p) if r != "stays as it is" and same(raised(left), raised(r))]
            if same_ != [right]:
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def power_row(p):
    b = read(find(r"divided by (\d+)\.")(p)[0])
    return rf"\^0 = {R}, .*\^-1 = {R}, .*\^-2 = {R}", [sp.Integer(1), 1 / b, 1 / b**2]


def scientific(p):
    a, n = find(r"([\d.]+) \* 10\^(-?\d+)")(p)
    return Num(read(a) * sp.Integer(10) ** int(n))


def in_front_and_power(value):
    """Two blanks: a number from 1 up to 10, and the power of ten behind it."""

    def model(p):
        wanted = value(p)

        def test(answer):
            m = re.search(rf"{R} \* 10\^{R}", plain(answer))
            front, power = read(m[1]), read(m[2])
            return same(front * sp.Integer(10) ** power, wanted) and 1 <= front < 10

        return Told(test)

    return model


def one_power_term(p, option):
    return len(sp.Add.make_args(sp.expand(raised(option)))) == 1


def around(p):
    a, b = find(r"is (.*?) cm long and (.*?) cm wide")(p)
    return Power(sp.expand(2 * raised(a) + 2 * raised(b)))


def area_of(pattern):
    def model(p):
        a, b = find(pattern)(p)
        return Power(sp.expand(raised(a) * raised(b)))

    return model


def taken_out(p):
    e = raised(find(r"possible: (.*?)\. Write")(p)[0])

    def test(answer):
        if not same(raised(answer), e):
            return False
        inner = sp.Poly(raised(re.search(r"\((.*)\)", plain(answer))[1]))
        return sp.gcd_list(inner.coeffs()) == 1 and inner.eval(0) != 0

    return Told(test)


def missing_bracket(p):
    a, c = (read(v.replace(" ", "")) for v in find(r"\(x \+ (\d+)\)\(x \+ \?\) = x\^2 \+ \(1\) ____ x ([-+] \d+)")(p))
    b = c / a
    return rf"x\^2 \+ {R} x .* is {R}\.", [a + b, b]


def longer_yard(p):
    a, b = numbers(p)
    return Power(sp.expand((X + a) * (X + b)))


# ---------------------------------------------------------------- growth and squares


class Polynomials:
    """An equation whose sides differ by the same polynomial, up to a factor."""

    def __init__(self, zero):
        self.zero = sp.expand(zero)

    def accepts(self, answer):
        if plain(answer).count("=") != 1:
            return False
        left, right = (raised(s) for s in plain(answer).split("="))
        return not sp.simplify(sp.expand(left - right) / self.zero).free_symbols


class ByPlaces:
    """A rule for places 1 to 6."""

    def __init__(self, values, letter="n"):
        self.values, self.letter = values, sp.Symbol(letter)

    def accepts(self, answer):
        rule = powers_with_letters(answer)
        return all(same(rule.subs(self.letter, n), v) for n, v in self.values.items())


def powers_with_letters(text):
    """Calculations with powers that may hold letters: 3 * 2^(n - 1), 3 * 2ⁿ⁻¹."""
    small = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ", "0123456789-+n")
    t = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ]+", lambda m: "**(" + m[0].translate(small) + ")", plain(text))
    t = re.sub(r"(?<=[0-9a-z)])\s*(?=\()(?<!\*)", "*", t.replace("^", "**")).replace("***(", "**(")
    t = re.sub(r"(?<=[0-9)])\s*(?=[a-z])", "*", t)
    return sp.sympify(t, locals={"n": sp.Symbol("n")}, rational=True)


def grown(p):
    w, q = numbers(p)[:2]
    f = 1 + (q if "more" in p else -q) / 100
    return ByPlaces({n: w * f**n for n in range(6)})


def same_growth(p):
    def test(answer):
        for left, right in pairs(answer):
            a = numbers(left)
            k = read(re.search(r"(1/)?(\d+)", right)[0])
            if right.endswith("more each time"):
                ok = all(y - x == k for x, y in zip(a, a[1:]))
            elif right.endswith("less each time"):
                ok = all(x - y == k for x, y in zip(a, a[1:]))
            else:
                ok = all(y == k * x for x, y in zip(a, a[1:]))
            if not ok:
                return False
        return len(pairs(answer)) == 4

    return Told(test)


def geometric_next(p):
    a, b, c = (read(v) for v in re.findall(rf"^{R}, {R}, {R}, \(1\)", plain(p), re.M)[0])
    assert b / a == c / b
    return rf"{R}, {R}$", [c * b / a, c * (b / a) ** 2]


def geometric_rule(p):
    s = sequence(p)
    return ByPlaces({n: s[0] * (s[1] / s[0]) ** (n - 1) for n in range(1, 7)})


def two_numbers(p):
    product, total = find(rf"they give {R}, added {R}:")(p)
    z = sorted(sp.solve(X**2 - read(total) * X + read(product), X))
    return rf"added \S+ {R} and {R}\.", [z[0], z[-1]]


def into_brackets(pattern):
    def model(p):
        e = raised(find(pattern)(p)[0])

        def test(answer):
            return "(" in answer and same(sp.expand(raised(answer)), e)

        return Told(test)

    return model


def all_roots(pattern):
    def model(p):
        left, right = (raised(s) for s in find(pattern)(p)[0].split("="))
        return Roots(sp.solve(left - right, X))

    return model


def roots_count(p):
    left, right = (raised(s) for s in find(r"does (.*?) have\?")(p)[0].split("="))
    return words(["none", "one", "two"][len(sp.real_roots(sp.Poly(left - right, X), multiple=False))])


def positive_root(zero):
    def model(p):
        (x,) = [v for v in sp.solve(zero(*numbers(p)[:2]), X) if v > 0]
        return Num(x)

    return model


# ---------------------------------------------------------------- all of them

KILO = (r"kilos of rice|for each kilo$", r"it becomes \d+ times as much|yes.*")

MORE = {
    # rates
    "rate-price": number_story(lambda kg, paid: paid / kg),
    "rate-compare": rate_compare,
    "rate-use": number_story(lambda km, hours, other: km / hours * other),
    "rate-both-ways": rate_both_ways,
    "convert-simple": convert,
    "convert-back": convert,
    "convert-speed": convert_speed,
    "convert-area": convert_area,
    "convert-price": number_story(lambda g, paid: paid / g * 1000),
    "ratio-share": number_story(lambda all_, a, b: all_ * a / (a + b)),
    "ratio-simplify": lowest_ratio,
    "ratio-from-one": story(lambda a, b, has: (X / has, b / a)),
    "ratio-difference": story(lambda a, b, more: (X * b / (a + b) - X * a / (a + b), more)),
    "ratio-three": parts_share,
    "scale-to-truth": number_story(lambda one_, s, cm: cm * s / 100),
    "scale-to-paper": number_story(lambda one_, s, m: m * 100 / s),
    "scale-find": number_story(lambda cm, m, *_: m * 100 / cm),
    "scale-area": number_story(lambda a, k, l: a * k * l),
    "scale-map-compare": map_lengths,
    # money
    "chain-two-factors": chain_two,
    "chain-as-one": number_story(lambda p, q: 100 - (100 - p) * (100 - q) / 100),
    "chain-up-and-down": up_and_down,
    "chain-back": story(lambda p, q, paid: (X * (100 - p) / 100 * (100 - q) / 100, paid)),
    "interest-years": number_story(lambda p, r, t: p * r * t / 100),
    "interest-months": number_story(lambda p, m, r: p * r / 100 * m / 12),
    "interest-find-rate": story(lambda p, i, t: (p * X / 100 * t, i)),
    "interest-find-money": story(lambda r, i, t: (X * r / 100 * t, i)),
    "interest-formula": for_any_letter,
    "tax-total": number_story(lambda w, p: w + w * p / 100),
    "tax-back": story(lambda p, paid: (X + X * p / 100, paid)),
    "tax-only": lambda p: Num((lambda paid, q: paid - paid / (1 + q / 100))(*numbers(p))),
    "commission": story(lambda f, p, paid: (f + X * p / 100, paid)),
    # formulas
    "bars-triangle": for_any_letter,
    "bars-temperature": for_any_letter,
    "bars-below": for_any_letter,
    "bars-put-in": lambda p: Num(
        (lambda area, b, h: one(((X + b) * h / 2, area)))(*numbers(p.split("/ 2.")[1]))
    ),
    "letters-like-numbers": for_any_letter,
    "letters-collect": for_any_letter,
    "letters-both-sides": for_any_letter,
    "letters-how-many": lambda p: Expr(read(find(r"x are (.*?)\? Write")(p)[0])),
    # work, steps, sense
    "inverse-work": number_story(lambda a, t, b: a * t / b),
    "inverse-speed": number_story(lambda u, t, v: u * t / v),
    "inverse-or-direct": constant(
        (r"rice", r"it becomes \d+ times as much"), (r"ditch|cake", r"it becomes 1/\d+ of it"), (r"age", "neither")
    ),
    "inverse-food": number_story(lambda a, d, more: a * d / (a + more)),
    "work-part": number_story(lambda n, k: k / n),
    "work-together": story(lambda a, b: (X / a + X / b, 1)),
    "work-equation": lambda p: Equal(
        *(lambda a, b, k: ((k + X) / a + X / b, sp.Integer(1)))(*numbers(p)[:3])
    ),
    "work-other-alone": story(lambda t, a: (1 / a + 1 / X, 1 / t)),
    "steps-price": steps_price,
    "steps-back": story(lambda f, k, m, paid: (f + m * (X - k), paid)),
    "steps-rule": lambda p: Expr((lambda f, k, m, _: f + m * (X - k))(*numbers(p))),
    "steps-discount": lambda p: Num(
        (lambda price, from_, less, n: (from_ - 1) * price + (n - from_ + 1) * (price - less))(*numbers(p))
    ),
    "sense-estimate": estimate,
    "sense-up-or-down": up_or_down,
    "sense-impossible": constant(
        (r"\.5 people", "people are counted in whole numbers"), (r"% of the pupils", "it can't be more than all"),
        (r"rope is -", "it can't be below 0"), (r"train takes .* km", "the unit does not fit"),
    ),
    "sense-what-was-asked": lambda p: Num(
        (lambda m, d, both, x: both - x)(*numbers(p))
    ),
    # intervals and bars
    "interval-write": interval_of(r"Write (.*?) as an interval"),
    "interval-open-end": interval_of(r"Write (.*?) as an interval"),
    "interval-to-inequality": interval_of(r"are in (.*?)\?"),
    "interval-from-line": marked_zone,
    "between-one-move": interval_of(r"Solve (.*?)\.$"),
    "between-two-moves": interval_of(r"Solve (.*?)\.$"),
    "between-turned": interval_of(r"Solve (.*?)\. Begin"),
    "between-story": between_story,
    "or-read-line": marked_zone,
    "or-solve": interval_of(r"Solve (.*?)\.$"),
    "and-or-overlap": interval_of(r"Write (.*?) as one"),
    "or-story": or_story,
    "absolute-work-out": lambda p: Num(absolute_value(find(r"Work out (.*?)\.$")(p)[0])),
    "absolute-in-sum": lambda p: Num(absolute_value(find(r"Work out (.*?)\.$")(p)[0])),
    "absolute-distance": lambda p: Distance(read(find(rf"is from {R}\.")(p)[0])),
    "absolute-match": match_by(nested, read),
    "absolute-equal": solve_bars,
    "absolute-scaled": solve_bars,
    "absolute-undo-first": solve_bars,
    "absolute-how-many": bars_count,
    "absolute-near": interval_of(r"Solve (.*?)\.$"),
    "absolute-range": interval_of(r"Solve (.*?)\. Begin"),
    "absolute-outside": interval_of(r"Solve (.*?)\. Write"),
    "absolute-tolerance": lambda p: Tolerance(*numbers(p)),
    # points and tables
    "point-read": lambda p: Point(*points(p.split("There are")[1])[0]),
    "point-move": moved,
    "point-distance": apart,
    "point-corner": corner,
    "point-where": where_points,
    "table-fill": filled(table_fill),
    "table-find-x": missing_x,
    "table-rule": table_line,
    "table-wrong-row": wrong_row,
    "table-which-points": None,
    "slope-ladder": number_story(lambda along, up: up / along),
    "slope-see": two_point_slope,
    "slope-change": number_story(lambda m, k: m * k),
    "slope-next-point": lambda p: Num(
        (lambda m, q, x: q[1] + m * (x - q[0]))(
            read(find(rf"slope {R} goes")(p)[0]), points(p)[0], read(find(rf"at x = {R}\?")(p)[0])
        )
    ),
    "slope-words": slopes_in_words,
    "two-points-plain": two_point_slope,
    "two-points-signed": two_point_slope,
    "two-points-fraction": two_point_slope,
    "two-points-missing": missing_point,
    "two-points-slip": slope_slip,
    "rate-each": rate_each,
    "rate-start": lambda p: Num((lambda t, a, u, b: a - t * (b - a) / (u - t))(*numbers(p))),
    "rate-falling": falling,
    "rate-later": lambda p: Num((lambda t, a, u, b, w: b + (w - u) * (b - a) / (u - t))(*numbers(p))),
    "rate-meaning": match_by_words(
        lambda p: [
            (rf"^{numbers(p)[0]}$", "what is paid before the work begins"),
            (rf"^{numbers(p)[1]}$", "what each hour costs"),
            (r"^x$", "how many hours it takes"),
            (r"^y$", "what is paid in the end"),
        ]
    ),
    # lines
    "line-slope-turned": lambda p: Num(slope_of(zero_of(find(r"line (.*?)\?$")(p)[0]))),
    "line-start": axis_y,
    "line-write": line_from,
    "line-from-graph": line_two,
    "line-which": described_lines,
    "point-find-start": find_start,
    "point-write": line_from,
    "point-write-left": line_from,
    "point-story": line_story,
    "point-on-or-not": filled(on_or_not),
    "line-through": line_two,
    "through-with-start": line_two,
    "through-table": table_start,
    "through-story": barrel,
    "intercept-x": axis_x,
    "intercept-both": filled(both_axes),
    "intercept-slope-form": axis_x,
    "intercept-empty": story(lambda all_, each: (all_ - each * X, 0)),
    "intercept-graph": line_two,
    "standard-solve": solve_y,
    "standard-slope": lambda p: Num(slope_of(zero_of(find(r"line (.*?)\? Give")(p)[0]))),
    "standard-tickets": lambda p: Line((lambda a, b, c: a * X + b * Y - c)(*numbers(p))),
    "standard-put-in": lambda p: Num(
        sp.solve(zero_of(find(r"^(.*?)\. What")(p)[0]).subs(X, read(find(r"if x is (\d+)")(p)[0])), Y)[0]
    ),
    "standard-slip": standard_slip,
    "special-two-points": line_two,
    "special-slopes": special_slopes,
    "special-parallel-axis": level_or_upright,
    "special-from-figure": all_on,
    "parallel-slope": lambda p: Num(slope_of(zero_of(find(r"parallel to (.*?)\?$")(p)[0]))),
    "parallel-through": parallel_through,
    "parallel-pairs": parallel_pairs,
    "parallel-number": parallel_number,
    "right-angle-slope": right_angle,
    "right-angle-fraction": lambda p: Num(-1 / read(find(rf"the slope {R}\. Wh(?:ich|at)")(p)[0])),
    "right-angle-through": right_angle_through,
    "right-angle-or-parallel": how_they_lie,
    # functions
    "function-value": function_value,
    "function-find-input": function_input,
    "function-two": function_two,
    "function-story": filled(function_story),
    "function-expression": function_shifted,
    "inputs-range": until_nothing,
    "inputs-whole-or-not": constant(
        (r"tickets", "whole numbers from 0"), (r"kg of rice", "all numbers from 0"),
        (r"degrees", "all numbers, below 0 too"), (r"bus with \d+ seats", r"whole numbers from 0 to \d+"),
    ),
    "inputs-last-value": lambda p: Num((lambda n, c, *_: sp.floor(n / c))(*numbers(p))),
    "inputs-outputs-range": filled(lift),
    "sequence-next": filled(sequence_next),
    "sequence-place": place_of,
    "sequence-rule": place_rule,
    "sequence-which-place": which_place,
    "sequence-chairs": story(lambda first, more, last: (first + (X - 1) * more, last)),
    "direct-find-k": lambda p: Num((lambda x, y: y / x)(*numbers(p))),
    "direct-next": story(lambda x, y, z: (X / z, y / x)),
    "direct-or-not": constant(
        (r"for each kilo$", r"yes: .*"), (r"for the bag", r"no: there is a start that is not 0"),
        (r"square", r"no: twice the side is four times as much"), (r"share", r"no: twice as many get half as much"),
    ),
    "direct-table": table_line,
    "graph-rate": two_point_slope,
    "graph-empty": story(lambda start, each: (start - each * X, 0)),
    "graph-match": constant(
        (r"rises", "she walks away from home"), (r"level at (\d+) km", r"she rests, \d+ km from home"),
        (r"falls", "she is on her way back"), (r"meets the time axis", "she is at home"),
    ),
    "graph-two-speeds": two_speeds,
    # systems
    "system-put-in": filled(put_in_pair),
    "system-sum-difference": pair_story(lambda s, d: ((X + Y, s), (X - Y, d))),
    "system-other-letter": system_y,
    "system-find-number": find_k,
    "system-which-pair": which_pair,
    "crossing-read": crossing_read,
    "crossing-x": cross_x,
    "crossing-point": cross_point,
    "crossing-plans": cross_y,
    "crossing-after": cheaper,
    **dict.fromkeys(
        """substitute-first substitute-factor substitute-solve-first eliminate-add eliminate-subtract
        multiply-one-solve multiply-both-solve""".split(),
        system_point,
    ),
    "substitute-write": put_into,
    "substitute-minus": system_x,
    "eliminate-what-is-left": added,
    "eliminate-which": what_goes,
    "eliminate-subtract-minus": system_y,
    "multiply-by-what": by_what,
    "multiply-every-term": whole_multiplied,
    "multiply-slip": elimination_slip,
    "systems-count-slopes": lines_in_common,
    "systems-count-standard": lambda p: points_in_common(systems(p)),
    "systems-left-over": constant(
        (r"^0 = [1-9]", "none"), (r"^0 = 0$", "all points of a line"), (r"^\d+x = \d+$", "exactly one")
    ),
    "systems-make-none": make_none_system,
    "unknowns-write": filled(heads_and_money),
    "unknowns-tickets": pair_story(lambda n, a, b, c: ((X + Y, n), (a * X + b * Y, c))),
    "unknowns-two-baskets": pair_story(lambda a, b, s, c, d, t: ((a * X + b * Y, s), (c * X + d * Y, t))),
    "unknowns-ages": pair_story(lambda m, k, both: ((X, m * Y), (X + k + Y + k, both))),
    "mix-write": filled(litres_and_inside),
    "mix-percent": pair_story(lambda a, b, n, c: ((X + Y, n), (a * X + b * Y, c * n))),
    "mix-price": pair_story(lambda n, a, b, all_: ((X + Y, n), (a * X + b * Y, all_))),
    "mix-money-rates": pair_story(lambda n, a, b, i: ((X + Y, n), (a * X / 100 + b * Y / 100, i))),
    "current-speeds": filled(with_stream),
    "current-find": pair_story(lambda u, v: ((X + Y, u), (X - Y, v))),
    "current-ways": pair_story(lambda way, s, t: (((X + Y) * s, way), ((X - Y) * t, way))),
    "current-still-time": number_story(lambda b, way, c: way / (b - c)),
    "digits-write": digits,
    "digits-find": digit_number(lambda x, y, s, d: x + y == s and y - x == d),
    "digits-exchanged": digit_number(lambda x, y, s, d: x + y == s and 10 * y + x == 10 * x + y + d),
    "puzzle-two-numbers": pair_story(lambda s, m, t: ((X + Y, s), (X + m * Y, t))),
    # regions
    "half-test-point": filled(half_test),
    "half-from-graph": half_graph,
    "half-solve-y": half_solve,
    "half-budget": half_budget,
    "region-test": multi(region_fits),
    "region-largest-y": largest_y,
    "region-conditions": conditions,
    "region-story-fit": roses,
    # powers
    "power-number": power_number,
    "power-signs": power_number,
    "power-value": power_value,
    "power-match": power_pairs,
    "power-times": power_task(r"Write (.*?) as one power"),
    "power-times-numbers": power_task(r"Multiply: (.*)$"),
    "power-divide": power_task(r"Simplify (.*?)\.$"),
    "power-sum-or-product": power_pairs,
    "power-two-letters": power_task(r"Multiply: (.*)$"),
    "power-power": power_task(r"Write (.*?) as one power"),
    "power-bracket": power_task(r"Write (.*?) without brackets"),
    "power-bracket-power": power_task(r"Simplify (.*?)\.$"),
    "power-of-what": power_pairs,
    "negative-power-number": power_number,
    "negative-power-row": filled(power_row),
    "negative-power-rules": power_task(r"Write (.*?) as one power"),
    "negative-power-scientific": scientific,
    # sums and products
    "poly-like": power_task(r"Simplify (.*?)\.$"),
    "poly-add": power_task(r"Simplify (.*?)\.$"),
    "poly-subtract": power_task(r"Simplify (.*?)\.$"),
    "poly-which-alike": multi(one_power_term),
    "poly-perimeter": around,
    "term-times": power_task(r"Multiply out (.*?)\.$"),
    "term-times-three": power_task(r"Multiply out (.*?)\.$"),
    "term-take-out": taken_out,
    "term-area": area_of(r"is (.*?) m wide and (.*?) m long"),
    "brackets-product": power_task(r"Multiply out (.*?)\.$"),
    "brackets-product-signed": power_task(r"Multiply out (.*?)\.$"),
    "brackets-product-numbers": power_task(r"Multiply out (.*?)\.$"),
    "brackets-missing": filled(missing_bracket),
    "brackets-area": longer_yard,
    "square-of-sum": power_task(r"Multiply out (.*?)\.$"),
    "sum-times-difference": power_task(r"Multiply out (.*?)\.$"),
    "square-with-number": power_task(r"Multiply out (.*?)\.$"),
    "special-head": lambda p: Num((lambda a, b, *_: a * b)(*numbers(p))),
    "special-match": power_pairs,
    # means and growth
    "mean-plain": number_story(lambda a, b, c: (a + b + c) / 3),
    "mean-missing": story(lambda a, b, c, m: ((a + b + c + X) / 4, m)),
    "mean-groups": number_story(lambda n, p, k, q: (n * p + k * q) / (n + k)),
    "mean-changes": story(lambda n, m, more, then: ((n * m + X) / (n + 1), then)),
    "growth-years": number_story(lambda w, p, n: w * (1 + p / 100) ** n),
    "growth-write": grown,
    "growth-double": number_story(lambda w, every, hours: w * 2 ** (hours / every)),
    "growth-or-line": same_growth,
    "geometric-next": filled(geometric_next),
    "geometric-place": lambda p: Num(
        (lambda s, n: s[0] * (s[1] / s[0]) ** (n - 1))(sequence(p), read(find(r"at place (\d+)\?")(p)[0]))
    ),
    "geometric-rule": geometric_rule,
    "geometric-factor": number_story(lambda _, a, c: a * sp.sqrt(c / a)),
    "scientific-power": lambda p: Num(
        (lambda a, b: sp.log(read(a) / read(b), 10))(*find(r"^([\d.]+) = ([\d.]+) \* 10")(p))
    ),
    "scientific-times": in_front_and_power(lambda p: raised(find(r"^(.*?) is how much")(p)[0])),
    "scientific-divide": in_front_and_power(
        lambda p: (lambda a, b: raised(a) / raised(b))(*find(r"makes (.*?) screws in (.*?) hours")(p))
    ),
    "scientific-order": lambda p: Told(lambda a: a.split(" → ") == sorted(offered(p), key=raised)),
    # squares
    "trinomial-numbers": filled(two_numbers),
    "trinomial-plus": into_brackets(r"Write (.*?) as a product"),
    "trinomial-signs": into_brackets(r"Write (.*?) as a product"),
    "trinomial-match": power_pairs,
    "squares-apart": into_brackets(r"Write (.*?) as a product"),
    "squares-with-number": into_brackets(r"Write (.*?) as a product"),
    "squares-perfect": into_brackets(r"Write (.*?) as a square"),
    "squares-numbers": lambda p: Num(raised(find(r"Work out (.*?) as sum")(p)[0])),
    "zero-brackets": all_roots(r"Solve (.*?)\. Type"),
    "zero-trinomial": all_roots(r"Solve (.*?)\. Type"),
    "zero-x-out": all_roots(r"Solve (.*?)\. Type"),
    "zero-not-zero": all_roots(r"Solve (.*?)\. Type"),
    "roots-plain": all_roots(r"Solve (.*?)\. Type"),
    "roots-factor": all_roots(r"Solve (.*?)\. Type"),
    "roots-bracket": all_roots(r"Solve (.*?)\. Type"),
    "roots-how-many": roots_count,
    "story-garden": positive_root(lambda d, area: X * (X + d) - area),
    "story-neighbours": lambda p: Num(
        [n for n in range(1, 400) if n * (n + 1) == numbers(p)[-1]][0]
    ),
    "story-write": lambda p: (lambda d, c: Polynomials(X * (X + (d if "longer" in p else -d)) - c))(*numbers(p)[:2]),
    "story-frame": positive_root(lambda k, area: (X + 2 * k) ** 2 - area),
}


def points_told(prompt):
    """The options of a question about points are split at `), `."""
    right = [o for o in offered(prompt) if on_line(prompt, o)]
    return Told(lambda answer: sorted(re.findall(r"\(.*?\)", answer)) == sorted(right))


def region_told(prompt):
    right = [o for o in offered(prompt) if region_fits(prompt, o)]
    return Told(lambda answer: sorted(re.findall(r"\(.*?\)", answer)) == sorted(right))


MORE["table-which-points"] = points_told
MORE["region-test"] = region_told
