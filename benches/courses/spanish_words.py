"""Every Spanish word of a course against dictionaries that know nothing of it.

Usage: spanish_words.py COURSE_DIR NODE_MODULES [APERTIUM_DIR]

NODE_MODULES holds the npm packages `dictionary-es` (Hunspell), those of other countries
such as `dictionary-es-mx`, `dictionary-en` and `dictionary-en-gb`, which the PyPI package
`spylls` reads. APERTIUM_DIR holds
`spa-eng.automorf.bin` and `spa-eng.autobil.bin` of Debian's `apertium-eng-spa`; `lt-proc`
(package `lttoolbox`) must be on the path then. spanish_words.sh fetches them all.

Looked up are:

- spelling: each word of the tables' Spanish cells and sentences and of texts with blanks
  must be Spanish; each answer, option, item, pair, and each text set off by stars or
  quotes must be Spanish throughout or English throughout; each other word must be English.
  What a mistake answers is wrong on purpose and left out. Templates are filled in.
- gender: the article of each noun in a table, and of each noun behind an article in any
  Spanish text, against the gender in Apertium's dictionary.
- meaning: the English of each row against Apertium's bilingual dictionary. What differs is
  listed to be judged by a reader: dictionaries for translation hold few of the meanings.

Exit status 1 if a word or a gender differs that is not among those judged below.
"""

import itertools
import os
import pathlib
import re
import subprocess
import sys
import tomllib

from spylls.hunspell import Dictionary

course, modules = sys.argv[1:3]
apertium = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None

# What is written with a capital within a sentence somewhere is taken for a name.
WITHIN = re.compile(r"(?<=[a-záéíóúüñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúüñ]+")
NAMES = set()
for path in pathlib.Path(course).glob("*.toml"):
    NAMES |= set(WITHIN.findall(path.read_text("utf8")))

# Words that no dictionary has, each judged by hand.
JUDGED = {}
for line in (pathlib.Path(__file__).parent / "spanish_words.judged").read_text("utf8").splitlines():
    if line and not line.startswith("#"):
        word, _, reason = line.partition("\t")
        JUDGED[word] = reason



def dictionaries(*names):
    found = (os.path.join(modules, name, "index") for name in names)
    return [Dictionary.from_files(path) for path in found if os.path.exists(path + ".dic")]


SPAIN = dictionaries("dictionary-es")
AMERICAS = dictionaries(*(f"dictionary-es-{land}" for land in ("ar", "mx", "co", "cl", "ve", "cu")))
ENGLISH = dictionaries("dictionary-en-gb", "dictionary-en")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
cache = {}


def known(all_of_a_language, word):
    key = (id(all_of_a_language), word)
    if key not in cache:
        plain = word.replace("’", "'")
        forms = {plain, plain.lower(), plain.lower().capitalize()}
        if plain.endswith("'s"):
            forms |= {plain[:-2], plain[:-2].lower(), plain[:-2].lower().capitalize()}
        cache[key] = any(d.lookup(form) for d in all_of_a_language for form in forms)
    return cache[key]


def is_spanish(word):
    return word in NAMES or word.lower() in JUDGED or known(SPAIN, word) or known(AMERICAS, word)


def is_english(word):
    return word in NAMES or word.lower() in JUDGED or known(ENGLISH, word)


def words(text):
    """The whole words of a text: no code, no parts of words such as `-mos` or `d…o`."""
    text = re.sub(r"`[^`]*`", " ", text)
    text = re.sub(r"\[\[|\]\]", " ", text)
    text = re.sub(r"(?<=\w)\*\*([^*\s]+)\*\*|\*\*([^*\s]+)\*\*(?=\w)", r"\1\2", text)
    text = re.sub(r"\S*_\S*", " ", text)
    text = re.sub(r"(?<![\w])[-–]\w+|\w+[-–](?!\w)", " ", text)
    text = re.sub(r"[\w']+…[\w']*|…[\w]+", " ", text)
    return WORD.findall(text)


wrong, looked, spanish_seen, texts = [], 0, set(), []


def complain(place, text, word):
    wrong.append(f"{place}: “{word}” in “{text[:70]}”")


