//! A file system that fails, or that loses what was not made durable. It passes all
//! calls on to the real one, and counts them. The database's own files (sled opens
//! them itself) are not among them.

use std::collections::{BTreeMap, HashMap};
use std::fs::{Metadata, Permissions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kenning::disk::Handle;
use kenning::disk::fs::{FileSystem, Make, Mounted, Opening, Paths, Real, mount};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The call fails with this code of the system; a write is done by half before.
    Once(i32),
    /// So do all that follow.
    Ever(i32),
    /// The power goes: nothing happens from here on.
    Power,
}

/// How the names of databases begin.
pub const DATABASE: &str = "events.sled";

pub const EIO: i32 = 5;
pub const ENOSPC: i32 = 28;

/// What survives a power cut besides what was made durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survives {
    /// Nothing: names and bytes that were not synced are as they were.
    Nothing,
    /// The names, but not the bytes.
    Names,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Id(u64);

/// Which files there are, and what of them is durable.
#[derive(Default)]
struct Disk {
    next: u64,
    /// What the real file system calls those that are there now.
    live: HashMap<u64, Id>,
    bytes: HashMap<u64, Vec<u8>>,
    names: HashMap<u64, BTreeMap<std::ffi::OsString, (Id, bool)>>,
}

impl Disk {
    fn id(&mut self, meta: &Metadata) -> Id {
        let next = &mut self.next;
        *self.live.entry(meta.ino()).or_insert_with(|| {
            *next += 1;
            Id(*next)
        })
    }

    /// Something new: the real file system may give it the number of one that is gone.
    fn made(&mut self, meta: &Metadata) {
        self.live.remove(&meta.ino());
        let id = self.id(meta);
        if meta.is_dir() {
            self.names.insert(id.0, BTreeMap::new());
        }
    }

    fn sync_dir(&mut self, dir: &Path) -> io::Result<()> {
        let mut names = BTreeMap::new();
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            if let Ok(meta) = entry.metadata() {
                names.insert(entry.file_name(), (self.id(&meta), meta.is_dir()));
            }
        }
        let id = self.id(&std::fs::metadata(dir)?);
        self.names.insert(id.0, names);
        Ok(())
    }

    /// All that is there now is durable.
    fn settle(&mut self, dir: &Path) -> io::Result<()> {
        self.sync_dir(dir)?;
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            let meta = entry.metadata()?;
            if meta.is_dir() {
                self.settle(&entry.path())?;
            } else if meta.is_file() {
                let id = self.id(&meta);
                self.bytes.insert(id.0, std::fs::read(entry.path())?);
            }
        }
        Ok(())
    }

    /// Writes what is durable of a directory to another place. Of a database, which
    /// writes its files itself, that is what is there.
    fn write_out(&self, dir: Id, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::create_dir_all(to)?;
        for (name, (id, is_dir)) in self.names.get(&dir.0).into_iter().flatten() {
            let (from, to) = (from.join(name), to.join(name));
            match is_dir {
                true if name.to_string_lossy().starts_with(DATABASE) => {
                    if from.is_dir() {
                        copy(&from, &to);
                    }
                }
                true => self.write_out(*id, &from, &to)?,
                false => {
                    let bytes = self.bytes.get(&id.0);
                    std::fs::write(to, bytes.map_or(&[][..], Vec::as_slice))?;
                }
            }
        }
        Ok(())
    }
}

struct State {
    root: PathBuf,
    calls: usize,
    synced: Vec<String>,
    plan: Option<(usize, Fault)>,
    happened: Vec<String>,
    disk: Disk,
    /// What was durable when the power went.
    left: Option<tempfile::TempDir>,
    survives: Survives,
}

