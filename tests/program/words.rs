//! Holds the words: every sentence is a message of the catalogue in `src/words/en/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// Files whose texts are for machines or are no sentences of ours, each with the reason.
const NOT_OURS: &[(&str, &str)] = &[
    ("src/record/database.rs", "looks for what sled says"),
    (
        "src/record/log/tests.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/reading/fault.rs",
        "the texts by which the TOML parser tells its errors apart",
    ),
    (
        "src/author/tests_of_cores.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/simulate/tests_of_teaching.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/simulate/tests_of_gains.rs",
        "unit tests in a file of their own",
    ),
    ("src/simulate/tests.rs", "unit tests in a file of their own"),
    ("src/kinds/unsure.rs", "what learners type who do not know"),
    (
        "src/reading/synonyms.rs",
        "what authors write for names of the format",
    ),
    (
        "src/kinds/others.rs",
        "what courses in a few languages write as an option",
    ),
    ("src/settings/tests.rs", "unit tests in a file of their own"),
    ("src/tui/keys/tests.rs", "unit tests in a file of their own"),
    (
        "src/tui/thrifty/tests.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/tui/tests_of_redraws.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/tui/widgets/tests_of_layers.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/tui/widgets/field/tests.rs",
        "unit tests in a file of their own",
    ),
    ("src/fit/bkt/tests.rs", "unit tests in a file of their own"),
    (
        "src/import/prose/html/tests.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/text/maths/tests.rs",
        "unit tests in a file of their own",
    ),
    (
        "src/text/maths/signs.rs",
        "how signs of mathematics are said, in a room below the catalogue",
    ),
    (
        "src/text/maths/said.rs",
        "how formulas are said, in a room below the catalogue",
    ),
    (
        "src/report/answers/datashop.rs",
        "the columns that DataShop names",
    ),
    (
        "src/report/answers/own.rs",
        "tells exports apart by the columns that DataShop names",
    ),
    (
        "src/report/apkg/kinds.rs",
        "how cards look in Anki, and how it calls their types",
    ),
    (
        "src/report/apkg/collection.rs",
        "the tables that Anki names",
    ),
    (
        "src/simulate/generated.rs",
        "writes courses, as an author would",
    ),
];

/// A message of the catalogue and the arguments that it reads.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn below(dir: &Path, ext: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, ext, found);
        } else if path.extension().is_some_and(|e| e == ext) {
            found.push(path);
        }
    }
    found.sort();
}

fn files(dir: &str, ext: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    below(&root().join(dir), ext, &mut found);
    found
}

// The catalogue.

fn variables(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                variables(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { id, arguments } if id.name == "SHELL" => {
            arguments
                .positional
                .iter()
                .for_each(|of| of_inline(of, found));
        }
        _ => panic!("the catalogue uses texts and arguments only: {inline:?}"),
    }
}

/// Every message, by file.
fn catalogue() -> BTreeMap<String, Catalogue> {
    let mut all = BTreeMap::new();
    for path in files("src/words/en", "ftl") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| {
            panic!("{} can't be read: {faults:?}", path.display());
        });
        let mut messages = Catalogue::new();
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut found = BTreeSet::new();
                variables(&message.value.expect("a message has a text"), &mut found);
                let id = message.id.name;
                assert!(
                    id.starts_with(&format!("{name}-")),
                    "{id} stands in {name}.ftl: its id must begin with `{name}-`"
                );
                let twice = messages.insert(id.clone(), found).is_some();
                assert!(!twice, "{id} stands twice in {name}.ftl");
            }
        }
        all.insert(name, messages);
    }
    all
}

// The source.

/// What stands in the code of one file, but for its unit tests and documentation.
#[derive(Default)]
struct Said {
    /// `message!` and its arguments.
    messages: Vec<(String, BTreeSet<String>)>,
    texts: Vec<String>,
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes
        .iter()
        .any(|a| a.path().is_ident("cfg") && a.meta.to_token_stream().to_string().contains("test"))
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Mod(of) => &of.attrs,
        syn::Item::Fn(of) => &of.attrs,
        syn::Item::Impl(of) => &of.attrs,
        syn::Item::Use(of) => &of.attrs,
        syn::Item::Const(of) => &of.attrs,
        _ => &[],
    }
}

fn said(path: &Path) -> Said {
    let text = fs::read_to_string(path).unwrap();
    let file = syn::parse_file(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut said = Said::default();
    for item in file.items.iter().filter(|item| !is_test(attributes(item))) {
        walk(item.to_token_stream(), &mut said);
    }
    said
}

/// Macros and calls whose texts no learner reads: they speak of faults in the program.
const OF_FAULTS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "panic",
    "unreachable",
    "expect",
    "todo",
    "include_str",
    "doc",
];

fn walk(tokens: TokenStream, said: &mut Said) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let is = |n: usize, c: char| matches!(tokens.get(n), Some(TokenTree::Punct(p)) if p.as_char() == c);
        match &tokens[at] {
            // An attribute: what stands in those of errors and of the command line
            // is read by people.
            TokenTree::Punct(p) if p.as_char() == '#' => {
                at += 1 + usize::from(is(at + 1, '!'));
                if let Some(TokenTree::Group(group)) = tokens.get(at)
                    && let Some(TokenTree::Ident(name)) = group.stream().into_iter().next()
                    && ["error", "command", "arg", "value"].contains(&name.to_string().as_str())
                {
                    walk(group.stream(), said);
                }
            }
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let after = at + 1 + usize::from(is(at + 1, '!'));
                if let Some(TokenTree::Group(group)) = tokens.get(after) {
                    if name == "message" && is(at + 1, '!') {
                        said.messages.extend(message(group.stream()));
                        walk(group.stream(), said);
                        at = after;
                    } else if OF_FAULTS.contains(&name.as_str()) {
                        at = after;
                    }
                }
            }
            TokenTree::Group(group) => walk(group.stream(), said),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    said.texts.push(text.value());
                }
            }
            TokenTree::Punct(_) => {}
        }
        at += 1;
    }
}