def check_spanish(place, text):
    global looked
    texts.append((place, text))
    for word in words(text):
        looked += 1
        spanish_seen.add(word.lower())
        if not is_spanish(word):
            complain(place, text, word)


def check_either(place, text):
    """Spanish throughout, or English throughout; so is what stands in brackets, by itself."""
    global looked
    inner = re.findall(r"\(([^)]*)\)", text)
    parts = re.split(r"[:;,.!?]\s+|\s/\s|\s+[—–]\s+", re.sub(r"\([^)]*\)", " ", text))
    if inner or len(parts) > 1:
        for part in (*inner, *parts):
            check_either(place, part)
        return
    if text.strip(" .").lower() in JUDGED:
        return
    found = words(text)
    looked += len(found)
    if all(map(is_spanish, found)):
        spanish_seen.update(word.lower() for word in found)
        texts.append((place, text))
    elif not all(map(is_english, found)):
        bad = [word for word in found if not is_spanish(word)]
        complain(place, text, ", ".join(bad))


SET_OFF = re.compile(r"\*\*(.+?)\*\*(?!\w)|(?<![\w*])\*(?!\*)((?:\*\*.+?\*\*|[^*])+?)\*(?![\w*])|“([^”]+)”")


def check_prose(place, text):
    """English, with words of either language set off."""
    global looked
    text = re.sub(r"```.*?```", " ", text, flags=re.S)
    text = re.sub(r"(\w)\*\*([^*\s]+)\*\*", r"\1\2", re.sub(r"(?<!\n)\n(?![\n-])", " ", text))
    for found in SET_OFF.finditer(text):
        inner = next(group for group in found.groups() if group)
        for part in re.split(r"[,;:/]\s|\s\+\s", re.sub(r"(?<!\w)\*\*|\*\*(?!\w)", "", inner)):
            check_either(place, part)
    for word in words(SET_OFF.sub(" ", text)):
        looked += 1
        if not is_english(word) and not is_spanish(word):
            complain(place, text, word)


def filled(question):
    """The values of a template's words, place for place; one empty set of a plain question."""
    rows = question.get("rows", {})
    lists = {name: values for name, values in question.get("params", {}).items() if isinstance(values, list)}
    size = max((len(values) for values in rows.values()), default=1)
    for at in range(size):
        row = {name: values[at] for name, values in rows.items()}
        for drawn in itertools.islice(itertools.product(*lists.values()), 40):
            yield row | dict(zip(lists, drawn))


def put_in(text, values):
    if not values:
        return text
    text = re.sub(r"\{(\w+)\}", lambda m: str(values.get(m.group(1), " ")), text)
    return re.sub(r"\{[^}]*\}", " ", text)


def blanks(text):
    """A text with its blanks filled, once for each accepted filling; hints left out."""
    first = re.sub(r"\[\[(.*?)\]\]", lambda m: m.group(1).split("||")[0].split("|")[0], text)
    yield first
    for found in re.finditer(r"\[\[(.*?)\]\]", text):
        for other in found.group(1).split("||")[0].split("|")[1:]:
            yield other


def listed(value):
    return value if isinstance(value, list) else [value]


def is_part(text, wholes):
    """Whether it is the beginning or the end of a word that is looked up as a whole."""
    return any(whole.startswith(text) or whole.endswith(text) for whole in wholes)


def check_question(place, question, outer=None, wholes=()):
    for values in [outer] if outer is not None else filled(question):
        def each(key):
            for text in listed(question.get(key, [])):
                for part in listed(text):
                    if isinstance(part, str):
                        yield put_in(part, values)

        if "text" in question:
            for text in each("text"):
                for whole in blanks(text):
                    check_spanish(place, whole)
        if question.get("kind") != "number":
            for key in ("answer", "options", "items", "extra", "pairs"):
                for text in each(key):
                    if key == "options" and text.lower() in wrong_on_purpose(question):
                        continue
                    if not is_part(text.strip("-").lower(), wholes):
                        check_either(place, text)
        for key in ("prompt", "hints", "explanation"):
            for text in each(key):
                check_prose(place, text)
        for mistake in question.get("mistake", []):
            check_prose(place, put_in(mistake.get("feedback", ""), values))
        for step in question.get("step", []):
            whole = {word.lower() for text in (*each("answer"), *each("text"), *each("prompt")) for word in words(text)}
            check_question(place, step, values, whole)


