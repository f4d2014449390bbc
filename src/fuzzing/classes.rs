//! Files of classes: whatever comes by a folder that others can write to.

/// A bundle, an erasure request or a class's public file.
pub fn bundle(bytes: &[u8]) {
    crate::class::fuzzing::handed_in(bytes);
}

/// A teacher's plan file.
pub fn class_plan(bytes: &[u8]) {
    crate::class::fuzzing::plan(bytes);
}
