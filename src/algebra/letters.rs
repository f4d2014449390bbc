//! What letters mean: names that a question declares, functions, single letters.

use super::tree::Function;

/// What a run of letters, or a part of it, stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Word {
    Name(String),
    Call(Function),
    Root(u8),
    Log,
    Pi,
    E,
    I,
    Infinity,
    /// `or`: the next of several values.
    Or,
    /// `and`: what holds at once.
    And,
    /// `U`: the next of several intervals.
    Union,
}

impl Word {
    pub(super) fn text(&self) -> &str {
        match self {
            Word::Name(name) => name,
            Word::Call(function) => function.name(),
            Word::Root(2) => "sqrt",
            Word::Root(_) => "cbrt",
            Word::Log => "log",
            Word::Pi => "pi",
            Word::E => "e",
            Word::I => "i",
            Word::Infinity => "inf",
            Word::Or => "or",
            Word::And => "and",
            Word::Union => "U",
        }
    }
}

/// Longer ones first, where one begins with another.
const RESERVED: [&str; 48] = [
    "infinity", "arcsin", "arccos", "arctan", "arctg", "cosec", "cotan", "sqrt", "cbrt", "asin",
    "acos", "atan", "sinh", "cosh", "tanh", "ctg", "abs", "exp", "sin", "cos", "tan", "cot", "sec",
    "csc", "log", "inf", "ln", "lg", "tg", "pi", "oo", "π", "Sin", "Cos", "Tan", "Log", "Ln",
    "Sqrt", "Pi", "alpha", "beta", "gamma", "delta", "theta", "lambda", "sigma", "omega", "phi",
];

/// The names that mean something in an answer besides single letters.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Letters {
    /// Longer ones first.
    names: Vec<String>,
    imaginary: bool,
}

impl Letters {
    /// Names that the question declares, such as `rate`, or `e` where it is a letter
    /// like others; `imaginary`: whether `i` is the imaginary unit.
    pub fn new(names: impl IntoIterator<Item = String>, imaginary: bool) -> Letters {
        let mut names: Vec<String> = names.into_iter().filter(|n| !n.is_empty()).collect();
        names.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then(a.cmp(b)));
        names.dedup();
        Letters { names, imaginary }
    }

    /// A run that stands for something as a whole only.
    pub(super) fn separate(&self, run: &str) -> Option<Word> {
        if self.names.iter().any(|name| name == run) {
            return None;
        }
        match run {
            "or" | "Or" | "OR" => Some(Word::Or),
            "and" | "And" | "AND" => Some(Word::And),
            "U" | "union" | "Union" | "UNION" => Some(Word::Union),
            "Inf" | "INF" | "Infinity" | "INFINITY" => Some(Word::Infinity),
            _ => None,
        }
    }

    /// What a text begins with that starts with the letters of `run`, and how many
    /// characters that is.
    pub(super) fn first(&self, text: &str, run: &str) -> (Word, usize) {
        let own = self.names.iter().find(|name| {
            text.starts_with(name.as_str()) && !(name.chars().count() == 1 && is_reserved(run))
        });
        let reserved = RESERVED.iter().find(|word| run.starts_with(*word));
        let length = |text: &str| text.chars().count();
        match (own, reserved) {
            (Some(own), Some(word)) if length(own) >= length(word) => {
                (Word::Name(own.clone()), length(own))
            }
            (_, Some(word)) => (reserved_word(word), length(word)),
            (Some(own), None) => (Word::Name(own.clone()), length(own)),
            (None, None) => {
                let letter: String = run.chars().take(1).collect();
                let word = match letter.as_str() {
                    "e" => Word::E,
                    "i" if self.imaginary => Word::I,
                    _ => Word::Name(letter),
                };
                (word, 1)
            }
        }
    }

    /// Whether letters one after the other would be read as more than that.
    pub(super) fn run_together(&self, run: &str) -> bool {
        let names = self.names.iter().filter(|name| name.chars().count() > 1);
        let mut words = names.map(String::as_str).chain(RESERVED);
        words.any(|word| word != "π" && run.contains(word)) || self.separate(run).is_some()
    }
}

fn is_reserved(run: &str) -> bool {
    RESERVED.iter().any(|word| run.starts_with(word))
}

/// Greek letters that are written out.
const GREEK: [(&str, &str); 9] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("theta", "θ"),
    ("lambda", "λ"),
    ("sigma", "σ"),
    ("omega", "ω"),
    ("phi", "φ"),
];

fn reserved_word(word: &str) -> Word {
    if let Some((_, letter)) = GREEK.iter().find(|(name, _)| *name == word) {
        return Word::Name((*letter).to_owned());
    }
    let lower = word.to_lowercase();
    match lower.as_str() {
        "infinity" | "inf" | "oo" => Word::Infinity,
        "pi" | "π" => Word::Pi,
        "sqrt" => Word::Root(2),
        "cbrt" => Word::Root(3),
        "log" | "lg" => Word::Log,
        other => Function::named(other).map_or(Word::Log, Word::Call),
    }
}
