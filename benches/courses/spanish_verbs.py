"""Every conjugated form of the Spanish course against a conjugator that knows nothing of it.

Usage: spanish_verbs.py COURSE_DIR      (needs the PyPI package verbecc; LGPL-3.0, only run here)

Templates are filled in with each of their values, not with a sample. Four things are checked:

- forms: a question that names verb and person (`FORMS`): its answer is the conjugator's form.
- sentences: a question with an English sentence (`SENTENCES`): in each accepted answer stands
  a form of the verb in question, in the tense and for the person of the English sentence.
- agreement: in every Spanish text that counts as right, and in the sentences of the tables
  of words, a verb behind a subject pronoun is a form for that person.
- mistakes: what a mistake answers for another person, tense or group is never a form that
  would be right (other than by a missing accent, which is forgiven).

The verbs, persons and tenses are written down here by hand, from the English, and not taken
from the course's answers. Exit status 1 if anything differs.
"""

import collections
import itertools
import logging
import pathlib
import re
import sys
import tomllib
import unicodedata

logging.disable(logging.CRITICAL)
from verbecc import CompleteConjugator, LangCodeISO639_1  # noqa: E402

PRESENT, PRETERITE, IMPERFECT = "presente", "pretérito-perfecto-simple", "pretérito-imperfecto"

conjugator = CompleteConjugator(LangCodeISO639_1.es)
conjugated = {}
guessed = set()


def verb(infinitive):
    """tense -> pronoun -> forms, and the other forms under "other"."""
    infinitive = re.sub("se$", "", infinitive)
    if infinitive not in conjugated:
        data = conjugator.conjugate(infinitive).get_data()
        if data["verb"]["predicted"]:
            guessed.add(infinitive)
        tenses = collections.defaultdict(lambda: collections.defaultdict(set))
        for tense in (PRESENT, PRETERITE, IMPERFECT):
            for entry in data["moods"]["indicativo"][tense]:
                tenses[tense][str(getattr(entry["pr"], "value", entry["pr"]))] |= {
                    form.split()[-1] for form in entry["c"]
                }
        conjugated[infinitive] = tenses
    return conjugated[infinitive]


def forms(infinitive, tense, person):
    return verb(infinitive)[tense][person]


def plain(text):
    """Without accents and signs, as answers are compared; ñ stays."""
    text = text.lower().replace("ñ", "\0")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return text.replace("\0", "ñ")


# ------------------------------------------------------------------ the course

course = pathlib.Path(sys.argv[1])
questions, tables = {}, []
for path in sorted(course.glob("*.toml")):
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for question in data.get("question", []):
        questions[question["id"]] = question
    tables += data.get("facts", [])


def values_of(parameter):
    if isinstance(parameter, list):
        return parameter
    low, high = parameter.split("..")
    return list(range(int(low), int(high) + 1))


def draws(question):
    params = {k: values_of(v) for k, v in question.get("params", {}).items()}
    rows = question.get("rows", {})
    for column, cells in rows.items():
        if len(cells) != len(next(iter(rows.values()))):
            sys.exit(f"{question['id']}: {column} has {len(cells)} cells")
    for chosen in itertools.product(*params.values()):
        base = dict(zip(params, chosen))
        for i in range(len(next(iter(rows.values()), [0]))):
            values = base | {k: v[i] for k, v in rows.items()}
            if "where" not in question or eval(question["where"], {}, values):
                yield values


def fill(text, values):
    return re.sub(r"\{(\w+)\}", lambda m: str(values[m.group(1)]), text)


def listed(answer):
    return answer if isinstance(answer, list) else [answer]


