//! Where kenning keeps its data, and the profiles in it.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::error::{BadName, ProfileError};
use crate::disk::fs;
use crate::disk::{
    create_private_dir, is_damage, keep_aside, read_small, remove, replace, sync_above,
};
use crate::record::{RecordError, clear_directory, lock};
use crate::text::SafeText;
use crate::words::{Message, Value, message};

/// The profile that is current until another is chosen.
pub const DEFAULT_PROFILE: &str = "default";

const MAX_NAME_CHARS: usize = 64;
/// File systems take 255; a suffix must fit too.
const MAX_NAME_BYTES: usize = 240;
/// How the name of a directory begins whose profile is being removed.
const REMOVING: &str = ".removing-";
/// Largest file with the current profile's name that is read, in bytes.
const LARGEST: u64 = 1000;

/// The directory that holds everything kenning keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    root: PathBuf,
}

/// One profile, in a list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileInfo {
    /// Its name.
    pub name: String,
    /// Whether it is the one used unless another is named.
    pub current: bool,
}

/// What the file with the current profile's name says.
enum Named {
    Profile(String),
    /// It is not there.
    Nothing,
    /// No name, or one that no profile has.
    Damaged,
}

impl Home {
    /// Opens the given directory, or else the platform's data directory for
    /// kenning, and makes it where it is missing. An empty path counts as none.
    ///
    /// # Errors
    ///
    /// The platform names no directory, or it can't be made.
    pub fn open(root: Option<PathBuf>) -> Result<Home, ProfileError> {
        let root = Home::place(root).ok_or(ProfileError::NoHome)?;
        create_private_dir(&root)?;
        let root = std::path::absolute(&root).map_err(ProfileError::io("find", &root))?;
        Ok(Home { root })
    }

    /// The directory that [`Home::open`] would open, there or not. None where the platform
    /// names none.
    pub fn place(root: Option<PathBuf>) -> Option<PathBuf> {
        match root.filter(|path| !path.as_os_str().is_empty()) {
            Some(root) => Some(root),
            None => {
                let strategy = etcetera::choose_base_strategy().ok()?;
                Some(strategy.data_dir().join("kenning"))
            }
        }
    }

    /// The directory itself.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Where the learner's own courses are; it need not exist.
    pub fn courses_dir(&self) -> PathBuf {
        self.root.join("courses")
    }

    /// Where courses are kept as they were read; it need not exist.
    pub fn cache_dir(&self) -> PathBuf {
        self.root.join("cache")
    }

    /// Where a profile's data is, for [`Log::open`](crate::record::Log::open); it need not exist.
    ///
    /// # Errors
    ///
    /// The name can't be a profile's.
    pub fn profile_dir(&self, name: &str) -> Result<PathBuf, ProfileError> {
        Ok(self.profiles_dir().join(check_profile_name(name)?))
    }

    /// Whether a profile of this name has been made.
    ///
    /// # Errors
    ///
    /// The name can't be a profile's.
    pub fn has_profile(&self, name: &str) -> Result<bool, ProfileError> {
        Ok(fs::is_dir(&self.profile_dir(name)?))
    }

    /// All profiles by name. The current one is among them, made or not.
    pub fn profiles(&self) -> Vec<ProfileInfo> {
        let current = self.current_profile();
        let mut names = vec![current.clone()];
        let entries = fs::read_dir(&self.profiles_dir()).into_iter().flatten();
        for entry in entries.flatten() {
            if let Ok(name) = entry.file_name().into_string()
                && check_profile_name(&name).is_ok()
                && fs::is_dir(&entry.path())
            {
                names.push(name);
            }
        }
        names.sort();
        names.dedup();
        let info = |name: String| ProfileInfo {
            current: name == current,
            name,
        };
        names.into_iter().map(info).collect()
    }

    /// The name of the profile used unless another is named:
    /// [`DEFAULT_PROFILE`] where none was chosen or the choice cannot be read.
    pub fn current_profile(&self) -> String {
        match self.named_profile() {
            Named::Profile(name) => name,
            Named::Nothing => DEFAULT_PROFILE.to_owned(),
            Named::Damaged => self.likely_or_default(),
        }
    }

    /// Where the file with the current profile's name is damaged, or names a
    /// profile that is not there, keeps it under another name ending in `stamp`,
    /// and writes it anew. Gives what the learner is to be told.
    ///
    /// # Errors
    ///
    /// The file can't be renamed or written.
    pub fn mend_current(&self, stamp: &str) -> Result<Option<Message>, ProfileError> {
        let Named::Damaged = self.named_profile() else {
            return Ok(None);
        };
        // What can't be looked at now is no reason to make another profile current for good.
        let dir = self.profiles_dir();
        let name = (self.likely_profile()).map_err(ProfileError::io("read", &dir))?;
        let path = self.current_path();
        // Until it is replaced, the old one stays: without it, another profile would be current.
        let aside = keep_aside(&path, stamp)?;
        replace(&path, format!("{name}\n").as_bytes()).map_err(ProfileError::io("write", &path))?;
        let name = SafeText::line(&name);
        Ok(Some(message!(
            "profile-file-damaged",
            name = name,
            path = &aside
        )))
    }

