//! Commands of LaTeX that formulas here do not know, and what says the same.

/// What stands for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// This text.
    For(&'static str),
    /// Nothing, and neither for so many groups after it.
    Nothing(usize),
    /// The last of so many groups after it.
    Last(usize),
    /// The group after it, its lines between commas.
    Lines,
    /// The group after it, above an arrow.
    Arrow(&'static str),
    /// The group after it, below this sign.
    Below(&'static str),
    /// A formula of chemistry in the group after it.
    Chemistry,
    /// The group after it in brackets, behind a gap.
    Remark,
    /// The group after it, where nothing is said of it behind: that would look like a power.
    Brace,
    /// The group after it, crossed out.
    Crossed,
    /// The second group after it, crossed out for the first.
    Arrives,
}

/// Signs of Unicode that commands stand for.
#[rustfmt::skip]
const SIGNS: &[(&str, &str)] = &[
    ("nearrow", "↗"), ("searrow", "↘"), ("swarrow", "↙"), ("nwarrow", "↖"), ("updownarrow", "↕"),
    ("Uparrow", "⇑"), ("Downarrow", "⇓"), ("Updownarrow", "⇕"), ("hookrightarrow", "↪"),
    ("hookleftarrow", "↩"), ("leadsto", "⇝"), ("rightsquigarrow", "⇝"), ("rightleftarrows", "⇄"),
    ("leftrightarrows", "⇆"), ("rightharpoonup", "⇀"), ("leftharpoonup", "↼"),
    ("curvearrowright", "↷"), ("curvearrowleft", "↶"), ("circlearrowleft", "↺"),
    ("blacksquare", "■"), ("Box", "□"), ("Diamond", "◇"), ("diamond", "⋄"), ("lozenge", "◊"),
    ("bigcirc", "◯"), ("blacktriangle", "▲"), ("bigtriangleup", "△"), ("bigtriangledown", "▽"),
    ("triangledown", "▽"), ("triangleleft", "◁"), ("triangleright", "▷"), ("bigstar", "★"),
    ("odot", "⊙"), ("ominus", "⊖"), ("oslash", "⊘"), ("amalg", "⨿"), ("wr", "≀"), ("uplus", "⊎"),
    ("sqcap", "⊓"), ("sqcup", "⊔"), ("models", "⊨"), ("vDash", "⊨"), ("vdash", "⊢"), ("dashv", "⊣"),
    ("asymp", "≍"), ("doteq", "≐"), ("triangleq", "≜"), ("lesssim", "≲"), ("gtrsim", "≳"),
    ("prec", "≺"), ("succ", "≻"), ("preceq", "≼"), ("succeq", "≽"), ("sqsubseteq", "⊑"),
    ("sqsupseteq", "⊒"), ("subsetneq", "⊊"), ("supsetneq", "⊋"), ("nsubset", "⊄"),
    ("nsupseteq", "⊉"), ("nleq", "≰"), ("ngeq", "≱"), ("nless", "≮"), ("ngtr", "≯"), ("ncong", "≇"),
    ("nsim", "≁"), ("nparallel", "∦"), ("aleph", "ℵ"), ("beth", "ℶ"), ("wp", "℘"), ("imath", "ı"),
    ("jmath", "ȷ"), ("complement", "∁"), ("hslash", "ℏ"), ("mho", "℧"), ("sphericalangle", "∢"),
    ("measuredangle", "∡"), ("surd", "√"), ("natural", "♮"), ("flat", "♭"), ("sharp", "♯"),
    ("clubsuit", "♣"), ("diamondsuit", "♢"), ("heartsuit", "♡"), ("spadesuit", "♠"),
    ("pounds", "£"), ("euro", "€"), ("texteuro", "€"), ("yen", "¥"), ("copyright", "©"), ("S", "§"),
    ("P", "¶"), ("ddagger", "‡"), ("dag", "†"), ("varkappa", "ϰ"), ("varpi", "ϖ"), ("digamma", "ϝ"),
    ("coprod", "∐"), ("bigoplus", "⨁"), ("bigotimes", "⨂"), ("bigwedge", "⋀"), ("bigvee", "⋁"),
    ("ulcorner", "⌜"), ("urcorner", "⌝"), ("llcorner", "⌞"), ("lrcorner", "⌟"), ("llbracket", "⟦"),
    ("rrbracket", "⟧"), ("colonequals", "≔"), ("coloneqq", "≔"), ("textbar", "|"), ("aa", "å"),
    ("AA", "Å"), ("ae", "æ"), ("o", "ø"), ("ss", "ß"), ("textdegree", "°"), ("textquotesingle", "'"),
    ("ltimes", "⋉"), ("rtimes", "⋊"), ("bowtie", "⋈"), ("smile", "⌣"), ("frown", "⌢"),
    ("intercal", "⊺"), ("dotplus", "∔"), ("boxplus", "⊞"), ("boxtimes", "⊠"), ("circledast", "⊛"),
    ("therefore", "∴"), ("varpropto", "∝"), ("backprime", "‵"), ("Finv", "Ⅎ"), ("eth", "ð"),
];

/// Other names of commands that are known, or that are only for the looks.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("enspace", "\\;"), ("thinspace", "\\,"), ("medspace", "\\:"), ("thickspace", "\\;"),
    (" ", "\\,"), ("/", ""), ("@", ""), ("-", ""),
    ("nobreakspace", "~"), ("hfill", "\\quad "), ("hfil", "\\quad "), ("par", " "), ("newline", "\\\\"),
    ("cr", "\\\\"), ("tabularnewline", "\\\\"), ("textnormal", "\\text"), ("textsf", "\\text"),
    ("texttt", "\\text"), ("textup", "\\text"), ("textsc", "\\text"), ("textmd", "\\text"),
    ("textsl", "\\text"), ("emph", "\\text"), ("hbox", "\\text"), ("intertext", "\\text"),
    ("mathnormal", "\\mathit"), ("mathscr", "\\mathcal"), ("Bbb", "\\mathbb"),
    ("mathds", "\\mathbb"), ("frak", "\\mathfrak"), ("pmb", "\\boldsymbol"), ("bold", "\\mathbf"),
    ("mathbfit", "\\mathbf"), ("bf", ""), ("rm", ""), ("it", ""), ("sf", ""), ("tt", ""), ("cal", ""),
    ("widebar", "\\overline"), ("underbar", "\\underline"), ("overparen", "\\overset{⌢}"),
    ("overarc", "\\overset{⌢}"), ("wideparen", "\\overset{⌢}"), ("overleftrightarrow", "\\overset{↔}"),
    ("overleftarrow", "\\overset{←}"), ("overrightharpoon", "\\overset{⇀}"), ("Vec", "\\vec"),
    ("widecheck", "\\overset{ˇ}"), ("check", "\\overset{ˇ}"), ("breve", "\\overset{˘}"),
    ("acute", "\\overset{´}"), ("grave", "\\overset{`}"), ("mathring", "\\overset{˚}"),
    ("dddot", "\\overset{⃛}"), ("dotsc", "\\ldots"), ("dotsb", "\\cdots"), ("dotsm", "\\cdots"),
    ("dotsi", "\\cdots"), ("dotso", "\\ldots"), ("hdots", "\\ldots"), ("mathellipsis", "\\ldots"),
    ("longleftarrow", "\\leftarrow"), ("longleftrightarrow", "\\leftrightarrow"),
    ("longmapsto", "\\mapsto"), ("Longrightarrow", "\\Rightarrow"), ("Longleftarrow", "\\Leftarrow"),
    ("Longleftrightarrow", "\\Leftrightarrow"), ("lrarr", "\\leftrightarrow"),
    ("rarr", "\\rightarrow"), ("larr", "\\leftarrow"), ("rArr", "\\Rightarrow"),
    ("hArr", "\\Leftrightarrow"), ("R", "\\mathbb{R}"), ("N", "\\mathbb{N}"), ("Z", "\\mathbb{Z}"),
    ("Q", "\\mathbb{Q}"), ("C", "\\mathbb{C}"), ("reals", "\\mathbb{R}"), ("Reals", "\\mathbb{R}"),
    ("natnums", "\\mathbb{N}"), ("empty", "\\emptyset"), ("isin", "\\in"), ("notni", "\\not\\ni"),
    ("owns", "\\ni"), ("exist", "\\exists"), ("infin", "\\infty"), ("lang", "\\langle"),
    ("rang", "\\rangle"), ("plusmn", "\\pm"), ("sdot", "\\cdot"), ("centerdot", "\\cdot"),
    ("sub", "\\subset"), ("sube", "\\subseteq"), ("supe", "\\supseteq"), ("ang", "\\angle"),
    ("leq", "\\le"), ("nequal", "\\ne"), ("Le", "\\le"), ("Ge", "\\ge"), ("leqq", "\\le"),
    ("geqq", "\\ge"), ("approxeq", "\\approx"), ("thickapprox", "\\approx"), ("thicksim", "\\sim"),
    ("smallsetminus", "\\setminus"), ("vartriangle", "\\triangle"), ("shortparallel", "\\parallel"),
    ("restriction", "\\mid"), ("vcentcolon", "\\colon"), ("ratio", "\\colon"), ("And", "\\&"),
    ("land", "\\wedge"), ("textdollar", "\\$"), ("dollar", "\\$"), ("textpercent", "\\%"),
    ("lq", "‘"), ("rq", "’"), ("varDelta", "\\Delta"), ("varGamma", "\\Gamma"),
    ("varOmega", "\\Omega"), ("varPhi", "\\Phi"), ("varSigma", "\\Sigma"), ("varTheta", "\\Theta"),
    ("Alpha", "A"), ("Beta", "B"), ("Epsilon", "E"), ("Zeta", "Z"), ("Eta", "H"), ("Iota", "I"),
    ("Kappa", "K"), ("Mu", "M"), ("Nu", "N"), ("Rho", "P"), ("Tau", "T"), ("Chi", "X"),
    ("omicron", "o"), ("thetasym", "\\vartheta"), ("sech", "\\operatorname{sech}"),
    ("csch", "\\operatorname{csch}"), ("arccot", "\\operatorname{arccot}"),
    ("arcsec", "\\operatorname{arcsec}"), ("arccsc", "\\operatorname{arccsc}"),
    ("arcsinh", "\\operatorname{arcsinh}"), ("arccosh", "\\operatorname{arccosh}"),
    ("arctanh", "\\operatorname{arctanh}"), ("arsinh", "\\operatorname{arsinh}"),
    ("arcosh", "\\operatorname{arcosh}"), ("artanh", "\\operatorname{artanh}"),
    ("cosec", "\\operatorname{cosec}"), ("tg", "\\operatorname{tg}"), ("ctg", "\\operatorname{ctg}"),
    ("arctg", "\\operatorname{arctg}"), ("sen", "\\operatorname{sen}"), ("sgn", "\\operatorname{sgn}"),
    ("hom", "\\operatorname{hom}"), ("tr", "\\operatorname{tr}"), ("rank", "\\operatorname{rank}"),
    ("argmax", "\\operatorname{argmax}"), ("argmin", "\\operatorname{argmin}"),
    ("Var", "\\operatorname{Var}"), ("Cov", "\\operatorname{Cov}"), ("mod", "\\bmod"),
    ("abs", "\\operatorname{abs}"), ("nicefrac", "\\frac"), ("sfrac", "\\frac"), ("cdotp", "\\cdot"),
    ("ldotp", "."), ("fbox", "\\boxed"), ("operatorname*", "\\operatorname"),
    ("mathop", ""), ("mathrel", ""), ("mathbin", ""), ("mathord", ""), ("mathopen", ""),
    ("mathclose", ""), ("mathpunct", ""), ("mathinner", ""), ("scriptstyle", ""), ("limits", ""),
    ("scriptscriptstyle", ""), ("tiny", ""), ("small", ""), ("large", ""), ("Large", ""), ("LARGE", ""),
    ("huge", ""), ("Huge", ""), ("normalsize", ""), ("scriptsize", ""), ("footnotesize", ""),
    ("noindent", ""), ("smash", ""), ("mathclap", ""), ("mathllap", ""), ("mathrlap", ""),
    ("llap", ""), ("rlap", ""), ("ensuremath", ""), ("mathstrut", ""), ("strut", ""), ("middle", ""),
    ("biggl", ""), ("biggr", ""), ("Biggl", ""), ("Biggr", ""), ("bigm", ""), ("Bigm", ""),
    ("biggm", ""), ("Biggm", ""), ("allowbreak", ""), ("nobreak", ""), ("relax", ""), ("unicode", ""),
    ("negthinspace", ""), ("negmedspace", ""), ("negthickspace", ""), ("nolimits", ""), ("left", ""),
    ("longdiv", "⟌"), ("displaylines", ""), ("centering", ""), ("hline", ""),
    ("toprule", ""), ("midrule", ""), ("bottomrule", ""),
];

/// Commands with groups behind them.
#[rustfmt::skip]
const GROUPS: &[(&str, Stands)] = &[
    ("color", Stands::Nothing(1)), ("label", Stands::Nothing(1)), ("hspace", Stands::Nothing(1)),
    ("vspace", Stands::Nothing(1)), ("phantom", Stands::Nothing(1)), ("hphantom", Stands::Nothing(1)),
    ("vphantom", Stands::Nothing(1)), ("require", Stands::Nothing(1)), ("rule", Stands::Nothing(2)),
    ("cline", Stands::Nothing(1)), ("textcolor", Stands::Last(2)), ("colorbox", Stands::Last(2)),
    ("fcolorbox", Stands::Last(3)), ("href", Stands::Last(2)), ("class", Stands::Last(2)),
    ("cssId", Stands::Last(2)), ("style", Stands::Last(2)), ("raisebox", Stands::Last(2)),
    ("multicolumn", Stands::Last(3)), ("multirow", Stands::Last(3)), ("bbox", Stands::Last(1)),
    ("tag", Stands::Remark), ("overbrace", Stands::Brace), ("underbrace", Stands::Brace),
    ("cancel", Stands::Crossed), ("bcancel", Stands::Crossed), ("xcancel", Stands::Crossed),
    ("sout", Stands::Crossed), ("cancelto", Stands::Arrives), ("mathchoice", Stands::Last(4)), ("substack", Stands::Lines),
    ("xrightarrow", Stands::Arrow("→")), ("xleftarrow", Stands::Arrow("←")),
    ("xleftrightarrow", Stands::Arrow("↔")), ("xrightleftharpoons", Stands::Arrow("⇌")),
    ("utilde", Stands::Below("~")), ("ce", Stands::Chemistry), ("cee", Stands::Chemistry),
];

/// What stands for a command, by its name without the backslash.
pub(super) fn stands_for(name: &str) -> Option<Stands> {
    let in_groups = GROUPS.iter().find(|row| row.0 == name).map(|row| row.1);
    in_groups.or_else(|| {
        let found = SIGNS.iter().chain(NAMES).find(|row| row.0 == name);
        found.map(|row| Stands::For(row.1))
    })
}

/// What an environment that is not known is like: another one, or none at all.
pub(super) fn environment(name: &str) -> Option<Option<&'static str>> {
    Some(match name {
        "eqnarray" | "eqnarray*" | "alignat" | "alignat*" | "alignedat" | "flalign"
        | "flalign*" => Some("aligned"),
        "multline" | "multline*" => Some("gathered"),
        "dcases" | "rcases" | "cases*" => Some("cases"),
        "tabular" | "darray" | "subarray" => Some("array"),
        "pmatrix*" => Some("pmatrix"),
        "bmatrix*" => Some("bmatrix"),
        "vmatrix*" => Some("vmatrix"),
        "matrix*" => Some("matrix"),
        "equation" | "equation*" | "displaymath" | "math" | "center" => None,
        _ => return None,
    })
}
