//! The floors of the house: a room uses only rooms on floors below its own, and no
//! files use one another in a circle. The floors stand in a table of
//! ARCHITECTURE.md, the imports in the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A module by its path from the crate: `learner`, `fold`.
type Module = Vec<String>;

#[test]
fn no_room_uses_one_above_it() {
    let floors = floors();
    let house = House::read();
    let rooms: BTreeSet<&str> = house.files.keys().map(|m| m[0].as_str()).collect();
    for room in &rooms {
        assert!(
            floors.contains_key(*room),
            "`{room}` stands on no floor: add it to the table of floors in ARCHITECTURE.md"
        );
    }
    for room in floors.keys() {
        let there = rooms.contains(room.as_str());
        assert!(there, "ARCHITECTURE.md has a room `{room}`, src has not");
    }
    let up: Vec<String> = house
        .arrows()
        .iter()
        .filter(|(from, to)| from[0] != to[0] && floors[&from[0]] <= floors[&to[0]])
        .map(|(from, to)| format!("{} uses {}", from.join("::"), to.join("::")))
        .collect();
    assert!(up.is_empty(), "these run up:\n{}", up.join("\n"));
}

#[test]
fn no_files_use_one_another_in_a_circle() {
    let arrows = House::read().arrows();
    let circles: Vec<String> = circles(&arrows)
        .iter()
        .map(|circle| {
            let within = |m: &Module| circle.contains(m);
            let ties = arrows.iter().filter(|(a, b)| within(a) && within(b));
            let ties: Vec<String> = ties
                .map(|(a, b)| format!("  {} uses {}", a.join("::"), b.join("::")))
                .collect();
            ties.join("\n")
        })
        .collect();
    assert!(circles.is_empty(), "circles:\n{}", circles.join("\n\n"));
}

/// `Event::new` cuts the time to what lies on disk: events made in another way would
/// be folded with a time that a replay does not see.
#[test]
fn events_are_made_in_one_place() {
    let made: Vec<String> = (House::read().files.iter())
        .filter(|(module, _)| module.last().is_none_or(|name| name != "tests"))
        .map(|(module, file)| {
            let mut literals = Literals::default();
            literals.visit_file(file);
            (module.join("::"), literals.events)
        })
        .filter(|(_, events)| *events > 0)
        .map(|(module, events)| format!("{module}: {events}"))
        .collect();
    assert_eq!(made, ["journal::event: 1"], "use `Event::new`");
}

/// Faults are injected through `disk::fs`: what goes past it is never tested. Types
/// that only describe files are no access to them.
#[test]
fn files_are_reached_through_one_room() {
    let past = [
        "std::fs::",
        "std::fs;",
        "NamedTempFile",
        ".exists()",
        ".canonicalize()",
    ];
    let fine = ["std::fs::TryLockError;", "std::fs::Permissions;"];
    let mut found = Vec::new();
    let mut looked = 0;
    let mut todo = vec![root("src").into()];
    while let Some(path) = todo.pop() {
        let path: PathBuf = path;
        if path.is_dir() && !path.ends_with("src/disk") {
            todo.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        }
        if path.extension().is_none_or(|ext| ext != "rs") || path.ends_with("tests.rs") {
            continue;
        }
        looked += 1;
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_past = |line: &&str| {
            past.iter().any(|way| line.contains(way)) && !fine.iter().any(|way| line.contains(way))
        };
        found.extend(
            code.lines()
                .filter(is_past)
                .map(|line| format!("{}: {line}", path.display())),
        );
    }
    assert!(looked > 200, "only {looked} files were looked at");
    assert!(found.is_empty(), "use `disk::fs`:\n{}", found.join("\n"));
}

#[test]
fn each_invariant_names_what_holds_it() {
    let text = architecture();
    let bare: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("**Invariant") && !line.contains("Held by"))
        .collect();
    assert!(bare.is_empty(), "say `Held by …`:\n{}", bare.join("\n"));
    let mut guards = 0;
    for line in text.lines().filter(|line| line.contains("Held by")) {
        let held = line.split("Held by").nth(1).unwrap_or_default();
        for path in held.split('`').filter(|part| is_path(part)) {
            guards += 1;
            assert!(Path::new(&root(path)).exists(), "no guard `{path}`: {line}");
        }
    }
    assert!(guards >= 10, "only {guards} guards are named");
}

fn is_path(text: &str) -> bool {
    ["src/", "tests/", "benches/", ".ci/"]
        .iter()
        .any(|at| text.starts_with(at))
        || ["Cargo.toml", "clippy.toml"].contains(&text)
}

