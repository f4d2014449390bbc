//! Languages whose programs are compiled before they run. Only in these do we say that code may
//! fail to compile.

/// Names as they stand behind the fence of a code block, in small letters.
const COMPILED: [&str; 41] = [
    "ada",
    "asm",
    "c",
    "c#",
    "c++",
    "cc",
    "cpp",
    "crystal",
    "cs",
    "csharp",
    "cxx",
    "d",
    "elm",
    "f#",
    "fortran",
    "fsharp",
    "go",
    "golang",
    "h",
    "haskell",
    "hpp",
    "hs",
    "java",
    "kotlin",
    "kt",
    "ml",
    "nim",
    "objc",
    "objective-c",
    "ocaml",
    "pascal",
    "rs",
    "rust",
    "scala",
    "swift",
    "ts",
    "tsx",
    "typescript",
    "v",
    "vala",
    "zig",
];

/// Whether the code of a language is compiled first.
pub(super) fn is_compiled(language: &str) -> bool {
    let language = language.to_ascii_lowercase();
    COMPILED.binary_search(&language.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compiled_languages_are_told_from_others() {
        assert!(COMPILED.is_sorted());
        for name in ["rust", "Rust", "C++", "java", "ts"] {
            assert!(is_compiled(name), "{name}");
        }
        for name in ["sh", "bash", "python", "console", "sql", "", "R"] {
            assert!(!is_compiled(name), "{name}");
        }
    }
}
