//! One file per screen: what it shows, and what keys do there.

pub(in crate::tui) mod asked;
pub(in crate::tui) mod done;
pub(in crate::tui) mod home;
pub(in crate::tui) mod judged;
pub(in crate::tui) mod placed;
pub(in crate::tui) mod plan;
pub(in crate::tui) mod practice;
pub(in crate::tui) mod put_away;
pub(in crate::tui) mod reading;
pub(in crate::tui) mod search;
pub(in crate::tui) mod skills;
pub(in crate::tui) mod tuning;