def rights(question, values):
    """Every Spanish text that counts as right, whole."""
    kind = question["kind"]
    if kind == "text":
        for answer in listed(question["answer"]):
            yield fill(answer["text"] if isinstance(answer, dict) else answer, values)
    elif kind == "cloze":
        text = fill(question["text"], values)
        choices = [m.split("||")[0].split("|") for m in re.findall(r"\[\[(.*?)\]\]", text)]
        for n in range(max(map(len, choices))):
            picked = iter([c[min(n, len(c) - 1)] for c in choices])
            yield re.sub(r"\[\[.*?\]\]", lambda m: next(picked), text)
    elif kind == "choice":
        yield fill(question["answer"], values)
    elif kind == "order":
        yield " ".join(fill(item, values) for item in question["items"])


def words(text):
    return re.findall(r"[^\W\d_]+", text.lower())


# ------------------------------------------------------------------ who is it?

PRONOUNS = {
    "yo": "yo", "tú": "tú", "vos": "vos", "él": "él", "ella": "ella", "usted": "usted",
    "nosotros": "nosotros", "nosotras": "nosotros", "vosotros": "vosotros",
    "ellos": "ellos", "ellas": "ellas", "ustedes": "ustedes",
}  # fmt: skip
SEVERAL = ("los ", "las ", "mis ", "tus ", "sus ", "nuestros ")


def who_es(subject):
    """The person of a Spanish subject, such as “Ana y yo” or “Ayer los niños”."""
    subject = re.sub("[¿¡]", "", subject.strip().lower())
    subject = re.sub(
        r"^(ayer|anoche|antes|de niña,|de niño,|de niños,|siempre|hace dos días|hace dos años|"
        r"la semana pasada|el año pasado|el domingo|el lunes pasado|el lunes|todos los días|"
        r"una vez|de repente|mientras) ?", "", subject,
    )  # fmt: skip
    got = words(subject)
    if not got:
        return None
    if " y " in f" {subject} ":
        inside = set(got)
        return "nosotros" if "yo" in inside else "ustedes" if inside & {"tú", "usted"} else "ellos"
    for word in got:
        if word in PRONOUNS:
            return PRONOUNS[word]
    if subject.startswith(SEVERAL):
        return "ellos"
    return None if got[0] in ("qué", "a", "cómo") else "él"


MANY_EN = re.compile(
    r"\b(my parents|my grandparents|my friends|the children|the shops|the glasses|the tables|"
    r"the books|my uncle and aunt|those books|these shoes|children|my keys|(luis|ana) and \w+)\b"
)


def who_en(english):
    """The person of an English sentence; “you” by what is said of it in brackets."""
    text = english.lower()
    if re.match(r"(\w+ ){1,3}and i\b", text):
        return "nosotros"
    if "you" in words(text):
        if "usted" in text:
            return "usted"
        if "several" in text or "you all" in text:
            return "ustedes"
        first = re.search(r"\b(i|we|they|she|he|it|you)\b", text).group(1)
        if first == "you":
            return "tú"
    many = MANY_EN.search(text)
    first = re.search(r"\b(i|we|they|she|he|it)\b", text)
    if many and (not first or many.start() < first.start()):
        return "ellos"
    if first:
        return {"i": "yo", "we": "nosotros", "they": "ellos"}.get(first.group(1), "él")
    return "él"


# What may stand for a person: vos beside tú, vosotros beside ustedes.
ALSO = {"tú": ["tú", "vos"], "ustedes": ["ustedes", "vosotros"]}

# ------------------------------------------------------------------ forms, by question