fn root(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

fn architecture() -> String {
    fs::read_to_string(root("ARCHITECTURE.md")).expect("ARCHITECTURE.md")
}

/// Each room's floor, from the rows `| 3 | `course` | …` of ARCHITECTURE.md.
fn floors() -> BTreeMap<String, u32> {
    let mut floors = BTreeMap::new();
    for line in architecture().lines() {
        let mut cells = line.split('|').map(str::trim).skip(1);
        let (Some(floor), Some(room)) = (cells.next(), cells.next()) else {
            continue;
        };
        if let (Ok(floor), Some(room)) = (floor.parse(), room.strip_prefix('`')) {
            floors.insert(room.trim_end_matches('`').to_owned(), floor);
        }
    }
    assert!(floors.len() > 10, "the table of floors can't be read");
    floors
}

/// The source, module by module.
struct House {
    files: BTreeMap<Module, syn::File>,
    /// What the names that a module brings in stand for.
    brought: BTreeMap<Module, BTreeMap<String, Vec<String>>>,
}

impl House {
    fn read() -> House {
        let mut files = BTreeMap::new();
        collect(Path::new(&root("src")), &[], &mut files);
        let mut house = House {
            files,
            brought: BTreeMap::new(),
        };
        for (module, file) in &house.files {
            let mut names = BTreeMap::new();
            for item in &file.items {
                if let syn::Item::Use(item) = item {
                    for leaf in leaves(&item.tree) {
                        let Some(path) = house.absolute(module, &leaf.path) else {
                            continue;
                        };
                        names.insert(leaf.name, path);
                    }
                }
            }
            house.brought.insert(module.clone(), names);
        }
        house
    }

    /// A path as written in a module, from the crate on; `None` for another crate's.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Vec<String>> {
        let mut at: Module = match path.first()?.as_str() {
            "crate" => Vec::new(),
            "super" | "self" => module.clone(),
            child => {
                let mut inside = module.clone();
                inside.push(child.to_owned());
                return self
                    .files
                    .contains_key(&inside)
                    .then(|| module.iter().chain(path).cloned().collect());
            }
        };
        let mut rest = path;
        while let Some((first, more)) = rest.split_first() {
            match first.as_str() {
                "super" => {
                    at.pop();
                }
                "self" | "crate" => {}
                _ => break,
            }
            rest = more;
        }
        at.extend(rest.iter().cloned());
        Some(at)
    }

    /// The file that a path from the crate on leads to, through what modules bring in.
    fn home(&self, path: &[String]) -> Option<Module> {
        let mut path = path.to_vec();
        for _ in 0..16 {
            let length = (1..=path.len())
                .rev()
                .find(|&n| self.files.contains_key(&path[..n]))?;
            let (module, rest) = (path[..length].to_vec(), &path[length..]);
            let Some(first) = rest.first() else {
                return Some(module);
            };
            match self.brought.get(&module).and_then(|names| names.get(first)) {
                Some(target) => {
                    let target: Vec<String> = target.iter().chain(&rest[1..]).cloned().collect();
                    if target == path {
                        return Some(module);
                    }
                    path = target;
                }
                None => return Some(module),
            }
        }
        None
    }

    /// Which file uses which other.
    fn arrows(&self) -> BTreeSet<(Module, Module)> {
        let mut arrows = BTreeSet::new();
        for (module, file) in &self.files {
            let mut paths = Paths::default();
            paths.visit_file(file);
            for (depth, path) in paths.found {
                // Within `mod tests { … }`, one `super` more leads out of the file.
                let mut inside = module.clone();
                inside.extend(std::iter::repeat_n("tests".to_owned(), depth));
                let Some(path) = self.absolute(&inside, &path) else {
                    continue;
                };
                // A room's door (`mod.rs`) hands on to what is behind it.
                if let Some(home) = self.home(&path)
                    && home != *module
                    && !home.starts_with(module)
                {
                    arrows.insert((module.clone(), home));
                }
            }
        }
        arrows
    }
}

fn collect(dir: &Path, module: &[String], files: &mut BTreeMap<Module, syn::File>) {
    for entry in fs::read_dir(dir).expect("src").flatten() {
        let path = entry.path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let mut inside = module.to_vec();
        if name != "mod" {
            inside.push(name.clone());
        }
        if path.is_dir() {
            collect(&path, &inside, files);
        } else if path.extension().is_some_and(|e| e == "rs")
            && !(module.is_empty() && ["lib", "main"].contains(&name.as_str()))
        {
            let text = fs::read_to_string(&path).expect("a source file");
            let file = syn::parse_file(&text).expect("Rust");
            files.insert(inside, file);
        }
    }
}

