//! Code told apart by what it is: keywords, strings, numbers, comments, names.
//!
//! Twelve languages are read by `hl-lite`, others by tables ([`tables`]). It is about
//! colour only: the pieces of a text are always the text again.

mod scan;
mod tables;

use std::ops::Range;

use hl_lite::{Kind, Lang, highlight};

/// The longest code that is told apart, in bytes; longer code is plain.
const LONGEST: usize = 64 * 1024;

/// What a piece of code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Plain,
    Keyword,
    String,
    /// Numbers, and constants such as `true`.
    Number,
    Comment,
    /// Types, functions, commands, variables of shells, tags and keys.
    Name,
}

/// How the code of a language is told apart.
#[derive(Clone, Copy)]
enum By {
    Library(Lang),
    Table(&'static tables::Language),
    /// Only the lines behind a prompt are commands.
    Transcript,
}

/// The pieces of code, one behind the other, from its first byte to its last. The language is
/// what stands behind a fence, as in `rust` or `c++`; code in one that is not known is plain.
pub(crate) fn pieces(language: &str, code: &str) -> Vec<(Range<usize>, Sort)> {
    let plain = || vec![(0..code.len(), Sort::Plain)];
    if code.len() > LONGEST {
        return plain();
    }
    let found = match of(language) {
        Some(By::Library(lang)) => by_library(lang, code, 0),
        Some(By::Table(language)) => scan::scan(language, code),
        Some(By::Transcript) => transcript(code),
        None => return plain(),
    };
    match is_whole(&found, code) {
        true => found,
        false => plain(),
    }
}

/// How a language is told apart, by the first word behind the fence; `rust,ignore` is Rust.
fn of(language: &str) -> Option<By> {
    let end = language.find([' ', ',', '{', '\t']);
    let name = language.get(..end.unwrap_or(language.len()))?;
    let name = name.trim_start_matches('.').to_ascii_lowercase();
    if TRANSCRIPTS.contains(&name.as_str()) {
        return Some(By::Transcript);
    }
    let by_library = || Lang::from_slug(&name).map(By::Library);
    tables::of(&name).map(By::Table).or_else(by_library)
}

/// Languages whose lines are commands behind a prompt, and what they print.
const TRANSCRIPTS: [&str; 5] = [
    "console",
    "terminal",
    "shell-session",
    "shellsession",
    "session",
];

fn sort(kind: Kind) -> Sort {
    match kind {
        Kind::Keyword => Sort::Keyword,
        Kind::String => Sort::String,
        Kind::Comment => Sort::Comment,
        Kind::Number | Kind::Constant => Sort::Number,
        Kind::Type | Kind::Function | Kind::Property | Kind::Tag | Kind::Variable => Sort::Name,
        Kind::Plain | Kind::Attribute | Kind::Operator | Kind::Punctuation => Sort::Plain,
    }
}

/// The pieces that the library finds; `from` is where the code stands.
fn by_library(lang: Lang, code: &str, from: usize) -> Vec<(Range<usize>, Sort)> {
    let mut at = from;
    let spans = highlight(lang, code).into_iter();
    spans
        .map(|span| {
            let start = at;
            at += span.text.len();
            (start..at, sort(span.kind))
        })
        .collect()
}

/// Lines behind `$ `, and those that go on with `> ` behind them, are commands.
fn transcript(code: &str) -> Vec<(Range<usize>, Sort)> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut goes_on = false;
    for line in code.split_inclusive('\n') {
        let end = at + line.len();
        let is_further = goes_on && line.starts_with("> ");
        match is_further || line.starts_with("$ ") {
            true => {
                found.push((at..at + 2, Sort::Plain));
                found.extend(by_library(Lang::Bash, &line[2..], at + 2));
                goes_on = true;
            }
            false => {
                found.push((at..end, Sort::Plain));
                goes_on = false;
            }
        }
        at = end;
    }
    found
}

