//! An item of QTI in the making, in the order that its schema asks for.

use super::rules::{HEAD, SPACES, told};
use super::xhtml::{asked, blocks, escaped, flow};
use crate::import::QTI_TOOL as TOOL;
use crate::words::Message;

/// An item in the making.
#[derive(Default)]
pub(super) struct Draft {
    responses: String,
    outcomes: String,
    body: String,
    rules: String,
    feedbacks: String,
    /// How many responses there are.
    count: usize,
    /// What is shown after any answer, in Markdown.
    explanation: String,
    /// What does not go along.
    pub(super) lost: Vec<Message>,
    /// Files of pictures, by their paths in the course.
    pub(super) pictures: Vec<String>,
}

impl Draft {
    /// The identifier of the next response.
    pub(super) fn next(&mut self) -> String {
        self.count += 1;
        match self.count {
            1 => "RESPONSE".to_owned(),
            n => format!("RESPONSE{n}"),
        }
    }

    /// Notes what does not go along, once.
    pub(super) fn lose(&mut self, what: Message) {
        if !self.lost.contains(&what) {
            self.lost.push(what);
        }
    }

    /// Declares a response: right values as they are written, and a mapping.
    pub(super) fn response(
        &mut self,
        id: &str,
        (cardinality, base): (&str, &str),
        correct: &[String],
        mapping: &str,
    ) {
        let open = format!(
            "<responseDeclaration identifier=\"{id}\" cardinality=\"{cardinality}\" baseType=\"{base}\">"
        );
        self.responses.push_str(&open);
        if !correct.is_empty() {
            let values = correct
                .iter()
                .map(|value| format!("<value>{}</value>", escaped(value)));
            let values: String = values.collect();
            self.responses
                .push_str(&format!("<correctResponse>{values}</correctResponse>"));
        }
        self.responses.push_str(mapping);
        self.responses.push_str("</responseDeclaration>\n");
    }

    /// Declares an outcome that feedback hangs on.
    pub(super) fn outcome(&mut self, id: &str, cardinality: &str) {
        self.outcomes.push_str(&format!(
            "<outcomeDeclaration identifier=\"{id}\" cardinality=\"{cardinality}\" baseType=\"identifier\"/>\n"
        ));
    }

    /// Feedback in Markdown, shown where an outcome is so.
    pub(super) fn feedback(&mut self, outcome: &str, id: &str, markdown: &str) {
        self.feedbacks.push_str(&format!(
            "<modalFeedback outcomeIdentifier=\"{outcome}\" identifier=\"{id}\" showHide=\"show\">{}</modalFeedback>\n",
            flow(markdown)
        ));
    }

    /// Adds to the explanation, which is shown after any answer.
    pub(super) fn explain(&mut self, markdown: &str) {
        if !self.explanation.is_empty() {
            self.explanation.push_str("\n\n");
        }
        self.explanation.push_str(markdown.trim());
    }

    /// Adds a rule.
    pub(super) fn rule(&mut self, rule: &str) {
        self.rules.push_str(rule);
        self.rules.push('\n');
    }

    /// Adds to the text: Markdown in blocks.
    pub(super) fn text(&mut self, markdown: &str, gaps: &[String]) {
        self.body.push_str(&blocks(markdown, gaps));
    }

    /// Adds to the text: what is written already.
    pub(super) fn block(&mut self, xml: &str) {
        self.body.push_str(xml);
    }

    /// A prompt as it stands in an interaction: its last paragraph. What stands before it is
    /// added to the text.
    pub(super) fn prompt(&mut self, markdown: &str) -> String {
        let (before, last) = asked(markdown);
        self.body.push_str(&before);
        last.map_or_else(String::new, |last| format!("<prompt>{last}</prompt>"))
    }

    /// The file of the item.
    pub(super) fn finish(mut self, id: &str, title: &str) -> String {
        if !self.explanation.is_empty() {
            self.outcome("EXPLANATION", "single");
            self.rule(&told("EXPLANATION", "SHOWN"));
            let explanation = std::mem::take(&mut self.explanation);
            self.feedback("EXPLANATION", "SHOWN", &explanation);
        }
        let title = escaped(title);
        let open = format!(
            "<assessmentItem {SPACES} identifier=\"{id}\" title=\"{title}\" adaptive=\"false\" timeDependent=\"false\" toolName=\"{TOOL}\">\n"
        );
        let score = "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n";
        let body = format!("<itemBody>\n{}\n</itemBody>\n", self.body);
        let rules = format!(
            "<responseProcessing>\n{}</responseProcessing>\n",
            self.rules
        );
        [
            HEAD,
            &open,
            &self.responses,
            score,
            &self.outcomes,
            &body,
            &rules,
            &self.feedbacks,
            "</assessmentItem>\n",
        ]
        .concat()
    }
}
