//! The home directory and its profiles.

mod home;

pub use home::{DEFAULT_PROFILE, Home, ProfileInfo, check_profile_name};
