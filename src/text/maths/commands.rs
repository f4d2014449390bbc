//! The commands of LaTeX that are about something.

use super::tree::{Grid, Mark};

/// What a command is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// It is for the looks alone, and left out.
    Nothing,
    Space,
    Fraction,
    Binomial,
    Root,
    Marked(Mark),
    Styled(Style),
    /// Words, which are no formula.
    Words,
    /// The name of a function.
    Name,
    Modulus,
    /// Something small above, and below.
    Above,
    Below,
    /// It negates what follows.
    Not,
    /// A bracket, until `\right`.
    Fence,
    /// The size of the bracket that follows.
    Size,
    Begin,
}

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Double,
    Upright,
    Other,
}

/// What a command takes; none where it is not of the subset.
#[rustfmt::skip]
pub(super) fn takes(name: &str) -> Option<Takes> {
    Some(match name {
        "displaystyle" | "textstyle" | "limits" | "nolimits" | "hline" | "nonumber" | "notag" | "!"
            => Takes::Nothing,
        "," | ":" | ";" | ">" | " " | "\n" | "quad" | "qquad" | "space" => Takes::Space,
        "frac" | "dfrac" | "tfrac" | "cfrac" => Takes::Fraction,
        "binom" | "dbinom" | "tbinom" => Takes::Binomial,
        "sqrt" => Takes::Root,
        "overline" | "bar" => Takes::Marked(Mark::Line),
        "underline" => Takes::Marked(Mark::Below),
        "vec" | "overrightarrow" => Takes::Marked(Mark::Arrow),
        "hat" | "widehat" => Takes::Marked(Mark::Hat),
        "tilde" | "widetilde" => Takes::Marked(Mark::Tilde),
        "dot" => Takes::Marked(Mark::Dot),
        "ddot" => Takes::Marked(Mark::TwoDots),
        "mathbb" => Takes::Styled(Style::Double),
        "mathrm" => Takes::Styled(Style::Upright),
        "mathbf" | "mathit" | "mathsf" | "mathtt" | "mathcal" | "mathfrak" | "boldsymbol" | "bm" | "boxed"
            => Takes::Styled(Style::Other),
        "text" | "textrm" | "textbf" | "textit" | "mbox" => Takes::Words,
        "operatorname" => Takes::Name,
        "pmod" => Takes::Modulus,
        "overset" | "stackrel" => Takes::Above,
        "underset" => Takes::Below,
        "not" => Takes::Not,
        "left" => Takes::Fence,
        "big" | "Big" | "bigg" | "Bigg" | "bigl" | "bigr" | "Bigl" | "Bigr" => Takes::Size,
        "begin" => Takes::Begin,
        _ => return None,
    })
}

/// What `\begin{…}` begins; none where it is not of the subset.
pub(super) fn environment(name: &str) -> Option<Grid> {
    Some(match name {
        "matrix" | "array" | "smallmatrix" => Grid::Matrix("", ""),
        "pmatrix" => Grid::Matrix("(", ")"),
        "bmatrix" => Grid::Matrix("[", "]"),
        "Bmatrix" => Grid::Matrix("{", "}"),
        "vmatrix" => Grid::Matrix("|", "|"),
        "Vmatrix" => Grid::Matrix("‖", "‖"),
        "cases" => Grid::Cases,
        "aligned" | "align" | "align*" | "split" | "gathered" | "gather" | "gather*" => Grid::Lines,
        _ => return None,
    })
}