    /// What the learner is to be told where that file needs mending, for what only
    /// looks.
    pub fn damaged_current(&self) -> Option<Message> {
        let Named::Damaged = self.named_profile() else {
            return None;
        };
        let name = SafeText::line(&self.likely_or_default());
        Some(message!("profile-file-unmended", name = name))
    }

    fn named_profile(&self) -> Named {
        match read_small(&self.current_path(), LARGEST) {
            Err(error) if is_damage(&error) => Named::Damaged,
            // Not there, or not to be read now, is not damaged.
            Err(_) => Named::Nothing,
            Ok(text) => match check_profile_name(text.trim()) {
                Ok(name) if name == DEFAULT_PROFILE => Named::Profile(name),
                Ok(name) if fs::is_dir(&self.profiles_dir().join(&name)) => Named::Profile(name),
                _ => Named::Damaged,
            },
        }
    }

    fn likely_or_default(&self) -> String {
        let likely = self.likely_profile();
        likely.unwrap_or_else(|_| DEFAULT_PROFILE.to_owned())
    }

    /// The profile that was used last, by its files.
    ///
    /// # Errors
    /// The profiles can't be looked at; that there are none is no error.
    fn likely_profile(&self) -> io::Result<String> {
        let mut found = Vec::new();
        let entries = match fs::read_dir(&self.profiles_dir()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(DEFAULT_PROFILE.to_owned());
            }
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            if let Ok(name) = entry.file_name().into_string()
                && check_profile_name(&name).is_ok()
                && fs::metadata(&entry.path())?.is_dir()
            {
                let lock = fs::metadata(&entry.path().join("lock"));
                let used = lock.and_then(|lock| lock.modified()).ok();
                found.push((used, name));
            }
        }
        let likely = found.into_iter().max();
        Ok(likely.map_or_else(|| DEFAULT_PROFILE.to_owned(), |(_, name)| name))
    }

    /// Makes a profile; the current one stays current.
    ///
    /// # Errors
    ///
    /// The name can't be a profile's, or is one's already; its directory can't be made.
    pub fn create_profile(&self, name: &str) -> Result<(), ProfileError> {
        let name = check_profile_name(name)?;
        create_private_dir(&self.profiles_dir())?;
        let dir = self.profiles_dir().join(&name);
        if fs::exists(&dir) {
            return Err(ProfileError::Exists { name });
        }
        Ok(create_private_dir(&dir)?)
    }

    /// Makes a profile the current one.
    ///
    /// # Errors
    ///
    /// No profile has that name, but for the default one; the choice can't be written.
    pub fn use_profile(&self, name: &str) -> Result<(), ProfileError> {
        let name = check_profile_name(name)?;
        if name != DEFAULT_PROFILE && !self.has_profile(&name)? {
            return Err(ProfileError::Missing { name });
        }
        let path = self.current_path();
        replace(&path, format!("{name}\n").as_bytes()).map_err(ProfileError::io("write", &path))
    }

    /// Removes a profile and all its data for good, unless it is current or open.
    pub fn remove_profile(&self, name: &str) -> Result<(), ProfileError> {
        let name = check_profile_name(name)?;
        let dir = self.profiles_dir().join(&name);
        if !fs::is_dir(&dir) {
            return Err(ProfileError::Missing { name });
        }
        if name == self.current_profile() {
            return Err(ProfileError::Current { name });
        }
        let held = lock(&dir)?;
        let going = self.profiles_dir().join(format!("{REMOVING}{name}"));
        if fs::symlink_metadata(&going).is_ok() {
            clear(&going)?;
        }
        // An open file would keep the directory in place there.
        let held = held.filter(|_| !cfg!(windows));
        // Renamed first, so that no half of a profile is ever found under its name.
        let renamed = fs::rename(&dir, &going).and_then(|()| sync_above(&going));
        renamed.map_err(ProfileError::io("remove", &dir))?;
        clear(&going)?;
        drop(held);
        Ok(())
    }

    /// The profiles that were being removed when kenning was killed: their names.
    pub fn half_removed(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.profiles_dir()).into_iter().flatten();
        let names = entries.flatten().map(|entry| entry.file_name());
        let name = |name: std::ffi::OsString| Some(name.to_str()?.strip_prefix(REMOVING)?.into());
        let mut names: Vec<String> = names.filter_map(name).collect();
        names.sort();
        names
    }

    /// Finishes removing profiles. Gives what the learner is to be told.
    pub fn finish_removing(&self) -> Vec<Message> {
        let finish = |name: &String| {
            let going = self.profiles_dir().join(format!("{REMOVING}{name}"));
            match lock(&going).map_err(ProfileError::from).and_then(|held| {
                let _held = held.filter(|_| !cfg!(windows));
                clear(&going)
            }) {
                Ok(()) => Some(message!(
                    "profile-removed-after-all",
                    name = SafeText::line(name)
                )),
                // Another kenning removes it, or has it open.
                Err(ProfileError::Record(RecordError::InUse { .. })) => None,
                Err(why) => Some(message!(
                    "profile-not-removed",
                    name = SafeText::line(name),
                    why = why.message()
                )),
            }
        };
        self.half_removed().iter().filter_map(finish).collect()
    }

    /// That profiles are not wholly removed yet, and what to do.
    pub fn removing(&self) -> Option<Message> {
        let names = self.half_removed();
        let listed = Value::all_of(names.iter().map(|name| SafeText::line(name)));
        (!names.is_empty()).then(|| message!("profile-half-removed", names = listed))
    }

    fn profiles_dir(&self) -> PathBuf {
        self.root.join("profiles")
    }

    fn current_path(&self) -> PathBuf {
        self.root.join("profile")
    }
}

