use super::*;

/// Nothing can be done there.
struct Broken;

impl Broken {
    fn no<T>() -> io::Result<T> {
        Err(io::ErrorKind::StorageFull.into())
    }
}

impl FileSystem for Broken {
    fn open(&self, _: &Path, _: Opening) -> io::Result<Box<dyn Handle>> {
        Broken::no()
    }
    fn metadata(&self, _: &Path) -> io::Result<Metadata> {
        Broken::no()
    }
    fn symlink_metadata(&self, _: &Path) -> io::Result<Metadata> {
        Broken::no()
    }
    fn read_dir(&self, _: &Path) -> io::Result<Paths> {
        Broken::no()
    }
    fn read_link(&self, _: &Path) -> io::Result<PathBuf> {
        Broken::no()
    }
    fn canonicalize(&self, _: &Path) -> io::Result<PathBuf> {
        Broken::no()
    }
    fn create_dir(&self, _: &Path, _: u32) -> io::Result<()> {
        Broken::no()
    }
    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        Broken::no()
    }
    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        Broken::no()
    }
    fn rename_new(&self, _: &Path, _: &Path) -> io::Result<()> {
        Broken::no()
    }
    fn hard_link(&self, _: &Path, _: &Path) -> io::Result<()> {
        Broken::no()
    }
    fn remove_file(&self, _: &Path) -> io::Result<()> {
        Broken::no()
    }
    fn remove_dir_all(&self, _: &Path) -> io::Result<()> {
        Broken::no()
    }
    fn set_permissions(&self, _: &Path, _: Permissions) -> io::Result<()> {
        Broken::no()
    }
}

#[test]
fn a_mount_holds_for_its_path_until_it_is_dropped() {
    let temp = tempfile::tempdir().unwrap();
    let (inside, beside) = (temp.path().join("a"), temp.path().join("ab"));
    std::fs::write(&inside, "in").unwrap();
    std::fs::write(&beside, "beside").unwrap();
    let below = mount(&inside, Arc::new(Broken));
    let error = read(&inside).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    assert_eq!(read(&beside).unwrap(), b"beside");
    // The longest path counts, whichever was mounted last.
    let above = mount(temp.path(), Arc::new(Broken));
    let real = mount(&beside, Arc::new(Real));
    assert!(read(&inside).is_err() && read(temp.path()).is_err());
    assert_eq!(read(&beside).unwrap(), b"beside");
    drop((above, real));
    assert_eq!(read(&beside).unwrap(), b"beside");
    assert!(read(&inside).is_err());
    drop(below);
    assert_eq!(read(&inside).unwrap(), b"in");
}

#[test]
fn a_file_that_gets_a_name_over_nothing_stays_where_there_is_something() {
    let temp = tempfile::tempdir().unwrap();
    let (from, to) = (temp.path().join("from"), temp.path().join("to"));
    std::fs::write(&from, "new").unwrap();
    std::fs::write(&to, "old").unwrap();
    let error = rename_new(&from, &to).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(
        (read(&from).unwrap(), read(&to).unwrap()),
        (b"new".into(), b"old".into())
    );
    std::fs::remove_file(&to).unwrap();
    rename_new(&from, &to).unwrap();
    assert!(!exists(&from));
    assert_eq!(read(&to).unwrap(), b"new");
}
