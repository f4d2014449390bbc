//! The languages of the interface: what another language says is all that English says,
//! with the same arguments, plurals, commands and keys; and which one is spoken.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use kenning::settings::{Key, Settings};
use kenning::tui::App;
use kenning::words::{Language, Message, Value, speaking};

use crate::common;
use crate::common::screen::{Place, picture, press, theme};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");

/// What is held of a message.
#[derive(Debug, Default)]
struct Said {
    arguments: BTreeSet<String>,
    /// For each argument by which a text is chosen, the words and plurals of the choice.
    choices: BTreeMap<String, BTreeSet<String>>,
    /// All texts in it, of all variants, a space between them.
    text: String,
}

impl Said {
    fn of(pattern: &Pattern<String>) -> Said {
        let mut said = Said::default();
        said.read(pattern);
        said
    }

    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text += value,
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
        self.text.push(' ');
    }

    fn read_expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                for variant in variants {
                    if let (
                        InlineExpression::VariableReference { id },
                        VariantKey::Identifier { name },
                    ) = (selector, &variant.key)
                    {
                        let choice = self.choices.entry(id.name.clone()).or_default();
                        choice.insert(name.clone());
                    }
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.clone());
                self.text.push('·');
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { value } => self.text += value,
            InlineExpression::NumberLiteral { value } => self.text += value,
            InlineExpression::FunctionReference { id, arguments } if id.name == "SHELL" => {
                arguments
                    .positional
                    .iter()
                    .for_each(|of| self.read_inline(of));
            }
            _ => panic!("the catalogue uses texts and arguments only: {inline:?}"),
        }
    }

    /// What is typed or stands in files: in backquotes, and options.
    fn typed(&self) -> BTreeSet<String> {
        let quoted = self.text.split('`').skip(1).step_by(2);
        let options = (self.text.split_whitespace())
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-'))
            .filter(|word| word.starts_with("--") && word.len() > 2);
        let named = options.map(|word| word.split('=').next().unwrap_or_default());
        quoted.chain(named).map(str::to_owned).collect()
    }

    /// The keys that are named in it.
    fn keys(&self) -> BTreeSet<String> {
        let words = self
            .text
            .split(|c: char| c.is_whitespace() || ".,;:()“”".contains(c));
        let is_key = |word: &&str| {
            ["Enter", "Esc", "Tab"].contains(word)
                || word.starts_with("Ctrl-")
                || word.starts_with("Alt-")
        };
        words.filter(is_key).map(str::to_owned).collect()
    }
}

/// All messages of a language, by the file in which they stand.
fn catalogue(language: Language) -> BTreeMap<String, BTreeMap<String, Said>> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir.join(language.tag())).expect("a folder of messages") {
        let path = entry.expect("an entry").path();
        let file = path.file_stem().expect("a name").to_string_lossy();
        let text = fs::read_to_string(&path).expect("it reads");
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| {
            panic!("{} can't be read: {faults:?}", path.display());
        });
        let mut messages = BTreeMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let said = Said::of(&message.value.expect("a message has a text"));
                    let twice = messages.insert(id.clone(), said).is_some();
                    assert!(!twice, "{id} stands twice in {}", path.display());
                }
                Entry::Term(_) | Entry::Junk { .. } => panic!("{}: {entry:?}", path.display()),
                _ => {}
            }
        }
        all.insert(file.into_owned(), messages);
    }
    all
}

/// All languages but English.
fn others() -> impl Iterator<Item = Language> {
    let others = Language::ALL.into_iter();
    others.filter(|language| *language != Language::English)
}

