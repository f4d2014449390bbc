//! The home directory and its profiles.

mod error;
mod home;

pub use error::{BadName, ProfileError};
pub use home::{DEFAULT_PROFILE, Home, ProfileInfo, check_profile_name};
