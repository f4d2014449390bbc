//! Backups: the lines of all segments in one compressed file. `zcat` shows
//! what is in it.

use std::io;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::{SignedDuration, Timestamp};

use super::asked::{Asked, Wish};
use super::erasures::Erasing;
use super::error::RecordError;
use super::log::Log;
use super::place::{SEGMENTS, clear, stamp};
use super::segments::{Found, Mark, copy_whole, device_of, list, scan_lines};
use super::stamped::{AHEAD, Record};
use super::summed::{has_more_behind, is_json, read_json, unpacked};
use super::told::TakenIn;
use crate::disk::fs;
use crate::disk::{
    Making, above, create_private_dir, is_there, reason, remove, set_aside, sync_above,
};
use crate::words::{Message, message};

const BACKUPS: &str = "backups";
const SUFFIX: &str = ".log.gz";
/// How many automatic backups are kept.
const KEPT: usize = 5;
const EVERY: SignedDuration = SignedDuration::from_hours(24);

/// What came back from a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    pub taken: TakenIn,
    /// What was recorded elsewhere and would erase or set something here: done, where the
    /// learner agreed.
    pub wishes: Vec<Wish>,
    pub agreed: bool,
    /// Lines of the backup that could not be read.
    pub damaged: usize,
    /// Why the file could be read only in part.
    pub cut_short: Option<Message>,
    /// Whether that is because the file ends too early.
    pub ends_early: bool,
}

/// A backup's place, its time, and its size in bytes.
type Backup = (PathBuf, Timestamp, u64);

/// The automatic backups of a profile, oldest first, with their times and sizes.
pub fn backups(dir: &Path) -> Vec<Backup> {
    let mut found = Vec::new();
    for entry in fs::read_dir(&dir.join(BACKUPS))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let at = name.strip_suffix(SUFFIX).and_then(|stamp| {
            let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", stamp).ok()?;
            jiff::tz::TimeZone::UTC.to_timestamp(at).ok()
        });
        if let (Some(at), Ok(meta)) = (at, entry.metadata()) {
            found.push((entry.path(), at, meta.len()));
        }
    }
    found.sort_by_key(|(_, at, _)| *at);
    found
}

