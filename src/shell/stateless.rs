//! Commands after which the shell is as it was.

use super::tree::{Body, Command, Script, Word};

/// Those that change the shell that runs them, or look at what is its own.
const OWN: &[&str] = &[
    ".",
    "alias",
    "bg",
    "bind",
    "break",
    "builtin",
    "cd",
    "chdir",
    "command",
    "continue",
    "coproc",
    "declare",
    "dirs",
    "disown",
    "enable",
    "eval",
    "exec",
    "exit",
    "export",
    "fg",
    "getopts",
    "hash",
    "jobs",
    "let",
    "local",
    "logout",
    "mapfile",
    "popd",
    "pushd",
    "read",
    "readarray",
    "readonly",
    "return",
    "set",
    "shift",
    "shopt",
    "source",
    "suspend",
    "trap",
    "typeset",
    "ulimit",
    "umask",
    "unalias",
    "unset",
    "wait",
];

/// Whether `( … )` around this does the same as `{ …; }`: nothing in it changes the shell.
pub(super) fn is_stateless(script: &Script) -> bool {
    script.parts.iter().all(|part| {
        let rest = part.chain.rest.iter().map(|(_, pipeline)| pipeline);
        let mut pipelines = std::iter::once(&part.chain.first).chain(rest);
        !part.background && pipelines.all(|p| p.commands.iter().all(is_plain))
    })
}

fn is_plain(command: &Command) -> bool {
    match &command.body {
        Body::Words { words, .. } => {
            let name = words.first().and_then(Word::text);
            name.is_some_and(|name| !OWN.contains(&name))
        }
        Body::Subshell(inner) | Body::Group(inner) => is_stateless(inner),
        Body::Call(_) | Body::If { .. } | Body::While { .. } | Body::For { .. } => false,
    }
}
