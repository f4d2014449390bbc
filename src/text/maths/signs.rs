//! The signs of formulas: the command of LaTeX, the sign that is shown, and its words.

use super::tree::Class::{self, Between, Big, Close, Name, Open, Plain, Relation};
use super::tree::Sign;

type Row = (&'static str, Class, &'static str, &'static str);

/// Commands without arguments.
#[rustfmt::skip]
const COMMANDS: &[Row] = &[
    // Greek.
    ("alpha", Plain, "α", "alpha"), ("beta", Plain, "β", "beta"), ("gamma", Plain, "γ", "gamma"),
    ("delta", Plain, "δ", "delta"), ("epsilon", Plain, "ε", "epsilon"),
    ("varepsilon", Plain, "ε", "epsilon"), ("zeta", Plain, "ζ", "zeta"), ("eta", Plain, "η", "eta"),
    ("theta", Plain, "θ", "theta"), ("vartheta", Plain, "ϑ", "theta"), ("iota", Plain, "ι", "iota"),
    ("kappa", Plain, "κ", "kappa"), ("lambda", Plain, "λ", "lambda"), ("mu", Plain, "μ", "mu"),
    ("nu", Plain, "ν", "nu"), ("xi", Plain, "ξ", "xi"), ("pi", Plain, "π", "pi"),
    ("rho", Plain, "ρ", "rho"), ("varrho", Plain, "ϱ", "rho"), ("sigma", Plain, "σ", "sigma"),
    ("varsigma", Plain, "ς", "sigma"), ("tau", Plain, "τ", "tau"), ("upsilon", Plain, "υ", "upsilon"),
    ("phi", Plain, "φ", "phi"), ("varphi", Plain, "φ", "phi"), ("chi", Plain, "χ", "chi"),
    ("psi", Plain, "ψ", "psi"), ("omega", Plain, "ω", "omega"),
    ("Gamma", Plain, "Γ", "capital gamma"), ("Delta", Plain, "Δ", "capital delta"),
    ("Theta", Plain, "Θ", "capital theta"), ("Lambda", Plain, "Λ", "capital lambda"),
    ("Xi", Plain, "Ξ", "capital xi"), ("Pi", Plain, "Π", "capital pi"),
    ("Sigma", Plain, "Σ", "capital sigma"), ("Upsilon", Plain, "Υ", "capital upsilon"),
    ("Phi", Plain, "Φ", "capital phi"), ("Psi", Plain, "Ψ", "capital psi"),
    ("Omega", Plain, "Ω", "capital omega"),
    // Operations.
    ("times", Between, "×", "times"), ("cdot", Between, "·", "times"), ("div", Between, "÷", "divided by"),
    ("pm", Between, "±", "plus or minus"), ("mp", Between, "∓", "minus or plus"),
    ("ast", Between, "*", "star"), ("star", Between, "⋆", "star"), ("circ", Between, "∘", "after"),
    ("bullet", Between, "•", "times"), ("oplus", Between, "⊕", "circled plus"),
    ("otimes", Between, "⊗", "circled times"), ("cup", Between, "∪", "union"),
    ("cap", Between, "∩", "intersection"), ("setminus", Between, "∖", "without"),
    ("land", Between, "∧", "and"), ("wedge", Between, "∧", "and"), ("lor", Between, "∨", "or"),
    ("vee", Between, "∨", "or"), ("bmod", Between, "mod", "mod"),
    // Relations.
    ("ne", Relation, "≠", "is not equal to"), ("neq", Relation, "≠", "is not equal to"),
    ("lt", Relation, "<", "is less than"), ("gt", Relation, ">", "is greater than"),
    ("le", Relation, "≤", "is at most"), ("leq", Relation, "≤", "is at most"),
    ("leqslant", Relation, "≤", "is at most"), ("ge", Relation, "≥", "is at least"),
    ("geq", Relation, "≥", "is at least"), ("geqslant", Relation, "≥", "is at least"),
    ("ll", Relation, "≪", "is much less than"), ("gg", Relation, "≫", "is much greater than"),
    ("approx", Relation, "≈", "is about"), ("sim", Relation, "~", "is similar to"),
    ("simeq", Relation, "≃", "is about"), ("cong", Relation, "≅", "is congruent to"),
    ("equiv", Relation, "≡", "is equivalent to"), ("propto", Relation, "∝", "is proportional to"),
    ("in", Relation, "∈", "is in"), ("notin", Relation, "∉", "is not in"), ("ni", Relation, "∋", "contains"),
    ("subset", Relation, "⊂", "is a subset of"), ("subseteq", Relation, "⊆", "is a subset of, or equal to,"),
    ("supset", Relation, "⊃", "is a superset of"), ("supseteq", Relation, "⊇", "is a superset of, or equal to,"),
    ("nsubseteq", Relation, "⊈", "is not a subset of"), ("mid", Relation, "|", "divides"),
    ("nmid", Relation, "∤", "does not divide"), ("parallel", Relation, "∥", "is parallel to"),
    ("perp", Relation, "⊥", "is perpendicular to"), ("colon", Relation, ":", "colon"),
    // Arrows and logic.
    ("to", Relation, "→", "to"), ("rightarrow", Relation, "→", "to"), ("longrightarrow", Relation, "→", "to"),
    ("leftarrow", Relation, "←", "from"), ("gets", Relation, "←", "from"),
    ("leftrightarrow", Relation, "↔", "to and from"), ("mapsto", Relation, "↦", "maps to"),
    ("rightleftharpoons", Relation, "⇌", "in balance with"), ("uparrow", Relation, "↑", "up"),
    ("downarrow", Relation, "↓", "down"), ("Rightarrow", Relation, "⇒", "implies"),
    ("implies", Relation, "⇒", "implies"), ("Leftarrow", Relation, "⇐", "follows from"),
    ("impliedby", Relation, "⇐", "follows from"), ("Leftrightarrow", Relation, "⇔", "if and only if"),
    ("iff", Relation, "⇔", "if and only if"), ("therefore", Relation, "∴", "therefore"),
    ("because", Relation, "∵", "because"), ("forall", Plain, "∀", "for all"),
    ("exists", Plain, "∃", "there is"), ("nexists", Plain, "∄", "there is no"), ("neg", Plain, "¬", "not"),
    ("lnot", Plain, "¬", "not"), ("top", Plain, "⊤", "true"), ("bot", Plain, "⊥", "false"),
    // Other signs.
    ("infty", Plain, "∞", "infinity"), ("emptyset", Plain, "∅", "the empty set"),
    ("varnothing", Plain, "∅", "the empty set"), ("partial", Plain, "∂", "partial"),
    ("nabla", Plain, "∇", "nabla"), ("hbar", Plain, "ħ", "h bar"), ("ell", Plain, "ℓ", "l"),
    ("Re", Plain, "ℜ", "real part"), ("Im", Plain, "ℑ", "imaginary part"), ("angle", Plain, "∠", "angle"),
    ("triangle", Plain, "△", "triangle"), ("square", Plain, "□", "square"),
    ("degree", Plain, "°", "degrees"), ("prime", Plain, "′", "prime"), ("dagger", Plain, "†", "dagger"),
    ("ldots", Plain, "…", "and so on"), ("dots", Plain, "…", "and so on"),
    ("cdots", Plain, "⋯", "and so on"), ("vdots", Plain, "⋮", "and so on"),
    ("ddots", Plain, "⋱", "and so on"), ("checkmark", Plain, "✓", "right"),
    ("%", Plain, "%", "percent"), ("$", Plain, "$", "$"), ("#", Plain, "#", "#"), ("&", Plain, "&", "&"),
    ("_", Plain, "_", "_"), ("backslash", Plain, "\\", "backslash"),
    ("vert", Plain, "|", "|"), ("Vert", Plain, "‖", "‖"), ("|", Plain, "‖", "‖"),
    // Brackets.
    ("{", Open, "{", "{"), ("}", Close, "}", "}"), ("lbrace", Open, "{", "{"), ("rbrace", Close, "}", "}"),
    ("lbrack", Open, "[", "["), ("rbrack", Close, "]", "]"), ("langle", Open, "⟨", "⟨"),
    ("rangle", Close, "⟩", "⟩"), ("lfloor", Open, "⌊", "⌊"), ("rfloor", Close, "⌋", "⌋"),
    ("lceil", Open, "⌈", "⌈"), ("rceil", Close, "⌉", "⌉"), ("lvert", Open, "|", "|"),
    ("rvert", Close, "|", "|"), ("lVert", Open, "‖", "‖"), ("rVert", Close, "‖", "‖"),
    // What takes limits.
    ("sum", Big, "∑", "the sum"), ("prod", Big, "∏", "the product"), ("int", Big, "∫", "the integral"),
    ("iint", Big, "∬", "the double integral"), ("iiint", Big, "∭", "the triple integral"),
    ("oint", Big, "∮", "the closed integral"), ("bigcup", Big, "⋃", "the union"),
    ("bigcap", Big, "⋂", "the intersection"), ("lim", Big, "lim", "the limit"),
    ("limsup", Big, "lim sup", "the upper limit"), ("liminf", Big, "lim inf", "the lower limit"),
    ("max", Big, "max", "the maximum"), ("min", Big, "min", "the minimum"),
    ("sup", Big, "sup", "the supremum"), ("inf", Big, "inf", "the infimum"),
    // Functions.
    ("sin", Name, "sin", "sine"), ("cos", Name, "cos", "cosine"), ("tan", Name, "tan", "tangent"),
    ("cot", Name, "cot", "cotangent"), ("sec", Name, "sec", "secant"), ("csc", Name, "csc", "cosecant"),
    ("arcsin", Name, "arcsin", "arc sine"), ("arccos", Name, "arccos", "arc cosine"),
    ("arctan", Name, "arctan", "arc tangent"), ("sinh", Name, "sinh", "hyperbolic sine"),
    ("cosh", Name, "cosh", "hyperbolic cosine"), ("tanh", Name, "tanh", "hyperbolic tangent"),
    ("coth", Name, "coth", "hyperbolic cotangent"), ("ln", Name, "ln", "natural log"),
    ("log", Name, "log", "log"), ("lg", Name, "lg", "log"), ("exp", Name, "exp", "exp"),
    ("det", Name, "det", "determinant"), ("dim", Name, "dim", "dimension"), ("ker", Name, "ker", "kernel"),
    ("deg", Name, "deg", "degree"), ("gcd", Name, "gcd", "gcd"), ("lcm", Name, "lcm", "lcm"),
    ("arg", Name, "arg", "argument"), ("Pr", Name, "Pr", "probability"),
];

/// Signs that stand for themselves.
#[rustfmt::skip]
const TYPED: &[Row] = &[
    ("+", Between, "+", "plus"), ("-", Between, "-", "minus"), ("−", Between, "-", "minus"),
    ("*", Between, "*", "times"), ("/", Between, "/", "over"), ("=", Relation, "=", "equals"),
    ("<", Relation, "<", "is less than"), (">", Relation, ">", "is greater than"),
    (":", Relation, ":", "to"), ("(", Open, "(", "("), (")", Close, ")", ")"), ("[", Open, "[", "["),
    ("]", Close, "]", "]"), (",", Class::Comma, ",", ","), (";", Class::Comma, ";", ";"),
    ("!", Plain, "!", "factorial"), ("|", Plain, "|", "|"), ("%", Plain, "%", "percent"),
    ("?", Plain, "?", "?"), (".", Plain, ".", "."), ("√", Plain, "√", "root of"),
    ("²", Plain, "²", "squared"), ("³", Plain, "³", "cubed"), ("½", Plain, "½", "1 over 2"),
    ("¼", Plain, "¼", "1 over 4"), ("¾", Plain, "¾", "3 over 4"),
];

/// The names of the commands without arguments, and the best known ones of others.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let others = [
        "frac", "sqrt", "text", "left", "right", "begin", "overline", "binom", "mathbb", "vec",
    ];
    COMMANDS.iter().map(|row| row.0).chain(others)
}

