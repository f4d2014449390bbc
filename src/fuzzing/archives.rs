//! Archives of courses, as `kenning get` reads them.

use std::collections::HashSet;

use crate::fetch::unpack;
use crate::text::is_unsafe;

/// Most letters of what is said where an archive is not taken.
const MOST_SAID: usize = 1_000;

/// An archive: what is taken of it are files within one folder, each on every system, and none
/// of them another one there; or there is a sentence.
pub fn archive(bytes: &[u8]) {
    let held = match unpack(bytes) {
        Ok(held) => held,
        Err(why) => {
            let said = crate::text::clean(&why.to_string()).into_owned();
            assert!(!said.is_empty() && said.chars().count() <= MOST_SAID);
            assert!(!said.chars().any(is_unsafe), "{said:?}");
            return;
        }
    };
    let mut seen = HashSet::new();
    for (path, held) in &held.files {
        assert!(held.len() <= 8 << 20);
        assert!(path.len() <= 500 && !path.contains(['\\', ':']), "{path}");
        let fine = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with('.');
        assert!(path.split('/').all(fine), "{path}");
        assert!(!path.chars().any(char::is_control), "{path:?}");
        assert!(seen.insert(path.to_lowercase()), "{path}");
    }
    if let Some(commit) = &held.commit {
        assert!(commit.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
