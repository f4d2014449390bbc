//! What stands for letters and signs that a terminal lacks: ASCII, in as many columns.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthStr;

use super::maths::greek;

/// Which letters a terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// All of Unicode.
    #[default]
    All,
    /// Those of languages; signs, lines and bars only as far as ASCII has them.
    NoSigns,
    /// ASCII, and nothing else.
    Ascii,
}

/// What stands for a sign in one column: as like it as ASCII has it, and other than what
/// stands for those that it is told apart from.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '✓' | '✔' => '+',
        '✗' | '✖' | '✕' | '×' | '⨯' => 'x',
        '❯' | '›' | '▸' | '▶' | '→' | '⇒' | '⟶' | '⟹' | '↦' | '»' | '⟩' | '▷' | '➜' => {
            '>'
        }
        '‹' | '◂' | '◀' | '←' | '⇐' | '«' | '⟨' | '◁' => '<',
        '▲' | '↑' | '△' | '⇑' => '^',
        '▼' | '↓' | '▽' | '⇓' => 'v',
        '↕' | '↔' | '⇔' | '⇌' => '=',
        '★' | '⋆' | '∗' | '☆' | '•' | '∙' | '◆' => '*',
        '●' => '@',
        '◐' | '◑' | '◒' | '◓' => '%',
        '○' | '◯' | '◦' | '∘' | '°' | '◇' => 'o',
        '↻' | '↺' => '&',
        '↪' | '↵' | '⏎' => '>',
        '·' | '⋅' | '∶' | '⋯' => '.',
        // Where a text is cut, a full stop would be its end.
        '…' => '~',
        '⋮' | '⋱' => ':',
        '█' | '▉' | '▊' | '▋' | '▌' | '▰' | '■' | '▓' | '▪' => '#',
        '▒' => '=',
        '░' | '▱' | '□' | '▫' => '-',
        '▁' | '▂' | '▏' | '▎' => '_',
        '▃' | '▄' | '▍' => '=',
        '▅' | '▆' | '▇' => '#',
        '─' | '━' | '╌' | '╴' | '╶' | '–' | '—' | '−' | '‐' | '‑' | '‒' | '⁻' | '₋' => {
            '-'
        }
        '│' | '┃' | '║' | '╎' | '╷' | '╵' | '‖' | '∥' | '⎢' | '⎥' | '⎜' | '⎟' | '⎪' => {
            '|'
        }
        '═' | '≡' | '≈' | '≅' | '≃' => '=',
        '┤' | '├' | '┝' | '┥' | '╞' | '╡' => '|',
        '┌' | '┐' | '└' | '┘' | '┬' | '┴' | '┼' | '╭' | '╮' | '╰' | '╯' | '╔' | '╗' | '╚' | '╝' => {
            '+'
        }
        '╱' | '⁄' | '∕' | '÷' | '⎰' => '/',
        '╲' | '∖' | '⎱' => '\\',
        '⎡' | '⎣' | '⌈' | '⌊' => '[',
        '⎤' | '⎦' | '⌉' | '⌋' => ']',
        '⎛' | '⎝' => '(',
        '⎞' | '⎠' => ')',
        '⎧' | '⎨' | '⎩' => '{',
        '⎫' | '⎬' | '⎭' => '}',
        '“' | '”' | '„' | '‟' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '´' | 'ʼ' | 'ʻ' => '\'',
        '¿' => '?',
        '¡' => '!',
        '√' => 'V',
        '≤' => '<',
        '≥' => '>',
        '≠' => '#',
        '±' | '∓' => '+',
        '∞' => '8',
        '∑' => 'S',
        '∏' | 'π' => 'p',
        '∈' => 'e',
        '¬' => '~',
        '♯' => '#',
        '♭' => 'b',
        '♮' => '=',
        '⚠' => '!',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2800}' => ' ',
        '\u{2801}'..='\u{28ff}' => '*',
        _ => return None,
    })
}

/// The letters of the Latin alphabet that don't come apart into one of ASCII and a mark.
fn plain_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "s",
        'ø' => "o",
        'Ø' => "O",
        'æ' => "a",
        'Æ' => "A",
        'œ' => "o",
        'Œ' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "t",
        'ı' => "i",
        'ħ' => "h",
        _ => return None,
    })
}

