#[path = "common/mod.rs"]
mod common;
#[path = "tutor/class_report.rs"]
mod class_report;
