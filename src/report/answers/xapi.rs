//! Every answer as a statement of xAPI.

use serde_json::{Value, json};

use super::{Answered, credit, spot, verdict};
use crate::kinds::Verdict;

/// Before the names of courses, questions and extensions: they are addresses that lead
/// nowhere (RFC 2606).
const HERE: &str = "https://kenning.invalid/xapi";
/// The verb for an answer.
const ANSWERED: &str = "http://adlnet.gov/expapi/verbs/answered";
/// The sorts of activities.
const QUESTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";
const COURSE: &str = "http://adlnet.gov/expapi/activities/course";

/// The answers as a list of statements. `learner` is the name of the account; a statement
/// has the same id each time that it is written.
///
/// Source: Experience API (xAPI) 1.0.3, part 2.
pub fn xapi(answers: &[Answered<'_>], learner: &str) -> String {
    let statements = answers.iter().map(|answer| statement(answer, learner));
    let statements = Value::Array(statements.collect());
    // Nothing in it can fail to be written: all keys are texts.
    format!("{statements:#}\n")
}

fn statement(answer: &Answered<'_>, learner: &str) -> Value {
    let attempt = answer.attempt;
    let mut id = format!(
        "{HERE}/courses/{}/questions/{}",
        attempt.course, attempt.question
    );
    let spot = spot(attempt);
    if !spot.is_empty() {
        id += &format!("/{spot}");
    }
    let mut result = json!({
        "score": { "scaled": credit(answer.verdict()) },
        "success": answer.verdict().is_correct(),
        "completion": answer.verdict() != Verdict::GaveUp,
        "duration": duration(attempt.millis),
    });
    if let Some(given) = &attempt.answer {
        result["response"] = Value::from(given.as_str());
    }
    let extension = |name: &str| format!("{HERE}/{name}");
    let mut extensions = serde_json::Map::new();
    let mut put = |name: &str, value: Value| drop(extensions.insert(extension(name), value));
    put("asked", Value::from(answer.asked.name()));
    put("try", Value::from(answer.asked.number()));
    put("counts", Value::from(answer.counts));
    put("verdict", Value::from(verdict(answer.verdict())));
    put("hints", Value::from(answer.aid.hints));
    put("steps_given", Value::from(answer.aid.given));
    put("steps_done", Value::from(answer.aid.walked));
    put("regraded", Value::from(answer.regraded));
    put("skills", Value::from(answer.skills.clone()));
    if let Some(mistake) = answer.mistake() {
        put("mistake", Value::from(mistake));
    }
    json!({
        "id": uuid(answer, learner),
        "actor": {
            "objectType": "Agent",
            "account": { "homePage": HERE, "name": learner },
        },
        "verb": { "id": ANSWERED, "display": { "en": "answered" } },
        "object": {
            "objectType": "Activity",
            "id": id,
            "definition": { "type": QUESTION, "interactionType": "other" },
        },
        "result": result,
        "context": {
            "contextActivities": {
                "parent": [{
                    "objectType": "Activity",
                    "id": format!("{HERE}/courses/{}", attempt.course),
                    "definition": { "type": COURSE },
                }],
            },
            "platform": "kenning",
            "extensions": extensions,
        },
        "timestamp": answer.at.to_string(),
    })
}

/// A time in seconds and hundredths of them: more the specification does not ask a store to keep
/// (part 2, 4.6), and its schema refuses.
fn duration(millis: u32) -> String {
    format!("PT{}S", f64::from(millis.div_ceil(10)) / 100.0)
}

/// A UUID by what was answered, when and by whom: laid out as version 5 (RFC 4122), with
/// SHA-256 in place of SHA-1.
fn uuid(answer: &Answered<'_>, learner: &str) -> String {
    use sha2::{Digest, Sha256};
    let attempt = answer.attempt;
    let mut sum = Sha256::new();
    for part in [
        learner,
        &answer.at.as_millisecond().to_string(),
        &attempt.course,
        &attempt.question,
        &spot(attempt),
        &attempt.seed.to_string(),
        answer.asked.name(),
        &answer.asked.number().to_string(),
    ] {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&sum.finalize()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}
