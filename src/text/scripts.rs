//! Scripts that put no spaces between words.

/// Whether a letter is of Chinese or Japanese writing, or of Yi, with the signs that belong to
/// it: words have no spaces between them, and a line may break between most letters.
pub(crate) fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether words may begin or end beside this letter without a space: in ideographic writing, in
/// Thai, Lao and Khmer, and in Korean, where endings are written onto words.
pub(crate) fn is_unspaced(c: char) -> bool {
    is_ideographic(c)
        || matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1780}'..='\u{17ff}' | '\u{ac00}'..='\u{d7af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_apart_by_how_their_script_parts_words() {
        for c in "你猫ねこネ々。𠮷ꀀ".chars() {
            assert!(is_ideographic(c) && is_unspaced(c), "{c}");
        }
        for c in "แລខ한".chars() {
            assert!(!is_ideographic(c) && is_unspaced(c), "{c}");
        }
        for c in "añяאعह1 .".chars() {
            assert!(!is_unspaced(c), "{c}");
        }
    }
}