/// The sign that a command stands for.
pub(super) fn command(name: &str) -> Option<Sign> {
    find(COMMANDS, |row| row.0 == name)
}

/// The sign that a character is.
pub(super) fn typed(c: char) -> Option<Sign> {
    let mut letter = [0; 4];
    let letter: &str = c.encode_utf8(&mut letter);
    let own = find(TYPED, |row| row.0 == letter);
    own.or_else(|| match c.is_ascii() {
        true => None,
        false => find(COMMANDS, |row| row.2 == letter),
    })
}

fn find(rows: &[Row], is: impl Fn(&Row) -> bool) -> Option<Sign> {
    let (_, class, shown, said) = *rows.iter().find(|row| is(row))?;
    Some(Sign { class, shown, said })
}

/// The name of a Greek letter, as its command has it: `Delta`.
pub(crate) fn greek(letter: char) -> Option<&'static str> {
    let mut shown = [0; 4];
    let shown: &str = letter.encode_utf8(&mut shown);
    let is_greek = ('\u{370}'..='\u{3ff}').contains(&letter);
    let mut rows = COMMANDS.iter().filter(|_| is_greek);
    rows.find(|row| row.2 == shown).map(|row| row.0)
}

/// `∑`, `lim` and others that have their limits above and below where there is room.
pub(super) fn takes_limits(sign: &Sign) -> bool {
    sign.class == Big && !matches!(sign.shown, "∫" | "∬" | "∭" | "∮")
}

/// Letters with a double stroke.
#[rustfmt::skip]
const DOUBLE: &[(char, char)] = &[
    ('A', '𝔸'), ('B', '𝔹'), ('C', 'ℂ'), ('D', '𝔻'), ('E', '𝔼'), ('F', '𝔽'), ('H', 'ℍ'), ('K', '𝕂'),
    ('N', 'ℕ'), ('P', 'ℙ'), ('Q', 'ℚ'), ('R', 'ℝ'), ('S', '𝕊'), ('T', '𝕋'), ('Z', 'ℤ'),
];

/// A letter with a double stroke, where there is one.
pub(super) fn double_struck(letter: char) -> char {
    let found = DOUBLE.iter().find(|(plain, _)| *plain == letter);
    found.map_or(letter, |(_, double)| *double)
}

/// How a letter with a double stroke is said.
pub(super) fn said_of(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ℕ' => "the natural numbers",
        'ℤ' => "the integers",
        'ℚ' => "the rational numbers",
        'ℝ' => "the real numbers",
        'ℂ' => "the complex numbers",
        _ => return None,
    })
}