# question: verb, tense, subject, the column or text that holds the form, and other accepted ones
FORMS = {
    "ar-form": ("{stem}ar", PRESENT, "{who}", "{stem}{end}"),
    "er-form": ("{stem}er", PRESENT, "{who}", "{stem}{end}"),
    "ir-form": ("{stem}ir", PRESENT, "{who}", "{stem}{end}"),
    "stem-form": ("{inf}", PRESENT, "{who}", "{form}", "{vos}"),
    "yo-form": ("{inf}", PRESENT, "yo", "{form}"),
    "se-form": ("{stem}ar", PRESENT, "{who}", "{stem}{end}"),
    "pret-ar": ("{stem}ar", PRETERITE, "{who}", "{stem}{end}"),
    "pret-er": ("{inf}", PRETERITE, "{who}", "{stem}{end}"),
    "odd-past-form": ("{inf}", PRETERITE, "{who}", "{form}"),
    "imp-ar": ("{stem}ar", IMPERFECT, "{who}", "{stem}{end}"),
    "imp-er": ("{inf}", IMPERFECT, "{who}", "{stem}{end}"),
    "imp-odd": ("{inf}", IMPERFECT, "{who}", "{form}"),
    "ser-gap": ("ser", PRESENT, "{who}", "{form}", "{vos}"),
    "estar-gap": ("estar", PRESENT, "{who}", "{form}", "{vos}"),
    "tener-form": ("tener", PRESENT, "{who}", "{form}", "{vos}"),
    "ir-gap": ("ir", PRESENT, "{who}", "{form}", "{vos}"),
    "person-verb": ("hablar", PRESENT, "{who}", "{form}", "{also}"),
    "ar-gap": ("{inf}", PRESENT, "{who}", "{stem}{end}"),
    "er-gap": ("{inf}", PRESENT, "{who}", "{form}"),
    "stem-gap": ("{inf}", PRESENT, "{who}", "{form}"),
    "yo-or-other": ("{inf}", PRESENT, "{who}", "{form}"),
    "yo-gap": ("{inf}", PRESENT, "{who}", "{form}", "{vos}"),
    "se-gap": ("{inf}", PRESENT, "{who}", "{form}", "{vosf}"),
    "pret-gap": ("{inf}", PRETERITE, "{pre}", "{form}"),
    "odd-past-gap": ("{inf}", PRETERITE, "{pre}", "{form}"),
    "imp-gap": ("{inf}", IMPERFECT, "{pre}", "{form}"),
}
# Columns with forms that are not the answer of the question.
MORE_FORMS = [
    ("odd-past-or-now", "{inf}", PRESENT, "{who}", "{now}"),
    ("odd-past-or-now", "{inf}", PRETERITE, "{who}", "{past}"),
    ("yo-form", "{inf}", PRESENT, "él", "{he}"),
    ("past-when", "{a}", IMPERFECT, "{who}", "{x}"),
    ("past-when", "{a}", PRETERITE, "{who}", "{ox}"),
    ("past-when", "{b}", PRETERITE, "{who2}", "{y}"),
    ("past-when", "{b}", IMPERFECT, "{who2}", "{oy}"),
    ("two-be-both", "ser", PRESENT, "{a}", "{x}"),
    ("two-be-both", "estar", PRESENT, "{a}", "{y}"),
    ("two-be-both", "estar", PRESENT, "{a}", "{ox}"),
    ("two-be-both", "ser", PRESENT, "{a}", "{oy}"),
]

# ------------------------------------------------------------------ sentences, by question