/// Removes all of a profile that has given up its name.
fn clear(going: &Path) -> Result<(), ProfileError> {
    clear_directory(going)?;
    Ok(remove(going)?)
}

/// The name as it is kept (Unicode form C), where it can be a profile's.
///
/// # Errors
///
/// Why it can't.
pub fn check_profile_name(name: &str) -> Result<String, ProfileError> {
    let normal: String = name.nfc().collect();
    let wrong = |why| ProfileError::Name {
        name: name.to_owned(),
        why,
    };
    let allowed = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "-_ ".contains(c);
    if normal.is_empty() {
        return Err(wrong(BadName::Empty));
    }
    if normal.chars().count() > MAX_NAME_CHARS || normal.len() > MAX_NAME_BYTES {
        return Err(wrong(BadName::TooLong));
    }
    if !normal.chars().all(allowed) {
        return Err(wrong(BadName::Character));
    }
    if !normal.starts_with(char::is_alphanumeric) {
        return Err(wrong(BadName::Start));
    }
    if normal.ends_with(' ') {
        return Err(wrong(BadName::End));
    }
    // Names that Windows keeps for devices.
    let upper = normal.to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&upper.as_str())
        || upper
            .strip_prefix("COM")
            .or(upper.strip_prefix("LPT"))
            .is_some_and(|rest| rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit()));
    if device {
        return Err(wrong(BadName::Device));
    }
    Ok(normal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Log;
    use std::fs;

    fn home() -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::open(Some(dir.path().join("deep/home"))).unwrap();
        (dir, home)
    }

    #[test]
    fn profiles_are_named_in_any_script_and_never_by_a_path() {
        for good in [
            "default",
            "Zoë",
            "anna b",
            "李雷",
            "मित्र",
            "a-b_c 9",
            "7",
            &"x".repeat(64),
        ] {
            assert!(check_profile_name(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            " ",
            "a ",
            " a",
            ".",
            "..",
            "../x",
            "a/b",
            "a\\b",
            "a\0",
            "a\n",
            "-x",
            "_x",
            "a.b",
            "nul",
            "COM1",
            "C:",
            "a\u{202e}b",
            &"x".repeat(65),
            &"𠀀".repeat(64),
        ] {
            let error = check_profile_name(bad).unwrap_err().to_string();
            assert!(!error.contains(char::is_control), "{error:?}");
        }
        assert_eq!(check_profile_name("Zoe\u{308}").unwrap(), "Zoë");
    }

    #[test]
    fn profiles_come_and_go() {
        let (_dir, home) = home();
        assert_eq!(home.current_profile(), "default");
        let only = ProfileInfo {
            name: "default".into(),
            current: true,
        };
        assert_eq!(home.profiles(), [only]);
        home.create_profile("anna").unwrap();
        assert!(matches!(
            home.create_profile("anna"),
            Err(ProfileError::Exists { .. })
        ));
        assert!(matches!(
            home.use_profile("ben"),
            Err(ProfileError::Missing { .. })
        ));
        home.use_profile("anna").unwrap();
        assert_eq!(
            Home::open(Some(home.path().into()))
                .unwrap()
                .current_profile(),
            "anna"
        );
        assert!(matches!(
            home.remove_profile("anna"),
            Err(ProfileError::Current { .. })
        ));
        home.use_profile("default").unwrap();
        let dir = home.profile_dir("anna").unwrap();
        let log = Log::open(&dir, jiff::Timestamp::UNIX_EPOCH).unwrap();
        assert!(matches!(
            home.remove_profile("anna"),
            Err(ProfileError::Record(RecordError::InUse { .. }))
        ));
        drop(log);
        home.remove_profile("anna").unwrap();
        assert!(!dir.exists());
        assert_eq!(
            fs::read_dir(home.path().join("profiles")).unwrap().count(),
            0
        );
        assert!(matches!(
            home.remove_profile("anna"),
            Err(ProfileError::Missing { .. })
        ));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads() {
        use std::os::unix::fs::PermissionsExt;
        let (_dir, home) = home();
        home.use_profile("default").unwrap();
        let dir = home.profile_dir("default").unwrap();
        let _log = Log::open(&dir, jiff::Timestamp::UNIX_EPOCH).unwrap();
        let mut todo = vec![home.path().to_owned()];
        while let Some(path) = todo.pop() {
            let meta = fs::metadata(&path).unwrap();
            assert_eq!(meta.permissions().mode() & 0o077, 0, "{path:?}");
            if meta.is_dir() {
                todo.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
            }
        }
    }
}
