//! Whether the last hint gave the answer away: it does where it states an answer that the kind
//! takes as right, and only there.

use crate::common;

use common::trying::{asking, judged, later, sitting, typed};
use kenning::author::{Care, load};
use kenning::journal::EventKind;
use kenning::kinds::{Answer, Verdict};
use kenning::session::Input;

/// What comes of a right answer behind the last of two hints: the verdict, and whether the
/// record says that the answer was given away.
fn behind(question: &str, last: &str, answer: Input) -> (Verdict, bool) {
    let text = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\ntries = 1\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
         [[question]]\nid = \"q\"\nskills = [\"s\"]\nhints = [\"Think.\", '''{last}''']\n{question}\n"
    );
    let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    let course = loaded.course.unwrap_or_else(|| panic!("{said:?}")).into();
    let (mut session, _) = sitting(&course);
    session.handle(Input::Hint, later(1)).expect("a hint");
    session
        .handle(Input::Hint, later(2))
        .expect("the last hint");
    assert!(!asking(&session).has_more_hints());
    let events = session.handle(answer, later(9)).expect("it is taken");
    let Some(EventKind::Attempt(attempt)) = events.first().map(|event| &event.kind) else {
        panic!("{events:?}")
    };
    assert_eq!(attempt.hints, 2);
    let told = attempt.bottom_out;
    let aside = judged(&session).aside().map(|said| said.to_string());
    let says = aside.is_some_and(|said| said.contains("had given it away"));
    let copied = told && attempt.verdict == Verdict::GaveUp;
    assert_eq!(says, copied, "what is said is what is recorded: {last}");
    (attempt.verdict, told)
}

const REMOVE: &str =
    "kind = \"command\"\nprompt = \"Remove the file `list.txt`.\"\nanswer = \"rm list.txt\"";
const WORD: &str = "kind = \"text\"\nprompt = \"*To be*, for a place: which verb?\"\nanswer = [\"estar\", \"está\"]";
const SHORT: &str = "kind = \"text\"\nprompt = \"Which command lists?\"\nanswer = \"ls\"";
const NUMBER: &str = "kind = \"number\"\nprompt = \"What is 12 · 2?\"\nanswer = 24";
const DIGIT: &str = "kind = \"number\"\nprompt = \"What is 14 : 2?\"\nanswer = 7";
const HALF: &str = "kind = \"number\"\nprompt = \"What is 3 : 2?\"\nanswer = \"3/2\"";
const SUM: &str =
    "kind = \"expression\"\nprompt = \"Put `x + x + 5` together.\"\nanswer = \"2x + 5\"";
const CITY: &str = "kind = \"choice\"\nprompt = \"The capital of Australia?\"\noptions = [\"Canberra\", \"Sydney\", \"Perth\"]\nanswer = \"Canberra\"";
const BLANK: &str = "kind = \"cloze\"\nprompt = \"Fill it in.\"\ntext = \"Yo [[soy]] de Lima y tú [[eres]] de Quito.\"";
const ASKED: &str =
    "kind = \"text\"\nprompt = \"*Mano*: masculine or feminine?\"\nanswer = \"feminine\"";