# question: verbs (one of them must be there), tense, and the person: a column with English, or
# a text that is Spanish when it begins with “es:”, or a person.
SENTENCES = {
    "ser-several": (["ser"], PRESENT, "es:{many}"),
    "ser-aunt": (["ser"], PRESENT, "{she}"),
    "ser-profession": (["ser"], PRESENT, "{en}"),
    "ar-we": (["{stem}ar"], PRESENT, "nosotros"),
    "ar-they": (["{stem}ar"], PRESENT, "ellos"),
    "ar-say": (["{inf}", "estar"], PRESENT, "{en}"),
    "er-we": (None, PRESENT, "nosotros"),
    "er-say": (None, PRESENT, "{en}"),
    "ask-do": (None, PRESENT, "{en}"),
    "no-say": (None, PRESENT, "{en}"),
    "estar-tired": (["estar"], PRESENT, "yo"),
    "estar-agree": (["estar"], PRESENT, "es:{other}"),
    "estar-say": (["estar"], PRESENT, "{en}"),
    "two-be-say": (["ser"], PRESENT, "{en}"),
    "poss-say": (["ser"], PRESENT, "{en}"),
    "this-say": (["ser"], PRESENT, "{en}"),
    "tener-state": (["tener"], PRESENT, "yo"),
    "tener-age": (["tener"], PRESENT, "{en}"),
    "tener-que": (["tener"], PRESENT, "{en}"),
    "tener-mend": (["tener"], PRESENT, "{en}"),
    "ir-future": (["ir"], PRESENT, "{en}"),
    "ir-order": (["ir"], PRESENT, "{en}"),
    "ir-say": (["ir", "estar"], PRESENT, "{en}"),
    "stem-we": (["{inf}"], PRESENT, "nosotros"),
    "stem-say": (["querer", "poder", "saber", "desear"], PRESENT, "{en}"),
    "yo-others": (["{inf}"], PRESENT, "{who}"),
    "yo-say": (None, PRESENT, "{en}"),
    "se-we": (None, PRESENT, "nosotros"),
    "lo-answer": (None, PRESENT, "yo"),
    "lo-say": (None, PRESENT, "{en}"),
    "pret-turn": (None, PRETERITE, "{en}"),
    "pret-say": (None, PRETERITE, "{en}"),
    "odd-past-turn": (None, PRETERITE, "{en}"),
    "odd-past-say": (None, PRETERITE, "{en}"),
    "imp-turn": (None, IMPERFECT, "{en}"),
    "imp-say": (None, IMPERFECT, "{en}"),
}
# Accepted answers in another tense or wording, each judged by hand: a perfect where Spain says
# it of today, a sentence whose English does not tell the tense, “who” in the plural, another
# verb that says the same, a “you” that may be several.
JUDGED = {
    "He hablado con Ana", "No han salido", "He vivido en Chile", "Vivía en Chile", "He ido a Madrid",
    "Yo he ido a Madrid", "¿Qué ha dicho?", "¿Ella qué ha dicho?", "¿Qué ha dicho ella?",
    "No he hecho nada", "Yo no he hecho nada", "Ha estado dos días en México",
    "Hemos tenido que trabajar", "Nosotros hemos tenido que trabajar",
    "Ayer estábamos en casa", "¿Quiénes vienen?", "Puedo ver el mar",
    "Me encuentro en el hotel", "¿Dónde están los baños?", "¿Dónde queda el baño?",
    "¿Dónde se encuentra el baño?", "Mis padres vienen de Irán", "Trabajo como enfermero",
    "Trabajo de enfermero", "No consigo dormir", "No logro dormir",
    "Solía vivir aquí", "Solías leer mucho", "Tú solías leer mucho", "Solíamos ir al parque",
    "Nosotros solíamos ir al parque", "Solían trabajar mucho", "Ellos solían trabajar mucho",
    "Yo me encuentro en el hotel", "Aquí queda la estación", "La estación queda aquí",
    "La estación se encuentra aquí", "¿Dónde hay un baño?", "Yo solía vivir aquí",
    "Ellas solían trabajar mucho", "Nosotras solíamos ir al parque",
    "Él ha estado dos días en México", "Nosotras hemos tenido que trabajar",
    "Nosotros teníamos que trabajar", "Teníamos que trabajar", "Estábamos en casa",
    "Yo he vivido en Chile", "Yo vivía en Chile", "Yo he hablado con Ana",
    "Ella ha comprado un coche", "Ha comprado un coche", "Ellas no han salido",
    "Ellos no han salido", "Trabaja como cocinero", "Trabaja de cocinero",
    "Él trabaja de cocinero", "Trabaja como profesor", "Trabaja de profesor",
    "Él trabaja de profesor", "Trabajo como médica", "Trabajo de médica",
    "Yo trabajo como enfermero", "Yo trabajo de enfermero", "Yo no logro dormir",
    "Me gustaría comer", "Quisiera comer", "Tengo ganas de comer",
    "¿Ustedes viajan mucho?", "¿Viajan mucho ustedes?", "¿Viajan mucho?", "¿Viajan ustedes mucho?",
    "¿Viajáis mucho vosotros?", "¿Viajáis mucho?", "¿Viajáis vosotros mucho?",
    "¿Vosotras viajáis mucho?", "¿Vosotros viajáis mucho?",
}  # fmt: skip
# Forms for *vos* that are those for *tú*: of one syllable, they are written without an accent.
# The conjugator writes one.
VOS = {"vas", "ves", "das"}

