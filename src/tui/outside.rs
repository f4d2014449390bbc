//! Programs of the learner's desktop: a picture is opened with the one that it has for it.

use std::path::Path;

use crate::text::SafeText;
use crate::words::{Message, message};

/// Hands a picture to the desktop, where there is one; says what was done, and where the
/// picture lies, so that the path can be copied.
pub(super) fn show_picture(path: &Path) -> Message {
    let shown = SafeText::path(path);
    let var = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !has_desktop(var) {
        return message!("tui-picture-no-desktop", path = shown);
    }
    match open::that_detached(path) {
        Ok(()) => message!("tui-picture-opened", path = shown),
        Err(error) => message!(
            "tui-picture-not-opened",
            path = shown,
            error = error.to_string()
        ),
    }
}

/// Hands an address to the desktop's browser, where there is a desktop: it goes there as it
/// is, and no shell reads it. Whether that was done, and what to say: the address is in it,
/// so that it can be copied.
pub(super) fn show_address(address: &str) -> (bool, Message) {
    let shown = SafeText::line(address);
    let var = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !has_desktop(var) {
        return (false, message!("tui-address-no-desktop", address = shown));
    }
    match open::that_detached(address) {
        Ok(()) => (true, message!("tui-address-opened", address = shown)),
        Err(error) => {
            let error = error.to_string();
            let said = message!("tui-address-not-opened", address = shown, error = error);
            (false, said)
        }
    }
}

/// Whether there is a desktop on which something can be opened, by the variables that are
/// set: elsewhere, what is opened would be seen on the machine that one is logged in to, or
/// nowhere, and a browser in letters would write over the screen.
fn has_desktop(is_set: impl Fn(&str) -> bool) -> bool {
    let is_remote = is_set("SSH_CONNECTION") || is_set("SSH_TTY");
    match cfg!(any(windows, target_os = "macos")) {
        true => !is_remote,
        // What is forwarded through SSH has a display, too.
        false => is_set("DISPLAY") || (is_set("WAYLAND_DISPLAY") && !is_remote),
    }
}

#[cfg(all(test, not(any(windows, target_os = "macos"))))]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_desktop_where_something_would_be_seen() {
        let has = |set: &[&str]| has_desktop(|name| set.contains(&name));
        assert!(has(&["DISPLAY"]));
        assert!(has(&["WAYLAND_DISPLAY"]));
        assert!(has(&["DISPLAY", "SSH_CONNECTION"]));
        assert!(!has(&["WAYLAND_DISPLAY", "SSH_TTY"]));
        assert!(!has(&["SSH_CONNECTION"]));
        assert!(!has(&[]));
    }
}
