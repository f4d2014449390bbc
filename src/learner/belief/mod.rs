//! What answers tell: mastery, memory, pace, and what the next answer will be.

pub(super) mod correction;
pub(super) mod mastery;
pub(super) mod memory;
pub(super) mod pace;
pub(super) mod part;
pub mod predict;
mod shipped;
pub mod strength;
pub mod traced;
pub(super) mod weights;