# ------------------------------------------------------------------ checking

wrong, counts, seen = [], collections.Counter(), set()


def differs(*what):
    wrong.append(": ".join(map(str, what)))


def expected(infinitive, tense, person):
    return set().union(*(forms(infinitive, tense, p) for p in ALSO.get(person, [person])))


def subject(text, values):
    text = fill(text, values)
    if text in PRONOUNS.values():
        return text
    return who_es(text) or who_en(values["en"])


for name, (infinitive, tense, who, form, *others) in FORMS.items():
    question = questions[name]
    for values in draws(question):
        inf, person = fill(infinitive, values), subject(who, values)
        right = expected(inf, tense, person)
        got = fill(form, values)
        counts["forms"] += 1
        seen.add((inf, tense, person, got))
        if got not in forms(inf, tense, person):
            differs(name, f"{inf} {tense} {person}", f"{got}, not {forms(inf, tense, person)}")
        for other in others:
            other = fill(other, values)
            if other not in right and other not in forms(inf, tense, person):
                differs(name, f"{inf} {tense} {person}", f"{other} is accepted, not {right}")
        # Mistakes that speak of a person, a tense or a group.
        for mistake in question.get("mistake", []):
            for answer in listed(mistake["answer"]):
                answer = fill(answer, values)
                if plain(answer) == plain(got) or answer == "":
                    continue
                counts["mistakes"] += 1
                if answer in right:
                    differs(name, f"the mistake {answer} is right for {person}")

for name, infinitive, tense, who, form in MORE_FORMS:
    for values in draws(questions[name]):
        inf, got = fill(infinitive, values), fill(form, values)
        person = "él" if inf == "llover" else subject(who, values)
        counts["forms"] += 1
        seen.add((inf, tense, person, got))
        if got not in expected(inf, tense, person):
            differs(name, f"{inf} {tense} {person}", got)

# All verbs that the course names, for what gives none: its infinitives between stars.
INFINITIVES = set()
for question in questions.values():
    for values in draws(question):
        texts = [fill(question.get("prompt", ""), values)] + [str(v) for v in values.values()]
        for text in texts:
            INFINITIVES |= {w for w in words(text) if re.fullmatch(r"\w+[aei]r(se)?", w)}
INFINITIVES |= {"ver", "ir", "ser", "haber", "desear"}
for table in tables:
    for row in table["rows"]:
        for cell in listed(row[0]):
            INFINITIVES |= {w for w in words(str(cell)) if re.fullmatch(r"\w{2,}[aei]r(se)?", w)}
NOUNS = {"señor", "mar", "lugar", "mujer", "bar", "ayer", "tercer", "primer", "familiar", "popular"}
INFINITIVES = {re.sub("se$", "", i) for i in INFINITIVES} - NOUNS
known = collections.defaultdict(set)
not_verbs = set()
for infinitive in sorted(INFINITIVES):
    try:
        tenses = verb(infinitive)
    except Exception:
        not_verbs.add(infinitive)
        continue
    if infinitive in guessed:
        not_verbs.add(infinitive)
        continue
    for tense in (PRESENT, PRETERITE, IMPERFECT):
        for person, some in tenses[tense].items():
            for form in some:
                known[form].add((infinitive, tense, person))