/// Whether pieces are the whole text, in order, cut between its characters.
fn is_whole(found: &[(Range<usize>, Sort)], code: &str) -> bool {
    let mut at = 0;
    let in_order = found.iter().all(|(range, _)| {
        let follows = range.start == at && code.get(range.clone()).is_some();
        at = range.end;
        follows
    });
    in_order && at == code.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Each piece that is not plain, and what it is.
    fn told(language: &str, code: &str) -> Vec<(String, Sort)> {
        let found = pieces(language, code).into_iter();
        let found = found.filter(|(_, sort)| *sort != Sort::Plain);
        found
            .map(|(range, sort)| (code[range].to_owned(), sort))
            .collect()
    }

    #[track_caller]
    fn is(language: &str, code: &str, wanted: &[(&str, Sort)]) {
        let wanted: Vec<_> = wanted.iter().map(|(t, s)| ((*t).to_owned(), *s)).collect();
        assert_eq!(told(language, code), wanted, "{language}: {code}");
    }

    use Sort::{Comment, Keyword, Name, Number, String as Text};

    #[test]
    fn languages_of_the_library() {
        is(
            "rust",
            "let x = 12; // twelve",
            &[("let", Keyword), ("12", Number), ("// twelve", Comment)],
        );
        is("py", "if x == 'a':", &[("if", Keyword), ("'a'", Text)]);
        is("sh", "ls -l # all", &[("ls", Name), ("# all", Comment)]);
        is("json", "{\"a\": 1}", &[("\"a\"", Name), ("1", Number)]);
    }

    #[test]
    fn languages_of_the_tables() {
        is(
            "c",
            "#include <stdio.h>\nint n = 0x1F; /* one */ char c = '\\'';",
            &[
                ("#include", Keyword),
                ("int", Keyword),
                ("0x1F", Number),
                ("/* one */", Comment),
                ("char", Keyword),
                ("'\\''", Text),
            ],
        );
        is(
            "SQL",
            "select 'it''s' -- said\nFROM t",
            &[
                ("select", Keyword),
                ("'it''s'", Text),
                ("-- said", Comment),
                ("FROM", Keyword),
            ],
        );
        is(
            "haskell",
            "foldl' f x {- a {- b -} -} where c = 'x'",
            &[
                ("{- a {- b -} -}", Comment),
                ("where", Keyword),
                ("'x'", Text),
            ],
        );
        is(
            "go",
            "func f() string { return `a\nb` } // c",
            &[
                ("func", Keyword),
                ("string", Keyword),
                ("return", Keyword),
                ("`a\nb`", Text),
                ("// c", Comment),
            ],
        );
        is(
            "lua",
            "local s = [[a]] --[[ b\nc ]] x = 1.5e-3",
            &[
                ("local", Keyword),
                ("[[a]]", Text),
                ("--[[ b\nc ]]", Comment),
                ("1.5e-3", Number),
            ],
        );
        is(
            "java",
            "String s = \"a\";",
            &[("String", Name), ("\"a\"", Text)],
        );
        is(
            "ruby",
            "def f; x = \"a#{b}\" # c\nend",
            &[
                ("def", Keyword),
                ("\"a#{b}\"", Text),
                ("# c", Comment),
                ("end", Keyword),
            ],
        );
    }

    #[test]
    fn what_is_not_closed_ends_with_its_line() {
        is(
            "c",
            "char *s = \"a;\nreturn 1;",
            &[
                ("char", Keyword),
                ("\"a;", Text),
                ("return", Keyword),
                ("1", Number),
            ],
        );
        is("c", "/* a\nb", &[("/* a\nb", Comment)]);
        is("rust,ignore", "1..3", &[("1", Number), ("3", Number)]);
        is("c++", "1..3", &[("1", Number), ("3", Number)]);
    }

    #[test]
    fn only_commands_of_a_transcript_are_told_apart() {
        is(
            "console",
            "$ echo if\nif this is 1\n$ ls \\\n> 'a b'\n> no",
            &[
                ("echo", Name),
                ("if", Keyword),
                ("ls", Name),
                ("'a b'", Text),
            ],
        );
        assert!(told("brainfuck", "if 1").is_empty());
        assert!(told("", "if 1").is_empty());
    }

    const LANGUAGES: [&str; 26] = [
        "sh",
        "console",
        "python",
        "rust",
        "js",
        "ts",
        "c",
        "cpp",
        "java",
        "go",
        "sql",
        "html",
        "css",
        "toml",
        "yaml",
        "json",
        "haskell",
        "lua",
        "ruby",
        "r",
        "php",
        "csharp",
        "kotlin",
        "swift",
        "dockerfile",
        "markdown",
    ];

    #[test]
    fn every_language_is_known() {
        for language in LANGUAGES {
            assert!(of(language).is_some(), "{language}");
        }
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(
            code in "([ \\n\"'`\\\\#/*<>$(){}\\[\\]=;.-]|[a-c0-2_]|if|--|/\\*|\\*/|\\{-|\\[\\[|\"\"\"|<<E|é|日|👩\u{200d}👧){0,60}",
            language in proptest::sample::select(&LANGUAGES[..]),
        ) {
            let found = pieces(language, &code);
            prop_assert!(is_whole(&found, &code), "{language}: {code:?}");
            // The library kept its promise by itself.
            if !code.is_empty() && let Some(By::Library(lang)) = of(language) {
                prop_assert!(is_whole(&by_library(lang, &code, 0), &code));
            }
        }
    }
}
