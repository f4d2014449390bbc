//! Languages as tables: their words, and how comments and texts are marked in them.

/// How a text in quotes is written.
pub(super) struct Quote {
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    /// Whether a backslash takes the meaning of the next character.
    pub(super) escape: bool,
    /// Whether it may go over several lines.
    pub(super) lines: bool,
    /// Whether the quote itself is written twice within it.
    pub(super) doubled: bool,
    /// Whether it holds exactly one letter, and is no quote otherwise.
    pub(super) letter: bool,
}

const fn quote(open: &'static str, close: &'static str) -> Quote {
    Quote {
        open,
        close,
        escape: true,
        lines: false,
        doubled: false,
        letter: false,
    }
}

const fn raw(open: &'static str, close: &'static str) -> Quote {
    Quote {
        escape: false,
        lines: true,
        ..quote(open, close)
    }
}

const DOUBLE: Quote = quote("\"", "\"");
const SINGLE: Quote = quote("'", "'");
const TRIPLE: Quote = Quote {
    escape: true,
    ..raw("\"\"\"", "\"\"\"")
};
const LETTER: Quote = Quote {
    letter: true,
    ..SINGLE
};
const TICKS: Quote = raw("`", "`");
const DOUBLED: Quote = Quote {
    doubled: true,
    ..raw("'", "'")
};

/// Words as a list, without quotes and commas.
macro_rules! words {
    ($($word:ident)*) => { &[$(stringify!($word)),*] };
}

/// What is told apart in a language.
pub(super) struct Language {
    /// What may stand behind a fence, in small letters.
    names: &'static [&'static str],
    pub(super) keywords: &'static [&'static str],
    pub(super) constants: &'static [&'static str],
    /// What begins a comment to the end of its line.
    pub(super) line: &'static [&'static str],
    pub(super) block: Option<(&'static str, &'static str)>,
    /// Whether such a comment may hold others.
    pub(super) nested: bool,
    /// The longer openings first.
    pub(super) quotes: &'static [Quote],
    /// Whether large and small letters are the same in words.
    pub(super) any_case: bool,
    /// Whether words with a capital are types.
    pub(super) types: bool,
    /// Whether `#word` at the beginning of a line is a keyword.
    pub(super) directives: bool,
    /// Whether names may hold `'`.
    pub(super) primes: bool,
    /// Whether `$name` is a variable.
    pub(super) dollars: bool,
}

const CURLY: Language = Language {
    names: &[],
    keywords: &[],
    constants: &["true", "false", "null"],
    line: &["//"],
    block: Some(("/*", "*/")),
    nested: false,
    quotes: &[DOUBLE, SINGLE],
    any_case: false,
    types: false,
    directives: false,
    primes: false,
    dollars: false,
};

/// The table of a language, by what stands behind the fence.
pub(super) fn of(name: &str) -> Option<&'static Language> {
    LANGUAGES
        .iter()
        .find(|language| language.names.contains(&name))
}

static LANGUAGES: [Language; 13] = [
    C, CPP, CSHARP, JAVA, KOTLIN, SWIFT, GO, SQL, HASKELL, LUA, RUBY, R, PHP,
];

const C: Language = Language {
    names: &["c", "h"],
    keywords: words![
        auto bool break case char const continue default do double else enum extern float for goto
        if inline int long register restrict return short signed sizeof static struct switch typedef
        union unsigned void volatile while
    ],
    constants: &["true", "false", "NULL"],
    directives: true,
    ..CURLY
};

const CPP: Language = Language {
    names: &["cpp", "c++", "cc", "cxx", "hpp"],
    keywords: words![
        auto bool break case catch char class concept const constexpr continue co_await co_return
        co_yield decltype default delete do double else enum explicit export extern final float for
        friend goto if inline int long mutable namespace new noexcept operator override private
        protected public requires return short signed sizeof static static_assert static_cast struct
        switch template this throw try typedef typename union unsigned using virtual void volatile
        while
    ],
    constants: &["true", "false", "nullptr", "NULL"],
    directives: true,
    ..CURLY
};

const CSHARP: Language = Language {
    names: &["csharp", "cs", "c#"],
    keywords: words![
        abstract as async await base bool break byte case catch char class const continue decimal
        default delegate do double else enum event explicit finally float for foreach get if
        implicit in int interface internal is lock long namespace new object operator out override
        params private protected public readonly record ref return sealed set short static string
        struct switch this throw try typeof uint using var virtual void when where while yield
    ],
    quotes: &[TRIPLE, DOUBLE, SINGLE],
    types: true,
    directives: true,
    ..CURLY
};

