//! How many columns a text takes on a terminal.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns of a text: letter by letter, as it is put into cells. `str::width` takes some
/// pairs of letters to be drawn as one (Arabic lam and alef), which screens of cells don't do.
pub(crate) fn columns(text: &str) -> usize {
    match text.is_ascii() {
        true => text.width(),
        false => text.graphemes(true).map(UnicodeWidthStr::width).sum(),
    }
}

/// The longest beginning of a text that takes no more than so many columns, without half a
/// letter at its end.
pub(crate) fn within(text: &str, most: usize) -> &str {
    let mut used = 0;
    let over = text.grapheme_indices(true).find(|(_, letter)| {
        used += letter.width();
        used > most
    });
    over.map_or(text, |(at, _)| &text[..at])
}

/// `text`, with an ellipsis where it is longer than `width` columns.
pub(crate) fn cut(text: &str, width: usize) -> String {
    match columns(text) <= width {
        true => text.to_owned(),
        false => within(text, width.saturating_sub(1)).to_owned() + "…",
    }
}

/// The same, without half a word where a whole one has room.
pub(crate) fn cut_at_word(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let kept = within(text, width.saturating_sub(2));
    let is_whole = text[kept.len()..].starts_with(char::is_whitespace);
    let words = match kept.rfind(char::is_whitespace) {
        _ if is_whole => kept,
        Some(at) => &kept[..at],
        None => "",
    };
    match words.trim_end() {
        "" => cut(text, width),
        words => format!("{words} …"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        for (width, cut) in [
            (17, "A line of letters"),
            (16, "A line of …"),
            (11, "A line of …"),
            (10, "A line …"),
            (4, "A …"),
            (2, "A…"),
        ] {
            assert_eq!(cut_at_word("A line of letters", width), cut, "{width}");
        }
        assert_eq!(cut_at_word("Donaudampfschiff", 8), "Donauda…");
        assert_eq!(cut_at_word("日本 日本", 8), "日本 …");
    }

    #[test]
    fn columns_are_those_of_the_letters() {
        for (text, wide) in [
            ("", 0),
            ("plain", 5),
            ("日本", 4),
            ("e\u{301}a", 2),
            ("🇩🇪", 2),
            ("👩\u{200d}🔬", 2),
            ("👍🏽", 2),
            // The letters lam and alef, twice.
            ("\u{644}\u{627}\u{644}\u{627}", 4),
            ("שָׁלוֹם", 4),
        ] {
            assert_eq!(columns(text), wide, "{text}");
        }
    }

    #[test]
    fn what_is_cut_is_cut_between_letters() {
        assert_eq!(within("🇩🇪🇫🇷", 3), "🇩🇪");
        assert_eq!(within("👩\u{200d}🔬👍🏽", 4), "👩\u{200d}🔬👍🏽");
        assert_eq!(within("👩\u{200d}🔬", 1), "");
        assert_eq!(within("ae\u{301}o", 2), "ae\u{301}");
        assert_eq!(within("日本", 3), "日");
    }
}
