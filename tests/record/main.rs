//! The record: on disk, between machines, erased, and whatever goes wrong with it.
//! A file for each idea.

#[path = "../common/mod.rs"]
mod common;

mod any_order;
mod carried;
mod clock;
mod clones;
mod defence;
mod desk;
mod erased;
mod faults;
mod fold;
mod forgotten;
mod injected;
mod journal;
mod kills;
mod lived;
mod older;
mod once;
mod put_right;
mod record;
mod regraded;
mod repair;
mod replaced;
mod sealed;
mod sealed_signed;
mod signed;
mod sync;
