//! Courses as they were read, kept in files, so that the next start need not read them
//! again. Such a file is used only by the very program that wrote it, for the very bytes it
//! was read from; one that is damaged, foreign or old is passed over. Nothing depends on
//! them: they can be deleted at any time.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::course::{Course, PACKED};
use crate::disk::{
    Program, create_private_dir_fast, fs, program, read_foreign, remove, replace_fast,
};

/// How the files' names end.
const ENDING: &str = "course";
/// So many courses are kept; of more, those that were written first go.
const MOST: usize = 24;
/// Largest such file that is read or written, in bytes.
const LARGEST: u64 = 256 << 20;

/// What a course was read from: its content, not its place.
pub type Content = [u8; 32];

/// The content of a course that is part of the program, by its name there.
pub fn bundled_content(name: &str) -> Content {
    let mut sum = Sha256::new();
    sum.update(b"bundled\0");
    // Two programs may have files of one length and time.
    sum.update(env!("KENNING_COURSES"));
    sum.update(name);
    sum.finalize().into()
}

/// Where courses are kept.
#[derive(Clone, Debug)]
pub struct Kept {
    dir: PathBuf,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Header {
    packed: u32,
    program: Program,
    content: Content,
}

impl Kept {
    /// In this directory; it need not exist.
    pub fn new(dir: PathBuf) -> Kept {
        Kept { dir }
    }

    /// Whether some course may be kept.
    pub fn is_there(&self) -> bool {
        fs::is_dir(&self.dir)
    }

    /// The course that was read from this content, and the fingerprint of its files.
    pub fn course(&self, content: &Content) -> Option<(Course, u64)> {
        let path = self.path(content);
        if fs::symlink_metadata(&path).ok()?.len() > LARGEST {
            return None;
        }
        opened(read_foreign(&path).ok()?, content)
    }

    /// Keeps a course that was read from this content. It need not succeed.
    pub fn keep(&self, content: &Content, fingerprint: u64, course: &Course) {
        if let Some(bytes) = sealed(content, fingerprint, course)
            && bytes.len() as u64 <= LARGEST
            && create_private_dir_fast(&self.dir).is_ok()
        {
            let path = self.path(content);
            let _ = replace_fast(&path, &bytes);
            self.tidy(&path);
        }
    }

    /// Removes the oldest files, where there are too many, but not this one.
    fn tidy(&self, new: &Path) {
        let written = |path: &Path| -> Option<SystemTime> {
            let meta = fs::symlink_metadata(path).ok()?;
            meta.is_file().then(|| meta.modified().ok())?
        };
        let all = fs::read_dir(&self.dir).into_iter().flatten().flatten();
        let all = all.map(|entry| entry.path());
        let all = all.filter(|path| path.extension().is_some_and(|end| end == ENDING));
        let mut all: Vec<(SystemTime, PathBuf)> = all
            .filter(|path| path != new)
            .filter_map(|path| Some((written(&path)?, path)))
            .collect();
        all.sort();
        for (_, path) in all.iter().take((all.len() + 1).saturating_sub(MOST)) {
            let _ = remove(path);
        }
    }

    fn path(&self, content: &Content) -> PathBuf {
        let name: String = content[..16].iter().map(|b| format!("{b:02x}")).collect();
        self.dir.join(name).with_extension(ENDING)
    }
}

/// The bytes of such a file.
pub(crate) fn sealed(content: &Content, fingerprint: u64, course: &Course) -> Option<Vec<u8>> {
    let header = Header {
        packed: PACKED,
        program: program()?,
        content: *content,
    };
    let mut bytes = postcard::to_stdvec(&(header, fingerprint)).ok()?;
    bytes.extend(course.packed()?);
    bytes.extend(crc32fast::hash(&bytes).to_le_bytes());
    Some(bytes)
}

/// What is in such a file; none where it is damaged, or is of another program or content.
pub(crate) fn opened(bytes: Vec<u8>, content: &Content) -> Option<(Course, u64)> {
    let (summed, sum) = bytes.split_last_chunk::<4>()?;
    if crc32fast::hash(summed) != u32::from_le_bytes(*sum) {
        return None;
    }
    let ((header, fingerprint), packed): ((Header, u64), _) =
        postcard::take_from_bytes(summed).ok()?;
    let wanted = Header {
        packed: PACKED,
        program: program()?,
        content: *content,
    };
    let begin = summed.len() - packed.len();
    let is_it = header == wanted;
    let course = is_it.then(|| Course::unpacked_from(bytes.into(), begin))??;
    Some((course, fingerprint))
}
