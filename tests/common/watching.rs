//! Policies of simulated learners that look on while another one works.

/// Hands these methods of a `Policy` on to the one in a field, as they are.
macro_rules! hands_on {
    ($to:ident: $($method:ident),+ $(,)?) => {
        $($crate::common::watching::hands_on!(@ $to $method);)+
    };
    (@ $to:ident begin) => {
        fn begin(&mut self, now: jiff::Timestamp) {
            self.$to.begin(now);
        }
    };
    (@ $to:ident books) => {
        fn books(&mut self, minutes: f64) {
            self.$to.books(minutes);
        }
    };
    (@ $to:ident next) => {
        fn next(&mut self, now: jiff::Timestamp) -> Option<kenning::course::QuestionIndex> {
            self.$to.next(now)
        }
    };
    (@ $to:ident ahead) => {
        fn ahead(&mut self, now: jiff::Timestamp) -> Option<kenning::course::QuestionIndex> {
            self.$to.ahead(now)
        }
    };
    (@ $to:ident saw) => {
        fn saw(
            &mut self,
            question: kenning::course::QuestionIndex,
            response: &kenning::simulate::Response,
            shown: jiff::Timestamp,
            now: jiff::Timestamp,
        ) {
            self.$to.saw(question, response, shown, now);
        }
    };
    (@ $to:ident end) => {
        fn end(&mut self, now: jiff::Timestamp) {
            self.$to.end(now);
        }
    };
    (@ $to:ident teach) => {
        fn teach(
            &mut self,
            moment: &kenning::simulate::Moment,
            now: jiff::Timestamp,
        ) -> Option<kenning::simulate::Act> {
            self.$to.teach(moment, now)
        }
    };
    (@ $to:ident show) => {
        fn show(&mut self, now: jiff::Timestamp) -> Option<kenning::simulate::Act> {
            self.$to.show(now)
        }
    };
    (@ $to:ident walked) => {
        fn walked(&mut self, steps: &[bool], now: jiff::Timestamp) {
            self.$to.walked(steps, now);
        }
    };
    (@ $to:ident once_more) => {
        fn once_more(&mut self, now: jiff::Timestamp) -> bool {
            self.$to.once_more(now)
        }
    };
    (@ $to:ident rule) => {
        fn rule(&self) -> Option<kenning::tutor::Rule> {
            self.$to.rule()
        }
    };
    (@ $to:ident state) => {
        fn state(&self) -> Option<&kenning::learner::State> {
            self.$to.state()
        }
    };
}

#[allow(unused_imports)]
pub(crate) use hands_on;