/// All files of lines in a profile's folder of backups.
pub(super) fn files(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let dir = dir.join(BACKUPS);
    if !is_there(&dir)? {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(&dir)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(SUFFIX) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Where the automatic backups of a profile are.
pub(super) fn directory(dir: &Path) -> PathBuf {
    dir.join(BACKUPS)
}

/// Reads a backup, or a segment as it is, and hands over each whole record.
pub(super) fn read(from: &Path, each: &mut dyn FnMut(Record)) -> io::Result<Found> {
    scan_lines(unpacked(from)?, 0, each)
}

/// Whether a file can't be a backup at all, not even a damaged one.
fn is_none(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(error.kind(), Kind::Other | Kind::IsADirectory)
}

/// Splits backups, oldest first, into three: those before the last long gap, those after it, and
/// those dated later than `now`. A clock that is years ahead makes a long gap, so its backups
/// don't push out those with right dates.
fn apart(all: &[Backup], now: Timestamp) -> [&[Backup]; 3] {
    let (past, ahead) = all.split_at(all.partition_point(|(_, at, _)| *at <= now));
    let mut pairs = past.windows(2);
    let gap = pairs.rposition(|pair| pair[1].1.duration_since(pair[0].1) > AHEAD);
    let (before, after) = past.split_at(gap.map_or(0, |gap| gap + 1));
    [before, after, ahead]
}

/// Sets aside backups that hold damaged lines or end too early, once everything else in them was
/// taken in: they have nothing more to give. Other backups that can't be read to their end stay,
/// because they may hold more. Returns where those set aside are now.
pub(super) fn set_damaged_aside(dir: &Path, now: Timestamp) -> Result<Vec<PathBuf>, RecordError> {
    let mut aside = Vec::new();
    // Where they can't be looked at, that was told already.
    for path in files(dir).unwrap_or_default() {
        let is_done = match read(&path, &mut |_| ()) {
            Ok(found) => found.unread() > 0,
            Err(error) => {
                let is_end = error.kind() == io::ErrorKind::UnexpectedEof;
                is_end && !has_more_behind(&path).unwrap_or(false)
            }
        };
        if is_done {
            aside.push(set_aside(&path, &stamp(now))?);
        }
    }
    Ok(aside)
}

/// Removes all automatic backups, and what links among them lead to.
pub(super) fn forget(dir: &Path) -> Result<(), RecordError> {
    clear(&dir.join(BACKUPS))
}

/// What a backup may be written over.
#[derive(Clone, Copy)]
enum Over {
    Nothing,
    Another,
}

/// Writes what the files of a profile hold to one file elsewhere, and nothing to the profile: for
/// a home that can only be read. Returns its size in bytes, and the bytes of the segments.
///
/// # Errors
/// Where they can't be read or it can't be written, something is there, or an erasure is not
/// finished.
pub fn back_up_unopened(dir: &Path, to: &Path) -> Result<(u64, u64), RecordError> {
    if let Some(erasing) = Erasing::read(dir)? {
        let why = erasing.message();
        return Err(RecordError::Unerased { why });
    }
    let segments = dir.join(SEGMENTS);
    let mark = list(&segments)?;
    Ok((pack(&segments, &mark, to, Over::Nothing)?, mark.bytes()))
}

/// Packs segments into one file.
fn pack(segments: &Path, mark: &Mark, to: &Path, over: Over) -> Result<u64, RecordError> {
    let write = || -> io::Result<u64> {
        let file = Making::begin(above(to))?;
        let mut packed = GzEncoder::new(file, Compression::fast());
        for (name, _) in mark.iter() {
            // What is damaged here would be damaged there.
            copy_whole(&segments.join(name), &mut packed)?;
        }
        let file = packed.finish()?;
        file.file().sync_all()?;
        let size = file.file().metadata()?.len();
        match over {
            Over::Another => file.persist(to)?,
            Over::Nothing => file.persist_new(to)?,
        };
        sync_above(to)?;
        Ok(size)
    };
    write().map_err(RecordError::io("write", to))
}

impl Log {
    /// Writes everything to one file, which appears whole or not at all, and never
    /// over another. Gives its size in bytes.
    ///
    /// # Errors
    /// Where it can't be written, or something is there.
    pub fn back_up(&self, to: &Path) -> Result<u64, RecordError> {
        self.pack(to, Over::Nothing)
    }

    fn pack(&self, to: &Path, over: Over) -> Result<u64, RecordError> {
        self.nothing_half_erased()?;
        pack(&self.dir.join(SEGMENTS), self.segments.mark(), to, over)
    }

    /// Writes a backup beside the log; gives its place and size.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn back_up_here(&self, now: Timestamp) -> Result<(PathBuf, u64), RecordError> {
        let dir = self.dir.join(BACKUPS);
        create_private_dir(&dir)?;
        let path = dir.join(format!("{}{SUFFIX}", stamp(now)));
        let size = self.pack(&path, Over::Another)?;
        Ok((path, size))
    }

    /// Writes a backup beside the log if none is from the last day and something was recorded.
    /// Then removes the oldest, beyond the few that are kept. Backups whose dates may come from a
    /// wrong clock are counted apart: those dated later than now, and those after the last gap of
    /// more than [`AHEAD`].
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn back_up_if_due(&self, now: Timestamp) -> Result<(), RecordError> {
        let before = backups(&self.dir);
        let mut times = before.iter().map(|(_, at, _)| *at);
        let fresh = times.any(|at| now.duration_since(at).abs() < EVERY);
        if fresh || self.mark().bytes() == 0 {
            return Ok(());
        }
        self.back_up_here(now)?;
        for kind in apart(&backups(&self.dir), now) {
            for (path, _, _) in &kind[..kind.len().saturating_sub(KEPT)] {
                remove(path)?;
            }
        }
        Ok(())
    }

    /// Adds what a backup or JSON Lines hold and the log lacks, also where that began apart. Nothing
    /// newer is lost. What would erase or set something here waits until the learner agrees, see
    /// [`Log::restore_asking`].
    ///
    /// # Errors
    /// Where the file can't be read, or the log not be written.
    pub fn restore(&mut self, from: &Path, now: Timestamp) -> Result<Restored, RecordError> {
        self.restore_asking(from, now, &mut |asked| matches!(asked, Asked::Apart))
    }

    /// The same; `ask` is asked about the [`Wish`]es in it, and whether to mix it with a record of
    /// which no machine is in it. An empty log has nothing to lose, so nothing is asked then.
    ///
    /// # Errors
    /// Where the file can't be read, or the log not be written, or the two are not to be mixed.
    pub fn restore_asking(
        &mut self,
        from: &Path,
        now: Timestamp,
        ask: &mut dyn FnMut(Asked<'_>) -> bool,
    ) -> Result<Restored, RecordError> {
        fs::open_ordinary(from).map_err(RecordError::io("read", from))?;
        let mut records = Vec::new();
        let mut each = |record| records.push(record);
        let scanned = match is_json(from) {
            Ok(true) => read_json(from, &mut each),
            Ok(false) => read(from, &mut each),
            Err(error) => Err(error),
        };
        let has_more_behind = scanned.is_err() && has_more_behind(from).unwrap_or(false);
        let ends_early = !has_more_behind
            && matches!(&scanned, Err(error) if error.kind() == io::ErrorKind::UnexpectedEof);
        let (damaged, cut_short) = match scanned {
            Ok(found) => (found.unread(), None),
            Err(error) if records.is_empty() && is_none(&error) => {
                return Err(RecordError::io("read", from)(error));
            }
            Err(_) if has_more_behind => (0, Some(message!("record-more-behind"))),
            Err(error) => (0, Some(reason(&error))),
        };
        if records.is_empty() {
            return Err(RecordError::NoBackup {
                path: from.to_owned(),
            });
        }
        self.prepare(now)?;
        if self.began_apart(&records)? && !ask(Asked::Apart) {
            return Err(RecordError::OtherRecord {
                path: from.to_owned(),
            });
        }
        let (wishes, agreed) = match self.mark().bytes() {
            0 => (Vec::new(), false),
            _ => self.hold(&mut records, ask)?,
        };
        let taken = self.take_in(records, now)?;
        Ok(Restored {
            taken,
            wishes,
            agreed,
            damaged,
            cut_short,
            ends_early,
        })
    }

    /// Whether something is recorded here, and none of it by a machine that records are of.
    fn began_apart(&self, records: &[Record]) -> Result<bool, RecordError> {
        let mut known = self.devices()?;
        let names = self.segments.mark().iter().map(|(name, _)| name);
        known.extend(names.filter_map(device_of));
        let is_known = |record: &Record| known.contains(&record.key.device);
        Ok(self.mark().bytes() > 0 && !records.iter().any(is_known))
    }
}
