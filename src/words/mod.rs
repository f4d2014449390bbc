//! Words as screens and reports say them.

mod when;

pub use when::until;

/// `1 question`, `2 questions`: for words whose plural is made by an s.
pub fn counted(n: usize, one: &str) -> String {
    match n {
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    }
}

/// A name that stands in a file, such as `dropped-minus`, as words.
pub fn spoken(name: &str) -> String {
    name.replace(['-', '_'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_no_plural() {
        assert_eq!(counted(0, "answer"), "0 answers");
        assert_eq!(counted(1, "answer"), "1 answer");
        assert_eq!(counted(2, "answer"), "2 answers");
    }

    #[test]
    fn a_name_becomes_words() {
        assert_eq!(spoken("multiplied-coefficients"), "multiplied coefficients");
    }
}
