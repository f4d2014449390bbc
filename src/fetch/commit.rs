//! Which commit is checked out, read as text: git is not run, for a repository can name
//! programs that git then runs.

use std::path::{Path, PathBuf};

use crate::disk::{fs, read_small};

/// Most bytes of `HEAD` and of a branch, and of the list of all branches.
const SMALL: u64 = 4 * 1024;
const PACKED: u64 = 16 << 20;
/// How far up a checkout is looked for.
const HIGHEST: usize = 16;

/// The commit that is checked out where a folder lies; none where that is no checkout, or
/// can't be told.
pub fn commit(folder: &Path) -> Option<String> {
    let folder = fs::canonicalize(folder).ok()?;
    let dirs = folder.ancestors().take(HIGHEST);
    let git = dirs
        .map(|dir| dir.join(".git"))
        .find(|git| fs::exists(git))?;
    let git = real(&git)?;
    let head = read_small(&git.join("HEAD"), SMALL).ok()?;
    let head = head.trim();
    let Some(branch) = head.strip_prefix("ref: ") else {
        return Some(head.to_owned()).filter(|id| is_id(id));
    };
    let branch = branch.trim();
    if !is_branch(branch) {
        return None;
    }
    // A work tree of its own has its branches where the first one has them.
    let common = read_small(&git.join("commondir"), SMALL).ok();
    let common = common.map_or_else(|| git.clone(), |path| git.join(path.trim()));
    let dirs = [git, common];
    let loose = |dir: &PathBuf| {
        let id = read_small(&dir.join(branch), SMALL).ok()?;
        Some(id.trim().to_owned()).filter(|id| is_id(id))
    };
    let packed = |dir: &PathBuf| {
        let all = read_small(&dir.join("packed-refs"), PACKED).ok()?;
        let mut lines = all.lines().filter_map(|line| line.split_once(' '));
        let (id, _) = lines.find(|(_, name)| *name == branch)?;
        Some(id.to_owned()).filter(|id| is_id(id))
    };
    dirs.iter()
        .find_map(loose)
        .or_else(|| dirs.iter().find_map(packed))
}

/// Whether a folder is a repository without files that are checked out.
pub(super) fn is_bare(folder: &Path) -> bool {
    let is_dir = |name: &str| fs::is_dir(&folder.join(name));
    fs::is_file(&folder.join("HEAD")) && is_dir("objects") && is_dir("refs")
}

/// The folder of a repository: `.git` itself, or what that file names.
fn real(git: &Path) -> Option<PathBuf> {
    if fs::is_dir(git) {
        return Some(git.to_owned());
    }
    let text = read_small(git, SMALL).ok()?;
    let named = text.strip_prefix("gitdir: ")?;
    Some(git.parent()?.join(named.trim()))
}

/// Whether a name is one of a branch, and leads nowhere else.
fn is_branch(name: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.');
    let is_fine = |c: char| !c.is_control() && !['\\', ':', ' ', '~', '^', '?', '*'].contains(&c);
    name.starts_with("refs/") && name.split('/').all(is_part) && name.chars().all(is_fine)
}

/// Whether a text is the id of a commit.
pub(super) fn is_id(text: &str) -> bool {
    [40, 64].contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const ID: &str = "0123456789abcdef0123456789abcdef01234567";

    #[test]
    fn the_commit_is_read_wherever_it_stands() {
        let dir = tempfile::tempdir().unwrap();
        let (top, below) = (dir.path().join("top"), dir.path().join("top/a"));
        let git = top.join(".git");
        fs::create_dir_all(git.join("refs/heads")).unwrap();
        fs::create_dir_all(&below).unwrap();
        assert_eq!(commit(&top), None);
        fs::write(git.join("HEAD"), format!("{ID}\n")).unwrap();
        assert_eq!(commit(&top).as_deref(), Some(ID));
        assert_eq!(commit(&below).as_deref(), Some(ID));
        fs::write(git.join("HEAD"), "ref: refs/heads/main\n").unwrap();
        assert_eq!(commit(&top), None);
        let packed = format!("# pack-refs with: peeled\n{ID} refs/heads/main\n^{ID}\n");
        fs::write(git.join("packed-refs"), packed).unwrap();
        assert_eq!(commit(&top).as_deref(), Some(ID));
        let other = ID.replace('0', "f");
        fs::write(git.join("refs/heads/main"), &other).unwrap();
        assert_eq!(commit(&top), Some(other.clone()));
        // A second work tree has its own HEAD.
        let (tree, own) = (dir.path().join("tree"), git.join("worktrees/tree"));
        fs::create_dir_all(&own).unwrap();
        fs::create_dir(&tree).unwrap();
        fs::write(tree.join(".git"), format!("gitdir: {}\n", own.display())).unwrap();
        fs::write(own.join("HEAD"), "ref: refs/heads/main\n").unwrap();
        assert_eq!(commit(&tree), None);
        fs::write(own.join("commondir"), "../..\n").unwrap();
        assert_eq!(commit(&tree), Some(other));
    }

    #[test]
    fn no_other_file_is_read_as_a_commit() {
        let dir = tempfile::tempdir().unwrap();
        let git = dir.path().join(".git");
        fs::create_dir(&git).unwrap();
        fs::write(dir.path().join("secret"), ID).unwrap();
        for head in [
            "ref: ../secret",
            "ref: refs/../../secret",
            "ref: /etc/passwd",
            "ref: refs//x",
            "secret",
            "ref: refs/heads/.x",
            "ref: ",
            "",
        ] {
            fs::write(git.join("HEAD"), head).unwrap();
            assert_eq!(commit(dir.path()), None, "{head}");
        }
    }
}
