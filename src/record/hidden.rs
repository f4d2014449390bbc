//! The content of a sealed file in a folder that also hides names and sizes: the true name and
//! the length, then the bytes, then zeros, so that the size of the sealed file tells little.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// The smallest content of a sealed file, in bytes: names of devices, settings and short segments
/// look alike.
pub(super) const LEAST: usize = 4096;

#[derive(Serialize, Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    bytes: usize,
}

/// A file with its true name, to be sealed: a line of JSON, what it holds, zeros.
pub(super) fn wrap(name: &str, bytes: &[u8]) -> Result<Vec<u8>, serde_json::Error> {
    let head = Head {
        name: name.into(),
        bytes: bytes.len(),
    };
    let mut plain = serde_json::to_vec(&head)?;
    plain.push(b'\n');
    plain.extend_from_slice(bytes);
    plain.resize(padded(plain.len()), 0);
    Ok(plain)
}

/// The true name alone, of which the beginning of what was wrapped is enough.
pub(super) fn name_in(plain: &[u8]) -> Option<String> {
    head(plain).map(|(head, _)| head.name.into_owned())
}

/// The line in front, and what is behind it.
fn head(plain: &[u8]) -> Option<(Head<'_>, &[u8])> {
    let end = plain.iter().position(|&b| b == b'\n')?;
    let head = serde_json::from_slice(&plain[..end]).ok()?;
    Some((head, &plain[end + 1..]))
}

/// The true name, and what the file holds; nothing where it was not wrapped.
pub(super) fn unwrap(plain: &[u8]) -> Option<(String, Vec<u8>)> {
    let (head, rest) = head(plain)?;
    let bytes = rest.get(..head.bytes)?;
    Some((head.name.into_owned(), bytes.to_vec()))
}

/// How long something of this length is made: a number of few digits in base 2, at
/// most 6.3 % more, and at least [`LEAST`]. This is Padmé (Nikitin et al. 2019), which
/// lets a size tell only as much as the logarithm of its logarithm.
fn padded(length: usize) -> usize {
    if length <= LEAST {
        return LEAST;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    length.next_multiple_of(1 << (exponent - kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_few_and_little_is_added() {
        let mut sizes = std::collections::BTreeSet::new();
        for length in 0..200_000 {
            let size = padded(length);
            assert!(size >= length.max(LEAST));
            assert!(
                size <= LEAST || size - length <= length / 16,
                "{length} {size}"
            );
            sizes.insert(size);
        }
        // One for each 6 % or so, where there were 200,000.
        assert!(sizes.len() < 150, "{}", sizes.len());
    }

    #[test]
    fn what_is_wrapped_comes_back_with_its_name() {
        for length in [0, 1, 4000, 4096, 5000, 70_000] {
            let bytes = vec![b'\n'; length];
            let plain = wrap("name \"quoted\"", &bytes).unwrap();
            let (name, found) = unwrap(&plain).unwrap();
            assert_eq!((name.as_str(), found), ("name \"quoted\"", bytes));
        }
        let plain = wrap("name", &[1; 5000]).unwrap();
        for cut in [0, 10, 30, 4999] {
            assert_eq!(unwrap(&plain[..cut]), None);
        }
    }
}
