use super::*;

fn none(_: &str) -> Option<String> {
    None
}

fn load(dir: &Path) -> (Settings, Vec<String>) {
    let (settings, told) = Settings::load(Some(dir.to_owned()), Vec::new(), none);
    (settings, told.iter().map(Message::to_string).collect())
}

#[test]
fn what_is_set_is_kept_with_all_that_stands_in_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let before = "# Mine.\ntheme = \"nord\" # at night\n\n# Short days.\nminutes = 10\n";
    std::fs::write(&path, before).unwrap();
    let (mut settings, told) = load(dir.path());
    assert!(told.is_empty(), "{told:?}");
    assert_eq!(settings.value(Key::Theme), ("nord", &Origin::File));
    assert_eq!(settings.minutes(), Some(10));
    settings.put(Key::Theme, Some("light")).unwrap();
    settings.put(Key::Reasons, Some("off")).unwrap();
    settings.put(Key::Minutes, Some("20")).unwrap();
    let after = std::fs::read_to_string(&path).unwrap();
    assert_eq!(
        after,
        "# Mine.\ntheme = \"light\" # at night\n\n# Short days.\nminutes = 20\nreasons = \"off\"\n"
    );
    let (again, told) = load(dir.path());
    assert!(told.is_empty());
    for key in Key::ALL {
        assert_eq!(again.value(key), settings.value(key), "{key:?}");
    }
    settings.put(Key::Reasons, None).unwrap();
    assert_eq!(settings.value(Key::Reasons), ("full", &Origin::Default));
    let after = std::fs::read_to_string(&path).unwrap();
    assert!(!after.contains("reasons"), "{after}");
}

#[test]
fn a_new_file_says_first_what_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("not/there/yet");
    let (mut settings, _) = load(&home);
    settings.put(Key::Theme, Some("dark")).unwrap();
    settings.put(Key::Ascii, Some("on")).unwrap();
    let file = std::fs::read_to_string(home.join(FILE)).unwrap();
    let (first, rest) = file.split_once('\n').unwrap();
    assert!(first.starts_with("# Settings of kenning."), "{first}");
    assert_eq!(rest, "theme = \"dark\"\nascii = \"on\"\n");
}