/// A name that a `use` brings in, and its path as written.
struct Leaf {
    name: String,
    path: Vec<String>,
}

fn leaves(tree: &syn::UseTree) -> Vec<Leaf> {
    fn go(tree: &syn::UseTree, before: &[String], found: &mut Vec<Leaf>) {
        let with = |name: &syn::Ident| {
            let mut path = before.to_vec();
            if name != "self" || before.is_empty() {
                path.push(name.to_string());
            }
            path
        };
        match tree {
            syn::UseTree::Path(path) => go(&path.tree, &with(&path.ident), found),
            syn::UseTree::Name(name) => {
                let path = with(&name.ident);
                let name = path.last().cloned().unwrap_or_default();
                found.push(Leaf { name, path });
            }
            syn::UseTree::Rename(rename) => found.push(Leaf {
                name: rename.rename.to_string(),
                path: with(&rename.ident),
            }),
            syn::UseTree::Glob(_) => found.push(Leaf {
                name: "*".into(),
                path: before.to_vec(),
            }),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| go(tree, before, found));
            }
        }
    }
    let mut found = Vec::new();
    go(tree, &[], &mut found);
    found
}

/// Every path of a file that is not merely handed on by a `pub use`, and how
/// many modules written out in the file it stands in.
#[derive(Default)]
struct Paths {
    depth: usize,
    found: Vec<(usize, Vec<String>)>,
}

impl Paths {
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(name) if path.is_empty() || colons == 2 => {
                    path.push(name.to_string());
                    colons = 0;
                    continue;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => {
                    colons += 1;
                    continue;
                }
                TokenTree::Ident(name) => {
                    self.keep(&path);
                    path = vec![name.to_string()];
                    colons = 0;
                    continue;
                }
                _ => {}
            }
            self.keep(&path);
            (path, colons) = (Vec::new(), 0);
        }
        self.keep(&path);
    }

    fn keep(&mut self, path: &[String]) {
        let rooted = path.first().is_some_and(|p| p == "crate" || p == "super");
        if rooted && path.len() > 1 {
            self.found.push((self.depth, path.to_vec()));
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.depth += 1;
        visit::visit_item_mod(self, module);
        self.depth -= 1;
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if matches!(item.vis, syn::Visibility::Inherited) {
            let paths = leaves(&item.tree).into_iter();
            self.found.extend(paths.map(|leaf| (self.depth, leaf.path)));
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        if parts.len() > 1 {
            self.found.push((self.depth, parts));
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.tokens(item.tokens.clone());
    }

    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}
}

/// Groups of files each of which leads to every other (Tarjan's would be
/// quicker; two hundred files need no better than reachability).
fn circles(arrows: &BTreeSet<(Module, Module)>) -> Vec<BTreeSet<Module>> {
    let reached = |from: &Module| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from.clone()];
        while let Some(at) = open.pop() {
            for (_, to) in arrows.iter().filter(|(a, _)| *a == at) {
                if seen.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        seen
    };
    let nodes: BTreeSet<&Module> = arrows.iter().flat_map(|(a, b)| [a, b]).collect();
    let reach: BTreeMap<&Module, BTreeSet<Module>> =
        nodes.iter().map(|node| (*node, reached(node))).collect();
    let mut found: Vec<BTreeSet<Module>> = Vec::new();
    for node in &nodes {
        if reach[node].contains(*node) && !found.iter().any(|circle| circle.contains(*node)) {
            let circle = nodes
                .iter()
                .filter(|other| reach[*node].contains(**other) && reach[*other].contains(*node));
            found.push(circle.map(|other| (*other).clone()).collect());
        }
    }
    found
}

/// Struct literals of the journal's `Event`, outside unit tests.
#[derive(Default)]
struct Literals {
    events: usize,
}

impl<'ast> Visit<'ast> for Literals {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_expr_struct(&mut self, literal: &'ast syn::ExprStruct) {
        let has = |name: &str| {
            let mut fields = literal.fields.iter();
            fields.any(|f| matches!(&f.member, syn::Member::Named(field) if field == name))
        };
        let of_event = literal.path.segments.last();
        if of_event.is_some_and(|s| s.ident == "Event") && has("at") && has("kind") {
            self.events += 1;
        }
        visit::visit_expr_struct(self, literal);
    }
}
