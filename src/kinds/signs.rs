//! Signs as keyboards, phones and other programs type them, brought to the plain ones.

use unicode_normalization::UnicodeNormalization;

/// Whether a character is never seen: zero-width blanks, marks of direction, soft hyphens,
/// selectors of a glyph's looks. The joiners between letters (U+200C, U+200D) are none of
/// them: in Persian, Hindi and others they are part of a word.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Whether a character is a dash of some length, or a minus sign.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// What is typed without the full stop of a sentence at its end.
pub(super) fn without_stop(typed: &str) -> &str {
    let typed = typed.trim();
    match typed.strip_suffix('.') {
        Some(text) if !text.trim_end().is_empty() && !text.ends_with('.') => text.trim_end(),
        _ => typed,
    }
}

/// What is typed as a number, with the plain signs for it: digits of every script, one
/// minus, one blank, `/`, `*` and `^`, and `1/2` for `½`.
pub(super) fn of_number(typed: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_digit() || b"-+/.,()%=_'".contains(&byte);
    if typed.bytes().all(is_plain) {
        return typed.to_owned();
    }
    let mut out = String::with_capacity(typed.len());
    // Whether a run of raised digits is being read.
    let mut raised = false;
    for c in typed.chars().filter(|c| !is_invisible(*c)) {
        if let Some(digit) = raised_sign(c) {
            if !raised && !out.ends_with('^') {
                out.push('^');
            }
            out.push(digit);
            raised = true;
            continue;
        }
        raised = false;
        match c {
            c if is_dash(c) => out.push('-'),
            c if c.is_whitespace() => out.push(' '),
            '×' | '·' | '⋅' | '∙' | '•' | '∗' | '✕' | '✖' => out.push('*'),
            '\u{2044}' | '\u{2215}' | '÷' => out.push('/'),
            '’' | '‘' | 'ʼ' | '´' => out.push('\''),
            '٫' => out.push('.'),
            '٬' => out.push('\''),
            '٪' => out.push('%'),
            c => match (digit(c), fraction(c)) {
                (Some(digit), _) => out.push(digit),
                (None, Some(fraction)) => {
                    // "2½" and "2 ½" are two and a half.
                    let whole = out.trim_end().ends_with(|c: char| c.is_ascii_digit());
                    out.truncate(out.trim_end().len());
                    if whole {
                        out.push(' ');
                    }
                    out.push_str(&fraction);
                }
                // Full-width signs.
                (None, None) if ('\u{ff01}'..='\u{ff5e}').contains(&c) => out.extend(c.nfkc()),
                (None, None) => out.push(c),
            },
        }
    }
    let out = out.trim().replace("**", "^");
    in_per_cent(match out.contains(" ^") || out.contains("^ ") {
        true => out.replace(" ^", "^").replace("^ ", "^"),
        false => out,
    })
}

/// A number with the word for per cent behind it, such as `25 per cent`, with the sign.
fn in_per_cent(text: String) -> String {
    const WORDS: [&str; 8] = [
        "percent",
        "per cent",
        "prozent",
        "por ciento",
        "por cento",
        "pour cent",
        "per cento",
        "procent",
    ];
    let low = text.to_lowercase();
    let number = WORDS.iter().find_map(|word| low.strip_suffix(word));
    match number.map(str::trim_end) {
        Some(number) if number.ends_with(|c: char| c.is_ascii_digit()) => format!("{number} %"),
        _ => text,
    }
}

/// A digit of any script whose digits stand in a row from 0 to 9.
fn digit(c: char) -> Option<char> {
    /// Where the digits begin, by script: Arabic, Persian, those of India, Thai, Lao,
    /// Tibetan, Burmese, Khmer, full-width.
    const ZEROS: [u32; 17] = [
        0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
        0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10,
    ];
    if c.is_ascii_digit() {
        return Some(c);
    }
    let value = (ZEROS.iter()).find_map(|zero| (c as u32).checked_sub(*zero).filter(|n| *n < 10));
    char::from_digit(value?, 10)
}

/// A raised digit or sign, as in `10⁻⁶`.
fn raised_sign(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁻' => '-',
        '⁺' => '+',
        '⁰' | '⁴'..='⁹' => char::from_digit(c as u32 - 0x2070, 10)?,
        _ => return None,
    })
}

/// A fraction that is one sign, such as `½`, as `1/2`.
fn fraction(c: char) -> Option<String> {
    if !matches!(c, '¼'..='¾' | '⅐'..='⅞' | '↉') {
        return None;
    }
    let spelled: String = c.nfkc().collect();
    Some(spelled.replace('\u{2044}', "/"))
}
