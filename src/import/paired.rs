//! Marks that stand in pairs around a stretch of text.

/// A text in which each stretch between two marks is replaced, marks included. `replace` is told
/// what stands before the stretch since the last one, the stretch itself, and what follows it.
/// Where it gives `None`, the first mark stays, and the second may begin a stretch.
pub(super) fn replaced(
    text: &str,
    mark: &str,
    replace: impl Fn(&str, &str, &str) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(mark) {
        out.push_str(before);
        let stretch = behind.split_once(mark);
        let made = stretch.and_then(|(inside, after)| {
            let made = replace(before, inside, after)?;
            Some((made, after))
        });
        match made {
            Some((made, after)) => {
                out.push_str(&made);
                rest = after;
            }
            None => {
                out.push_str(mark);
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn a_mark_without_a_partner_stays_and_may_begin_the_next_stretch() {
        let loud = |text: &str| {
            replaced(text, "*", |_, inside, _| {
                (inside.trim() == inside).then(|| inside.to_uppercase())
            })
        };
        assert_eq!(loud("a *b* c *d"), "a B c *d");
        assert_eq!(loud("2 * 3 *b*"), "2 * 3 B");
        assert_eq!(loud(""), "");
    }
}
