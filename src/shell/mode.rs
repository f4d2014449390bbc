//! Modes as `chmod` takes them, compared by what they do.

/// What becomes of each of the nine permissions: owner, group and others, each `r`, `w`
/// and `x`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mode {
    bits: [Bit; 9],
    /// The digit of the set-id and sticky bits, which only octal modes have here.
    special: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bit {
    Kept,
    On,
    Off,
}

/// Where modes are to lead: from these permissions to any like those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    from: [bool; 9],
    /// `None` where it does not matter.
    to: [Option<bool>; 9],
}

const LETTERS: [char; 9] = ['r', 'w', 'x', 'r', 'w', 'x', 'r', 'w', 'x'];

impl Mode {
    /// Reads one, in octal digits or letters; `None` where it is no mode, has letters besides
    /// `r`, `w` and `x` in it, or depends on the umask (`+w`).
    pub fn read(text: &str) -> Option<Mode> {
        if !text.is_empty() && text.chars().all(|c| c.is_digit(8)) {
            let octal = u32::from_str_radix(text, 8).ok().filter(|&n| n <= 0o7777)?;
            let bit = |at: u32| match octal >> (8 - at) & 1 {
                1 => Bit::On,
                _ => Bit::Off,
            };
            return Some(Mode {
                bits: std::array::from_fn(|at| bit(at as u32)),
                special: octal >> 9,
            });
        }
        let mut bits = [Bit::Kept; 9];
        for clause in text.split(',') {
            let who = clause.len() - clause.trim_start_matches(['u', 'g', 'o', 'a']).len();
            let (who, mut rest) = clause.split_at(who);
            if rest.is_empty() {
                return None;
            }
            while let Some(operator) = rest.chars().next() {
                let letters = &rest[operator.len_utf8()..];
                let length = letters.len() - letters.trim_start_matches(['r', 'w', 'x']).len();
                let (what, behind) = letters.split_at(length);
                // What the umask takes away is `w` only, as umasks are.
                if who.is_empty() && (what.contains('w') || operator == '=') {
                    return None;
                }
                apply(&mut bits, who, operator, what)?;
                rest = behind;
            }
        }
        Some(Mode { bits, special: 0 })
    }

    /// Whether it leads where the goal is.
    pub fn reaches(&self, goal: &Goal) -> bool {
        let mut all = self.bits.iter().zip(goal.from).zip(goal.to);
        all.all(|((bit, from), to)| {
            let now = match bit {
                Bit::Kept => from,
                Bit::On => true,
                Bit::Off => false,
            };
            to.is_none_or(|to| to == now)
        })
    }
}

fn apply(bits: &mut [Bit; 9], who: &str, operator: char, what: &str) -> Option<()> {
    for (at, bit) in bits.iter_mut().enumerate() {
        let whose = ['u', 'g', 'o'][at / 3];
        if !who.is_empty() && !who.contains(['a', whose]) {
            continue;
        }
        let named = what.contains(LETTERS[at]);
        *bit = match operator {
            '+' if named => Bit::On,
            '-' if named => Bit::Off,
            '=' if named => Bit::On,
            '=' => Bit::Off,
            '+' | '-' => *bit,
            _ => return None,
        };
    }
    Some(())
}

impl Goal {
    /// Where every mode leads.
    pub fn any() -> Goal {
        Goal {
            from: [false; 9],
            to: [None; 9],
        }
    }

    /// Reads `rw-r--r-- -> r?x??????`: what there is, and what is wanted, `?` where it does
    /// not matter. `None` where it is neither.
    pub fn read(text: &str) -> Option<Goal> {
        let (from, to) = text.split_once("->")?;
        let read = |text: &str| -> Option<Vec<Option<bool>>> {
            let chars: Vec<char> = text.trim().chars().collect();
            let one = |(c, letter): (&char, char)| match c {
                '?' => Some(None),
                '-' => Some(Some(false)),
                c if *c == letter => Some(Some(true)),
                _ => None,
            };
            let all = (chars.len() == 9).then(|| chars.iter().zip(LETTERS).map(one))?;
            all.collect()
        };
        let from: Option<Vec<bool>> = read(from)?.into_iter().collect();
        Some(Goal {
            from: from?.try_into().ok()?,
            to: read(to)?.try_into().ok()?,
        })
    }
}