def wrong_on_purpose(question):
    answers = [a for m in question.get("mistake", []) for a in listed(m["answer"])]
    return {a.lower() for a in answers if isinstance(a, str)}


rows = []
for path in sorted(pathlib.Path(course).glob("*.toml")):
    parsed = tomllib.loads(path.read_text("utf8"))
    for skill in parsed.get("skill", []):
        check_prose(skill["id"], skill.get("lesson", ""))
        for block in re.findall(r"```\n(.*?)```", skill.get("lesson", ""), flags=re.S):
            for word in words(block):
                looked += 1
                if not is_spanish(word) and not is_english(word):
                    complain(skill["id"], block, word)
        for idea in skill.get("misconception", []):
            check_prose(idea["id"], idea["feedback"] + " " + idea.get("contrast", ""))
    for table in parsed.get("facts", []):
        columns = {name: at for at, name in enumerate(table["columns"])}
        for row in table["rows"]:
            place = f'{table["id"]}: {listed(row[0])[0]}'
            rows.append((place, listed(row[columns["es"]]), listed(row[columns["en"]])))
            for text in listed(row[columns["es"]]):
                check_spanish(place, text)
            for text in blanks(row[columns["sentence"]]):
                check_spanish(place, text)
            for text in (*listed(row[columns["en"]]), row[columns["says"]]):
                for word in words(text):
                    looked += 1
                    if not is_english(word) and not is_spanish(word):
                        complain(place, text, word)
    for question in parsed.get("question", []):
        check_question(question["id"], question)

wrong = sorted(set(wrong))
american = {w for w in spanish_seen - {n.lower() for n in NAMES} if known(AMERICAS, w) and not known(SPAIN, w) and not known(ENGLISH, w)}
for line in wrong:
    print(f"not found  {line}")
print(f"spelling: {looked} words looked up, {len(spanish_seen)} different Spanish ones, {len(wrong)} not found")
print(f"          {len(american)} of them only in dictionaries of the Americas: {', '.join(sorted(american))}")
unlisted = sorted(n for n in NAMES if not (known(SPAIN, n) or known(AMERICAS, n) or known(ENGLISH, n)))
print(f"          {len(unlisted)} taken for names: {', '.join(unlisted)}")
print(f"          {len(JUDGED)} entries of spanish_words.judged were judged by hand")
status = bool(wrong)

if apertium is None:
    print("gender, meaning: left out, as Apertium's dictionaries are not at hand")
    sys.exit(status)


def lt_proc(lines, binary, *options):
    command = ["lt-proc", *options, str(apertium / binary)]
    run = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def nouns(analysis):
    """Gender and number of each reading as a noun: `m`, `f` or `mf`, and `sg`, `pl` or `sp`."""
    return re.findall(r"/([^/<$]*)<n>(?:<acr>)?<(mf|m|f)><(sg|pl|sp)>", analysis)


ARTICLE = {"el": ("m", "sg"), "la": ("f", "sg"), "los": ("m", "pl"), "las": ("f", "pl"),
           "un": ("m", "sg"), "una": ("f", "sg"), "al": ("m", "sg"), "del": ("m", "sg")}
STRESSED_A = {"agua", "ave"}


def differs(article, noun, found):
    gender, number = ARTICLE[article]
    if noun in STRESSED_A and number == "sg":
        gender = "f"
    return not any(g in (gender, "mf") and n in (number, "sp") for _, g, n in found)


# The article of each noun in the tables.
pairs = [(place, text.lower().split()) for place, all_es, _ in rows for text in all_es]
pairs = [(place, text[0], text[1]) for place, text in pairs if len(text) >= 2 and text[0] in ARTICLE]
analyses = lt_proc([noun for _, _, noun in pairs], "spa-eng.automorf.bin")
unknown, different = [], []
for (place, article, noun), analysis in zip(pairs, analyses, strict=True):
    found = nouns(analysis)
    if not found:
        unknown.append(f"{article} {noun}")
    elif differs(article, noun, found) and f"{article} {noun}" not in JUDGED:
        different.append(f"{place}: {article} {noun}: {analysis}")
