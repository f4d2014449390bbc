//! Files of classes: whatever comes by a folder that others can write to.

/// A bundle, an erasure request or a class's public file.
pub fn bundle(bytes: &[u8]) {
    crate::class::fuzzing::handed_in(bytes);
}

/// Statistics of a class: what is read is written as the same, and can be joined and fitted.
pub fn statistics(bytes: &[u8]) {
    crate::class::fuzzing::statistics(bytes);
}

/// A teacher's plan file.
pub fn class_plan(bytes: &[u8]) {
    crate::class::fuzzing::plan(bytes);
}
