//! The examples of these sections of docs/course-format.md are questions without a fault.

const PAGE: &str = include_str!("../../docs/course-format.md");

/// Each section with the keys that its examples must show.
const SECTIONS: &[(&str, &[&str])] = &[
    (
        "`[[question.mistake]]`: a wrong answer that you foresee",
        &["[\"..0\", \"1..\"]", "counts = false"],
    ),
    (
        "Hints that ask",
        &[
            "hints = [",
            "[[question.hints]]",
            "[[question.hints.mistake]]",
        ],
    ),
    ("Orders", &["extra = [", "free = [[", "also = [["]),
    ("Pairs", &["pairs = [[", "extra = [", "answer = [["]),
    ("Written answers", &["write = true", "ideas = ["]),
    (
        "Options with words of their own",
        &["say = ", "last = true", "```rust"],
    ),
];

#[test]
fn examples_are_questions_and_show_each_key() {
    for (section, keys) in SECTIONS {
        let heading = format!("\n### {section}\n");
        let text = PAGE.split_once(&heading).expect(section).1;
        let text = text.split("\n### ").next().unwrap();
        // What holds code itself stands between four ticks.
        let blocks = text.split("```toml\n").skip(1).map(|block| {
            let ends = ["\n````\n", "\n```\n"].into_iter();
            ends.filter_map(|end| Some(block.split_once(end)?.0))
                .next()
                .expect("an end")
        });
        let mut course = "format = 1\n[course]\nid = \"docs\"\ntitle = \"Docs\"\n".to_owned();
        let skills = [
            "python", "spanish", "chance", "internet", "history", "rust", "rates",
        ];
        for skill in skills
            .iter()
            .filter(|skill| text.contains(&format!("\"{skill}\"")))
        {
            course += &format!("[[skill]]\nid = \"{skill}\"\ntitle = \"{skill}\"\n");
        }
        for block in blocks {
            course += block;
            course += "\n";
        }
        let loaded = super::whole(&course);
        assert!(loaded.questions.len() >= 2, "{section}");
        for key in *keys {
            assert!(course.contains(key), "{section}: {key}");
        }
    }
}
