//! How thoroughly, and on what, questions are tried out.

use super::care::Care;
use super::front_end::FrontEnd;
use super::pictures::Looks;

/// How questions are tried out.
#[derive(Clone, Copy)]
pub(super) struct Solver<'s> {
    pub care: Care,
    /// On how many cores at once, at least one.
    pub cores: usize,
    /// Where each answer is entered, besides being graded.
    pub front_ends: &'s [FrontEnd],
    /// Who wants to know how many questions of how many were tried out.
    pub told: Option<&'s (dyn Fn(usize, usize) + Sync)>,
    /// Rules of which nobody wants to hear warnings, besides those that the course allows.
    pub allowed: &'s [String],
    /// Who looks whether the pictures are there; where nobody does, they are taken for it.
    pub pictures: Option<&'s Looks<'s>>,
    /// Who looks whether the texts are there that resources name, likewise.
    pub texts: Option<&'s Looks<'s>>,
}