/// The id and the arguments of a `message!`; nothing where the id is no literal.
fn message(tokens: TokenStream) -> Option<(String, BTreeSet<String>)> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let id = syn::parse_str::<syn::LitStr>(&tokens.first()?.to_string()).ok()?;
    let mut names = BTreeSet::new();
    for window in tokens.windows(3) {
        if let [
            TokenTree::Punct(comma),
            TokenTree::Ident(name),
            TokenTree::Punct(equals),
        ] = window
            && comma.as_char() == ','
            && equals.as_char() == '='
        {
            names.insert(name.to_string());
        }
    }
    Some((id.value(), names))
}

/// Whether a person would read the text as part of a sentence: three words or more.
fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| {
        let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
        letters.len() > 1 && letters.chars().all(|c| c.is_alphabetic() || c == '\'')
    });
    words.count() >= 3
}

#[test]
fn every_message_is_in_the_catalogue_with_its_arguments() {
    let catalogue = catalogue();
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for path in files("src", "rs") {
        for (id, arguments) in said(&path).messages {
            let file = id.split('-').next().unwrap();
            match catalogue.get(file).and_then(|messages| messages.get(&id)) {
                None => faults.push(format!("{}: {id} is not in {file}.ftl", path.display())),
                Some(reads) if *reads != arguments => faults.push(format!(
                    "{}: {id} is given {arguments:?}, and reads {reads:?}",
                    path.display()
                )),
                Some(_) => {}
            }
            used.insert(id);
        }
    }
    for id in catalogue.values().flat_map(BTreeMap::keys) {
        if !used.contains(id) {
            faults.push(format!("{id} is said nowhere"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_stands_outside_the_catalogue() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let inside = path
            .strip_prefix(root())
            .unwrap()
            .to_string_lossy()
            .into_owned();
        if NOT_OURS.iter().any(|(file, _)| *file == inside) {
            continue;
        }
        let texts = said(&path).texts;
        let sentences = texts.iter().filter(|text| is_sentence(text));
        faults.extend(sentences.map(|text| format!("{inside}: {text:?}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_of_the_core_names_a_key() {
    // Front ends have keys and commands; the rooms below them do not know which.
    const RIM: &[&str] = &["tui", "plain", "cli", "help"];
    // Here, a key is one of a TOML table, or one that signs and opens.
    const OF_FILES: &[&str] = &["reading", "author", "kinds", "settings", "class"];
    const NAMES: &[&str] = &[
        "press",
        "key",
        "keys",
        "enter",
        "esc",
        "escape",
        "tab",
        "ctrl",
        "alt",
        "backspace",
        "f1",
        "f9",
    ];
    for path in files("src/words/en", "ftl") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if RIM.contains(&name.as_str()) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for (n, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('#'))
        {
            let line = line.split_once(" = ").map_or(line, |(_, text)| text);
            let lower = line.to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphanumeric());
            let of_file =
                |word: &str| OF_FILES.contains(&name.as_str()) && ["key", "keys"].contains(&word);
            let named = words.find(|word| NAMES.contains(word) && !of_file(word));
            let quoted =
                line.split('`').skip(1).step_by(2).find(|code| {
                    code.chars().count() == 1 && code.chars().all(char::is_alphabetic)
                });
            assert!(
                named.is_none() && quoted.is_none(),
                "{name}.ftl:{}: names a key: {line}",
                n + 1
            );
        }
    }
}

#[test]
fn the_tests_see_what_they_look_for() {
    let mut seen = Said::default();
    let code = r#"
        fn f() {
            let a = message!("tutor-due", days = 3, list = Value::list(x, |a| message!("words-now")));
            let b = "one two three"; x.expect("this is a fault"); y(#[doc = "not these words"] 1);
            z(#[error("but these words")] 1, #[arg(help = message!("help-kenning"))] 2);
        }
    "#;
    walk(code.parse().unwrap(), &mut seen);
    let ids: Vec<&str> = seen.messages.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["tutor-due", "words-now", "help-kenning"]);
    assert_eq!(seen.messages[0].1.len(), 2);
    let sentences: Vec<_> = seen.texts.iter().filter(|t| is_sentence(t)).collect();
    assert_eq!(sentences, ["one two three", "but these words"]);
}

/// A command that is printed is to work where names have spaces: what is filled in is quoted.
#[test]
fn what_is_filled_into_a_command_is_quoted_for_a_shell() {
    // Numbers, and what is put together of words that are quoted one by one.
    const AS_THEY_ARE: [&str; 6] = ["n", "locked", "join", "flags", "source", "place"];
    let mut faults = Vec::new();
    for path in ["en", "es"]
        .iter()
        .flat_map(|l| files(&format!("src/words/{l}"), "ftl"))
    {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let text = lines.collect::<Vec<_>>().join("\n");
        for span in text.split('`').skip(1).step_by(2) {
            if !span.starts_with("kenning ") {
                continue;
            }
            for (at, _) in span.match_indices("{ $") {
                let name = span[at + 3..].split(|c: char| !c.is_alphanumeric());
                let name = name.clone().next().unwrap_or_default();
                let in_quotes = span[..at].ends_with('"');
                if !in_quotes && !AS_THEY_ARE.contains(&name) {
                    faults.push(format!("{}: {span}", path.display()));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "write {{ SHELL($name) }}:\n{}",
        faults.join("\n")
    );
}
