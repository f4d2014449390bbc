//! Command lines and synopses.

use crate::shell::{Commands, Goal, MAX_LENGTH, Mode, Rules, Synopsis, Written, read};

/// A synopsis of `c`, a line and another one, below one another: reading ends in a line or
/// in a sentence, its one form is that of itself, and what surely changes nothing for a
/// shell makes no other line.
pub fn shell(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.splitn(3, '\n');
    let mut commands = Commands::default();
    match Synopsis::read(lines.next().unwrap_or_default()) {
        Ok(synopsis) => commands.add("c".to_owned(), synopsis),
        Err(said) => assert!(said.to_string().chars().count() < 200 + text.chars().count()),
    }
    let rules = Rules {
        any_order: bytes.len() % 2 == 1,
        optional: vec![("c".to_owned(), vec!["a".to_owned()])],
        goal: Goal::read("rw-r--r-- -> r?x??????"),
    };
    for typed in lines {
        let line = match read(typed) {
            Ok(line) => line,
            Err(fault) => {
                assert!(fault.message.to_string().chars().count() < 200 + MAX_LENGTH);
                continue;
            }
        };
        if let Some(said) = line.refused() {
            assert!(said.to_string().chars().count() < 200 + MAX_LENGTH);
        }
        assert!(line.options(&commands).len() <= MAX_LENGTH);
        for written in [
            Written::Literal,
            Written::Bare,
            Written::AnyCase,
            Written::Unquoted,
        ] {
            let normal = line.normal(&commands, &rules, written);
            assert_eq!(line.normal(&commands, &rules, written), normal);
            let prompt = read(&format!("$ {typed}"));
            let is_prompt = typed.trim_start().starts_with('$') || prompt.is_err();
            if let (false, Ok(again)) = (is_prompt, prompt) {
                assert_eq!(again.normal(&commands, &rules, written), normal, "{typed}");
            }
        }
        if let Some(mode) = Mode::read(typed) {
            assert_eq!(Mode::read(typed), Some(mode));
        }
    }
}
