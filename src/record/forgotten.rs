//! Taking back the acceptance of a device. What came from it stays; what it records later waits
//! again.

use super::asked::{Standing, Stranger};
use super::error::RecordError;
use super::log::Log;
use super::memory::Memory;

impl Log {
    /// The devices that the learner accepted in synced folders, once for each key.
    ///
    /// # Errors
    /// Where that can't be read.
    pub fn accepted(&self) -> Result<Vec<Stranger>, RecordError> {
        Ok(Memory::read(self.dir())?.accepted())
    }

    /// Takes back the acceptance of devices: by their keys, or by their names if they sign
    /// nothing. A key that is taken back counts for no device any more.
    ///
    /// # Errors
    /// Where that can't be read or written.
    pub fn forget_devices(&mut self, gone: &[Stranger]) -> Result<(), RecordError> {
        let mut memory = Memory::read(self.dir())?;
        for stranger in gone {
            memory.forget(stranger);
        }
        memory.write(self.dir())
    }
}

impl Memory {
    fn accepted(&self) -> Vec<Stranger> {
        let signing = self.keys_by_device().map(|(device, key)| Stranger {
            device,
            fingerprint: Some(key.fingerprint()),
            standing: Standing::New,
        });
        let unsigned = self.unsigned_devices().map(|device| Stranger {
            device,
            fingerprint: None,
            standing: Standing::New,
        });
        signing.chain(unsigned).collect()
    }

    fn forget(&mut self, stranger: &Stranger) {
        match &stranger.fingerprint {
            Some(print) => self.drop_keys(|key| key.fingerprint() == *print),
            None => self.drop_unsigned(stranger.device),
        }
    }
}
