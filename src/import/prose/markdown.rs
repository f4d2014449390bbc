//! Markdown of other programs: with HTML in it, with pictures, and with formulas.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::plain::push_formula;
use super::{Lost, Pictured, Prose, from_html};
use crate::text::{Found, formulas_in};

/// Markdown as it can stand here: HTML in it becomes Markdown, pictures are noted and taken
/// out, and formulas that this program can't read become code.
pub(in crate::import) fn from_markdown(text: &str) -> Prose {
    let mut prose = Prose::default();
    let without = without_foreign(text.trim(), &mut prose);
    let mut out = String::with_capacity(without.len() + 8);
    let mut from = 0;
    for found in formulas_in(&without) {
        out.push_str(&without[from..found.whole.start]);
        let inside = &without[found.inside.clone()];
        let behind = &without[found.whole.end..];
        match super::formula(inside) {
            Some(read) if stands_alone(&without, &found) && !read.is_empty() => {
                out.push_str(&format!("$${read}$$"));
            }
            Some(_) => drop(push_formula(inside, behind, &mut out)),
            None if is_words(inside) => out.push_str(&format!("\\${inside}\\$")),
            None => {
                prose.lose(Lost::Formula);
                push_formula(inside, behind, &mut out);
            }
        }
        from = found.whole.end;
    }
    out.push_str(&without[from..]);
    prose.text = out.trim().to_owned();
    prose
}

/// Whether a formula stands by itself, and nothing else on its lines.
fn stands_alone(text: &str, found: &Found) -> bool {
    let before = text[..found.whole.start].rsplit('\n').next();
    let behind = text[found.whole.end..].split('\n').next();
    let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
    found.display && before.trim().is_empty() && behind.trim().is_empty()
}

/// Whether what stands between two dollar signs is words rather than a formula.
fn is_words(inside: &str) -> bool {
    !inside.contains(['\\', '^', '_', '{'])
}

/// The text without pictures, and with HTML as Markdown.
fn without_foreign(text: &str, prose: &mut Prose) -> String {
    if !text.contains(['<', '!']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in foreign(text, prose) {
        if range.start < from {
            continue;
        }
        out.push_str(&text[from..range.start]);
        let inside = &text[range.clone()];
        if inside.starts_with('<') {
            let words = prose.absorb(from_html(inside, &[]));
            let breaks = inside.to_ascii_lowercase().starts_with("<br");
            let is_break = breaks && words.is_empty();
            out.push_str(if is_break { "\\\n" } else { &words });
            out.push_str(&inside[inside.trim_end().len()..]);
        }
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// Where pictures and HTML stand in Markdown, in order; notes the pictures.
fn foreign(text: &str, prose: &mut Prose) -> Vec<Range<usize>> {
    let mut cuts: Vec<Range<usize>> = Vec::new();
    let mut picture: Option<(Range<usize>, Pictured)> = None;
    let mut html: Option<Range<usize>> = None;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                let (file, alt) = (dest_url.into_string(), String::new());
                picture = Some((range, Pictured { file, alt }));
            }
            Event::End(TagEnd::Image) => {
                if let Some((range, picture)) = picture.take() {
                    cuts.push(range);
                    prose.pictures.push(picture);
                }
            }
            Event::Text(words) | Event::Code(words) if picture.is_some() => {
                if let Some((_, picture)) = &mut picture {
                    picture.alt.push_str(&words);
                }
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                html = Some(match html.take() {
                    Some(open) if open.end == range.start => open.start..range.end,
                    open => {
                        cuts.extend(open);
                        range
                    }
                });
            }
            _ => {}
        }
    }
    cuts.extend(html);
    // What stands within another cut was noted before it ended.
    cuts.sort_by_key(|range| range.start);
    cuts
}

#[cfg(test)]
mod tests {
    use super::from_markdown;
    use crate::import::prose::Lost;

    #[test]
    fn formulas_in_markdown_are_read() {
        assert_eq!(
            from_markdown("*a* $\\dots$ `$x$`").text,
            "*a* $\\dots$ `$x$`"
        );
        assert_eq!(from_markdown("$\\chemfig{2}$").lost, vec![Lost::Formula]);
        assert_eq!(from_markdown("$$x$$ is $x$").text, "$x$ is $x$");
        assert_eq!(from_markdown("so\n$$x$$").text, "so\n$$x$$");
    }

    #[test]
    fn pictures_are_taken_out_and_html_is_turned() {
        let prose =
            from_markdown("See ![a *cat*](cat.png) here.\n\n<div>in <b>bold</b></div>\n\n`<b>`");
        assert_eq!(prose.text, "See  here.\n\nin **bold**\n\n`<b>`");
        assert_eq!(
            (
                prose.pictures[0].file.as_str(),
                prose.pictures[0].alt.as_str()
            ),
            ("cat.png", "a cat")
        );
    }
}
