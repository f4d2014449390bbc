//! Small settings of a profile, in a tree of the same database.

use super::StoreError;
use super::log::Log;

impl Log {
    /// A setting's value, where it is set.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let value = self.settings.get(key).map_err(|e| self.failed(&e))?;
        Ok(value.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Sets a setting; it is on disk when this returns. Settings are not in the
    /// copy: where a database is rebuilt, they are as on the first day.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        let set = || -> sled::Result<()> {
            self.settings.insert(key, value)?;
            self.db.flush()?;
            Ok(())
        };
        set().map_err(|e| self.failed(&e))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Log;

    #[test]
    fn settings_last() {
        let dir = tempfile::tempdir().unwrap();
        let log = Log::open(dir.path()).unwrap();
        assert_eq!(log.setting("theme").unwrap(), None);
        log.set_setting("theme", "dunkel").unwrap();
        log.set_setting("theme", "höhle").unwrap();
        drop(log);
        let log = Log::open(dir.path()).unwrap();
        assert_eq!(log.setting("theme").unwrap().as_deref(), Some("höhle"));
    }
}
