//! Signs that few keyboards have, as they are typed without them: `H₂SO₄` as `H2SO4`, `Ca²⁺`
//! as `Ca2+`, `x²` as `x^2`, `→` as `->`, `F♯` as `F#`.

/// Whether two texts are the same once signs that few keyboards have are typed as people type
/// them. Low digits behind a digit, as of a base, need their `_`: `101₂` is `101_2`, as `1012`
/// is another number; and so raised ones need their `^`.
pub(super) fn are_same(typed: &str, wanted: &str) -> bool {
    let wanted_signs = Signs::of(wanted);
    if !wanted_signs.are_some() && !Signs::of(typed).are_some() {
        return false;
    }
    let wanted_plain = plain(wanted, wanted_signs);
    wanted_plain == plain(typed, wanted_signs)
}

/// Which signs a text has.
#[derive(Clone, Copy)]
struct Signs {
    low: bool,
    /// Raised ones that end with a sign, as of an ion.
    charge: bool,
    others: bool,
}

impl Signs {
    fn of(text: &str) -> Signs {
        let raised = |c: char| high(c).is_some();
        let next = text.chars().skip(1).map(Some).chain([None]);
        let mut pairs = text.chars().zip(next);
        Signs {
            low: text.chars().any(|c| low(c).is_some()),
            charge: pairs.any(|(c, next)| matches!(c, '⁺' | '⁻') && !next.is_some_and(raised)),
            others: text.chars().any(|c| raised(c) || other(c).is_some()),
        }
    }

    fn are_some(self) -> bool {
        self.low || self.charge || self.others
    }
}

fn plain(text: &str, signs: Signs) -> String {
    let all: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = all.get(at) {
        let before = out.chars().next_back();
        let follows_name = before.is_some_and(|c| c.is_alphabetic() || matches!(c, ')' | ']'));
        if low(c).is_some() {
            let run: String = all[at..].iter().map_while(|c| low(*c)).collect();
            if !follows_name {
                out.push('_');
            }
            at += run.chars().count();
            out += &run;
            continue;
        }
        if high(c).is_some() {
            let run: String = all[at..].iter().map_while(|c| high(*c)).collect();
            if !run.ends_with(['+', '-']) {
                out.push('^');
            }
            at += run.chars().count();
            out += &run;
            continue;
        }
        at += 1;
        let digit_follows = all.get(at).is_some_and(char::is_ascii_digit);
        match c {
            '_' if signs.low && follows_name && digit_follows => {}
            '^' if signs.charge && is_charge(&all[at..]) => {}
            c => match other(c) {
                Some(plain) => out += plain,
                None => out.push(c),
            },
        }
    }
    out.replace("-->", "->")
}

/// Whether what is typed behind a `^` is a charge, such as `2+`, and no exponent.
fn is_charge(typed: &[char]) -> bool {
    let digits = typed.iter().take_while(|c| c.is_ascii_digit()).count();
    let goes_on = typed.get(digits + 1).is_some_and(char::is_ascii_digit);
    matches!(typed.get(digits), Some('+' | '-')) && !goes_on
}

/// A low digit or sign as the plain one.
fn low(c: char) -> Option<char> {
    match c {
        '₀'..='₉' => char::from_digit(c as u32 - 0x2080, 10),
        '₊' => Some('+'),
        '₋' => Some('-'),
        _ => None,
    }
}

/// A raised digit or sign as the plain one.
fn high(c: char) -> Option<char> {
    match c {
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁰' | '⁴'..='⁹' => char::from_digit(c as u32 - 0x2070, 10),
        '⁺' => Some('+'),
        '⁻' => Some('-'),
        _ => None,
    }
}

/// Another sign, as it is typed.
fn other(c: char) -> Option<&'static str> {
    Some(match c {
        '→' | '⟶' => "->",
        '⇒' | '⟹' => "=>",
        '↔' | '⇌' | '⟷' => "<->",
        '♯' => "#",
        '♭' => "b",
        '∶' => ":",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::are_same;

    #[test]
    fn signs_are_typed_as_keyboards_have_them() {
        for (wanted, typed) in [
            ("H₂SO₄", "H2SO4"),
            ("H₂SO₄", "H_2SO_4"),
            ("Al₂(SO₄)₃", "Al2(SO4)3"),
            ("Ca²⁺", "Ca2+"),
            ("Ca²⁺", "Ca^2+"),
            ("SO₄²⁻", "SO42-"),
            ("x² + 1", "x^2 + 1"),
            ("10⁻³", "10^-3"),
            ("m·s⁻¹", "m·s^-1"),
            ("e⁻ + Ca²⁺", "e^- + Ca^2+"),
            ("2H₂ + O₂ → 2H₂O", "2H2 + O2 --> 2H2O"),
            ("F♯", "F#"),
            ("G♭", "Gb"),
            ("3∶2", "3:2"),
            ("3:2", "3∶2"),
            ("101₂", "101_2"),
        ] {
            assert!(are_same(typed, wanted), "{typed} for {wanted}");
        }
    }

    #[test]
    fn another_number_is_another_number() {
        for (wanted, typed) in [
            ("2³", "23"),
            ("10⁶", "106"),
            ("101₂", "1012"),
            ("x² + 1", "x2 + 1"),
            ("H₂SO₄", "H2SO3"),
            ("Ca²⁺", "Ca+"),
            ("10⁻³", "10^3"),
            ("10⁻³", "10-3"),
            ("file_2", "file2"),
            ("F♯", "F"),
        ] {
            assert!(!are_same(typed, wanted), "{typed} for {wanted}");
        }
    }
}