/// What a cell of the screen shows in place of `symbol`, in as many columns; none where
/// the terminal has it.
pub(crate) fn in_cells(symbol: &str, letters: Letters) -> Option<String> {
    if symbol.is_ascii() || letters == Letters::All {
        return None;
    }
    // What opens a question in Spanish belongs to its letters: fonts that have one have both.
    let is_letter = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "¿¡".contains(c);
    let keeps = letters == Letters::NoSigns && symbol.chars().all(|c| is_letter(c) || c.is_ascii());
    if keeps && !symbol.chars().any(is_raised) {
        return None;
    }
    let width = symbol.width().max(1);
    let mut shown = String::new();
    for c in symbol.chars() {
        match sign(c) {
            Some(sign) => shown.push(sign),
            None => match plain_letter(c) {
                Some(letter) => shown.push_str(letter),
                None => shown.extend(c.nfkd().filter(char::is_ascii)),
            },
        }
    }
    // Of a fraction or a ligature, what does not fit is left off.
    shown.truncate(width);
    while shown.len() < width {
        shown.push('?');
    }
    Some(shown)
}

/// Whether a text has letters that ASCII lacks, such as ñ or ж; signs are none, nor are small
/// ones above or below the line.
pub fn has_letters_beyond_ascii(text: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && sign(c).is_none() && !is_raised(c);
    !text.is_ascii() && text.chars().any(|c| !c.is_ascii() && is_letter(c))
}

/// Whether it stands above or below the line, or is a fraction.
fn is_raised(c: char) -> bool {
    matches!(c, '⁰'..='ⁿ' | '₀'..='ₜ' | '²' | '³' | '¹' | '½' | '¼' | '¾')
}

/// What stands above and below the line of a letter such as `½`.
fn fraction(c: char) -> Option<[String; 2]> {
    let is_one = matches!(c, '¼'..='¾' | '⅐'..='⅞' | '↉');
    let whole: String = is_one.then(|| c.nfkd().collect())?;
    let (over, under) = whole.split_once('\u{2044}')?;
    Some([over.to_owned(), under.to_owned()])
}

/// Whether a letter takes no room and is not seen: a place where a word may break, or a sign
/// for how those beside it are written. It has nothing in its place.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether it is a small digit or sign above the line, as in a power.
fn stands_above(c: char) -> bool {
    matches!(c, '⁰'..='ⁿ' | '²' | '³' | '¹')
}

/// A letter with a mark as it can be typed without: the letter, then a sign for the mark, so
/// that año and ano, and papá and papa, stay apart.
fn typed(c: char) -> Option<[char; 2]> {
    let mut parts = c.nfd();
    let (letter, accent) = (parts.next()?, parts.next()?);
    let is_one = letter.is_ascii_alphabetic() && parts.next().is_none();
    Some([letter, mark(accent)?]).filter(|_| is_one)
}

/// What is typed for a mark behind its letter.
fn mark(c: char) -> Option<char> {
    Some(match c {
        '\u{300}' => '`',
        '\u{301}' => '\'',
        '\u{302}' => '^',
        '\u{303}' => '~',
        '\u{308}' => '"',
        '\u{327}' => ',',
        _ => return None,
    })
}