print(f"gender: {len(pairs)} nouns of the tables with their article, {len(different)} differ, "
      f"{len(unknown)} are no nouns there: {', '.join(unknown)}")

# An article before a noun in any other Spanish text.
bigrams = {}
for place, text in texts:
    for article, noun in re.findall(r"(?i)\b(el|la|los|las|un|una|al|del) ([a-záéíóúüñ]+)", text):
        bigrams.setdefault((article.lower(), noun.lower()), place)
analyses = lt_proc([noun for _, noun in bigrams], "spa-eng.automorf.bin")
apart = 0
for ((article, noun), place), analysis in zip(bigrams.items(), analyses, strict=True):
    found = nouns(analysis)
    if found and differs(article, noun, found):
        apart += 1
        if f"{article} {noun}" not in JUDGED:
            different.append(f"{place}: {article} {noun}: {analysis}")
print(f"        {len(bigrams)} different pairs of article and next word in all texts, {apart} differ")
for line in different:
    print(f"gender differs  {line}")
status = status or bool(different)

# The meaning of each row.
def lemmas(text):
    """Readings of a Spanish word or phrase, as the bilingual dictionary takes them."""
    bare = re.sub(r"^(el|la|los|las|un|una) ", "", text.lower()).strip("¿?¡!")
    return bare


NUMBERS = dict(zip(
    "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90 100 1000".split(),
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred thousand""".split(), strict=True))
BE = {"am": "be", "are": "be", "is": "be", "has": "have", "goes": "go", "children": "child"}


def roots(text):
    """The words of an English text, numbers spelled out and without the -s of a plural."""
    found = set()
    for word in re.findall(r"[a-z]+|\d+", text.lower().replace("’", "").replace("1 000 000", "million")):
        if word.isdigit():
            whole = int(word)
            parts = [word] if word in NUMBERS else [str(whole // 100), "100"] if whole >= 100 else [str(whole // 10 * 10)]
            found |= {NUMBERS[part] for part in parts}
        else:
            found |= {BE.get(word, word), re.sub(r"(?<=..)s$", "", word), re.sub(r"(?<=[xsh])es$", "", word)}
    return found - {"in", "on", "of", "the", "a", "be"} | ({"be"} & found if len(found) < 9 else set())


asked = [[lemmas(text) for text in all_es] for _, all_es, _ in rows]
flat = [text for group in asked for text in group]
analyses = dict(zip(flat, lt_proc(flat, "spa-eng.automorf.bin"), strict=True))
units = {}
for text, analysis in analyses.items():
    found = re.findall(r"\^([^$]*)\$", analysis)
    if len(found) == 1:
        units[text] = [reading for reading in found[0].split("/")[1:] if not reading.startswith("*")]
readings = sorted({reading for group in units.values() for reading in group})
translated = dict(zip(readings, lt_proc([f"^{reading}$" for reading in readings], "spa-eng.autobil.bin", "-b"), strict=True))
agree, differ, missing = 0, [], 0
for (place, _, english), group in zip(rows, asked, strict=True):
    means = set()
    for text in group:
        for reading in units.get(text, []):
            for meaning in translated[reading].strip("^$").split("/")[1:]:
                if not meaning.startswith("@"):
                    means.add(re.sub(r"<[^>]*>", " ", meaning).replace("# ", " ").strip().lower())
    if not means:
        missing += 1
        continue
    said = set().union(*map(roots, english))
    if any(roots(meaning) & said for meaning in means):
        agree += 1
    else:
        differ.append(f"{place}: {', '.join(english)}; Apertium: {', '.join(sorted(means))}")
print(f"meaning: of {len(rows)} rows {agree} share a word with Apertium's translation, "
      f"{missing} are phrases or words that it does not translate, {len(differ)} differ:")
for line in differ:
    print(f"  {line}")
sys.exit(status)