#[test]
fn the_command_line_goes_over_the_environment_and_that_over_the_file() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join(FILE), "theme = \"nord\"\ncolours = 256\n").unwrap();
    let of = |given: Vec<(Key, String)>, vars: &[(&str, &str)]| {
        let var = |name: &str| {
            let found = vars.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        Settings::load(Some(dir.path().to_owned()), given, var)
    };
    let (settings, _) = of(Vec::new(), &[("KENNING_THEME", "dark")]);
    let origin = Origin::Environment("KENNING_THEME");
    assert_eq!(settings.value(Key::Theme), ("dark", &origin));
    assert_eq!(settings.value(Key::Colours), ("256", &Origin::File));
    let given = vec![(Key::Theme, "light".to_owned())];
    let (settings, _) = of(given, &[("KENNING_THEME", "dark"), ("NO_COLOR", "1")]);
    assert_eq!(settings.value(Key::Theme), ("light", &Origin::CommandLine));
    let origin = Origin::Environment("NO_COLOR");
    assert_eq!(settings.value(Key::Colours), ("none", &origin));
    // Who sets kenning's own variable means kenning.
    let vars = [("KENNING_COLOURS", "16"), ("NO_COLOR", "1")];
    let (settings, _) = of(Vec::new(), &vars);
    assert_eq!(settings.value(Key::Colours).0, "16");
    let (settings, told) = of(Vec::new(), &[("KENNING_COLOURS", "12")]);
    assert_eq!(settings.value(Key::Colours), ("256", &Origin::File));
    assert!(told[0].to_string().contains("KENNING_COLOURS"), "{told:?}");
    assert!(told[0].to_string().contains("`256` is used"), "{told:?}");
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_with_what_is_used() {
    for (text, said) in [
        (
            "\nthem = \"nord\"\n",
            "settings.toml, line 2, column 1: there is no setting `them`; perhaps you mean `theme`.",
        ),
        (
            "teach = \"often\"\n",
            "settings.toml, line 1, column 9: `often` is no value of `teach`, which is one of course, auto, first, after-miss; `course` is used.",
        ),
        (
            "minutes = 99999\n",
            "settings.toml, line 1, column 11: `99999` is no number of minutes from 0 to 1440, and not `ask`; `ask` is used.",
        ),
        (
            "reasons = 5\n",
            "settings.toml, line 1, column 11: `reasons` can't be a whole number; `full` is used.",
        ),
        ("theme = nord\n", "settings.toml, line 1, column 9: "),
        (
            "theme = \"a\\u001b[2J\"\n",
            "settings.toml, line 1, column ",
        ),
    ] {
        let (_, told) = file::of_text("settings.toml", text);
        let told: Vec<String> = told.iter().map(Message::to_string).collect();
        assert!(
            told.len() == 1 && told[0].starts_with(said),
            "{text}{told:?}"
        );
    }
    let many = "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\ntheme = \"dark\"\n";
    let (said, told) = file::of_text("settings.toml", many);
    assert_eq!(said, [(Key::Theme, "dark".to_owned())], "the rest counts");
    assert_eq!(told.len(), 4, "three, and how many more");
}

#[test]
fn a_file_that_is_no_toml_is_never_written_over() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    std::fs::write(&path, "theme = \"nord\nminutes = 10\n").unwrap();
    let (mut settings, told) = load(dir.path());
    assert_eq!(told.len(), 1);
    assert_eq!(settings.value(Key::Theme).1, &Origin::Default);
    let refused = settings.put(Key::Theme, Some("dark")).unwrap_err();
    assert!(matches!(refused, NotSet::File(_)));
    let after = std::fs::read_to_string(&path).unwrap();
    assert_eq!(after, "theme = \"nord\nminutes = 10\n");
    assert_eq!(settings.value(Key::Theme).1, &Origin::Default);
}

#[cfg(unix)]
#[test]
fn where_the_file_is_a_link_the_link_stays() {
    let dir = tempfile::tempdir().unwrap();
    let kept = dir.path().join("dotfiles.toml");
    std::fs::write(&kept, "theme = \"nord\"\n").unwrap();
    std::os::unix::fs::symlink(&kept, dir.path().join(FILE)).unwrap();
    let (mut settings, _) = load(dir.path());
    settings.put(Key::Theme, Some("dark")).unwrap();
    let link = std::fs::symlink_metadata(dir.path().join(FILE)).unwrap();
    assert!(link.is_symlink());
    assert_eq!(
        std::fs::read_to_string(&kept).unwrap(),
        "theme = \"dark\"\n"
    );
}

#[test]
fn a_change_that_can_not_be_taken_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut settings, _) = load(dir.path());
    let changes = [(Key::Theme, Some("dark")), (Key::Teach, Some("never"))];
    assert!(matches!(settings.put_all(&changes), Err(NotSet::Value(_))));
    assert!(!dir.path().join(FILE).exists());
    assert_eq!(settings.value(Key::Theme), ("auto", &Origin::Default));
}

proptest::proptest! {
    #[test]
    fn no_file_breaks_the_settings(text in "(theme|minutes|a|\\PC{0,8}) = (\\PC{0,30})\n\\PC{0,60}") {
        let (said, told) = file::of_text("settings.toml", &text);
        for (key, value) in said {
            proptest::prop_assert_eq!(key.check(&value), Ok(value.clone()));
        }
        for one in told {
            proptest::prop_assert!(one.to_string().chars().count() < 2_000);
        }
    }
}

/// As an editor of Windows may keep it.
#[test]
fn a_file_in_another_encoding_is_told_in_a_sentence_and_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let units = std::iter::once(0xfeff).chain("theme = \"nord\"\n".encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    std::fs::write(&path, &bytes).unwrap();
    let (mut settings, told) = load(dir.path());
    assert!(told.concat().contains("save it as UTF-8"), "{told:?}");
    assert!(settings.put(Key::Theme, Some("light")).is_err());
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}
