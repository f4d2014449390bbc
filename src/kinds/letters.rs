//! Letters and marks: which look alike, which are accents, which may be left out.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::signs::is_invisible;

/// A text with the plain signs for those that look alike: typographic quotes, hyphens
/// that don't break, ligatures, full-width letters; without what is never seen; composed
/// (NFC). Letters of a language are left as they are.
pub(super) fn plain(text: &str) -> String {
    if is_simple(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfc().filter(|c| !is_invisible(*c)) {
        match c {
            '’' | '‘' | '´' | 'ʼ' | 'ʻ' | '′' | '‛' => out.push('\''),
            '“' | '”' | '„' | '‟' | '″' => out.push('"'),
            '−' | '‐' | '‑' | '‒' | '–' | '﹣' => out.push('-'),
            '…' => out.push_str("..."),
            // Keyboards of one country have the letters of another: Persian and Arabic,
            // Romanian with a comma and with a cedilla.
            'ي' => out.push('ی'),
            'ك' => out.push('ک'),
            'ş' => out.push('ș'),
            'Ş' => out.push('Ș'),
            'ţ' => out.push('ț'),
            'Ţ' => out.push('Ț'),
            'ĳ' => out.push_str("ij"),
            'Ĳ' => out.push_str("IJ"),
            // Joiners are part of a word in Persian, Hindi and others only.
            '\u{200c}' | '\u{200d}' if !joins(&out) => {}
            // The Arabic stroke that only makes a word longer.
            '\u{640}' => {}
            // Ligatures, full-width and half-width forms.
            '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ffee}' => out.extend(c.nfkc()),
            c => out.push(c),
        }
    }
    out.nfc().collect()
}

/// Whether a text has nothing but the signs of a plain keyboard, of which each stands for
/// itself alone.
pub(super) fn is_simple(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// What stands within a pair of quotes that are around all of a text; none where there is no
/// such pair, or another one within it.
pub(super) fn unquoted(text: &str) -> Option<&str> {
    const PAIRS: [(&str, &str); 9] = [
        ("\"", "\""),
        ("'", "'"),
        ("“", "”"),
        ("„", "“"),
        ("„", "”"),
        ("‘", "’"),
        ("«", "»"),
        ("”", "”"),
        ("`", "`"),
    ];
    let text = text.trim().trim_end_matches('.');
    PAIRS.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(open)?.strip_suffix(close)?;
        let is_all = !inside.contains(open) && !inside.contains(close);
        (is_all && !inside.trim().is_empty()).then(|| inside.trim())
    })
}

/// Whether a joiner behind this text changes how it is written.
fn joins(text: &str) -> bool {
    text.ends_with(|c: char| c >= '\u{590}')
}

/// A text without its accents: the marks of Latin and Greek letters, the dots of the
/// Russian ё, the stress of Cyrillic vowels, and the points of Hebrew and Arabic. Marks
/// that make another letter stay: Russian й, Japanese が, those of Thai and Hindi.
pub(super) fn without_accents(text: &str) -> String {
    if is_simple(text) {
        return text.to_owned();
    }
    let mut base = None;
    let kept = text.nfd().filter(|&c| match is_combining_mark(c) {
        false => {
            base = Some(c);
            true
        }
        true => !is_point(c) && !base.is_some_and(|base| is_accent(c, base)),
    });
    let kept: String = kept.collect();
    kept.nfc().collect()
}

/// A text in plain small letters without accents, to be looked for among others.
pub(super) fn loose(text: &str) -> String {
    without_accents(&plain(text)).to_lowercase()
}

/// Whether a mark over this letter is an accent.
fn is_accent(mark: char, base: char) -> bool {
    match base {
        'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | 'Ḁ'..='ỿ' | 'ⱡ'..='Ɀ' => true,
        'Ͱ'..='Ͽ' | 'ἀ'..='῾' => true,
        'е' | 'Е' if mark == '\u{308}' => true,
        c if "аеиоуыэюяіАЕИОУЫЭЮЯІ".contains(c) => {
            matches!(mark, '\u{300}' | '\u{301}')
        }
        _ => false,
    }
}

/// Whether a mark is a vowel point of Hebrew or Arabic, which most texts leave out. The
/// hamza is none of them.
pub(super) fn is_point(c: char) -> bool {
    matches!(
        c,
        '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'
            | '\u{5c2}'
            | '\u{5c4}'
            | '\u{5c5}'
            | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{652}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}'
            | '\u{6df}'..='\u{6e4}'
            | '\u{6e7}'
            | '\u{6e8}'
            | '\u{6ea}'..='\u{6ed}'
    )
}

/// A text without the vowel points of Hebrew and Arabic.
pub(super) fn without_points(text: &str) -> String {
    let kept: String = text.nfd().filter(|c| !is_point(*c)).collect();
    kept.nfc().collect()
}

/// Letters that have no accent to leave out, and how they are typed without them. The
/// letters are small ones.
const LETTERS: [(char, &str); 11] = [
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('œ', "oe"),
    ('æ', "ae"),
    ('ß', "ss"),
    ('þ', "th"),
    ('ŋ', "n"),
];

/// Letters that are typed as two in some countries.
const IN_TWO: [(char, &str); 5] = [
    ('ä', "ae"),
    ('ö', "oe"),
    ('ü', "ue"),
    ('å', "aa"),
    ('ø', "oe"),
];

/// The ways in which a text is typed on a keyboard without its letters: `Łódź` as `Lodz`,
/// `Straße` as `Strasse`, `schön` as `schon` or `schoen`.
pub(super) fn typed_ways(text: &str) -> [String; 2] {
    if is_simple(text) {
        return [text.to_owned(), text.to_owned()];
    }
    let simple = without_accents(&spelled(text, &LETTERS));
    let in_two = spelled(&text.nfc().collect::<String>(), &IN_TWO);
    [simple, without_accents(&spelled(&in_two, &LETTERS))]
}

fn spelled(text: &str, letters: &[(char, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        match letters.iter().find(|(letter, _)| *letter == small) {
            Some((_, plain)) if small == c => out.push_str(plain),
            // `ẞ` is no capital of one small letter's size, but each of these begins large.
            Some((_, plain)) => {
                let mut plain = plain.chars();
                out.extend(plain.next().map(|first| first.to_ascii_uppercase()));
                out.extend(plain);
            }
            None => out.push(c),
        }
    }
    out
}

/// A text without the signs that end or open a sentence, where they belong to a sentence
/// and not to what was asked for: `Hola!` is `Hola`, and `.bashrc`, `cd ..`, `git add .`,
/// `5!` are themselves.
pub(super) fn without_sentence_signs(text: &str) -> &str {
    let text = text.trim();
    let inside = text.trim_start_matches(['¿', '¡']).trim_start();
    let inside = if inside.is_empty() { text } else { inside };
    let bare = inside.trim_end_matches(['.', '!', '?', '。', '¿', '¡']);
    let signs = &inside[bare.len()..];
    // French puts a blank before them.
    let word = match signs.starts_with(['!', '?']) {
        true => bare.trim_end(),
        false => bare,
    };
    let ends_word = word.ends_with(|c: char| {
        c.is_alphabetic() || is_combining_mark(c) || matches!(c, '"' | '\'' | '»')
    });
    // `n!` and `2n!` are products, and `main..` a range.
    let letter = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_factorial = signs == "!" && letter.chars().count() == 1;
    // “That was in 1945.”
    let ends_sentence = signs == "."
        && word.split(' ').count() > 2
        && word.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '%'));
    match ends_sentence || ends_word && !is_factorial && signs != ".." {
        true => word,
        false => inside,
    }
}