#[test]
fn a_last_hint_counts_as_telling_only_where_it_states_an_answer() {
    for (question, hint, answer, told) in [
        (REMOVE, "Two letters, then the file.", "rm list.txt", false),
        (
            REMOVE,
            "`rm` removes; behind it comes the name.",
            "rm list.txt",
            false,
        ),
        (REMOVE, "It is `rm list.txt`.", "rm list.txt", true),
        (REMOVE, "It is `rm  ./list.txt`.", "rm list.txt", true),
        (WORD, "The one for places and states.", "estar", false),
        (WORD, "It begins with *est*.", "estar", false),
        (WORD, "It is *estar*.", "estar", true),
        (WORD, "It is Estar, as in *estoy*.", "estar", true),
        (WORD, "One says *está*.", "estar", true),
        (
            SHORT,
            "All is the first letter and that of *s*ize.",
            "ls",
            false,
        ),
        (SHORT, "The tools ls belongs to are short.", "ls", false),
        (SHORT, "It is `ls`, which is short for list.", "ls", true),
        (SHORT, "It is ls.", "ls", true),
        (NUMBER, "Twice ten, and twice two.", "24", false),
        (NUMBER, "It lies between 20 and 30.", "24", false),
        (NUMBER, "It is 24.0, a whole number.", "24", true),
        (NUMBER, "12 · 2 = 24", "24", true),
        (
            DIGIT,
            "Count in steps of 2: 2, 4, 6, and so on up to 14.",
            "7",
            false,
        ),
        (
            DIGIT,
            "There are 7 days in a week, and 14 in two.",
            "7",
            false,
        ),
        (DIGIT, "It is 7.", "7", true),
        (HALF, "It is 1.5, as a decimal.", "3/2", true),
        (HALF, "Write 3 over 2.", "3/2", false),
        (SUM, "How many of x are there?", "2x + 5", false),
        (SUM, "It stays `x + x + 5`, only shorter.", "2x + 5", false),
        (SUM, "`x + x` is `2x`, and 5 stays.", "2x + 5", false),
        (SUM, "It is `5 + 2x`.", "2x + 5", true),
        (
            ASKED,
            "Its article is *la*, though it ends in o: feminine or masculine?",
            "feminine",
            false,
        ),
        (ASKED, "Its article says: feminine.", "feminine", true),
    ] {
        let (verdict, recorded) = behind(question, hint, typed(answer));
        assert_eq!(recorded, told, "{hint}");
        let expected = match told {
            true => Verdict::GaveUp,
            false => Verdict::Correct,
        };
        assert_eq!(verdict, expected, "{hint}");
    }
}

#[test]
fn options_and_blanks_are_told_where_all_that_is_right_stands_there_and_nothing_else() {
    let fill = |a: &str, b: &str| Input::Answer(Answer::Blanks(vec![a.into(), b.into()]));
    for (hint, told) in [
        ("Each ends like its person.", false),
        ("The first is *soy*.", false),
        ("*soy* and *eres*.", true),
        ("*Yo soy de Lima y tú eres de Quito.*", true),
    ] {
        let (_, recorded) = behind(BLANK, hint, fill("soy", "eres"));
        assert_eq!(recorded, told, "{hint}");
    }
    for (hint, told) in [
        ("It is not the largest city.", false),
        ("It is not Sydney.", false),
        (
            "Canberra, Perth or Sydney: only one was built for it.",
            false,
        ),
        ("It is Canberra.", true),
    ] {
        // The order of options is drawn: each is tried, and one of them is right.
        let all = (0..3).map(|at| behind(CITY, hint, Input::Answer(Answer::Choice(at))));
        let all: Vec<_> = all.collect();
        assert!(
            all.iter().all(|(_, recorded)| *recorded == told),
            "{hint}: {all:?}"
        );
        let right = all
            .iter()
            .filter(|(verdict, _)| verdict.is_correct())
            .count();
        assert_eq!(right, usize::from(!told), "{hint}: {all:?}");
    }
}

#[test]
fn an_order_is_told_where_its_items_stand_in_it_and_pairs_where_partners_do() {
    let order =
        "kind = \"order\"\nprompt = \"*A white house*\"\nitems = [\"una\", \"casa\", \"blanca\"]";
    let pairs = "kind = \"match\"\nprompt = \"Which?\"\n\
        pairs = [[\"padre\", \"madre\"], [\"hijo\", \"hija\"], [\"tío\", \"tía\"]]";
    let ordered = || Input::Answer(Answer::Order(vec![0, 1, 2]));
    let paired = || Input::Answer(Answer::Match(vec![Some(0), Some(1), Some(2)]));
    for (question, answer, hint, told) in [
        (order, ordered(), "The colour comes last.", false),
        (order, ordered(), "*Blanca* goes behind *una casa*.", false),
        (order, ordered(), "*una casa blanca*", true),
        (pairs, paired(), "*Padre* is the father.", false),
        (pairs, paired(), "padre, madre; hijo, hija; tío, tía", true),
    ] {
        let (_, recorded) = behind(question, hint, answer);
        assert_eq!(recorded, told, "{hint}");
    }
}

#[test]
fn the_longest_hint_costs_no_more_than_a_part_of_it() {
    let long = "estoy estas está-no ".repeat(300);
    let (verdict, told) = behind(WORD, &long, typed("estar"));
    assert_eq!((verdict, told), (Verdict::Correct, false));
}