const JAVA: Language = Language {
    names: &["java"],
    keywords: words![
        abstract assert boolean break byte case catch char class continue default do double else
        enum extends final finally float for if implements import instanceof int interface long
        native new package permits private protected public record return sealed short static super
        switch synchronized this throw throws transient try var void volatile while yield
    ],
    quotes: &[TRIPLE, DOUBLE, SINGLE],
    types: true,
    ..CURLY
};

const KOTLIN: Language = Language {
    names: &["kotlin", "kt", "kts"],
    keywords: words![
        abstract as break by catch class companion const constructor continue data do else enum
        finally for fun if import in init inline interface internal is lateinit object open operator
        override package private protected public return sealed super suspend this throw try
        typealias val var when where while
    ],
    quotes: &[TRIPLE, DOUBLE, SINGLE],
    nested: true,
    types: true,
    ..CURLY
};

const SWIFT: Language = Language {
    names: &["swift"],
    keywords: words![
        actor as associatedtype async await break case catch class continue default defer deinit do
        else enum extension fallthrough fileprivate for func guard if import in init inout internal
        is lazy let mutating open override private protocol public repeat rethrows return self
        static struct subscript super switch throw throws try typealias var weak where while
    ],
    constants: &["true", "false", "nil"],
    quotes: &[TRIPLE, DOUBLE],
    nested: true,
    types: true,
    ..CURLY
};

const GO: Language = Language {
    names: &["go", "golang"],
    keywords: words![
        any bool break byte case chan complex128 const continue default defer else error fallthrough
        float32 float64 for func go goto if import int int16 int32 int64 int8 interface map package
        range return rune select string struct switch type uint uint16 uint32 uint64 uint8 uintptr
        var
    ],
    constants: &["true", "false", "nil", "iota"],
    quotes: &[TICKS, DOUBLE, SINGLE],
    ..CURLY
};

const SQL: Language = Language {
    names: &["sql", "sqlite", "postgresql", "postgres", "mysql", "psql"],
    keywords: words![
        add all alter and as asc between by cascade case cast check column commit constraint create
        cross database default delete desc distinct drop else end except exists foreign from full
        group having if in index inner insert intersect into is join key left like limit natural not
        offset on or order outer over partition primary recursive references returning right
        rollback select set table then transaction union unique update using values view when where
        with begin integer int bigint smallint text varchar char date timestamp boolean real numeric
        decimal float blob
    ],
    constants: &["true", "false", "null"],
    line: &["--"],
    quotes: &[DOUBLED],
    any_case: true,
    ..CURLY
};

const HASKELL: Language = Language {
    names: &["haskell", "hs"],
    keywords: words![
        as case class data default deriving do else family forall foreign hiding if import in infix
        infixl infixr instance let module newtype of qualified then type where
    ],
    constants: &["True", "False"],
    line: &["--"],
    block: Some(("{-", "-}")),
    nested: true,
    quotes: &[DOUBLE, LETTER],
    types: true,
    primes: true,
    ..CURLY
};

const LUA: Language = Language {
    names: &["lua"],
    keywords: words![
        and break do else elseif end for function goto if in local not or repeat return then until
        while
    ],
    constants: &["true", "false", "nil"],
    line: &["--"],
    block: Some(("--[[", "]]")),
    quotes: &[raw("[[", "]]"), DOUBLE, SINGLE],
    ..CURLY
};

const RUBY: Language = Language {
    names: &["ruby", "rb"],
    keywords: words![
        alias and begin break case class def defined do else elsif end ensure for if in module next
        not or redo rescue retry return self super then undef unless until when while yield require
        attr_accessor attr_reader attr_writer
    ],
    constants: &["true", "false", "nil"],
    line: &["#"],
    block: Some(("=begin", "=end")),
    types: true,
    ..CURLY
};

const R: Language = Language {
    names: &["r"],
    keywords: words![break else for function if in next repeat return while library],
    constants: &["TRUE", "FALSE", "NULL", "NA", "Inf", "NaN"],
    line: &["#"],
    block: None,
    ..CURLY
};

const PHP: Language = Language {
    names: &["php"],
    keywords: words![
        abstract and array as bool break case catch class clone const continue declare default do
        echo else elseif enum extends final finally float fn for foreach function global if
        implements include instanceof int interface match namespace new or print private protected
        public readonly require require_once return static string switch throw trait try use var
        void while yield
    ],
    line: &["//", "#"],
    dollars: true,
    ..CURLY
};
