//! What holds of every file of a class, whatever it is.

use super::asking::read_wish;
use super::bundle::Bundle;
use super::card::Card;
use super::planned::PlanFile;
use super::statistics::{Statistics, calibration, join};

/// A bundle, an erasure request or a class's public file: a value or a reason, and what was
/// read is signed.
pub(crate) fn handed_in(bytes: &[u8]) {
    let bundle = Bundle::read(bytes, None);
    if let Ok(bundle) = &bundle {
        assert!(super::keys::pseudonym(&bundle.key) == bundle.contents.id);
    }
    let wish = read_wish(bytes).is_ok();
    let card = Card::read(bytes).is_ok();
    let several = usize::from(bundle.is_ok()) + usize::from(wish) + usize::from(card);
    assert!(several <= 1, "one file is two");
    if let Err(wrong) = bundle {
        assert!(!wrong.message().to_string().is_empty());
    }
}

/// A plan file: what is taken is by the key that was asked for.
pub(crate) fn plan(bytes: &[u8]) {
    // The files in the seeds are signed with this key.
    let key = "32f043290fc52ee1c336381147a0f5efae6974aeed64daa244077339e31a0699";
    match PlanFile::read(bytes, key) {
        Ok(plan) => {
            let other = PlanFile::read(bytes, &"0".repeat(64));
            assert!(other.is_err(), "any key will do: {plan:?}");
            let _ = crate::course::Plan::parse(&plan.plan);
        }
        Err(wrong) => assert!(!wrong.message().to_string().is_empty()),
    }
}

/// A file of statistics: a value or a reason, and a value is written as it was read.
pub(crate) fn statistics(bytes: &[u8]) {
    match Statistics::read(bytes) {
        Ok((source, read)) => {
            let Ok(text) = read.write(None) else {
                panic!("what was read can't be written");
            };
            let again = Statistics::read(text.as_bytes());
            assert!(again.is_ok_and(|(_, again)| again == read));
            let files = [(source, read)];
            let joined = join(&files);
            if let (Ok(joined), true) = (joined, bytes.len() < 1 << 13) {
                let _ = calibration(&files, &joined, &crate::fit::Settings::default());
            }
        }
        Err(wrong) => assert!(!wrong.message().to_string().is_empty()),
    }
}