/// Calls `look` for each message that another language has, and fails with all that it says.
fn each(look: impl Fn(&Said, &Said) -> Option<String>) {
    let english = catalogue(Language::English);
    let mut faults = Vec::new();
    for language in others() {
        for (file, messages) in catalogue(language) {
            let of_file = english.get(&file);
            for (id, said) in &messages {
                let meant = of_file.and_then(|messages| messages.get(id));
                if let Some(fault) = meant.and_then(|meant| look(meant, said)) {
                    faults.push(format!("src/words/{language}/{file}.ftl: {id}: {fault}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_language_has_all_messages_and_no_others() {
    let english = catalogue(Language::English);
    let mut faults = Vec::new();
    for language in others() {
        let theirs = catalogue(language);
        let none = BTreeMap::new();
        let files: BTreeSet<&String> = english.keys().chain(theirs.keys()).collect();
        for file in files {
            let meant = english.get(file).unwrap_or(&none);
            let said = theirs.get(file).unwrap_or(&none);
            let place = format!("src/words/{language}/{file}.ftl");
            let missing = meant.keys().filter(|id| !said.contains_key(*id));
            faults.extend(missing.map(|id| format!("{place}: to be translated: {id}")));
            let unknown = said.keys().filter(|id| !meant.contains_key(*id));
            faults.extend(unknown.map(|id| format!("{place}: not in English: {id}")));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_language_uses_the_same_arguments() {
    each(|meant, said| {
        let (meant, said) = (&meant.arguments, &said.arguments);
        (meant != said).then(|| format!("English uses {meant:?}, this {said:?}"))
    });
}

#[test]
fn every_language_chooses_by_the_same_words_and_has_its_plurals() {
    const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let is_plural = |word: &String| PLURALS.contains(&word.as_str());
    each(|meant, said| {
        for (name, all) in &meant.choices {
            let Some(theirs) = said.choices.get(name) else {
                return Some(format!("nothing is chosen by ${name}, as in English"));
            };
            let words = |of: &BTreeSet<String>| -> BTreeSet<String> {
                of.iter().filter(|word| !is_plural(word)).cloned().collect()
            };
            if words(all) != words(theirs) {
                return Some(format!("${name} is one of {all:?}, and here of {theirs:?}"));
            }
            let lacks = all.contains("one") && !theirs.contains("one");
            if lacks || !theirs.iter().any(|word| word == "other") && all.contains("other") {
                return Some(format!("${name} lacks a plural: {theirs:?}"));
            }
        }
        let unknown = said.choices.iter().find(|(name, theirs)| {
            !meant.choices.contains_key(*name) && !theirs.iter().all(is_plural)
        });
        unknown.map(|(name, theirs)| format!("${name} is none of {theirs:?} in English"))
    });
}

#[test]
fn what_is_typed_and_the_keys_are_the_same_in_every_language() {
    each(|meant, said| {
        let (typed, here) = (meant.typed(), said.typed());
        if typed != here {
            return Some(format!("English has {typed:?} to be typed, this {here:?}"));
        }
        let (keys, here) = (meant.keys(), said.keys());
        (keys != here).then(|| format!("English names the keys {keys:?}, this {here:?}"))
    });
}

#[test]
fn every_message_is_said_with_its_arguments_in_every_language() {
    for language in Language::ALL {
        let _here = speaking(language);
        for (id, said) in catalogue(language).into_values().flatten() {
            let id: &'static str = id.leak();
            // Numbers that choose each plural, then each of the words.
            let words = said.choices.values().map(BTreeSet::len).max().unwrap_or(0);
            let numbers = [0, 1, 2, 1_000_000].map(Some).into_iter();
            let rounds = numbers
                .map(|n| (n, 0))
                .chain((0..words).map(|at| (None, at)));
            for (number, at) in rounds {
                let given = said.arguments.iter().map(|name| {
                    let word = || said.choices.get(name).and_then(|all| all.iter().nth(at));
                    let value = match (number, word()) {
                        (Some(n), _) => Value::Whole(n),
                        (None, Some(word)) => Value::from(word),
                        (None, None) => Value::from("x"),
                    };
                    let name: &'static str = name.clone().leak();
                    (name, value)
                });
                // In a build for tests, a fault while it is said ends the program.
                let text = Message::new(id, given.collect()).to_string();
                assert_ne!(text, id, "{language}");
                assert!(!text.contains("{$"), "{language}: {id}: {text}");
            }
        }
    }
}

#[test]
fn no_sentence_of_the_core_names_a_key_in_spanish() {
    // Front ends have keys, and settings are told where there are some.
    const RIM: &[&str] = &["tui", "plain", "cli", "help", "usage", "settings"];
    const NAMES: &[&str] = &[
        "pulsa",
        "pulse",
        "presiona",
        "tecla",
        "teclas",
        "enter",
        "intro",
        "esc",
        "escape",
        "tab",
        "ctrl",
        "alt",
        "retroceso",
        "f1",
        "f9",
    ];
    for (file, messages) in catalogue(Language::Spanish) {
        if RIM.contains(&file.as_str()) {
            continue;
        }
        for (id, said) in messages {
            let lower = said.text.to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphanumeric());
            let named = words.find(|word| NAMES.contains(word));
            assert!(named.is_none(), "{id}: {lower}");
        }
    }
}

/// On a screen of ASCII alone, letters lose their marks: some words become others by that.
#[test]
fn no_word_on_a_screen_becomes_another_without_its_marks() {
    // What is written in lines keeps a sign for each mark.
    const LINES: &[&str] = &["author", "cli", "help", "plain", "usage"];
    for (file, messages) in catalogue(Language::Spanish) {
        if LINES.contains(&file.as_str()) {
            continue;
        }
        for (id, said) in messages {
            let lower = said.text.to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphanumeric());
            let other = words.find(|word| ["año", "años"].contains(word));
            assert!(other.is_none(), "{file}.ftl: {id}: {lower}");
        }
    }
}

#[test]
fn each_language_has_a_folder_a_tag_and_a_value_of_the_setting() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let entries = fs::read_dir(dir).expect("the catalogue");
    let mut folders: Vec<String> = entries
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut tags = Language::ALL.map(Language::tag).to_vec();
    tags.sort_unstable();
    assert_eq!(folders, tags);
    let (auto, set) = Key::Language.values().split_first().expect("values");
    assert_eq!(*auto, Key::Language.default());
    assert_eq!(set, Language::ALL.map(Language::tag));
    // The files of each are its own.
    for (language, said) in [
        (Language::English, "tomorrow"),
        (Language::Spanish, "mañana"),
    ] {
        let _here = speaking(language);
        assert_eq!(Message::new("words-tomorrow", Vec::new()).to_string(), said);
    }
}

/// The variables that say which language is spoken.
const SAYING: [&str; 5] = [
    "LC_ALL",
    "LC_MESSAGES",
    "LC_CTYPE",
    "LANG",
    "KENNING_LANGUAGE",
];

/// Runs a command in a home, where nothing but `vars` says anything of a language.
fn run(home: &Path, args: &[&str], vars: &[(&str, &str)]) -> Output {
    let mut command = Command::new(BINARY);
    for name in SAYING {
        command.env_remove(name);
    }
    command
        .args(args)
        .env("KENNING_HOME", home)
        .env("KENNING_NOW", "2026-03-01T12:00:00Z")
        .envs(vars.iter().copied())
        .output()
        .expect("kenning runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn the_setting_goes_before_the_environment_and_that_before_english() {
    let home = tempfile::tempdir().expect("a folder");
    let home = home.path();
    let spain: &[(&str, &str)] = &[("LANG", "es_ES.UTF-8")];
    let told = |args: &[&str], vars: &[(&str, &str)]| text(&run(home, args, vars).stdout);
    let (english, spanish) = ("The language of kenning itself", "El idioma de kenning");
    let asked = ["set", "language"];
    assert!(told(&asked, &[]).contains(english));
    assert!(told(&asked, &[("LANG", "C.UTF-8")]).contains(english));
    assert!(told(&asked, &[("LANG", "de_DE.UTF-8")]).contains(english));
    assert!(told(&asked, spain).contains(spanish));
    let over = [("LANG", "es_ES.UTF-8"), ("LC_ALL", "C")];
    assert!(told(&asked, &over).contains(english));
    let over = [("LANG", "es_ES.UTF-8"), ("KENNING_LANGUAGE", "en")];
    assert!(told(&asked, &over).contains(english));
    run(home, &["set", "language", "en"], &[]);
    assert!(told(&asked, spain).contains(english));
    run(home, &["set", "language", "es"], &[]);
    assert!(told(&asked, &[]).contains(spanish));
    // A home that is named goes before that of the environment.
    let other = tempfile::tempdir().expect("a folder");
    let named = other.path().to_str().expect("a path");
    assert!(told(&["--home", named, "set", "language"], &[]).contains(english));
    let joined = format!("--home={named}");
    assert!(told(&["set", "language", &joined], &[]).contains(english));
    let wrong = run(home, &["set", "language", "it"], &[]);
    let wrong = text(&wrong.stderr);
    assert!(
        wrong.contains("`language`") && wrong.contains("auto, en, es"),
        "{wrong}"
    );
}

/// Takes out of JSON what people read.
fn without_sentences(json: &mut serde_json::Value) {
    match json {
        serde_json::Value::Object(all) => {
            for sentence in ["text", "message", "help"] {
                if let Some(of_ours @ serde_json::Value::String(_)) = all.get_mut(sentence) {
                    *of_ours = serde_json::Value::Null;
                }
            }
            all.values_mut().for_each(without_sentences);
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(without_sentences),
        _ => {}
    }
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    let told = |args: &[&str], language: &str| {
        let home = common::home_with_courses();
        let done = run(home.path(), args, &[("KENNING_LANGUAGE", language)]);
        text(&done.stdout)
    };
    let broken = "tests/data/broken/circle.toml";
    for args in [
        &[
            "--seed",
            "1",
            "practice",
            "shell-basics",
            "--format",
            "json",
        ][..],
        &["export", "--format", "json"],
        &["check", broken, "--format", "json"],
    ] {
        let [english, spanish] = ["en", "es"].map(|language| {
            let said = told(args, language);
            let each = serde_json::Deserializer::from_str(&said).into_iter();
            let mut each: Vec<serde_json::Value> = each.map(|json| json.expect("JSON")).collect();
            assert!(!each.is_empty(), "{args:?}");
            each.iter_mut().for_each(without_sentences);
            (said, each)
        });
        assert_eq!(english.1, spanish.1, "{args:?}");
        let has_sentences = args[0] != "export";
        assert_eq!(english.0 != spanish.0, has_sentences, "{args:?}");
    }
    let csv = ["export", "--format", "csv"];
    assert_eq!(told(&csv, "en"), told(&csv, "es"));
}

#[test]
fn what_is_wrong_with_the_command_line_is_said_in_spanish() {
    let home = tempfile::tempdir().expect("a folder");
    let spanish = [("KENNING_LANGUAGE", "es")];
    let told = |args: &[&str]| {
        let done = run(home.path(), args, &spanish);
        text(&done.stdout) + &text(&done.stderr)
    };
    for (args, said) in [
        (&["--help"][..], "Uso: kenning [OPCIONES] [COMANDO]"),
        (&["--help"], "Mostrar la ayuda"),
        (&["--help"], "Mostrar la versión"),
        (&["--help"], "Mostrar este mensaje o la ayuda"),
        (&["--help"], "[entorno:"),
        (&["plan", "--help"], "Argumentos:"),
        (&["--nonsense"], "argumento inesperado: '--nonsense'"),
        (&["--nonsense"], "Para saber más, prueba '--help'."),
        (&["docto"], "hay un subcomando parecido: 'doctor'"),
        (&["practise"], "hay subcomandos parecidos:"),
        (&["schema", "--help"], "Valores posibles:"),
        (&["schema", "--help"], "Los archivos de un curso"),
        (
            &["courses", "--write", "a"],
            "'--write <ID> <DIR>' necesita 2 valores, y se dio 1",
        ),
        (
            &["set", "--defaul"],
            "hay un argumento parecido: '--default'",
        ),
        (&["practice", "--seed"], "'--seed <N>' necesita un valor"),
        (&["--seed", "x"], "valor no válido 'x' para '--seed <N>'"),
        (&["check"], "faltan estos argumentos obligatorios:"),
        (&["schema", "x"], "[valores posibles:"),
        (
            &["--seed", "1", "--seed", "2"],
            "no se puede usar varias veces",
        ),
        (
            &["doctor", "--repair", "--put-back"],
            "no se puede usar con '--put-back'",
        ),
        (&["plan", "a", "b", "c"], "argumento inesperado: 'c'"),
        (&["profile"], "necesita un subcomando"),
        (
            &["practice", "--nonsense"],
            "para pasar '--nonsense' como valor",
        ),
    ] {
        let all = told(args);
        let english = [
            "Usage:",
            "Options:",
            "Commands:",
            "Arguments:",
            "For more",
            "Print ",
            "tip:",
            "alues:",
            "provided",
            "[subcommands",
            "[env",
            "[default",
            "[possible",
        ];
        let left = english.into_iter().find(|english| all.contains(english));
        assert!(
            all.contains(said) && left.is_none(),
            "{args:?}: {left:?}\n{all}"
        );
    }
}

/// The screen of 80 by 24.
fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

#[test]
fn the_screen_changes_its_language_at_once_and_keeps_it_or_leaves_it() {
    let place = Place::with_courses();
    let mut desk = place.desk(common::screen::noon());
    let dir = place.home.path().to_owned();
    let (settings, told) = Settings::load(Some(dir), Vec::new(), |_| None);
    desk.go_by(settings, told);
    let mut app = App::new(&mut desk, theme("dark"));
    // The row of the language, then the value before `auto`, which is the last.
    let row = Key::ALL.iter().position(|key| *key == Key::Language);
    let before = vec!["Down"; row.expect("a row")];
    press(&mut app, &[","]);
    press(&mut app, &before);
    press(&mut app, &["Left"]);
    let shown = seen(&mut app);
    assert!(
        shown.contains("Idioma") && shown.contains("‹ es ›"),
        "{shown}"
    );
    assert!(shown.contains("Enter guardar"), "{shown}");
    // A value is a word of the language, beside the one that is typed.
    for value in ["completa (full)", "el curso (course)", "no (off)"] {
        assert!(shown.contains(value), "{value}: {shown}");
    }
    press(&mut app, &["Esc"]);
    let shown = seen(&mut app);
    assert!(shown.contains("Settings are as they were"), "{shown}");
    assert!(shown.contains("Enter practise"), "{shown}");
    press(&mut app, &[","]);
    press(&mut app, &before);
    press(&mut app, &["Left", "Enter"]);
    let shown = seen(&mut app);
    assert!(shown.contains("Enter practicar"), "{shown}");
    // What stands on the screen already, too.
    press(&mut app, &["?"]);
    assert!(seen(&mut app).contains("Buscar cursos, destrezas, preguntas"));
    drop(app);
    assert_eq!(kenning::words::language(), Language::English);
    let file = fs::read_to_string(place.home.path().join("settings.toml")).expect("a file");
    assert!(file.contains("language = \"es\""), "{file}");
    assert_eq!(desk.settings().language(), Language::Spanish);
}

#[test]
fn plain_mode_changes_its_language_at_once() {
    let place = Place::with_courses();
    let input = "set language es\nset language\nset language en\nset language\nq\n";
    let mut command = Command::new(BINARY);
    command.args(["--plain", "--home"]).arg(place.home.path());
    for name in SAYING {
        command.env_remove(name);
    }
    let mut child = (command.stdin(Stdio::piped()).stdout(Stdio::piped()))
        .spawn()
        .expect("kenning runs");
    let mut typed = child.stdin.take().expect("its input");
    typed.write_all(input.as_bytes()).expect("it reads");
    drop(typed);
    let said = text(&child.wait_with_output().expect("it ends").stdout);
    let at = |sentence: &str| {
        said.find(sentence)
            .unwrap_or_else(|| panic!("{sentence}: {said}"))
    };
    let spanish = at("language = es (archivo de ajustes; predeterminado: auto)");
    let english = at("language = en (settings file; default: auto)");
    assert!(at("Courses:") < spanish && spanish < at("Cursos:"));
    assert!(at("El idioma de kenning") < english && english < at("The language of kenning"));
}

#[test]
fn tests_speak_english_on_any_machine() {
    assert_eq!(std::env::var("KENNING_LANGUAGE").as_deref(), Ok("en"));
}