impl State {
    /// Counts a call; tells whether it is to fail, and how.
    fn call(&mut self, what: &str, path: &Path) -> Option<i32> {
        self.calls += 1;
        if what.starts_with("sync") {
            let path = path.strip_prefix(&self.root).unwrap_or(path);
            self.synced.push(format!("{what} {}", path.display()));
        }
        let (at, fault) = self.plan?;
        let code = match fault {
            Fault::Once(code) if self.calls == at => code,
            Fault::Ever(code) if self.calls >= at => code,
            Fault::Power if self.calls >= at => EIO,
            _ => return None,
        };
        if self.calls == at {
            let path = path.strip_prefix(&self.root).unwrap_or(path);
            self.happened.push(format!("{what} {}", path.display()));
            if fault == Fault::Power {
                self.left = Some(self.power_cut());
            }
        }
        Some(code)
    }

    fn power_cut(&mut self) -> tempfile::TempDir {
        let left = tempfile::tempdir().expect("a place");
        if self.survives == Survives::Names {
            let mut todo = vec![self.root.clone()];
            while let Some(dir) = todo.pop() {
                self.disk.sync_dir(&dir).expect("it reads");
                let paths = std::fs::read_dir(&dir).expect("it reads");
                let paths = paths.map(|entry| entry.expect("an entry").path());
                todo.extend(paths.filter(|path| path.is_dir()));
            }
        }
        let root = std::fs::metadata(&self.root).expect("it is there");
        let root = self.disk.id(&root);
        self.disk
            .write_out(root, &self.root, left.path())
            .expect("it writes");
        left
    }
}

/// The file system.
#[derive(Clone)]
pub struct Faulty(Arc<Mutex<State>>);

impl Faulty {
    /// Mounts one at a directory that fails at a call, counted from 1.
    pub fn at(root: &Path, call: usize, fault: Fault) -> (Faulty, Mounted) {
        Faulty::mount(root, Some((call, fault)), Survives::Nothing)
    }

    /// Mounts one that loses its power at a call.
    pub fn power(root: &Path, call: usize, survives: Survives) -> (Faulty, Mounted) {
        Faulty::mount(root, Some((call, Fault::Power)), survives)
    }

    /// Mounts one that only counts.
    pub fn counting(root: &Path) -> (Faulty, Mounted) {
        Faulty::mount(root, None, Survives::Nothing)
    }

    fn mount(root: &Path, plan: Option<(usize, Fault)>, survives: Survives) -> (Faulty, Mounted) {
        let mut disk = Disk::default();
        disk.settle(root).expect("it reads");
        let faulty = Faulty(Arc::new(Mutex::new(State {
            root: root.to_owned(),
            calls: 0,
            synced: Vec::new(),
            plan,
            happened: Vec::new(),
            disk,
            left: None,
            survives,
        })));
        let mounted = mount(root, Arc::new(faulty.clone()));
        (faulty, mounted)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn calls(&self) -> usize {
        self.state().calls
    }

    /// What was made durable, call by call.
    pub fn synced(&self) -> Vec<String> {
        self.state().synced.clone()
    }

    /// What failed first.
    pub fn happened(&self) -> String {
        self.state().happened.join(", ")
    }

    /// What is left on the disk when the power comes back: what was durable when it
    /// went, or is now where it did not go.
    pub fn left(&self) -> tempfile::TempDir {
        let mut state = self.state();
        match state.left.take() {
            Some(left) => left,
            None => state.power_cut(),
        }
    }

    /// Whether the call that was counted last is the first that failed.
    fn is_first(&self) -> bool {
        let state = self.state();
        state.plan.is_some_and(|(at, _)| at == state.calls)
    }

    fn call(&self, what: &str, path: &Path) -> io::Result<()> {
        match self.state().call(what, path) {
            Some(code) => Err(io::Error::from_raw_os_error(code)),
            None => Ok(()),
        }
    }
}

impl FileSystem for Faulty {
    fn open(&self, path: &Path, how: Opening) -> io::Result<Box<dyn Handle>> {
        self.call("open", path)?;
        let is_new = how.make != Make::Never && std::fs::symlink_metadata(path).is_err();
        let inner = Real.open(path, how)?;
        if is_new {
            self.state().disk.made(&std::fs::metadata(path)?);
        }
        Ok(Box::new(Opened {
            inner,
            bytes: std::fs::File::open(path)?,
            path: path.to_owned(),
            system: self.clone(),
        }))
    }

    fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        self.call("stat", path)?;
        Real.metadata(path)
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<Metadata> {
        self.call("lstat", path)?;
        Real.symlink_metadata(path)
    }

    fn read_dir(&self, dir: &Path) -> io::Result<Paths> {
        self.call("list", dir)?;
        // The same order each time, so that the same call is the same one.
        let mut paths: Vec<PathBuf> = Real.read_dir(dir)?.collect::<io::Result<_>>()?;
        paths.sort();
        Ok(Box::new(paths.into_iter().map(Ok)))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.call("readlink", path)?;
        Real.read_link(path)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.call("realpath", path)?;
        Real.canonicalize(path)
    }

    fn create_dir(&self, path: &Path, mode: u32) -> io::Result<()> {
        self.call("mkdir", path)?;
        Real.create_dir(path, mode)?;
        self.state().disk.made(&std::fs::metadata(path)?);
        Ok(())
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.call("sync directory", dir)?;
        self.state().disk.sync_dir(dir)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("rename", to)?;
        Real.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("rename", to)?;
        Real.rename_new(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("link", to)?;
        Real.hard_link(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.call("remove", path)?;
        Real.remove_file(path)
    }

    fn remove_dir_all(&self, path: &Path) -> io::Result<()> {
        self.call("list", path)?;
        let mut paths: Vec<PathBuf> = Real.read_dir(path)?.collect::<io::Result<_>>()?;
        paths.sort();
        for path in paths {
            match path.is_dir() && !path.is_symlink() {
                true => self.remove_dir_all(&path)?,
                false => self.remove_file(&path)?,
            }
        }
        self.call("rmdir", path)?;
        std::fs::remove_dir(path)
    }

    fn set_permissions(&self, path: &Path, permissions: Permissions) -> io::Result<()> {
        self.call("chmod", path)?;
        Real.set_permissions(path, permissions)
    }
}

/// An open file of it.
struct Opened {
    inner: Box<dyn Handle>,
    /// The same file, to see what is in it when it is synced.
    bytes: std::fs::File,
    path: PathBuf,
    system: Faulty,
}

impl Opened {
    fn sync(&self, what: &str) -> io::Result<()> {
        self.system.call(what, &self.path)?;
        let meta = self.bytes.metadata()?;
        let mut bytes = vec![0; meta.len() as usize];
        self.bytes.read_exact_at(&mut bytes, 0)?;
        let disk = &mut self.system.state().disk;
        let id = disk.id(&meta);
        disk.bytes.insert(id.0, bytes);
        Ok(())
    }
}

impl Read for Opened {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.system.call("read", &self.path)?;
        self.inner.read(into)
    }
}

impl Write for Opened {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Err(error) = self.system.call("write", &self.path) {
            if self.system.is_first() {
                self.inner.write_all(&bytes[..bytes.len() / 2])?;
            }
            return Err(error);
        }
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl Seek for Opened {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.system.call("seek", &self.path)?;
        self.inner.seek(to)
    }
}

impl Handle for Opened {
    fn sync_all(&self) -> io::Result<()> {
        self.sync("sync")
    }

    fn sync_data(&self) -> io::Result<()> {
        self.sync("sync")
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.system.call("truncate", &self.path)?;
        self.inner.set_len(bytes)
    }

    fn metadata(&self) -> io::Result<Metadata> {
        self.system.call("stat", &self.path)?;
        self.inner.metadata()
    }

    fn set_permissions(&self, permissions: Permissions) -> io::Result<()> {
        self.system.call("chmod", &self.path)?;
        self.inner.set_permissions(permissions)
    }

    fn try_lock(&self) -> Result<(), TryLockError> {
        let called = self.system.call("lock", &self.path);
        called.map_err(TryLockError::Error)?;
        self.inner.try_lock()
    }
}

/// Copies a directory with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("it is made");
    for entry in std::fs::read_dir(from).expect("it reads") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("it has a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(std::fs::copy(&path, &target).expect("it is copied")),
        }
    }
}
