use super::from_html;
use crate::import::prose::Lost;
use crate::import::prose::plain::MOODLE;

fn becomes(html: &str, markdown: &str) {
    assert_eq!(from_html(html, MOODLE).text, markdown, "{html}");
}

#[test]
fn quotations_hold_their_paragraphs_and_cells_no_backslash_that_is_read() {
    let text = |html: &str| from_html(html, MOODLE).text;
    assert_eq!(
        text("A<blockquote><p>one</p><p>two</p></blockquote><p>b</p>"),
        "A\n\n> one\n>\n> two\n\nb"
    );
    assert_eq!(text("<blockquote>one"), "> one");
    assert_eq!(
        text("<table><tr><td>-1</td><td>7.5</td></tr></table>"),
        "| -1 | 7.5 |\n|---|---|"
    );
    assert!(text(&"<blockquote>".repeat(20_000)).is_empty());
}

#[test]
fn marks_paragraphs_and_lists() {
    becomes("<p>A <b>b</b></p><p>c</p>", "A **b**\n\nc");
    becomes("a<br>b<br/>", "a\\\nb");
    becomes("<em>a</em> <strong> b </strong>c", "*a* **b** c");
    becomes("<ul><li>a</li><li>b</li></ul>then", "- a\n- b\n\nthen");
    becomes(
        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
        "1. a\n   - b\n2. c",
    );
    becomes("<h3>Head</h3>text", "**Head**\n\ntext");
    becomes("<b></b>x", "x");
    becomes("is<b> bold here</b> right", "is **bold here** right");
    becomes("is<b><i> both</i></b> <b> </b>x", "is ***both*** x");
}

#[test]
fn marks_reach_over_no_line_that_ends_and_no_paragraph() {
    becomes("<i>Sources:<br></i>a", "*Sources:*\\\na");
    becomes("<div><i>Sources:<br></i></div>a", "*Sources:*\n\na");
    becomes("<i><b>both</b></i>", "***both***");
    becomes("<i><b></b>one</i>", "*one*");
    becomes(
        "<b><p>one</p><p>two</p></b>three",
        "**one**\n\n**two**\n\nthree",
    );
    becomes(
        "<b><ul><li>one</li><li>two</li></ul></b>",
        "- **one**\n- **two**",
    );
    becomes(
        "<b>one<blockquote>two</blockquote></b>",
        "**one**\n\n> **two**",
    );
}

#[test]
fn a_link_without_words_is_none() {
    becomes("a<a href=\"https://a.org\"> </a>b", "a b");
    becomes("a <a href=\"https://a.org\"></a>b", "a b");
    becomes(
        "<a href=\"https://a.org\">[1]</a>",
        "[\\[1\\]](https://a.org)",
    );
}

#[test]
fn code_scripts_links_and_entities() {
    becomes("<code>a &lt; b</code>", "`a < b`");
    becomes("<pre>int i;\nint j;</pre>", "```\nint i;\nint j;\n```");
    becomes(
        "<p>See <tt>for (;;)<br/>\n&nbsp; puts(1);</tt> here</p>",
        "See\n\n```\nfor (;;)\n  puts(1);\n```\n\nhere",
    );
    becomes("H<sub>2</sub>O", "$H_{2}$O");
    becomes("x<sup>2</sup>", "$x^{2}$");
    becomes("the 1<sup>st</sup>", "the $1^{\\text{st}}$");
    becomes("<a href=\"https://a.org\">a</a>", "[a](https://a.org)");
    becomes("caf&eacute;&nbsp;noir", "café noir");
    becomes(
        "<a href=\"https://a.org/b_(c)\">a</a>",
        "[a](<https://a.org/b_(c)>)",
    );
}

#[test]
fn readings_stand_in_brackets_behind_their_words() {
    let ruby = "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を";
    becomes(ruby, "漢字 (かんじ)を");
    assert_eq!(super::words_of_html(ruby), "漢字 (かんじ)を");
}

#[test]
fn what_is_no_tag_stands_for_itself() {
    becomes("List<String> l", "List\\<String\\> l");
    becomes("a < b and c > d", "a \\< b and c \\> d");
    becomes("*x* $$y$$", "\\*x\\* $y$");
}

#[test]
fn tables_become_tables() {
    becomes(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    );
    becomes(
        "<table><tr><td>-1</td><td>7.5</td><td>3) x</td></tr></table>",
        "| -1 | 7.5 | 3) x |\n|---|---|---|",
    );
}

#[test]
fn a_caption_stands_above_its_table() {
    becomes(
        "x<table><caption>Kings</caption><tr><td>a</td><td>b</td></tr>y<tr><td>1</td><td>2</td></tr></table>",
        "x\n\n**Kings**\n\ny\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    );
}

#[test]
fn what_is_lost_is_told() {
    let page = from_html(
        "<img src='a.png' alt='A cat'>see<audio src=x></audio><script>1</script>",
        MOODLE,
    );
    assert_eq!(page.text, "see");
    assert_eq!(page.lost, vec![Lost::Media]);
    assert_eq!(
        (
            page.pictures[0].file.as_str(),
            page.pictures[0].alt.as_str()
        ),
        ("a.png", "A cat")
    );
}

#[test]
fn a_drawing_is_a_picture() {
    let page = from_html(
        "<picture id=\"p\"><svg><path d=\"M 0\"/></svg></picture>x",
        MOODLE,
    );
    assert_eq!((page.text.as_str(), page.pictures.len()), ("x", 1));
}

#[test]
fn hostile_pages_end() {
    for html in [
        "<b>".repeat(50_000),
        "<table><tr><td>".repeat(5000),
        "<a href=".repeat(5000),
        "<ul><li>".repeat(9000),
        // Tags without an end: none is looked for behind the last `>`.
        "</b ".repeat(200_000),
    ] {
        let _ = from_html(&html, MOODLE);
        let _ = super::words_of_html(&html);
        let _ = super::words_of_marked(&html);
    }
}

#[test]
fn blanks_stand_outside_of_marks() {
    let text = |html: &str| from_html(html, MOODLE).text;
    assert_eq!(text("Is <b> bold </b>so?"), "Is **bold** so?");
    assert_eq!(text("Is<b> bold</b> so?"), "Is **bold** so?");
    assert_eq!(text("Is<b><i> both</i></b>?"), "Is ***both***?");
    assert_eq!(text("Is<b> </b>so?"), "Is so?");
    assert_eq!(text("<b> first</b>"), "**first**");
}
