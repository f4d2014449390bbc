//! What moves, in a real terminal: it is seen, it ends, and after that nothing is written.
#![cfg(unix)]

use crate::common;
use crate::common::pty::Terminal;

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");

/// Goes on until the skill is learned and its bar stands still; what was written since the
/// last answer, as text.
fn written(motion: &str) -> String {
    let home = tempfile::tempdir().expect("a folder for the test");
    let path = home.path().join("one.toml");
    std::fs::write(&path, common::one_skill()).expect("a file");
    let path = path.display().to_string();
    let motion = format!("KENNING_MOTION={motion}");
    let around = ["-u", "NO_COLOR", "LC_ALL=C.UTF-8", &motion, BINARY];
    let args = [&around[..], &["practice", &path, "--seed", "3"]].concat();
    let mut terminal = Terminal::run("env", home.path(), &args, (80, 24));
    terminal.wait_for("What is");
    let mut answered = 0;
    loop {
        answered += 1;
        assert!(answered < 20, "it is learned by then");
        terminal.press("7");
        terminal.wait_for("> 7");
        let before = terminal.bytes();
        terminal.press("\r");
        let page = terminal.wait_for("✓ Correct");
        if page.contains("was the last one") {
            // Until it stands still.
            terminal.wait_for("██████░░░░");
            let shown = terminal.written(before);
            // A key that nothing is bound to, and one that shows a page: in between no
            // step came any more.
            let still = terminal.bytes();
            terminal.press("\x1b[23~w");
            terminal.wait_for("Why");
            let after = terminal.written(still);
            assert!(!after.contains(parts), "{after:?}");
            terminal.press("\x03");
            assert_eq!(terminal.end(), 0);
            return shown;
        }
        // Twice the same key at once would be one that bounces.
        terminal.press(if answered % 2 == 0 { "n" } else { " " });
        terminal.wait_for("What is");
        terminal.wait_for("don't know");
    }
}

/// Signs of cells that are full in part.
fn parts(c: char) -> bool {
    ('▉'..='▏').contains(&c)
}

#[test]
fn a_skill_that_is_learned_is_seen_to_be_until_its_bar_stands_still() {
    let shown = written("on");
    assert!(shown.contains(parts), "{shown:?}");
}

#[test]
fn with_motion_off_the_bar_is_there_at_once() {
    let shown = written("off");
    assert!(
        !shown.contains(parts) && shown.contains("██████"),
        "{shown:?}"
    );
}
