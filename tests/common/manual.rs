//! Reading the pages of the manual.

use std::fmt::Write;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block of code, with the remarks that stand before it: `<!-- … -->`.
#[derive(Default)]
pub struct Block {
    /// What stands behind the fence.
    pub language: String,
    pub text: String,
    pub notes: Vec<String>,
    /// The line of the page on which its fence stands, from 1.
    pub line: usize,
}

impl Block {
    /// What a remark says that begins so.
    pub fn note(&self, name: &str) -> Option<&str> {
        self.notes.iter().find_map(|note| note.strip_prefix(name))
    }

    pub fn has(&self, note: &str) -> bool {
        self.notes.iter().any(|one| one == note)
    }
}

/// A page, as far as it can be followed.
pub struct Page {
    pub blocks: Vec<Block>,
}

impl Page {
    pub fn read(text: &str) -> Page {
        let (mut blocks, mut notes): (Vec<Block>, Vec<String>) = (Vec::new(), Vec::new());
        let mut open: Option<(usize, Block)> = None;
        for (number, line) in text.lines().enumerate() {
            let rest = line.trim_start_matches('`');
            let ticks = line.len() - rest.len();
            match &mut open {
                // A fence is closed by one that is as long, or longer.
                Some((opened, _)) if ticks >= *opened && rest.trim().is_empty() => {
                    blocks.extend(open.take().map(|(_, block)| block));
                }
                Some((_, block)) => {
                    let _ = writeln!(block.text, "{line}");
                }
                None if ticks >= 3 => {
                    let block = Block {
                        language: rest.to_owned(),
                        notes: std::mem::take(&mut notes),
                        line: number + 1,
                        ..Block::default()
                    };
                    open = Some((ticks, block));
                }
                None => {
                    let note = line
                        .strip_prefix("<!-- ")
                        .and_then(|rest| rest.strip_suffix(" -->"));
                    notes.extend(note.map(str::to_owned));
                }
            }
        }
        Page { blocks }
    }
}

/// What stands in running text as code, with its line breaks as spaces.
pub fn spans(text: &str) -> Vec<String> {
    let code = |event| match event {
        Event::Code(code) => Some(code.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => None,
    };
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    parser.filter_map(code).collect()
}

/// The links of a page within the project: the file, and the heading.
pub fn links(text: &str) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        let (Event::Start(Tag::Link { dest_url, .. }) | Event::Start(Tag::Image { dest_url, .. })) =
            event
        else {
            continue;
        };
        if dest_url.contains("://") || dest_url.starts_with("mailto:") {
            continue;
        }
        let (file, anchor) = match dest_url.split_once('#') {
            Some((file, anchor)) => (file, Some(anchor.to_owned())),
            None => (&*dest_url, None),
        };
        found.push((file.to_owned(), anchor));
    }
    found
}

/// The names by which the headings of a page are reached.
pub fn anchors(text: &str) -> Vec<String> {
    let (mut found, mut heading): (Vec<String>, Option<String>) = (Vec::new(), None);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(heading)) => heading.push_str(&text),
            (Event::End(TagEnd::Heading(_)), _) => {
                let text = heading.take().unwrap_or_default();
                let name: String = (text.to_lowercase().chars())
                    .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                    .map(|c| if c == ' ' { '-' } else { c })
                    .collect();
                let same = found.iter().filter(|one| **one == name).count();
                found.push(match same {
                    0 => name,
                    n => format!("{name}-{n}"),
                });
            }
            _ => {}
        }
    }
    found
}

/// The messages of a catalogue as they read, with `*name*` where something is filled in.
pub fn messages(text: &str) -> Vec<(String, String)> {
    let resource = fluent_syntax::parser::parse(text).expect("a catalogue");
    let mut all = Vec::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &message.value
        {
            let read = written(pattern).replace('|', "\\|").replace('<', "&lt;");
            let read = read.split_whitespace().collect::<Vec<_>>().join(" ");
            all.push((message.id.name.to_owned(), read));
        }
    }
    all
}

fn written(pattern: &Pattern<&str>) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression } => out.push_str(&filled(expression)),
        }
    }
    out
}

fn filled(expression: &Expression<&str>) -> String {
    match expression {
        Expression::Select { variants, .. } => {
            let usual = variants.iter().find(|variant| variant.default);
            usual
                .map(|variant| written(&variant.value))
                .unwrap_or_default()
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => format!("*{}*", id.name),
        Expression::Inline(InlineExpression::StringLiteral { value }) => (*value).to_owned(),
        Expression::Inline(InlineExpression::FunctionReference { arguments, .. }) => {
            let first = arguments.positional.first();
            first
                .map(|first| filled(&Expression::Inline(first.clone())))
                .unwrap_or_default()
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => filled(expression),
        Expression::Inline(_) => "…".to_owned(),
    }
}