/// A text for a terminal of these letters: where it has more room than a cell, signs are
/// written out, and marks stand behind their letters.
pub(crate) fn in_lines(text: &str, letters: Letters) -> Cow<'_, str> {
    if text.is_ascii() || letters == Letters::All {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    // Of a power, as in 10⁻², the sign stands before it once.
    let mut is_above = false;
    for (at, c) in text.char_indices() {
        if is_unseen(c) {
            let joins = matches!(c, '\u{200c}' | '\u{200d}');
            if joins && shown.ends_with(|last: char| !last.is_ascii()) {
                shown.push(c);
            }
            continue;
        }
        let was_above = std::mem::replace(&mut is_above, stands_above(c));
        if is_above && !was_above {
            shown.push('^');
        }
        if let Some([over, under]) = fraction(c) {
            // `2½` is two and a half, and not 21 over 2.
            if shown.ends_with(|c: char| c.is_ascii_digit()) {
                shown.push(' ');
            }
            shown.push_str(&format!("{over}/{under}"));
            continue;
        }
        // A letter by itself has a name; words of Greek have not.
        let is_alone = || {
            let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
            let is_letter = |c: char| c.is_alphabetic();
            !before.ends_with(is_letter) && !after.starts_with(is_letter)
        };
        if letters == Letters::Ascii
            && let Some(name) = greek(c).filter(|_| is_alone())
        {
            shown.push_str(name);
            continue;
        }
        let written = match c {
            '…' => "...",
            '→' | '⇒' => "->",
            '←' => "<-",
            '—' => "--",
            '≤' => "<=",
            '≥' => ">=",
            '≠' => "/=",
            '±' => "+/-",
            '√' => "sqrt ",
            '∞' => "infinity",
            'π' => "pi",
            '€' => "EUR",
            'ß' if letters == Letters::Ascii => "ss",
            'æ' if letters == Letters::Ascii => "ae",
            'œ' if letters == Letters::Ascii => "oe",
            c => {
                let mut buffer = [0; 4];
                let symbol: &str = c.encode_utf8(&mut buffer);
                match in_cells(symbol, letters) {
                    // A mark of the letter before it.
                    Some(_) if is_combining_mark(c) => shown.extend(mark(c)),
                    Some(_) if letters == Letters::Ascii && typed(c).is_some() => {
                        shown.extend(typed(c).into_iter().flatten());
                    }
                    Some(other) => shown.push_str(&other),
                    None => shown.push(c),
                }
                continue;
            }
        };
        shown.push_str(written);
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_something_in_its_place_as_wide() {
        for c in (0x80..=0x1_ffff).filter_map(char::from_u32) {
            let symbol = c.to_string();
            let shown = in_cells(&symbol, Letters::Ascii).expect("something else");
            assert!(shown.is_ascii(), "{c:?}: {shown}");
            assert_eq!(shown.len(), symbol.width().max(1), "{c:?}: {shown}");
        }
        for symbol in ["e\u{301}", "👩\u{200d}🔬", "🇪🇸", "日"] {
            let shown = in_cells(symbol, Letters::Ascii).expect("something else");
            assert!(
                shown.is_ascii() && shown.len() == symbol.width(),
                "{symbol}: {shown}"
            );
        }
        assert_eq!(in_cells("e\u{301}", Letters::Ascii).as_deref(), Some("e"));
    }

    #[test]
    fn signs_that_mean_different_things_stay_apart() {
        let shown = ["✓", "✗", "◐", "○", "↻", "·", "★"].map(|s| in_cells(s, Letters::Ascii));
        for (at, one) in shown.iter().enumerate() {
            assert!(!shown[..at].contains(one), "{one:?}");
        }
        let bar = ["█", "▒", "░"].map(|s| in_cells(s, Letters::NoSigns));
        assert_eq!(bar.map(Option::unwrap_or_default).join(""), "#=-");
    }

    #[test]
    fn powers_stay_apart_from_numbers() {
        for letters in [Letters::Ascii, Letters::NoSigns] {
            assert_eq!(in_lines("3² + 10⁻² = 3x¹²", letters), "3^2 + 10^-2 = 3x^12");
            assert_eq!(in_lines("F♯, B♭, x₁", letters), "F#, Bb, x1");
        }
    }

    #[test]
    fn fractions_keep_their_values_and_what_is_not_seen_has_nothing_in_its_place() {
        for letters in [Letters::Ascii, Letters::NoSigns] {
            let shown = in_lines("2½ cups, ⅓ and 1⅞; ¾", letters);
            assert_eq!(shown, "2 1/2 cups, 1/3 and 1 7/8; 3/4");
            let shown = in_lines("Donau\u{ad}dampf, a\u{200b}b \u{200e}c", letters);
            assert_eq!(shown, "Donaudampf, ab c");
        }
        assert_eq!(
            in_lines("α + 2Δ, και", Letters::Ascii),
            "alpha + 2Delta, ???"
        );
        assert_eq!(in_lines("α + 2Δ", Letters::NoSigns), "α + 2Δ");
        // Joiners between letters that stay belong to their word.
        let word = "می\u{200c}خواهم";
        assert_eq!(in_lines(word, Letters::NoSigns), word);
    }

    #[test]
    fn a_terminal_with_letters_keeps_them() {
        for letter in ["ñ", "é", "ß", "ж", "日", "¿", "¡"] {
            assert_eq!(in_cells(letter, Letters::NoSigns), None);
        }
        assert_eq!(in_cells("✓", Letters::NoSigns).as_deref(), Some("+"));
        assert_eq!(in_cells("²", Letters::NoSigns).as_deref(), Some("2"));
        assert_eq!(in_cells("✓", Letters::All), None);
    }

    #[test]
    fn lines_write_out_what_cells_have_no_room_for() {
        let said = in_lines("“niño” → 3 ≤ x … ½ straße — e\u{301}", Letters::Ascii);
        assert_eq!(said, "\"nin~o\" -> 3 <= x ... 1/2 strasse -- e'");
        let apart = "año ano papá papa vergüenza où ou façade garçon Él él ế";
        let said = in_lines(apart, Letters::Ascii);
        assert_eq!(
            said,
            "an~o ano papa' papa vergu\"enza ou` ou fac,ade garc,on E'l e'l e"
        );
        let said = in_lines("“niño” → ✓", Letters::NoSigns);
        assert_eq!(said, "\"niño\" -> +");
        assert!(matches!(
            in_lines("plain", Letters::Ascii),
            Cow::Borrowed(_)
        ));
    }
}
