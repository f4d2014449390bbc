//! Written answers: what counts as the same, what is nearly so.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::reading::Table;
use crate::text::SafeText;
use crate::words::{Message, message};

/// Letters from which on a word can be wrong by a slip.
const LONG_WORD: usize = 5;

/// How strictly written answers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    pub case: Case,
    pub accents: Accents,
    pub spaces: Spaces,
}

impl Default for Spelling {
    fn default() -> Self {
        Self {
            case: Case::Ignore,
            accents: Accents::Remark,
            spaces: Spaces::Fold,
        }
    }
}

/// Whether capital letters matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Ignore,
    Exact,
}
/// Whether accents matter: `Remark` accepts the answer and shows the right spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accents {
    Remark,
    Ignore,
    Exact,
}
/// Whether blanks matter: `Fold` takes runs of them as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spaces {
    Fold,
    Ignore,
}

/// How closely a written answer matches, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Same,
    /// But for accents.
    Accents,
    No,
}

impl Spelling {
    /// The keys that say how strict a question is.
    pub(super) fn read(table: &mut Table<'_, '_>) -> Spelling {
        let default = Spelling::default();
        let case = [("ignore", Case::Ignore), ("exact", Case::Exact)];
        let accents = [
            ("remark", Accents::Remark),
            ("ignore", Accents::Ignore),
            ("exact", Accents::Exact),
        ];
        let spaces = [("fold", Spaces::Fold), ("ignore", Spaces::Ignore)];
        Spelling {
            case: table.word("case", &case).unwrap_or(default.case),
            accents: table.word("accents", &accents).unwrap_or(default.accents),
            spaces: table.word("spaces", &spaces).unwrap_or(default.spaces),
        }
    }

    /// A text brought into comparable form (NFC, blanks, typographic quotes and dashes, case).
    fn folded(self, text: &str) -> String {
        let text: String = text
            .nfc()
            .map(|c| match c {
                '’' | '‘' | '´' => '\'',
                '“' | '”' | '„' => '"',
                '−' => '-',
                c => c,
            })
            .collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = match self.spaces {
            Spaces::Fold => words.join(" "),
            Spaces::Ignore => words.concat(),
        };
        match self.case {
            Case::Exact => text,
            // Full stops and exclamation marks end sentences, they are seldom what is asked.
            Case::Ignore => {
                let lower = text.to_lowercase();
                let bare = lower.trim_matches(['.', '!', '?', '¡', '¿', ' ']);
                match bare.is_empty() {
                    true => lower,
                    false => bare.to_owned(),
                }
            }
        }
    }

    pub(super) fn compare(self, typed: &str, wanted: &str) -> Match {
        let (typed, wanted) = (self.folded(typed), self.folded(wanted));
        let forgiven = self.accents != Accents::Exact;
        if typed == wanted {
            Match::Same
        } else if forgiven && without_accents(&typed) == without_accents(&wanted) {
            Match::Accents
        } else {
            Match::No
        }
    }

    /// Whether two texts count as the same answer.
    pub fn same(self, typed: &str, wanted: &str) -> bool {
        self.compare(typed, wanted) != Match::No
    }

    /// The best match among accepted texts.
    pub(super) fn best<'a>(self, typed: &str, accepted: &'a [SafeText]) -> (Match, &'a str) {
        let matches = accepted.iter().map(|wanted| {
            let found = self.compare(typed, wanted);
            (found, wanted.as_str())
        });
        matches
            .min_by_key(|(found, _)| *found)
            .unwrap_or((Match::No, ""))
    }

    /// What is said of an answer that is right but for accents.
    pub(super) fn remark(self, wanted: &str) -> Option<Message> {
        (self.accents == Accents::Remark).then(|| message!("kinds-accents", wanted = wanted))
    }

    /// One slip of a finger away, or right but for capitals or accents.
    pub(super) fn near_miss(self, typed: &str, accepted: &[SafeText]) -> Option<Message> {
        let bare = |text: &str| without_accents(&self.folded(text)).to_lowercase();
        let is_exact = self.case == Case::Exact;
        if is_exact && accepted.iter().any(|a| bare(a) == bare(typed)) {
            return Some(match self.accents {
                Accents::Exact => message!("kinds-near-capitals-accents"),
                Accents::Remark | Accents::Ignore => message!("kinds-near-capitals"),
            });
        }
        let loose = Spelling {
            case: Case::Ignore,
            accents: Accents::Ignore,
            ..self
        };
        if self.accents == Accents::Exact && accepted.iter().any(|a| loose.same(typed, a)) {
            return Some(message!("kinds-near-accents"));
        }
        // In a command one sign may turn the meaning round: that is not near.
        if is_exact {
            return None;
        }
        let typed = self.folded(typed);
        let near = accepted.iter().any(|wanted| {
            let wanted = self.folded(wanted);
            wanted.chars().count() >= 4 && strsim::damerau_levenshtein(&typed, &wanted) == 1
        });
        near.then(|| message!("kinds-near-letter"))
    }

    /// Whether an answer is wrong by one slip of a finger: one letter of one long
    /// word is too many, another, or has changed places. Not a letter that is
    /// missing, which makes another word too easily (“strange” for “strangle”); not
    /// the last letter, which in many languages is grammar; and not where every
    /// sign counts.
    pub(super) fn is_typo(self, typed: &str, accepted: &[SafeText]) -> bool {
        if self.case == Case::Exact {
            return false;
        }
        let folded = |text: &str| match self.accents {
            Accents::Exact => self.folded(text),
            _ => without_accents(&self.folded(text)),
        };
        let typed = folded(typed);
        accepted.iter().any(|wanted| {
            let wanted = folded(wanted);
            let (typed, wanted) = (typed.split_whitespace(), wanted.split_whitespace());
            let as_many = typed.clone().count() == wanted.clone().count();
            let mut off = typed.zip(wanted).filter(|(typed, wanted)| typed != wanted);
            let first = off.next();
            as_many
                && off.next().is_none()
                && first.is_some_and(|(typed, wanted)| is_typo_in(typed, wanted))
        })
    }
}

fn is_typo_in(typed: &str, wanted: &str) -> bool {
    let letters = wanted.chars().count();
    letters >= LONG_WORD
        && typed.chars().count() >= letters
        && wanted.chars().all(char::is_alphabetic)
        && typed.chars().next_back() == wanted.chars().next_back()
        && strsim::damerau_levenshtein(typed, wanted) == 1
}

fn without_accents(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .nfc()
        .collect()
}
