//! Redirections whose order makes no difference.

use super::tree::{Arrow, Redirect};

/// Redirections in an order of their own, where the order makes no difference: always the
/// least that nothing before it ties down.
pub(super) fn sorted(mut left: Vec<Redirect>) -> Vec<Redirect> {
    let copied = |r: &Redirect| match r.arrow {
        Arrow::Copy => r.target.text().and_then(|text| text.parse::<u32>().ok()),
        _ => None,
    };
    let tied = |a: &Redirect, b: &Redirect| {
        a.fd == b.fd || copied(a) == Some(b.fd) || copied(b) == Some(a.fd)
    };
    let mut out = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let free = |at: &usize| left[..*at].iter().all(|before| !tied(before, &left[*at]));
        let free = (0..left.len()).filter(free);
        let least = free.min_by(|a, b| left[*a].cmp(&left[*b])).unwrap_or(0);
        out.push(left.remove(least));
    }
    out
}