for name, (infinitives, tense, who) in SENTENCES.items():
    question = questions[name]
    for values in draws(question):
        if who.startswith("es:"):
            person = who_es(fill(who[3:], values)) or "él"
            if name == "ser-several":
                first = words(values["many"])[0]
                person = "nosotros" if first in ("somos", "nosotros") else "ellos"
        else:
            text = fill(who, values)
            person = PRONOUNS.get(text) or who_en(text)
        allowed = {fill(i, values) for i in infinitives} if infinitives else INFINITIVES
        for text in rights(question, values):
            counts["sentences"] += 1
            if text in JUDGED:
                continue
            persons = ALSO.get(person, [person])
            if name == "ser-several" and person == "ellos":
                persons = persons + ["ustedes", "vosotros"]
            found = [
                word
                for word in words(text)
                for i, t, p in known.get(word, ())
                if i in allowed and t == tense and p in persons
            ]
            if not found:
                verbs = "/".join(sorted(allowed)) if infinitives else "a verb"
                differs(name, values.get("en", person), f"no form of {verbs} for {person} in “{text}”")
            else:
                seen.add((name, tense, person, found[0]))

# Agreement behind a pronoun, anywhere.
SMALL = r"(?:(?:no|me|te|se|nos|os|lo|la|los|las|le|les|siempre|también|antes) )*"
BEHIND = re.compile(rf"\b({'|'.join(PRONOUNS)})\b,? {SMALL}([^\W\d_]+)", re.I)


def agrees(where, text):
    for pronoun, form in BEHIND.findall(text):
        pronoun, form = pronoun.lower(), form.lower()
        readings = known.get(form)
        # “él” and “ella” behind a preposition are no subjects; nor is “yo” in “Ana y yo”.
        start = text.lower().find(pronoun)
        before = words(text[:start])
        if not readings or before and before[-1] in ("a", "de", "con", "para", "en", "que"):
            continue
        counts["agreement"] += 1
        persons = {p for _, _, p in readings}
        wanted = PRONOUNS[pronoun]
        if re.search(r"\w y $", text[:start].lower()) and pronoun in ("yo", "tú", "usted"):
            wanted = "nosotros" if pronoun == "yo" else "ustedes"
        if wanted not in persons and not (pronoun == "vos" and form in VOS):
            differs(where, f"“{pronoun} … {form}” in “{text}”")
        seen.add(("agreement", "", wanted, form))


for name, question in questions.items():
    if "kind" not in question:
        continue
    for values in draws(question):
        # Of blanks the first filling: vos and vosotros are accepted behind tú and ustedes, too.
        for text in itertools.islice(rights(question, values), 1 if question["kind"] == "cloze" else None):
            if "wrong" not in name and "mend" not in name:
                agrees(name, text)
for table in tables:
    for row in table["rows"]:
        for cell in row:
            for text in listed(cell):
                if isinstance(text, str) and "[[" in text:
                    filled = re.sub(r"\[\[(.*?)\]\]", lambda m: m.group(1).split("|")[0], text)
                    agrees(table["id"], filled)

# Tables whose first column is a form for a person: “soy” beside “I am”.
for table in tables:
    if table["id"] != "first-verbs":
        continue
    for row in table["rows"]:
        english = listed(row[1])[0]
        form = words(listed(row[0])[0])[-1]
        if listed(row[0])[0].startswith(("me ", "hay")):
            continue
        counts["table"] += 1
        person = who_en(english)
        if not any(p in ALSO.get(person, [person]) for _, _, p in known.get(form, ())):
            differs("first-verbs", f"{form}: “{english}” is {person}, not {known.get(form)}")

print(f"verbs: {len(conjugated) - len(not_verbs)}")
print("checked: " + ", ".join(f"{n} {what}" for what, n in counts.items()))
by_tense = collections.Counter(t for _, t, _, _ in {(s[3], s[1], 0, 0) for s in seen} if t)
print("different forms: " + ", ".join(f"{n} {t}" for t, n in by_tense.items()))
for line in sorted(set(wrong)):
    print("DIFFERS", line)
print(f"{len(set(wrong))} differences")
sys.exit(bool(wrong))
